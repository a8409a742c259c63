package io.github.alliance4j.scoring.internal.scan;

/**
 * Puts in place of each score at an end of the scale the mean of what may be behind it, given the other scores and that
 * nothing happened: conditional means of the normal model, some rounds of them, at the typical noise of the panel.
 */
final class HiddenScores {

    private static final int ROUNDS = 8;

    private final OwnLine line = new OwnLine();

    /** Changes the residuals of a series; the shift is what was added to each score for episodes already found. */
    void fill(WhitenedSeries series, ScanNumbers panel, AnswerBounds bounds, double[] scores, double[] shift) {
        if (!isAnyHidden(series.n, bounds, scores)) {
            return;
        }
        double sd = panel.sd();
        line.set(series, panel, sd * sd);
        for (int round = 0; round < ROUNDS; round++) {
            line.update(series);
            for (int i = 0; i < series.n; i++) {
                boolean top = bounds.isTop(scores[i]);
                if (top || bounds.isBottom(scores[i])) {
                    fillOne(series, panel, sd, i, shift[i] + (top ? bounds.topLimit() : bounds.bottomLimit()), top);
                }
            }
            series.lineProducts();
        }
        series.products();
    }

    private void fillOne(WhitenedSeries series, ScanNumbers panel, double sd, int i, double limit, boolean top) {
        double mean = own(series, i) + expectedNoise(series, i);
        double spread = sd / Math.sqrt(noisePrecision(series, i));
        double cut = limit - panel.level - panel.slope * series.time[i];
        double beyond = (cut - mean) / spread;
        series.residual[i] = mean + spread * (top ? NormalTail.mean(beyond) : -NormalTail.mean(-beyond));
    }

    private double own(WhitenedSeries series, int i) {
        return line.level + line.slope * series.time[i];
    }

    /** The mean of the noise at one place given that at its neighbours. */
    private double expectedNoise(WhitenedSeries series, int i) {
        double sum = 0;
        if (i > 0) {
            sum += series.weight[i] * series.rho[i] * (series.residual[i - 1] - own(series, i - 1));
        }
        if (i + 1 < series.n) {
            sum += series.weight[i + 1] * series.rho[i + 1] * (series.residual[i + 1] - own(series, i + 1));
        }
        return sum / noisePrecision(series, i);
    }

    static double noisePrecision(WhitenedSeries series, int i) {
        double precision = series.weight[i];
        return i + 1 < series.n ? precision + series.rho[i + 1] * series.rho[i + 1] * series.weight[i + 1] : precision;
    }

    private static boolean isAnyHidden(int n, AnswerBounds bounds, double[] scores) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= bounds.isTop(scores[i]) || bounds.isBottom(scores[i]);
        }
        return any;
    }
}
