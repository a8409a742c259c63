package io.github.alliance4j.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisInputTest {

    private static final Problem PROBLEM =
            new Problem(ProblemCode.BAD_ANSWER, Position.ofLine("clinic.csv", 2), "x is no answer");
    private static final AnalysisInput INPUT =
            AnalysisInput.of("clinic.csv", List.of(Instruments.SRS), "refuse", new ReadCounts(4, 1));

    @Test
    void anInputHasNoProblemAndNoDiagnosticUntilItIsGivenThem() {
        assertThat(INPUT.problems()).isEmpty();
        assertThat(INPUT.problemCount()).isZero();
        assertThat(INPUT.diagnostics()).isEqualTo(DataDiagnostics.none());
        assertThat(INPUT.rules().isEmpty()).isTrue();
        assertThat(INPUT.allianceRecords().isEmpty()).isTrue();
        assertThat(INPUT.allianceCounts()).isEqualTo(new ReadCounts(0, 0));
    }

    @Test
    void recordsAreCountedAsTheyWereReadOrElseAsTheyAre() {
        AllianceRecords records = AllianceRecords.of(List.of(Alliance.of(DyadId.of("A"))));

        assertThat(INPUT.with(records).allianceCounts()).isEqualTo(new ReadCounts(1, 0));
        assertThat(INPUT.with(records, new ReadCounts(7, 2))
                        .with(RuleSamples.srs("A"))
                        .with(DiagnosticSamples.ceiling())
                        .withProblems(List.of(PROBLEM), 3)
                        .allianceCounts())
                .isEqualTo(new ReadCounts(7, 2));
    }

    @Test
    void partsAreKeptWhenAnotherIsAdded() {
        AnalysisInput full = INPUT.with(RuleSamples.srs("A"))
                .withProblems(List.of(PROBLEM), 3)
                .with(AllianceRecords.of(List.of(Alliance.of(DyadId.of("A")))))
                .with(DiagnosticSamples.ceiling());

        assertThat(full.allianceRecords()).hasToString("1 record");
        assertThat(full.with(RuleSamples.srs("B")).withProblems(List.of(), 0).allianceRecords())
                .hasToString("1 record");
        assertThat(full.with(AllianceRecords.none()).rules().cutoffs()).hasSize(1);
        assertThat(full.source()).isEqualTo("clinic.csv");
        assertThat(full.instruments()).containsExactly(Instruments.SRS);
        assertThat(full.missingItems()).isEqualTo("refuse");
        assertThat(full.records()).isEqualTo(new ReadCounts(4, 1));
        assertThat(full.problems()).containsExactly(PROBLEM);
        assertThat(full.problemCount()).isEqualTo(3);
        assertThat(full.diagnostics().diagnostics()).hasSize(2);
        assertThat(full.rules().cutoffs()).hasSize(1);
        assertThat(full.with(RuleSamples.srs("B")).diagnostics().diagnostics()).hasSize(2);
        assertThat(full).hasToString("4 accepted, 1 refused, 3 problems");
    }

    @Test
    void moreProblemsThanThereAreOrMayBeKeptAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INPUT.withProblems(List.of(PROBLEM, PROBLEM), 1))
                .withMessage("2 problems given of 1; at most 200 are kept");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INPUT.withProblems(Collections.nCopies(201, PROBLEM), 300))
                .withMessageStartingWith("201 problems given");
        assertThat(INPUT.withProblems(Collections.nCopies(200, PROBLEM), 200).problems())
                .hasSize(200);
    }
}
