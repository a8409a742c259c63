package io.github.alliance4j.model.alliance.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.EvidenceMark;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermTest {

    static Stream<Arguments> codes() {
        return Stream.of(
                arguments("goal", (Function<String, Object>) GoalId::of),
                arguments("task", (Function<String, Object>) TaskId::of),
                arguments("feedback", (Function<String, Object>) FeedbackId::of),
                arguments("rupture", (Function<String, Object>) RuptureId::of));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void codeIsKeptAsItIs(String subject, Function<String, Object> of) {
        for (String code : List.of("a", "Z9", "0b9f-11", "x.y_z:1", "g".repeat(64))) {
            assertThat(of.apply(code)).hasToString(code).isEqualTo(of.apply(code));
        }
        assertThat(of.apply("a")).isNotEqualTo(of.apply("A"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void sentenceIsNoCodeAndIsNotRepeated(String subject, Function<String, Object> of) {
        for (String sentence :
                List.of("", " ", "two words", "a\n", "ä", "=1", "a/b", "@", "[", "`", "{", "g".repeat(65))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of.apply(sentence))
                    .withMessage("The code of a " + subject
                            + " is 1 to 64 characters: letters A to Z, digits, or one of ._:-");
        }
        assertThatNullPointerException().isThrownBy(() -> of.apply(null)).withMessage(subject);
    }

    @Test
    void codesAreOrderedByTheirText() {
        assertThat(new TreeSet<>(List.of(GoalId.of("b"), GoalId.of("a"))))
                .first()
                .isEqualTo(GoalId.of("a"));
        assertThat(TaskId.of("a")).isLessThan(TaskId.of("b"));
        assertThat(FeedbackId.of("a")).isLessThan(FeedbackId.of("b"));
        assertThat(RuptureId.of("a")).isLessThan(RuptureId.of("b"));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, false", "OPEN, REACHED, true", "OPEN, DROPPED, true", "OPEN, REVISED, true",
        "REACHED, OPEN, true", "REACHED, REACHED, false", "REACHED, DROPPED, false", "REACHED, REVISED, false",
        "DROPPED, OPEN, true", "DROPPED, REACHED, false", "DROPPED, DROPPED, false", "DROPPED, REVISED, false",
        "REVISED, OPEN, false", "REVISED, REACHED, false", "REVISED, DROPPED, false", "REVISED, REVISED, false"
    })
    void statusAllows(GoalStatus from, GoalStatus to, boolean allowed) {
        assertThat(from.allows(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "ATTENDED, true",
        "LATE, true",
        "CANCELLED_BY_CLIENT, false",
        "CANCELLED_BY_THERAPIST, false",
        "NO_SHOW, false"
    })
    void attendanceSaysWhetherTheTwoMet(Attendance attendance, boolean met) {
        assertThat(attendance.tookPlace()).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"IN_PERSON, false", "VIDEO, true", "PHONE, true", "TEXT, true"})
    void allButInPersonIsRemote(Modality modality, boolean remote) {
        assertThat(modality.isRemote()).isEqualTo(remote);
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWAL, WITHDRAWAL, true",
        "WITHDRAWAL, CONFRONTATION, false",
        "CONFRONTATION, WITHDRAWAL, false",
        "CONFRONTATION, CONFRONTATION, true",
        "MIXED, WITHDRAWAL, true",
        "MIXED, CONFRONTATION, true"
    })
    void kindShowsMarkersOfItsMovement(RuptureKind kind, RuptureKind marker, boolean shows) {
        assertThat(kind.shows(marker)).isEqualTo(shows);
    }

    @Test
    void manualOf2015HasSevenMarkersOfEachMovementAndTenStrategies() {
        assertThat(RuptureMarker.V2015.values())
                .hasSize(14)
                .allMatch(m -> m.scheme() == CodingScheme.THREE_RS_2015)
                .filteredOn(m -> m.kind() == RuptureKind.WITHDRAWAL)
                .hasSize(7);
        assertThat(Arrays.stream(RuptureMarker.V2015.values()).filter(m -> m.kind() == RuptureKind.CONFRONTATION))
                .hasSize(7);
        assertThat(RepairStrategy.V2015.values()).hasSize(10).allMatch(s -> s.scheme() == CodingScheme.THREE_RS_2015);
    }

    @Test
    void manualOf2022HasTheWithdrawalMarkersThatWereFound() {
        assertThat(RuptureMarker.V2022.values())
                .hasSize(8)
                .allMatch(m -> m.scheme() == CodingScheme.THREE_RS_2022)
                .allMatch(m -> m.kind() == RuptureKind.WITHDRAWAL);
    }

    @Test
    void markersOfOneNameInTwoSchemesDiffer() {
        RuptureMarker of2015 = RuptureMarker.V2015.MINIMAL_RESPONSE;
        RuptureMarker of2022 = RuptureMarker.V2022.MINIMAL_RESPONSE;
        assertThat(of2015.name()).isEqualTo(of2022.name());
        assertThat(of2015).isNotEqualTo(of2022);
    }

    @Test
    void schemesSayWhereTheyComeFrom() {
        assertThat(CodingScheme.THREE_RS_2015.doi()).isEqualTo("10.13140/2.1.1666.8488");
        assertThat(CodingScheme.THREE_RS_2015.evidence()).isEqualTo(EvidenceMark.UNCONFIRMED);
        assertThat(CodingScheme.THREE_RS_2022.doi()).isEqualTo("10.13140/RG.2.2.29780.17282");
        assertThat(CodingScheme.THREE_RS_2022.evidence()).isEqualTo(EvidenceMark.SINGLE);
    }

    @ParameterizedTest
    @EnumSource(CodingScheme.class)
    void schemeListsItsOwnCodesOnly(CodingScheme scheme) {
        assertThat(scheme.markers()).isNotEmpty().allMatch(m -> m.scheme() == scheme);
        assertThat(scheme.strategies()).allMatch(s -> s.scheme() == scheme);
    }

    @Test
    void schemesListAllTheirCodes() {
        assertThat(CodingScheme.THREE_RS_2015.markers()).containsExactly(RuptureMarker.V2015.values());
        assertThat(CodingScheme.THREE_RS_2022.markers()).containsExactly(RuptureMarker.V2022.values());
        assertThat(CodingScheme.THREE_RS_2015.strategies()).containsExactly(RepairStrategy.V2015.values());
        assertThat(CodingScheme.THREE_RS_2022.strategies()).isEmpty();
    }

    @Test
    void bondHasEightFacets() {
        assertThat(BondFacet.values()).hasSize(8);
    }

    @Test
    void topicIsAPartOfTheRecordOrGeneral() {
        assertThat(FeedbackTopic.of(GoalId.of("g"))).isEqualTo(new FeedbackTopic.OfGoal(GoalId.of("g")));
        assertThat(FeedbackTopic.of(TaskId.of("t"))).isEqualTo(new FeedbackTopic.OfTask(TaskId.of("t")));
        assertThat(FeedbackTopic.of(BondFacet.TRUST)).isEqualTo(new FeedbackTopic.OfBond(BondFacet.TRUST));
        assertThat(FeedbackTopic.General.values()).hasSize(2);
    }

    @Test
    void partsOfTopicsAndContextsAreNeeded() {
        assertThatNullPointerException()
                .isThrownBy(() -> FeedbackTopic.of((GoalId) null))
                .withMessage("goal");
        assertThatNullPointerException()
                .isThrownBy(() -> FeedbackTopic.of((TaskId) null))
                .withMessage("task");
        assertThatNullPointerException()
                .isThrownBy(() -> FeedbackTopic.of((BondFacet) null))
                .withMessage("facet");
        assertThatNullPointerException()
                .isThrownBy(() -> new Context.CulturalMatter(null))
                .withMessage("met");
        assertThatNullPointerException()
                .isThrownBy(() -> new Context.OnlineQuality(null))
                .withMessage("rating");
    }

    @Test
    void strategiesAreKeptInTheOrderOfTheirNames() {
        RepairStrategy[] given = {RepairStrategy.V2015.REDIRECTS_OR_REFOCUSES, RepairStrategy.V2015.CHANGES_TASK_OR_GOAL
        };
        Repair repair = Repair.in(2, given);
        given[0] = RepairStrategy.V2015.GIVES_RATIONALE;
        assertThat(repair.strategies())
                .containsExactly(
                        RepairStrategy.V2015.CHANGES_TASK_OR_GOAL, RepairStrategy.V2015.REDIRECTS_OR_REFOCUSES);
        assertThat(repair)
                .isEqualTo(Repair.in(
                        SessionNumber.of(2),
                        RepairStrategy.V2015.REDIRECTS_OR_REFOCUSES,
                        RepairStrategy.V2015.CHANGES_TASK_OR_GOAL,
                        RepairStrategy.V2015.CHANGES_TASK_OR_GOAL));
    }

    @Test
    void repairIsCopiedWithDegreeAndReception() {
        Repair bare = Repair.in(SessionNumber.of(2));
        Repair full = bare.withDegree(Rating.of(4, 1, 5)).withReception(Reception.NEUTRAL);
        assertThat(bare.degree()).isEmpty();
        assertThat(bare.reception()).isEmpty();
        assertThat(full.session()).isEqualTo(SessionNumber.of(2));
        assertThat(full.degree()).contains(Rating.of(4, 1, 5));
        assertThat(full.reception()).contains(Reception.NEUTRAL);
        assertThat(full).hasToString("repair in session 2");
    }

    @Test
    void repairsAreEqualIfAllPartsAre() {
        Repair full = Repair.in(2).withDegree(Rating.of(4, 1, 5)).withReception(Reception.OPEN);
        assertThat(full)
                .isEqualTo(Repair.in(SessionNumber.of(2))
                        .withReception(Reception.OPEN)
                        .withDegree(Rating.of(4, 1, 5)))
                .hasSameHashCodeAs(full.withReception(Reception.OPEN))
                .isNotEqualTo(full.withDegree(Rating.of(5, 1, 5)))
                .isNotEqualTo(full.withReception(Reception.NEUTRAL))
                .isNotEqualTo(Repair.in(2));
        assertThat(Repair.in(2)).isNotEqualTo(Repair.in(3));
        assertThat(Repair.in(2)).isNotEqualTo(Repair.in(2, RepairStrategy.V2015.GIVES_RATIONALE));
    }
}
