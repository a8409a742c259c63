package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.repair.RepairOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        .by(Rater.THERAPIST)
                        .orElseThrow()
                        .rating()
                        .value())
                .isEqualTo(5);
        assertThat(late.bond().rating(BondFacet.TRUST)).isEqualTo(TOLD.bond().rating(BondFacet.TRUST));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 75, , , 75",
        "3, 75, 25, 66.7, 55.6",
        "5, 75, 25, 16.7, 38.9",
        "7, 75, 75, 66.7, 72.2",
        "10, 91.7, 100, 83.3, 91.7",
        "12, 91.7, 100, 83.3, 91.7"
    })
    void agreementHasTheNumbersOfTheGuide(int session, Double goal, Double task, Double bond, Double overall) {
        AllianceProfile profile = TwelveSessions.agreement(TOLD, session);

        assertPart(profile.component(Component.GOAL).orElseThrow(), goal);
        assertPart(profile.component(Component.TASK).orElseThrow(), task);
        assertPart(profile.component(Component.BOND).orElseThrow(), bond);
        assertPart(profile.overall(), overall);
        String row = "| " + session + " | " + words(goal) + " | " + words(task) + " | " + words(bond) + " | "
                + words(overall) + " |";
        assertThat(guide()).contains(row);
    }

    private static void assertPart(AllianceProfile.Part part, Double expected) {
        if (expected == null) {
            assertThat(part.pomp()).isEmpty();
        } else {
            assertThat(part.pomp().orElseThrow()).isCloseTo(expected, within(0.05));
        }
    }

    private static String words(Double value) {
        return value == null ? "none" : value % 1 == 0 ? String.valueOf(value.intValue()) : value.toString();
    }

    private static String guide() {
        try {
            return Files.readString(Repository.root().resolve("docs/guide/alliance.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sleepIsNotSharedWhileItIsOpen() {
        assertThat(TwelveSessions.unshared(TOLD)).singleElement().satisfies(goal -> {
            assertThat(goal.goal()).isEqualTo(GoalId.of("sleep"));
            assertThat(goal.ageInSessions()).isEqualTo(4);
            assertThat(goal.holds()).isEqualTo(new Voices<>(Optional.of(false), Optional.of(true)));
        });
    }

    @Test
    void bondIsStrongerThanBeforeOrOnlyRestoredByWhatAnErrorOfTheRatingAllows() {
        assertThat(TwelveSessions.outcome(TOLD, 10).outcome()).isEqualTo(RepairOutcome.STRENGTHENED);
        assertThat(TwelveSessions.outcome(TOLD, 15).outcome()).isEqualTo(RepairOutcome.RESTORED);
    }

    @Test
    void beforeTheRepairTheOutcomeIsPending() {
        assertThat(TwelveSessions.outcome(TOLD.allianceAt(6), 10).outcome()).isEqualTo(RepairOutcome.PENDING);
    }

    @Test
    void engagementHasTheWordsOfTheGuide() {
        assertThat(TwelveSessions.engagement(TOLD))
                .isEqualTo("11 of 12 sessions held, met again after 14 days, feedback taken up 1 of 1");
    }
}
