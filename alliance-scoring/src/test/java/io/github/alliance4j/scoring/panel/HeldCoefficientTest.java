package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.panel.SimulatedPanel.Truth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A coefficient held, errors that do not take the variances as known, and fits that set out from another one. */
class HeldCoefficientTest {

    private static final Term X = Term.covariate("x");
    private static final PanelModel LINES =
            PanelModel.slope().withFixed(Term.intercept(), Term.time(), X).with(Estimation.ML);
    private static final PanelModel DYNAMIC =
            PanelModel.level().withFixed(Term.intercept(), X, Term.covariate("first"));

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }

    /** Scores that pull on the next ones of the dyad; the earlier score and the first one as predictors. */
    private static PanelData dynamic(long seed) {
        Random random = new Random(seed);
        PanelData.Builder builder = PanelData.builder("x", "first");
        for (int i = 0; i < 50; i++) {
            double level = random.nextGaussian();
            double first = level / .6 + random.nextGaussian();
            double last = first;
            for (int s = 1; s <= 6; s++) {
                double next = level + .4 * last + random.nextGaussian();
                builder.inSession(DyadId.of("D" + i), s, next, last, first);
                last = next;
            }
        }
        return builder.build();
    }

    @Test
    void theDevianceIsThatOfScoresWithoutTheTerm() {
        SimulatedPanel panel = SimulatedPanel.usual(8401);
        PanelFit fit = fit(LINES, panel.data());
        for (double held : new double[] {-.3, 0, .25, 2}) {
            PanelData rest = panel.mapped(r -> new SimulatedPanel.Row(
                            r.dyad(), r.therapist(), r.session(), r.score() - held * r.x(), r.x()))
                    .data();
            PanelFit without = fit(LINES.withFixed(Term.intercept(), Term.time()), rest);
            assertThat(fit.deviance(X, held)).isCloseTo(without.deviance(), within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(Estimation.class)
    void theDevianceIsLowestAtTheEstimate(Estimation estimation) {
        PanelFit fit = fit(LINES.with(estimation), SimulatedPanel.usual(8402).data());
        for (Term term : fit.model().fixed()) {
            double estimate = fit.fixedEffect(term).estimate();
            double error = fit.fixedEffect(term).standardError();
            assertThat(fit.deviance(term, estimate)).isCloseTo(fit.deviance(), within(1e-6));
            assertThat(fit.deviance(term, estimate + error)).isGreaterThan(fit.deviance() + .5);
            assertThat(fit.deviance(term, estimate - error)).isGreaterThan(fit.deviance() + .5);
        }
    }

    @Test
    void aHeldCoefficientMustBeANumberOfAFixedTerm() {
        PanelFit fit = fit(LINES, SimulatedPanel.usual(8402).data());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.deviance(X, Double.NaN))
                .withMessage("Coefficient NaN is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.deviance(Term.covariate("y"), 0))
                .withMessageContaining("is not among the fixed terms");
    }

    @Test
    void theProfileFollowsTheAutocorrelation() {
        PanelData data =
                SimulatedPanel.of(8403, 40, 1, new Truth(0, .6, 0, .5, .5)).data();
        PanelModel model = LINES.withDyads(RandomTerms.intercept()).with(ResidualStructure.autoregressive());
        PanelFit fit = fit(model, data);
        double held = fit.fixedEffect(X).estimate() + 4 * fit.fixedEffect(X).standardError();
        double usual = model.withFixed(Term.intercept(), Term.time())
                .fit(SimulatedPanel.of(8403, 40, 1, new Truth(0, .6, 0, .5, .5))
                        .mapped(r -> new SimulatedPanel.Row(
                                r.dyad(), r.therapist(), r.session(), r.score() - held * r.x(), r.x()))
                        .data())
                .value()
                .orElseThrow()
                .deviance();
        assertThat(fit.deviance(X, held)).isCloseTo(usual, within(1e-4));
    }

    /** The error is that by the bend of the profile, which is what the blocks of the curvature say. */
    @ParameterizedTest
    @EnumSource(Estimation.class)
    void errorsWithVariancesEstimatedAreThoseOfTheBendOfTheProfile(Estimation estimation) {
        PanelFit fit = fit(DYNAMIC.with(estimation), dynamic(8404));
        FixedEstimate usual = fit.fixedEffect(X).value();
        FixedEstimate wider = usual.withVariancesEstimated();
        double by = .1 * usual.standardError();
        double bend =
                fit.deviance(X, usual.estimate() - by) - 2 * fit.deviance() + fit.deviance(X, usual.estimate() + by);
        assertThat(wider.standardError()).isCloseTo(by * Math.sqrt(2 / bend), withinPercentage(.5));
        assertThat(wider.standardError()).isGreaterThan(1.05 * usual.standardError());
        assertThat(wider.estimate()).isEqualTo(usual.estimate());
    }

    @Test
    void widerErrorsWidenEveryTestAlike() {
        PanelFit fit = fit(DYNAMIC, dynamic(8405));
        FixedEstimate usual = fit.fixedEffect(X).value();
        FixedEstimate wider = usual.withVariancesEstimated();
        double factor = wider.standardError() / usual.standardError();
        for (DegreesOfFreedom how : DegreesOfFreedom.values()) {
            FixedEstimate.Test one = usual.test(how);
            FixedEstimate.Test other = wider.test(how);
            assertThat(other.standardError()).isCloseTo(factor * one.standardError(), within(1e-12));
            assertThat(other.t() * factor).isCloseTo(one.t(), within(1e-9));
            assertThat(other.degreesOfFreedom()).isEqualTo(one.degreesOfFreedom());
            assertThat(other.p()).isGreaterThanOrEqualTo(one.p());
            assertThat(other.interval().high() - other.interval().low())
                    .isCloseTo(factor * (one.interval().high() - one.interval().low()), within(1e-9));
        }
        assertThat(wider.withVariancesEstimated().standardError()).isEqualTo(wider.standardError());
    }

    @Test
    void predictorsThatTellNothingOfTheDyadsKeepTheirErrors() {
        FixedEstimate usual = fit(
                        LINES, SimulatedPanel.of(8406, 60, 6, Truth.usual()).data())
                .fixedEffect(X)
                .value();
        assertThat(usual.withVariancesEstimated().standardError())
                .isBetween(usual.standardError(), 1.03 * usual.standardError());
    }

    @Test
    void aFitThatSetsOutFromAnotherOneIsTheSame() {
        PanelFit near = fit(LINES, SimulatedPanel.usual(8407).data());
        PanelData other = SimulatedPanel.usual(8408).data();
        PanelFit cold = fit(LINES, other);
        PanelFit warm = LINES.fit(other, near).value().orElseThrow();
        assertThat(warm.converged()).isTrue();
        assertThat(warm.deviance()).isCloseTo(cold.deviance(), within(1e-7));
        assertThat(warm.fixedEffect(X).estimate()).isCloseTo(cold.fixedEffect(X).estimate(), within(1e-6));
        assertThat(warm.fixedEffect(X).standardError())
                .isCloseTo(cold.fixedEffect(X).standardError(), within(1e-6));
    }

    /** A variance of 0 in the first panel holds nothing back in the second one. */
    @Test
    void aVarianceOfNoneDoesNotHoldTheNextFitBack() {
        PanelModel level = LINES.withDyads(RandomTerms.intercept());
        PanelFit none = fit(
                level,
                SimulatedPanel.of(8411, 30, 1, new Truth(0, 0, 0, .5, -.6)).data());
        assertThat(none.singular()).isTrue();
        PanelData data = SimulatedPanel.usual(8410).data();
        assertThat(level.fit(data, none).value().orElseThrow().deviance())
                .isCloseTo(fit(level, data).deviance(), within(1e-7));
    }

    @Test
    void withAutocorrelationOrTrimmingTheUsualSearchIsMade() {
        PanelData data =
                SimulatedPanel.of(8412, 40, 1, new Truth(0, .6, 0, .5, .5)).data();
        PanelModel model = LINES.withDyads(RandomTerms.intercept());
        for (PanelModel other :
                new PanelModel[] {model.with(ResidualStructure.autoregressive()), model.withTrimming(.01)}) {
            PanelFit fit = fit(other, data);
            assertThat(other.fit(data, fit).value().orElseThrow().deviance()).isEqualTo(fit.deviance());
        }
    }

    @Test
    void aFitOfAnotherModelIsRefused() {
        PanelData data = SimulatedPanel.usual(8409).data();
        PanelFit fit = fit(PanelModel.level(), data);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.fit(data, fit))
                .withMessageStartingWith("The fit is one of another model: fixed [intercept]");
    }
}
