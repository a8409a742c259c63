package io.github.alliance4j.scoring.internal.mixed;

/**
 * A block of random terms in an orthonormal basis W that begins with a direction v: {@code W G W' = N N'} with N lower
 * triangular. Its parameters are {@code x = |v| N_00}, whose square is the relative variance along v, and the other elements
 * of N row by row. With K the slopes in G, those in {@code A = W' N} are {@code 2 K A}.
 *
 * <p>Holds working space; not for several threads.
 */
final class TurnedBlock {

    private final RandomBlock.Placed block;
    private final double length;
    private final double[][] basis;
    private final int size;
    private final double[][] n;
    private final double[][] a;
    private boolean flat;

    TurnedBlock(MixedDeviance deviance, RandomDirection direction) {
        this.block = direction.block.in(deviance);
        this.size = block.size();
        this.length = direction.length();
        this.basis = OrthonormalBasis.from(size, direction.weights());
        this.n = new double[size][size];
        this.a = new double[size][size];
    }

    int parameters() {
        return size * (size + 1) / 2;
    }

    boolean holds(int parameter) {
        return block.holds(parameter);
    }

    /** The parameters at some factors; x is at least 0. */
    double[] start(double[] theta) {
        double[][] factor = block.factor(theta);
        double[][] turned = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int m = 0; m < size; m++) {
                    turned[i][j] += basis[i][m] * factor[m][j];
                }
            }
        }
        double[][] root = RandomBlock.triangular(turned);
        double[] start = new double[parameters()];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                start[at++] = root[i][j];
            }
        }
        start[0] *= length;
        return start;
    }

    /** Writes the factor at x and at the other parameters, which begin at a place; a column may be held at 0 with x. */
    void write(double x, boolean isFlat, double[] point, int from, double[] theta) {
        int at = from;
        flat = isFlat;
        n[0][0] = x / length;
        for (int i = 1; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                n[i][j] = isFlat(j) ? 0 : point[at];
                at++;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int m = j; m < size; m++) {
                    sum += basis[m][i] * n[m][j];
                }
                a[i][j] = sum;
            }
        }
        block.write(RandomBlock.triangular(a), theta);
    }

    /** Whether a column adds only what others give: x is held at 0. */
    private boolean isFlat(int column) {
        return flat && column == 0;
    }

    /** Writes the slopes of all parameters but x from a place on; gives that of x. Of the deviance evaluated last. */
    double slopes(double[] slopes, int from) {
        int at = from;
        for (int i = 1; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                slopes[at++] = isFlat(j) ? 0 : inN(i, j);
            }
        }
        return inN(0, 0) / length;
    }

    private double inN(int i, int j) {
        double sum = 0;
        for (int m = 0; m < size; m++) {
            for (int l = 0; l < size; l++) {
                sum += 2 * basis[i][m] * block.slope(m, l) * a[l][j];
            }
        }
        return sum;
    }
}
