package io.github.alliance4j.scoring.rupture.sudden;

/** The observed scores up to three sessions before and after an interval. Reused from interval to interval. */
final class Around {

    /** How many sessions on either side are looked at. */
    static final int SESSIONS = 3;

    private final double[] pre = new double[SESSIONS];
    private final double[] post = new double[SESSIONS];
    private int before;
    private int after;
    private double preMean;
    private double postMean;
    private double pooledSd;

    void clear() {
        before = 0;
        after = 0;
    }

    /** Takes a score before the interval, earliest first. */
    void before(double score) {
        pre[before++] = score;
    }

    /** Takes a score after the interval, earliest first. */
    void after(double score) {
        post[after++] = score;
    }

    /** Computes means and standard deviation of what was taken. */
    void close() {
        preMean = mean(pre, before);
        postMean = mean(post, after);
        double squares = squares(pre, before, preMean) + squares(post, after, postMean);
        pooledSd = Math.sqrt(squares / (before + after - 2));
    }

    /** Whether there are two scores or more on either side. */
    boolean isDefined() {
        return before >= 2 && after >= 2;
    }

    int countBefore() {
        return before;
    }

    int countAfter() {
        return after;
    }

    double preMean() {
        return preMean;
    }

    double postMean() {
        return postMean;
    }

    double pooledSd() {
        return pooledSd;
    }

    /** Exact where all scores are equal. */
    private static double mean(double[] scores, int count) {
        double sum = 0;
        for (int i = 1; i < count; i++) {
            sum += scores[i] - scores[0];
        }
        return scores[0] + sum / count;
    }

    private static double squares(double[] scores, int count, double mean) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (scores[i] - mean) * (scores[i] - mean);
        }
        return sum;
    }
}
