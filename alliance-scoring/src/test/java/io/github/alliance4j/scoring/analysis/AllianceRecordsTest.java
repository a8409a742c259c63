package io.github.alliance4j.scoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.agreement.AgreementScorer;
import io.github.alliance4j.scoring.agreement.BondAgreement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllianceRecordsTest {

    private static final Alliance TRUSTING = record("A");
    private static final Alliance OTHER = record("B");

    private static Alliance record(String dyad) {
        return Alliance.builder(DyadId.of(dyad))
                .session(1)
                .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(3, 1, 5))
                .rateBond(BondFacet.TRUST, Rater.THERAPIST, Rating.of(4, 1, 5))
                .session(2, Attendance.NO_SHOW)
                .session(3)
                .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(5, 1, 5))
                .build();
    }

    private static AnalysisResult analysed(String... dyads) {
        return new AnalysisResult(
                ScaleId.TOTAL,
                Metric.MEAN,
                Stream.of(dyads)
                        .map(dyad -> new DyadAnalysis(DyadId.of(dyad), List.of(), Map.of(), List.of()))
                        .toList(),
                List.of());
    }

    @Test
    void noneIsEmptyAndOfNoDyad() {
        assertThat(AllianceRecords.none().isEmpty()).isTrue();
        assertThat(AllianceRecords.none().record(DyadId.of("A"))).isEmpty();
        assertThat(AllianceRecords.none()).hasToString("0 records").isEqualTo(AllianceRecords.of(List.of()));
    }

    @Test
    void readsEachSessionThatTookPlaceAndNoMissedOne() {
        RecordAnalysis read =
                AllianceRecords.of(List.of(TRUSTING)).record(DyadId.of("A")).orElseThrow();

        assertThat(read.record()).isEqualTo(TRUSTING);
        assertThat(read.agreement())
                .extracting(sheet -> sheet.profile().session().value())
                .containsExactly(1, 3);
        assertThat(read.latest().orElseThrow().profile().overall().pomp().orElseThrow())
                .isEqualTo(75);
        assertThat(read).hasToString("alliance (sessions 3, goals 0, tasks 0, ruptures 0), agreement as of 2 sessions");
    }

    @Test
    void recordWithoutSessionsHasNoLatestSheet() {
        RecordAnalysis read = RecordAnalysis.of(Alliance.of(DyadId.of("A")), AgreementScorer.withDefaults());

        assertThat(read.agreement()).isEmpty();
        assertThat(read.latest()).isEmpty();
    }

    @Test
    void readsByTheScorerThatIsGiven() {
        AgreementScorer similar =
                AgreementScorer.withDefaults().with(BondAgreement.level(), 0).with(BondAgreement.similarity(), 1);

        RecordAnalysis read =
                AllianceRecords.of(List.of(TRUSTING), similar).all().get(0);

        assertThat(read.agreement().get(0).profile().overall().pomp().orElseThrow())
                .isEqualTo(75);
        assertThat(read)
                .isNotEqualTo(AllianceRecords.of(List.of(TRUSTING)).all().get(0));
    }

    @Test
    void keepsTheOrderTheyAreGivenIn() {
        assertThat(AllianceRecords.of(List.of(OTHER, TRUSTING)).all())
                .extracting(RecordAnalysis::record)
                .containsExactly(OTHER, TRUSTING);
        assertThat(AllianceRecords.of(List.of(OTHER, TRUSTING)))
                .hasToString("2 records")
                .isNotEqualTo(AllianceRecords.of(List.of(TRUSTING, OTHER)));
    }

    @Test
    void refusesTwoRecordsOfOneDyadWithoutNamingIt() {
        assertThatThrownBy(() -> AllianceRecords.of(List.of(OTHER, TRUSTING, TRUSTING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Record 3 is of the same dyad as an earlier one; a dyad has one record");
    }

    @Test
    void tellsDyadsWithoutFormsAndDyadsWithoutARecord() {
        AllianceRecords records = AllianceRecords.of(List.of(TRUSTING, OTHER));

        assertThat(records.withoutForms(analysed("C", "B", "D"))).containsExactly(DyadId.of("A"));
        assertThat(records.withoutRecord(analysed("C", "B", "D"))).containsExactly(DyadId.of("C"), DyadId.of("D"));
    }
}
