package io.github.alliance4j.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Problem PROBLEM =
            new Problem(ProblemCode.OUT_OF_RANGE, new Position("a.csv", 14, 7, "item_03"), "7 is outside 1 to 5");

    @Test
    void textIsFileLineColumnAndMessage() {
        assertThat(PROBLEM).hasToString("a.csv:14 item_03: 7 is outside 1 to 5");
    }

    @Test
    void positionLeavesOutWhatIsNotKnown() {
        assertThat(Position.ofFile("a.csv")).hasToString("a.csv");
        assertThat(Position.ofLine("a.csv", 3)).hasToString("a.csv:3");
        assertThat(new Position("a.csv", 3, 2, "")).hasToString("a.csv:3 2");
        assertThat(new Position("a.csv", 0, 2, "dyad")).hasToString("a.csv dyad");
    }

    @Test
    void columnLabelIsTheNameElseTheNumberElseNothing() {
        assertThat(new Position("a.csv", 1, 2, "dyad").columnLabel()).isEqualTo("dyad");
        assertThat(new Position("a.csv", 1, 2, "").columnLabel()).isEqualTo("2");
        assertThat(Position.ofLine("a.csv", 1).columnLabel()).isEmpty();
    }

    @Test
    void positionRefusesNegativeNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Position("a.csv", -1, 0, ""))
                .withMessage("Line -1, column 0: neither may be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Position("a.csv", 0, -2, ""))
                .withMessage("Line 0, column -2: neither may be negative");
    }

    @Test
    void outcomeKeepsCountsAndProblems() {
        Outcome<String> outcome = new Outcome<>("good", 2, 1, List.of(PROBLEM));
        assertThat(outcome.value()).isEqualTo("good");
        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(outcome.problems()).containsExactly(PROBLEM);
        assertThat(outcome.isClean()).isFalse();
        assertThat(new Outcome<>("good", 2, 0, List.of()).isClean()).isTrue();
    }

    @Test
    void outcomeCopiesItsProblems() {
        List<Problem> problems = new ArrayList<>(List.of(PROBLEM));
        Outcome<String> outcome = new Outcome<>("good", 0, 1, problems);
        problems.clear();
        assertThat(outcome.problems()).containsExactly(PROBLEM);
    }

    @Test
    void everyRefusedRecordNeedsAProblem() {
        assertThat(new Outcome<>("", 0, 1, List.of(PROBLEM, PROBLEM)).problems())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome<>("", 0, 2, List.of(PROBLEM)))
                .withMessage("2 records refused with 1 problems; each needs at least one");
    }

    @Test
    void countsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome<>("", -1, 0, List.of()))
                .withMessage("Accepted -1, refused 0: neither may be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome<>("", 0, -1, List.of()))
                .withMessage("Accepted 0, refused -1: neither may be negative");
    }

    @Test
    void mapChangesTheValueOnly() {
        Outcome<Integer> mapped = new Outcome<>("good", 2, 1, List.of(PROBLEM)).map(String::length);
        assertThat(mapped).isEqualTo(new Outcome<>(4, 2, 1, List.of(PROBLEM)));
    }

    @Test
    void nullPartsAreRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Outcome<>(null, 0, 0, List.of()))
                .withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> Position.ofFile(null)).withMessage("file");
        assertThatNullPointerException()
                .isThrownBy(() -> new Problem(null, Position.ofFile("a"), ""))
                .withMessage("code");
    }
}
