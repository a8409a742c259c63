package io.github.alliance4j.io.report.congruence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines on which a surface has a level, from its heights on a grid: {@code heights[row][column]} stands at {@code (column,
 * row)}. A corner at or above the level counts as above; a line crosses an edge between two corners where the height between
 * them, taken as straight, has the level. Where opposite corners of a square are above and the others below, the mean of the
 * four tells whether the high corners join.
 */
final class MarchingSquares {

    private static final int BOTTOM = 0;
    private static final int RIGHT = 1;
    private static final int TOP = 2;
    private static final int LEFT = 3;

    /** The edges that a line joins, by which corners are above: 1 lower left, 2 lower right, 4 upper right, 8 upper left. */
    private static final int[][] JOINED = {
        {},
        {LEFT, BOTTOM},
        {BOTTOM, RIGHT},
        {LEFT, RIGHT},
        {RIGHT, TOP},
        {LEFT, BOTTOM, RIGHT, TOP},
        {BOTTOM, TOP},
        {LEFT, TOP},
        {TOP, LEFT},
        {TOP, BOTTOM},
        {BOTTOM, RIGHT, TOP, LEFT},
        {TOP, RIGHT},
        {RIGHT, LEFT},
        {RIGHT, BOTTOM},
        {BOTTOM, LEFT},
        {}
    };

    private final double[][] heights;
    private final double level;
    private final Map<Long, Point> crossings = new LinkedHashMap<>();
    private final Map<Long, List<Long>> neighbours = new HashMap<>();

    private MarchingSquares(double[][] heights, double level) {
        this.heights = heights;
        this.level = level;
    }

    /** The lines at a level; one that closes ends where it began. */
    static List<List<Point>> lines(double[][] heights, double level) {
        MarchingSquares squares = new MarchingSquares(heights, level);
        for (int row = 0; row + 1 < heights.length; row++) {
            for (int column = 0; column + 1 < heights[row].length; column++) {
                squares.cross(row, column);
            }
        }
        return squares.chains();
    }

    private void cross(int row, int column) {
        int corners = above(row, column)
                + 2 * above(row, column + 1)
                + 4 * above(row + 1, column + 1)
                + 8 * above(row + 1, column);
        int[] edges = JOINED[isSplit(corners, row, column) ? 15 - corners : corners];
        for (int i = 0; i < edges.length; i += 2) {
            join(edge(row, column, edges[i]), edge(row, column, edges[i + 1]));
        }
    }

    /** Whether high corners that face each other join over a high middle, so that the lines go round the low ones. */
    private boolean isSplit(int corners, int row, int column) {
        if (corners != 5 && corners != 10) {
            return false;
        }
        double middle = (heights[row][column]
                        + heights[row][column + 1]
                        + heights[row + 1][column + 1]
                        + heights[row + 1][column])
                / 4;
        return middle >= level;
    }

    private int above(int row, int column) {
        return heights[row][column] >= level ? 1 : 0;
    }

    /** The number of an edge of the grid, the same from both of its squares. */
    private long edge(int row, int column, int side) {
        int fromRow = side == TOP ? row + 1 : row;
        int fromColumn = side == RIGHT ? column + 1 : column;
        boolean upright = side == LEFT || side == RIGHT;
        long number = 2L * ((long) fromRow * heights[0].length + fromColumn) + (upright ? 1 : 0);
        crossings.computeIfAbsent(number, any -> crossing(fromRow, fromColumn, upright));
        return number;
    }

    private Point crossing(int row, int column, boolean upright) {
        double from = heights[row][column];
        double to = upright ? heights[row + 1][column] : heights[row][column + 1];
        double share = (level - from) / (to - from);
        return upright ? new Point(column, row + share) : new Point(column + share, row);
    }

    private void join(long one, long other) {
        ways(one).add(other);
        ways(other).add(one);
    }

    private List<List<Point>> chains() {
        List<List<Point>> chains = new ArrayList<>();
        for (long start : crossings.keySet()) {
            if (!ways(start).isEmpty()) {
                Deque<Point> chain = new ArrayDeque<>(List.of(place(start)));
                follow(start, chain, true);
                follow(start, chain, false);
                chains.add(List.copyOf(chain));
            }
        }
        return chains;
    }

    /** Walks from an edge as long as there is an unused way on. */
    private void follow(long start, Deque<Point> chain, boolean forward) {
        long here = start;
        for (List<Long> ways = ways(here); !ways.isEmpty(); ways = ways(here)) {
            long next = ways.get(0);
            cut(here, next);
            cut(next, here);
            if (forward) {
                chain.addLast(place(next));
            } else {
                chain.addFirst(place(next));
            }
            here = next;
        }
    }

    /** The edges that an edge is joined to and that were not walked to yet. */
    private List<Long> ways(long edge) {
        return neighbours.computeIfAbsent(edge, any -> new ArrayList<>(2));
    }

    private Point place(long edge) {
        return crossings.getOrDefault(edge, new Point(0, 0));
    }

    private void cut(long from, long to) {
        ways(from).remove(to);
    }
}
