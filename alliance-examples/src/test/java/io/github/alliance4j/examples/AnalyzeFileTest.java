package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.response.ResponseSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeFileTest {

    private static final Path SAMPLES = Repository.root().resolve("alliance-examples/samples");

    @Test
    void theSampleIsReadWithoutAProblem() throws IOException {
        Outcome<List<ResponseSet>> read = AnalyzeFile.read(SAMPLES.resolve(SampleClinic.CLINIC_FILE));

        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .containsExactlyElementsOf(
                        SampleForms.read(new String(SampleClinic.clinic(), StandardCharsets.UTF_8)).stream()
                                .map(SampleForms::responses)
                                .toList());
    }

    @Test
    void theDamagedSampleIsAcceptedAndRefusedAsItsDescriptionSays() throws IOException {
        DamagedSample sample = DamagedSample.make();

        Outcome<List<ResponseSet>> read = AnalyzeFile.read(SAMPLES.resolve(SampleClinic.DAMAGED_FILE));

        assertThat(read.accepted()).isEqualTo(sample.accepted());
        assertThat(read.refused()).isEqualTo(sample.refused());
        assertThat(read.problems().stream()
                        .map(problem -> problem.position().line())
                        .distinct())
                .containsExactlyElementsOf(sample.notes().stream()
                        .filter(note -> !note.accepted())
                        .map(DamagedSample.Note::line)
                        .toList());
    }

    @Test
    void theDamagedSampleHasEveryKindOfRecordFault() throws IOException {
        Outcome<List<ResponseSet>> read = AnalyzeFile.read(SAMPLES.resolve(SampleClinic.DAMAGED_FILE));

        assertThat(read.problems().stream().map(Problem::code))
                .contains(
                        ProblemCode.OUT_OF_RANGE,
                        ProblemCode.BAD_ANSWER,
                        ProblemCode.BAD_SESSION,
                        ProblemCode.BAD_DATE,
                        ProblemCode.UNKNOWN_RATER,
                        ProblemCode.WRONG_RATER,
                        ProblemCode.MISSING_IDENTIFIER,
                        ProblemCode.NUL_CHARACTER,
                        ProblemCode.BAD_ENCODING,
                        ProblemCode.TOO_FEW_COLUMNS,
                        ProblemCode.TOO_MANY_COLUMNS,
                        ProblemCode.DUPLICATE_RECORD);
    }

    @Test
    void oddIdentifiersAreKept() throws IOException {
        Outcome<List<ResponseSet>> read = AnalyzeFile.read(SAMPLES.resolve(SampleClinic.DAMAGED_FILE));

        assertThat(read.value().stream().map(form -> form.dyad().value()))
                .contains("<script>alert(1)</script>", "=cmd|' /C calc'!A0", "SYN\nbreak", "SYN-spaces");
    }

    @Test
    void theReportOfTheDamagedSampleHasNoScript(@TempDir Path folder) throws IOException {
        Outcome<List<ResponseSet>> read = AnalyzeFile.read(SAMPLES.resolve(SampleClinic.DAMAGED_FILE));
        Path report = folder.resolve("report.html");

        AnalyzeFile.report(read, FindRuptures.analyze(read.value()), report);

        assertThat(Files.readString(report)).contains("SYN-spaces").doesNotContain("<script");
    }
}
