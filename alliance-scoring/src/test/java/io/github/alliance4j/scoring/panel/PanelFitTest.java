package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Interval;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PanelFitTest {

    private static final Term X = Term.covariate("x");

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }

    /** Three dyads of two sessions: the analysis of variance by hand. */
    @Test
    void aBalancedLevelModelIsTheAnalysisOfVariance() {
        PanelData.Builder builder = PanelData.builder();
        double[][] scores = {{1, 3}, {4, 6}, {9, 7}};
        for (int i = 0; i < 3; i++) {
            builder.inSession(DyadId.of("D" + i), 1, scores[i][0]).inSession(DyadId.of("D" + i), 2, scores[i][1]);
        }
        PanelFit fit = fit(PanelModel.level(), builder.build());
        // Means 2, 5, 8; MS between 2 * 18 / 2 = 18, MS within 2
        assertThat(fit.residualVariance()).isCloseTo(2, within(1e-8));
        assertThat(fit.variance(PanelLevel.DYAD, Term.intercept()).variance()).isCloseTo(8, within(1e-7));
        FixedEffect mean = fit.fixedEffect(Term.intercept());
        assertThat(mean.estimate()).isCloseTo(5, within(1e-12));
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(18.0 / 6), within(1e-8));
        assertThat(mean.test(DegreesOfFreedom.SATTERTHWAITE).degreesOfFreedom()).isCloseTo(2, within(1e-4));
        assertThat(mean.test(DegreesOfFreedom.CONTAINMENT).degreesOfFreedom()).isEqualTo(3);
        assertThat(mean.test(DegreesOfFreedom.NORMAL).degreesOfFreedom()).isInfinite();
        double shrinkage = 16.0 / 18;
        assertThat(fit.dyadEffects().mode(DyadId.of("D0"), Term.intercept())).isCloseTo(-3 * shrinkage, within(1e-8));
        assertThat(fit.dyadEffects().variance(DyadId.of("D2"), Term.intercept()))
                .isCloseTo(8 * (1 - shrinkage), within(1e-7));
        assertThat(fit.fitted()[4]).isCloseTo(5 + 3 * shrinkage, within(1e-8));
        assertThat(fit.residuals()[4]).isCloseTo(4 - 3 * shrinkage, within(1e-8));
        assertThat(fit.marginal()).containsOnly(fit.marginal()[0]);
        assertThat(fit.rows()).isEqualTo(6);
        assertThat(fit.dyads()).isEqualTo(3);
    }

    private static Stream<PanelModel> models() {
        PanelModel line = PanelModel.slope().withFixed(Term.intercept(), Term.time(), X);
        RandomTerms level = RandomTerms.intercept();
        RandomTerms slopes = RandomTerms.correlated(Term.intercept(), Term.time());
        RandomTerms apart = RandomTerms.independent(Term.intercept(), Term.time());
        return Stream.of(
                        PanelModel.level(),
                        PanelModel.intercept(),
                        line,
                        line.withDyads(apart),
                        line.withDyads(slopes.and(RandomTerms.independent(X))),
                        line.withTherapists(level),
                        line.withTherapists(slopes),
                        line.withDyads(level).withTherapists(apart),
                        line.withDyads(RandomTerms.none()).withTherapists(level),
                        line.withDyads(RandomTerms.none()),
                        line.withDyads(RandomTerms.correlated(Term.time(), X)),
                        PanelModel.slope().withFixed(Term.time(), X),
                        PanelModel.slope()
                                .withFixed(
                                        Term.intercept(),
                                        Term.logTime(),
                                        Term.time().squared(),
                                        X.times(Term.time())),
                        line.withDyads(level).with(ResidualStructure.autoregressive()),
                        line.with(ResidualStructure.continuousAutoregressive()),
                        line.withDyads(RandomTerms.none()).with(ResidualStructure.autoregressive()),
                        line.withTherapists(level).withDyads(level).with(ResidualStructure.autoregressive()))
                .flatMap(model -> Stream.of(model, model.with(Estimation.ML)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDevianceIsThatOfTheWholeCovarianceMatrixAndLowestInTheResidualVariance(PanelModel model) {
        PanelData data = SimulatedPanel.of(11, 24, 6, new SimulatedPanel.Truth(0.5, 0.8, 0.1, 0.5, 0.4))
                .data();
        PanelFit fit = fit(model, data);
        DenseLikelihood dense = new DenseLikelihood(data, model);
        assertThat(dense.deviance(fit, 1)).isCloseTo(fit.deviance(), within(1e-7));
        assertThat(dense.deviance(fit, 1.01)).isGreaterThan(fit.deviance());
        assertThat(dense.deviance(fit, 0.99)).isGreaterThan(fit.deviance());
        assertThat(fit.converged()).isTrue();
    }

    @Test
    void criteriaCountEveryParameter() {
        PanelFit fit = fit(
                PanelModel.slope().with(ResidualStructure.autoregressive()),
                SimulatedPanel.usual(3).data());
        assertThat(fit.parameters()).isEqualTo(2 + 3 + 2);
        assertThat(fit.aic()).isCloseTo(fit.deviance() + 14, within(1e-9));
        assertThat(fit.bic()).isCloseTo(fit.deviance() + 7 * Math.log(fit.rows()), within(1e-9));
        assertThat(fit.logLikelihood()).isEqualTo(-fit.deviance() / 2);
    }

    @Test
    void aTrueAutocorrelationIsFoundOnBothSidesOfZero() {
        for (double phi : new double[] {-0.5, 0, 0.6}) {
            PanelData data = SimulatedPanel.of(5, 150, 5, new SimulatedPanel.Truth(0, 0.8, 0, 0.5, phi))
                    .data();
            PanelModel model = PanelModel.level()
                    .withFixed(Term.intercept(), Term.time(), X)
                    .with(ResidualStructure.autoregressive());
            PanelFit fit = fit(model, data);
            assertThat(fit.autocorrelation().orElseThrow()).isCloseTo(phi, within(0.1));
            Interval interval = fit.autocorrelationInterval().orElseThrow();
            assertThat(phi).isBetween(interval.low(), interval.high());
        }
    }

    @Test
    void sessionsAndTimesGiveTheSameAutocorrelationOverOneUnit() {
        SimulatedPanel panel = SimulatedPanel.of(5, 60, 5, new SimulatedPanel.Truth(0, 0.8, 0, 0.5, 0.5));
        PanelModel level = PanelModel.intercept();
        double bySession = fit(level.with(ResidualStructure.autoregressive()), panel.data())
                .autocorrelation()
                .orElseThrow();
        double byWeek = fit(level.with(ResidualStructure.continuousAutoregressive()), panel.data(s -> 7 * s))
                .autocorrelation()
                .orElseThrow();
        assertThat(Math.pow(byWeek, 7)).isCloseTo(bySession, within(1e-6));
    }

    @Test
    void aClockMayBeACovariate() {
        PanelData.Builder builder = PanelData.builder("days");
        for (SimulatedPanel.Row row : SimulatedPanel.usual(8).rows()) {
            builder.inSession(DyadId.of(row.dyad()), row.session(), row.score(), 7.0 * row.session());
        }
        PanelData data = builder.build();
        PanelModel level = PanelModel.level();
        PanelFit byDays = fit(level.with(ResidualStructure.continuousAutoregressive("days")), data);
        PanelFit bySession = fit(level.with(ResidualStructure.continuousAutoregressive()), data);
        assertThat(byDays.deviance()).isCloseTo(bySession.deviance(), within(1e-6));
        assertThat(byDays.model().residuals()).hasToString("continuous AR(1) by days");
    }

    @Test
    void anAutocorrelationAtTheEndOfItsRangeIsTold() {
        PanelData data = SimulatedPanel.of(5, 80, 5, new SimulatedPanel.Truth(0, 0.8, 0, 0.5, -0.4))
                .data();
        PanelModel model = PanelModel.intercept().with(ResidualStructure.continuousAutoregressive());
        PanelFit fit = fit(model, data);
        assertThat(fit.autocorrelation().orElseThrow()).isBetween(0.0, 1e-5);
        assertThat(fit.autocorrelationInterval(IntervalMethod.DELTA)).isEmpty();
        assertThat(fit.converged()).isTrue();
        assertThat(fit.advice())
                .isEqualTo(
                        "The fit converged, but the autocorrelation is at an end of its range: take independent residuals.");
        PanelFit independent = fit(PanelModel.intercept(), data);
        assertThat(fit.deviance()).isCloseTo(independent.deviance(), within(1e-3));
    }

    @Test
    void withoutAutocorrelationThereIsNone() {
        PanelFit fit = fit(PanelModel.level(), SimulatedPanel.usual(3).data());
        assertThat(fit.autocorrelation()).isEmpty();
        assertThat(fit.autocorrelationInterval()).isEmpty();
    }

    @Test
    void aVarianceOfZeroIsToldPlainly() {
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < 12; i++) {
            builder.inSession(DyadId.of("D" + i), 1, 1 + i % 2).inSession(DyadId.of("D" + i), 2, 2 - i % 2);
        }
        PanelFit fit = fit(PanelModel.level(), builder.build());
        assertThat(fit.singular()).isTrue();
        assertThat(fit.converged()).isTrue();
        assertThat(fit.variance(PanelLevel.DYAD, Term.intercept()).variance()).isZero();
        VarianceComponent level = fit.variance(PanelLevel.DYAD, Term.intercept());
        assertThat(level.interval(IntervalMethod.DELTA)).isEmpty();
        assertThat(level.interval().orElseThrow().low()).isZero();
        assertThat(fit.advice())
                .isEqualTo("The fit is singular: the variance of the term intercept between dyads is estimated as 0."
                        + " Leave this random term out; the likelihood stays as it is.");
        PanelFit without = fit(PanelModel.level().withDyads(RandomTerms.none()), builder.build());
        assertThat(without.deviance()).isCloseTo(fit.deviance(), within(1e-9));
        assertThat(without.advice()).isEqualTo("The fit converged.");
        assertThat(without.dyadEffects().groups()).isEmpty();
    }

    @Test
    void slopesThatFollowTheLevelAreToldPlainly() {
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < 20; i++) {
            for (int s = 1; s <= 4; s++) {
                // Orthogonal to every line over four sessions
                double wobble = (i % 2 == 0 ? 0.3 : -0.3) * (s == 1 || s == 4 ? 1 : -1);
                builder.inSession(DyadId.of("D" + i), s, 0.3 * i + 0.1 * i * s + wobble);
            }
        }
        PanelFit fit = fit(PanelModel.slope(), builder.build());
        assertThat(fit.singular()).isTrue();
        assertThat(fit.covariances().get(0).correlation().orElseThrow()).isCloseTo(1, within(1e-3));
        assertThat(fit.covariances().get(0).interval(IntervalMethod.DELTA)).isEmpty();
        assertThat(fit.covariances().get(0).interval().orElseThrow().high()).isEqualTo(1);
        assertThat(fit.advice())
                .contains("between dyads the term time varies only together with the random terms before it");
    }

    @Test
    void intervalsHoldTheirEstimates() {
        PanelFit fit = fit(
                PanelModel.slope().withTherapists(RandomTerms.intercept()),
                SimulatedPanel.usual(1).data());
        for (VarianceComponent part : fit.variances()) {
            Interval interval = part.interval(IntervalMethod.DELTA).orElseThrow();
            assertThat(part.variance()).isStrictlyBetween(interval.low(), interval.high());
            assertThat(interval.low()).isPositive();
        }
        RandomCovariance pair = fit.covariances().get(0);
        assertThat(pair.first()).isEqualTo(Term.intercept());
        assertThat(pair.second()).isEqualTo(Term.time());
        assertThat(pair.interval().orElseThrow().low())
                .isLessThan(pair.correlation().orElseThrow());
        FixedEffect slope = fit.fixedEffect(Term.time());
        assertThat(slope.interval().low()).isLessThan(slope.estimate());
        assertThat(slope.value().interval()).isEqualTo(slope.interval());
    }

    /** With balanced data the residual's ln variance has variance 2 / df, df = n - dyads. */
    @Test
    void theIntervalOfAResidualVarianceIsTheDeltaMethodOnItsLogarithm() {
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < 40; i++) {
            for (int s = 1; s <= 5; s++) {
                builder.inSession(DyadId.of("D" + i), s, i % 7 + Math.sin(91.0 * (i * 5 + s)));
            }
        }
        VarianceComponent residual =
                fit(PanelModel.level(), builder.build()).variance(PanelLevel.SESSION, Term.intercept());
        double width = 1.959963984540054 * Math.sqrt(2.0 / 160);
        assertThat(Math.log(
                        residual.interval(IntervalMethod.DELTA).orElseThrow().high() / residual.variance()))
                .isCloseTo(width, within(1e-4));
    }

    @Test
    void confidenceWidensEveryInterval() {
        PanelData data = SimulatedPanel.usual(3).data();
        PanelFit narrow = fit(PanelModel.slope().withConfidence(0.8), data);
        PanelFit wide = fit(PanelModel.slope().withConfidence(0.99), data);
        DyadId dyad = data.dyads().get(0);
        assertThat(wide.fixedEffect(Term.time()).interval().high())
                .isGreaterThan(narrow.fixedEffect(Term.time()).interval().high());
        assertThat(wide.dyadEffects().interval(dyad, Term.time()).low())
                .isLessThan(narrow.dyadEffects().interval(dyad, Term.time()).low());
        assertThat(wide.variances().get(0).interval().orElseThrow().high())
                .isGreaterThan(
                        narrow.variances().get(0).interval().orElseThrow().high());
    }

    @Test
    void containmentCountsATermWhereItVaries() {
        PanelData.Builder builder = PanelData.builder("modality", "school");
        for (SimulatedPanel.Row row : SimulatedPanel.usual(4).rows()) {
            int dyad = Integer.parseInt(row.dyad().substring(1));
            builder.therapist(DyadId.of(row.dyad()), TherapistId.of(row.therapist()));
            builder.inSession(DyadId.of(row.dyad()), row.session(), row.score(), dyad / 6 % 2, dyad % 6 < 3 ? 0 : 1);
        }
        PanelData data = builder.build();
        Term modality = Term.covariate("modality");
        Term school = Term.covariate("school");
        PanelModel model = PanelModel.intercept()
                .withFixed(Term.intercept(), Term.time(), modality, school)
                .withTherapists(RandomTerms.intercept());
        PanelFit fit = fit(model, data);
        assertThat(contained(fit, school)).isEqualTo(6 - 1 - 1);
        assertThat(contained(fit, modality)).isEqualTo(30 - 6 - 1);
        assertThat(contained(fit, Term.time())).isEqualTo(data.rows() - 30 - 1);
        assertThat(contained(fit, Term.intercept())).isEqualTo(data.rows() - 30 - 1);
        assertThat(fit.difference(modality, school)
                        .test(DegreesOfFreedom.CONTAINMENT)
                        .degreesOfFreedom())
                .isEqualTo(4);
        PanelFit twoLevels = fit(model.withTherapists(RandomTerms.none()), data);
        assertThat(contained(twoLevels, school)).isEqualTo(30 - 1 - 2);
    }

    private static double contained(PanelFit fit, Term term) {
        return fit.fixedEffect(term).test(DegreesOfFreedom.CONTAINMENT).degreesOfFreedom();
    }

    @Test
    void containmentInflatesTheStandardErrorUnderMlOnly() {
        PanelData data = SimulatedPanel.usual(4).data();
        FixedEffect ml = fit(PanelModel.slope().with(Estimation.ML), data).fixedEffect(Term.time());
        FixedEffect reml = fit(PanelModel.slope(), data).fixedEffect(Term.time());
        double n = data.rows();
        assertThat(ml.test(DegreesOfFreedom.CONTAINMENT).standardError())
                .isCloseTo(ml.standardError() * Math.sqrt(n / (n - 2)), within(1e-12));
        assertThat(reml.test(DegreesOfFreedom.CONTAINMENT).standardError()).isEqualTo(reml.standardError());
    }

    @Test
    void aDifferenceHasTheVarianceOfItsParts() {
        PanelFit fit = fit(
                PanelModel.slope().withFixed(Term.intercept(), Term.time(), X),
                SimulatedPanel.usual(4).data());
        FixedEstimate difference = fit.difference(X, Term.time());
        double variance =
                fit.covariance(X, X) + fit.covariance(Term.time(), Term.time()) - 2 * fit.covariance(X, Term.time());
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
        assertThat(difference.estimate())
                .isCloseTo(
                        fit.fixedEffect(X).estimate()
                                - fit.fixedEffect(Term.time()).estimate(),
                        within(1e-12));
        assertThat(fit.fixedEffect(X).standardError()).isCloseTo(Math.sqrt(fit.covariance(X, X)), within(1e-12));
        assertThat(difference).asString().contains("standard error");
    }

    @Test
    void fittedScoresAreThePartsAdded() {
        SimulatedPanel panel = SimulatedPanel.usual(6);
        PanelFit fit = fit(PanelModel.slope().withTherapists(RandomTerms.intercept()), panel.data());
        SimulatedPanel.Row row = panel.rows().get(17);
        double time = row.session() - 1.0;
        DyadId dyad = DyadId.of(row.dyad());
        double marginal = fit.fixedEffect(Term.intercept()).estimate()
                + fit.fixedEffect(Term.time()).estimate() * time;
        double own = fit.dyadEffects().mode(dyad, Term.intercept())
                + fit.dyadEffects().mode(dyad, Term.time()) * time
                + fit.therapistEffects().mode(TherapistId.of(row.therapist()), Term.intercept());
        assertThat(fit.marginal()[17]).isCloseTo(marginal, within(1e-10));
        assertThat(fit.fitted()[17]).isCloseTo(marginal + own, within(1e-10));
        assertThat(fit.residuals()[17]).isCloseTo(row.score() - marginal - own, within(1e-10));
    }

    @Test
    void whatIsNotInTheFitIsRefused() {
        PanelFit fit = fit(PanelModel.level(), SimulatedPanel.usual(3).data());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.fixedEffect(Term.time()))
                .withMessage("The term time is not among the fixed terms [intercept]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.variance(PanelLevel.THERAPIST, Term.intercept()))
                .withMessage("The term intercept does not vary at random at the level THERAPIST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.dyadEffects().mode(DyadId.of("nobody"), Term.intercept()))
                .withMessage("The group is not one of the 30 of the fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.dyadEffects().mode(DyadId.of("D001"), Term.time()))
                .withMessage("The term time is not among the random terms [intercept]");
        assertThat(fit.therapistEffects().groups()).isEmpty();
    }

    @Test
    void conditionalVariancesShrinkWithMoreSessions() {
        PanelData data = SimulatedPanel.usual(9).data();
        PanelFit fit = fit(PanelModel.level(), data);
        List<DyadId> dyads = data.dyads();
        double level = fit.variance(PanelLevel.DYAD, Term.intercept()).variance();
        double residual = fit.residualVariance();
        for (int i = 0; i < dyads.size(); i++) {
            int sessions = data.start(i + 1) - data.start(i);
            assertThat(fit.dyadEffects().variance(dyads.get(i), Term.intercept()))
                    .isCloseTo(1 / (1 / level + sessions / residual), within(1e-9));
        }
        assertThat(fit.dyadEffects().terms()).containsExactly(Term.intercept());
    }
}
