package io.github.alliance4j.scoring.internal.scan;

/**
 * Every shape an episode can have in one series, with its prior share and its products: {@code square = h'Kh},
 * {@code byOnes = 1'Kh}, {@code byTime = t'Kh} and {@code byResidual = r'Kh}, where {@code h} is the shape over the observed
 * sessions and {@code K} the inverse correlation matrix. Sums over a flat part come from running sums, so that a shape costs
 * a few operations. An onset may be a missing session at most two before an observed one.
 */
final class ShapeTable {

    int size;
    int[] code = new int[1024];
    double[] prior = new double[1024];
    double[] square = new double[1024];
    double[] byOnes = new double[1024];
    double[] byTime = new double[1024];
    double[] byResidual = new double[1024];

    /** What has been summed from the onset to the place reached. */
    private double q;

    private double v1;
    private double v2;
    private double w;
    private double last;

    /** Lists all shapes with an onset from this session on. */
    void list(WhitenedSeries series, ScanNumbers panel, int fromOnset) {
        size = 0;
        double total = onsetTotal(series, panel);
        int next = 1;
        int end = series.session[series.n - 1];
        for (int onset = series.session[0] + 1; onset <= end; onset++) {
            while (series.session[next] < onset) {
                next++;
            }
            int nearest = Math.max(onset, series.session[next] - ScanNumbers.FALLS + 1);
            onset = nearest;
            if (onset >= fromOnset) {
                double share = onsetWeight(series, panel, onset) / total / shareOfFalls(panel, end - onset + 1);
                for (int fall = 1; fall <= ScanNumbers.FALLS && onset + fall - 1 <= end; fall++) {
                    listFall(series, panel, onset, fall, next, share * panel.fall[fall - 1]);
                }
            }
        }
    }

    /** The share of falls that reach their bottom before the series ends. */
    private static double shareOfFalls(ScanNumbers panel, int longest) {
        double share = 0;
        for (int fall = 1; fall <= Math.min(longest, ScanNumbers.FALLS); fall++) {
            share += panel.fall[fall - 1];
        }
        return share;
    }

    /** The share of episodes that are at the bottom when the series ends: those that stay, and those that it cuts short. */
    static double shareToEnd(ScanNumbers panel, int bottom, int end) {
        double share = panel.hold[0];
        for (int hold = Math.max(1, end - bottom + 1); hold <= ScanNumbers.HOLDS; hold++) {
            share += panel.hold[hold];
        }
        return share;
    }

    private static double onsetTotal(WhitenedSeries series, ScanNumbers panel) {
        double total = 0;
        for (int i = 1; i < series.n; i++) {
            int first = Math.max(series.session[i - 1] + 1, series.session[i] - ScanNumbers.FALLS + 1);
            for (int onset = first; onset <= series.session[i]; onset++) {
                total += onsetWeight(series, panel, onset);
            }
        }
        return total;
    }

    private static double onsetWeight(WhitenedSeries series, ScanNumbers panel, int onset) {
        int end = series.session[series.n - 1];
        double weight = onset == series.session[0] + 1 ? panel.onset[0] : 1;
        if (onset == end) {
            return weight * panel.onset[2];
        }
        return onset == end - 1 ? weight * panel.onset[1] : weight;
    }

    private void listFall(WhitenedSeries series, ScanNumbers panel, int onset, int fall, int next, double share) {
        q = 0;
        v1 = 0;
        v2 = 0;
        w = 0;
        last = 0;
        int bottom = onset + fall - 1;
        int i = next;
        while (series.session[i] < bottom) {
            add(series, i, (series.session[i] - onset + 1.0) / fall);
            i++;
        }
        int end = series.session[series.n - 1];
        listToEnd(series, Shape.code(onset, fall, 0, 1), i, share * shareToEnd(panel, bottom, end));
        int after = i;
        for (int hold = 1; hold <= ScanNumbers.HOLDS && bottom + hold - 1 < end; hold++) {
            while (series.session[after] <= bottom + hold - 1) {
                add(series, after, 1);
                after++;
            }
            listRecoveries(
                    series,
                    panel,
                    Shape.code(onset, fall, hold, 0),
                    after,
                    bottom + hold - 1,
                    share * panel.hold[hold]);
        }
    }

    private void listToEnd(WhitenedSeries series, int shape, int i, double share) {
        double step = 1 - series.rho[i] * last;
        int n = series.n;
        put(
                shape,
                share,
                q + step * step * series.weight[i] + series.sumFlat[n] - series.sumFlat[i + 1],
                v1 + series.sumOnes[n] - series.sumOnes[i],
                v2 + series.sumTime[n] - series.sumTime[i],
                w + series.sumResidual[n] - series.sumResidual[i]);
    }

    private void listRecoveries(
            WhitenedSeries series, ScanNumbers panel, int shape, int after, int bottomEnd, double share) {
        for (int recovery = 1; recovery <= ScanNumbers.RECOVERIES; recovery++) {
            double square0 = q;
            double sum1 = v1;
            double sum2 = v2;
            double sum3 = w;
            double before = last;
            int i = after;
            while (i < series.n && series.session[i] < bottomEnd + recovery) {
                double x = 1 - (double) (series.session[i] - bottomEnd) / recovery;
                double step = x - series.rho[i] * before;
                square0 += step * step * series.weight[i];
                sum1 += x * series.byOnes[i];
                sum2 += x * series.byTime[i];
                sum3 += x * series.byResidual(i);
                before = x;
                i++;
            }
            if (i < series.n) {
                double step = series.rho[i] * before;
                square0 += step * step * series.weight[i];
            }
            put(shape | recovery, share * panel.recovery[recovery - 1], square0, sum1, sum2, sum3);
        }
    }

    private void add(WhitenedSeries series, int i, double x) {
        double step = x - series.rho[i] * last;
        q += step * step * series.weight[i];
        v1 += x * series.byOnes[i];
        v2 += x * series.byTime[i];
        w += x * series.byResidual(i);
        last = x;
    }

    private void put(int shape, double share, double squared, double ones, double time, double residual) {
        if (!(squared > 0)) {
            return;
        }
        if (size == code.length) {
            grow();
        }
        code[size] = shape;
        prior[size] = share;
        square[size] = squared;
        byOnes[size] = ones;
        byTime[size] = time;
        byResidual[size] = residual;
        size++;
    }

    private void grow() {
        int more = 2 * code.length;
        code = java.util.Arrays.copyOf(code, more);
        prior = java.util.Arrays.copyOf(prior, more);
        square = java.util.Arrays.copyOf(square, more);
        byOnes = java.util.Arrays.copyOf(byOnes, more);
        byTime = java.util.Arrays.copyOf(byTime, more);
        byResidual = java.util.Arrays.copyOf(byResidual, more);
    }
}
