package io.github.alliance4j.scoring.raters;

import java.util.Arrays;

/** The codes of two raters as shares of units, and the large-sample errors of kappa; symbols as in {@link CohenKappa}. */
final class AgreementTable {

    final int units;
    final double observed;
    final double expected;
    final boolean oneSided;

    private final double[][] shares;
    private final double[][] weights;
    private final double[] first;
    private final double[] second;
    private final double[] firstWeights;
    private final double[] secondWeights;

    AgreementTable(double[][] units, double[] codes, KappaWeights weighting) {
        this.units = units.length;
        this.shares = shares(units, codes);
        this.weights = weights(codes.length, weighting);
        this.first = Arrays.stream(shares).mapToDouble(AgreementTable::sum).toArray();
        this.second = sumOfRows(shares);
        this.firstWeights = weighted(second);
        this.secondWeights = weighted(first);
        boolean diagonal = isDiagonal();
        this.oneSided = isOneCode(first) || isOneCode(second);
        this.observed = diagonal ? 1 : agreement();
        this.expected = oneSided ? observed : product(first, firstWeights);
    }

    private static boolean isOneCode(double[] sums) {
        return Arrays.stream(sums).filter(share -> share > 0).count() == 1;
    }

    private static double[][] shares(double[][] units, double[] codes) {
        double[][] shares = new double[codes.length][codes.length];
        for (double[] unit : units) {
            shares[place(codes, unit[0])][place(codes, unit[1])] += 1.0 / units.length;
        }
        return shares;
    }

    private static double[][] weights(int k, KappaWeights weighting) {
        double[][] weights = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                weights[i][j] = i == j ? 1 : weighting.weight(Math.abs(i - j), k);
            }
        }
        return weights;
    }

    private static double sum(double[] row) {
        double sum = 0;
        for (double share : row) {
            sum += share;
        }
        return sum;
    }

    private static double[] sumOfRows(double[][] rows) {
        double[] sums = new double[rows.length];
        for (double[] row : rows) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }

    /** The mean weight of each code beside the other rater's shares; weights are symmetric. */
    private double[] weighted(double[] others) {
        return Arrays.stream(weights).mapToDouble(row -> product(row, others)).toArray();
    }

    private double agreement() {
        double agree = 0;
        for (int i = 0; i < shares.length; i++) {
            agree += product(weights[i], shares[i]);
        }
        return agree;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static int place(double[] codes, double rating) {
        int place = Arrays.binarySearch(codes, rating);
        if (place < 0) {
            throw new IllegalArgumentException("A rating is none of the codes " + Arrays.toString(codes));
        }
        return place;
    }

    private boolean isDiagonal() {
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                if (i != j && shares[i][j] > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Exactly 0 where a rater gave one code only, as algebra has it. */
    double squaredError() {
        if (oneSided) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                double term = weights[i][j] * (1 - expected) - (firstWeights[i] + secondWeights[j]) * (1 - observed);
                sum += shares[i][j] * term * term;
            }
        }
        double centre = observed * expected - 2 * expected + observed;
        return (sum - centre * centre) / (units * Math.pow(1 - expected, 4));
    }

    /** Exactly 0 in the same case. */
    double squaredNullError() {
        if (oneSided) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                double term = weights[i][j] - (firstWeights[i] + secondWeights[j]);
                sum += first[i] * second[j] * term * term;
            }
        }
        return (sum - expected * expected) / (units * (1 - expected) * (1 - expected));
    }
}
