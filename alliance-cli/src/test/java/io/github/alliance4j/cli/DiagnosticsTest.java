package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of answers that are all legal and yet look wrong. */
final class DiagnosticsTest {

    @TempDir
    private Path folder;

    /** Twelve items of one factor, five sessions of forty made-up dyads; the items of {@code turned} run the other way. */
    private Path answers(int min, int max, Integer... turned) throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("dyad,session,a,b,c,d,e,f,g,h,i,j,k,l\n");
        for (int d = 0; d < 40; d++) {
            double person = .75 + .15 * random.nextGaussian();
            for (int s = 1; s <= 5; s++) {
                double own = person + .08 * random.nextGaussian();
                text.append("SECRET").append(d).append(',').append(s);
                for (int item = 1; item <= 12; item++) {
                    double place = Math.max(0, Math.min(1, own + .12 * random.nextGaussian()));
                    long answer = Math.round(min + (max - min) * place);
                    text.append(',').append(List.of(turned).contains(item) ? min + max - answer : answer);
                }
                text.append('\n');
            }
        }
        return Files.writeString(folder.resolve("answers.csv"), text);
    }

    @Test
    void validateSaysThatNothingWasFound() throws IOException {
        Run run = Run.of("validate", "--instrument", "wai-s-client", answers(1, 7, 4, 10));

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "200 records: 200 accepted, 0 refused with 0 problems; 40 dyads, 2400 answers, 0 missing",
                        "Nothing to check in the data was found.");
    }

    @Test
    void validateFindsAFileThatIsReversedAlreadyAndIsDoneAllTheSame() throws IOException {
        Run run = Run.of("validate", "--instrument", "wai-s-client", answers(1, 7));

        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1))
                .startsWith("Check: wai-s-client by client: After keying, the 2 reversed items together run against")
                .doesNotContain("SECRET");
    }

    @Test
    void validateFindsAnotherFormInTheAnswersItRefuses() throws IOException {
        Run run = Run.of("validate", "--instrument", "wai-sr-client", answers(1, 7, 4, 10));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("Check: wai-sr-client by client: ") && line.contains("wai-s-client"))
                .anyMatch(line -> line.startsWith("Not checked: wai-sr-client by client: reversed items ("));
    }

    @Test
    void validateFindsAnswersThatAreCodedFromZero() throws IOException {
        assertThat(Run.of("validate", "--instrument", "wai-sr-client", answers(0, 4))
                        .out())
                .contains("although", "beside it");
    }

    @Test
    void validateSaysWhatItCouldNotCheckInOneLine() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "dyad,session,a,b,c,d\nA,1,1,2,3,4\n");

        assertThat(Run.of("validate", "--instrument", "srs", few).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Not checked: srs by client: reversed items (1 usable form; at least 30 are needed;")
                .contains("repeated forms (0 neighbouring pairs; at least 30 are needed)");
    }

    @Test
    void validateWritesATableBesideTheProblems() throws IOException {
        Path answers = answers(1, 7);
        Path out = Files.createDirectory(folder.resolve("out"));

        Run.of("validate", "--instrument", "wai-s-client", "-o", out, answers);
        Run.of("validate", "--instrument", "wai-s-client", "-o", folder.resolve("p.csv"), answers);
        Run.of("validate", "--instrument", "wai-s-client", "-o", folder.resolve("p.txt"), answers);

        assertThat(out.toFile().list()).containsExactlyInAnyOrder("problems.csv", "diagnostics.csv");
        assertThat(Files.readAllLines(out.resolve("diagnostics.csv")))
                .hasSize(2)
                .first()
                .isEqualTo("instrument,rater,kind,item,evidence,sentence");
        assertThat(folder.resolve("p.diagnostics.csv")).hasSameTextualContentAs(out.resolve("diagnostics.csv"));
        assertThat(folder.resolve("p.txt.diagnostics.csv")).hasSameTextualContentAs(out.resolve("diagnostics.csv"));
    }

    @Test
    void validateDoesNotReplaceItsInputByTheTable() throws IOException {
        Path answers = Files.move(answers(1, 7), folder.resolve("diagnostics.csv"));
        String before = Files.readString(answers);

        Run run = Run.of("validate", "--instrument", "wai-s-client", "-o", folder, answers);

        assertThat(run.status()).isEqualTo(1);
        assertThat(answers).hasContent(before);
    }

    @Test
    void analyzeTellsInTheReportAndTheSummary() throws IOException {
        Run run = Run.of("analyze", "--instrument", "wai-s-client", "-o", folder.resolve("out"), answers(1, 7));

        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("Data      1 to check, in the report");
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("What to check in the data", "the 2 reversed items together run against");
        assertThat(Files.readString(folder.resolve("out/summary.json")))
                .contains("\"kind\": \"FILE_LOOKS_REVERSED_ALREADY\"");
    }

    @Test
    void validateTellsOfADefinitionThatLooksLikeABuiltInFormWithAnotherKey() throws IOException {
        Path form = Files.writeString(folder.resolve("own.json"), """
                {"format": "alliance4j-instrument", "format_version": 1, "id": "clinic-arm", "raters": ["client"],
                 "items": 5, "range": {"min": 1, "max": 7}, "direction": "HIGHER_IS_BETTER"}
                """);
        Path few = Files.writeString(folder.resolve("few.csv"), "dyad,session,a,b,c,d,e\nA,1,1,2,3,4,5\n");

        assertThat(Run.of("validate", "--instrument", form, few).lines().get(1))
                .startsWith(
                        "Check: clinic-arm by client: The definition clinic-arm has as many items and the same range"
                                + " as the known form arm-5, but another key: it reverses no item, that form item 3");
    }

    @Test
    void analyzeOfAFewFormsSaysThatNoCheckWasMadeAndWhy() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "dyad,session,a,b,c,d\nA,1,1,2,3,4\n");

        Run run = Run.of("analyze", "--instrument", "srs", "-o", folder.resolve("out"), few);

        assertThat(run.lines())
                .contains("Data      no check was made")
                .anyMatch(line -> line.startsWith("Not checked: srs by client: reversed items (1 usable form;"));
        assertThat(run.out()).doesNotContain("nothing to check");
    }

    @Test
    void theSyntheticClinicHasNothingToCheck() {
        Run run = SampleClinic.analyze(SampleClinic.WHOLE, folder.resolve("out"));

        assertThat(run.lines()).contains("Data      nothing to check was found");
    }

    @Test
    void answersOfAnotherFormAreRefusedWithTheFormsTheyMayBeOf() throws IOException {
        Run run = Run.of("score", "--instrument", "wai-36-client", answers(1, 5));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("the file has 12 item columns, the form has 36 items")
                .contains("built-in forms with 12 items: wai-sr-client, wai-s-client");
    }
}
