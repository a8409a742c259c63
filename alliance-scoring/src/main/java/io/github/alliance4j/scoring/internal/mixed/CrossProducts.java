package io.github.alliance4j.scoring.internal.mixed;

import java.util.Arrays;

/** The sums of products of all pairs of columns in each lower group, after autocorrelation of the residuals is undone. */
final class CrossProducts {

    private final MixedRows rows;
    final double[] sums;
    /** The logarithm of the determinant of the residuals' correlation matrix. */
    double logDeterminant;

    private final double[] row;

    CrossProducts(MixedRows rows) {
        this.rows = rows;
        this.sums = new double[rows.lowerGroups() * rows.products()];
        this.row = new double[rows.width];
    }

    /** With independent residuals. */
    void fill() {
        logDeterminant = 0;
        Arrays.fill(sums, 0);
        for (int group = 0; group < rows.lowerGroups(); group++) {
            int to = group * rows.products();
            for (int r = rows.lowerStart[group]; r < rows.lowerStart[group + 1]; r++) {
                System.arraycopy(rows.values, r * rows.width, row, 0, rows.width);
                add(to);
            }
        }
    }

    /** With residuals that are autocorrelated. */
    void fill(Autocorrelation autocorrelation, double phi) {
        double logs = 0;
        Arrays.fill(sums, 0);
        for (int group = 0; group < rows.lowerGroups(); group++) {
            int to = group * rows.products();
            double determinant = 1;
            for (int r = rows.lowerStart[group]; r < rows.lowerStart[group + 1]; r++) {
                boolean first = r == rows.lowerStart[group];
                double share = first ? 0 : autocorrelation.between(phi, r);
                double rest = (1 - share) * (1 + share);
                whiten(r, share, Math.sqrt(rest), first);
                determinant *= rest;
                if (determinant < 1e-200) {
                    logs += Math.log(determinant);
                    determinant = 1;
                }
                add(to);
            }
            logs += Math.log(determinant);
        }
        logDeterminant = logs;
    }

    private void whiten(int r, double share, double root, boolean first) {
        int width = rows.width;
        int at = r * width;
        double[] values = rows.values;
        if (first) {
            System.arraycopy(values, at, row, 0, width);
            return;
        }
        double scale = 1 / root;
        for (int a = 0; a < width; a++) {
            row[a] = (values[at + a] - share * values[at - width + a]) * scale;
        }
    }

    private void add(int to) {
        int at = to;
        for (int a = 0; a < row.length; a++) {
            double left = row[a];
            for (int b = 0; b <= a; b++) {
                sums[at++] += left * row[b];
            }
        }
    }
}
