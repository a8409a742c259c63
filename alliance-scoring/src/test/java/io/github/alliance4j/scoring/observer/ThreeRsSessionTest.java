package io.github.alliance4j.scoring.observer;

import static io.github.alliance4j.model.alliance.term.CodingScheme.THREE_RS_2015;
import static io.github.alliance4j.model.alliance.term.CodingScheme.THREE_RS_2022;
import static io.github.alliance4j.scoring.observer.ThreeRsRating.V2015.CONFRONTATION_IMPACT;
import static io.github.alliance4j.scoring.observer.ThreeRsRating.V2015.RESOLUTION;
import static io.github.alliance4j.scoring.observer.ThreeRsRating.V2015.THERAPIST_CONTRIBUTION;
import static io.github.alliance4j.scoring.observer.ThreeRsRating.V2015.WITHDRAWAL_IMPACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeRsSessionTest {

    private static final DyadId DYAD = DyadId.of("SECRET-17");
    private static final SessionNumber FIVE = SessionNumber.of(5);
    private static final RuptureId R1 = RuptureId.of("r1");

    private static ThreeRsSession codes(CodingScheme scheme) {
        return ThreeRsSession.of(DYAD, FIVE, scheme);
    }

    private static ThreeRsSession full() {
        return codes(THREE_RS_2015)
                .with(RuptureMarker.V2015.REJECTS_INTERVENTION, 3)
                .with(RuptureMarker.V2015.MINIMAL_RESPONSE, 1)
                .with(RuptureMarker.V2015.DENIAL, 0)
                .with(RepairStrategy.V2015.GIVES_RATIONALE, 2)
                .with(RepairStrategy.V2015.CHANGES_TASK_OR_GOAL, 0)
                .with(WITHDRAWAL_IMPACT, 2)
                .with(CONFRONTATION_IMPACT, 4)
                .with(RESOLUTION, 3)
                .with(THERAPIST_CONTRIBUTION, 1);
    }

    @Test
    void keepsWhatWasCodedAndNothingElse() {
        ThreeRsSession codes = full();
        assertThat(codes.dyad()).isEqualTo(DYAD);
        assertThat(codes.session()).isEqualTo(FIVE);
        assertThat(codes.scheme()).isEqualTo(THREE_RS_2015);
        assertThat(codes.frequency(RuptureMarker.V2015.REJECTS_INTERVENTION)).hasValue(3);
        assertThat(codes.frequency(RepairStrategy.V2015.GIVES_RATIONALE)).hasValue(2);
        assertThat(codes.rating(CONFRONTATION_IMPACT)).contains(Rating.of(4, 1, 5));
    }

    @Test
    void tellsNotSeenFromNotCoded() {
        assertThat(full().frequency(RuptureMarker.V2015.DENIAL)).hasValue(0);
        assertThat(full().frequency(RuptureMarker.V2015.DEFENDS_SELF)).isEmpty();
        assertThat(full().frequency(RepairStrategy.V2015.CHANGES_TASK_OR_GOAL)).hasValue(0);
        assertThat(full().frequency(RepairStrategy.V2015.REDIRECTS_OR_REFOCUSES))
                .isEmpty();
        assertThat(codes(THREE_RS_2015).rating(RESOLUTION)).isEmpty();
    }

    @Test
    void listsWhatWasSeenInTheOrderOfTheManual() {
        assertThat(full().markersSeen())
                .containsExactly(RuptureMarker.V2015.MINIMAL_RESPONSE, RuptureMarker.V2015.REJECTS_INTERVENTION);
        assertThat(full().strategiesSeen()).containsExactly(RepairStrategy.V2015.GIVES_RATIONALE);
    }

    @Test
    void kindIsThatOfTheSeenMarkers() {
        assertThat(full().kindSeen()).contains(RuptureKind.MIXED);
        assertThat(full().with(RuptureMarker.V2015.MINIMAL_RESPONSE, 0).kindSeen())
                .contains(RuptureKind.CONFRONTATION);
        assertThat(codes(THREE_RS_2022)
                        .with(RuptureMarker.V2022.GIVING_UP, 1)
                        .with(RuptureMarker.V2022.TOPIC_SHIFT, 4)
                        .kindSeen())
                .contains(RuptureKind.WITHDRAWAL);
        assertThat(codes(THREE_RS_2015).with(RuptureMarker.V2015.DENIAL, 0).kindSeen())
                .isEmpty();
    }

    @Test
    void aSecondFrequencyReplacesTheFirstAndLeavesTheOldCodesAlone() {
        ThreeRsSession before = full();
        ThreeRsSession after = before.with(RuptureMarker.V2015.REJECTS_INTERVENTION, 7);
        assertThat(before.frequency(RuptureMarker.V2015.REJECTS_INTERVENTION)).hasValue(3);
        assertThat(after.frequency(RuptureMarker.V2015.REJECTS_INTERVENTION)).hasValue(7);
    }

    @Test
    void refusesCodesOfAnotherScheme() {
        ThreeRsSession codes = codes(THREE_RS_2015);
        assertThatThrownBy(() -> codes.with(RuptureMarker.V2022.MINIMAL_RESPONSE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Marker MINIMAL_RESPONSE is of THREE_RS_2022; a session is coded by one scheme, here"
                        + " THREE_RS_2015");
        assertThatThrownBy(() -> codes.with(ThreeRsRating.V2022.WITHDRAWAL_OF_CLIENT, 1))
                .hasMessageContaining("Rating WITHDRAWAL_OF_CLIENT is of THREE_RS_2022");
        assertThatThrownBy(() -> codes(THREE_RS_2022).with(RepairStrategy.V2015.GIVES_RATIONALE, 1))
                .hasMessageContaining("Strategy GIVES_RATIONALE is of THREE_RS_2015");
    }

    @Test
    void refusesNegativeFrequencies() {
        assertThatThrownBy(() -> full().with(RuptureMarker.V2015.DENIAL, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Marker DENIAL: a frequency is not below 0");
        assertThatThrownBy(() -> full().with(RepairStrategy.V2015.GIVES_RATIONALE, -4))
                .hasMessage("Strategy GIVES_RATIONALE: a frequency is not below 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6})
    void refusesRatingsOffTheirScaleWithoutNamingThem(int value) {
        assertThatThrownBy(() -> codes(THREE_RS_2015).with(RESOLUTION, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 5")
                .hasMessageNotContaining(Integer.toString(value));
    }

    @Test
    void statesARuptureOnlyWhenAsked() {
        RuptureStated stated = full().rupture(R1, RuptureKind.MIXED);
        assertThat(stated.by()).isEqualTo(Rater.OBSERVER);
        assertThat(stated.session()).isEqualTo(FIVE);
        assertThat(stated.onset()).isEqualTo(FIVE);
        assertThat(stated.markers())
                .containsExactlyInAnyOrder(
                        RuptureMarker.V2015.MINIMAL_RESPONSE, RuptureMarker.V2015.REJECTS_INTERVENTION);
        assertThat(stated.intensity()).contains(Rating.of(4, 1, 5));
    }

    @Test
    void statedKindChoosesItsMarkersAndItsRating() {
        RuptureStated stated = full().rupture(R1, RuptureKind.WITHDRAWAL);
        assertThat(stated.markers()).containsExactly(RuptureMarker.V2015.MINIMAL_RESPONSE);
        assertThat(stated.intensity()).contains(Rating.of(2, 1, 5));
    }

    @Test
    void rulesOutRatingsThatAreNotOfARupture() {
        RuptureStated stated = codes(THREE_RS_2015)
                .with(RESOLUTION, 5)
                .with(THERAPIST_CONTRIBUTION, 5)
                .rupture(R1, RuptureKind.MIXED);
        assertThat(stated.intensity()).isEmpty();
        assertThat(stated.markers()).isEmpty();
    }

    @Test
    void theSchemeOf2022StatesTheHeavierOfTheTwoVoices() {
        RuptureStated stated = codes(THREE_RS_2022)
                .with(ThreeRsRating.V2022.WITHDRAWAL_OF_CLIENT, 2)
                .with(ThreeRsRating.V2022.WITHDRAWAL_OF_THERAPIST, 3)
                .with(ThreeRsRating.V2022.CONFRONTATION_OF_CLIENT, 5)
                .rupture(R1, RuptureKind.WITHDRAWAL);
        assertThat(stated.intensity()).contains(Rating.of(3, 1, 5));
    }

    @Test
    void statedRuptureAndRepairEnterARecord() {
        Alliance record = Alliance.builder(DYAD)
                .session(5)
                .add(full().rupture(R1, RuptureKind.CONFRONTATION))
                .add(full().repair(R1))
                .build();
        assertThat(record.ruptures()).hasSize(1);
        RepairStated repair = record.ruptures().get(0).repairs().get(0);
        assertThat(repair.by()).isEqualTo(Rater.OBSERVER);
        assertThat(repair.repair().strategies()).containsExactly(RepairStrategy.V2015.GIVES_RATIONALE);
        assertThat(repair.repair().degree()).contains(Rating.of(3, 1, 5));
    }

    @Test
    void repairWithoutResolutionHasNoDegree() {
        assertThat(codes(THREE_RS_2022).repair(R1).repair().degree()).isEmpty();
    }

    @Test
    void equalCodesAreEqualInWhateverOrderTheyCame() {
        ThreeRsSession one = codes(THREE_RS_2015).with(RESOLUTION, 3).with(WITHDRAWAL_IMPACT, 2);
        ThreeRsSession other = codes(THREE_RS_2015).with(WITHDRAWAL_IMPACT, 2).with(RESOLUTION, 3);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(one.with(RESOLUTION, 4)).isNotEqualTo("codes");
        assertThat(one).isNotEqualTo(one.with(RuptureMarker.V2015.DENIAL, 0));
        assertThat(one).isNotEqualTo(one.with(RepairStrategy.V2015.GIVES_RATIONALE, 0));
        assertThat(codes(THREE_RS_2015)).isNotEqualTo(codes(THREE_RS_2022));
    }

    @Test
    void textHasNeitherDyadNorCodes() {
        assertThat(full()).hasToString("THREE_RS_2015 codes of session 5");
    }

    @ParameterizedTest
    @EnumSource(CodingScheme.class)
    void everyRatingBelongsToItsSchemeAlone(CodingScheme scheme) {
        assertThat(ThreeRsRating.of(scheme)).hasSize(4).allMatch(rating -> rating.scheme() == scheme);
    }

    @Test
    void factsSayHowWellEachScaleIsSourced() {
        assertThat(marks(THREE_RS_2015))
                .containsEntry("ratings", EvidenceMark.UNCONFIRMED)
                .containsEntry("frequency", EvidenceMark.UNCONFIRMED)
                .containsEntry("reliability", EvidenceMark.VERIFIED)
                .containsEntry("drop-out", EvidenceMark.VERIFIED)
                .containsEntry("profile evidence", EvidenceMark.LIBRARY_DEFAULT);
        assertThat(marks(THREE_RS_2022))
                .containsEntry("saliences", EvidenceMark.SINGLE)
                .containsEntry("saliences of a session", EvidenceMark.UNCONFIRMED)
                .doesNotContainKey("reliability");
    }

    private static Map<String, EvidenceMark> marks(CodingScheme scheme) {
        List<Fact> facts = ThreeRsSession.facts(scheme);
        return facts.stream().collect(Collectors.toMap(Fact::about, Fact::mark));
    }
}
