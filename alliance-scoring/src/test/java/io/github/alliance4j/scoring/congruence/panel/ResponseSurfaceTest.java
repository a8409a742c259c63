package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Estimation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseSurfaceTest {

    private static final double[] MPG = {
        21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
        30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4
    };
    private static final double[] WT = {
        2.620, 2.875, 2.320, 3.215, 3.440, 3.460, 3.570, 3.190, 3.150, 3.440, 3.440, 4.070, 3.730, 3.780, 5.250, 5.424,
        5.345, 2.200, 1.615, 1.835, 2.465, 3.520, 3.435, 3.840, 3.845, 1.935, 2.140, 1.513, 3.170, 2.770, 3.570, 2.780
    };
    private static final double[] DRAT = {
        3.90, 3.90, 3.85, 3.08, 3.15, 2.76, 3.21, 3.69, 3.92, 3.92, 3.92, 3.07, 3.07, 3.07, 2.93, 3.00, 3.23, 4.08,
        4.93, 4.22, 3.70, 2.76, 3.15, 3.73, 3.08, 4.08, 4.43, 3.77, 4.22, 3.62, 3.54, 4.11
    };

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> v - mean).toArray();
    }

    private static ResponseSurface.Result cars(ResponseSurface method) {
        return method.withCentre(0).fit(centred(WT), centred(DRAT), MPG).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "A1, -5.8072476117, 2.067253378",
        "A2, -5.8403204271, 7.616174546",
        "A3, -5.7583105639, 1.028514479",
        "A4, .5991776495, 1.522951731",
        "A5, 3.5397836301, 2.813316485"
    })
    void carsHaveThePrintedShape(SurfaceShape shape, double value, double error) {
        Estimate estimate = cars(ResponseSurface.withDefaults()).shape(shape);
        assertThat(estimate.value()).isCloseTo(value, within(1e-9));
        assertThat(estimate.standardError()).isCloseTo(error, within(1e-8));
        assertThat(estimate.degreesOfFreedom()).isEqualTo(26);
    }

    @Test
    void carsHaveThePrintedCoefficients() {
        ResponseSurface.Result surface = cars(ResponseSurface.withDefaults());
        assertThat(surface.coefficient(SurfaceTerm.INTERCEPT).value()).isCloseTo(19.35484084795, within(1e-9));
        assertThat(surface.coefficient(SurfaceTerm.X).value()).isCloseTo(-5.78277908782, within(1e-9));
        assertThat(surface.coefficient(SurfaceTerm.Y).value()).isCloseTo(-.02446852389, within(1e-9));
        assertThat(surface.coefficient(SurfaceTerm.X_SQUARED).value()).isCloseTo(.45960612065, within(1e-9));
        assertThat(surface.coefficient(SurfaceTerm.X_TIMES_Y).value()).isCloseTo(-3.21974903831, within(1e-9));
        assertThat(surface.coefficient(SurfaceTerm.Y_SQUARED).value()).isCloseTo(-3.08017750946, within(1e-9));
        assertThat(surface.dyads()).isEqualTo(32);
    }

    @Test
    void maximumLikelihoodHasSmallerErrorsAndTheSameSurface() {
        Estimate reml = cars(ResponseSurface.withDefaults()).shape(SurfaceShape.A4);
        Estimate ml = cars(ResponseSurface.withDefaults().with(Estimation.ML)).shape(SurfaceShape.A4);
        assertThat(ml.value()).isEqualTo(reml.value());
        assertThat(ml.standardError()).isCloseTo(reml.standardError() * Math.sqrt(26.0 / 32), within(1e-12));
    }

    @Test
    void theSurfaceIsFlatAtTheStationaryPointAndAxesPassThroughIt() {
        ResponseSurface.Result surface = cars(ResponseSurface.withDefaults());
        SurfaceGeometry geometry = surface.geometry().value().orElseThrow();
        double x = geometry.stationaryFirst().value();
        double y = geometry.stationarySecond().value();
        double b1 = surface.coefficient(SurfaceTerm.X).value();
        double b2 = surface.coefficient(SurfaceTerm.Y).value();
        double b3 = surface.coefficient(SurfaceTerm.X_SQUARED).value();
        double b4 = surface.coefficient(SurfaceTerm.X_TIMES_Y).value();
        double b5 = surface.coefficient(SurfaceTerm.Y_SQUARED).value();
        assertThat(b1 + 2 * b3 * x + b4 * y).isCloseTo(0, within(1e-9));
        assertThat(b2 + 2 * b5 * y + b4 * x).isCloseTo(0, within(1e-9));
        assertThat(geometry.firstAxisIntercept().value()
                        + geometry.firstAxisSlope().value() * x)
                .isCloseTo(y, within(1e-9));
        assertThat(geometry.secondAxisIntercept().value()
                        + geometry.secondAxisSlope().value() * x)
                .isCloseTo(y, within(1e-9));
        assertThat(geometry.firstAxisSlope().value()
                        * geometry.secondAxisSlope().value())
                .isCloseTo(-1, within(1e-9));
    }

    @Test
    void exchangingTheVoicesTurnsA3AndA5() {
        ResponseSurface.Result one =
                ResponseSurface.withDefaults().fit(WT, DRAT, MPG).value().orElseThrow();
        ResponseSurface.Result two =
                ResponseSurface.withDefaults().fit(DRAT, WT, MPG).value().orElseThrow();
        assertThat(two.centre()).isCloseTo(one.centre(), within(1e-12));
        for (SurfaceShape shape : SurfaceShape.values()) {
            double sign = shape == SurfaceShape.A3 || shape == SurfaceShape.A5 ? -1 : 1;
            assertThat(two.shape(shape).value())
                    .isCloseTo(sign * one.shape(shape).value(), within(1e-8));
        }
    }

    @Test
    void degenerateDataSayWhy() {
        ResponseSurface method = ResponseSurface.withDefaults();
        double[] six = Arrays.copyOf(WT, 6);
        assertThat(method.fit(six, six, six).reason()).isEqualTo("fewer than 7 dyads");
        assertThat(method.fit(WT, WT, MPG).reason()).contains("combinations of each other");
        assertThat(method.fit(WT, DRAT, new double[32]).reason()).isEqualTo("all outcomes are equal");
        double[] exact = new double[32];
        Arrays.setAll(exact, i -> WT[i] * DRAT[i]);
        assertThat(method.fit(WT, DRAT, exact).reason()).isEqualTo("the outcome follows the surface exactly");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.fit(six, WT, MPG))
                .withMessage("Columns of 6 and 32 dyads; they must be of one length");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.withCentre(Double.NaN))
                .withMessage("The centre NaN is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.withConfidence(0))
                .withMessage("Confidence 0.0 is not between 0 and 1");
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-40, 1e-10, 1e10, 1e40})
    void theUnitOfTheVoicesDoesNotMatter(double factor) {
        ResponseSurface method = ResponseSurface.withDefaults();
        ResponseSurface.Result usual = method.fit(WT, DRAT, MPG).value().orElseThrow();
        ResponseSurface.Result scaled =
                method.fit(times(factor, WT), times(factor, DRAT), MPG).value().orElseThrow();
        for (SurfaceShape shape : SurfaceShape.values()) {
            assertThat(scaled.shape(shape).t()).isCloseTo(usual.shape(shape).t(), within(1e-6));
        }
        assertThat(scaled.geometry().value().orElseThrow().firstAxisSlope().t())
                .isCloseTo(usual.geometry().value().orElseThrow().firstAxisSlope().t(), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1e-60, 1e60, 1e100, 1e300})
    void numbersThatCannotBeComputedWithSayWhy(double factor) {
        ResponseSurface method = ResponseSurface.withDefaults();
        String reason = "the scores are too large, or too close together, to compute with";
        assertThat(method.fit(times(factor, WT), times(factor, DRAT), MPG).reason())
                .isEqualTo(reason);
        assertThat(method.fit(WT, DRAT, times(factor, MPG)).reason()).isEqualTo(reason);
    }

    @Test
    void anOutcomeThatDiffersByRoundingNeverChanges() {
        double[] rounded = new double[32];
        Arrays.setAll(rounded, i -> 7 + i % 3 * 1e-13);
        assertThat(ResponseSurface.withDefaults().fit(WT, DRAT, rounded).reason())
                .isEqualTo("all outcomes are equal");
        Arrays.setAll(rounded, i -> 7 + i % 3 * 1e-9);
        assertThat(ResponseSurface.withDefaults().fit(WT, DRAT, rounded).isEvaluable())
                .isTrue();
    }

    @Test
    void intervalsOfAKnownSurfaceCover() {
        Random random = new Random(8301);
        int covered = 0;
        for (int run = 0; run < 400; run++) {
            double[][] sample = new double[3][30];
            for (int i = 0; i < 30; i++) {
                sample[0][i] = random.nextGaussian();
                sample[1][i] = .5 * sample[0][i] + random.nextGaussian();
                double gap = sample[0][i] - sample[1][i];
                sample[2][i] = 1 - .5 * gap * gap + random.nextGaussian();
            }
            Estimate a4 = ResponseSurface.withDefaults()
                    .withCentre(0)
                    .fit(sample[0], sample[1], sample[2])
                    .value()
                    .orElseThrow()
                    .shape(SurfaceShape.A4);
            covered += a4.interval().low() <= -2 && -2 <= a4.interval().high() ? 1 : 0;
        }
        assertThat(covered / 400.0).isBetween(.92, .98);
    }
}
