package io.github.alliance4j.scoring.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * The lowest point of a smooth function of several variables inside a box, by limited-memory BFGS with the last five
 * steps. It stops where a step lowers the value by less than {@code tolerance * max(|before|, |after|, 1)}, as R's {@code
 * optim(method = "L-BFGS-B")} does with {@code factr}: the value is then sure to that share, the point to about its root.
 * Only points inside the box are found: a search that meets its edge gives nothing, and is a case for a method that can
 * move along an edge.
 *
 * <p>Source: Nocedal, J. (1980). Updating quasi-Newton matrices with limited storage. Mathematics of Computation, 35,
 * 773-782.
 */
public final class QuasiNewton {

    private static final int MEMORY = 5;
    private static final int STEPS = 100;
    private static final int TRIALS = 20;
    private static final double MACHINE = Math.ulp(1.0);

    /** A function with its slopes. */
    public interface Objective {
        /** The value at a point; the slopes there are written into {@code slopes}. */
        double at(double[] point, double[] slopes);
    }

    /** A step taken and how it changed the slopes. */
    private static final class Update {
        private final double[] step;
        private final double[] change;
        private final double product;

        Update(double[] step, double[] change) {
            this.step = step;
            this.change = change;
            this.product = dot(step, change);
        }
    }

    private final Objective objective;
    private final double low;
    private final double high;
    private final double tolerance;
    private final Deque<Update> memory = new ArrayDeque<>();
    private double[] point;
    private double[] slopes;
    private double value;

    private QuasiNewton(Objective objective, double[] start, double low, double high, double tolerance) {
        this.objective = objective;
        this.low = low;
        this.high = high;
        this.tolerance = tolerance;
        this.point = start.clone();
        this.slopes = new double[start.length];
    }

    /** The lowest point with every variable strictly between two ends, or nothing if the search meets an end or fails. */
    public static Optional<double[]> minimise(
            Objective objective, double[] start, double low, double high, double tolerance) {
        QuasiNewton search = new QuasiNewton(objective, start, low, high, tolerance);
        return search.descend() ? Optional.of(search.point) : Optional.empty();
    }

    private boolean descend() {
        if (room(new double[point.length]) == 0) {
            return false;
        }
        value = objective.at(point, slopes);
        for (int i = 0; i < STEPS; i++) {
            double[] direction = direction();
            double slope = dot(direction, slopes);
            if (slope == 0) {
                return true;
            }
            double longest = room(direction);
            if (!(slope < 0) || longest <= 1) {
                return false;
            }
            double before = value;
            if (!advance(direction, slope, i == 0 ? 1 : longest)) {
                return false;
            }
            if (before - value <= tolerance * Math.max(1, Math.max(Math.abs(before), Math.abs(value)))) {
                return true;
            }
        }
        return false;
    }

    /** How often the direction fits into the box from here; 0 outside. */
    private double room(double[] direction) {
        double room = 1e10;
        for (int i = 0; i < point.length; i++) {
            if (!(point[i] > low && point[i] < high)) {
                return 0;
            }
            double end = direction[i] > 0 ? high : low;
            room = direction[i] == 0 ? room : Math.min(room, (end - point[i]) / direction[i]);
        }
        return room;
    }

    private boolean advance(double[] direction, double slope, double longest) {
        LineSearch search = new LineSearch(value, slope, 1, longest);
        int n = point.length;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] newPoint = new double[n];
            double[] newSlopes = new double[n];
            for (int i = 0; i < n; i++) {
                newPoint[i] = point[i] + search.step() * direction[i];
            }
            double newValue = objective.at(newPoint, newSlopes);
            if (search.isDone(newValue, dot(direction, newSlopes))) {
                remember(newPoint, newSlopes);
                point = newPoint;
                slopes = newSlopes;
                value = newValue;
                return room(direction) > 0;
            }
        }
        return false;
    }

    private void remember(double[] newPoint, double[] newSlopes) {
        int n = point.length;
        double[] step = new double[n];
        double[] change = new double[n];
        for (int i = 0; i < n; i++) {
            step[i] = newPoint[i] - point[i];
            change[i] = newSlopes[i] - slopes[i];
        }
        Update update = new Update(step, change);
        if (update.product > MACHINE * -dot(step, slopes)) {
            if (memory.size() == MEMORY) {
                memory.removeFirst();
            }
            memory.addLast(update);
        }
    }

    /** Downhill through the curvature that the remembered steps tell of: the two loops of the article. */
    private double[] direction() {
        double[] d = slopes.clone();
        double[] weights = new double[memory.size()];
        int m = memory.size();
        for (Iterator<Update> newest = memory.descendingIterator(); newest.hasNext(); ) {
            Update update = newest.next();
            weights[--m] = dot(update.step, d) / update.product;
            add(d, -weights[m], update.change);
        }
        if (!memory.isEmpty()) {
            Update last = memory.getLast();
            double scale = last.product / dot(last.change, last.change);
            for (int i = 0; i < d.length; i++) {
                d[i] *= scale;
            }
        }
        for (Update update : memory) {
            add(d, weights[m++] - dot(update.change, d) / update.product, update.step);
        }
        for (int i = 0; i < d.length; i++) {
            d[i] = -d[i];
        }
        return d;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
