package io.github.alliance4j.scoring.engagement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.model.alliance.term.Attendance.ATTENDED;
import static io.github.alliance4j.model.alliance.term.Attendance.CANCELLED_BY_CLIENT;
import static io.github.alliance4j.model.alliance.term.Attendance.CANCELLED_BY_THERAPIST;
import static io.github.alliance4j.model.alliance.term.Attendance.NO_SHOW;
import static io.github.alliance4j.scoring.engagement.DropoutMarker.FEEDBACK_OPEN;
import static io.github.alliance4j.scoring.engagement.DropoutMarker.LOW_LEVEL;
import static io.github.alliance4j.scoring.engagement.DropoutMarker.MISSED_IN_A_ROW;
import static io.github.alliance4j.scoring.engagement.DropoutMarker.OFTEN_MISSED;
import static io.github.alliance4j.scoring.engagement.DropoutMarker.RUPTURE_OPEN;
import static io.github.alliance4j.scoring.engagement.MarkerFinding.Presence.ABSENT;
import static io.github.alliance4j.scoring.engagement.MarkerFinding.Presence.NOT_EVALUABLE;
import static io.github.alliance4j.scoring.engagement.MarkerFinding.Presence.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.Example;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMarkersTest {

    private static final DropoutMarkers RULES = DropoutMarkers.withDefaults();

    private static MarkerFinding find(DropoutMarkers rules, Alliance record, DropoutMarker marker) {
        return of(marker, rules.assess(record));
    }

    private static MarkerFinding of(DropoutMarker marker, List<MarkerFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.marker() == marker)
                .findFirst()
                .orElseThrow();
    }

    private static MarkerFinding find(Alliance record, DropoutMarker marker) {
        return find(RULES, record, marker);
    }

    private static List<Integer> sessions(MarkerFinding finding) {
        return finding.sessions().stream().map(SessionNumber::value).toList();
    }

    @Test
    void answersForEveryMarkerInItsOrder() {
        assertThat(RULES.assess(Alliance.of(Records.DYAD)).stream().map(MarkerFinding::marker))
                .containsExactly(DropoutMarker.values());
        assertThat(RULES.assess(Alliance.of(Records.DYAD))).allMatch(finding -> finding.presence() == NOT_EVALUABLE);
    }

    @Test
    void twoMissedInARowAreAMarkerAndOneIsNot() {
        assertThat(find(Records.of(ATTENDED, NO_SHOW), MISSED_IN_A_ROW).presence())
                .isEqualTo(ABSENT);
        MarkerFinding two = find(Records.of(ATTENDED, CANCELLED_BY_CLIENT, NO_SHOW), MISSED_IN_A_ROW);
        assertThat(two.presence()).isEqualTo(PRESENT);
        assertThat(sessions(two)).containsExactly(2, 3);
        assertThat(two.evidence()).isEqualTo("client missed the last 2 in a row; marker from 2");
        assertThat(two).hasToString("MISSED_IN_A_ROW: PRESENT");
    }

    @Test
    void aRowEndsWithTheLastAppointmentOnly() {
        assertThat(find(Records.of(NO_SHOW, NO_SHOW, ATTENDED), MISSED_IN_A_ROW).presence())
                .isEqualTo(ABSENT);
        assertThat(find(Records.of(NO_SHOW, NO_SHOW), MISSED_IN_A_ROW).presence())
                .isEqualTo(PRESENT);
        assertThat(find(Records.of(ATTENDED, NO_SHOW, NO_SHOW, CANCELLED_BY_THERAPIST), MISSED_IN_A_ROW)
                        .presence())
                .isEqualTo(ABSENT);
    }

    @Test
    void aRowEndsWhereASessionIsNotInTheRecord() {
        MarkerFinding bridged =
                find(Records.builder().session(2, NO_SHOW).session(7, NO_SHOW).build(), MISSED_IN_A_ROW);
        assertThat(bridged.presence()).isEqualTo(ABSENT);
        assertThat(bridged.evidence()).isEqualTo("client missed the last 1 in a row; marker from 2");
        MarkerFinding row = find(
                Records.builder()
                        .session(2, NO_SHOW)
                        .session(6, NO_SHOW)
                        .session(7, NO_SHOW)
                        .build(),
                MISSED_IN_A_ROW);
        assertThat(sessions(row)).containsExactly(6, 7);
    }

    @Test
    void theLengthOfTheRowIsAParameter() {
        Alliance record = Records.of(ATTENDED, NO_SHOW, NO_SHOW);
        assertThat(find(RULES.withMissedInARow(3), record, MISSED_IN_A_ROW).presence())
                .isEqualTo(ABSENT);
        assertThat(find(RULES.withMissedInARow(1), Records.of(NO_SHOW), MISSED_IN_A_ROW)
                        .presence())
                .isEqualTo(PRESENT);
    }

    @Test
    void aThirdOfTheLastSixIsOften() {
        MarkerFinding third =
                find(Records.of(NO_SHOW, ATTENDED, ATTENDED, CANCELLED_BY_CLIENT, ATTENDED, ATTENDED), OFTEN_MISSED);
        assertThat(third.presence()).isEqualTo(PRESENT);
        assertThat(sessions(third)).containsExactly(1, 4);
        assertThat(third.evidence()).startsWith("client missed 2 of the last 6; marker from a share of 0.33");
        assertThat(find(Records.of(NO_SHOW, ATTENDED, ATTENDED, ATTENDED), OFTEN_MISSED)
                        .presence())
                .isEqualTo(ABSENT);
        assertThat(find(Records.of(NO_SHOW, ATTENDED, ATTENDED), OFTEN_MISSED).presence())
                .isEqualTo(PRESENT);
    }

    @Test
    void onlyTheLastAppointmentsAreCounted() {
        Alliance record =
                Records.of(NO_SHOW, NO_SHOW, NO_SHOW, ATTENDED, ATTENDED, ATTENDED, ATTENDED, ATTENDED, NO_SHOW);
        assertThat(find(record, OFTEN_MISSED).presence()).isEqualTo(ABSENT);
        assertThat(find(RULES.withMissedShare(0.25, 9), record, OFTEN_MISSED).presence())
                .isEqualTo(PRESENT);
        assertThat(find(RULES.withMissedShare(0.5, 9), record, OFTEN_MISSED).presence())
                .isEqualTo(ABSENT);
    }

    @Test
    void aTherapistWhoCancelsIsNoMarkerOfTheClient() {
        Alliance record = Records.of(CANCELLED_BY_THERAPIST, CANCELLED_BY_THERAPIST, CANCELLED_BY_THERAPIST);
        assertThat(find(record, OFTEN_MISSED).presence()).isEqualTo(ABSENT);
        assertThat(find(record, MISSED_IN_A_ROW).presence()).isEqualTo(ABSENT);
    }

    @Test
    void twoAppointmentsAreTooFewForAShare() {
        MarkerFinding finding = find(Records.of(NO_SHOW, NO_SHOW), OFTEN_MISSED);
        assertThat(finding.presence()).isEqualTo(NOT_EVALUABLE);
        assertThat(finding.evidence()).isEqualTo("fewer than 3 sessions are recorded");
    }

    /** A rupture of session 2, to which a repair is stated in session 5. */
    private static Alliance ruptured() {
        return Records.builder()
                .session(1)
                .session(2)
                .stateRupture("r1", OBSERVER, RuptureKind.WITHDRAWAL)
                .session(3)
                .session(4)
                .session(5)
                .stateRepair("r1", CLIENT)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"1, ABSENT", "2, ABSENT", "3, ABSENT", "4, PRESENT", "5, ABSENT"})
    void aRuptureIsOpenFromTwoSessionsOnUntilARepairIsStated(int session, MarkerFinding.Presence expected) {
        MarkerFinding finding = find(ruptured().allianceAt(session), RUPTURE_OPEN);
        assertThat(finding.presence()).isEqualTo(expected);
        assertThat(sessions(finding)).isEqualTo(expected == PRESENT ? List.of(2) : List.of());
    }

    @Test
    void theAgeOfARuptureCountsFromItsOnset() {
        Alliance record = Records.builder()
                .session(1)
                .session(2)
                .session(3)
                .add(RuptureStated.of(SessionNumber.of(3), RuptureId.of("r1"), CLIENT, RuptureKind.MIXED)
                        .since(SessionNumber.of(1)))
                .build();
        assertThat(find(record, RUPTURE_OPEN).presence()).isEqualTo(PRESENT);
        assertThat(find(RULES.withPatience(3), record, RUPTURE_OPEN).presence()).isEqualTo(ABSENT);
        assertThat(find(record, RUPTURE_OPEN).evidence())
                .isEqualTo("1 stated rupture is open after 2 sessions or more; marker from 1");
    }

    @ParameterizedTest
    @CsvSource({
        "1, PRESENT", // the weakest degree of its scale: nothing was mended
        "2, ABSENT",
        "5, ABSENT",
    })
    void aRepairOfTheWeakestDegreeLeavesTheRuptureOpen(int degree, MarkerFinding.Presence expected) {
        Alliance record = Records.builder()
                .session(1)
                .stateRupture("r1", CLIENT, RuptureKind.MIXED)
                .session(2)
                .session(3)
                .stateRepair("r1", CLIENT, Repair.in(2).withDegree(Rating.of(degree, 1, 5)))
                .build();
        assertThat(find(record, RUPTURE_OPEN).presence()).isEqualTo(expected);
    }

    @Test
    void evidenceCountsInWords() {
        AllianceBuilder record = Records.builder()
                .session(1)
                .stateRupture("r1", CLIENT, RuptureKind.MIXED)
                .stateRupture("r2", THERAPIST, RuptureKind.MIXED)
                .giveFeedback("f1", CLIENT, FeedbackTopic.General.OTHER)
                .session(2);
        DropoutMarkers impatient = RULES.withPatience(1);
        assertThat(find(impatient, record.build(), RUPTURE_OPEN).evidence())
                .isEqualTo("2 stated ruptures are open after 1 session or more; marker from 1");
        assertThat(find(impatient, record.build(), FEEDBACK_OPEN).evidence())
                .isEqualTo("1 piece of feedback of the client is not taken up after 1 session or more; marker from 1");
        assertThat(find(record.build(), FEEDBACK_OPEN).evidence())
                .isEqualTo(
                        "0 pieces of feedback of the client are not taken up after 2 sessions or more; marker from 1");
    }

    private static Alliance feedback(Rater by, int sessions) {
        AllianceBuilder builder = Records.builder().session(1).giveFeedback("f1", by, FeedbackTopic.General.OTHER);
        for (int i = 2; i <= sessions; i++) {
            builder.session(i);
        }
        return builder.build();
    }

    @Test
    void feedbackOfTheClientThatWaitsIsAMarker() {
        assertThat(find(feedback(CLIENT, 2), FEEDBACK_OPEN).presence()).isEqualTo(ABSENT);
        assertThat(find(feedback(CLIENT, 3), FEEDBACK_OPEN).presence()).isEqualTo(PRESENT);
        assertThat(sessions(find(feedback(CLIENT, 3), FEEDBACK_OPEN))).containsExactly(1);
        assertThat(find(RULES.withPatience(4), feedback(CLIENT, 4), FEEDBACK_OPEN)
                        .presence())
                .isEqualTo(ABSENT);
    }

    @Test
    void feedbackOfTheTherapistIsNot() {
        MarkerFinding finding = find(feedback(THERAPIST, 5), FEEDBACK_OPEN);
        assertThat(finding.presence()).isEqualTo(NOT_EVALUABLE);
        assertThat(finding.evidence()).isEqualTo("the client gave no feedback");
    }

    @Test
    void feedbackTakenUpIsNot() {
        Alliance record = Records.builder()
                .session(1)
                .giveFeedback("f1", CLIENT, FeedbackTopic.General.OTHER)
                .session(2)
                .session(3)
                .session(4)
                .takeUpFeedback("f1")
                .build();
        assertThat(find(record, FEEDBACK_OPEN).presence()).isEqualTo(ABSENT);
        assertThat(find(record.allianceAt(3), FEEDBACK_OPEN).presence()).isEqualTo(PRESENT);
    }

    private static MarkerFinding low(DropoutMarkers rules, Alliance record, double... scores) {
        return of(LOW_LEVEL, rules.assess(record, Example.of(scores)));
    }

    @Test
    void aLevelHasNoDefault() {
        MarkerFinding finding = low(RULES, Records.attended(3), 1, 1, 1);
        assertThat(finding.presence()).isEqualTo(NOT_EVALUABLE);
        assertThat(finding.evidence()).isEqualTo("no level is stated");
        assertThat(find(RULES.withLevel(4), Records.attended(3), LOW_LEVEL).evidence())
                .isEqualTo("no session has a score");
    }

    @Test
    void theLastScoreIsLowBelowTheLevelAndNotAtIt() {
        DropoutMarkers rules = RULES.withLevel(4);
        MarkerFinding below = low(rules, Records.attended(3), 6, 6, 3.9);
        assertThat(below.presence()).isEqualTo(PRESENT);
        assertThat(sessions(below)).containsExactly(3);
        assertThat(below.evidence()).isEqualTo("last score below the stated level");
        assertThat(low(rules, Records.attended(3), 1, 1, 4).presence()).isEqualTo(ABSENT);
        assertThat(low(rules, Records.attended(3), 1, 1, 4).evidence())
                .isEqualTo("last score not below the stated level");
    }

    @Test
    void scoresAfterTheRecordsLastSessionAreNotSeen() {
        DropoutMarkers rules = RULES.withLevel(4);
        assertThat(low(rules, Records.attended(2), 6, 6, 1).presence()).isEqualTo(ABSENT);
        assertThat(low(rules, Alliance.of(Records.DYAD), 1, 1, 1).presence()).isEqualTo(NOT_EVALUABLE);
    }

    @Test
    void refusesScoresOfAnotherDyad() {
        Alliance other = Alliance.builder(DyadId.of("SECRET")).session(1).build();
        assertThatThrownBy(() -> RULES.withLevel(4).assess(other, Example.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The scores and the record are of different dyads");
    }

    @Test
    void aNewTherapistStartsAnew() {
        Alliance record = Records.builder()
                .session(1)
                .stateRupture("r1", CLIENT, RuptureKind.MIXED)
                .giveFeedback("f1", CLIENT, FeedbackTopic.General.OTHER)
                .session(2, NO_SHOW)
                .session(3, NO_SHOW)
                .changeTherapist(TherapistId.of("T2"))
                .session(4)
                .build();
        assertThat(RULES.assess(record))
                .noneMatch(finding -> finding.presence() == PRESENT)
                .hasSize(5);
        assertThat(RULES.with(Span.WHOLE_RECORD).assess(record).stream()
                        .filter(finding -> finding.presence() == PRESENT)
                        .map(MarkerFinding::marker))
                .containsExactly(OFTEN_MISSED, RUPTURE_OPEN, FEEDBACK_OPEN);
        assertThat(find(record.allianceAt(3), MISSED_IN_A_ROW).presence()).isEqualTo(PRESENT);
    }

    @Test
    void refusesParametersOutsideTheirBounds() {
        assertThatThrownBy(() -> RULES.withMissedInARow(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 appointments missed in a row is below 1");
        assertThatThrownBy(() -> RULES.withMissedShare(0.5, 2)).hasMessage("2 last appointments is below 3");
        assertThatThrownBy(() -> RULES.withPatience(0)).hasMessage("0 sessions of patience is below 1");
        assertThatThrownBy(() -> RULES.withLevel(Double.NaN)).hasMessage("A level is a finite number");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.01, Double.NaN})
    void refusesAShareThatIsNone(double share) {
        assertThatThrownBy(() -> RULES.withMissedShare(share, 6)).hasMessageContaining("not above 0 and at most 1");
    }

    @Test
    void aFindingHasSessionsExactlyIfItIsThere() {
        assertThatThrownBy(() -> new MarkerFinding(LOW_LEVEL, PRESENT, List.of(), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exactly if it is there");
        assertThatThrownBy(() -> new MarkerFinding(LOW_LEVEL, ABSENT, List.of(SessionNumber.of(1)), "x"))
                .hasMessageContaining("exactly if it is there");
    }

    @Test
    void saysHowWellTheRelationIsSourced() {
        assertThat(LOW_LEVEL.relation().mark()).isEqualTo(EvidenceMark.UNCONFIRMED);
        assertThat(RUPTURE_OPEN.relation().mark()).isEqualTo(EvidenceMark.VERIFIED);
        assertThat(MISSED_IN_A_ROW.relation().mark()).isEqualTo(EvidenceMark.LIBRARY_DEFAULT);
        assertThat(LOW_LEVEL.relation().note()).contains("Sharf").contains("Sijercic");
    }

    @Property(seed = "3501", tries = 200)
    void asOfASessionOnlyWhatCameBeforeCounts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int k) {
        Alliance record = Records.random(seed, 20);
        for (Span span : Span.values()) {
            assertThat(RULES.with(span).assess(record.allianceAt(k)))
                    .isEqualTo(RULES.with(span).assess(Records.firstOnly(record, k)));
        }
    }

    @Property(seed = "3502", tries = 200)
    void onlyTheClientsMissesMakeAttendanceMarkers(@ForAll long seed, @ForAll @IntRange(min = 3, max = 20) int n) {
        Alliance record = Records.random(seed, n);
        Attendance[] forgiven = record.sessions().stream()
                .map(session -> FollowUp.isByClient(session) ? CANCELLED_BY_THERAPIST : session.attendance())
                .toArray(Attendance[]::new);
        assertThat(find(Records.of(forgiven), MISSED_IN_A_ROW).presence()).isEqualTo(ABSENT);
        assertThat(find(Records.of(forgiven), OFTEN_MISSED).presence()).isEqualTo(ABSENT);
    }

    @Property(seed = "3503", tries = 200)
    void morePatienceNeverFindsMore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int patience) {
        Alliance record = Records.random(seed, 20);
        for (DropoutMarker marker : List.of(RUPTURE_OPEN, FEEDBACK_OPEN)) {
            assertThat(find(RULES.withPatience(patience), record, marker).sessions())
                    .containsAll(find(RULES.withPatience(patience + 1), record, marker)
                            .sessions());
        }
    }
}
