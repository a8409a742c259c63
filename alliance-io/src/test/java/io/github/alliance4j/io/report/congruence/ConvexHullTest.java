package io.github.alliance4j.io.report.congruence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvexHullTest {

    private static final ConvexHull SQUARE = ConvexHull.of(List.of(
            new Point(0, 0), new Point(4, 0), new Point(2, 2), new Point(4, 4), new Point(0, 4), new Point(2, 0)));

    @Test
    void keepsOnlyCorners() {
        assertThat(SQUARE.corners())
                .containsExactly(new Point(0, 0), new Point(4, 0), new Point(4, 4), new Point(0, 4));
    }

    @Test
    void itsBorderIsWithin() {
        assertThat(SQUARE.contains(new Point(4, 2))).isTrue();
        assertThat(SQUARE.contains(new Point(4.001, 2))).isFalse();
        assertThat(SQUARE.contains(new Point(2, 2))).isTrue();
    }

    @Test
    void holdsEveryPointItWasMadeOf() {
        Random random = new Random(2);
        for (int trial = 0; trial < 50; trial++) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                points.add(new Point(random.nextInt(20), random.nextInt(20)));
            }
            ConvexHull hull = ConvexHull.of(points);
            assertThat(points).allMatch(hull::contains);
            assertThat(points).containsAll(hull.corners());
        }
    }

    @Test
    void pointsOnALineHoldNothing() {
        ConvexHull flat = ConvexHull.of(List.of(new Point(0, 0), new Point(1, 1), new Point(3, 3)));

        assertThat(flat.contains(new Point(1, 1))).isFalse();
        assertThat(flat.clip(List.of(new Point(0, 0), new Point(3, 3)))).isEmpty();
        assertThat(ConvexHull.of(List.of()).contains(new Point(0, 0))).isFalse();
    }

    @Test
    void aLineThroughIsCutAtBothBorders() {
        assertThat(SQUARE.clip(List.of(new Point(-4, 2), new Point(8, 2))))
                .containsExactly(List.of(new Point(0, 2), new Point(4, 2)));
    }

    @Test
    void aLineThatLeavesAndComesBackGivesTwoParts() {
        List<List<Point>> parts = SQUARE.clip(List.of(
                new Point(1, 1), new Point(3, 1), new Point(8, 1), new Point(8, 3), new Point(3, 3), new Point(1, 3)));

        assertThat(parts)
                .containsExactly(
                        List.of(new Point(1, 1), new Point(3, 1), new Point(4, 1)),
                        List.of(new Point(4, 3), new Point(3, 3), new Point(1, 3)));
    }

    @Test
    void aLineOutsideGivesNothing() {
        assertThat(SQUARE.clip(List.of(new Point(5, 0), new Point(5, 4)))).isEmpty();
        assertThat(SQUARE.clip(List.of(new Point(-3, 2), new Point(2, 8)))).isEmpty();
    }
}
