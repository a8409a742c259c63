package io.github.alliance4j.scoring.engagement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.scoring.Evaluation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeedbackLoopTest {

    private static final FeedbackTopic PACE = FeedbackTopic.General.PACE;

    /** Three feedbacks in sessions 2, 3 and 4; session 5 is missed. */
    private static Alliance record() {
        return Records.builder()
                .session(1)
                .session(2)
                .giveFeedback("f1", CLIENT, PACE)
                .answerFeedback("f1", Reception.DEFENSIVE)
                .session(3)
                .giveFeedback("f2", CLIENT, PACE)
                .takeUpFeedback("f2")
                .session(4)
                .giveFeedback("f3", THERAPIST, PACE)
                .answerFeedback("f1", Reception.OPEN)
                .session(5, Attendance.NO_SHOW)
                .session(6)
                .takeUpFeedback("f1")
                .session(7)
                .build();
    }

    private static FeedbackLoop loop(Alliance record) {
        return FeedbackLoop.of(record).value().orElseThrow();
    }

    @Test
    void countsWhatWasGivenAnsweredAndTakenUp() {
        FeedbackLoop loop = loop(record());
        assertThat(loop.given()).hasSize(3);
        assertThat(loop.takenUp().stream().map(feedback -> feedback.id().value()))
                .containsExactly("f1", "f2");
        assertThat(loop.open().stream().map(Feedback::givenBy)).containsExactly(THERAPIST);
        assertThat(loop.takenUpShare()).isEqualTo(2.0 / 3);
        assertThat(loop.unanswered()).isEqualTo(2);
        assertThat(loop).hasToString("3 given, 2 taken up");
    }

    @Test
    void latencyCountsMissedSessionsAndIsZeroInTheSameOne() {
        FeedbackLoop loop = loop(record());
        assertThat(loop.medianLatency()).hasValue(2); // of 4 and 0
        assertThat(loop.longestLatency()).hasValue(4);
        assertThat(loop.oldestOpen()).hasValue(3);
    }

    @Test
    void whatIsOpenHasAnAgeAndNoLatency() {
        FeedbackLoop loop = loop(record().allianceAt(2));
        assertThat(loop.medianLatency()).isEmpty();
        assertThat(loop.longestLatency()).isEmpty();
        assertThat(loop.oldestOpen()).hasValue(0);
        assertThat(loop(record().allianceAt(5)).oldestOpen()).hasValue(3);
    }

    @Test
    void nothingOpenHasNoAge() {
        FeedbackLoop client = loop(record()).by(CLIENT).value().orElseThrow();
        assertThat(client.oldestOpen()).isEmpty();
        assertThat(client.takenUpShare()).isEqualTo(1);
    }

    @Test
    void theLastAnswerCounts() {
        assertThat(loop(record()).lastMet(Reception.OPEN)).isEqualTo(1);
        assertThat(loop(record()).lastMet(Reception.DEFENSIVE)).isZero();
        assertThat(loop(record().allianceAt(3)).lastMet(Reception.DEFENSIVE)).isEqualTo(1);
        assertThat(loop(record()).lastMet(Reception.NEUTRAL)).isZero();
    }

    @Test
    void eachOfTheTwoHasALoopOfTheirOwn() {
        FeedbackLoop therapist = loop(record()).by(THERAPIST).value().orElseThrow();
        assertThat(therapist.given()).hasSize(1);
        assertThat(therapist.takenUpShare()).isZero();
        assertThat(loop(record()).by(OBSERVER).reason()).isEqualTo("no feedback was given");
    }

    @Test
    void noFeedbackIsNoVerdict() {
        assertThat(FeedbackLoop.of(record().allianceAt(1)).reason()).isEqualTo("no feedback was given");
        assertThat(FeedbackLoop.of(Alliance.of(Records.DYAD)).isEvaluable()).isFalse();
    }

    @Test
    void feedbackToAFormerTherapistIsNotTheSuccessors() {
        Alliance record = Records.builder()
                .session(1)
                .giveFeedback("f1", CLIENT, PACE)
                .changeTherapist(TherapistId.of("T2"))
                .session(2)
                .takeUpFeedback("f1")
                .build();
        assertThat(FeedbackLoop.of(record).isEvaluable()).isFalse();
        FeedbackLoop whole = FeedbackLoop.of(record, Span.WHOLE_RECORD).value().orElseThrow();
        assertThat(whole.medianLatency()).hasValue(1);
        assertThat(loop(record.allianceAt(1)).given()).hasSize(1);
    }

    @Property(seed = "3401", tries = 200)
    void asOfASessionOnlyWhatCameBeforeCounts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int k) {
        Alliance record = Records.random(seed, 20);
        for (Span span : Span.values()) {
            assertThat(summary(FeedbackLoop.of(record.allianceAt(k), span)))
                    .isEqualTo(summary(FeedbackLoop.of(Records.firstOnly(record, k), span)));
        }
    }

    @Property(seed = "3402", tries = 200)
    void theTwoVoicesAddUpToAll(@ForAll long seed) {
        Alliance record = Records.random(seed, 20);
        int all = given(FeedbackLoop.of(record));
        int apart = FeedbackLoop.of(record)
                .value()
                .map(loop -> given(loop.by(CLIENT)) + given(loop.by(THERAPIST)))
                .orElse(0);
        assertThat(apart).isEqualTo(all);
    }

    private static int given(Evaluation<FeedbackLoop> loop) {
        return loop.value().map(one -> one.given().size()).orElse(0);
    }

    private static String summary(Evaluation<FeedbackLoop> evaluation) {
        return evaluation
                .map(loop -> loop.given() + " " + loop + loop.medianLatency() + loop.longestLatency()
                        + loop.oldestOpen() + loop.unanswered() + loop.lastMet(Reception.OPEN))
                .toString();
    }
}
