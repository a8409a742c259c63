package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.internal.Cholesky;
import io.github.alliance4j.scoring.panel.DyadEstimate.Estimate;
import io.github.alliance4j.scoring.panel.PanelParameters.Origin;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PanelParametersTest {

    private static final Offset<Double> SAME = within(1e-10);
    private static final Origin ORIGIN = new Origin(-100, 20, 90, 0, 1, true, false);

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }

    private static List<DyadEstimate> assess(PanelFit fit, PanelData data) {
        return PanelParameters.from(fit).assess(data).value().orElseThrow();
    }

    static Stream<PanelModel> models() {
        PanelModel slope = PanelModel.slope();
        RandomTerms line = RandomTerms.independent(Term.intercept(), Term.time());
        return Stream.of(
                PanelModel.level(),
                PanelModel.intercept().with(Estimation.ML),
                slope,
                slope.withDyads(line),
                slope.withTherapists(RandomTerms.intercept()),
                slope.withTherapists(line).withTrimming(0.05),
                slope.with(ResidualStructure.autoregressive()),
                slope.withTherapists(RandomTerms.intercept()).with(ResidualStructure.continuousAutoregressive()),
                slope.withFixed(Term.intercept(), Term.logTime(), Term.covariate("x"))
                        .withDyads(RandomTerms.correlated(Term.intercept(), Term.covariate("x"))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void dyadsOfThePanelHaveTheEffectsOfTheFit(PanelModel model) {
        PanelData data = SimulatedPanel.usual(5).data();
        PanelFit fit = fit(model, data);
        for (DyadEstimate dyad : assess(fit, fit.data())) {
            for (Term term : model.dyads().terms()) {
                RandomEffects<DyadId> effects = fit.dyadEffects();
                assertThat(dyad.mode(term)).isCloseTo(effects.mode(dyad.dyad(), term), SAME);
                assertThat(dyad.variance(term)).isCloseTo(effects.variance(dyad.dyad(), term), SAME);
                for (Term other : model.dyads().terms()) {
                    assertThat(dyad.covariance(term, other))
                            .isCloseTo(effects.covariance(dyad.dyad(), term, other), SAME);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void therapistsHaveTheEffectsOfTheFit(PanelModel model) {
        PanelData data = SimulatedPanel.usual(5).data();
        PanelFit fit = fit(model.withTrimming(0), data);
        for (DyadEstimate dyad : assess(fit, data)) {
            for (Term term : model.therapists().terms()) {
                TherapistId therapist = data.therapist(dyad.dyad()).orElseThrow();
                assertThat(dyad.therapistMode(term))
                        .isCloseTo(fit.therapistEffects().mode(therapist, term), SAME);
                assertThat(dyad.therapistVariance(term))
                        .isCloseTo(fit.therapistEffects().variance(therapist, term), SAME);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void fittedScoresAreThoseOfTheFit(PanelModel model) {
        PanelData data = SimulatedPanel.usual(6).data();
        PanelFit fit = fit(model.withTrimming(0), data);
        double[] ours = new double[data.rows()];
        double[] left = new double[data.rows()];
        int row = 0;
        for (DyadEstimate dyad : assess(fit, data)) {
            double[] fitted = dyad.fitted();
            double[] residuals = dyad.residuals();
            assertThat(fitted).hasSize(dyad.rows());
            for (int i = 0; i < fitted.length; i++, row++) {
                ours[data.position(row)] = fitted[i];
                left[data.position(row)] = residuals[i];
            }
        }
        assertThat(ours).containsExactly(fit.fitted(), SAME);
        assertThat(left).containsExactly(fit.residuals(), SAME);
    }

    @Property(seed = "6101", tries = 40)
    void anyDyadAloneHasTheEffectsOfTheFit(@ForAll @IntRange(max = 100_000) int seed) {
        SimulatedPanel.Truth truth = new SimulatedPanel.Truth(0, seed % 2, 0.1 * (seed % 3), 0.5, 0);
        PanelData data = SimulatedPanel.of(seed, 12, 3, truth).data();
        PanelFit fit = fit(PanelModel.slope(), data);
        PanelParameters kept = PanelParameters.from(fit);
        for (DyadId dyad : data.dyads()) {
            DyadEstimate alone =
                    kept.assess(only(data, dyad)).value().orElseThrow().get(0);
            for (Term term : List.of(Term.intercept(), Term.time())) {
                assertThat(alone.mode(term)).isCloseTo(fit.dyadEffects().mode(dyad, term), SAME);
                assertThat(alone.variance(term)).isCloseTo(fit.dyadEffects().variance(dyad, term), SAME);
            }
        }
    }

    private static PanelData only(PanelData data, DyadId dyad) {
        BitSet kept = new BitSet();
        kept.set(data.dyads().indexOf(dyad));
        return data.only(kept);
    }

    @Test
    void logLikelihoodsOfDyadsAddUpToThatOfAnMlFit() {
        PanelData data = SimulatedPanel.usual(7).data();
        for (ResidualStructure residuals :
                List.of(ResidualStructure.independent(), ResidualStructure.autoregressive())) {
            PanelFit fit = fit(PanelModel.slope().with(Estimation.ML).with(residuals), data);
            double sum = assess(fit, data).stream()
                    .mapToDouble(DyadEstimate::logLikelihood)
                    .sum();
            assertThat(sum).isCloseTo(fit.logLikelihood(), within(1e-8));
        }
    }

    @Test
    void coefficientsAreFixedEffectAndDepartures() {
        PanelData data = SimulatedPanel.usual(8).data();
        PanelFit fit = fit(PanelModel.slope().withTherapists(RandomTerms.intercept()), data);
        for (DyadEstimate dyad : assess(fit, data)) {
            assertThat(dyad.coefficient(Term.intercept()).value())
                    .isCloseTo(
                            fit.fixedEffect(Term.intercept()).estimate()
                                    + dyad.therapistMode(Term.intercept())
                                    + dyad.mode(Term.intercept()),
                            SAME);
            assertThat(dyad.coefficient(Term.time()).value())
                    .isCloseTo(fit.fixedEffect(Term.time()).estimate() + dyad.mode(Term.time()), SAME);
        }
    }

    /** Against the joint covariance of all rows of the therapist and the coming score, written out. */
    @ParameterizedTest
    @MethodSource("models")
    void aPredictionIsTheBestLinearOne(PanelModel model) {
        PanelData data = SimulatedPanel.usual(9).data();
        PanelParameters kept = PanelParameters.from(fit(model, data));
        for (DyadEstimate dyad : kept.assess(data).value().orElseThrow()) {
            Written written = new Written(kept, data, dyad.dyad(), 2.5);
            Estimate next = dyad.next(2.5);
            assertThat(next.value()).isCloseTo(written.value, within(1e-9));
            assertThat(next.standardError()).isCloseTo(Math.sqrt(written.variance), within(1e-9));
            assertThat(next.interval().high() - next.value())
                    .isCloseTo(1.959963984540054 * next.standardError(), within(1e-9));
            assertThat(next.value() - next.interval().low())
                    .isCloseTo(1.959963984540054 * next.standardError(), within(1e-9));
        }
    }

    /** A prediction with matrices as large as all rows of a therapist. */
    private static final class Written {

        private final PanelParameters kept;
        private final PanelData data;
        private final double value;
        private final double variance;

        Written(PanelParameters kept, PanelData data, DyadId dyad, double x) {
            this.kept = kept;
            this.data = data;
            int index = data.dyads().indexOf(dyad);
            int[] rows = IntStream.range(0, data.dyads().size())
                    .filter(i -> data.therapist(i).equals(data.therapist(index)))
                    .flatMap(i -> IntStream.range(data.start(i), data.start(i + 1)))
                    .toArray();
            double time = data.times()[data.start(index + 1) - 1] + 1;
            int n = rows.length;
            double[][] v = new double[n][n];
            double[] k = new double[n];
            double[] r = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    v[i][j] = covariance(dyadOf(rows[i]), timeOf(rows[i]), xOf(rows[i]), dyadOf(rows[j]), rows[j]);
                }
                v[i][i] += kept.residualVariance();
                k[i] = covariance(index, time, x, dyadOf(rows[i]), rows[i]);
                r[i] = data.scores()[rows[i]] - fixedPart(timeOf(rows[i]), xOf(rows[i]));
            }
            double[] weights = Cholesky.of(v).orElseThrow().solve(k);
            double sum = fixedPart(time, x);
            double left = kept.residualVariance() + own(time, x);
            List<Term> fixed = kept.model().fixed();
            double[] gradient =
                    fixed.stream().mapToDouble(t -> t.value(time, name -> x)).toArray();
            for (int i = 0; i < n; i++) {
                sum += weights[i] * r[i];
                left -= weights[i] * k[i];
                for (int j = 0; j < gradient.length; j++) {
                    double xi = xOf(rows[i]);
                    gradient[j] -= weights[i] * fixed.get(j).value(timeOf(rows[i]), name -> xi);
                }
            }
            for (int i = 0; i < gradient.length; i++) {
                for (int j = 0; j < gradient.length; j++) {
                    left += gradient[i] * gradient[j] * kept.covariance(fixed.get(i), fixed.get(j));
                }
            }
            this.value = sum;
            this.variance = left;
        }

        private int dyadOf(int row) {
            int dyad = 0;
            while (data.start(dyad + 1) <= row) {
                dyad++;
            }
            return dyad;
        }

        private double timeOf(int row) {
            return data.times()[row];
        }

        private double xOf(int row) {
            return data.covariate("x")[row];
        }

        private double fixedPart(double time, double x) {
            return kept.model().fixed().stream()
                    .mapToDouble(t -> kept.coefficient(t) * t.value(time, name -> x))
                    .sum();
        }

        /** Without the residual of a row with itself. */
        private double covariance(int dyad, double time, double x, int otherDyad, int row) {
            double other = timeOf(row);
            double sum = level(PanelLevel.THERAPIST, time, x, other, xOf(row));
            if (dyad == otherDyad) {
                sum += level(PanelLevel.DYAD, time, x, other, xOf(row));
                double phi = kept.autocorrelation().orElse(0);
                sum += time == other
                        ? 0
                        : kept.residualVariance() * (phi == 0 ? 0 : Math.pow(phi, Math.abs(time - other)));
            }
            return sum;
        }

        private double own(double time, double x) {
            return level(PanelLevel.THERAPIST, time, x, time, x) + level(PanelLevel.DYAD, time, x, time, x);
        }

        private double level(PanelLevel level, double time, double x, double otherTime, double otherX) {
            List<Term> terms = level == PanelLevel.DYAD
                    ? kept.model().dyads().terms()
                    : kept.model().therapists().terms();
            double sum = 0;
            for (Term one : terms) {
                for (Term other : terms) {
                    sum += one.value(time, n -> x)
                            * other.value(otherTime, n -> otherX)
                            * kept.covariance(level, one, other);
                }
            }
            return sum;
        }
    }

    @Test
    void aNewDyadIsShrunkTowardsTheMeanOfAll() {
        PanelParameters clinic = simple(1, 1);
        DyadEstimate dyad = clinic.assess(series(7, 7, 7)).value().orElseThrow();
        // variance 1 between dyads and 1 between sessions: 3 / (3 + 1) of a departure of 2 is kept.
        assertThat(dyad.mode(Term.intercept())).isCloseTo(1.5, SAME);
        assertThat(dyad.variance(Term.intercept())).isCloseTo(0.25, SAME);
        assertThat(dyad.coefficient(Term.intercept()).value()).isCloseTo(6.5, SAME);
        // (1 - 3 / 4) of the error .01 of the mean remains.
        assertThat(dyad.coefficient(Term.intercept()).standardError()).isCloseTo(Math.sqrt(0.25 + 0.01 / 16), SAME);
        assertThat(dyad.next().value()).isCloseTo(6.5, SAME);
        assertThat(dyad.next().standardError()).isCloseTo(Math.sqrt(1.25 + 0.01 / 16), SAME);
        assertThat(dyad.inSession(9)).isEqualTo(dyad.next());
        assertThat(dyad.rows()).isEqualTo(3);
    }

    private static PanelParameters simple(double between, double within) {
        return PanelParameters.builder(PanelModel.level(), ORIGIN)
                .fixed(new double[] {5}, new double[][] {{0.01}})
                .random(PanelLevel.DYAD, new double[][] {{between}})
                .residual(within)
                .build();
    }

    private static SessionSeries series(double... values) {
        int[] sessions = IntStream.rangeClosed(1, values.length).toArray();
        return SessionSeries.of(SeriesKey.of(DyadId.of("new")), sessions, values);
    }

    @Test
    void withoutDifferencesBetweenDyadsNothingIsKept() {
        DyadEstimate dyad = simple(0, 1).assess(series(9, 9)).value().orElseThrow();
        assertThat(dyad.mode(Term.intercept())).isZero();
        assertThat(dyad.variance(Term.intercept())).isZero();
        assertThat(dyad.next().value()).isEqualTo(5);
    }

    @Test
    void whatTheFitCannotSayHasAReason() {
        PanelParameters clinic = simple(1, 1);
        assertThat(clinic.assess(series()).reason()).isEqualTo("there are no rows");
        PanelData timed = PanelData.builder().atTime(DyadId.of("a"), 0.5, 3).build();
        assertThat(clinic.assess(timed).reason()).contains("the session number", "other times");
        PanelData.Builder twice = PanelData.builder("day");
        twice.inSession(DyadId.of("a"), 1, 3, 4).inSession(DyadId.of("a"), 2, 3, 4);
        PanelParameters car1 = PanelParameters.builder(
                        PanelModel.level().with(ResidualStructure.continuousAutoregressive("day")), ORIGIN)
                .fixed(new double[] {5}, new double[][] {{0.01}})
                .random(PanelLevel.DYAD, new double[][] {{1}})
                .residual(1)
                .autocorrelation(0.5)
                .build();
        assertThat(car1.assess(twice.build()).reason()).contains("two rows at one time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> car1.assess(series(1, 2)))
                .withMessageContaining("no covariate \"day\"");
    }

    @Test
    void aPredictionIsOfALaterTime() {
        DyadEstimate dyad = simple(1, 1).assess(series(4, 5)).value().orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> dyad.inSession(2)).withMessageContaining("not later");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dyad.atTime(Double.NaN))
                .withMessageContaining("not later");
        assertThatIllegalArgumentException().isThrownBy(() -> dyad.atTime(2.5)).withMessageContaining("whole number");
        assertThatIllegalArgumentException().isThrownBy(() -> dyad.next(1)).withMessageContaining("1 covariates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dyad.mode(Term.time()))
                .withMessageContaining("time is not among the dyad random terms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dyad.coefficient(Term.time()))
                .withMessageContaining("no term time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | 0.01 | 0 | 0.01 | 1 | 0 | 1  | 1 coefficients do not fit
            2     | -0.01 | 0 | 0.01 | 1 | 0 | 1 | fixed terms is none
            2     | 0.01 | 0.02 | 0.01 | 1 | 0 | 1 | fixed terms is none
            2     | 0.01 | NaN | 0.01 | 1 | 0 | 1 | not a finite number
            2     | 0.01 | 0 | 0.01 | -1 | 0 | 1 | dyad random terms is none
            2     | 0.01 | 0 | 0.01 | 1 | 1.1 | 1 | dyad random terms is none
            2     | 0.01 | 0 | 0.01 | 0 | 0.1 | 1 | dyad random terms is none
            2     | 0.01 | 0 | 0.01 | 1 | 0 | 0  | residual variance 0.0 is not above 0
            2     | 0.01 | 0 | 0.01 | 1 | 0 | 1e-320 | too small to compute with
            2     | 0.01 | 0 | 0.01 | 1 | 0 | 1e200 | too large or too small
            2     | 0.01 | 0 | 1e200 | 1 | 0 | 1 | too large to compute with
            2     | 0.01 | 0 | 0.01 | 1 | 0 | NaN | residual variance NaN is not above 0
            """)
    void partsMustFitEachOther(
            int coefficients,
            double first,
            double between,
            double second,
            double level,
            double covariance,
            double residual,
            String rule) {
        PanelParameters.Builder builder = PanelParameters.builder(PanelModel.slope(), ORIGIN)
                .fixed(new double[coefficients], new double[][] {{first, between}, {between, second}})
                .random(PanelLevel.DYAD, new double[][] {{level, covariance}, {covariance, 1}})
                .residual(residual);
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(rule);
    }

    @Test
    void covariancesAndAutocorrelationMustFitTheModel() {
        PanelModel apart = PanelModel.slope().withDyads(RandomTerms.independent(Term.intercept(), Term.time()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(apart, 0.1).build())
                .withMessageContaining("different blocks");
        assertThat(line(apart, 0).build().covariance(PanelLevel.DYAD, Term.time(), Term.time()))
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> line(PanelModel.slope(), 0).autocorrelation(0.2).build())
                .withMessageContaining("have no autocorrelation");
        PanelModel ar1 = PanelModel.slope().with(ResidualStructure.autoregressive());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(ar1, 0).build())
                .withMessageContaining("need an autocorrelation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(ar1, 0).autocorrelation(1).build())
                .withMessageContaining("above -1 and below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> line(ar1, 0).autocorrelation(0.2).byOtherTime().build())
                .withMessageContaining("session numbers");
        PanelModel car1 = PanelModel.slope().with(ResidualStructure.continuousAutoregressive());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(car1, 0).autocorrelation(-0.1).build())
                .withMessageContaining("at least 0 and below 1");
        assertThat(line(car1, 0).autocorrelation(0).build().autocorrelation()).hasValue(0);
    }

    private static PanelParameters.Builder line(PanelModel model, double covariance) {
        return PanelParameters.builder(model, ORIGIN)
                .fixed(new double[2], new double[][] {{1, 0}, {0, 1}})
                .random(PanelLevel.DYAD, new double[][] {{1, covariance}, {covariance, 1}})
                .residual(1);
    }

    @Test
    void anOriginHasSenseInItsNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origin(Double.NaN, 2, 2, 0, 1, true, false))
                .withMessageContaining("not finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origin(1, 3, 2, 0, 1, true, false))
                .withMessageContaining("3 dyads with 2 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origin(1, 2, 2, 0, 0.9, true, false))
                .withMessageContaining("Variance factor 0.9");
    }

    @Test
    void equalityCountsEveryPart() {
        PanelParameters one = simple(1, 1);
        assertThat(one).isEqualTo(simple(1, 1)).hasSameHashCodeAs(simple(1, 1));
        assertThat(one).isNotEqualTo(simple(1, 2)).isNotEqualTo(simple(2, 1));
        PanelScores scores = new PanelScores(ScaleId.TOTAL, Metric.MEAN, Optional.empty(), Optional.of("srs"));
        assertThat(one.with(scores)).isNotEqualTo(one);
        assertThat(one.with(scores).scores()).contains(scores);
        assertThat(scores).hasToString("mean of total, srs");
        assertThat(one.toString()).contains("20 dyads, 90 rows");
    }

    @Test
    void aFactorsListNamesEveryTerm() {
        Term term = Term.time().times(Term.covariate("a:b")).squared();
        assertThat(Term.ofFactors(term.factors())).isEqualTo(term);
        assertThat(Term.ofFactors(List.of())).isEqualTo(Term.intercept());
        assertThat(Term.ofFactors(List.of("log(1 + time)"))).isEqualTo(Term.logTime());
        assertThatIllegalArgumentException().isThrownBy(() -> Term.ofFactors(List.of("intercept")));
    }
}
