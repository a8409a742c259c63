package io.github.alliance4j.model.alliance;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.model.alliance.Story.DYAD;
import static io.github.alliance4j.model.alliance.Story.of7;
import static io.github.alliance4j.model.alliance.Story.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A former therapist's words stay in the history and no longer speak for the dyad. */
class TherapistChangeTest {

    private static final TherapistId FIRST = TherapistId.of("T1");
    private static final TherapistId SECOND = TherapistId.of("T2");

    private static final Alliance RECORD = Alliance.builder(DYAD)
            .add(SessionRecorded.attended(1).with(FIRST))
            .proposeGoal("g", THERAPIST)
            .endorseGoal("g", CLIENT, of7(4))
            .endorseGoal("g", THERAPIST, of7(7))
            .prioritiseGoal("g", THERAPIST, 1)
            .proposeTask("t", THERAPIST, TaskKind.IN_SESSION, "g")
            .rateTask("t", TaskAspect.ENDORSEMENT, CLIENT, of7(5))
            .rateTask("t", TaskAspect.ENDORSEMENT, THERAPIST, of7(6))
            .session(2)
            .rateBond(BondFacet.TRUST, CLIENT, of7(5))
            .rateBond(BondFacet.TRUST, THERAPIST, of7(6))
            .changeTherapist(SECOND)
            .rateBond(BondFacet.SAFETY, THERAPIST, of7(6))
            .session(4)
            .session(5)
            .endorseGoal("g", THERAPIST, of7(2))
            .rateBond(BondFacet.TRUST, CLIENT, of7(3))
            .build();

    private static Voices<Double> endorsement(int session) {
        return RECORD.allianceAt(session)
                .goals()
                .get(0)
                .endorsement()
                .map(GoalEndorsed::rating)
                .map(rating -> rating.value());
    }

    @Test
    void everySessionHasItsTherapist() {
        assertThat(RECORD.sessions())
                .extracting(Session::therapist)
                .containsExactly(Optional.of(FIRST), Optional.of(FIRST), Optional.of(SECOND), Optional.of(SECOND));
        assertThat(RECORD.therapist()).contains(SECOND);
        assertThat(RECORD.allianceAt(2).therapist()).contains(FIRST);
        assertThat(RECORD.formerTherapistUntil()).contains(SessionNumber.of(2));
        assertThat(RECORD.allianceAt(2).formerTherapistUntil()).isEmpty();
    }

    @Test
    void changesAreListedFromTheSessionTheyWereNotedIn() {
        TherapistChanged change = new TherapistChanged(session(2), Optional.of(SECOND));
        assertThat(RECORD.therapistChanges()).containsExactly(change);
        assertThat(RECORD.allianceAt(2).therapistChanges()).containsExactly(change);
        assertThat(RECORD.allianceAt(1).therapistChanges()).isEmpty();
    }

    @Test
    void formerTherapistSpeaksUntilTheChange() {
        assertThat(endorsement(2)).isEqualTo(new Voices<>(Optional.of(4.0), Optional.of(7.0)));
    }

    @Test
    void formerTherapistIsSilentFromTheNextSession() {
        assertThat(endorsement(4)).isEqualTo(new Voices<>(Optional.of(4.0), Optional.<Double>empty()));
        Alliance then = RECORD.allianceAt(4);
        assertThat(then.goals().get(0).priority().isEmpty()).isTrue();
        Voices<?> task = then.tasks().get(0).rating(TaskAspect.ENDORSEMENT);
        assertThat(task.client()).isPresent();
        assertThat(task.therapist()).isEmpty();
    }

    @Test
    void changeCountsOnlyOnceALaterSessionIsRecorded() {
        assertThat(RECORD.allianceAt(3)).isEqualTo(RECORD.allianceAt(2));
        assertThat(endorsement(3)).isEqualTo(endorsement(2));
    }

    @Test
    void successorSpeaksWithAVoiceOfTheirOwn() {
        assertThat(endorsement(5)).isEqualTo(new Voices<>(Optional.of(4.0), Optional.of(2.0)));
        assertThat(RECORD.goals().get(0).endorsements()).hasSize(3);
    }

    @Test
    void bondBeginsAnewForBoth() {
        assertThat(RECORD.allianceAt(2).bond().rating(BondFacet.TRUST).isComplete())
                .isTrue();
        assertThat(RECORD.allianceAt(4).bond().facets()).isEmpty();
        Voices<?> trust = RECORD.bond().rating(BondFacet.TRUST);
        assertThat(trust.client()).isPresent();
        assertThat(trust.therapist()).isEmpty();
        assertThat(RECORD.bond().ratings(BondFacet.TRUST)).hasSize(3);
    }

    @Test
    void equalHistoriesWithOtherVoicesDiffer() {
        Alliance before = RECORD.allianceAt(2);
        Alliance after = RECORD.allianceAt(4);
        assertThat(after.goals().get(0).events())
                .isEqualTo(before.goals().get(0).events());
        assertThat(after.goals().get(0)).isNotEqualTo(before.goals().get(0));
        assertThat(after.tasks().get(0)).isNotEqualTo(before.tasks().get(0));
        assertThat(after.bond()).isNotEqualTo(before.bond());
    }

    @Test
    void successorNeedNotBeKnown() {
        Alliance alliance = Alliance.builder(DYAD)
                .add(SessionRecorded.attended(1).with(FIRST))
                .add(new TherapistChanged(session(1), Optional.empty()))
                .session(2)
                .add(SessionRecorded.attended(3).with(SECOND))
                .build();
        assertThat(alliance.sessions())
                .extracting(Session::therapist)
                .containsExactly(Optional.of(FIRST), Optional.empty(), Optional.of(SECOND));
    }

    @Test
    void formerTherapistMayComeBackByAChange() {
        Alliance alliance = Alliance.builder(DYAD)
                .add(SessionRecorded.attended(1).with(FIRST))
                .changeTherapist(SECOND)
                .session(2)
                .changeTherapist(FIRST)
                .add(SessionRecorded.attended(3).with(FIRST))
                .build();
        assertThat(alliance.therapist()).contains(FIRST);
        assertThat(alliance.therapistChanges()).hasSize(2);
    }
}
