package io.github.alliance4j.scoring.internal.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The deviance with the share of some directions in the whole variance held, as a function of what is left free. In a basis
 * that begins with its direction {@code v}, a block's relative covariance is {@code N N'} with N lower triangular, so that the
 * variance along {@code v} is the square of {@code x = |v| N_00}. With A the directions whose share is held:
 *
 * <pre>
 * share p = sum_A x^2 / (1 + sum x^2),   held by  x_k = r u_k / |u| for k in A,   r^2 = p / (1 - p) (1 + sum_not-A x^2)
 * </pre>
 *
 * <p>Free are u, the other x, the other elements of each N, and the factors of blocks without a direction. What is held is the
 * angle a of {@code p = sin(a)^2}, from 0 to pi/2: near 0 it is a standard deviation.
 */
final class HeldShare implements Held {

    private final MixedDeviance deviance;
    private final double[] theta;
    private final List<TurnedBlock> blocks;
    private final boolean[] inShare;
    /** How many directions share what is held; one alone has no direction of its own to choose. */
    private final int shared;

    private final int[] others;
    private final double[] moved;
    private final double[] all;
    private final double[] x;
    private final double[] u;
    private final double[] inX;
    private double tangent;
    private double radius;
    private double length;

    /** The directions in the share and those that are not, none of them 0, each in a block of its own. */
    HeldShare(MixedDeviance deviance, double[] theta, List<RandomDirection> share, List<RandomDirection> rest) {
        this.deviance = deviance;
        this.theta = theta.clone();
        this.blocks = new ArrayList<>();
        share.forEach(direction -> blocks.add(new TurnedBlock(deviance, direction)));
        rest.forEach(direction -> blocks.add(new TurnedBlock(deviance, direction)));
        this.shared = share.size();
        this.inShare = new boolean[blocks.size()];
        Arrays.fill(inShare, 0, share.size(), true);
        this.others = IntStream.range(0, theta.length)
                .filter(i -> blocks.stream().noneMatch(block -> block.holds(i)))
                .toArray();
        this.moved = theta.clone();
        this.all = new double[theta.length];
        this.x = new double[blocks.size()];
        this.u = new double[blocks.size()];
        this.inX = new double[blocks.size()];
    }

    /** The angle of the share at some factors. */
    double angle(double[] at) {
        double inside = 0;
        double outside = 1;
        for (int k = 0; k < x.length; k++) {
            double along = blocks.get(k).start(at)[0];
            inside += inShare[k] ? along * along : 0;
            outside += inShare[k] ? 0 : along * along;
        }
        return Math.atan2(Math.sqrt(inside), Math.sqrt(outside));
    }

    @Override
    public void at(double angle) {
        tangent = Math.tan(angle);
    }

    @Override
    public double[] start() {
        List<Double> start = new ArrayList<>();
        double square = 0;
        for (int k = 0; k < x.length; k++) {
            double along = blocks.get(k).start(theta)[0];
            square += inShare[k] ? along * along : 0;
        }
        for (int k = 0; k < x.length; k++) {
            double[] own = blocks.get(k).start(theta);
            if (isFree(k)) {
                start.add(inShare[k] ? direction(own[0], square) : own[0]);
            }
            Arrays.stream(own).skip(1).forEach(start::add);
        }
        for (int other : others) {
            start.add(theta[other]);
        }
        return start.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isFree(int k) {
        return !inShare[k] || shared > 1;
    }

    /** How many free numbers a block has. */
    private int parameters(int k) {
        return blocks.get(k).parameters() - (isFree(k) ? 0 : 1);
    }

    private static double direction(double along, double square) {
        return square > 0 ? along / Math.sqrt(square) : 1;
    }

    @Override
    public double at(double[] point, double[] slopes) {
        fill(point);
        double value =
                length > 0 && radius < Double.POSITIVE_INFINITY ? deviance.value(moved, all) : Double.POSITIVE_INFINITY;
        if (value < Double.POSITIVE_INFINITY) {
            slopes(slopes);
        }
        return value;
    }

    private void fill(double[] point) {
        double squareInside = 0;
        double outside = 1;
        int at = 0;
        for (int k = 0; k < x.length; k++) {
            x[k] = isFree(k) ? point[at] : 1;
            squareInside += inShare[k] ? x[k] * x[k] : 0;
            outside += inShare[k] ? 0 : x[k] * x[k];
            at += parameters(k);
        }
        length = Math.sqrt(squareInside);
        radius = tangent * Math.sqrt(outside);
        at = 0;
        for (int k = 0; k < x.length; k++) {
            u[k] = x[k] / length;
            x[k] = inShare[k] ? radius * u[k] : x[k];
            blocks.get(k).write(x[k], inShare[k] && radius == 0, point, at + (isFree(k) ? 1 : 0), moved);
            at += parameters(k);
        }
        for (int other : others) {
            moved[other] = point[at++];
        }
    }

    private void slopes(double[] slopes) {
        int at = 0;
        double inRadius = 0;
        for (int k = 0; k < x.length; k++) {
            inX[k] = blocks.get(k).slopes(slopes, at + (isFree(k) ? 1 : 0));
            inRadius += inShare[k] ? inX[k] * u[k] : 0;
            at += parameters(k);
        }
        at = 0;
        for (int k = 0; k < x.length; k++) {
            if (isFree(k)) {
                slopes[at] = inShare[k]
                        ? radius / length * (inX[k] - inRadius * u[k])
                        : inX[k] + inRadius * byRadius() * x[k];
            }
            at += parameters(k);
        }
        for (int other : others) {
            slopes[at++] = all[other];
        }
    }

    /** {@code dr / dx = tan^2 x / r}. */
    private double byRadius() {
        return radius > 0 ? tangent * tangent / radius : 0;
    }
}
