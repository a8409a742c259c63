package io.github.alliance4j.io.report;

import java.util.ArrayList;
import java.util.List;

/** Where the numbers of marks stand in a drawing: near their mark, clear of other marks and numbers. */
final class MarkLabels {

    /** A point of the drawing, in its units. */
    record Point(double x, double y) {}

    /** Half the room of a number. */
    private static final double WIDE = 8;

    private static final double HIGH = 7;
    /** Half the size of a mark. */
    private static final double DOT = 3.5;

    private static final double[] REACH = {15, 24, 34, 45, 57, 70, 84, 99, 115, 132};
    private static final int DIRECTIONS = 24;

    private final double left;
    private final double top;
    private final double side;

    /** Numbers within a square. */
    MarkLabels(double left, double top, double side) {
        this.left = left;
        this.top = top;
        this.side = side;
    }

    /** The middle of each mark's number, in the order of the marks; beside the mark where there is no free room. */
    List<Point> of(List<Point> marks) {
        List<Point> places = new ArrayList<>();
        for (Point mark : marks) {
            places.add(place(mark, marks, places));
        }
        return places;
    }

    /** Whether a number stands so far from its mark that a line should lead to it. */
    static boolean isApart(Point mark, Point number) {
        return StrictMath.hypot(number.x - mark.x, number.y - mark.y) > REACH[0] + 1;
    }

    private Point place(Point mark, List<Point> marks, List<Point> taken) {
        for (double reach : REACH) {
            for (int i = 0; i < DIRECTIONS; i++) {
                Point at = at(mark, reach, i);
                if (isWithin(at)
                        && marks.stream().noneMatch(other -> meet(at, other, DOT, DOT))
                        && taken.stream().noneMatch(other -> meet(at, other, WIDE, HIGH))) {
                    return at;
                }
            }
        }
        return at(mark, REACH[0], 0);
    }

    /** Directions from the upper right round. */
    private static Point at(Point mark, double reach, int direction) {
        double angle = StrictMath.PI / 4 + 2 * StrictMath.PI * direction / DIRECTIONS;
        return new Point(mark.x + reach * StrictMath.cos(angle), mark.y - reach * StrictMath.sin(angle));
    }

    private boolean isWithin(Point at) {
        return at.x - WIDE > left && at.x + WIDE < left + side && at.y - HIGH > top && at.y + HIGH < top + side;
    }

    private static boolean meet(Point number, Point other, double wide, double high) {
        return Math.abs(number.x - other.x) < WIDE + wide && Math.abs(number.y - other.y) < HIGH + high;
    }
}
