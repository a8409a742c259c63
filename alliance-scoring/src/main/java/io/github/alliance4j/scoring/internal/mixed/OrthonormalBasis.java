package io.github.alliance4j.scoring.internal.mixed;

/** An orthonormal basis whose first rows span some directions, one after another. */
final class OrthonormalBasis {

    private final double[][] rows;
    private int count;

    private OrthonormalBasis(int size) {
        this.rows = new double[size][size];
    }

    /** A basis of so many rows; the directions are linearly independent. */
    static double[][] from(int size, double[]... directions) {
        OrthonormalBasis basis = new OrthonormalBasis(size);
        for (double[] direction : directions) {
            basis.add(basis.rest(direction));
        }
        while (basis.count < size) {
            basis.add(basis.farthestAxis());
        }
        return basis.rows;
    }

    private double[] farthestAxis() {
        double[] farthest = new double[0];
        for (int i = 0; i < rows.length; i++) {
            double[] axis = new double[rows.length];
            axis[i] = 1;
            double[] rest = rest(axis);
            if (farthest.length == 0 || square(rest) > square(farthest)) {
                farthest = rest;
            }
        }
        return farthest;
    }

    /** What the rows so far leave over; taken out twice, so that rounding does not stay. */
    private double[] rest(double[] direction) {
        double[] rest = direction.clone();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < count; i++) {
                double along = 0;
                for (int m = 0; m < rest.length; m++) {
                    along += rest[m] * rows[i][m];
                }
                for (int m = 0; m < rest.length; m++) {
                    rest[m] -= along * rows[i][m];
                }
            }
        }
        return rest;
    }

    private void add(double[] direction) {
        double length = Math.sqrt(square(direction));
        for (int m = 0; m < direction.length; m++) {
            rows[count][m] = direction[m] / length;
        }
        count++;
    }

    private static double square(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return sum;
    }
}
