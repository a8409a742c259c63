package io.github.alliance4j.scoring.internal.scan;

/** Draws whether, where and how deep an episode is, given a dyad's noise and with its level and slope integrated out. */
final class EpisodeDraw {

    /** Shapes this much less likely than the likeliest, as a logarithm, are never drawn. */
    private static final double FAR = 16;

    private final ShapeTable shapes = new ShapeTable();
    private final OwnLine line = new OwnLine();
    private final double[] depthPrecision = new double[ScanNumbers.DEPTHS];
    private final double[] depthPull = new double[ScanNumbers.DEPTHS];
    private final double[] depthLog = new double[ScanNumbers.DEPTHS];
    /** What was drawn: a shape or {@link DyadChain#NONE}, its depth and the component of that. */
    int shape;

    double depth;
    int component;

    /** Weights of none and of all episodes together. */
    private double none;

    private double some;
    private double[] exponent = new double[1024];
    private double[] weight = new double[1024];

    void panel(ScanNumbers panel) {
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            depthPrecision[j] = 1 / (panel.depthSd[j] * panel.depthSd[j]);
            depthPull[j] = panel.depthMean[j] * depthPrecision[j];
            depthLog[j] = -0.5 * panel.depthMean[j] * depthPull[j]
                    + Math.log(panel.depthShare[j] * Math.sqrt(depthPrecision[j]));
        }
    }

    /** Weighs all that can be at one place; the odds are those of an episode there before the scores were seen. */
    void weigh(WhitenedSeries series, ScanNumbers panel, double noiseVariance, double odds) {
        line.set(series, panel, noiseVariance);
        shapes.list(series, panel, Integer.MIN_VALUE);
        double most = exponents();
        none = Math.exp(-most) / odds;
        some = weights(most);
    }

    /** The logarithm of the odds of an episode, the scores seen. */
    double logOdds() {
        return Math.log(some) - Math.log(none);
    }

    /** Draws an episode or none. */
    void draw(Draws draws) {
        double left = draws.uniform() * (none + some) - none;
        drawNone();
        if (left > 0) {
            choose(left, draws);
        }
    }

    /** Draws an episode; none where the one drawn would raise the scores. */
    void drawSome(Draws draws) {
        drawNone();
        if (some > 0) {
            choose(draws.uniform() * some, draws);
        }
    }

    void drawNone() {
        shape = DyadChain.NONE;
        depth = 0;
    }

    /** The largest exponent of each shape over the components of depth; returns the largest of all, at least 0. */
    private double exponents() {
        if (exponent.length < shapes.size) {
            exponent = new double[2 * shapes.size];
            weight = new double[2 * shapes.size];
        }
        double most = 0;
        for (int i = 0; i < shapes.size; i++) {
            double pull = line.pull(shapes.byResidual[i], shapes.byOnes[i], shapes.byTime[i]);
            exponent[i] = Double.NEGATIVE_INFINITY;
            if (pull > 0) {
                double precision = line.precision(shapes.square[i], shapes.byOnes[i], shapes.byTime[i]);
                exponent[i] = 0.5 * pull * pull / precision;
                most = Math.max(most, exponent[i]);
            }
        }
        return most;
    }

    private double weights(double most) {
        double total = 0;
        for (int i = 0; i < shapes.size; i++) {
            weight[i] = 0;
            if (exponent[i] > most - FAR) {
                double pull = line.pull(shapes.byResidual[i], shapes.byOnes[i], shapes.byTime[i]);
                double precision = line.precision(shapes.square[i], shapes.byOnes[i], shapes.byTime[i]);
                for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
                    weight[i] += shapes.prior[i] * factor(j, pull, precision, most);
                }
                total += weight[i];
            }
        }
        return total;
    }

    private double factor(int j, double pull, double precision, double most) {
        double b = precision + depthPrecision[j];
        double a = pull + depthPull[j];
        return Exponential.of(0.5 * a * a / b + depthLog[j] - most) / Math.sqrt(b);
    }

    private void choose(double left, Draws draws) {
        int i = 0;
        double rest = left - weight[0];
        while (rest > 0 && i + 1 < shapes.size) {
            i++;
            rest -= weight[i];
        }
        double pull = line.pull(shapes.byResidual[i], shapes.byOnes[i], shapes.byTime[i]);
        double precision = line.precision(shapes.square[i], shapes.byOnes[i], shapes.byTime[i]);
        int j = component(pull, precision, draws);
        double b = precision + depthPrecision[j];
        double drawn = (pull + depthPull[j]) / b + draws.normal() / Math.sqrt(b);
        if (drawn > 0) {
            shape = shapes.code[i];
            depth = drawn;
            component = j;
        }
    }

    private int component(double pull, double precision, Draws draws) {
        double most = 0.5 * pull * pull / precision;
        double total = 0;
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            total += factor(j, pull, precision, most);
        }
        double rest = draws.uniform() * total;
        int j = 0;
        rest -= factor(0, pull, precision, most);
        while (rest > 0 && j + 1 < ScanNumbers.DEPTHS) {
            j++;
            rest -= factor(j, pull, precision, most);
        }
        return j;
    }
}
