package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
