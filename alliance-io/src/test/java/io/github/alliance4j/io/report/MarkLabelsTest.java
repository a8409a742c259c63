package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.MarkLabels.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkLabelsTest {

    private static final MarkLabels LABELS = new MarkLabels(0, 0, 440);

    @Test
    void aMarkAloneHasItsNumberBesideIt() {
        Point mark = new Point(200, 200);
        Point number = LABELS.of(List.of(mark)).get(0);

        assertThat(number.x()).isBetween(208.0, 215.0);
        assertThat(number.y()).isBetween(185.0, 192.0);
        assertThat(MarkLabels.isApart(mark, number)).isFalse();
    }

    @Test
    void numbersOfMarksAtOnePlaceDoNotOverprint() {
        List<Point> marks = Collections.nCopies(20, new Point(200, 200));

        assertThat(meetings(LABELS.of(marks))).isZero();
        assertThat(LABELS.of(marks)).anyMatch(number -> MarkLabels.isApart(marks.get(0), number));
    }

    @Test
    void numbersInACornerStayInTheDrawing() {
        List<Point> marks = Collections.nCopies(12, new Point(440, 0));
        List<Point> numbers = LABELS.of(marks);

        assertThat(meetings(numbers)).isZero();
        assertThat(numbers).allMatch(number -> number.x() < 432 && number.y() > 7);
    }

    @Test
    void numbersOfScatteredMarksMeetNeitherEachOtherNorAMark() {
        Random random = new Random(3);
        List<Point> marks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            marks.add(new Point(440 * random.nextDouble(), 440 * random.nextDouble()));
        }
        List<Point> numbers = LABELS.of(marks);

        assertThat(meetings(numbers)).isZero();
        assertThat(numbers)
                .noneMatch(number -> marks.stream()
                        .anyMatch(
                                mark -> Math.abs(mark.x() - number.x()) < 11 && Math.abs(mark.y() - number.y()) < 10));
    }

    @Test
    void aNumberThatFindsNoRoomStandsBesideItsMark() {
        List<Point> marks = Collections.nCopies(600, new Point(200, 200));

        assertThat(LABELS.of(marks)).hasSize(600);
    }

    private static long meetings(List<Point> numbers) {
        long meetings = 0;
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean wide = Math.abs(numbers.get(i).x() - numbers.get(j).x()) < 14;
                boolean high = Math.abs(numbers.get(i).y() - numbers.get(j).y()) < 12;
                meetings += wide && high ? 1 : 0;
            }
        }
        return meetings;
    }
}
