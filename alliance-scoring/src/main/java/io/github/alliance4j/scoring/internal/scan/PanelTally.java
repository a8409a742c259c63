package io.github.alliance4j.scoring.internal.scan;

/** What the dyads of a panel add up to in one round, and the panel's parameters drawn from it. */
final class PanelTally {

    /** Weights of what is known before any dyad is seen, in dyads or episodes. */
    private static final double LINE_WEIGHT = 2;

    private static final double SPREAD_WEIGHT = 2;
    private static final double SPREAD_START = 0.2;
    private static final double SPREAD_LEAST = 0.05;
    private static final double SHARE_WEIGHT = 2;
    private static final double ONSET_WEIGHT = 3;
    private static final double DEPTH_WEIGHT = 6;
    private static final double DEPTH_LEAST = 0.3;
    /** Where the components of depth begin, and their SD, in noise SD. */
    static final double[] DEPTH_START = {2, 3.5, 5.5};

    static final double[] DEPTH_SPREAD = {0.8, 0.9, 1.3};

    private final ScanNumbers before;
    private double dyads;
    private double level;
    private double slope;
    private double levelSquare;
    private double product;
    private double slopeSquare;
    private double logSd;
    private double logSdSquare;
    private double some;
    private double two;
    private double places;
    private final double[] onset = new double[3];
    private final double[] fall = new double[ScanNumbers.FALLS];
    private final double[] hold = new double[ScanNumbers.HOLDS + 1];
    private final double[] recovery = new double[ScanNumbers.RECOVERIES];
    private final double[] depths = new double[ScanNumbers.DEPTHS];
    private final double[] depth = new double[ScanNumbers.DEPTHS];
    private final double[] depthSquare = new double[ScanNumbers.DEPTHS];

    /** An empty tally of a round that was drawn with these parameters. */
    PanelTally(ScanNumbers before) {
        this.before = before;
    }

    void add(DyadChain dyad) {
        dyads++;
        level += dyad.level;
        slope += dyad.slope;
        levelSquare += dyad.level * dyad.level;
        product += dyad.level * dyad.slope;
        slopeSquare += dyad.slope * dyad.slope;
        double log = Math.log(dyad.sd);
        logSd += log;
        logSdSquare += log * log;
        some += dyad.episodes() > 0 ? 1 : 0;
        two += dyad.episodes() > 1 ? 1 : 0;
        for (int k = 0; k < DyadChain.EPISODES; k++) {
            if (dyad.shape[k] != DyadChain.NONE) {
                addEpisode(dyad, Shape.of(dyad.shape[k]), k);
            }
        }
    }

    private void addEpisode(DyadChain dyad, Shape shape, int k) {
        int first = dyad.session[0];
        places += 1.0 / (dyad.last() - first);
        onset[0] += shape.onset() == first + 1 ? 1 : 0;
        onset[1] += shape.onset() == dyad.last() - 1 ? 1 : 0;
        onset[2] += shape.onset() == dyad.last() ? 1 : 0;
        fall[shape.fall() - 1]++;
        addHold(shape, dyad.last());
        if (shape.hold() > 0) {
            recovery[shape.recovery() - 1]++;
        }
        int j = dyad.component[k];
        depths[j]++;
        depth[j] += dyad.depth[k];
        depthSquare[j] += dyad.depth[k] * dyad.depth[k];
    }

    /** An episode that is at its bottom when the series ends may be one that stays or one that was cut short. */
    private void addHold(Shape shape, int end) {
        if (shape.hold() > 0) {
            hold[shape.hold()]++;
            return;
        }
        double all = ShapeTable.shareToEnd(before, shape.bottom(), end);
        hold[0] += before.hold[0] / all;
        for (int held = Math.max(1, end - shape.bottom() + 1); held <= ScanNumbers.HOLDS; held++) {
            hold[held] += before.hold[held] / all;
        }
    }

    /** The parameters of the next round. */
    ScanNumbers draw(Draws draws) {
        ScanNumbers next = new ScanNumbers();
        drawLine(next, draws);
        drawNoise(next, draws);
        next.autocorrelation = before.autocorrelation;
        drawShares(next, draws);
        drawDepths(next, draws);
        return next;
    }

    private void drawLine(ScanNumbers next, Draws draws) {
        double meanLevel = level / dyads;
        double meanSlope = slope / dyads;
        double n = dyads + LINE_WEIGHT;
        double scale = 1 / Math.max(0.2, 1 + Math.sqrt(2 / n) * draws.normal());
        next.levelVariance =
                scale * (levelSquare - dyads * meanLevel * meanLevel + LINE_WEIGHT * before.levelVariance) / n;
        next.slopeVariance =
                scale * (slopeSquare - dyads * meanSlope * meanSlope + LINE_WEIGHT * before.slopeVariance) / n;
        next.covariance = scale * (product - dyads * meanLevel * meanSlope) / n;
        double root = Math.sqrt(next.levelVariance);
        double along = next.covariance / root;
        double beside = Math.sqrt(Math.max(0, next.slopeVariance - along * along));
        double first = draws.normal() / Math.sqrt(dyads);
        next.level = before.level + meanLevel + root * first;
        next.slope = before.slope + meanSlope + along * first + beside * draws.normal() / Math.sqrt(dyads);
    }

    private void drawNoise(ScanNumbers next, Draws draws) {
        double mean = logSd / dyads;
        double n = dyads + SPREAD_WEIGHT;
        double variance = (logSdSquare - dyads * mean * mean + SPREAD_WEIGHT * SPREAD_START * SPREAD_START) / n;
        double spread = Math.sqrt(Math.max(0, variance)) * Math.max(0.2, 1 + draws.normal() / Math.sqrt(2 * n));
        next.logSdSpread = Math.max(SPREAD_LEAST, spread);
        next.logSd = mean + next.logSdSpread * draws.normal() / Math.sqrt(dyads);
    }

    private void drawShares(ScanNumbers next, Draws draws) {
        next.prevalence = share(some + 0.5, dyads + 2, draws);
        next.second = share(two + 0.2, some + 4, draws);
        for (int i = 0; i < onset.length; i++) {
            next.onset[i] = (onset[i] + ONSET_WEIGHT) / (places + ONSET_WEIGHT);
        }
        shares(fall, next.fall, SHARE_WEIGHT);
        shares(hold, next.hold, SHARE_WEIGHT);
        shares(recovery, next.recovery, SHARE_WEIGHT);
        shares(depths, next.depthShare, DEPTH_WEIGHT);
    }

    /** A draw of a share, normal about its mean and kept inside. */
    private static double share(double count, double of, Draws draws) {
        double mean = count / of;
        double drawn = mean + Math.sqrt(mean * (1 - mean) / of) * draws.normal();
        return Math.max(mean / 4, Math.min((1 + 3 * mean) / 4, drawn));
    }

    private static void shares(double[] counts, double[] shares, double weight) {
        double total = 0;
        for (double count : counts) {
            total += count + weight;
        }
        for (int i = 0; i < counts.length; i++) {
            shares[i] = (counts[i] + weight) / total;
        }
    }

    private void drawDepths(ScanNumbers next, Draws draws) {
        double sd = next.sd();
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            double n = depths[j] + DEPTH_WEIGHT;
            double mean = (depth[j] + DEPTH_WEIGHT * DEPTH_START[j] * sd) / n;
            double start = DEPTH_SPREAD[j] * sd;
            double squares = depthSquare[j] - 2 * mean * depth[j] + depths[j] * mean * mean;
            double variance = (squares + DEPTH_WEIGHT * start * start) / n;
            next.depthSd[j] = Math.max(DEPTH_LEAST * sd, Math.sqrt(Math.max(0, variance)));
            next.depthMean[j] = Math.max(sd, mean + next.depthSd[j] * draws.normal() / Math.sqrt(n));
        }
    }
}
