package io.github.alliance4j.scoring.engagement;

import static io.github.alliance4j.model.alliance.term.Attendance.ATTENDED;
import static io.github.alliance4j.model.alliance.term.Attendance.CANCELLED_BY_CLIENT;
import static io.github.alliance4j.model.alliance.term.Attendance.CANCELLED_BY_THERAPIST;
import static io.github.alliance4j.model.alliance.term.Attendance.LATE;
import static io.github.alliance4j.model.alliance.term.Attendance.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.term.Attendance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates, rhythm and follow-up. */
class AttendanceTest {

    private static AttendanceRates rates(Alliance record) {
        return AttendanceRates.of(record).value().orElseThrow();
    }

    private static SessionRhythm rhythm(Alliance record) {
        return SessionRhythm.of(record).value().orElseThrow();
    }

    @Test
    void countsEveryOutcomeByWhomItWas() {
        AttendanceRates rates = rates(Records.of(
                ATTENDED, LATE, NO_SHOW, CANCELLED_BY_CLIENT, CANCELLED_BY_THERAPIST, ATTENDED, ATTENDED, ATTENDED));
        assertThat(rates.appointments()).isEqualTo(8);
        assertThat(rates.count(ATTENDED)).isEqualTo(4);
        assertThat(rates.rate(LATE)).isEqualTo(0.125);
        assertThat(rates.rate(CANCELLED_BY_THERAPIST)).isEqualTo(0.125);
        assertThat(rates.noShowRate()).isEqualTo(0.125);
        assertThat(rates.held()).isEqualTo(5);
        assertThat(rates.heldRate()).isEqualTo(0.625);
        assertThat(rates.missedByClient()).isEqualTo(2);
        assertThat(rates.missedByClientRate()).isEqualTo(0.25);
        assertThat(rates).hasToString("5 of 8 sessions held, 2 missed by the client");
    }

    @Test
    void aTherapistWhoCancelsIsNotTheClientsMiss() {
        AttendanceRates rates = rates(Records.of(CANCELLED_BY_THERAPIST, CANCELLED_BY_THERAPIST));
        assertThat(rates.missedByClient()).isZero();
        assertThat(rates.noShowRate()).isZero();
        assertThat(rates.heldRate()).isZero();
    }

    @Test
    void aNumberThatIsNotInTheRecordIsUnknown() {
        AttendanceRates rates =
                rates(Records.builder().session(2).session(3).session(6).build());
        assertThat(rates.unrecorded()).isEqualTo(2);
        assertThat(rates.appointments()).isEqualTo(3);
        assertThat(rates.heldRate()).isEqualTo(1);
    }

    @Test
    void anEmptyRecordHasNoRates() {
        assertThat(AttendanceRates.of(Alliance.of(Records.DYAD)).reason()).isEqualTo("no session is recorded");
    }

    @Test
    void aNewTherapistStartsAnew() {
        Alliance record = Records.changedAfter(3, 5);
        assertThat(rates(record).appointments()).isEqualTo(2);
        assertThat(AttendanceRates.of(record, Span.WHOLE_RECORD)
                        .value()
                        .orElseThrow()
                        .appointments())
                .isEqualTo(5);
        assertThat(rates(record.allianceAt(3)).appointments()).isEqualTo(3);
        assertThat(rates(record.allianceAt(4)).appointments()).isEqualTo(1);
    }

    @Test
    void equalRatesAreEqual() {
        assertThat(rates(Records.of(ATTENDED, NO_SHOW)))
                .isEqualTo(rates(Records.of(NO_SHOW, ATTENDED)))
                .hasSameHashCodeAs(rates(Records.of(NO_SHOW, ATTENDED)))
                .isNotEqualTo(rates(Records.of(ATTENDED, ATTENDED)))
                .isNotEqualTo(
                        rates(Records.builder().session(1).session(3, NO_SHOW).build()));
    }

    @Test
    void gapsGiveMeanMedianSpreadAndTheLongest() {
        SessionRhythm rhythm = rhythm(Records.onDays(0, 7, 14, 28));
        assertThat(rhythm.gaps().stream().map(SessionRhythm.Gap::days)).containsExactly(7, 7, 14);
        assertThat(rhythm.mean()).isCloseTo(28.0 / 3, within(1e-12));
        assertThat(rhythm.median()).isEqualTo(7);
        assertThat(rhythm.standardDeviation()).isCloseTo(Math.sqrt(49.0 / 3), within(1e-12));
        assertThat(rhythm.coefficientOfVariation()).isCloseTo(0.4330127018922193, within(1e-12));
        assertThat(rhythm.longest()).isEqualTo(new SessionRhythm.Gap(SessionNumber.of(3), SessionNumber.of(4), 14));
        assertThat(rhythm).hasToString("rhythm of 3 gaps");
    }

    @Test
    void anEvenNumberOfGapsHasItsMedianBetweenTheMiddleTwo() {
        assertThat(rhythm(Records.onDays(0, 4, 14)).median()).isEqualTo(7);
    }

    @Test
    void aPerfectRhythmDoesNotVary() {
        assertThat(rhythm(Records.onDays(0, 7, 14, 21)).coefficientOfVariation())
                .isZero();
    }

    @Test
    void ofEqualGapsTheFirstIsTheLongest() {
        assertThat(rhythm(Records.onDays(0, 9, 12, 21)).longest().from()).isEqualTo(SessionNumber.of(1));
    }

    @Test
    void onlySessionsThatTookPlaceMakeGaps() {
        Alliance record = Records.builder()
                .add(SessionRecorded.attended(1).on(Records.START))
                .session(2, NO_SHOW)
                .add(SessionRecorded.of(3, LATE).on(Records.START.plusDays(14)))
                .add(SessionRecorded.attended(4).on(Records.START.plusDays(21)))
                .build();
        assertThat(rhythm(record).gaps())
                .containsExactly(
                        new SessionRhythm.Gap(SessionNumber.of(1), SessionNumber.of(3), 14),
                        new SessionRhythm.Gap(SessionNumber.of(3), SessionNumber.of(4), 7));
    }

    @Test
    void rhythmIsNotEvaluableWithoutDatesOrSessions() {
        assertThat(SessionRhythm.of(Records.attended(5)).reason()).isEqualTo("a session that took place has no date");
        assertThat(SessionRhythm.of(Records.onDays(0, 7)).reason()).isEqualTo("fewer than 3 sessions took place");
        assertThat(SessionRhythm.of(Records.onDays(3, 3, 3)).reason()).isEqualTo("all sessions took place on one day");
        assertThat(SessionRhythm.of(Alliance.of(Records.DYAD)).isEvaluable()).isFalse();
    }

    @Test
    void twoSessionsOnOneDayAreAGapOfNoDays() {
        assertThat(rhythm(Records.onDays(0, 0, 7)).mean()).isEqualTo(3.5);
    }

    @Test
    void gapsRefuseAWrongOrder() {
        assertThatThrownBy(() -> new SessionRhythm.Gap(SessionNumber.of(2), SessionNumber.of(2), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to a later one");
        assertThatThrownBy(() -> new SessionRhythm.Gap(SessionNumber.of(1), SessionNumber.of(2), -1))
                .hasMessageContaining("0 days or more");
    }

    @Test
    void aRunOfMissedSessionsEndsWithTheNextThatTookPlace() {
        Alliance record = Records.of(ATTENDED, NO_SHOW, CANCELLED_BY_THERAPIST, LATE, ATTENDED, CANCELLED_BY_CLIENT);
        List<FollowUp> runs = FollowUp.of(record);
        assertThat(runs).hasSize(2);
        assertThat(numbers(runs.get(0).missed())).containsExactly(2, 3);
        assertThat(runs.get(0).missedByClient()).isEqualTo(1);
        assertThat(runs.get(0).before().map(Session::number)).contains(SessionNumber.of(1));
        assertThat(runs.get(0).resumed().map(Session::number)).contains(SessionNumber.of(4));
        assertThat(runs.get(0)).hasToString("2 missed from session 2, resumed in session 4");
        assertThat(runs.get(1).resumed()).isEmpty();
        assertThat(runs.get(1)).hasToString("1 missed from session 6, not resumed yet");
        assertThat(runs.get(0)).isNotEqualTo(runs.get(1));
        assertThat(FollowUp.of(record)).isEqualTo(runs).hasSameHashCodeAs(runs);
    }

    @Test
    void daysApartNeedASessionWithADateOnBothSides() {
        Alliance record = Records.builder()
                .session(1, NO_SHOW)
                .add(SessionRecorded.attended(2).on(Records.START))
                .session(3, NO_SHOW)
                .add(SessionRecorded.attended(4).on(Records.START.plusDays(21)))
                .session(5, NO_SHOW)
                .session(6)
                .session(7, NO_SHOW)
                .build();
        assertThat(FollowUp.of(record).stream().map(FollowUp::daysApart).map(days -> days.orElse(-1)))
                .containsExactly(-1, 21, -1, -1);
        assertThat(FollowUp.of(record).get(0).before()).isEmpty();
    }

    @Test
    void aRunEndsWhereASessionIsNotInTheRecord() {
        Alliance record = Records.builder()
                .add(SessionRecorded.attended(1).on(Records.START))
                .session(2, NO_SHOW)
                .session(7, NO_SHOW)
                .session(8, NO_SHOW)
                .add(SessionRecorded.attended(9).on(Records.START.plusDays(56)))
                .build();
        List<FollowUp> runs = FollowUp.of(record);
        assertThat(runs).extracting(run -> numbers(run.missed())).containsExactly(List.of(2), List.of(7, 8));
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.before().map(Session::number)).contains(SessionNumber.of(1));
            assertThat(run.resumed().map(Session::number)).contains(SessionNumber.of(9));
            assertThat(run.daysApart()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 3, 14", "1, 2, 4, -1", "1, 3, 4, -1"})
    void daysApartAreKnownWhereEverySessionBetweenIs(int before, int missed, int back, int days) {
        Alliance record = Records.builder()
                .add(SessionRecorded.attended(before).on(Records.START))
                .session(missed, NO_SHOW)
                .add(SessionRecorded.attended(back).on(Records.START.plusDays(14)))
                .build();
        assertThat(FollowUp.of(record).get(0).daysApart().orElse(-1)).isEqualTo(days);
    }

    @Test
    void theLongestTimeBetweenTwoSessionsIsANumberOfDays() {
        Alliance record = Records.builder()
                .add(SessionRecorded.attended(1).on(LocalDate.of(1, 1, 1)))
                .session(2, NO_SHOW)
                .add(SessionRecorded.attended(3).on(LocalDate.of(9999, 12, 31)))
                .add(SessionRecorded.attended(4).on(LocalDate.of(9999, 12, 31)))
                .build();
        assertThat(FollowUp.of(record).get(0).daysApart()).hasValue(3_652_058);
        assertThat(rhythm(record).longest().days()).isEqualTo(3_652_058);
    }

    @Test
    void nothingMissedNothingToFollowUp() {
        assertThat(FollowUp.of(Records.attended(3))).isEmpty();
        assertThat(FollowUp.of(Alliance.of(Records.DYAD))).isEmpty();
    }

    @Property(seed = "3301", tries = 200)
    void asOfASessionOnlyWhatCameBeforeCounts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int k) {
        Alliance record = Records.random(seed, 20);
        Alliance then = record.allianceAt(k);
        Alliance only = Records.firstOnly(record, k);
        for (Span span : Span.values()) {
            assertThat(AttendanceRates.of(then, span)).isEqualTo(AttendanceRates.of(only, span));
            assertThat(SessionRhythm.of(then, span)).isEqualTo(SessionRhythm.of(only, span));
            assertThat(FollowUp.of(then, span)).isEqualTo(FollowUp.of(only, span));
        }
    }

    @Property(seed = "3302", tries = 200)
    void ratesOfAllOutcomesAddUpToOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        AttendanceRates rates = rates(Records.random(seed, n));
        double sum = Arrays.stream(Attendance.values()).mapToDouble(rates::rate).sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(rates.heldRate()).isBetween(0.0, 1.0);
        assertThat(rates.held() + rates.missedByClient() + rates.count(CANCELLED_BY_THERAPIST))
                .isEqualTo(rates.appointments());
    }

    @Property(seed = "3303", tries = 200)
    void everyMissedSessionIsInExactlyOneRun(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        Alliance record = Records.random(seed, n);
        List<Integer> missed = record.sessions().stream()
                .filter(session -> !session.tookPlace())
                .map(session -> session.number().value())
                .toList();
        assertThat(FollowUp.of(record, Span.WHOLE_RECORD).stream().flatMap(run -> numbers(run.missed()).stream()))
                .containsExactlyElementsOf(missed);
    }

    private static List<Integer> numbers(List<Session> sessions) {
        return sessions.stream().map(session -> session.number().value()).toList();
    }
}
