package io.github.alliance4j.scoring.internal.mixed;

/** The deviance with the autocorrelation over the usual gap held, as a function of the factors. */
final class HeldAutocorrelation implements Held {

    private final MixedDeviance deviance;
    private final Autocorrelation autocorrelation;
    private final double[] theta;

    HeldAutocorrelation(MixedDeviance deviance, Autocorrelation autocorrelation, double[] theta) {
        this.deviance = deviance;
        this.autocorrelation = autocorrelation;
        this.theta = theta;
    }

    @Override
    public void at(double overUsualGap) {
        deviance.products.fill(autocorrelation, autocorrelation.phi(overUsualGap));
    }

    @Override
    public double[] start() {
        return theta.clone();
    }

    @Override
    public double at(double[] point, double[] slopes) {
        return deviance.value(point, slopes);
    }
}
