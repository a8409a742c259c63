package io.github.alliance4j.scoring.internal.scan;

import java.util.Arrays;

/**
 * The parameters of the panel model as plain numbers. Level and slope refer to session {@link #CENTRE}. Mutable while a
 * panel is fitted, then only read.
 */
public final class ScanNumbers {

    /** The session that the level refers to. */
    public static final int CENTRE = 8;
    /** The longest fall, in sessions. */
    public static final int FALLS = 3;
    /** The longest time at the bottom of an episode that ends; place 0 of the shares is "to the last session". */
    public static final int HOLDS = 5;
    /** The longest recovery, in sessions. */
    public static final int RECOVERIES = 3;
    /** Normal components of the distribution of depth. */
    public static final int DEPTHS = 3;

    private static final int SINGLE = 11;
    /** How many numbers there are. */
    public static final int SIZE = SINGLE + 3 + FALLS + HOLDS + 1 + RECOVERIES + 3 * DEPTHS;

    public double level;
    public double slope;
    public double levelVariance;
    public double covariance;
    public double slopeVariance;
    /** Mean and SD over dyads of the logarithm of the noise SD. */
    public double logSd;

    public double logSdSpread;
    public double autocorrelation;

    /** Skewness of what is new in the noise of a session. */
    public double skewness;
    /** Share of dyads with an episode, and of these with a second one. */
    public double prevalence;

    public double second;
    /** How much likelier an onset is at the second session, the last but one and the last than at any other. */
    public final double[] onset = {1, 1, 1};

    public final double[] fall = new double[FALLS];
    public final double[] hold = new double[HOLDS + 1];
    public final double[] recovery = new double[RECOVERIES];
    public final double[] depthShare = new double[DEPTHS];
    public final double[] depthMean = new double[DEPTHS];
    public final double[] depthSd = new double[DEPTHS];

    /** The numbers from one row of them. */
    public static ScanNumbers of(double[] row) {
        ScanNumbers numbers = new ScanNumbers();
        numbers.level = row[0];
        numbers.slope = row[1];
        numbers.levelVariance = row[2];
        numbers.covariance = row[3];
        numbers.slopeVariance = row[4];
        numbers.logSd = row[5];
        numbers.logSdSpread = row[6];
        numbers.autocorrelation = row[7];
        numbers.prevalence = row[8];
        numbers.second = row[9];
        numbers.skewness = row[10];
        int from = SINGLE;
        for (double[] part : numbers.parts()) {
            System.arraycopy(row, from, part, 0, part.length);
            from += part.length;
        }
        return numbers;
    }

    /** All numbers in one row. */
    public double[] row() {
        double[] singles = {
            level,
            slope,
            levelVariance,
            covariance,
            slopeVariance,
            logSd,
            logSdSpread,
            autocorrelation,
            prevalence,
            second,
            skewness
        };
        double[] row = Arrays.copyOf(singles, SIZE);
        int from = SINGLE;
        for (double[] part : parts()) {
            System.arraycopy(part, 0, row, from, part.length);
            from += part.length;
        }
        return row;
    }

    private double[][] parts() {
        return new double[][] {onset, fall, hold, recovery, depthShare, depthMean, depthSd};
    }

    double sd() {
        return Math.exp(logSd);
    }
}
