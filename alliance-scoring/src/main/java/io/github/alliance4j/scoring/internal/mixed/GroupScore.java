package io.github.alliance4j.scoring.internal.mixed;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of one group say of its random terms Z: {@code Z' V^-1 Z}, {@code Z' V^-1 X} and {@code w = Z' V^-1 (y - X
 * b)}. Holds working space; not for several threads.
 */
final class GroupScore {

    final int size;
    /** {@code Z' V^-1 Z}, row by row. */
    final double[] information;
    /** {@code w}. */
    final double[] score;

    private final int upperSize;
    private final int outcome;
    private final int[] fixedColumns;
    /** Places of the products of a term with: the terms, the fixed columns, the outcome, the upper terms. */
    private final int[][] withTerms;

    private final int[][] withFixed;
    private final int[] withOutcome;
    private final int[][] withUpper;
    private final double[][] cross;
    private final double[] half;

    GroupScore(Level level, @Nullable Level above, int[] fixedColumns, int outcome) {
        this.size = level.size;
        this.upperSize = above == null ? 0 : above.size;
        this.outcome = outcome;
        this.fixedColumns = fixedColumns;
        this.information = new double[size * size];
        this.score = new double[size];
        this.withTerms = places(level.terms, level.terms);
        this.withFixed = places(level.terms, fixedColumns);
        this.withOutcome = new int[size];
        for (int i = 0; i < size; i++) {
            withOutcome[i] = MixedRows.product(level.terms[i], outcome);
        }
        this.withUpper = above == null ? new int[size][0] : places(level.terms, above.terms);
        this.cross = new double[size][fixedColumns.length];
        this.half = new double[size * upperSize];
    }

    private static int[][] places(int[] terms, int[] columns) {
        int[][] places = new int[terms.length][columns.length];
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                places[i][j] = MixedRows.product(terms[i], columns[j]);
            }
        }
        return places;
    }

    /** Takes the sums of products of one group. */
    void read(double[] sums, int from) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                information[i * size + j] = sums[from + withTerms[i][j]];
            }
            for (int j = 0; j < fixedColumns.length; j++) {
                cross[i][j] = sums[from + withFixed[i][j]];
            }
            score[i] = sums[from + withOutcome[i]];
        }
    }

    /** Takes out the random terms of the group above, of which {@code H = R^-1 L'} and {@code B} are given. */
    void take(double[] sums, int from, double[] h, int hAt, double[] b, int bAt) {
        int width = outcome + 1;
        for (int i = 0; i < size; i++) {
            for (int u = 0; u < upperSize; u++) {
                double sum = 0;
                for (int m = 0; m < upperSize; m++) {
                    sum += h[hAt + u * upperSize + m] * sums[from + withUpper[i][m]];
                }
                half[i * upperSize + u] = sum;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int u = 0; u < upperSize; u++) {
                double left = half[i * upperSize + u];
                int row = bAt + u * width;
                for (int j = 0; j < size; j++) {
                    information[i * size + j] -= left * half[j * upperSize + u];
                }
                for (int j = 0; j < fixedColumns.length; j++) {
                    cross[i][j] -= left * b[row + fixedColumns[j]];
                }
                score[i] -= left * b[row + outcome];
            }
        }
    }

    /** Takes the fixed part out of the score. */
    void solve(double[] estimates) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < estimates.length; j++) {
                score[i] -= cross[i][j] * estimates[j];
            }
        }
    }

    /** Adds {@code Z' P Z - c w w'}; without restriction the first P is {@code V^-1}. Uses up the cross products. */
    void add(FixedPart fixed, boolean restricted, double c, double[] to) {
        if (restricted) {
            for (int i = 0; i < size; i++) {
                fixed.forward(cross[i]);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = information[i * size + j] - c * score[i] * score[j];
                for (int m = 0; restricted && m < fixed.size; m++) {
                    value -= cross[i][m] * cross[j][m];
                }
                to[i * size + j] += value;
                to[j * size + i] += i == j ? 0 : value;
            }
        }
    }
}
