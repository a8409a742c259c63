package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.WithinBetween;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameSessionEffectsTest {

    private static final List<DyadCourse> COURSES = SimulatedCourses.of(80, 0.05, 4);

    private static SameSessionEffects.Result result(List<DyadCourse> courses) {
        return SameSessionEffects.withDefaults().fit(courses).value().orElseThrow();
    }

    @Test
    void effectsAreThoseOfThePanel() {
        PanelData.Builder data = PanelData.builder("x");
        for (DyadCourse course : COURSES) {
            for (int i = 0; i < course.size(); i++) {
                data.inSession(course.dyad(), course.session(i), course.outcome(i), course.alliance(i));
            }
        }
        WithinBetween.Result panel = WithinBetween.of("x")
                .with(PanelModel.intercept())
                .fit(data.build())
                .value()
                .orElseThrow();

        assertThat(result(COURSES).within().estimate()).isEqualTo(panel.within().estimate());
        assertThat(result(COURSES).between().interval())
                .isEqualTo(panel.between().interval());
    }

    @Test
    void fallingSymptomsAreAGoodOutcome() {
        SameSessionEffects.Result turned = result(COURSES.stream()
                .map(course -> SimulatedCourses.inUnits(course, 0, -1))
                .toList());

        assertThat(turned.within().estimate())
                .isCloseTo(result(COURSES).within().estimate(), within(1e-9));
        assertThat(turned.between().estimate())
                .isCloseTo(result(COURSES).between().estimate(), within(1e-9));
    }

    @Test
    void withinIsStandardisedWithinAndBetweenByMeans() {
        Spread alliance = Spread.of(COURSES.stream().map(DyadCourse::alliances).toList());
        Spread outcome = Spread.of(COURSES.stream().map(DyadCourse::outcomes).toList());
        SameSessionEffects.Result result = result(COURSES);

        assertThat(result.within().standardised())
                .isCloseTo(result.within().estimate() * alliance.within() / outcome.within(), within(1e-12));
        assertThat(result.between().standardised())
                .isCloseTo(result.between().estimate() * alliance.between() / outcome.between(), within(1e-12));
    }

    @Test
    void sessionsAndDyadsAreCounted() {
        assertThat(result(COURSES).dyads()).isEqualTo(80);
        assertThat(result(COURSES).sessions())
                .isEqualTo(COURSES.stream().mapToInt(DyadCourse::size).sum());
    }

    @Test
    void errorsWithinComeFromTheDyads() {
        SameSessionEffects.Result result = result(COURSES);
        FixedEstimate.Test byDyads = result.fit()
                .fit()
                .testByDyads(WithinBetween.of("alliance").withinTerm())
                .value()
                .orElseThrow();

        assertThat(result.within().standardError())
                .isEqualTo(byDyads.standardError())
                .isNotEqualTo(result.fit().within().standardError());
        assertThat(result.within().interval()).isEqualTo(byDyads.interval());
        assertThat(result.within().p()).isEqualTo(byDyads.p());
        assertThat(result.within().standardisedInterval().high())
                .isCloseTo(
                        byDyads.interval().high()
                                * result.within().standardised()
                                / result.within().estimate(),
                        within(1e-12));
        assertThat(result.notes()).isEmpty();
    }

    private static DyadCourse withSteadyAlliance(DyadCourse course) {
        SessionSeries alliance = course.allianceSeries();
        return DyadCourse.of(
                SessionSeries.of(
                        alliance.key(),
                        alliance.sessions(),
                        Arrays.stream(alliance.values())
                                .map(value -> Math.rint(alliance.values()[0]))
                                .toArray()),
                course.outcomeSeries());
    }

    @Test
    void fewDyadsWhoseAllianceVariesHaveTheErrorsOfTheModelAndANote() {
        SameSessionEffects.Result result = result(IntStream.range(0, 20)
                .mapToObj(i -> i < 4 ? COURSES.get(i) : withSteadyAlliance(COURSES.get(i)))
                .toList());

        assertThat(result.within().interval()).isEqualTo(result.fit().within().interval());
        assertThat(result.notes())
                .containsExactly("The errors of the effect within are those of the model, which may be too small:"
                        + " too few dyads tell of it.");
    }

    @Test
    void therapistsInTheModelHaveTheErrorsOfTheModelAndANote() {
        List<DyadCourse> treated = IntStream.range(0, COURSES.size())
                .mapToObj(i -> COURSES.get(i).with(TherapistId.of("t" + i % 8)))
                .toList();
        SameSessionEffects.Result result = SameSessionEffects.withDefaults()
                .with(PanelModel.intercept().withTherapists(RandomTerms.intercept()))
                .fit(treated)
                .value()
                .orElseThrow();

        assertThat(result.within().standardError())
                .isEqualTo(result.fit().within().standardError());
        assertThat(result.notes()).singleElement().asString().contains("with therapists in the model");
    }

    private static String reason(List<DyadCourse> courses) {
        return SameSessionEffects.withDefaults().fit(courses).reason();
    }

    @Test
    void nobodyInBothIsNotEvaluable() {
        assertThat(reason(List.of())).isEqualTo("no dyad is in both, alliance and outcome");
    }

    @Test
    void singleSessionsAreNotEvaluable() {
        List<DyadCourse> single = COURSES.stream()
                .map(course -> DyadCourse.of(
                        SessionSeries.of(
                                course.allianceSeries().key(), new int[] {course.session(0)}, new double[] {4}),
                        course.outcomeSeries()))
                .toList();

        assertThat(reason(single)).isEqualTo("no dyad has two sessions with both scores");
    }

    @Test
    void hugeScoresAreNotEvaluable() {
        assertThat(reason(COURSES.stream()
                        .map(course -> SimulatedCourses.inUnits(course, 0, 1e300))
                        .toList()))
                .isEqualTo("the scores are too large to compute with");
    }
}
