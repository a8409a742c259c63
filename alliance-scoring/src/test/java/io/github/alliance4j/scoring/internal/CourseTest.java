package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static Course straight() {
        Course course = new Course();
        course.begin(4);
        course.fall(3);
        course.rise(3.5);
        course.rise(4.5);
        return course;
    }

    @Test
    void stepsAreCountedFromTheLevelBeforeAndFromTheNadir() {
        assertThat(straight().down()).isEqualTo(2);
        assertThat(straight().up()).isEqualTo(2);
        assertThat(straight().isStraight()).isTrue();
    }

    @Test
    void riseOnTheWayDownIsNotStraight() {
        Course course = new Course();
        course.begin(3);
        course.rise(3.5);
        course.fall(2);

        assertThat(course.isStraight()).isFalse();
        assertThat(course.down()).isEqualTo(3);
        assertThat(course.up()).isZero();
    }

    @Test
    void fallOnTheWayUpIsNotStraight() {
        Course course = straight();
        course.rise(4);

        assertThat(course.isStraight()).isFalse();
    }

    @Test
    void recoveredShareIsThatOfTheHighestSession() {
        Course course = straight();
        course.rise(4);

        assertThat(course.recovered(5, 3).orElseThrow()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void recoveredShareIsThatOfTheSessionThatIsBack() {
        Course course = straight();
        course.rise(4);
        course.back();

        assertThat(course.recovered(5, 3).orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void sessionsAfterTheTimeDoNotCountAsRecovery() {
        Course course = straight();
        course.pass(9);

        assertThat(course.recovered(5, 3).orElseThrow()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void nothingIsRecoveredWithoutAFall() {
        assertThat(straight().recovered(3, 3)).isEmpty();
        assertThat(straight().recovered(0.1 + 0.2, 0.3)).isEmpty();
        assertThat(straight().recovered(2, 3)).isEmpty();
    }

    @Test
    void courseGoesOnFromItsNumbers() {
        List<Double> numbers = new ArrayList<>();
        straight().write(numbers::add);
        Course other = new Course();
        other.read(numbers.iterator()::next);
        other.rise(5);

        assertThat(other.up()).isEqualTo(3);
        assertThat(other.down()).isEqualTo(2);
        assertThat(other.isStraight()).isTrue();
    }
}
