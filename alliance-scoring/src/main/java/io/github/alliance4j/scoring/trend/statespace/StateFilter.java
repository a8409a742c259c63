package io.github.alliance4j.scoring.trend.statespace;

/**
 * The exact diffuse Kalman filter of a level with an optional slope. Moments are kept node by node as level, slope, and the
 * three numbers of their covariance matrix; a node without a score is passed over. Built once for a series and run for one
 * set of variances after the other. Not for use by several threads.
 *
 * <p>While the slope is not settled its variance is endless along the direction {@code (reach, 1)}, where {@code reach} is
 * the time since the first score; what is finite is kept beside it.
 */
final class StateFilter {

    /** Numbers a node has in {@link #predicted} and {@link #filtered}. */
    static final int WIDTH = 5;

    private final Nodes nodes;
    private final boolean sloped;
    private final StartingState start;

    /** Moments of a node before and after its own score. */
    final double[] predicted;

    final double[] filtered;
    /** The error of prediction of a node and its variance; not a number where there is none. */
    final double[] error;

    final double[] errorVariance;
    /** The time since the first score, while the slope is not settled; not a number afterwards. */
    final double[] reach;

    private double observation;
    private double level;
    private double slope;
    private double mean;
    private double drift;
    private double v11;
    private double v12;
    private double v22;
    private double firstAndLevel;
    private double firstAndSlope;
    private double unsettled;
    private int diffuseScores;
    private double diffuseLogs;
    private double logs;
    private double product;
    private double squares;
    private int settledAt;

    StateFilter(Nodes nodes, boolean sloped, StartingState start) {
        this.nodes = nodes;
        this.sloped = sloped;
        this.start = start;
        int n = nodes.size();
        this.predicted = new double[WIDTH * n];
        this.filtered = new double[WIDTH * n];
        this.error = new double[n];
        this.errorVariance = new double[n];
        this.reach = new double[n];
    }

    /** Runs over all nodes. */
    void run(double newObservation, double newLevel, double newSlope) {
        observation = newObservation;
        level = newLevel;
        slope = newSlope;
        diffuseScores = 0;
        diffuseLogs = 0;
        logs = 0;
        product = 1;
        squares = 0;
        begin();
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) {
                advance(nodes.gap(i));
            }
            store(predicted, i);
            error[i] = Double.NaN;
            errorVariance[i] = Double.NaN;
            if (nodes.isObserved(i)) {
                observe(i);
            }
            reach[i] = unsettled;
            store(filtered, i);
        }
    }

    private void begin() {
        unsettled = Double.NaN;
        settledAt = 0;
        mean = start.level() - (start.isDiffuse() ? 0 : nodes.origin());
        drift = start.slope();
        v11 = start.levelVariance();
        v12 = 0;
        v22 = start.slopeVariance();
        if (!start.isDiffuse()) {
            advance(1);
        }
    }

    /** Lets time pass: {@code gap} steps, each moving the level by the slope, then both by their own chance. */
    private void advance(double gap) {
        mean += gap * drift;
        v11 += 2 * gap * v12 + gap * gap * v22 + Steps.levelVariance(gap, level, slope);
        v12 += gap * v22 + Steps.covariance(gap, slope);
        v22 += gap * slope;
        firstAndLevel += gap * firstAndSlope;
        unsettled += gap;
    }

    private void observe(int i) {
        double y = nodes.score(i);
        if (i == 0 && start.isDiffuse()) {
            settleLevel(y);
        } else if (unsettled > 0) {
            settleSlope(y, i);
        } else {
            update(y, i);
        }
        if (i == 0) {
            firstAndLevel = v11;
            firstAndSlope = v12;
        }
    }

    private void settleLevel(double y) {
        mean = y;
        drift = 0;
        v11 = observation;
        v12 = 0;
        v22 = 0;
        unsettled = sloped ? 0 : Double.NaN;
        diffuseScores = 1;
    }

    private void settleSlope(double y, int i) {
        double spread = v11 + observation;
        drift += (y - mean) / unsettled;
        mean = y;
        firstAndSlope -= firstAndLevel / unsettled;
        firstAndLevel = 0;
        v22 = Math.max(0, v22 - 2 * v12 / unsettled + spread / unsettled / unsettled);
        v12 = observation / unsettled;
        v11 = observation;
        diffuseLogs = 2 * Math.log(unsettled);
        diffuseScores = 2;
        settledAt = i;
        unsettled = Double.NaN;
    }

    private void update(double y, int i) {
        double variance = v11 + observation;
        double weight = 1 / variance;
        double v = y - mean;
        double gain = v11 * weight;
        double slopeGain = v12 * weight;
        double keep = observation * weight;
        mean = observation == 0 ? y : mean + gain * v;
        drift += slopeGain * v;
        firstAndSlope -= slopeGain * firstAndLevel;
        firstAndLevel *= keep;
        v22 = Math.max(0, v22 - slopeGain * v12);
        v12 *= keep;
        v11 *= keep;
        multiply(variance);
        squares += v * v * weight;
        error[i] = v;
        errorVariance[i] = variance;
    }

    /** Logarithms are slow: variances are multiplied as long as the product is of a middling size. */
    private void multiply(double variance) {
        double next = product * variance;
        if (next > 1e-100 && next < 1e100) {
            product = next;
        } else {
            logs += Math.log(product) + Math.log(variance);
            product = 1;
        }
    }

    private void store(double[] moments, int i) {
        int at = WIDTH * i;
        moments[at] = mean;
        moments[at + 1] = drift;
        moments[at + 2] = v11;
        moments[at + 3] = v12;
        moments[at + 4] = v22;
    }

    /** Whether level and slope are settled after the last node. */
    boolean isSettled() {
        return Double.isNaN(unsettled);
    }

    /** The node whose score settled the last of level and slope; the moments before it have a variance without end. */
    int settledAt() {
        return settledAt;
    }

    /** How many scores settled level and slope. */
    int diffuseScores() {
        return diffuseScores;
    }

    /** How many scores were predicted. */
    int innovations() {
        return nodes.observed() - diffuseScores;
    }

    /** The sum of squared errors of prediction, each by its variance. */
    double squares() {
        return squares;
    }

    /** The sum of the logarithms of the variances of prediction; of those without end, of what multiplies the infinity. */
    double logs() {
        return logs + Math.log(product) + diffuseLogs;
    }

    /** The covariance of the first and the last level given all scores. */
    double firstAndLast() {
        return firstAndLevel;
    }

    double observation() {
        return observation;
    }

    double level() {
        return level;
    }

    double slope() {
        return slope;
    }
}
