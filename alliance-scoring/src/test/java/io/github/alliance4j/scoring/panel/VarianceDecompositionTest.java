package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.VarianceDecomposition.Part;
import io.github.alliance4j.scoring.panel.VarianceDecomposition.TherapistEffect;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VarianceDecompositionTest {

    private static final SimulatedPanel PANEL =
            SimulatedPanel.of(31, 120, 20, new SimulatedPanel.Truth(0.7, 0.8, 0.1, 0.5, 0));
    private static final PanelModel NESTED = PanelModel.slope().withTherapists(RandomTerms.intercept());

    private static PanelFit fit(PanelModel model) {
        return model.fit(PANEL.data()).value().orElseThrow();
    }

    private static VarianceDecomposition decomposition(PanelFit fit, double time) {
        return VarianceDecomposition.of(fit, time).value().orElseThrow();
    }

    @Test
    void partsAreTheVariancesAtATime() {
        PanelFit fit = fit(NESTED);
        VarianceDecomposition parts = decomposition(fit, 3);
        double level = fit.variance(PanelLevel.DYAD, Term.intercept()).variance();
        double slope = fit.variance(PanelLevel.DYAD, Term.time()).variance();
        double covariance = fit.covariances().get(0).covariance();
        double dyad = level + 6 * covariance + 9 * slope;
        double therapist = fit.variance(PanelLevel.THERAPIST, Term.intercept()).variance();
        double total = therapist + dyad + fit.residualVariance();
        assertThat(parts.time()).isEqualTo(3);
        assertThat(parts.parts()).extracting(Part::level).containsExactly(PanelLevel.values());
        assertThat(parts.parts().get(1).variance()).isCloseTo(dyad, within(1e-9));
        assertThat(parts.parts().get(0).share()).isCloseTo(therapist / total, within(1e-9));
        assertThat(parts.parts().stream().mapToDouble(Part::share).sum()).isCloseTo(1, within(1e-12));
        assertThat(parts.correlationWithinTherapists().share()).isCloseTo(therapist / total, within(1e-9));
        assertThat(parts.correlationWithinDyads().share()).isCloseTo((therapist + dyad) / total, within(1e-9));
        for (Part part : parts.parts()) {
            Interval interval = part.interval().orElseThrow();
            assertThat(part.share()).isStrictlyBetween(interval.low(), interval.high());
            assertThat(interval.low()).isPositive();
            assertThat(interval.high()).isLessThan(1);
        }
    }

    @Test
    void withoutSlopesTheTimeDoesNotMatter() {
        PanelFit fit = fit(PanelModel.intercept());
        assertThat(decomposition(fit, 0).parts())
                .extracting(Part::share)
                .isEqualTo(
                        decomposition(fit, 9).parts().stream().map(Part::share).toList());
        assertThat(decomposition(fit, 0).parts())
                .extracting(Part::level)
                .containsExactly(PanelLevel.DYAD, PanelLevel.SESSION);
        assertThat(decomposition(fit, 0).therapists()).isEmpty();
        assertThat(decomposition(fit, 0).correlationWithinTherapists().share()).isZero();
        assertThat(decomposition(fit, 0).correlationWithinTherapists().interval())
                .isEmpty();
    }

    @Test
    void theTimeIsTheMeanOfAllRowsUnlessGiven() {
        VarianceDecomposition parts =
                VarianceDecomposition.of(fit(NESTED)).value().orElseThrow();
        double mean = PANEL.rows().stream()
                .mapToDouble(row -> row.session() - 1.0)
                .average()
                .orElseThrow();
        assertThat(parts.time()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void therapistsAreListedByNameWithIntervals() {
        PanelFit fit = fit(NESTED);
        VarianceDecomposition parts = decomposition(fit, 0);
        assertThat(parts.therapists())
                .hasSize(20)
                .isSortedAccordingTo((a, b) -> a.therapist().compareTo(b.therapist()));
        double variance = fit.variance(PanelLevel.THERAPIST, Term.intercept()).variance();
        for (TherapistEffect effect : parts.therapists()) {
            TherapistId id = effect.therapist();
            assertThat(effect.dyads()).isEqualTo(6);
            assertThat(effect.effect()).isCloseTo(fit.therapistEffects().mode(id, Term.intercept()), within(1e-12));
            double left = fit.therapistEffects().variance(id, Term.intercept());
            assertThat(effect.reliability().orElseThrow())
                    .isCloseTo(1 - left / variance, within(1e-12))
                    .isBetween(0.0, 1.0);
            assertThat(effect.interval().orElseThrow().low()).isLessThan(effect.effect());
        }
    }

    @Test
    void therapistsThatDoNotDifferHaveNoInterval() {
        PanelModel nested = PanelModel.intercept().withTherapists(RandomTerms.intercept());
        PanelFit fit = LongStream.range(0, 40)
                .mapToObj(seed -> SimulatedPanel.of(seed, 40, 20, new SimulatedPanel.Truth(0, 0.8, 0, 0.5, 0)))
                .map(panel -> nested.fit(panel.data()).value().orElseThrow())
                .filter(found ->
                        found.variance(PanelLevel.THERAPIST, Term.intercept()).variance() == 0)
                .findFirst()
                .orElseThrow();
        VarianceDecomposition parts = decomposition(fit, 0);
        assertThat(parts.therapists()).hasSize(20).allSatisfy(effect -> {
            assertThat(effect.effect()).isZero();
            assertThat(effect.interval()).isEmpty();
            assertThat(effect.reliability()).isEmpty();
        });
        Interval share = parts.correlationWithinTherapists().interval().orElseThrow();
        assertThat(share.low()).isZero();
        assertThat(share.high()).isStrictlyBetween(0.0, 0.6);
        assertThat(parts.correlationWithinTherapists().interval(IntervalMethod.DELTA))
                .isEmpty();
    }

    @Test
    void slopesOfTherapistsCountAtTheirTime() {
        RandomTerms line = RandomTerms.correlated(Term.intercept(), Term.time());
        PanelFit fit = fit(PanelModel.intercept().withTherapists(line));
        TherapistEffect late = decomposition(fit, 5).therapists().get(0);
        double expected = fit.therapistEffects().mode(late.therapist(), Term.intercept())
                + 5 * fit.therapistEffects().mode(late.therapist(), Term.time());
        assertThat(late.effect()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aRandomTermWithACovariateHasNoValueAtATime() {
        PanelFit fit =
                fit(PanelModel.level().withDyads(RandomTerms.independent(Term.intercept(), Term.covariate("x"))));
        Evaluation<VarianceDecomposition> parts = VarianceDecomposition.of(fit);
        assertThat(parts.reason()).isEqualTo("the random term x has no value at a time");
        PanelFit logarithm =
                fit(PanelModel.level().withDyads(RandomTerms.independent(Term.intercept(), Term.logTime())));
        assertThat(VarianceDecomposition.of(logarithm, -1).reason())
                .isEqualTo("the random term log(1 + time) has no value at a time");
        assertThat(VarianceDecomposition.of(logarithm, 0).isEvaluable()).isTrue();
    }
}
