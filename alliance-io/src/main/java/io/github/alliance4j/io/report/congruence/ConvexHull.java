package io.github.alliance4j.io.report.congruence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The smallest area without dents that holds all points: beyond it there are no data. */
final class ConvexHull {

    private final List<Point> corners;

    private ConvexHull(List<Point> corners) {
        this.corners = corners;
    }

    static ConvexHull of(List<Point> points) {
        List<Point> sorted = points.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        List<Point> corners = half(sorted);
        List<Point> back = new ArrayList<>(sorted);
        Collections.reverse(back);
        corners.addAll(half(back));
        return new ConvexHull(List.copyOf(corners));
    }

    /** One side of the hull without its last corner. */
    private static List<Point> half(List<Point> sorted) {
        List<Point> side = new ArrayList<>();
        for (Point point : sorted) {
            while (side.size() >= 2 && !(side.get(side.size() - 2).side(side.get(side.size() - 1), point) > 0)) {
                side.remove(side.size() - 1);
            }
            side.add(point);
        }
        if (side.size() > 1) {
            side.remove(side.size() - 1);
        }
        return side;
    }

    /** The corners, against the clock. */
    List<Point> corners() {
        return corners;
    }

    boolean contains(Point point) {
        for (int i = 0; i < corners.size(); i++) {
            if (corners.get(i).side(corners.get((i + 1) % corners.size()), point) < 0) {
                return false;
            }
        }
        return corners.size() > 2;
    }

    /** The parts of a line that lie within. */
    List<List<Point>> clip(List<Point> line) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            Point from = line.get(i - 1);
            Point to = line.get(i);
            double[] within = within(from, to);
            if (!(within[0] < within[1])) {
                continue;
            }
            if (part.isEmpty() || within[0] > 0) {
                part = new ArrayList<>(List.of(from.towards(to, within[0])));
                parts.add(part);
            }
            part.add(from.towards(to, within[1]));
            if (within[1] < 1) {
                part = new ArrayList<>();
            }
        }
        return parts;
    }

    /** From which share of the way to which one a stroke lies within; the first is not below the second if it does not. */
    private double[] within(Point from, Point to) {
        double first = 0;
        double last = corners.size() > 2 ? 1 : 0;
        for (int i = 0; i < corners.size(); i++) {
            Point corner = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            double start = corner.side(next, from);
            double end = corner.side(next, to);
            if (start < 0 && end < 0) {
                return new double[] {0, 0};
            }
            if (start < 0) {
                first = Math.max(first, start / (start - end));
            } else if (end < 0) {
                last = Math.min(last, start / (start - end));
            }
        }
        return new double[] {first, last};
    }
}
