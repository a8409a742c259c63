package io.github.alliance4j.scoring.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import org.junit.jupiter.api.Test;

class RuptureLevelsTest {

    /** 5.4 5.5 5.3 5.6 5.5 | 4.9 3.6 3.8 5.2 5.5 5.6 5.4, a rupture from session 6 on. */
    private static final SessionSeries SERIES = Example.of(Example.oneRupture());

    private static Evaluation<RuptureLevels> read(SessionSeries series, int onset, int within) {
        return RuptureLevels.from(series, SessionNumber.of(onset), 0.2, within);
    }

    @Test
    void readsBeforeLowestAndAfterWithinTheWindow() {
        assertThat(read(SERIES, 6, 4).value())
                .contains(RuptureLevels.of(Level.of(5.5, 0.2), Level.of(3.6, 0.2), Level.of(5.6, 0.2)));
        assertThat(read(SERIES, 6, 2).value())
                .contains(RuptureLevels.of(Level.of(5.5, 0.2), Level.of(3.6, 0.2), Level.of(5.2, 0.2)));
        assertThat(read(SERIES, 6, 100).value())
                .contains(RuptureLevels.of(Level.of(5.5, 0.2), Level.of(3.6, 0.2), Level.of(5.4, 0.2)));
    }

    @Test
    void thereIsNoLevelAfterUntilASessionFollows() {
        assertThat(read(Example.prefix(SERIES, 7), 6, 4).value())
                .contains(RuptureLevels.pending(Level.of(5.5, 0.2), Level.of(3.6, 0.2)));
        assertThat(read(Example.prefix(SERIES, 8), 6, 4).value())
                .contains(RuptureLevels.of(Level.of(5.5, 0.2), Level.of(3.6, 0.2), Level.of(3.8, 0.2)));
    }

    @Test
    void nothingIsPendingOnceTheWindowHasPassedWithoutAScore() {
        SessionSeries series = Example.at(new int[] {1, 4, 5, 20, 30}, 70, 72, 20, 75, 80);
        assertThat(read(series, 5, 5).reason()).isEqualTo("no session in the window after the lowest has a score");
        assertThat(read(series, 5, 14).reason()).isEqualTo("no session in the window after the lowest has a score");
        assertThat(read(series, 5, 15).value())
                .contains(RuptureLevels.of(Level.of(72, 0.2), Level.of(20, 0.2), Level.of(75, 0.2)));
        assertThat(read(Example.prefix(series, 3), 5, 5).value())
                .contains(RuptureLevels.pending(Level.of(72, 0.2), Level.of(20, 0.2)));
    }

    @Test
    void ofEqualLowestTheFirstCounts() {
        assertThat(read(Example.of(6, 4, 4, 5), 2, 1).value())
                .contains(RuptureLevels.of(Level.of(6, 0.2), Level.of(4, 0.2), Level.of(4, 0.2)));
    }

    @Test
    void aMissingSessionCountsInTheWindow() {
        SessionSeries series = Example.at(new int[] {1, 3, 5, 9}, 6, 4, 5, 6);
        assertThat(read(series, 2, 3).value())
                .contains(RuptureLevels.of(Level.of(6, 0.2), Level.of(4, 0.2), Level.of(5, 0.2)));
        assertThat(read(series, 6, 2).reason()).isEqualTo("no session from the onset on has a score within the window");
    }

    @Test
    void notEvaluableWithoutAScoreBeforeOrFromTheOnsetOn() {
        assertThat(read(SERIES, 1, 4).reason()).isEqualTo("no session before the onset has a score");
        assertThat(read(SERIES, 13, 4).reason())
                .isEqualTo("no session from the onset on has a score within the window");
        assertThat(read(Example.of(), 2, 4).reason()).isEqualTo("no session before the onset has a score");
    }

    @Test
    void theWindowDoesNotRunOver() {
        assertThat(read(SERIES, 6, Integer.MAX_VALUE).value().orElseThrow().after())
                .contains(Level.of(5.4, 0.2));
    }

    @Test
    void refusesAnEmptyWindowAndAFalseError() {
        assertThatThrownBy(() -> read(SERIES, 6, 0)).hasMessage("A window of 0 sessions is below 1");
        assertThatThrownBy(() -> RuptureLevels.from(SERIES, SessionNumber.of(6), -1, 4))
                .hasMessage("A standard error is finite and not negative");
    }

    @Test
    void aRuptureThatIsHandledWellLeavesAStrongerBond() {
        SessionSeries bond = Example.of(50, 52, 51, 20, 45, 62, 70, 72);
        RepairCriterion.Result result = RuptureLevels.from(bond, SessionNumber.of(4), 5, 6)
                .value()
                .flatMap(levels -> RepairCriterion.withDefaults().assess(levels).value())
                .orElseThrow();
        assertThat(result.outcome()).isEqualTo(RepairOutcome.STRENGTHENED);
        assertThat(result.recovered()).hasValue((72.0 - 20) / (51 - 20));
    }
}
