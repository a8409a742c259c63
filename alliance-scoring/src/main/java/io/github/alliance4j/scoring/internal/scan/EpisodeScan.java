package io.github.alliance4j.scoring.internal.scan;

import java.util.Arrays;

/**
 * The Bayes factor of "an episode" against "none" in one series: the mean over a grid of the dyad's own noise, over all
 * shapes and over the depth of the ratio of densities, level and slope integrated out. A workspace: mutable, for one thread.
 */
public final class EpisodeScan {

    /** Noise in SD of its logarithm over dyads. */
    private static final double[] GRID = {-2.6, -1.9, -1.25, -0.6, 0, 0.6, 1.25, 1.9, 2.6};

    /** Shapes with less than this share of the whole do not enter what is told of an episode. */
    private static final double NEGLIGIBLE = 1e-4;
    /** Terms below {@code exp(-LEAST)} add nothing that matters. */
    private static final double LEAST = 9;

    /** Half the square of the standard score of a fall that is not looked at: 1. */
    private static final double HARDLY = 0.5;

    private static final double OVERFLOW = 600;

    private final ScanNumbers panel;
    private final AnswerBounds bounds;
    private final WhitenedSeries series = new WhitenedSeries();
    private final ShapeTable shapes = new ShapeTable();
    private final HiddenScores hidden = new HiddenScores();
    private final OwnLine[] lines = new OwnLine[GRID.length];
    private final double[] variance = new double[GRID.length];
    private final double[] logVariance = new double[GRID.length];
    private final double[] gridShare = new double[GRID.length];
    private final double[] gridLog = new double[GRID.length];
    private double[] scores = {};
    private double[] shift = {};
    private final double[] depthPrecision = new double[ScanNumbers.DEPTHS];
    private final double[] depthPull = new double[ScanNumbers.DEPTHS];
    private final double[] depthLog = new double[ScanNumbers.DEPTHS];
    private double[] shapeFactor = new double[1024];
    /** What skewed noise adds to the logarithm of each shape's factor. */
    private double[] corrected = new double[1024];

    /** The place on the grid of the noise that says most for each shape. */
    private int[] likeliest = new int[1024];

    private final SkewCorrection correction;
    private final EpisodeMoments about = new EpisodeMoments();
    private int best;
    private double sum;
    /** What exponents are lowered by where they would overflow. */
    private double offset;

    /** A workspace for one panel. */
    public EpisodeScan(ScanNumbers panel, AnswerBounds bounds) {
        this.panel = panel;
        this.bounds = bounds;
        Arrays.setAll(lines, i -> new OwnLine());
        correction = new SkewCorrection(panel.skewness);
        for (int k = 0; k < GRID.length; k++) {
            logVariance[k] = 2 * (panel.logSd + GRID[k] * panel.logSdSpread);
            variance[k] = Math.exp(logVariance[k]);
        }
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            depthPrecision[j] = 1 / (panel.depthSd[j] * panel.depthSd[j]);
            depthPull[j] = panel.depthMean[j] * depthPrecision[j];
            depthLog[j] = -0.5 * panel.depthMean[j] * depthPull[j]
                    + Math.log(panel.depthShare[j] * Math.sqrt(depthPrecision[j]));
        }
    }

    /** The logarithm of the Bayes factor over all onsets; see {@link #load}. */
    public double logBayesFactor(int[] sessions, double[] elapsed, double[] values, int count) {
        load(sessions, elapsed, values, count);
        return search(Integer.MIN_VALUE);
    }

    /** The same after an episode found was taken out, which makes the search for a further one. */
    public double logBayesFactorWithout(FoundEpisode episode) {
        takeOut(episode);
        return search(Integer.MIN_VALUE);
    }

    /**
     * Takes a series in, with nothing taken out.
     *
     * @param sessions session numbers
     * @param elapsed the time of the first session, and from then on the time since the one before
     * @param values scores
     * @param count how many
     */
    public void load(int[] sessions, double[] elapsed, double[] values, int count) {
        if (scores.length < count) {
            scores = new double[2 * count];
            shift = new double[2 * count];
        }
        System.arraycopy(values, 0, scores, 0, count);
        Arrays.fill(shift, 0, count, 0);
        series.sessions(sessions, elapsed, count, panel.autocorrelation);
    }

    /** Adds to the scores what an episode took from them. */
    public void takeOut(FoundEpisode episode) {
        for (int i = 0; i < series.n; i++) {
            shift[i] += episode.depth() * episode.shape().at(series.session[i]);
        }
    }

    /** The logarithm of the Bayes factor over onsets from a session on. */
    public double search(int fromOnset) {
        series.scores(scores, panel);
        for (int i = 0; i < series.n; i++) {
            series.residual[i] += shift[i];
        }
        series.products();
        hidden.fill(series, panel, bounds, scores, shift);
        noise();
        if (correction.isNeeded()) {
            correction.begin(series, lines, gridShare);
        }
        shapes.list(series, panel, fromOnset);
        offset = 0;
        while (Double.isInfinite(total())) {
            offset += OVERFLOW;
        }
        return offset + Math.log(Math.max(sum, Double.MIN_NORMAL));
    }

    /** The grid of the dyad's own noise with its posterior shares, given that nothing happened. */
    private void noise() {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < GRID.length; k++) {
            lines[k].set(series, panel, variance[k]);
            gridShare[k] = lines[k].logDensity(series, logVariance[k]) - 0.5 * GRID[k] * GRID[k];
            most = Math.max(most, gridShare[k]);
        }
        double total = 0;
        for (int k = 0; k < GRID.length; k++) {
            gridShare[k] = Exponential.of(gridShare[k] - most);
            total += gridShare[k];
        }
        for (int k = 0; k < GRID.length; k++) {
            gridShare[k] /= total;
            gridLog[k] = Math.log(Math.max(gridShare[k], Double.MIN_NORMAL));
        }
    }

    private double total() {
        if (shapeFactor.length < shapes.size) {
            shapeFactor = new double[2 * shapes.size];
            corrected = new double[2 * shapes.size];
            likeliest = new int[2 * shapes.size];
        }
        double most = 0;
        for (int i = 0; i < shapes.size; i++) {
            shapeFactor[i] = shapes.prior[i] * factor(i);
            corrected[i] = 0;
            most = Math.max(most, shapeFactor[i]);
        }
        if (correction.isNeeded()) {
            correct(most * NEGLIGIBLE);
        }
        return addUp();
    }

    private double addUp() {
        sum = 0;
        best = -1;
        double most = 0;
        for (int i = 0; i < shapes.size; i++) {
            sum += shapeFactor[i];
            if (shapeFactor[i] > most) {
                most = shapeFactor[i];
                best = i;
            }
        }
        return sum;
    }

    /** Corrects the factors above a limit for skewed noise and drops the others, and those that cannot be computed. */
    private void correct(double limit) {
        for (int i = 0; i < shapes.size; i++) {
            double factor = shapeFactor[i];
            shapeFactor[i] = 0;
            if (factor > limit) {
                corrected[i] = correction(i);
                double weight = Math.exp(Math.log(factor) + corrected[i]);
                shapeFactor[i] = weight > 0 ? weight : 0;
            }
        }
    }

    /** At the noise that says most, and at the depth of the component that does. */
    private double correction(int i) {
        OwnLine line = lines[likeliest[i]];
        double pull = line.pull(shapes.byResidual[i], shapes.byOnes[i], shapes.byTime[i]);
        double precision = line.precision(shapes.square[i], shapes.byOnes[i], shapes.byTime[i]);
        double most = Double.NEGATIVE_INFINITY;
        double depth = 0;
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            double b = precision + depthPrecision[j];
            double a = pull + depthPull[j];
            double exponent = 0.5 * a * a / b + depthLog[j];
            if (exponent > most) {
                most = exponent;
                depth = a / b;
            }
        }
        return correction.log(series, line, shapes.code[i], depth, shapes.byOnes[i], shapes.byTime[i]);
    }

    /** The Bayes factor of one shape. */
    private double factor(int i) {
        double square = shapes.square[i];
        double ones = shapes.byOnes[i];
        double time = shapes.byTime[i];
        double residual = shapes.byResidual[i];
        double factor = 0;
        double most = 0;
        for (int k = 0; k < GRID.length; k++) {
            double pull = lines[k].pull(residual, ones, time);
            if (pull > 0) {
                double part = depthFactor(pull, lines[k].precision(square, ones, time), gridLog[k] - offset);
                factor += part;
                if (part > most) {
                    most = part;
                    likeliest[i] = k;
                }
            }
        }
        return factor;
    }

    /**
     * The Bayes factor of one shape at one noise, a mean over the prior of the depth, times {@code exp(log)}. Nothing where
     * the scores hardly fall, or where even the depth that fits best would add nothing that matters.
     */
    private double depthFactor(double pull, double precision, double log) {
        double factor = 0;
        double most = 0.5 * pull * pull;
        if (most < HARDLY * precision || most < (-LEAST - log) * precision) {
            return factor;
        }
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            double inverse = 1 / (precision + depthPrecision[j]);
            double a = pull + depthPull[j];
            double exponent = 0.5 * a * a * inverse + depthLog[j] + log;
            if (exponent > -LEAST) {
                factor += Exponential.of(exponent) * Math.sqrt(inverse);
            }
        }
        return factor;
    }

    /** Whether any shape lowers the scores where it says. */
    public boolean isAnything() {
        return best >= 0;
    }

    /** The likeliest episode of the last search. */
    public FoundEpisode found() {
        Shape shape = Shape.of(shapes.code[best]);
        double whole = offset + Math.log(sum);
        about.begin();
        for (int i = 0; i < shapes.size; i++) {
            if (shapeFactor[i] > sum * NEGLIGIBLE && shape.meets(shapes.code[i])) {
                addShape(i, shape.bottom(), whole);
            }
        }
        return about.of(shape);
    }

    /** Takes in one shape with its share of the whole, a logarithm. */
    private void addShape(int i, int bottom, double whole) {
        for (int k = 0; k < GRID.length; k++) {
            OwnLine line = lines[k];
            double pull = line.pull(shapes.byResidual[i], shapes.byOnes[i], shapes.byTime[i]);
            double precision = line.precision(shapes.square[i], shapes.byOnes[i], shapes.byTime[i]);
            if (!(pull > 0) || 0.5 * pull * pull / precision < HARDLY) {
                continue;
            }
            for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
                double b = precision + depthPrecision[j];
                double a = pull + depthPull[j];
                double log = 0.5 * a * a / b + depthLog[j] + gridLog[k] + corrected[i] - whole;
                double level = levelAt(line, bottom, a / b, i);
                double weight = shapes.prior[i] * Exponential.of(log) / Math.sqrt(b);
                about.add(weight, a / b, 1 / b, line.variance, level);
            }
        }
    }

    /** The dyad's line at a session, given a shape of this depth. */
    private double levelAt(OwnLine line, int session, double depth, int i) {
        double ones = series.onesResidual + depth * shapes.byOnes[i];
        double time = series.timeResidual + depth * shapes.byTime[i];
        double at = series.timeOf(session);
        return panel.level + line.m11 * ones + line.m12 * time + (panel.slope + line.m12 * ones + line.m22 * time) * at;
    }
}
