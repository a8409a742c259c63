package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutcomeAnalysisTest {

    private static final List<DyadCourse> COURSES = SimulatedCourses.of(40, 0.05, 6);

    private static OutcomeFindings assess(List<DyadCourse> courses) {
        return OutcomeAnalysis.withDefaults().assess(alliance(courses), outcome(courses));
    }

    private static List<SessionSeries> alliance(List<DyadCourse> courses) {
        return courses.stream().map(DyadCourse::allianceSeries).toList();
    }

    private static List<OutcomeSeries> outcome(List<DyadCourse> courses) {
        return courses.stream().map(DyadCourse::outcomeSeries).toList();
    }

    @Test
    void orderOfTheDyadsChangesNoDigit() {
        List<DyadCourse> shuffled = new ArrayList<>(COURSES);
        Collections.shuffle(shuffled, new Random(3));
        OutcomeFindings one = assess(COURSES);
        OutcomeFindings other = assess(shuffled);

        assertThat(other.lagged().value().orElseThrow().allianceOnOutcome().estimate())
                .isEqualTo(
                        one.lagged().value().orElseThrow().allianceOnOutcome().estimate());
        assertThat(other.sameSession().value().orElseThrow().within().standardError())
                .isEqualTo(one.sameSession().value().orElseThrow().within().standardError());
        assertThat(other.correlations())
                .extracting(OutcomeFindings.Correlated::result)
                .isEqualTo(one.correlations().stream()
                        .map(OutcomeFindings.Correlated::result)
                        .toList());
        assertThat(other.courses()).extracting(DyadCourse::dyad).isSorted();
    }

    @Test
    void oneOfTheCorrelationsIsHeldAgainstTheAnchor() {
        OutcomeCorrelation method = assess(COURSES).comparable().method();

        assertThat(method.alliance()).isEqualTo(AllianceMeasure.EARLY);
        assertThat(method.outcome()).isEqualTo(OutcomeMeasure.ADJUSTED_CHANGE);
        assertThat(assess(COURSES).correlations())
                .filteredOn(one -> one.method().isComparable())
                .hasSize(1);
        assertThat(OutcomeCorrelation.COMPARISON).contains("who begins worse can change more", "differ");
    }

    @Test
    void withoutADyadInBothEachPartSaysSo() {
        OutcomeFindings found = OutcomeAnalysis.withDefaults()
                .assess(alliance(COURSES.subList(0, 20)), outcome(COURSES.subList(20, 40)));

        assertThat(found.courses()).isEmpty();
        assertThat(found.sameSession().reason()).isEqualTo("no dyad is in both, alliance and outcome");
        assertThat(found.lagged().reason()).isEqualTo("no dyad is in both, alliance and outcome");
    }

    private static Optional<Evaluation<ChangeByRepair.Result>> changeByRepair(
            Optional<Rater> rater, RepairGroups groups) {
        List<SessionSeries> rated = alliance(COURSES).stream()
                .map(one -> SessionSeries.of(
                        new SeriesKey(
                                one.dyad(),
                                rater,
                                one.key().instrument(),
                                one.key().scale()),
                        one.range(),
                        one.points()))
                .toList();
        return OutcomeAnalysis.withDefaults()
                .withRepairs(groups)
                .assess(rated, outcome(COURSES))
                .changeByRepair();
    }

    private static RepairGroups halves() {
        Map<DyadId, RepairStatus> status = new HashMap<>();
        for (DyadCourse course : COURSES) {
            status.put(course.dyad(), status.size() % 2 == 0 ? RepairStatus.NONE : RepairStatus.REPAIRED);
        }
        return RepairGroups.of(status).by("pelt");
    }

    @Test
    void rupturesOfOneRaterSayNothingOfTheAllianceOfAnother() {
        RepairGroups groups = halves().ratedBy(Rater.CLIENT);

        assertThat(changeByRepair(Optional.of(Rater.CLIENT), groups)
                        .orElseThrow()
                        .isEvaluable())
                .isTrue();
        assertThat(changeByRepair(Optional.of(Rater.THERAPIST), groups)
                        .orElseThrow()
                        .reason())
                .isEqualTo("the episodes are of the client");
    }

    @Test
    void rupturesOrAllianceOfNobodyNamedGoTogether() {
        assertThat(changeByRepair(Optional.of(Rater.THERAPIST), halves())
                        .orElseThrow()
                        .isEvaluable())
                .isTrue();
        assertThat(changeByRepair(Optional.empty(), halves().ratedBy(Rater.CLIENT))
                        .orElseThrow()
                        .isEvaluable())
                .isTrue();
    }

    @Test
    void groupsTellRuleAndRaterAndNoDyad() {
        RepairGroups groups = halves().ratedBy(Rater.CLIENT);
        OutcomeAnalysis analysis = OutcomeAnalysis.withDefaults().withRepairs(groups);

        assertThat(analysis.repairCriterion()).contains("pelt");
        assertThat(analysis.repairRater()).contains(Rater.CLIENT);
        assertThat(analysis)
                .isEqualTo(OutcomeAnalysis.withDefaults().withRepairs(groups))
                .isNotEqualTo(OutcomeAnalysis.withDefaults().withRepairs(halves()));
        assertThat(groups).hasToString("40 dyads by pelt of CLIENT").isNotEqualTo(halves());
    }

    @Test
    void twoSeriesOfOneDyadAreRefused() {
        List<DyadCourse> twice = List.of(COURSES.get(0), COURSES.get(0));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> OutcomeAnalysis.withDefaults().assess(alliance(COURSES.subList(0, 1)), outcome(twice)))
                .withMessage("A dyad has two outcome series; an analysis takes one");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> OutcomeAnalysis.withDefaults().assess(alliance(twice), outcome(COURSES.subList(0, 1))))
                .withMessage("A dyad has two alliance series; an analysis takes one");
    }
}
