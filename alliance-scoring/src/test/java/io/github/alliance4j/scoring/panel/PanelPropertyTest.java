package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PanelPropertyTest {

    private static final PanelModel NESTED = PanelModel.slope().withTherapists(RandomTerms.intercept());

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }

    private static void assertSameTo(double relative, double one, double other) {
        assertThat(other).isCloseTo(one, within(relative * Math.max(1, Math.abs(one))));
    }

    @Property(seed = "601", tries = 40)
    void theOrderOfRowsAndDyadsChangesNothing(@ForAll long seed) {
        SimulatedPanel panel = SimulatedPanel.usual(seed);
        PanelFit fit = fit(NESTED, panel.data());
        PanelFit shuffled = fit(NESTED, panel.shuffled(seed + 1).data());
        assertThat(shuffled.deviance()).isEqualTo(fit.deviance());
        for (Term term : NESTED.fixed()) {
            assertThat(shuffled.fixedEffect(term).estimate())
                    .isEqualTo(fit.fixedEffect(term).estimate());
        }
        DyadId dyad = DyadId.of("D007");
        assertThat(shuffled.dyadEffects().mode(dyad, Term.time()))
                .isEqualTo(fit.dyadEffects().mode(dyad, Term.time()));
    }

    @Property(seed = "602", tries = 40)
    void scoresMayBeShiftedAndScaled(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift,
            @ForAll @IntRange(min = -5, max = 5) int power) {
        double scale = Math.pow(3, power);
        SimulatedPanel panel = SimulatedPanel.usual(seed);
        PanelFit fit = fit(NESTED, panel.data());
        PanelFit moved = fit(NESTED, panel.scores(y -> scale * (y + shift)).data());
        double unit = Math.abs(scale);
        assertSameTo(
                1e-6,
                fit.fixedEffect(Term.intercept()).estimate() + shift,
                moved.fixedEffect(Term.intercept()).estimate() / scale);
        assertSameTo(
                1e-6,
                fit.fixedEffect(Term.time()).estimate(),
                moved.fixedEffect(Term.time()).estimate() / scale);
        assertSameTo(
                1e-6,
                fit.fixedEffect(Term.time()).standardError(),
                moved.fixedEffect(Term.time()).standardError() / unit);
        for (int i = 0; i < fit.variances().size(); i++) {
            assertSameTo(
                    1e-6,
                    fit.variances().get(i).variance(),
                    moved.variances().get(i).variance() / (scale * scale));
        }
        int freedom = fit.rows() - 2;
        assertSameTo(1e-8, fit.deviance() + 2 * freedom * Math.log(unit), moved.deviance());
        assertThat(moved.singular()).isEqualTo(fit.singular());
    }

    @Property(seed = "603", tries = 40)
    void movingTheOriginOfTimeMovesOnlyTheIntercept(
            @ForAll long seed, @ForAll @DoubleRange(min = -500, max = 500) double origin) {
        SimulatedPanel panel = SimulatedPanel.usual(seed);
        PanelFit fit = fit(NESTED, panel.data(s -> s));
        PanelFit moved = fit(NESTED, panel.data(s -> s + origin));
        FixedEffect slope = fit.fixedEffect(Term.time());
        assertSameTo(1e-8, fit.deviance(), moved.deviance());
        assertSameTo(1e-7, slope.estimate(), moved.fixedEffect(Term.time()).estimate());
        assertSameTo(1e-7, slope.standardError(), moved.fixedEffect(Term.time()).standardError());
        assertSameTo(
                1e-6,
                fit.variance(PanelLevel.DYAD, Term.time()).variance(),
                moved.variance(PanelLevel.DYAD, Term.time()).variance());
        assertSameTo(1e-6, fit.residualVariance(), moved.residualVariance());
        double intercept = moved.fixedEffect(Term.intercept()).estimate() + origin * slope.estimate();
        assertSameTo(1e-5, fit.fixedEffect(Term.intercept()).estimate(), intercept);
        for (int i = 0; i < fit.fitted().length; i += 7) {
            assertSameTo(1e-6, fit.fitted()[i], moved.fitted()[i]);
        }
    }

    @Property(seed = "604", tries = 40)
    void changingTheUnitOfTimeScalesOnlyTheSlopes(@ForAll long seed) {
        SimulatedPanel panel = SimulatedPanel.usual(seed);
        PanelFit fit = fit(NESTED, panel.data(s -> s));
        PanelFit days = fit(NESTED, panel.data(s -> 7 * s));
        int freedomOfUnit = 1;
        assertSameTo(1e-8, fit.deviance() + 2 * freedomOfUnit * Math.log(7), days.deviance());
        assertSameTo(
                1e-7,
                fit.fixedEffect(Term.time()).estimate(),
                7 * days.fixedEffect(Term.time()).estimate());
        assertThat(days.singular()).isEqualTo(fit.singular());
    }

    @Property(seed = "605", tries = 40)
    void theDevianceOfALargerModelIsNeverHigher(@ForAll long seed) {
        PanelData data = SimulatedPanel.usual(seed).data();
        PanelModel ml = PanelModel.level().with(Estimation.ML);
        Term x = Term.covariate("x");
        List<PanelModel> larger = List.of(
                ml.withDyads(RandomTerms.none()),
                ml,
                ml.withFixed(Term.intercept(), Term.time()),
                ml.withFixed(Term.intercept(), Term.time(), x),
                ml.withFixed(Term.intercept(), Term.time(), x)
                        .withDyads(RandomTerms.independent(Term.intercept(), Term.time())),
                ml.withFixed(Term.intercept(), Term.time(), x)
                        .withDyads(RandomTerms.correlated(Term.intercept(), Term.time())),
                NESTED.with(Estimation.ML).withFixed(Term.intercept(), Term.time(), x),
                NESTED.with(Estimation.ML)
                        .withFixed(Term.intercept(), Term.time(), x)
                        .with(ResidualStructure.autoregressive()));
        double before = Double.POSITIVE_INFINITY;
        for (PanelModel model : larger) {
            double deviance = fit(model, data).deviance();
            assertThat(deviance).isLessThanOrEqualTo(before + 1e-6);
            before = deviance;
        }
    }

    @Property(seed = "606", tries = 150)
    void trueVariancesOfZeroNeverThrow(@ForAll long seed, @ForAll @IntRange(max = 3) int which) {
        double level = which % 2 == 0 ? 0 : 0.7;
        double slope = which < 2 ? 0 : 0.1;
        Random random = new Random(seed);
        SimulatedPanel.Truth truth = new SimulatedPanel.Truth(0, level, slope, random.nextBoolean() ? 0.5 : 1e-3, 0);
        PanelData data =
                SimulatedPanel.of(seed, 12 + random.nextInt(20), 5, truth).data();
        ResidualStructure residuals =
                random.nextInt(4) == 0 ? ResidualStructure.continuousAutoregressive() : ResidualStructure.independent();
        PanelFit fit = fit(NESTED.with(residuals), data);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.deviance()).isFinite();
        for (FixedEffect effect : fit.fixedEffects()) {
            assertThat(effect.standardError()).isPositive().isFinite();
            assertThat(effect.test(DegreesOfFreedom.SATTERTHWAITE).degreesOfFreedom())
                    .isPositive();
            assertThat(effect.test(DegreesOfFreedom.SATTERTHWAITE).p()).isBetween(0.0, 1.0);
        }
        for (VarianceComponent part : fit.variances()) {
            assertThat(part.variance()).isNotNegative().isFinite();
        }
        assertThat(fit.advice()).startsWith(fit.singular() ? "The fit is singular" : "The fit converged");
    }

    @Property(seed = "607", tries = 60)
    void scoresOfFewWholeAnswersNeverThrow(@ForAll long seed) {
        SimulatedPanel panel = SimulatedPanel.of(seed, 14, 5, new SimulatedPanel.Truth(0, 0.3, 0, 0.3, 0));
        PanelData data =
                panel.scores(y -> Math.max(1, Math.min(7, Math.round(y)))).data();
        PanelModel.slope().fit(data).value().ifPresent(fit -> {
            assertThat(fit.deviance()).isFinite();
            assertThat(fit.residualVariance()).isPositive();
        });
    }

    private static PanelModel model(int which) {
        return switch (which) {
            case 0 -> NESTED;
            case 1 -> NESTED.with(ResidualStructure.autoregressive());
            default -> PanelModel.slope().with(ResidualStructure.continuousAutoregressive());
        };
    }

    /** Autocorrelated residuals and three levels: every estimate follows the scores. */
    @Property(seed = "608", tries = 24)
    void everyEstimateFollowsShiftAndScale(@ForAll long seed, @ForAll @IntRange(max = 2) int which) {
        SimulatedPanel panel = SimulatedPanel.of(seed, 40, 8, new SimulatedPanel.Truth(0.5, 0.8, 0.1, 0.5, 0.4));
        PanelFit fit = fit(model(which), panel.data());
        PanelFit moved = fit(model(which), panel.scores(y -> 50 - 4 * y).data());
        for (Term term : List.of(Term.intercept(), Term.time())) {
            FixedEffect effect = fit.fixedEffect(term);
            FixedEffect other = moved.fixedEffect(term);
            double start = term.equals(Term.intercept()) ? 50 : 0;
            assertSameTo(1e-6, effect.estimate(), (start - other.estimate()) / 4);
            assertSameTo(1e-6, effect.standardError(), other.standardError() / 4);
        }
        for (int i = 0; i < fit.variances().size(); i++) {
            assertSameTo(
                    1e-5,
                    fit.variances().get(i).variance(),
                    moved.variances().get(i).variance() / 16);
        }
        DyadId dyad = DyadId.of("D011");
        for (Term term : List.of(Term.intercept(), Term.time())) {
            assertSameTo(
                    1e-5,
                    fit.dyadEffects().mode(dyad, term),
                    -moved.dyadEffects().mode(dyad, term) / 4);
            assertSameTo(
                    1e-5,
                    fit.dyadEffects().variance(dyad, term),
                    moved.dyadEffects().variance(dyad, term) / 16);
        }
        fit.autocorrelation()
                .ifPresent(
                        phi -> assertSameTo(1e-5, phi, moved.autocorrelation().orElseThrow()));
        assertThat(moved.fitted()[3]).isCloseTo(50 - 4 * fit.fitted()[3], within(1e-4));
    }

    @Property(seed = "609", tries = 12)
    void theOrderOfRowsChangesNothingBesideAutocorrelation(@ForAll long seed, @ForAll @IntRange(max = 2) int which) {
        SimulatedPanel panel = SimulatedPanel.of(seed, 40, 8, new SimulatedPanel.Truth(0.5, 0.8, 0.1, 0.5, 0.4));
        PanelFit fit = fit(model(which), panel.data());
        PanelFit shuffled = fit(model(which), panel.shuffled(seed + 1).data());
        assertThat(shuffled.deviance()).isEqualTo(fit.deviance());
        assertThat(shuffled.autocorrelation()).isEqualTo(fit.autocorrelation());
        assertThat(shuffled.residualVariance()).isEqualTo(fit.residualVariance());
    }

    @Property(seed = "610", tries = 12)
    void theOriginOfTimeLeavesAutocorrelationAlone(@ForAll long seed) {
        PanelModel model = NESTED.with(ResidualStructure.continuousAutoregressive());
        SimulatedPanel panel = SimulatedPanel.of(seed, 40, 8, new SimulatedPanel.Truth(0.5, 0.8, 0.1, 0.5, 0.4));
        PanelFit fit = fit(model, panel.data(s -> s));
        PanelFit moved = fit(model, panel.data(s -> s - 300));
        assertSameTo(1e-8, fit.deviance(), moved.deviance());
        assertSameTo(
                1e-5,
                fit.autocorrelation().orElseThrow(),
                moved.autocorrelation().orElseThrow());
        assertSameTo(
                1e-5,
                fit.variance(PanelLevel.THERAPIST, Term.intercept()).variance(),
                moved.variance(PanelLevel.THERAPIST, Term.intercept()).variance());
    }

    /** With nothing to find, intervals are found all the same, and begin at 0 where the estimate does. */
    @Property(seed = "611", tries = 12)
    void intervalsOfVariancesOfZeroNeverThrow(@ForAll long seed) {
        PanelData data = SimulatedPanel.of(seed, 20, 5, new SimulatedPanel.Truth(0, 0, 0, 0.5, 0))
                .data();
        PanelFit fit = fit(NESTED, data);
        for (VarianceComponent part : fit.variances()) {
            assertThat(part.interval()).isPresent();
            assertThat(part.interval().get().high()).isGreaterThanOrEqualTo(part.variance());
            assertThat(part.interval().get().low()).isLessThanOrEqualTo(part.variance());
        }
        fit.covariances()
                .forEach(pair -> assertThat(pair.interval().isPresent())
                        .isEqualTo(pair.correlation().isPresent()));
    }
}
