package io.github.alliance4j.scoring.internal.mixed;

/** One block of random terms that vary together: where its factor stands among the parameters. Immutable. */
public final class RandomBlock {

    private final boolean upper;
    private final int first;
    private final int size;

    private RandomBlock(boolean upper, int first, int size) {
        this.upper = upper;
        this.first = first;
        this.size = size;
    }

    /** A block of lower groups: its first term among all of them, and how many there are. */
    public static RandomBlock lower(int first, int size) {
        return new RandomBlock(false, first, size);
    }

    /** A block of upper groups. */
    public static RandomBlock upper(int first, int size) {
        return new RandomBlock(true, first, size);
    }

    int size() {
        return size;
    }

    /** The same block with the layout of its level, which tells where the parameters are. */
    Placed in(MixedDeviance deviance) {
        return new Placed(this, deviance);
    }

    /** The factor L of {@code A A' = L L'}, lower triangular: the rows of A against each other. */
    static double[][] triangular(double[][] a) {
        int n = a.length;
        double[][] factor = new double[n][n];
        double[][] q = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] rest = a[i].clone();
            double whole = length(rest);
            for (int j = 0; j < i; j++) {
                factor[i][j] = dot(rest, q[j]);
                for (int m = 0; m < n; m++) {
                    rest[m] -= factor[i][j] * q[j][m];
                }
            }
            double left = length(rest);
            boolean nothing = !(left > 1e-14 * whole);
            factor[i][i] = nothing ? 0 : left;
            for (int m = 0; m < n; m++) {
                rest[m] = nothing ? 0 : rest[m] / left;
            }
            q[i] = rest;
        }
        return factor;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    /** A block among the parameters of a deviance. */
    static final class Placed {

        private final int first;
        private final int size;
        private final int from;
        private final Level level;
        private final int[][] parameters;
        private final double[] inG;

        private Placed(RandomBlock block, MixedDeviance deviance) {
            this.first = block.first;
            this.size = block.size;
            this.level = block.upper ? deviance.upper : deviance.lower;
            this.inG = block.upper ? deviance.upperInG : deviance.lowerInG;
            this.from = block.upper ? deviance.lower.layout.parameters() : 0;
            this.parameters = new int[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    parameters[i][j] = from + level.layout.parameter(first + i, first + j);
                }
            }
        }

        int size() {
            return size;
        }

        boolean holds(int parameter) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    if (parameters[i][j] == parameter) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The factor of the block. */
        double[][] factor(double[] theta) {
            double[][] factor = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    factor[i][j] = theta[parameters[i][j]];
                }
            }
            return factor;
        }

        void write(double[][] factor, double[] theta) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    theta[parameters[i][j]] = factor[i][j];
                }
            }
        }

        /** The slope of the deviance that was evaluated last in an element of the block's relative covariance. */
        double slope(int i, int j) {
            return inG[(first + i) * level.size + first + j];
        }
    }
}
