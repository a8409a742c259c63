package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.WithinBetween;
import java.util.List;
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
                .with(PanelModel.intercept().with(ResidualStructure.autoregressive()))
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
    void nobodyIsNotEvaluable() {
        assertThat(SameSessionEffects.withDefaults().fit(List.of()).reason())
                .isEqualTo("the alliance or the outcome is the same in all sessions of every dyad");
    }
}
