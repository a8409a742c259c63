package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instruments",
                "score",
                "reliability",
                "raters",
                "detect",
                "trend",
                "panel",
                "congruence",
                "change",
                "outcome",
                "validate",
                "analyze",
                "calibrate",
                "simulate",
                "evaluate"
            })
    void everyCommandExplainsItself(String command) {
        Run help = Run.of(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: alliance " + command);
    }

    @Test
    void helpNamesNoCommandThatIsNotThere() {
        assertThat(Run.of("--help").out())
                .contains("instruments", "score", "reliability", "detect", "trend", "change", "validate", "analyze")
                .contains(
                        "\n  raters ",
                        "\n  panel ",
                        "\n  congruence ",
                        "\n  outcome ",
                        "\n  simulate ",
                        "\n  evaluate ")
                .doesNotContain("convert");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpPrintsNoWarningOfItsOwn(String command) {
        // The parser warns on the error stream of the process where a text has a percent sign it cannot read.
        PrintStream before = System.err;
        ByteArrayOutputStream warned = new ByteArrayOutputStream();
        System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8));
        Run help;
        try {
            help = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
        } finally {
            System.setErr(before);
        }

        assertThat(help.status()).isZero();
        assertThat(warned.toString(StandardCharsets.UTF_8) + help.err() + help.out())
                .doesNotContain("WARN");
    }

    private static Stream<String> commands() {
        String all = Run.of("--help").out();
        return Stream.concat(
                Stream.of(""),
                all.substring(all.indexOf("Commands:"))
                        .lines()
                        .filter(line -> line.matches("  [a-z]+ .*"))
                        .map(line -> line.strip().split(" ", 2)[0]));
    }

    @Test
    void helpSaysWhichModelTherapistsAreToldApartIn() {
        assertThat(Run.of("analyze", "--help").out().replaceAll("\\s+", " "))
                .contains(
                        "The model of all dyads together tells therapists apart only if every dyad has one and at least N"
                                + " therapists have 2 or more dyads.")
                .doesNotContain("that model");
    }

    @Test
    void dashIsStandardOutputWhereThereIsOneOutput() {
        Run plain = Run.of("instruments", "show", "wai-sr-client", "--json");
        Run dash = Run.of("instruments", "show", "wai-sr-client", "--json", "-o", "-");

        assertThat(dash.status()).as(dash.err()).isZero();
        assertThat(dash.out()).isNotEmpty().isEqualTo(plain.out());
        assertThat(Path.of("-")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "simulate",
        "evaluate --panel p.csv --truth t.csv --criteria all",
        "analyze --instrument wai-sr-client a.csv"
    })
    void dashIsRefusedWhereThereAreSeveralOutputs(String command) {
        Run run = Run.of((Object[]) (command + " -o -").split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("- means standard output, which cannot take several files; name a folder");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void helpListsTheMissingCodes() {
        assertThat(Run.of("score", "--help").out()).contains("NA,N/A,.,-99");
    }

    @Test
    void helpListsTheCriteriaWithMarkSourceAndDefaults() {
        assertThat(Run.of("detect", "--help").out())
                .contains("mean-2sd (VERIFIED)", "sudden-loss (LIBRARY_DEFAULT)", "--param repair-window=... (4)");
    }

    @Test
    void criteriaAreListedWithoutAFile() {
        Run run = Run.of("detect", "--list-criteria");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "mean-2sd (VERIFIED)",
                        "stiles-2004 (UNCONFIRMED)",
                        "strauss-2006 (UNCONFIRMED)",
                        "gumz-2012 (VERIFIED)",
                        "mclaughlin-2014 (UNCONFIRMED)",
                        "stevens-2007 (UNCONFIRMED)",
                        "--param between-sd=... (no default)",
                        "srs-signal (SINGLE)",
                        "UNCONFIRMED: the drop of 1 point");
    }

    @Test
    void listSaysWhatACriterionNeeds() {
        assertThat(Run.of("detect", "--list-criteria").lines())
                .contains(
                        "    needs: cutoff, or sd and reliability",
                        "    needs: scale-value, or sd and reliability",
                        "    needs: scores of the Session Rating Scale",
                        "    needs: between-sd",
                        "    needs: nothing further");
    }

    @ParameterizedTest
    @ValueSource(strings = {"detect --list-criteria", "detect --help", "analyze --help"})
    void everyCriterionIsListedWithItsMark(String command) {
        String out = Run.of((Object[]) command.split(" ", -1)).out();
        for (RuptureCriterion criterion : RuptureCriterion.values()) {
            assertThat(out).contains(criterion.id() + " (" + criterion.mark() + "):");
        }
    }

    @Test
    void noCommandIsWrongUse() {
        Run run = Run.of();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Name a command");
    }

    @Test
    void unknownInstrumentIsWrongUseAndNamesTheNearOnes() {
        Run run = Run.of("score", "--instrument", "wai-s", answers());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("No instrument \"wai-s\"", "wai-s-client, wai-s-therapist");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client=wai-s-therapist | therapist",
                "somebody=wai-s-client | No rater \"somebody\"; there are client, therapist, observer, parent",
                "client=wai-s-client,client=wai-s-client | names client twice",
                "client=wai-s-client,wai-s-therapist | is not RATER=ID"
            })
    void wrongFormsAreWrongUse(String instrument, String reason) {
        Run run = Run.of("score", "--instrument", instrument, answers());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuse | 1 | --max-missing needs --missing prorate",
                "prorate | x | neither a whole number nor a percentage",
                "prorate | 120% | outside 0 to 1",
                "prorate | -1 | must not be negative"
            })
    void wrongMissingRulesAreWrongUse(String policy, String most, String reason) {
        Run run = Run.of("score", "--instrument", "srs", "--missing", policy, "--max-missing=" + most, answers());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such | threshold=2 | No criterion \"no-such\"",
                "mean-2sd | cutoff=2 | has the parameter cutoff",
                "mean-2sd | threshold=much | parameter threshold is \"much\", not a number",
                "mean-2sd | form=backward | not one of retrospective, causal",
                "sudden-loss | stability=off | needs either cutoff, or sd and reliability",
                "mean-2sd,mean-2sd | threshold=2 | is named twice",
                "i-chart | baseline=1 | Parameter baseline is 1; it must be 2 or more",
                "i-chart | rules=nelson-9 | No run rule \"nelson-9\"",
                "cusum | min-earlier=4 | cusum without self-starting takes no min-earlier",
                "pelt | penalty=none | Penalty \"none\" is neither",
                "bocpd | level=5 | takes both level and sd as numbers",
                "srs-signal | signal=item | not one of total, drop",
                "consensus | of=pelt | needs at least 2 criteria",
                "consensus | rci.scale-value=1 | No criterion of consensus has the parameter rci.scale-value",
                "consensus | of=pelt+rci | rci with scale s-diff needs either scale-value"
            })
    void wrongCriteriaAreWrongUse(String criterion, String parameter, String reason) {
        Run run = Run.of("detect", "--criterion", criterion, "--param", parameter, answers());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--range=1 | is not LO:HI",
                "--range=a:b | is not made of numbers",
                "--range=5:1 | the lower end must come first",
                "--scale=Total | not made of lower-case letters",
                "--rater=nobody | No rater \"nobody\"",
                "--method=line | No trend method \"line\"; there are ols, quadratic",
                "--method=ols,ols | Trend method ols is named twice",
                "--confidence=1 | Confidence 1.0 is not between 0 and 1",
                "--time=weeks | weeks"
            })
    void wrongSelectionsAreWrongUse(String option, String reason) {
        Run run = Run.of("trend", option, answers());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @Test
    void aFileThatIsNotThereFailsInWords() {
        Run run = Run.of("score", "--instrument", "srs", folder.resolve("absent.csv"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("absent.csv: no such file or folder").doesNotContain("Exception");
    }

    @Test
    void aFolderInsteadOfAFileFailsInWords() {
        Run run = Run.of("score", "--instrument", "srs", folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void anEmptyFileFailsAndLeavesTheOldOutputWhole() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path old = Files.writeString(folder.resolve("scores.csv"), "old");

        Run run = Run.of("score", "--instrument", "srs", "-o", old, empty);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("empty.csv");
        assertThat(old).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**problems*");
    }

    @Test
    void anOutputThatCannotBeWrittenFailsInWords() {
        Run run = Run.of("score", "--instrument", "srs", "-o", folder.resolve("absent/scores.csv"), answers());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankTitleIsWrongUse(String title) {
        Run run = Run.of(
                "analyze",
                "--instrument",
                "srs",
                "--title",
                title,
                "-o",
                folder.resolve("out"),
                folder.resolve("absent"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("A report title must not be blank").doesNotContain("no such file");
    }

    @Test
    void aScaleThatNoSelectedFormHasIsWrongUse() {
        Run run = Run.of(
                "analyze",
                "--instrument",
                "srs",
                "--scale",
                "tsak",
                "-o",
                folder.resolve("out"),
                folder.resolve("absent"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("No selected form has the scale tsak; there are bond, goal, task, total")
                .doesNotContain("no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phq-9", "gad-7", "client=core-10,therapist=wai-s-therapist"})
    void analyzeOfAFormWhoseLowerScoresAreBetterIsWrongUseBeforeAnythingIsRead(String form) {
        Run run = Run.of("analyze", "--instrument", form, "-o", folder.resolve("out"), folder.resolve("absent"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Lower scores are the better ones of " + form.replaceAll("client=|,.*", "") + ", and")
                .contains("score, change, reliability and validate take such forms")
                .doesNotContain("Unexpected", "no such file");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"detect --criterion mean-2sd", "trend"})
    void seriesOfAFormWhoseLowerScoresAreBetterAreWrongUseToldOnce(String command) throws Exception {
        Path scores = Files.writeString(
                folder.resolve("scores.csv"),
                "dyad,session,rater,instrument,scale,mean\nA,1,client,phq-9,total,1\nA,2,client,phq-9,total,2\n");

        Run run = Run.of(Stream.concat(Arrays.stream(command.split(" ", -1)), Stream.of(scores))
                .toArray());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("scores.csv: phq-9 is lower-is-better; series are higher-is-better")
                .containsOnlyOnce("phq-9")
                .contains("score, change, reliability and validate take such forms");
    }

    @Test
    void formsOfTheWrongDirectionAmongOthersAreToldOnce() throws Exception {
        Path scores = Files.writeString(folder.resolve("scores.csv"), """
                dyad,session,rater,instrument,scale,mean
                A,1,client,phq-9,total,1
                A,2,client,phq-9,total,2
                A,1,client,srs,total,8
                A,2,client,srs,total,9
                """);

        Run run = Run.of("trend", scores);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.err()).containsOnlyOnce("phq-9").contains("its further rows are refused too");
    }

    @ParameterizedTest
    @CsvSource({"detect --criterion mean-2sd,--scale tsak", "trend,--scale tsak", "trend,--rater observer"})
    void aSelectionThatNoRowFitsFailsAndTellsWhatThereIs(String command, String option) throws Exception {
        Path scores =
                Files.writeString(folder.resolve("scores.csv"), "dyad,session,rater,scale,score\nA,1,client,total,1\n");
        Path out = folder.resolve("out.csv");

        Run run = Run.of(Stream.of(command.split(" ", -1), option.split(" ", -1), new Object[] {"-o", out, scores})
                .flatMap(Arrays::stream)
                .toArray());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("scores.csv: no record is of the scale", "there are \"total\"");
        assertThat(out).doesNotExist();
    }

    @Test
    void anUnexpectedFailureIsOneLine() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int start, int length) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();

        int status = Alliance.run(new PrintWriter(broken), new PrintWriter(err), "instruments");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Unexpected failure, please report it: java.lang.IllegalStateException: broken (")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "detect --criterion mean-2sd",
                "trend",
                "score --instrument srs",
                "reliability --instrument srs",
                "reliability --instrument srs --table --session all",
                "raters",
                "raters --table --level ratio",
                "validate --instrument srs",
                "analyze --instrument srs --title _",
                "analyze --instrument srs --scale tsak",
                "analyze --instrument srs --na _",
                "analyze --instrument srs --charset none",
                "analyze --instrument srs --param threshold=-1",
                "instruments show",
                "no-such-command"
            })
    void noCommandPrintsATrace(String command) throws Exception {
        List<Path> files = List.of(
                folder.resolve("absent.csv"),
                folder,
                Files.createFile(folder.resolve("empty.csv")),
                Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, (byte) 0xFF, (byte) 0xFE, '"'}),
                Files.writeString(folder.resolve("header.csv"), "dyad,session,score\n"),
                answers());
        List<String> words = Arrays.stream(command.split(" ", -1))
                .map(word -> word.equals("_") ? "" : word)
                .toList();
        for (Path file : files) {
            List<Object> args = new ArrayList<>(words);
            if (command.startsWith("analyze")) {
                args.addAll(List.of("-o", folder.resolve("out")));
            }
            args.add(file);

            assertThat(Run.of(args.toArray()).err())
                    .as("%s %s", command, file)
                    .doesNotContain("\tat ", "Unexpected failure");
        }
    }

    @Test
    void anOutputInPlaceOfTheInputIsRefused() throws IOException {
        Path input = answers();
        String before = Files.readString(input);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), input);

        for (Path output : List.of(input, link)) {
            Run run = Run.of("score", "--instrument", "srs", "-o", output, input);

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("Cannot write " + output + ": it is the file that is read");
            assertThat(input).hasContent(before);
        }
    }

    @Test
    void problemsInPlaceOfTheInputAreRefused() throws IOException {
        Path input = Files.move(answers(), folder.resolve("scores.problems.csv"));

        Run run = Run.of("score", "--instrument", "srs", "-o", folder.resolve("scores.csv"), input);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("it is the file that is read");
    }

    @Test
    void anAnalysisInPlaceOfTheInputIsRefused() throws IOException {
        Path input = Files.move(answers(), folder.resolve("scores.csv"));

        Run run = Run.of("analyze", "--instrument", "srs", "-o", folder, input);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("it is the file that is read");
    }

    private Path answers() {
        try {
            return Files.writeString(folder.resolve("answers.csv"), "dyad,session,a,b,c,d\nA,1,9,9,9,9\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
