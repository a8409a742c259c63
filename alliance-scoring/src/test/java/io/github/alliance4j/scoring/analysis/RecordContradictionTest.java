package io.github.alliance4j.scoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.RecordContradiction.Kind;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordContradictionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    private static AllianceRecords recorded(SessionRecorded... sessions) {
        return AllianceRecords.of(List.of(Alliance.replay(DyadId.of("A"), List.of(sessions))));
    }

    private static ResponseSet.Builder form(int session) {
        return ResponseSet.builder(Instruments.SRS)
                .dyad("A")
                .session(session)
                .rater(Rater.CLIENT)
                .answers(8, 8, 9, 7);
    }

    private static List<String> found(AllianceRecords records, ResponseSet.Builder... forms) {
        List<ScoreSheet> sheets = Stream.of(forms)
                .map(form -> Scorer.withDefaults().score(form.build()))
                .toList();
        return records.comparedWith(sheets).contradictions().stream()
                .map(RecordContradiction::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Attendance.class)
    void formOfASessionThatWasMissedContradictsAndOfOneThatWasHeldDoesNot(Attendance attendance) {
        assertThat(found(recorded(SessionRecorded.of(1, attendance)), form(1)))
                .isEqualTo(attendance.tookPlace() ? List.of() : List.of("ATTENDANCE in session 1"));
    }

    @Test
    void otherDayContradictsAndAnUnknownOneDoesNot() {
        AllianceRecords records = recorded(SessionRecorded.attended(1).on(DAY), SessionRecorded.attended(2));

        assertThat(found(records, form(1).date(DAY.plusDays(1)))).containsExactly("DATE in session 1");
        assertThat(found(records, form(1).date(DAY), form(2).date(DAY))).isEmpty();
        assertThat(found(records, form(1))).isEmpty();
    }

    @Test
    void otherTherapistContradictsAlsoWhereTheRecordNamesOnlyTheFirstSession() {
        AllianceRecords records =
                recorded(SessionRecorded.attended(1).with(TherapistId.of("T1")), SessionRecorded.attended(2));

        assertThat(found(records, form(1).therapist(TherapistId.of("T1")), form(2).therapist(TherapistId.of("T2"))))
                .containsExactly("THERAPIST in session 2");
        assertThat(found(records, form(1), form(2))).isEmpty();
    }

    @Test
    void severalFormsOfOneSessionTellEachKindOnceInTheOrderOfSessions() {
        AllianceRecords records = recorded(
                SessionRecorded.of(1, Attendance.NO_SHOW).on(DAY),
                SessionRecorded.of(2, Attendance.NO_SHOW).on(DAY));

        assertThat(found(records, form(2), form(1).date(DAY.plusDays(2)), form(1).date(DAY.plusDays(3))))
                .containsExactly("ATTENDANCE in session 1", "DATE in session 1", "ATTENDANCE in session 2");
    }

    @Test
    void formOfASessionOrDyadThatIsNotRecordedContradictsNothing() {
        AllianceRecords records = recorded(SessionRecorded.of(1, Attendance.NO_SHOW));

        assertThat(found(records, form(2), form(1).dyad("B"))).isEmpty();
    }

    @Test
    void recordsThatWereNotComparedTellNothingAndAreOtherRecords() {
        AllianceRecords records = recorded(SessionRecorded.of(1, Attendance.NO_SHOW));
        AllianceRecords compared =
                records.comparedWith(List.of(Scorer.withDefaults().score(form(1).build())));

        assertThat(records.contradictions()).isEmpty();
        assertThat(compared.all()).isEqualTo(records.all());
        assertThat(compared).isNotEqualTo(records);
        assertThat(compared.comparedWith(List.of())).isEqualTo(records).hasSameHashCodeAs(records);
        assertThat(compared.contradictions()).singleElement().satisfies(found -> {
            assertThat(found.dyad()).isEqualTo(DyadId.of("A"));
            assertThat(found.session().value()).isEqualTo(1);
            assertThat(found.kind()).isEqualTo(Kind.ATTENDANCE);
        });
    }
}
