package io.github.alliance4j.scoring.internal.mixed;

/** The deviance with the residual standard deviation held, as a function of the factors. */
final class HeldResidual implements Held {

    private final MixedDeviance deviance;
    private final double[] theta;
    private final double[] all;
    private double logVariance;

    HeldResidual(MixedDeviance deviance, double[] theta) {
        this.deviance = deviance;
        this.theta = theta;
        this.all = new double[theta.length + 1];
    }

    @Override
    public void at(double deviation) {
        logVariance = 2 * Math.log(deviation);
    }

    @Override
    public double[] start() {
        return theta.clone();
    }

    @Override
    public double at(double[] point, double[] slopes) {
        double value = deviance.value(point, logVariance, all);
        System.arraycopy(all, 0, slopes, 0, slopes.length);
        return value;
    }
}
