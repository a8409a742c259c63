package io.github.alliance4j.scoring.internal.mixed;

/** The deviance with a combination {@code w' b} of the fixed part's estimates held, as a function of the factors. */
final class HeldCoefficient implements Held {

    private final MixedDeviance deviance;
    private final double[] theta;
    private final double[] weights;
    private double held;

    HeldCoefficient(MixedDeviance deviance, double[] theta, double[] weights) {
        this.deviance = deviance;
        this.theta = theta;
        this.weights = weights;
    }

    @Override
    public void at(double value) {
        held = value;
    }

    @Override
    public double[] start() {
        return deviance.away(theta);
    }

    @Override
    public double at(double[] point, double[] slopes) {
        deviance.fixed.hold(weights, held);
        double value = deviance.value(point, slopes);
        deviance.fixed.release();
        return value;
    }
}
