package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LaggedEffectsTest {

    private static final Offset<Double> CLOSE = within(1e-4);
    private static final List<DyadCourse> COURSES = SimulatedCourses.of(120, 0.05, 8);
    private static final String SPARSE =
            "no dyad has three consecutive sessions with both scores, which an effect on the next"
                    + " session needs; correlations over dyads do without";
    private static final LaggedEffects.Result RESULT = result(COURSES);

    private static LaggedEffects.Result result(List<DyadCourse> courses) {
        return LaggedEffects.withDefaults().fit(courses).value().orElseThrow();
    }

    @Test
    void intervalsHoldTheEffectsTheCoursesWereMadeWith() {
        assertHolds(RESULT.allianceOnOutcome().interval(), SimulatedCourses.FORWARD);
        assertHolds(RESULT.outcomeOnAlliance().interval(), SimulatedCourses.REVERSE);
        assertHolds(RESULT.outcomeOnOutcome().interval(), SimulatedCourses.OUTCOME_CARRY_OVER);
        assertHolds(RESULT.allianceOnAlliance().interval(), SimulatedCourses.ALLIANCE_CARRY_OVER);
    }

    private static void assertHolds(Interval interval, double truth) {
        assertThat(truth).isBetween(interval.low(), interval.high());
    }

    @Test
    void largePanelComesCloseToTheTruth() {
        LaggedEffects.Result large = result(SimulatedCourses.of(500, 0.05, 3));

        assertThat(large.allianceOnOutcome().estimate()).isCloseTo(SimulatedCourses.FORWARD, within(0.06));
        assertThat(large.outcomeOnAlliance().estimate()).isCloseTo(SimulatedCourses.REVERSE, within(0.03));
        assertThat(large.allianceOnOutcome().standardError()).isBetween(0.02, 0.04);
    }

    @Test
    void dyadsThatDriftTheirOwnWayLookLikeAnEffectWithoutTheirOwnLines() {
        List<DyadCourse> drifting = SimulatedCourses.drifting(100, 5);
        Effect plain = result(drifting).allianceOnOutcome();
        Effect own = LaggedEffects.withDefaults()
                .withOwnLines()
                .fit(drifting)
                .value()
                .orElseThrow()
                .allianceOnOutcome();

        assertThat(plain.interval().low()).isPositive();
        assertThat(own.interval().low()).isNegative();
        assertThat(Math.abs(own.estimate())).isLessThan(plain.estimate() / 2);
    }

    @Test
    void ownLinesFindTheEffectThatIsThere() {
        Effect own = LaggedEffects.withDefaults()
                .withOwnLines()
                .fit(COURSES)
                .value()
                .orElseThrow()
                .allianceOnOutcome();

        assertHolds(own.interval(), SimulatedCourses.FORWARD);
        assertThat(own.interval().low()).isPositive();
    }

    @Test
    void formWithLowerScoresAsTheBetterOnesGivesTheSameEffects() {
        LaggedEffects.Result turned = result(COURSES.stream()
                .map(course -> SimulatedCourses.inUnits(course, 60, -1))
                .toList());

        assertSame(turned.allianceOnOutcome(), RESULT.allianceOnOutcome(), 1);
        assertSame(turned.outcomeOnAlliance(), RESULT.outcomeOnAlliance(), 1);
        assertSame(turned.outcomeOnOutcome(), RESULT.outcomeOnOutcome(), 1);
    }

    @Test
    void otherUnitsOfOutcomeChangeUnitsOnly() {
        LaggedEffects.Result scaled = result(COURSES.stream()
                .map(course -> SimulatedCourses.inUnits(course, 3, 10))
                .toList());

        assertSame(scaled.allianceOnOutcome(), RESULT.allianceOnOutcome(), 10);
        assertSame(scaled.outcomeOnAlliance(), RESULT.outcomeOnAlliance(), 0.1);
        assertThat(scaled.allianceOnOutcome().standardised())
                .isCloseTo(RESULT.allianceOnOutcome().standardised(), CLOSE);
    }

    @Test
    void exchangingAllianceAndOutcomeExchangesTheDirections() {
        LaggedEffects.Result exchanged =
                result(COURSES.stream().map(SimulatedCourses::exchanged).toList());

        assertSame(exchanged.allianceOnOutcome(), RESULT.outcomeOnAlliance(), 1);
        assertSame(exchanged.outcomeOnOutcome(), RESULT.allianceOnAlliance(), 1);
    }

    private static void assertSame(Effect one, Effect other, double factor) {
        assertThat(one.estimate()).isCloseTo(factor * other.estimate(), within(1e-4 * factor));
        assertThat(one.standardError()).isCloseTo(factor * other.standardError(), within(1e-4 * factor));
    }

    @Test
    void standardisedEffectIsInDeviationsWithinDyads() {
        Spread alliance = Spread.of(COURSES.stream().map(DyadCourse::alliances).toList());
        Spread outcome = Spread.of(COURSES.stream().map(DyadCourse::outcomes).toList());
        Effect effect = RESULT.allianceOnOutcome();

        assertThat(effect.standardised())
                .isCloseTo(effect.estimate() * alliance.within() / outcome.within(), within(1e-12));
        assertThat(effect.standardisedInterval().low()).isLessThan(effect.standardised());
        assertThat(RESULT.outcomeOnOutcome().standardised())
                .isEqualTo(RESULT.outcomeOnOutcome().estimate());
    }

    @Test
    void pairsAreOfConsecutiveSessionsOnly() {
        SessionPairs pairs = SessionPairs.of(List.of(course("a", 1, 2, 3, 5, 6), course("b", 1, 3, 5)));

        assertThat(pairs.size()).isEqualTo(3);
        assertThat(pairs.dyads()).isEqualTo(1);
        assertThat(pairs.obstacle()).isEmpty();
        assertThat(pairs.all().get(2).firstX()).isEqualTo(pairs.all().get(2).x());
    }

    @Test
    void randomEffectsGiveAMeanEffectWithAWiderInterval() {
        LaggedEffects.Result random = LaggedEffects.withDefaults()
                .withRandomEffects()
                .fit(COURSES)
                .value()
                .orElseThrow();

        assertThat(random.allianceOnOutcome().estimate())
                .isCloseTo(RESULT.allianceOnOutcome().estimate(), within(0.05));
        assertThat(random.allianceOnOutcome().standardError())
                .isGreaterThan(0.95 * RESULT.allianceOnOutcome().standardError());
    }

    @Test
    void higherConfidenceGivesWiderIntervals() {
        Interval wide = LaggedEffects.withDefaults()
                .withConfidence(0.99)
                .fit(COURSES)
                .value()
                .orElseThrow()
                .allianceOnOutcome()
                .interval();

        assertThat(wide.low()).isLessThan(RESULT.allianceOnOutcome().interval().low());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LaggedEffects.withDefaults().withConfidence(1))
                .withMessage("Confidence 1.0 is not between 0 and 1");
    }

    @Test
    void countsPairsAndDyads() {
        assertThat(RESULT.dyads()).isEqualTo(120);
        assertThat(RESULT.pairs()).isBetween(800, 1100);
        assertThat(RESULT.notes()).isEmpty();
    }

    @Test
    void singlePairsAreNotEvaluable() {
        List<DyadCourse> short2 = IntStream.range(0, 40)
                .mapToObj(i -> course("d" + i, 1, 2, 4, 5))
                .toList();

        assertThat(reason(short2)).isEqualTo(SPARSE);
    }

    @Test
    void nobodyInBothIsNotEvaluable() {
        assertThat(reason(List.of())).isEqualTo("no dyad is in both, alliance and outcome");
    }

    @Test
    void outcomeOfEverySecondSessionIsNotEvaluableAndPointsToTheCorrelations() {
        List<DyadCourse> every2nd = COURSES.stream()
                .map(course -> everySecond(course.allianceSeries(), course.outcomeSeries()))
                .toList();

        assertThat(reason(every2nd)).isEqualTo(SPARSE);
    }

    private static DyadCourse everySecond(SessionSeries alliance, OutcomeSeries outcome) {
        int[] kept = IntStream.range(0, outcome.size())
                .filter(i -> outcome.session(i) % 2 == 0)
                .toArray();
        return DyadCourse.of(
                alliance,
                OutcomeSeries.of(
                        outcome.key(),
                        Direction.HIGHER_IS_BETTER,
                        IntStream.of(kept).map(outcome::session).toArray(),
                        IntStream.of(kept).mapToDouble(outcome::value).toArray()));
    }

    @Test
    void hugeScoreIsNotEvaluable() {
        List<DyadCourse> huge = COURSES.stream()
                .map(course -> SimulatedCourses.inUnits(course, 0, 1e300))
                .toList();

        assertThat(reason(huge)).isEqualTo("the scores are too large to compute with");
    }

    @Test
    void fewDyadsAreNotEvaluable() {
        assertThat(reason(SimulatedCourses.of(8, 0, 1))).contains("8 dyads").contains("parameters");
    }

    @Test
    void constantAllianceIsNotEvaluable() {
        List<DyadCourse> flat = COURSES.stream()
                .map(course -> DyadCourse.of(
                        SessionSeries.of(
                                course.allianceSeries().key(),
                                course.allianceSeries().sessions(),
                                new double[course.allianceSeries().size()]),
                        course.outcomeSeries()))
                .toList();

        assertThat(reason(flat)).isEqualTo("the alliance or the outcome is the same in all sessions of every dyad");
    }

    private static String reason(List<DyadCourse> courses) {
        Evaluation<LaggedEffects.Result> answer = LaggedEffects.withDefaults().fit(courses);
        assertThat(answer.isEvaluable()).isFalse();
        return answer.reason();
    }

    private static DyadCourse course(String id, int... sessions) {
        SeriesKey key = SeriesKey.of(DyadId.of(id));
        double[] scores = IntStream.of(sessions)
                .mapToDouble(s -> Math.sin(s + id.hashCode()))
                .toArray();
        return DyadCourse.of(
                SessionSeries.of(key, sessions, scores),
                OutcomeSeries.of(key, Direction.HIGHER_IS_BETTER, sessions, scores));
    }
}
