package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DyadSandwichTest {

    private static final Term X = Term.covariate("x");
    private static final PanelModel LEVEL = PanelModel.level().withFixed(Term.intercept(), X);
    private static final PanelModel FADING =
            PanelModel.intercept().withFixed(Term.intercept(), Term.time(), X).with(ResidualStructure.autoregressive());

    /** Dyads whose own effects of x differ, so that the model without such effects is wrong; x sums to 0 in each. */
    private static final class Clinic {
        private final double[][] x;
        private final double[][] y;

        Clinic(int dyads, int sessions, long seed) {
            Random random = new Random(seed);
            this.x = new double[dyads][sessions];
            this.y = new double[dyads][sessions];
            for (int i = 0; i < dyads; i++) {
                double mean = 0;
                double effect = 1 + random.nextGaussian();
                double level = random.nextGaussian();
                double fades = 0;
                for (int t = 0; t < sessions; t++) {
                    x[i][t] = random.nextGaussian();
                    mean += x[i][t] / sessions;
                }
                for (int t = 0; t < sessions; t++) {
                    x[i][t] -= mean;
                    fades = 0.4 * fades + random.nextGaussian();
                    y[i][t] = level + effect * x[i][t] + fades;
                }
            }
        }

        PanelData without(int left, double unit, double factor) {
            PanelData.Builder data = PanelData.builder("x");
            for (int i = 0; i < x.length; i++) {
                for (int t = 0; i != left && t < x[i].length; t++) {
                    data.inSession(DyadId.of("d" + i), t + 1, 7 + factor * y[i][t], unit * x[i][t]);
                }
            }
            return data.build();
        }

        PanelData data() {
            return without(-1, 1, 1);
        }
    }

    private static PanelFit fit(PanelModel model, PanelData data) {
        return model.fit(data).value().orElseThrow();
    }

    private static FixedEstimate.Test test(PanelModel model, PanelData data) {
        return fit(model, data).testByDyads(X).value().orElseThrow();
    }

    @Test
    void independentResidualsGiveTheSandwichOfLeastSquaresWithinDyads() {
        Clinic clinic = new Clinic(12, 6, 1);
        PanelFit fit = fit(LEVEL, clinic.data());
        double slope = fit.fixedEffect(X).estimate();
        double all = 0;
        for (double[] own : clinic.x) {
            all += DyadRows.dot(own, own);
        }
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            double own = DyadRows.dot(clinic.x[i], clinic.x[i]);
            double score = DyadRows.dot(clinic.x[i], clinic.y[i]) - slope * own;
            sum += score * score / (1 - own / all);
        }

        assertThat(test(LEVEL, clinic.data()).standardError()).isCloseTo(Math.sqrt(sum) / all, within(1e-6));
    }

    /** {@code tr(M)^2 / tr(M^2)} of the quadratic form {@code M = (I - qq') diag(d) (I - qq')} of independent dyads. */
    @Test
    void degreesOfFreedomAreThoseOfTheQuadraticForm() {
        double[] shares = {0.4, 0.25, 0.2, 0.1, 0.05};
        int n = shares.length;
        double[][] residual = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                residual[i][j] = (i == j ? 1 : 0) - Math.sqrt(shares[i] * shares[j]);
            }
        }
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double cell = 0;
                for (int m = 0; m < n; m++) {
                    cell += residual[i][m] * shares[m] / (1 - shares[m]) * residual[m][j];
                }
                trace += i == j ? cell : 0;
                squares += cell * cell;
            }
        }

        assertThat(trace).isCloseTo(1, within(1e-12));
        assertThat(DyadSandwich.degreesOfFreedom(shares)).isCloseTo(trace * trace / squares, within(1e-10));
    }

    /** The jackknife knows nothing of likelihoods. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void errorIsThatOfLeavingOutOneDyadAfterAnother(long seed) {
        int dyads = 60;
        Clinic clinic = new Clinic(dyads, 8, seed);
        double[] slopes = new double[dyads];
        double mean = 0;
        for (int i = 0; i < dyads; i++) {
            slopes[i] = fit(FADING, clinic.without(i, 1, 1)).fixedEffect(X).estimate();
            mean += slopes[i] / dyads;
        }
        double sum = 0;
        for (double slope : slopes) {
            sum += (slope - mean) * (slope - mean);
        }
        double jackknife = Math.sqrt(sum * (dyads - 1) / dyads);

        FixedEstimate.Test test = test(FADING, clinic.data());
        assertThat(test.standardError()).isCloseTo(jackknife, within(0.03 * jackknife));
        assertThat(test.standardError())
                .isGreaterThan(1.5 * fit(FADING, clinic.data()).fixedEffect(X).standardError());
    }

    @Test
    void unitsOfScoreAndTermCarryThrough() {
        Clinic clinic = new Clinic(15, 6, 3);
        FixedEstimate.Test test = test(FADING, clinic.data());
        FixedEstimate.Test other = test(FADING, clinic.without(-1, 100, -5));

        assertThat(other.standardError()).isCloseTo(test.standardError() / 20, within(1e-6));
        assertThat(other.t()).isCloseTo(-test.t(), within(1e-4));
        assertThat(other.degreesOfFreedom()).isCloseTo(test.degreesOfFreedom(), within(1e-4));
    }

    @Test
    void intervalIsAtTheConfidenceOfTheModel() {
        PanelData data = new Clinic(15, 6, 3).data();
        double wide = test(FADING.withConfidence(0.99), data).interval().high();

        assertThat(wide).isGreaterThan(test(FADING, data).interval().high());
    }

    @Test
    void equalSharesHaveOneDegreeOfFreedomLessThanDyads() {
        assertThat(DyadSandwich.degreesOfFreedom(0.2, 0.2, 0.2, 0.2, 0.2)).isCloseTo(4, within(1e-12));
    }

    @Test
    void oneHeavyDyadLeavesFewDegreesOfFreedom() {
        assertThat(DyadSandwich.degreesOfFreedom(0.9, 0.05, 0.05)).isBetween(0.5, 1.5);
    }

    @Test
    void oneDyadThatHasAllIsBelowAnyLimit() {
        assertThat(DyadSandwich.degreesOfFreedom(1, 0, 0) >= 4).isFalse();
    }

    @Test
    void fourDyadsAreTooFew() {
        assertThat(fit(LEVEL, new Clinic(4, 8, 1).data()).testByDyads(X).reason())
                .isEqualTo("too few dyads tell of it");
    }

    @Test
    void therapistsInTheModelAreRefused() {
        Clinic clinic = new Clinic(20, 6, 1);
        PanelData.Builder data = PanelData.builder("x");
        for (int i = 0; i < 20; i++) {
            data.therapist(DyadId.of("d" + i), TherapistId.of("t" + i % 5));
            for (int t = 0; t < 6; t++) {
                data.inSession(DyadId.of("d" + i), t + 1, clinic.y[i][t], clinic.x[i][t]);
            }
        }
        PanelFit fit = fit(LEVEL.withTherapists(RandomTerms.intercept()), data.build());

        assertThat(fit.testByDyads(X).reason()).isEqualTo("with therapists in the model, dyads are not independent");
    }

    @Test
    void otherTermsAreRefused() {
        PanelFit fit = fit(LEVEL, new Clinic(12, 6, 1).data());

        assertThatThrownBy(() -> fit.testByDyads(Term.time()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not among the fixed terms");
    }
}
