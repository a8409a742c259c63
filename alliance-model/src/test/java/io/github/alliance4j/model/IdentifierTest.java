package io.github.alliance4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    static Stream<Function<String, Object>> kinds() {
        return Stream.of(DyadId::of, TherapistId::of);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void surroundingWhiteSpaceIsRemovedAndInnerIsKept(Function<String, Object> kind) {
        assertThat(kind.apply("  C 017\t")).hasToString("C 017");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void spacesWithoutABreakAreRemovedAtTheEndsOnly(Function<String, Object> kind) {
        assertThat(kind.apply("\ufeff\u00a0 C\u00a017\u2007\u202f")).hasToString("C\u00a017");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void caseMatters(Function<String, Object> kind) {
        assertThat(kind.apply("c1")).isNotEqualTo(kind.apply("C1"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lineBreaksAndTabsInsideAreTaken(Function<String, Object> kind) {
        assertThat(kind.apply("a\nb\rc\td")).hasToString("a\nb\rc\td");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003", "\u00a0", "\ufeff"})
    void emptyIsRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DyadId.of(blank))
                .withMessage("A dyad identifier must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TherapistId.of(blank))
                .withMessage("A therapist identifier must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\u0000", "sec\u0007ret", "sec\u007fret", "sec\u0085ret"})
    void controlCharactersAreRefusedWithoutShowingTheIdentifier(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DyadId.of(bad))
                .withMessage("A dyad identifier must not contain control characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TherapistId.of(bad))
                .withMessage("A therapist identifier must not contain control characters");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> DyadId.of(null)).withMessage("dyad");
        assertThatNullPointerException().isThrownBy(() -> TherapistId.of(null)).withMessage("therapist");
    }

    @Test
    void identifiersAreOrderedAsText() {
        assertThat(DyadId.of("C10")).isLessThan(DyadId.of("C9"));
        assertThat(TherapistId.of("T2")).isGreaterThan(TherapistId.of("T10"));
    }

    @Test
    void sessionsAreCountedFromOne() {
        assertThat(SessionNumber.of(1).value()).isEqualTo(1);
        assertThat(SessionNumber.of(Integer.MAX_VALUE)).hasToString("2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionNumber.of(0))
                .withMessage("Session 0 is below 1; sessions are counted from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionNumber.of(-3))
                .withMessage("Session -3 is below 1; sessions are counted from 1");
    }

    @Test
    void sessionsAreOrderedAsNumbers() {
        assertThat(SessionNumber.of(9)).isLessThan(SessionNumber.of(10));
        assertThat(SessionNumber.of(9)).isEqualByComparingTo(SessionNumber.of(9));
    }
}
