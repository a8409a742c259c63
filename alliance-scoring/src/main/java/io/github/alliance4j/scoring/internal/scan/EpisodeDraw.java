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

    /** Draws one place of a dyad; the odds are those of an episode there before the scores were seen. */
    void draw(DyadChain dyad, int place, WhitenedSeries series, ScanNumbers panel, double odds, Draws draws) {
        line.set(series, panel, dyad.sd * dyad.sd);
        shapes.list(series, panel, Integer.MIN_VALUE);
        double most = exponents();
        double none = Math.exp(-most) / odds;
        double total = none + weights(most);
        double left = draws.uniform() * total - none;
        dyad.shape[place] = DyadChain.NONE;
        if (left > 0) {
            choose(dyad, place, left, draws);
        }
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

    private void choose(DyadChain dyad, int place, double left, Draws draws) {
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
        double depth = (pull + depthPull[j]) / b + draws.normal() / Math.sqrt(b);
        if (depth > 0) {
            dyad.shape[place] = shapes.code[i];
            dyad.depth[place] = depth;
            dyad.component[place] = j;
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
