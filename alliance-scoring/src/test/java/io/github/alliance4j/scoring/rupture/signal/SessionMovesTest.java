package io.github.alliance4j.scoring.rupture.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SessionMovesTest {

    private static final SuddenLoss LOSS = SuddenLoss.withCutoff(1).with(Stability.OFF);

    @Test
    void moveIsSplitIntoBetweenAndWithin() {
        SessionMoves moves = SessionMoves.of(Example.of(5, 4, 4.5), Example.of(6, 5.5, 4));
        assertThat(moves.moves())
                .extracting(SessionMove::session)
                .containsExactly(SessionNumber.of(1), SessionNumber.of(2), SessionNumber.of(3));
        SessionMove first = moves.moves().get(0);
        assertThat(first.between()).isEmpty();
        assertThat(first.within()).hasValue(1);
        assertThat(first.total()).isEmpty();
        assertThat(first.isComplete()).isFalse();
        SessionMove second = moves.moves().get(1);
        assertThat(second.between()).hasValue(-2);
        assertThat(second.within()).hasValue(1.5);
        assertThat(second.total()).hasValue(-0.5);
        assertThat(moves.meanBetween()).hasValue(-1.5);
        assertThat(moves.meanWithin().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(moves).hasToString("moves of 3 sessions");
    }

    @Test
    void missingRatingLeavesItsMovesUndefined() {
        SessionMoves moves = SessionMoves.of(
                Example.at(new int[] {1, 2, 4, 6}, 5, 5, 5, 5), Example.at(new int[] {1, 3, 4}, 6, 6, 7));
        assertThat(moves.moves()).extracting(move -> move.session().value()).containsExactly(1, 2, 4);
        assertThat(moves.at(SessionNumber.of(2)).orElseThrow().within()).isEmpty();
        assertThat(moves.at(SessionNumber.of(2)).orElseThrow().between()).hasValue(-1);
        assertThat(moves.at(SessionNumber.of(4)).orElseThrow().isComplete()).isTrue();
        assertThat(moves.at(SessionNumber.of(6))).isEmpty();
    }

    @Test
    void noRatingsGiveNoMoves() {
        assertThat(SessionMoves.none().moves()).isEmpty();
        assertThat(SessionMoves.none().meanWithin()).isEmpty();
        assertThat(SessionMoves.none().meanBetween()).isEmpty();
        assertThat(SessionMoves.of(Example.of(), Example.of(5, 5)).moves()).isEmpty();
    }

    @Property(seed = "55", tries = 200)
    void movesAddUpToTheChangeFromPostToPost(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n) {
        SessionSeries post = Example.random(seed, n);
        SessionSeries pre = Example.random(seed + 1, n);
        for (SessionMove move : SessionMoves.of(pre, post).moves()) {
            int session = move.session().value();
            if (move.isComplete()) {
                double change = post.value(post.position(session)) - post.value(post.position(session - 1));
                assertThat(move.total().orElseThrow()).isCloseTo(change, within(1e-9));
            }
        }
    }

    @Test
    void findingFromPostRatingsAloneCarriesTheCaveat() {
        SessionSeries post = Example.of(5, 5, 5, 2, 2, 2);
        Detection detection = LOSS.detect(post);
        assertThat(SessionMoves.none().judge(detection).caveats()).containsExactly(Caveat.BETWEEN_SESSION_CONFOUND);
        SessionMoves elsewhere = SessionMoves.of(Example.at(new int[] {2, 3}, 5, 5), post);
        assertThat(elsewhere.judge(detection).caveats()).containsExactly(Caveat.BETWEEN_SESSION_CONFOUND);
        assertThat(elsewhere.judge(detection).findings()).isEqualTo(detection.findings());
        SessionMoves known = SessionMoves.of(Example.at(new int[] {4}, 4.5), post);
        assertThat(known.judge(detection)).isEqualTo(detection);
        assertThat(known.at(SessionNumber.of(4)).orElseThrow().within()).hasValue(-2.5);
    }

    @Test
    void silenceCarriesNoCaveat() {
        Detection silent = LOSS.detect(Example.of(5, 5, 5, 5));
        assertThat(SessionMoves.none().judge(silent)).isEqualTo(silent);
        Detection notEvaluable = LOSS.detect(Example.of(5));
        assertThat(SessionMoves.none().judge(notEvaluable)).isEqualTo(notEvaluable);
    }

    @Test
    void seriesOfTwoDyadsAreRefused() {
        SessionSeries other = SessionSeries.of(SeriesKey.of(DyadId.of("C2")), new int[] {1}, new double[] {5});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionMoves.of(other, Example.of(5)))
                .withMessage("Ratings before and after sessions must be of one dyad, rater and scale");
    }
}
