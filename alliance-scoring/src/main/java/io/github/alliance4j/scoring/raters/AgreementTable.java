package io.github.alliance4j.scoring.raters;

import java.util.Arrays;

/** The codes of two raters as shares of units, and the large-sample errors of kappa; symbols as in {@link CohenKappa}. */
final class AgreementTable {

    final int units;
    final double observed;
    final double expected;

    private final double[][] shares;
    private final double[][] weights;
    private final double[] first;
    private final double[] second;
    private final double[] firstWeights;
    private final double[] secondWeights;

    AgreementTable(double[][] units, double[] codes, KappaWeights weighting) {
        int k = codes.length;
        this.units = units.length;
        this.shares = new double[k][k];
        this.first = new double[k];
        this.second = new double[k];
        for (double[] unit : units) {
            shares[place(codes, unit[0])][place(codes, unit[1])] += 1.0 / units.length;
        }
        this.weights = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                weights[i][j] = i == j ? 1 : weighting.weight(Math.abs(i - j), k);
                first[i] += shares[i][j];
                second[j] += shares[i][j];
            }
        }
        this.firstWeights = new double[k];
        this.secondWeights = new double[k];
        double agree = 0;
        double chance = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                agree += weights[i][j] * shares[i][j];
                chance += weights[i][j] * first[i] * second[j];
                firstWeights[i] += weights[i][j] * second[j];
                secondWeights[j] += weights[i][j] * first[i];
            }
        }
        this.observed = isDiagonal() ? 1 : agree;
        this.expected = Arrays.stream(first).filter(share -> share > 0).count() == 1 && isDiagonal() ? 1 : chance;
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

    double squaredError() {
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

    double squaredNullError() {
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
