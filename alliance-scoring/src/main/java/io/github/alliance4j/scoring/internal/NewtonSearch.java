package io.github.alliance4j.scoring.internal;

import java.util.Arrays;
import java.util.Optional;

/**
 * The lowest point of a smooth function of a few variables with exact slopes, by Newton's method. Curvatures are
 * differences of slopes; a direction that curves downwards is followed downhill by its absolute curvature, so that a saddle
 * is left, also from its very middle; steps are halved until they lower the value enough.
 *
 * <p>Source: Nocedal, J., and Wright, S. J. (2006). Numerical Optimization, 2nd ed., sections 3.4 and 8.1.
 */
public final class NewtonSearch {

    private static final int STEPS = 200;
    private static final int HALVINGS = 40;
    private static final double DIFFERENCE = 1e-6;
    private static final double SUFFICIENT = 1e-4;
    private static final double LEAST_CURVATURE = 1e-9;
    private static final double ROUNDING = 1e-14;
    private static final double LONGEST = 0.77;
    /** A direction counts as falling away if it bends down by this share of the largest bend. */
    private static final double SADDLE = 1e-4;

    private static final double OFF_SADDLE = 0.1;

    private final QuasiNewton.Objective objective;
    private final double tolerance;
    private double[] point;
    private double[] slopes;
    private double value;
    private boolean converged;

    private NewtonSearch(QuasiNewton.Objective objective, double[] start, double tolerance) {
        this.objective = objective;
        this.tolerance = tolerance;
        this.point = start.clone();
        this.slopes = new double[start.length];
        this.value = objective.at(point, slopes);
    }

    /** Searches from a start until the value can be lowered by less than a tolerance. */
    public static NewtonSearch minimise(QuasiNewton.Objective objective, double[] start, double tolerance) {
        NewtonSearch search = new NewtonSearch(objective, start, tolerance);
        search.descend();
        return search;
    }

    /** The lowest point that was found. */
    public double[] point() {
        return point.clone();
    }

    /** The value there. */
    public double value() {
        return value;
    }

    /** Whether the value can hardly be lowered there. */
    public boolean isConverged() {
        return converged;
    }

    private void descend() {
        converged = point.length == 0 && Double.isFinite(value);
        for (int i = 0; i < STEPS && !converged && Double.isFinite(value); i++) {
            Step step = step();
            double least = tolerance + ROUNDING * Math.abs(value);
            boolean last = step.gain + step.gainOffSaddle <= least;
            boolean moved = advance(step.by, step.gain + step.gainOffSaddle, last);
            converged = last || (!moved && step.gain <= least);
            if (!moved) {
                return;
            }
        }
    }

    /** Where to go next, and what that should gain by the slopes, and by the curvature alone where there is no slope. */
    private static final class Step {
        private final double[] by;
        private double gain;
        private double gainOffSaddle;

        Step(int size) {
            this.by = new double[size];
        }

        void add(double[] vector, double along, double curvature, double least, boolean saddle) {
            double bend = Math.max(Math.abs(curvature), least);
            double size = along / bend;
            gain += along * size;
            if (saddle && Math.abs(size) < OFF_SADDLE) {
                gain -= along * size;
                size = Math.copySign(OFF_SADDLE, along);
                gainOffSaddle += along * size + bend * size * size / 2;
            }
            for (int m = 0; m < by.length; m++) {
                by[m] -= vector[m] * size;
            }
        }

        /** No step is as long as the way to 0, where functions of squares have a saddle. */
        void shorten(double[] point) {
            double length = Math.sqrt(Arrays.stream(by).map(x -> x * x).sum());
            double away = Math.sqrt(Arrays.stream(point).map(x -> x * x).sum());
            double longest = LONGEST * Math.max(1, away);
            for (int m = 0; length > longest && m < by.length; m++) {
                by[m] *= longest / length;
            }
        }
    }

    private Step step() {
        double[][] bends = curvature(objective, point, slopes);
        return bowl(bends).map(this::downhill).orElseGet(() -> offSaddle(SymmetricEigen.of(bends)));
    }

    /** The curvatures, if the value bends upwards in every direction by more than the least curvature. */
    private static Optional<Cholesky> bowl(double[][] bends) {
        double largest = 0;
        for (double[] row : bends) {
            largest = Math.max(largest, Arrays.stream(row).map(Math::abs).sum());
        }
        double[][] lowered = Arrays.stream(bends).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < lowered.length; i++) {
            lowered[i][i] -= LEAST_CURVATURE * largest;
        }
        return Cholesky.of(lowered).flatMap(positive -> Cholesky.of(bends));
    }

    private Step downhill(Cholesky curvature) {
        double[] way = curvature.solve(slopes);
        Step step = new Step(way.length);
        for (int m = 0; m < way.length; m++) {
            step.gain += slopes[m] * way[m];
            step.by[m] = -way[m];
        }
        step.shorten(point);
        return step;
    }

    private Step offSaddle(SymmetricEigen curvature) {
        int n = point.length;
        double largest = Math.max(Math.abs(curvature.value(0)), Math.abs(curvature.value(n - 1)));
        double least = Math.max(LEAST_CURVATURE * largest, Double.MIN_NORMAL);
        Step step = new Step(n);
        for (int i = 0; i < n; i++) {
            double[] vector = curvature.vector(i);
            double along = 0;
            for (int m = 0; m < n; m++) {
                along += vector[m] * slopes[m];
            }
            step.add(vector, along, curvature.value(i), least, curvature.value(i) < -SADDLE * largest);
        }
        step.shorten(point);
        return step;
    }

    /** The last step is not judged by the value, which rounding blurs, unless it rises beyond that. */
    private boolean advance(double[] step, double gain, boolean last) {
        double share = 1;
        double allowed = last ? tolerance + ROUNDING * Math.abs(value) : 0;
        for (int i = 0; i < (last ? 1 : HALVINGS); i++) {
            double[] newPoint = new double[point.length];
            double[] newSlopes = new double[point.length];
            for (int m = 0; m < newPoint.length; m++) {
                newPoint[m] = point[m] + share * step[m];
            }
            double newValue = objective.at(newPoint, newSlopes);
            if (newValue <= value - SUFFICIENT * share * gain + allowed) {
                point = newPoint;
                slopes = newSlopes;
                value = newValue;
                return true;
            }
            share /= 2;
        }
        return false;
    }

    /** The matrix of second derivatives by forward differences of the slopes. */
    private static double[][] curvature(QuasiNewton.Objective objective, double[] point, double[] slopes) {
        int n = point.length;
        double[][] curvature = new double[n][n];
        double[] moved = point.clone();
        double[] there = new double[n];
        for (int i = 0; i < n; i++) {
            double by = DIFFERENCE * Math.max(1, Math.abs(point[i]));
            moved[i] = point[i] + by;
            objective.at(moved, there);
            moved[i] = point[i];
            for (int j = 0; j < n; j++) {
                curvature[i][j] += (there[j] - slopes[j]) / by / 2;
                curvature[j][i] += (there[j] - slopes[j]) / by / 2;
            }
        }
        return curvature;
    }
}
