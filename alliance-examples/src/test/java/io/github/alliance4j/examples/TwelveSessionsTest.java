package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwelveSessionsTest {

    private static final Alliance TOLD = TwelveSessions.told();

    @Test
    void twelveSessionsOfWhichOneWasMissedAndTwoWereOnline() {
        assertThat(TOLD.sessions()).hasSize(12);
        assertThat(TOLD.sessions().stream().filter(Session::tookPlace)).hasSize(11);
        assertThat(TOLD.sessions().stream()
                        .filter(s -> s.modality().filter(Modality::isRemote).isPresent()))
                .hasSize(2);
    }

    @Test
    void goalIsNegotiatedFromTheFirstSessionToTheSecond() {
        assertThat(TwelveSessions.endorsement(TOLD, 1)).isEqualTo(new Voices<>(Optional.of(2.0), Optional.of(6.0)));
        assertThat(TwelveSessions.endorsement(TOLD, 2)).isEqualTo(new Voices<>(Optional.of(4.0), Optional.of(6.0)));
    }

    @Test
    void diaryFitsTheTherapistOnly() {
        Voices<Double> endorsed = TwelveSessions.taskThatMisfits(TOLD);
        assertThat(endorsed.client().orElseThrow()).isCloseTo(33.3, within(0.05));
        assertThat(endorsed.therapist().orElseThrow()).isCloseTo(83.3, within(0.05));
    }

    @Test
    void feedbackIsTakenUpAndTheRuptureMended() {
        assertThat(TwelveSessions.mending(TOLD))
                .isEqualTo("began in session 5, feedback taken up after 2 sessions, repair in session 7");
    }

    @Test
    void bondEndsStrongerThanBefore() {
        assertThat(TwelveSessions.trust(TOLD)).containsExactly(5.0, 2.0, 5.0, 7.0);
    }

    @Test
    void goalsEndReachedAndDropped() {
        assertThat(TOLD.goals()).extracting(Goal::status).containsExactly(GoalStatus.REACHED, GoalStatus.DROPPED);
    }

    @Test
    void lateFormTakesItsPlaceInTheReplayedRecord() {
        Alliance late = TwelveSessions.replayed(TOLD);
        assertThat(late.allianceAt(6)).isEqualTo(TOLD.allianceAt(6));
        assertThat(late.allianceAt(7)
                        .bond()
                        .rating(BondFacet.TRUST)
                        .of(Rater.THERAPIST)
                        .orElseThrow()
                        .rating()
                        .value())
                .isEqualTo(5);
        assertThat(late.bond().rating(BondFacet.TRUST)).isEqualTo(TOLD.bond().rating(BondFacet.TRUST));
    }
}
