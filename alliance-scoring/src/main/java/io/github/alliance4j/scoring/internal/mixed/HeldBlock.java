package io.github.alliance4j.scoring.internal.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The deviance with one quantity of a block of random terms held: the standard deviation along one direction, or the
 * correlation of two. In an orthonormal basis W that begins with these directions the block's relative covariance is {@code
 * W G W' = N N'} with N lower triangular, where what is held is one element:
 *
 * <pre>
 * deviation d     N_00 = d / s
 * correlation r   (cos N_00 + sin N_10, sin N_11) = t (r, sqrt(1 - r^2)),  cos, sin of the angle of both directions, t free
 * </pre>
 *
 * <p>Free are the logarithm of s2, the other elements of N, and the factors of other blocks. With K the slopes in G, those in
 * {@code A = W' N} are {@code 2 K A}.
 */
final class HeldBlock implements Held {

    private final MixedDeviance deviance;
    private final RandomBlock.Placed block;
    private final double[] theta;
    private final double logVariance;
    private final int[] others;
    private final double[][] basis;
    private final boolean pair;
    private final double cos;
    private final double sin;
    private final int size;
    private final double[] moved;
    private final double[] all;
    private final double[][] n;
    private final double[][] a;
    private double held;

    private HeldBlock(MixedDeviance deviance, RandomBlock block, double[] parameters, double[]... directions) {
        this.deviance = deviance;
        this.block = block.in(deviance);
        this.size = block.size();
        this.theta = Arrays.copyOf(parameters, deviance.parameters());
        this.logVariance = parameters[parameters.length - 1];
        this.others = IntStream.range(0, theta.length)
                .filter(i -> !this.block.holds(i))
                .toArray();
        this.pair = directions.length == 2;
        this.basis = OrthonormalBasis.from(size, directions);
        this.cos = pair ? along(directions[1], 0) : 1;
        this.sin = pair ? along(directions[1], 1) : 0;
        this.moved = theta.clone();
        this.all = new double[theta.length + 1];
        this.n = new double[size][size];
        this.a = new double[size][size];
    }

    /** Holds the standard deviation along a direction of length 1. */
    static HeldBlock deviation(MixedDeviance deviance, RandomBlock block, double[] parameters, double[] direction) {
        return new HeldBlock(deviance, block, parameters, direction);
    }

    /** Holds the correlation of two directions. */
    static HeldBlock correlation(
            MixedDeviance deviance, RandomBlock block, double[] parameters, double[] first, double[] second) {
        return new HeldBlock(deviance, block, parameters, first, second);
    }

    private double along(double[] direction, int row) {
        double sum = 0;
        double square = 0;
        for (int i = 0; i < size; i++) {
            sum += direction[i] * basis[row][i];
            square += direction[i] * direction[i];
        }
        return sum / Math.sqrt(square);
    }

    @Override
    public void at(double value) {
        held = value;
    }

    /** Whether an element of N is not free, or for a pair not by itself. */
    private boolean isHeld(int row, int column) {
        return pair ? row == 1 : row == 0 && column == 0;
    }

    @Override
    public double[] start() {
        double[][] root = root(block.factor(theta));
        double[] start = new double[1 + (pair ? 1 : 0) + free() + others.length];
        int at = 0;
        start[at++] = logVariance;
        if (pair) {
            start[at++] = Math.hypot(cos * root[0][0] + sin * root[1][0], sin * root[1][1]);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                if (!isHeld(i, j)) {
                    start[at++] = root[i][j];
                }
            }
        }
        for (int other : others) {
            start[at++] = theta[other];
        }
        return start;
    }

    private int free() {
        return size * (size + 1) / 2 - (pair ? 2 : 1);
    }

    /** The factor of {@code W G W'}. */
    private double[][] root(double[][] factor) {
        double[][] turned = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int m = 0; m < size; m++) {
                    turned[i][j] += basis[i][m] * factor[m][j];
                }
            }
        }
        return RandomBlock.triangular(turned);
    }

    @Override
    public double at(double[] point, double[] slopes) {
        fill(point);
        double value = deviance.value(moved, point[0], all);
        if (value < Double.POSITIVE_INFINITY) {
            slopes(slopes);
        }
        return value;
    }

    private void fill(double[] point) {
        int at = 1;
        if (pair) {
            double length = point[at++];
            n[1][1] = length * Math.sqrt((1 - held) * (1 + held)) / sin;
        } else {
            n[0][0] = held * Math.exp(-point[0] / 2);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                if (!isHeld(i, j)) {
                    n[i][j] = isFlat(j) ? 0 : point[at];
                    at++;
                }
            }
        }
        if (pair) {
            n[1][0] = (point[1] * held - cos * n[0][0]) / sin;
        }
        for (int other : others) {
            moved[other] = point[at++];
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
        block.write(RandomBlock.triangular(a), moved);
    }

    /** Whether a column adds only what others give: its diagonal is held at 0. */
    private boolean isFlat(int column) {
        return !pair && column == 0 && held == 0;
    }

    private void slopes(double[] slopes) {
        double[][] inN = inN();
        int at = 1;
        slopes[0] = all[theta.length];
        if (pair) {
            slopes[at++] = (inN[1][0] * held + inN[1][1] * Math.sqrt((1 - held) * (1 + held))) / sin;
        } else {
            slopes[0] -= inN[0][0] * n[0][0] / 2;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                if (!isHeld(i, j)) {
                    slopes[at++] = isFlat(j) ? 0 : inN[i][j] - (pair && i == 0 ? inN[1][0] * cos / sin : 0);
                }
            }
        }
        for (int other : others) {
            slopes[at++] = all[other];
        }
    }

    private double[][] inN() {
        double[][] inA = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int m = 0; m < size; m++) {
                    inA[i][j] += 2 * block.slope(i, m) * a[m][j];
                }
            }
        }
        double[][] inN = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int m = 0; m < size; m++) {
                    inN[i][j] += basis[i][m] * inA[m][j];
                }
            }
        }
        return inN;
    }
}
