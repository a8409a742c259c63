package io.github.alliance4j.scoring.rupture.structural;

import java.util.Objects;
import org.apache.commons.statistics.distribution.TDistribution;

/** The constants of a {@link RunLengths}, which all filters of one configuration share. Immutable. */
final class RunLengthModel {

    /** The largest bound on run lengths that may be asked for. */
    static final int MOST = 100_000;

    final NormalGamma prior;
    final double expectedRun;
    final int longest;
    final double logGrow;
    final double logChange;
    /** By run length: the part of the log predictive density that does not depend on scores. */
    final double[] constant;

    RunLengthModel(NormalGamma prior, double expectedRun, int longest) {
        this.prior = Objects.requireNonNull(prior, "prior");
        if (!(expectedRun > 1) || Double.isInfinite(expectedRun)) {
            throw new IllegalArgumentException("Expected run length " + expectedRun + "; it must be above 1");
        }
        if (longest < 2 || longest > MOST) {
            throw new IllegalArgumentException("Longest run length " + longest + "; it must be within 2 to " + MOST);
        }
        this.expectedRun = expectedRun;
        this.longest = longest;
        this.logGrow = Math.log1p(-1 / expectedRun);
        this.logChange = -Math.log(expectedRun);
        this.constant = new double[longest + 1];
        for (int run = 0; run <= longest; run++) {
            double k = strength(run);
            constant[run] = TDistribution.of(2 * shape(run)).logDensity(0) + Math.log(shape(run) * k / (k + 1)) / 2;
        }
    }

    /** {@code kappa} after a run. */
    double strength(int run) {
        return prior.strength() + run;
    }

    /** {@code alpha} after a run. */
    double shape(int run) {
        return prior.shape() + run / 2.0;
    }
}
