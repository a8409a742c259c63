package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Ticks;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A response surface seen from above: lines of equal height over the scores of two voices, drawn only where there are dyads,
 * with the line on which both agree and the one on which they disagree. Higher lines are thicker, so that it needs no colour.
 */
public final class SurfacePicture {

    private static final double LEFT = 56;
    private static final double TOP = 24;
    private static final double SIDE = 360;
    private static final int CELLS = 48;
    private static final int LEVELS = 8;
    private static final int TICKS = 6;

    /** A place is told to about a sixtieth of the axis. */
    private static final int PLACES = 60;
    /** Level numbers closer than this would overprint. */
    private static final double APART = 26;

    private final FittedSurface surface;
    private final SurfaceNames names;
    private final List<Point> dyads;
    private final ConvexHull hull;
    private final double centre;
    private final double low;
    private final double high;
    private final double[][] heights = new double[CELLS + 1][CELLS + 1];
    private final List<Point> inside = new ArrayList<>();
    private final Ticks levels;

    private SurfacePicture(ResponseSurface.Result fit, List<Point> dyads, SurfaceNames names) {
        this.surface = new FittedSurface(fit);
        this.names = names;
        this.dyads = dyads;
        this.hull = ConvexHull.of(dyads);
        this.centre = fit.centre();
        double least = dyads.stream()
                .mapToDouble(dyad -> Math.min(dyad.x(), dyad.y()))
                .min()
                .orElse(0);
        double most = dyads.stream()
                .mapToDouble(dyad -> Math.max(dyad.x(), dyad.y()))
                .max()
                .orElse(1);
        double margin = (most - least) / 20;
        this.low = least - margin;
        this.high = most + margin;
        this.levels = measure();
    }

    /**
     * The picture of a fit.
     *
     * @param fit the surface
     * @param first the first voice that it was fitted to, a number a dyad
     * @param second the second voice
     * @param names what axes and height are called
     */
    public static SurfacePicture of(ResponseSurface.Result fit, double[] first, double[] second, SurfaceNames names) {
        List<Point> dyads = new ArrayList<>(first.length);
        for (int i = 0; i < first.length; i++) {
            dyads.add(new Point(first[i], second[i]));
        }
        return new SurfacePicture(fit, dyads, names);
    }

    /** Takes the heights on the grid and chooses the levels among those where there are dyads. */
    private Ticks measure() {
        inside.addAll(dyads);
        for (int row = 0; row <= CELLS; row++) {
            for (int column = 0; column <= CELLS; column++) {
                Point scores = new Point(score(column), score(row));
                heights[row][column] = surface.at(scores);
                if (hull.contains(scores)) {
                    inside.add(scores);
                }
            }
        }
        return Ticks.of(surface.at(lowest()), surface.at(highest()), LEVELS);
    }

    private double score(double cell) {
        return low + (high - low) * cell / CELLS;
    }

    /** Where among the dyads the surface is highest. */
    Point highest() {
        return inside.stream().max(Comparator.comparingDouble(surface::at)).orElseThrow();
    }

    /** Where among the dyads the surface is lowest. */
    Point lowest() {
        return inside.stream().min(Comparator.comparingDouble(surface::at)).orElseThrow();
    }

    /** Writes the drawing; its id makes the ids of its title and description. */
    public void write(Html html, String id) throws IOException {
        html.raw(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"surface\" viewBox=\"0 0 440 424\" role=\"img\" aria-labelledby=\""
                        + id + "t " + id + "s\"><title id=\"" + id + "t\">");
        html.text("Height of " + names.outcome() + " over two voices")
                .raw("</title><desc id=\"" + id + "s\">")
                .text(words())
                .raw("</desc>");
        writeAxes(html);
        html.raw("<path class=\"hull\" d=\"" + path(hull.corners()) + "Z\"/>");
        writeLines(html);
        writeLevels(html);
        StringBuilder dots = new StringBuilder();
        dyads.forEach(dyad -> dots.append(path(List.of(dyad))).append("h0"));
        html.raw("<path class=\"at\" d=\"" + dots + "\"/></svg>");
    }

    /** What the drawing shows. */
    public String words() {
        Point top = highest();
        Point bottom = lowest();
        return "Contour lines of " + names.outcome() + " over the scores of " + names.first() + " (across) and "
                + names.second() + " (up), drawn only within the outline of "
                + Figures.count(dyads.size(), "dyad", "dyads")
                + "; thicker lines are higher. Within it the surface is highest, " + levels.label(surface.at(top))
                + ", where " + place(top) + ", and lowest, " + levels.label(surface.at(bottom)) + ", where "
                + place(bottom) + ".";
    }

    private String place(Point scores) {
        Ticks places = Ticks.of(low, high, PLACES);
        return names.first() + " is " + places.label(scores.x()) + " and " + names.second() + " "
                + places.label(scores.y());
    }

    private void writeAxes(Html html) throws IOException {
        StringBuilder ticks = new StringBuilder();
        Ticks scores = Ticks.of(low, high, TICKS);
        for (double tick : scores.values()) {
            Point onAxis = new Point(tick, tick);
            ticks.append(text("m", x(onAxis), TOP + SIDE + 16, scores.label(tick)));
            ticks.append(text("e", LEFT - 6, y(onAxis) + 3.5, scores.label(tick)));
        }
        html.raw("<rect class=\"frame\" x=\"" + Figures.coordinate(LEFT) + "\" y=\"" + Figures.coordinate(TOP)
                        + "\" width=\"360\" height=\"360\"/>")
                .raw(ticks)
                .raw("<text class=\"m\" x=\"236\" y=\"418\">")
                .text(names.first())
                .raw("</text><text x=\"10\" y=\"14\">")
                .text(names.second())
                .raw("</text>");
    }

    private static String text(String style, double x, double y, String words) {
        return "<text class=\"" + style + "\" x=\"" + Figures.coordinate(x) + "\" y=\"" + Figures.coordinate(y) + "\">"
                + words + "</text>";
    }

    /** Where both agree, and where they disagree the same way to either side of the centre. */
    private void writeLines(Html html) throws IOException {
        html.raw("<path class=\"same\" d=\"" + path(List.of(new Point(low, low), new Point(high, high))) + "\"/>");
        double from = Math.max(low, 2 * centre - high);
        double to = Math.min(high, 2 * centre - low);
        html.raw("<path class=\"apart\" d=\""
                + path(List.of(new Point(from, 2 * centre - from), new Point(to, 2 * centre - to))) + "\"/>");
    }

    private void writeLevels(Html html) throws IOException {
        List<Point> labelled = new ArrayList<>();
        int count = levels.values().size();
        for (int i = 0; i < count; i++) {
            double level = levels.values().get(i);
            List<List<Point>> parts = MarchingSquares.lines(heights, level).stream()
                    .map(line -> line.stream()
                            .map(cell -> new Point(score(cell.x()), score(cell.y())))
                            .toList())
                    .flatMap(line -> hull.clip(line).stream())
                    .toList();
            StringBuilder lines = new StringBuilder();
            parts.forEach(part -> lines.append(path(part)));
            html.raw(
                    parts.isEmpty()
                            ? ""
                            : "<path class=\"lv\" stroke-width=\"" + width(i, count) + "\" d=\"" + lines + "\"/>");
            Optional<Point> place = place(parts, labelled);
            if (place.isPresent()) {
                labelled.add(place.get());
                html.raw(text("m lvl", place.get().x(), place.get().y() + 3.5, levels.label(level)));
            }
        }
    }

    private static String width(int level, int count) {
        return Figures.coordinate(0.7 + 1.8 * (level + 1) / count);
    }

    /** The middle of the longest part, if no other number stands there. */
    private Optional<Point> place(List<List<Point>> parts, List<Point> labelled) {
        return parts.stream()
                .max(Comparator.comparingInt(List::size))
                .map(part -> part.get(part.size() / 2))
                .map(scores -> new Point(x(scores), y(scores)))
                .filter(place -> labelled.stream().noneMatch(other -> place.distance(other) < APART));
    }

    private String path(List<Point> scores) {
        StringBuilder path = new StringBuilder();
        for (Point point : scores) {
            path.append(path.isEmpty() ? 'M' : 'L').append(Figures.coordinate(x(point)));
            path.append(' ').append(Figures.coordinate(y(point)));
        }
        return path.toString();
    }

    private double x(Point scores) {
        return LEFT + SIDE * (scores.x() - low) / (high - low);
    }

    private double y(Point scores) {
        return TOP + SIDE * (high - scores.y()) / (high - low);
    }
}
