package io.github.alliance4j.scoring.agreement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.scoring.agreement.Records.DYAD;
import static io.github.alliance4j.scoring.agreement.Records.NONE;
import static io.github.alliance4j.scoring.agreement.Records.begin;
import static io.github.alliance4j.scoring.agreement.Records.facet;
import static io.github.alliance4j.scoring.agreement.Records.goal;
import static io.github.alliance4j.scoring.agreement.Records.task;
import static io.github.alliance4j.scoring.agreement.Records.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.profile.ProfileSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementScorerTest {

    private static final AgreementScorer DEFAULTS = AgreementScorer.withDefaults();

    private static AgreementSheet score(AgreementScorer scorer, Alliance record) {
        return scorer.score(record).value().orElseThrow();
    }

    private static Part part(AgreementSheet sheet, Component component) {
        return sheet.profile().component(component).orElseThrow();
    }

    private static void assertValue(Part part, double pomp, Completeness completeness) {
        assertThat(part.pomp().orElseThrow()).isCloseTo(pomp, within(1e-12));
        assertThat(part.completeness()).isEqualTo(completeness);
    }

    /** Everything said by both: one goal and one task, 100 and 75, bond 75 and 75. */
    private static AllianceBuilder full() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 3);
        task(record, "t", 4, 3, "g");
        facet(record, BondFacet.TRUST, 3, 3);
        return record;
    }

    @Test
    void workedRecordGivesTheProfileByHand() {
        AgreementSheet sheet = score(DEFAULTS, worked());
        assertValue(part(sheet, Component.GOAL), 37.5, Completeness.PRORATED); // (50 + 62.5 + 0) / 3
        assertValue(part(sheet, Component.TASK), 125.0 / 3, Completeness.PRORATED); // (50 + 50 + 25) / 3
        assertValue(part(sheet, Component.BOND), 62.5, Completeness.PRORATED);
        assertValue(sheet.profile().overall(), (37.5 + 125.0 / 3 + 62.5) / 3, Completeness.PRORATED);
    }

    @Test
    void errorOfAComponentIsTheWeightedSumOfItsErrorsOrNothing() {
        AgreementSheet sheet = score(DEFAULTS, worked());
        assertThat(part(sheet, Component.TASK).standardError().orElseThrow())
                .isCloseTo(100.0 / 3, within(1e-12)); // (25 + 50 + 25) / 3
        assertThat(part(sheet, Component.BOND).standardError().orElseThrow()).isCloseTo(12.5, within(1e-12));
        assertThat(part(sheet, Component.GOAL).standardError()).isEmpty(); // the order of goals has none
        assertThat(sheet.profile().overall().standardError()).isEmpty();
        AgreementSheet unordered = score(DEFAULTS.with(GoalAgreement.priority(), 0), worked());
        assertThat(part(unordered, Component.GOAL).standardError().orElseThrow())
                .isCloseTo(31.25, within(1e-12)); // (50 + 12.5) / 2
        assertThat(unordered.profile().overall().standardError().orElseThrow())
                .isCloseTo((31.25 + 100.0 / 3 + 12.5) / 3, within(1e-12));
    }

    @Test
    void profileIsOfTheRecordAndOfNoRater() {
        AgreementSheet sheet = score(DEFAULTS, worked());
        assertThat(sheet.profile().source()).isEqualTo("record");
        assertThat(sheet.profile().rater()).isEmpty();
        assertThat(sheet.profile().dyad()).isEqualTo(DYAD);
        assertThat(sheet.profile().session()).isEqualTo(SessionNumber.of(1));
    }

    @Test
    void measureThatDoesNotApplyLeavesTheComponentComplete() {
        AgreementSheet sheet = score(DEFAULTS, full().build());
        assertValue(part(sheet, Component.GOAL), 87.5, Completeness.COMPLETE); // one goal has no order
        assertValue(part(sheet, Component.TASK), 87.5, Completeness.COMPLETE); // 75 and 100, nothing done yet
        assertValue(part(sheet, Component.BOND), 75, Completeness.COMPLETE);
        assertValue(sheet.profile().overall(), 250.0 / 3, Completeness.COMPLETE);
        assertThat(sheet.profile().overall().standardError()).isEmpty(); // one goal, one task, one facet
    }

    @Test
    void componentWithoutWordsIsNotScorableAndOverallProrated() {
        AllianceBuilder record = begin();
        facet(record, BondFacet.TRUST, 4, 4);
        AgreementSheet sheet = score(DEFAULTS, record.build());
        assertThat(part(sheet, Component.GOAL)).isEqualTo(Part.notScorable());
        assertThat(part(sheet, Component.TASK)).isEqualTo(Part.notScorable());
        assertValue(sheet.profile().overall(), 100, Completeness.PRORATED);
    }

    @Test
    void sessionInWhichNothingWasSaidHasNoValueAtAll() {
        AgreementSheet sheet = score(DEFAULTS, begin().build());
        assertThat(sheet.profile().overall()).isEqualTo(Part.notScorable());
        assertThat(sheet.unsharedGoals()).isEmpty();
        assertThat(sheet.bondFacets()).isEmpty();
    }

    @Test
    void recordInWhichNobodyRatedAnythingHasNoOverall() {
        AllianceBuilder record = begin();
        goal(record, "g", NONE, NONE);
        AgreementSheet sheet = score(DEFAULTS, record.build());
        assertThat(part(sheet, Component.TASK)).isEqualTo(Part.notScorable());
        assertThat(sheet.profile().overall()).isEqualTo(Part.notScorable());
    }

    @Test
    void fullAgreementWithoutATaskIsNotLoweredByTasks() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        facet(record, BondFacet.TRUST, 4, 4);
        AgreementSheet sheet = score(DEFAULTS, record.build());
        assertValue(part(sheet, Component.GOAL), 100, Completeness.COMPLETE);
        assertThat(part(sheet, Component.TASK)).isEqualTo(Part.notScorable());
        assertValue(sheet.profile().overall(), 100, Completeness.PRORATED);
    }

    @Test
    void reachingASharedGoalIsNoCollapse() {
        AllianceBuilder record = full();
        goal(record, "h", 0, 4);
        AgreementSheet before = score(DEFAULTS, record.build());
        record.session(2).setGoal("g", GoalStatus.REACHED).session(3).endTask("t");
        Alliance reached = record.build();
        assertThat(part(score(DEFAULTS, reached.allianceAt(2)), Component.GOAL))
                .isEqualTo(part(before, Component.GOAL));
        assertThat(part(score(DEFAULTS, reached.allianceAt(2)), Component.TASK))
                .isEqualTo(part(before, Component.TASK));
        assertThat(part(score(DEFAULTS, reached), Component.GOAL)).isEqualTo(part(before, Component.GOAL));
        assertValue(part(score(DEFAULTS, reached), Component.TASK), 50, Completeness.COMPLETE); // g of g and h
    }

    @Test
    void recordWithoutSessionIsNotEvaluable() {
        assertThat(DEFAULTS.score(Alliance.of(DYAD)).reason()).isEqualTo("the record has no session");
        assertThat(DEFAULTS.scoreEach(Alliance.of(DYAD))).isEmpty();
    }

    @Test
    void missingVoicesCanBeRefused() {
        AgreementScorer strict = DEFAULTS.with(MissingVoices.REFUSE);
        AgreementSheet refused = score(strict, worked());
        assertThat(part(refused, Component.BOND)).isEqualTo(Part.notScorable());
        assertThat(refused.profile().overall()).isEqualTo(Part.notScorable());
        assertThat(refused.figure("bond-level").orElseThrow().pomp()).hasValue(62.5);
        assertThat(score(strict, full().build()).profile())
                .isEqualTo(score(DEFAULTS, full().build()).profile());
    }

    @Test
    void weightsOfMeasuresAreVisibleAndSettable() {
        AgreementScorer scorer = DEFAULTS.with(BondAgreement.similarity(), 3).with(GoalAgreement.priority(), 0);
        AgreementSheet sheet = score(scorer, worked());
        assertValue(part(sheet, Component.BOND), (62.5 + 3 * 75) / 4, Completeness.PRORATED);
        assertValue(part(sheet, Component.GOAL), 56.25, Completeness.PRORATED);
        assertThat(sheet.figures())
                .extracting(one -> one.measure() + " " + one.weight())
                .containsExactly(
                        "goals-held 1.0",
                        "goal-endorsement 1.0",
                        "goal-priority 0.0",
                        "task-endorsement 1.0",
                        "task-coverage 1.0",
                        "task-completion 1.0",
                        "task-helpfulness 1.0",
                        "bond-level 1.0",
                        "bond-similarity 3.0");
    }

    @Test
    void weightsOfComponentsAreVisibleAndSettable() {
        AgreementScorer scorer = DEFAULTS.with(Component.BOND, 2).with(Component.GOAL, 0);
        AgreementSheet sheet = score(scorer, worked());
        assertValue(sheet.profile().overall(), (125.0 / 3 + 2 * 62.5) / 3, Completeness.PRORATED);
        assertThat(sheet.weight(Component.BOND)).isEqualTo(2);
        assertThat(sheet.weight(Component.GOAL)).isEqualTo(0);
        assertThat(score(DEFAULTS, worked()).weight(Component.GOAL)).isEqualTo(1);
    }

    @Test
    void withoutAnyWeightThereIsNoValue() {
        AgreementScorer none = DEFAULTS.with(Component.BOND, 0)
                .with(Component.GOAL, 0)
                .with(Component.TASK, 0)
                .with(BondAgreement.level(), 0);
        AgreementSheet sheet = score(none, worked());
        assertThat(sheet.profile().overall()).isEqualTo(Part.notScorable());
        assertThat(part(sheet, Component.BOND)).isEqualTo(Part.notScorable());
        assertThat(part(sheet, Component.GOAL).pomp()).hasValue(37.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1_000_001, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleWeightIsRefused(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.with(BondAgreement.level(), weight))
                .withMessage("Weight " + weight + " of measure bond-level is not from 0 to a million");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.with(Component.TASK, weight))
                .withMessage("Weight " + weight + " of component TASK is not from 0 to a million");
    }

    @Test
    void viewOfTheClientCanTakeThePlaceOfAgreement() {
        AgreementScorer scorer =
                DEFAULTS.with(TaskAgreement.helpfulness(), 0).with(TaskAgreement.helpfulnessBy(CLIENT), 1);
        AgreementSheet sheet = score(scorer, worked());
        assertValue(part(sheet, Component.TASK), (50 + 50 + 25 + 75) / 4.0, Completeness.PRORATED);
    }

    @Test
    void ownMeasureCountsLikeThoseOfTheLibrary() {
        AgreementMeasure own = new AgreementMeasure() {
            @Override
            public String name() {
                return "proposed-by-client";
            }

            @Override
            public Component component() {
                return Component.GOAL;
            }

            @Override
            public Figure assess(Alliance record) {
                return Figure.of(100, 1, 1);
            }
        };
        AgreementSheet sheet = score(DEFAULTS.with(own, 1), worked());
        assertValue(part(sheet, Component.GOAL), (50 + 62.5 + 0 + 100) / 4, Completeness.PRORATED);
        assertThat(sheet.figure("proposed-by-client")).contains(Figure.of(100, 1, 1));
        assertThat(sheet.figure("unknown")).isEmpty();
    }

    @Test
    void oneBoundHoldsForGoalsTasksAndTheUnshared() {
        AgreementScorer lower = DEFAULTS.with(GoalAgreement.heldByBoth(), 5).heldAbove(20);
        AgreementSheet sheet = score(lower, worked());
        assertThat(sheet.figure("goals-held").orElseThrow().pomp()).hasValue(100);
        assertThat(sheet.figure("task-coverage").orElseThrow().pomp()).hasValue(100);
        assertThat(sheet.unsharedGoals()).hasSize(1);
        assertThat(sheet.figures().get(0).weight()).isEqualTo(5);
        assertThat(score(DEFAULTS, worked()).unsharedGoals()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.heldAbove(100));
    }

    @Test
    void eachSessionThatTookPlaceHasItsSheetAsOfThen() {
        AllianceBuilder record = begin();
        facet(record, BondFacet.TRUST, 4, 4);
        record.session(2, Attendance.NO_SHOW).session(3);
        facet(record, BondFacet.TRUST, 2, NONE);
        List<AgreementSheet> sheets = DEFAULTS.scoreEach(record.build());
        assertThat(sheets)
                .extracting(sheet -> sheet.profile().session().value())
                .containsExactly(1, 3);
        assertThat(part(sheets.get(0), Component.BOND).pomp()).hasValue(100);
        assertThat(part(sheets.get(1), Component.BOND).pomp()).hasValue(50);
        assertThat(sheets.get(0)).isEqualTo(score(DEFAULTS, record.build().allianceAt(1)));
    }

    @Test
    void newTherapistStartsWithoutAnAgreement() {
        AllianceBuilder record = full();
        record.changeTherapist(TherapistId.of("T2")).session(2);
        AgreementSheet sheet = score(DEFAULTS, record.build());
        assertThat(sheet.profile().overall()).isEqualTo(Part.notScorable());
        assertThat(sheet.unsharedGoals()).hasSize(1);
    }

    @Test
    void recordIsAWitnessOfItsHeldSessions() {
        Alliance record = full().session(2, Attendance.NO_SHOW).build();
        ProfileSource source = DEFAULTS.source(record);
        assertThat(source.at(SessionNumber.of(1)))
                .containsExactly(score(DEFAULTS, record.allianceAt(1)).profile());
        assertThat(source.at(SessionNumber.of(2))).isEmpty();
        assertThat(source.at(SessionNumber.of(9))).isEmpty();
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.source(null)).withMessage("record");
    }

    @Test
    void sheetsOfOneRecordAreEqual() {
        AgreementSheet sheet = score(DEFAULTS, worked());
        assertThat(sheet).isEqualTo(score(DEFAULTS, worked())).hasSameHashCodeAs(score(DEFAULTS, worked()));
        assertThat(sheet).isNotEqualTo(score(DEFAULTS.heldAbove(20), worked())).isNotEqualTo("sheet");
    }

    @Test
    void textShowsNoIdentifierAndNoValue() {
        AgreementSheet sheet = score(DEFAULTS, full().build());
        assertThat(sheet.toString())
                .startsWith("session 1, record: [GOAL, TASK, BOND], overall COMPLETE,"
                        + " [goals-held (weight 1.0): COMPLETE, 1 of 1, ")
                .doesNotContain("C017")
                .doesNotContain("87.5");
    }
}
