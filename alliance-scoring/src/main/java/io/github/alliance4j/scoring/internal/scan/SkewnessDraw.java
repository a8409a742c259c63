package io.github.alliance4j.scoring.internal.scan;

/** Draws the skewness of what is new in each session given the noise of all dyads, on a grid around the present value. */
final class SkewnessDraw {

    private static final int HALF = 8;

    /** SD of the skewness over panels before one is seen, about 0. */
    private static final double PRIOR_SD = 0.5;

    private final double[] log = new double[2 * HALF + 1];

    double draw(DyadChain[] dyads, ScanNumbers panel, double widest, Draws draws) {
        double[] news = news(dyads, panel.autocorrelation);
        double step = Math.max(widest, 0.5 * Math.sqrt(6.0 / (news.length + 6)));
        for (int j = 0; j < log.length; j++) {
            log[j] = logDensity(news, panel.skewness + (j - HALF) * step);
        }
        double drawn = panel.skewness + (draws.among(log) - HALF + draws.uniform() - 0.5) * step;
        return Math.max(-InnovationLaw.LARGEST, Math.min(InnovationLaw.LARGEST, drawn));
    }

    /** What is new in each session, in SD. */
    private static double[] news(DyadChain[] dyads, double autocorrelation) {
        int count = 0;
        for (DyadChain dyad : dyads) {
            count += dyad.session.length;
        }
        double[] news = new double[count];
        int at = 0;
        for (DyadChain dyad : dyads) {
            for (int i = 0; i < dyad.session.length; i++) {
                news[at++] = dyad.news(i, autocorrelation);
            }
        }
        return news;
    }

    private static double logDensity(double[] news, double skewness) {
        if (!(Math.abs(skewness) <= InnovationLaw.LARGEST)) {
            return Double.NEGATIVE_INFINITY;
        }
        InnovationLaw law = InnovationLaw.of(skewness);
        double sum = -0.5 * skewness * skewness / (PRIOR_SD * PRIOR_SD);
        for (double x : news) {
            sum += law.logRatio(x);
        }
        return sum;
    }
}
