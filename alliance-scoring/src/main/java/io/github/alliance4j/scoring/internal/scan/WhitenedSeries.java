package io.github.alliance4j.scoring.internal.scan;

import java.util.Arrays;

/**
 * One series against level and slope of the panel under AR(1) noise of standard deviation 1: the products with the inverse
 * correlation matrix that every shape needs, as running sums. Grows with the longest series, allocates nothing else.
 */
final class WhitenedSeries {

    int n;
    int[] session = {};
    /** Time less the centre. */
    double[] time = {};
    /** Score less the panel's line. */
    double[] residual = {};
    /** Correlation with the observation before, and 1 / (1 - correlation squared). */
    double[] rho = {};

    double[] weight = {};
    private double[] rootWeight = {};
    /** Columns of the inverse correlation matrix times ones and times, and their running sums over observations. */
    double[] byOnes = {};

    double[] byTime = {};
    double[] sumOnes = {};
    double[] sumTime = {};
    double[] sumResidual = {};
    /** Running sum of what a step from 1 to 1 adds to the square of a shape. */
    double[] sumFlat = {};

    double ones;
    double onesTime;
    double timeTime;
    double onesResidual;
    double timeResidual;
    double square;
    private double[] powers = {1};
    private double powersOf = Double.NaN;
    private double[] byResidual = {};

    /**
     * Takes the sessions in.
     *
     * @param sessions their numbers
     * @param elapsed the time of the first, and from then on the time since the one before
     * @param count how many
     * @param autocorrelation over one unit of time; 0 or more unless every time elapsed is a whole number
     */
    void sessions(int[] sessions, double[] elapsed, int count, double autocorrelation) {
        reserve(count);
        n = count;
        preparePowers(autocorrelation);
        double now = -ScanNumbers.CENTRE;
        for (int i = 0; i < n; i++) {
            now += elapsed[i];
            session[i] = sessions[i];
            time[i] = now;
            rho[i] = i == 0 ? 0 : power(elapsed[i]);
            weight[i] = 1 / (1 - rho[i] * rho[i]);
            rootWeight[i] = Math.sqrt(weight[i]);
        }
        for (int i = 0; i < n; i++) {
            double after = i + 1 < n ? rho[i + 1] * weight[i + 1] : 0;
            double own = weight[i] + (i + 1 < n ? after * rho[i + 1] : 0);
            double before = rho[i] * weight[i];
            byOnes[i] = own - before - after;
            byTime[i] = own * time[i] - (i > 0 ? before * time[i - 1] : 0) - (i + 1 < n ? after * time[i + 1] : 0);
        }
        sums();
    }

    private void sums() {
        ones = 0;
        onesTime = 0;
        timeTime = 0;
        for (int i = 0; i < n; i++) {
            ones += byOnes[i];
            onesTime += byTime[i];
            timeTime += byTime[i] * time[i];
            sumOnes[i + 1] = ones;
            sumTime[i + 1] = onesTime;
            sumFlat[i + 1] = sumFlat[i] + (1 - rho[i]) * (1 - rho[i]) * weight[i];
        }
    }

    /** Takes the scores in, less the panel's line. */
    void scores(double[] scores, ScanNumbers panel) {
        for (int i = 0; i < n; i++) {
            residual[i] = scores[i] - panel.level - panel.slope * time[i];
        }
        products();
    }

    /** The products of the residuals with ones and times only, for a residual that changed. */
    void lineProducts() {
        onesResidual = 0;
        timeResidual = 0;
        for (int i = 0; i < n; i++) {
            onesResidual += byOnes[i] * residual[i];
            timeResidual += byTime[i] * residual[i];
        }
    }

    /** All products with the residuals. */
    void products() {
        lineProducts();
        square = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double value = i == 0 ? residual[0] : (residual[i] - rho[i] * residual[i - 1]) * weight[i];
            if (i + 1 < n) {
                value -= rho[i + 1] * (residual[i + 1] - rho[i + 1] * residual[i]) * weight[i + 1];
            }
            byResidual[i] = value;
            square += value * residual[i];
            sum += value;
            sumResidual[i + 1] = sum;
        }
    }

    double byResidual(int i) {
        return byResidual[i];
    }

    /** The sum of whitened squares of another column. */
    double squareOf(double[] column) {
        double sum = column[0] * column[0];
        for (int i = 1; i < n; i++) {
            double step = column[i] - rho[i] * column[i - 1];
            sum += step * step * weight[i];
        }
        return sum;
    }

    /** What is new in one session of a course, times the root of its weight. */
    double news(double[] course, int i) {
        return i == 0 ? course[0] : step(course[i], course[i - 1], i);
    }

    /** The same for two neighbouring values; the first session has nothing before. */
    double step(double value, double before, int i) {
        return (value - rho[i] * before) * rootWeight[i];
    }

    private double power(double gap) {
        if (gap >= powers.length) {
            return 0;
        }
        int whole = (int) gap;
        return whole == gap ? powers[whole] : Math.pow(powersOf, gap);
    }

    /** The time, less the centre, of a session that need not be observed: in proportion between its neighbours. */
    double timeOf(int number) {
        int i = 0;
        while (i < n && session[i] < number) {
            i++;
        }
        if (i == 0 || i == n || session[i] == number) {
            return time[Math.min(i, n - 1)];
        }
        double share = (double) (number - session[i - 1]) / (session[i] - session[i - 1]);
        return time[i - 1] + share * (time[i] - time[i - 1]);
    }

    private void preparePowers(double autocorrelation) {
        if (autocorrelation == powersOf) {
            return;
        }
        if (powers.length == 1) {
            powers = new double[64];
        }
        powersOf = autocorrelation;
        powers[0] = 1;
        for (int gap = 1; gap < powers.length; gap++) {
            powers[gap] = powers[gap - 1] * autocorrelation;
        }
    }

    private void reserve(int count) {
        if (count <= session.length) {
            return;
        }
        int size = count + count / 2 + 8;
        session = Arrays.copyOf(session, size);
        time = new double[size];
        residual = new double[size];
        rho = new double[size];
        weight = new double[size];
        rootWeight = new double[size];
        byOnes = new double[size];
        byTime = new double[size];
        byResidual = new double[size];
        sumOnes = new double[size + 1];
        sumTime = new double[size + 1];
        sumResidual = new double[size + 1];
        sumFlat = new double[size + 1];
    }
}
