package io.github.alliance4j.io.report.congruence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class MarchingSquaresTest {

    private static double[][] heights(int size, DoubleBinaryOperator height) {
        double[][] heights = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                heights[row][column] = height.applyAsDouble(column, row);
            }
        }
        return heights;
    }

    @Test
    void aHillGivesOneClosedRing() {
        List<List<Point>> lines = MarchingSquares.lines(heights(41, (x, y) -> Math.hypot(x - 20, y - 20)), 12);

        assertThat(lines).hasSize(1);
        List<Point> ring = lines.get(0);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        assertThat(ring)
                .allSatisfy(point ->
                        assertThat(Math.hypot(point.x() - 20, point.y() - 20)).isCloseTo(12, within(0.02)));
        assertThat(length(ring)).isCloseTo(2 * Math.PI * 12, within(0.2));
    }

    @Test
    void aSlopeGivesOneLineFromEdgeToEdge() {
        List<List<Point>> lines = MarchingSquares.lines(heights(5, (x, y) -> x), 1.25);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .hasSize(5)
                .allSatisfy(point -> assertThat(point.x()).isCloseTo(1.25, within(1e-12)));
        assertThat(Math.abs(lines.get(0).get(0).y() - lines.get(0).get(4).y())).isEqualTo(4);
    }

    @Test
    void aSaddleGivesTwoLinesThatDoNotCross() {
        List<List<Point>> above = MarchingSquares.lines(heights(21, (x, y) -> (x - 10.5) * (y - 10.5)), 4);
        List<List<Point>> below = MarchingSquares.lines(heights(21, (x, y) -> (x - 10.5) * (y - 10.5)), -4);

        assertThat(above).hasSize(2);
        assertThat(below).hasSize(2);
        assertThat(above)
                .allSatisfy(line -> assertThat(line)
                        .allSatisfy(point -> assertThat((point.x() - 10.5) * (point.y() - 10.5))
                                .isCloseTo(4, within(0.3))));
    }

    @Test
    void theMeanOfASquareTellsWhichCornersJoin() {
        // Lower left and upper right are high.
        double[][] highMiddle = {{9, 0}, {0, 9}};
        double[][] lowMiddle = {{3, 0}, {0, 3}};

        assertThat(MarchingSquares.lines(highMiddle, 2))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.stream()
                                .mapToDouble(point -> Math.abs(point.x() - point.y()))
                                .min()
                                .orElseThrow())
                        .as("the lines leave the diagonal free")
                        .isGreaterThan(0.5));
        assertThat(MarchingSquares.lines(lowMiddle, 2)).hasSize(2).allSatisfy(line -> {
            double sum = line.stream()
                    .mapToDouble(point -> point.x() + point.y())
                    .average()
                    .orElseThrow();
            assertThat(Math.abs(sum - 1))
                    .as("the lines cut off the high corners")
                    .isGreaterThan(0.5);
        });
    }

    @Test
    void aLevelThatIsNotThereGivesNothing() {
        assertThat(MarchingSquares.lines(heights(5, (x, y) -> x + y), 20)).isEmpty();
        assertThat(MarchingSquares.lines(heights(5, (x, y) -> 3), 3)).isEmpty();
    }

    @Test
    void cornersExactlyOnTheLevelStandAbove() {
        List<List<Point>> lines = MarchingSquares.lines(heights(3, (x, y) -> x), 1);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).allSatisfy(point -> assertThat(point.x()).isEqualTo(1));
    }

    @Test
    void everyLineOfAnySurfaceIsClosedOrEndsAtTheBorder() {
        Random random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            double[][] heights = heights(9, (x, y) -> random.nextInt(5));
            for (List<Point> line : MarchingSquares.lines(heights, 2)) {
                List<Point> ends = new ArrayList<>(List.of(line.get(0), line.get(line.size() - 1)));
                assertThat(ends.get(0).equals(ends.get(1)) || ends.stream().allMatch(MarchingSquaresTest::isAtBorder))
                        .isTrue();
            }
        }
    }

    private static boolean isAtBorder(Point point) {
        return point.x() == 0 || point.y() == 0 || point.x() == 8 || point.y() == 8;
    }

    private static double length(List<Point> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i).distance(line.get(i - 1));
        }
        return length;
    }
}
