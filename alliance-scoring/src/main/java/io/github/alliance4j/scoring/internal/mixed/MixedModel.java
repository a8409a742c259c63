package io.github.alliance4j.scoring.internal.mixed;

import io.github.alliance4j.scoring.internal.BrentMinimum;
import io.github.alliance4j.scoring.internal.NewtonSearch;
import java.util.Arrays;
import java.util.Optional;

/**
 * Fits a linear mixed model by minimising its deviance. Columns of the random terms should have a root mean square of
 * about 1, and the outcome a mean near 0: the search starts where every term varies as much as the residual. Where it ends
 * at a variance of 0 it is repeated from other starts. An autocorrelation is found by profile: on a grid first, then by
 * Brent's method around its lowest point.
 *
 * <p>Holds working space; not for several threads.
 */
public final class MixedModel {

    private static final double TOLERANCE = 1e-9;
    private static final double[] OTHER_STARTS = {0.1, 0.4, 4};
    private static final double[] GRID = {-0.7, -0.35, 0, 0.2, 0.4, 0.6, 0.8, 0.92, 0.98};

    private static final double LARGE = 1e4;
    private static final double NOTHING_LEFT = 1e-8;

    private final MixedDeviance deviance;
    private final Optional<Autocorrelation> autocorrelation;

    private MixedModel(MixedDeviance deviance, Optional<Autocorrelation> autocorrelation) {
        this.deviance = deviance;
        this.autocorrelation = autocorrelation;
        deviance.products.fill();
    }

    /**
     * A model.
     *
     * @param rows the numbers
     * @param lower the random terms of lower groups
     * @param upper those of upper groups
     * @param restricted REML rather than ML
     * @param autocorrelation of the residuals, if any
     */
    public static MixedModel of(
            MixedRows rows,
            FactorLayout lower,
            FactorLayout upper,
            boolean restricted,
            Optional<Autocorrelation> autocorrelation) {
        return new MixedModel(new MixedDeviance(rows, lower, upper, restricted), autocorrelation);
    }

    /** Whether anything is left of the outcome once every group follows its own terms. */
    public boolean hasResidual() {
        deviance.value(new double[deviance.parameters()]);
        double all = deviance.fixed.rest;
        deviance.value(start(LARGE));
        return deviance.fixed.rest > NOTHING_LEFT * all;
    }

    /** Fits the model. */
    public MixedFit fit() {
        double phi = autocorrelation.map(this::strength).orElse(Double.NaN);
        correlate(phi);
        NewtonSearch best = thorough();
        double[] theta = best.point();
        normalise(theta);
        return MixedFit.at(deviance, autocorrelation, theta, phi, best.isConverged());
    }

    /** Fits the model from where a fit of it to other rows ended; from the usual starts where that does not succeed. */
    public MixedFit fit(MixedFit near) {
        if (autocorrelation.isPresent()) {
            return fit();
        }
        NewtonSearch search = search(deviance.away(Arrays.copyOf(near.parameters, deviance.parameters())));
        if (!search.isConverged()) {
            return fit();
        }
        double[] theta = search.point();
        normalise(theta);
        return MixedFit.at(deviance, autocorrelation, theta, Double.NaN, true);
    }

    /** Intervals around a fit of this model, as wide as so many standard errors where the deviance is a parabola. */
    public MixedProfile profile(MixedFit fit, double limit) {
        return new MixedProfile(deviance, autocorrelation, fit, limit);
    }

    private void correlate(double phi) {
        autocorrelation.ifPresent(how -> deviance.products.fill(how, phi));
    }

    private double strength(Autocorrelation how) {
        double[] grid =
                Arrays.stream(GRID).filter(x -> x >= 0 || how.mayBeNegative()).toArray();
        double[] theta = start(1);
        double[] bestTheta = theta;
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int i = 0; i < grid.length; i++) {
            correlate(how.phi(grid[i]));
            NewtonSearch search = search(theta);
            theta = deviance.away(search.point());
            if (search.value() < least) {
                least = search.value();
                best = i;
                bestTheta = theta;
            }
        }
        double low = best > 0 ? grid[best - 1] : how.mayBeNegative() ? -Autocorrelation.STRONGEST : 0;
        double high = best < grid.length - 1 ? grid[best + 1] : Autocorrelation.STRONGEST;
        double[] from = bestTheta;
        double found = BrentMinimum.of(x -> profile(how.phi(x), from), low, high);
        return how.phi(profile(how.phi(found), from) <= least ? found : grid[best]);
    }

    private double profile(double phi, double[] from) {
        correlate(phi);
        return search(from).value();
    }

    private NewtonSearch thorough() {
        NewtonSearch best = search(start(1));
        if (best.isConverged() && !isDoubtful(best.point())) {
            return best;
        }
        for (double size : OTHER_STARTS) {
            NewtonSearch other = search(start(size));
            if (other.value() < best.value() - TOLERANCE || (other.isConverged() && !best.isConverged())) {
                best = other;
            }
        }
        return best;
    }

    private NewtonSearch search(double[] start) {
        return NewtonSearch.minimise(deviance::value, start, TOLERANCE);
    }

    private boolean isDoubtful(double[] point) {
        double[] theta = point.clone();
        normalise(theta);
        for (int i = 0; i < theta.length; i++) {
            if (deviance.isDiagonal(i) && theta[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private double[] start(double size) {
        double[] start = new double[deviance.parameters()];
        for (int i = 0; i < start.length; i++) {
            start[i] = deviance.isDiagonal(i) ? size : 0;
        }
        return start;
    }

    private void normalise(double[] theta) {
        deviance.lower.layout.normalise(theta, 0);
        deviance.upper.layout.normalise(theta, deviance.lower.layout.parameters());
    }
}
