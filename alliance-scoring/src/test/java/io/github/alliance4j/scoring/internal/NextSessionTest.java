package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.series.ScoreRange;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NextSessionTest {

    private static final Optional<ScoreRange> RANGE = Optional.of(new ScoreRange(1, 7, OptionalDouble.empty()));

    @Test
    void nextSessionWithinTheRangeIsTaken() {
        assertThatCode(() -> NextSession.check(1, 0, 1, RANGE)).doesNotThrowAnyException();
        assertThatCode(() -> NextSession.check(9, 3, 7, RANGE)).doesNotThrowAnyException();
        assertThatCode(() -> NextSession.check(9, 3, 1e150, Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void sessionsAreCountedFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextSession.check(0, 0, 1, RANGE))
                .withMessageContaining("counted from 1");
    }

    @Test
    void sessionsMustIncrease() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextSession.check(3, 3, 1, RANGE))
                .withMessage("Session 3 follows session 3; sessions must increase");
    }

    @Test
    void scoreOutsideTheRangeIsRefusedWithoutNamingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextSession.check(3, 2, 7.25, RANGE))
                .withMessage("Session 3: the score is not within 1.0 to 7.0");
    }

    @Test
    void scoreThatIsTooLargeOrNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextSession.check(3, 2, -1e151, Optional.empty()))
                .withMessageContaining("too large to compute with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextSession.check(3, 2, Double.NaN, Optional.empty()))
                .withMessageContaining("finite number");
    }
}
