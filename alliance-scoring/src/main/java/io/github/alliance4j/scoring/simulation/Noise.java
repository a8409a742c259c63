package io.github.alliance4j.scoring.simulation;

import java.util.Random;

/**
 * Innovations with mean 0, variance 1 and a given skewness {@code g} from -2 to 2: {@code sign(g) a (w - 1) + sqrt(1 - a^2)
 * z}, {@code w} standard exponential, {@code z} standard normal, {@code a = (|g| / 2)^(1/3)}.
 */
final class Noise {

    private final double exponential;
    private final double normal;

    Noise(double skewness) {
        double a = StrictMath.cbrt(skewness / 2);
        this.exponential = a;
        this.normal = Math.sqrt(Math.max(0, 1 - a * a));
    }

    double next(Random random) {
        double z = random.nextGaussian();
        if (exponential == 0) {
            return z;
        }
        double w = -StrictMath.log(1 - random.nextDouble());
        return exponential * (w - 1) + normal * z;
    }

    double[] next(Random random, int count) {
        double[] innovations = new double[count];
        for (int i = 0; i < count; i++) {
            innovations[i] = next(random);
        }
        return innovations;
    }

    /** A stationary course from innovations: {@code x_i = rho_i x_(i-1) + sqrt(1 - rho_i^2) e_i}, in their place. */
    static double[] stationary(double[] innovations, double[] rho) {
        for (int i = 1; i < innovations.length; i++) {
            innovations[i] = rho[i] * innovations[i - 1] + Math.sqrt(1 - rho[i] * rho[i]) * innovations[i];
        }
        return innovations;
    }
}
