package io.github.alliance4j.scoring.agreement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.scoring.agreement.Records.NONE;
import static io.github.alliance4j.scoring.agreement.Records.begin;
import static io.github.alliance4j.scoring.agreement.Records.endorse;
import static io.github.alliance4j.scoring.agreement.Records.goal;
import static io.github.alliance4j.scoring.agreement.Records.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.score.Completeness;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalAgreementTest {

    private static final List<AgreementMeasure> ALL =
            List.of(GoalAgreement.heldByBoth(), GoalAgreement.endorsement(), GoalAgreement.priority());

    /** Goals a, b, c ... with ranks written as client:therapist, a missing one as a dash. */
    private static Alliance ranked(String ranks) {
        AllianceBuilder record = begin();
        char id = 'a';
        for (String pair : ranks.split(" ", -1)) {
            String[] sides = pair.split(":", -1);
            goal(record, String.valueOf(id), NONE, NONE);
            rank(record, String.valueOf(id++), number(sides[0]), number(sides[1]));
        }
        return record.build();
    }

    private static int number(String text) {
        return text.equals("-") ? NONE : Integer.parseInt(text);
    }

    private static Alliance one(int client, int therapist) {
        AllianceBuilder record = begin();
        goal(record, "a", client, therapist);
        return record.build();
    }

    private static Figure held(Alliance record) {
        return GoalAgreement.heldByBoth().assess(record);
    }

    private static Figure endorsement(Alliance record) {
        return GoalAgreement.endorsement().assess(record);
    }

    private static Figure priority(Alliance record) {
        return GoalAgreement.priority().assess(record);
    }

    @Test
    void workedRecordGivesTheFiguresByHand() {
        Alliance record = Records.worked();
        assertThat(held(record).pomp()).hasValue(50); // sleep 100, trains 0
        assertThat(held(record).standardError().orElseThrow()).isCloseTo(50, within(1e-12));
        assertThat(held(record)).hasToString("PRORATED, 2 of 3");
        assertThat(endorsement(record).pomp()).hasValue(62.5); // sleep 75, trains 50
        assertThat(endorsement(record).standardError().orElseThrow()).isCloseTo(12.5, within(1e-12));
        assertThat(priority(record).pomp()).hasValue(0); // 1 2 against 2 1
        assertThat(priority(record).standardError()).isEmpty();
        assertThat(priority(record)).hasToString("PRORATED, 2 of 3");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4, 100, 100", //
        "3, 4, 100, 75",
        "4, 3, 100, 75",
        "2, 4, 0, 50", // the middle itself is not held
        "0, 4, 0, 0",
        "0, 0, 0, 100", // close, but not held
        "2, 2, 0, 100",
    })
    void oneGoalByBoth(int client, int therapist, double held, double endorsement) {
        assertThat(held(one(client, therapist)).pomp()).hasValue(held);
        assertThat(endorsement(one(client, therapist)).pomp()).hasValue(endorsement);
        assertThat(held(one(client, therapist)).standardError()).isEmpty();
        assertThat(held(one(client, therapist)).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void scalesOfDifferentRangeAreComparedAsPercentOfMaximum() {
        Alliance record = begin().proposeGoal("a", CLIENT)
                .endorseGoal("a", CLIENT, Rating.of(1, 0, 1))
                .endorseGoal("a", THERAPIST, Rating.of(4, 1, 7))
                .build();
        assertThat(endorsement(record).pomp()).hasValue(50);
    }

    @Test
    void boundOfWhatIsHeldIsExclusiveAndSettable() {
        assertThat(GoalAgreement.heldByBoth(75).assess(one(3, 4)).pomp()).hasValue(0);
        assertThat(GoalAgreement.heldByBoth(74.9).assess(one(3, 4)).pomp()).hasValue(100);
        assertThat(GoalAgreement.heldByBoth(0).assess(one(1, 1)).pomp()).hasValue(100);
        for (double bound : new double[] {-1, 100, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoalAgreement.heldByBoth(bound))
                    .withMessage("Bound " + bound + " of what is held is not from 0 to below 100");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "4, -1", "-1, 0", "-1, 4", "-1, -1"})
    void missingVoiceIsNeverAZero(int client, int therapist) {
        for (Figure figure : List.of(held(one(client, therapist)), endorsement(one(client, therapist)))) {
            assertThat(figure.pomp()).isEmpty();
            assertThat(figure).hasToString("NOT_SCORABLE, 0 of 1: a voice is missing on all open or reached goals");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1:1 2:2 3:3, 100, 'COMPLETE, 3 of 3'",
        "1:2 2:3 3:4, 100, 'COMPLETE, 3 of 3'", // only the order counts
        "1:3 2:2 3:1, 0, 'COMPLETE, 3 of 3'",
        "1:1 2:3 3:2, 66.66666666666667, 'COMPLETE, 3 of 3'", // tau 1/3
        "1:1 1:2 2:3, 90.8248290463863, 'COMPLETE, 3 of 3'", // tau 2 / sqrt(2 * 3)
        "1:1 1:2 2:1 2:2, 50, 'COMPLETE, 4 of 4'", // tau 0
        "1:1 2:2 -:3, 100, 'PRORATED, 2 of 3'",
        "1:1 2:2 -:-, 100, 'COMPLETE, 2 of 2'", // a goal that nobody ranks is not asked for
    })
    void priorityIsTauMappedToPercent(String ranks, double pomp, String rests) {
        assertThat(priority(ranked(ranks)).pomp().orElseThrow()).isCloseTo(pomp, within(1e-12));
        assertThat(priority(ranked(ranks))).hasToString(rests);
    }

    @ParameterizedTest
    @CsvSource({
        "1:1, 'NOT_SCORABLE, 0 of 0: fewer than two goals are ranked, so there is no order'",
        "-:- -:-, 'NOT_SCORABLE, 0 of 0: fewer than two goals are ranked, so there is no order'",
        "1:1 1:2, 'NOT_SCORABLE, 0 of 0: one of the two ranks all goals alike, so there is no order'",
        "1:1 2:1 3:1, 'NOT_SCORABLE, 0 of 0: one of the two ranks all goals alike, so there is no order'",
        "1:- 2:-, 'NOT_SCORABLE, 0 of 2: fewer than two goals are ranked by both'",
        "1:1 2:- -:2, 'NOT_SCORABLE, 0 of 3: fewer than two goals are ranked by both'",
    })
    void priorityWithoutAnOrderHasNoValue(String ranks, String rests) {
        assertThat(priority(ranked(ranks)).pomp()).isEmpty();
        assertThat(priority(ranked(ranks))).hasToString(rests);
    }

    @Test
    void noOpenGoalIsNotApplicable() {
        for (AgreementMeasure measure : ALL) {
            assertThat(measure.assess(begin().build()).isApplicable()).isFalse();
            assertThat(measure.assess(Alliance.of(Records.DYAD)).isApplicable()).isFalse();
        }
    }

    @Test
    void droppedGoalNoLongerCountsAndAReopenedOneDoes() {
        AllianceBuilder record = begin();
        goal(record, "a", 4, 4);
        goal(record, "b", 0, 4);
        record.session(2).setGoal("b", GoalStatus.DROPPED).session(3).setGoal("b", GoalStatus.OPEN);
        Alliance all = record.build();
        assertThat(held(all.allianceAt(1)).pomp()).hasValue(50);
        assertThat(held(all.allianceAt(2)).pomp()).hasValue(100);
        assertThat(held(all.allianceAt(2)).completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(held(all.allianceAt(3)).pomp()).hasValue(50);
    }

    @Test
    void reachedGoalGoesOnCounting() {
        AllianceBuilder record = begin();
        goal(record, "a", 4, 3);
        goal(record, "b", 0, 4);
        rank(record, "a", 1, 1);
        rank(record, "b", 2, 2);
        record.session(2).setGoal("a", GoalStatus.REACHED).session(3).setGoal("b", GoalStatus.DROPPED);
        Alliance all = record.build();
        for (int session : new int[] {1, 2}) {
            assertThat(held(all.allianceAt(session))).isEqualTo(held(all.allianceAt(1)));
            assertThat(endorsement(all.allianceAt(session))).isEqualTo(endorsement(all.allianceAt(1)));
            assertThat(priority(all.allianceAt(session))).isEqualTo(priority(all.allianceAt(1)));
        }
        assertThat(held(all).pomp()).hasValue(100);
        assertThat(endorsement(all).pomp()).hasValue(75);
        assertThat(priority(all))
                .hasToString("NOT_SCORABLE, 0 of 0: fewer than two goals are ranked, so there is no order");
    }

    @Test
    void reachedGoalCountsAsItStoodWhenItWasReached() {
        AllianceBuilder record = begin();
        goal(record, "a", 4, 4);
        record.session(2).setGoal("a", GoalStatus.REACHED);
        endorse(record, "a", CLIENT, 3); // in the session in which it is reached
        record.session(3);
        endorse(record, "a", CLIENT, 0);
        assertThat(endorsement(record.build()).pomp()).hasValue(75);
        record.session(4).setGoal("a", GoalStatus.OPEN);
        assertThat(endorsement(record.build()).pomp()).hasValue(0);
    }

    @Test
    void goalReachedWithAFormerTherapistNoLongerCounts() {
        AllianceBuilder record = begin();
        goal(record, "a", 4, 4);
        goal(record, "b", 4, 0);
        record.session(2).setGoal("a", GoalStatus.REACHED).changeTherapist(TherapistId.of("T2"));
        assertThat(held(record.build()).pomp()).hasValue(50);
        record.session(3);
        assertThat(held(record.build()))
                .hasToString("NOT_SCORABLE, 0 of 1: a voice is missing on all open or reached goals");
        endorse(record, "b", THERAPIST, 4);
        record.session(4).setGoal("b", GoalStatus.REACHED).session(5);
        assertThat(held(record.build())).hasToString("COMPLETE, 1 of 1");
    }

    @Test
    void revisedGoalGivesWayToItsSuccessor() {
        AllianceBuilder record = begin();
        goal(record, "a", 0, 4);
        goal(record, "b", 4, 4);
        Alliance revised = record.session(2).reviseGoal("a", "b").build();
        assertThat(endorsement(revised).pomp()).hasValue(100);
        assertThat(endorsement(revised).considered()).isEqualTo(1);
    }

    @Test
    void latestWordCounts() {
        AllianceBuilder record = begin();
        goal(record, "a", 0, 4);
        record.session(2);
        endorse(record, "a", CLIENT, 3);
        assertThat(endorsement(record.build()).pomp()).hasValue(75);
        assertThat(endorsement(record.build().allianceAt(1)).pomp()).hasValue(0);
    }

    @Test
    void formerTherapistNoLongerSpeaks() {
        AllianceBuilder record = begin();
        goal(record, "a", 4, 4);
        record.session(2).changeTherapist(TherapistId.of("T2")).session(3);
        Alliance handedOver = record.build();
        assertThat(held(handedOver.allianceAt(2)).pomp()).hasValue(100);
        assertThat(held(handedOver).pomp()).isEmpty();
        assertThat(held(handedOver).isApplicable()).isTrue();
        record.session(4);
        endorse(record, "a", THERAPIST, 1);
        assertThat(held(record.build()).pomp()).hasValue(0);
    }

    @Test
    void unsharedGoalsHaveTheirAgeInSessionNumbers() {
        AllianceBuilder record = begin();
        goal(record, "held", 4, 4);
        goal(record, "one-sided", 2, 4);
        record.session(3);
        goal(record, "unheard", NONE, 3);
        record.session(4, Attendance.NO_SHOW);
        goal(record, "new", NONE, NONE);
        List<UnsharedGoal> unshared = GoalAgreement.unshared(record.build(), 50);
        assertThat(unshared)
                .containsExactly(
                        new UnsharedGoal(
                                GoalId.of("one-sided"), 3, new Voices<>(Optional.of(false), Optional.of(true))),
                        new UnsharedGoal(GoalId.of("unheard"), 1, new Voices<>(Optional.empty(), Optional.of(true))),
                        new UnsharedGoal(GoalId.of("new"), 0, new Voices<>(Optional.empty(), Optional.empty())));
        assertThat(unshared.get(0)).hasToString("unshared goal, 3 sessions old, client: yes, therapist: yes");
        assertThat(unshared.get(1)).hasToString("unshared goal, 1 session old, client: no, therapist: yes");
        assertThat(GoalAgreement.unshared(record.build(), 49))
                .extracting(UnsharedGoal::goal)
                .containsExactly(GoalId.of("unheard"), GoalId.of("new"));
    }

    @Test
    void closedGoalsLeaveNothingUnshared() {
        AllianceBuilder record = begin();
        goal(record, "a", 0, 4);
        goal(record, "b", 0, 4);
        record.session(2).setGoal("a", GoalStatus.DROPPED).setGoal("b", GoalStatus.REACHED);
        assertThat(GoalAgreement.unshared(record.build(), 50)).isEmpty();
    }

    @Test
    void impossibleUnsharedGoalIsRefused() {
        Voices<Boolean> both = new Voices<>(Optional.of(true), Optional.of(true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnsharedGoal(GoalId.of("a"), 1, both))
                .withMessage("A goal that both hold is shared");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnsharedGoal(GoalId.of("a"), -1, both))
                .withMessage("Age -1 of a goal is negative");
    }

    @Test
    void measuresAreNamedAndSpeakOfGoals() {
        assertThat(ALL)
                .extracting(AgreementMeasure::name)
                .containsExactly("goals-held", "goal-endorsement", "goal-priority");
        assertThat(ALL).extracting(AgreementMeasure::component).containsOnly(Component.GOAL);
        assertThat(ALL.get(0)).hasToString("goals-held");
        assertThatNullPointerException()
                .isThrownBy(() -> ALL.get(0).assess(null))
                .withMessage("record");
    }
}
