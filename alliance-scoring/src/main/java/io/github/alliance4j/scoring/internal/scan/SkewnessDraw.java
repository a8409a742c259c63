package io.github.alliance4j.scoring.internal.scan;

/**
 * Draws the skewness of what is new in each session given the noise of all dyads: none, or a value of a grid around the
 * present one.
 */
final class SkewnessDraw {

    private static final int HALF = 8;
    private static final double WIDE = 0.1;

    /** SD of the skewness over panels before one is seen, about 0. */
    private static final double PRIOR_SD = 0.5;

    /** The share of panels without skewness, before one is seen. */
    private static final double NONE = 0.5;

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private final double[] log = new double[2 * HALF + 2];

    /** Early rounds move in wide steps, and do not stop at none, which the first guess of the episodes would make too likely. */
    double draw(DyadChain[] dyads, ScanNumbers panel, boolean isEarly, Draws draws) {
        double[] news = news(dyads, panel.autocorrelation);
        double step = Math.max(isEarly ? WIDE : 0, 0.5 * Math.sqrt(6.0 / (news.length + 6)));
        double cell = (1 - NONE) * step / (PRIOR_SD * ROOT_TWO_PI);
        for (int j = 0; j <= 2 * HALF; j++) {
            log[j] = logDensity(news, panel.skewness + (j - HALF) * step) + Math.log(cell);
        }
        boolean isNoneNear = !isEarly && Math.abs(panel.skewness) <= HALF * step;
        log[log.length - 1] = isNoneNear ? Math.log(NONE) : Double.NEGATIVE_INFINITY;
        int j = draws.among(log);
        double drawn = panel.skewness + (j - HALF + draws.uniform() - 0.5) * step;
        return j == log.length - 1 ? 0 : Math.max(-InnovationLaw.LARGEST, Math.min(InnovationLaw.LARGEST, drawn));
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
