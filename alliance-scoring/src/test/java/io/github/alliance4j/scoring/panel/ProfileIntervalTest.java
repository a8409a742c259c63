package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.BrentMinimum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Intervals by profile: against closed forms, against lme4, and at the ends of the range. */
class ProfileIntervalTest {

    private static final double LIMIT = 3.841458820694124;

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }

    /** Balanced, so that the restricted deviance is that of two mean squares. */
    private static PanelData balanced(int dyads, int sessions, double spread) {
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < dyads; i++) {
            double level = spread * Math.sin(12.9898 * (i + 1));
            for (int s = 1; s <= sessions; s++) {
                builder.inSession(DyadId.of("D" + i), s, level + Math.sin(78.233 * (i * sessions + s)));
            }
        }
        return builder.build();
    }

    /** Degrees of freedom and mean squares of the analysis of variance, and the deviance that they make. */
    private record AnalysisOfVariance(double between, double within, int dyads, int sessions) {

        static AnalysisOfVariance of(PanelData data, int dyads, int sessions) {
            double[] y = data.scores();
            double[] means = new double[dyads];
            double mean = 0;
            for (int i = 0; i < y.length; i++) {
                means[i / sessions] += y[i] / sessions;
                mean += y[i] / y.length;
            }
            double between = 0;
            double within = 0;
            for (int i = 0; i < y.length; i++) {
                between += Math.pow(means[i / sessions] - mean, 2);
                within += Math.pow(y[i] - means[i / sessions], 2);
            }
            return new AnalysisOfVariance(between / (dyads - 1), within / (dyads * (sessions - 1)), dyads, sessions);
        }

        double deviance(double level, double session) {
            double whole = session + sessions * level;
            return (dyads - 1) * (Math.log(whole) + between / whole)
                    + dyads * (sessions - 1.0) * (Math.log(session) + within / session);
        }

        double lowestAtLevel(double level) {
            double session =
                    BrentMinimum.of(s -> deviance(level, Math.exp(s)), Math.log(within) - 3, Math.log(within) + 3);
            return deviance(level, Math.exp(session));
        }

        double lowestAtShare(double share) {
            double total = Math.log(within + Math.max(0, between - within) / sessions);
            double found = BrentMinimum.of(t -> atShare(share, Math.exp(t)), total - 3, total + 3);
            return atShare(share, Math.exp(found));
        }

        private double atShare(double share, double total) {
            return deviance(share * total, (1 - share) * total);
        }

        double lowestAtSession(double session) {
            return deviance(Math.max(0, (between - session) / sessions), session);
        }

        double lowest() {
            double pooled = ((dyads - 1) * between + dyads * (sessions - 1.0) * within) / (dyads * sessions - 1.0);
            return between > within ? deviance((between - within) / sessions, within) : deviance(0, pooled);
        }
    }

    @Test
    void aBalancedLevelModelHasTheProfileOfItsMeanSquares() {
        for (double spread : new double[] {0.3, 1, 5}) {
            PanelData data = balanced(25, 4, spread);
            AnalysisOfVariance squares = AnalysisOfVariance.of(data, 25, 4);
            PanelFit fit = fit(PanelModel.level(), data);
            Interval level =
                    fit.variance(PanelLevel.DYAD, Term.intercept()).interval().orElseThrow();
            Interval session = fit.variance(PanelLevel.SESSION, Term.intercept())
                    .interval()
                    .orElseThrow();
            assertThat(squares.lowestAtLevel(level.high()) - squares.lowest()).isCloseTo(LIMIT, within(1e-4));
            if (level.low() > 0) {
                assertThat(squares.lowestAtLevel(level.low()) - squares.lowest())
                        .isCloseTo(LIMIT, within(1e-4));
            } else {
                assertThat(squares.lowestAtLevel(0) - squares.lowest()).isLessThan(LIMIT);
            }
            assertThat(squares.lowestAtSession(session.low()) - squares.lowest())
                    .isCloseTo(LIMIT, within(1e-4));
            assertThat(squares.lowestAtSession(session.high()) - squares.lowest())
                    .isCloseTo(LIMIT, within(1e-4));
        }
    }

    @Test
    void aVarianceOfZeroHasAnIntervalFromZero() {
        PanelData data = balanced(25, 4, 0);
        PanelFit fit = fit(PanelModel.level(), data);
        VarianceComponent level = fit.variance(PanelLevel.DYAD, Term.intercept());
        assertThat(level.variance()).isZero();
        assertThat(level.interval(IntervalMethod.DELTA)).isEmpty();
        Interval interval = level.interval().orElseThrow();
        assertThat(interval.low()).isZero();
        AnalysisOfVariance squares = AnalysisOfVariance.of(data, 25, 4);
        assertThat(squares.lowestAtLevel(interval.high()) - squares.lowest()).isCloseTo(LIMIT, within(1e-4));
    }

    @Test
    void aShareHasTheProfileOfItsMeanSquares() {
        for (double spread : new double[] {0, 0.3, 1, 5}) {
            PanelData data = balanced(25, 4, spread);
            AnalysisOfVariance squares = AnalysisOfVariance.of(data, 25, 4);
            VarianceDecomposition.Part dyads =
                    decomposition(fit(PanelModel.level(), data), 0).correlationWithinDyads();
            Interval interval = dyads.interval().orElseThrow();
            assertThat(squares.lowestAtShare(interval.high()) - squares.lowest())
                    .isCloseTo(LIMIT, within(1e-4));
            if (interval.low() > 0) {
                assertThat(squares.lowestAtShare(interval.low()) - squares.lowest())
                        .isCloseTo(LIMIT, within(1e-4));
            } else {
                assertThat(squares.lowestAtShare(0) - squares.lowest()).isLessThan(LIMIT);
            }
        }
    }

    private static VarianceDecomposition decomposition(PanelFit fit, double time) {
        return VarianceDecomposition.of(fit, time).value().orElseThrow();
    }

    @Test
    void aShareBeginsAtZeroWhereItsVarianceDoes() {
        PanelModel nested = PanelModel.intercept().withTherapists(RandomTerms.intercept());
        int fromZero = 0;
        for (int seed = 0; seed < 12; seed++) {
            PanelData data = SimulatedPanel.of(seed, 30, 8, new SimulatedPanel.Truth(0.35, 0.8, 0, 0.5, 0))
                    .data();
            PanelFit fit = fit(nested, data);
            VarianceComponent variance = fit.variance(PanelLevel.THERAPIST, Term.intercept());
            VarianceDecomposition.Part share = decomposition(fit, 0).correlationWithinTherapists();
            boolean zero = variance.interval().orElseThrow().low() == 0;
            Interval interval = share.interval().orElseThrow();
            assertThat(interval.low() == 0).as("seed " + seed).isEqualTo(zero);
            assertThat(share.share()).isBetween(interval.low(), interval.high());
            fromZero += zero ? 1 : 0;
        }
        assertThat(fromZero).isBetween(1, 11);
    }

    @Test
    void theShareOfSessionsIsWhatTheOthersLeave() {
        PanelModel model = PanelModel.slope().withTherapists(RandomTerms.intercept());
        VarianceDecomposition parts =
                decomposition(fit(model, SimulatedPanel.usual(4).data()), 2);
        Interval sessions = parts.parts().get(2).interval().orElseThrow();
        Interval rest = parts.correlationWithinDyads().interval().orElseThrow();
        assertThat(sessions.low()).isCloseTo(1 - rest.high(), within(1e-12));
        assertThat(sessions.high()).isCloseTo(1 - rest.low(), within(1e-12));
    }

    /** A share at a time is the share at time 0 of the same scores whose time begins there. */
    @Test
    void sharesFollowTheOriginOfTime() {
        PanelModel free = PanelModel.slope().withTherapists(RandomTerms.intercept());
        SimulatedPanel panel = SimulatedPanel.of(5, 80, 16, new SimulatedPanel.Truth(0.5, 0.8, 0.1, 0.5, 0));
        List<VarianceDecomposition.Part> late =
                decomposition(fit(free, panel.data(s -> s - 1)), 6).parts();
        List<VarianceDecomposition.Part> same =
                decomposition(fit(free, panel.data(s -> s - 7)), 0).parts();
        for (int i = 0; i < 3; i++) {
            Interval one = late.get(i).interval().orElseThrow();
            Interval other = same.get(i).interval().orElseThrow();
            assertThat(one.low()).isCloseTo(other.low(), within(1e-5));
            assertThat(one.high()).isCloseTo(other.high(), within(1e-5));
        }
    }

    /** Where terms vary independently a share has several directions: of one group of terms each, and held together. */
    @Test
    void independentTermsHaveAShareTogether() {
        PanelModel model = PanelModel.slope()
                .withDyads(RandomTerms.independent(Term.intercept(), Term.time()))
                .withTherapists(RandomTerms.intercept());
        PanelFit fit = fit(
                model,
                SimulatedPanel.of(9, 150, 30, new SimulatedPanel.Truth(0.5, 0.8, 0.1, 0.5, 0))
                        .data());
        for (double time : new double[] {0, 4}) {
            for (VarianceDecomposition.Part part : decomposition(fit, time).parts()) {
                Interval profile = part.interval().orElseThrow();
                Interval delta = part.interval(IntervalMethod.DELTA).orElseThrow();
                assertThat(part.share()).isStrictlyBetween(profile.low(), profile.high());
                assertThat(profile.low()).as(part.toString()).isCloseTo(delta.low(), within(0.03));
                assertThat(profile.high()).as(part.toString()).isCloseTo(delta.high(), within(0.03));
            }
        }
    }

    private static PanelData panel(String file, int dyad, int time, double origin, int score, int therapist)
            throws IOException {
        Path path = Path.of("..", "..", "shared", "reference", "trends", file);
        assumeTrue(Files.isRegularFile(path), "the reference data are not beside the repository");
        PanelData.Builder builder = PanelData.builder();
        for (String line : Files.readAllLines(path).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (cells[score].isEmpty()) {
                continue;
            }
            if (therapist >= 0) {
                builder.therapist(DyadId.of(cells[dyad]), TherapistId.of(cells[therapist]));
            }
            builder.atTime(
                    DyadId.of(cells[dyad]), Double.parseDouble(cells[time]) - origin, Double.parseDouble(cells[score]));
        }
        return builder.build();
    }

    private static void assertDeviation(Optional<Interval> variance, double low, double high) {
        Interval interval = variance.orElseThrow();
        assertThat(Math.sqrt(interval.low())).isCloseTo(low, within(1e-4 * high));
        assertThat(Math.sqrt(interval.high())).isCloseTo(high, within(1e-4 * high));
    }

    private static void assertCorrelation(RandomCovariance pair, double low, double high) {
        Interval interval = pair.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(2e-4));
        assertThat(interval.high()).isCloseTo(high, within(2e-4));
    }

    /** lme4 1.1-31, {@code confint(fit)} of the ML fit: it reads the ends off a spline, here they are searched. */
    @Test
    void levelsAndSlopesHaveTheIntervalsOfLme4() throws IOException {
        PanelFit fit = fit(PanelModel.slope().with(Estimation.ML), panel("sleepstudy.csv", 0, 1, 0, 2, -1));
        assertDeviation(fit.variances().get(0).interval(), 14.381484400, 37.716018740);
        assertDeviation(fit.variances().get(1).interval(), 3.801164762, 8.753386767);
        assertDeviation(fit.variances().get(2).interval(), 22.898266215, 28.857997323);
        assertCorrelation(fit.covariances().get(0), -0.481500408, 0.684985892);
    }

    @Test
    void therapistsHaveTheIntervalsOfLme4() throws IOException {
        PanelModel model =
                PanelModel.slope().withTherapists(RandomTerms.intercept()).with(Estimation.ML);
        PanelFit fit = fit(model, panel("panel.csv", 1, 2, 1, 3, 0));
        assertDeviation(fit.variances().get(0).interval(), 0.4438484286, 0.6943382368);
        assertDeviation(fit.variances().get(1).interval(), 0.0327203403, 0.0567967323);
        assertDeviation(fit.variances().get(2).interval(), 0.3752754761, 0.9598007582);
        assertDeviation(fit.variances().get(3).interval(), 0.3693479793, 0.4108743270);
        assertCorrelation(fit.covariances().get(0), -0.7662404573, -0.2884062298);
    }

    @Test
    void independentTermsHaveTheIntervalsOfLme4() throws IOException {
        PanelModel model = PanelModel.slope()
                .withDyads(RandomTerms.independent(Term.intercept(), Term.time()))
                .with(Estimation.ML);
        PanelFit fit = fit(model, panel("panel.csv", 1, 2, 1, 3, 0));
        assertDeviation(fit.variances().get(0).interval(), 0.670630693, 0.9781788847);
        assertDeviation(fit.variances().get(1).interval(), 0.031235274, 0.0547725081);
        assertDeviation(fit.variances().get(2).interval(), 0.369913876, 0.4116577911);
    }

    @Test
    void intervalsHoldTheEstimateAndMostlyAgreeWithTheDeltaMethod() {
        PanelModel model =
                PanelModel.slope().withTherapists(RandomTerms.intercept()).with(ResidualStructure.autoregressive());
        PanelData data = SimulatedPanel.of(5, 300, 60, new SimulatedPanel.Truth(0.5, 0.8, 0.2, 0.5, 0.3))
                .data();
        PanelFit fit = fit(model, data);
        for (VarianceComponent part : fit.variances()) {
            Interval profile = part.interval().orElseThrow();
            Interval delta = part.interval(IntervalMethod.DELTA).orElseThrow();
            assertThat(part.variance()).isStrictlyBetween(profile.low(), profile.high());
            assertThat(Math.log(profile.high() / delta.high()))
                    .as(part.toString())
                    .isCloseTo(0, within(0.15));
            assertThat(Math.log(profile.low() / delta.low()))
                    .as(part.toString())
                    .isCloseTo(0, within(0.3));
        }
        Interval phi = fit.autocorrelationInterval().orElseThrow();
        Interval delta = fit.autocorrelationInterval(IntervalMethod.DELTA).orElseThrow();
        assertThat(phi.low()).isCloseTo(delta.low(), within(0.02));
        assertThat(phi.high()).isCloseTo(delta.high(), within(0.02));
    }

    /** The deviance at the ends by fits that hold the quantity there: of phi another model has the deviance. */
    @Test
    void theIntervalOfTheAutocorrelationIsThatOfItsDeviance() {
        PanelData data = SimulatedPanel.of(5, 80, 5, new SimulatedPanel.Truth(0, 0.8, 0, 0.5, 0.25))
                .data();
        PanelFit fit = fit(PanelModel.intercept().with(ResidualStructure.continuousAutoregressive()), data);
        PanelFit independent = fit(PanelModel.intercept(), data);
        Interval interval = fit.autocorrelationInterval().orElseThrow();
        boolean refuted = independent.deviance() - fit.deviance() > LIMIT;
        assertThat(interval.low() > 0).isEqualTo(refuted);
    }

    @Test
    void anAutocorrelationOfNoneHasAnIntervalFromZero() {
        PanelData data = SimulatedPanel.of(5, 80, 5, new SimulatedPanel.Truth(0, 0.8, 0, 0.5, -0.4))
                .data();
        PanelFit fit = fit(PanelModel.intercept().with(ResidualStructure.continuousAutoregressive()), data);
        Interval interval = fit.autocorrelationInterval().orElseThrow();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isStrictlyBetween(0.0, 0.2);
        assertThat(fit.autocorrelationInterval(IntervalMethod.DELTA)).isEmpty();
    }

    @Test
    void intervalsFollowUnitsAndOrigins() {
        SimulatedPanel panel = SimulatedPanel.usual(3);
        PanelFit fit = fit(PanelModel.slope(), panel.data(s -> s));
        PanelFit moved = fit(PanelModel.slope(), panel.scores(y -> 100 - 10 * y).data(s -> 7 * s));
        Interval slope = fit.variance(PanelLevel.DYAD, Term.time()).interval().orElseThrow();
        Interval slopePerDay =
                moved.variance(PanelLevel.DYAD, Term.time()).interval().orElseThrow();
        assertThat(slopePerDay.high() * 49 / 100).isCloseTo(slope.high(), within(1e-5 * slope.high()));
        Interval pair = fit.covariances().get(0).interval().orElseThrow();
        Interval same = moved.covariances().get(0).interval().orElseThrow();
        assertThat(same.low()).isCloseTo(pair.low(), within(1e-4));
        assertThat(same.high()).isCloseTo(pair.high(), within(1e-4));
    }

    @Test
    void aModelWithoutRandomTermsHasTheIntervalOfItsResidualVariance() {
        PanelFit fit = fit(PanelModel.level().withDyads(RandomTerms.none()), balanced(25, 4, 1));
        Interval interval = fit.variances().get(0).interval().orElseThrow();
        double freedom = 99;
        for (double end : List.of(interval.low(), interval.high())) {
            double ratio = fit.residualVariance() / end;
            assertThat(freedom * (ratio - 1 - Math.log(ratio))).isCloseTo(LIMIT, within(1e-4));
        }
    }
}
