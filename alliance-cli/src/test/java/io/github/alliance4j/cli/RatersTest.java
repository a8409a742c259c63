package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RatersTest {

    private static final String HEADER = "dyad,session,coder,code,value\n";

    /** Two coders of eight sessions: ratings, and a marker that both saw in the second and only one in the third. */
    private static final String CODES = HEADER + """
            A,1,anna,resolution,1
            A,1,ben,resolution,1
            B,1,anna,resolution,2
            B,1,ben,resolution,3
            C,1,anna,resolution,4
            C,1,ben,resolution,4
            D,1,anna,resolution,5
            D,1,ben,resolution,4
            A,1,anna,denial,0
            A,1,ben,denial,0
            B,1,anna,denial,2
            B,1,ben,denial,1
            C,1,anna,denial,0
            C,1,ben,denial,3
            """;

    @TempDir
    private Path folder;

    private Run raters(String codes, Object... options) throws IOException {
        List<Object> args = new ArrayList<>(List.of("raters"));
        args.addAll(List.of(options));
        args.add(Files.writeString(folder.resolve("codes.csv"), codes));
        return Run.of(args.toArray());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode code(JsonNode json, String code, String reading) {
        return StreamSupport.stream(json.get("codes").spliterator(), false)
                .filter(one -> one.get("code").asString().equals(code)
                        && one.get("reading").asString().equals(reading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesJsonWhereNobodyWatches() throws IOException {
        Run run = raters(CODES, "--scheme", "three_rs_2015");
        JsonNode json = json(run.out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "format_version",
                        "library_version",
                        "settings",
                        "input",
                        "records",
                        "problems",
                        "coders",
                        "dyads",
                        "sessions",
                        "independent",
                        "codes",
                        "notes");
        assertThat(json.get("format").asString()).isEqualTo("alliance4j-raters");
        assertThat(json.at("/settings/scheme").asString()).isEqualTo("three_rs_2015");
        assertThat(json.at("/records/accepted").asInt()).isEqualTo(14);
        assertThat(json.get("coders").asInt()).isEqualTo(2);
        assertThat(json.get("independent").asBoolean()).isTrue();
        JsonNode seen = code(json, "denial", "seen");
        // Of three sessions both saw or missed it in two; pe = (2 1 + 1 2) / 9.
        assertThat(seen.at("/cohen/value").asDouble()).isCloseTo((2 / 3.0 - 4 / 9.0) / (5 / 9.0), within(1e-12));
        assertThat(seen.at("/equal/share").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(code(json, "resolution", "rating").at("/within_group/mean").asDouble())
                .isEqualTo(1 - (.25 + .25) / 4);
        assertThat(code(json, "resolution", "rating").at("/cohen/weights").asString())
                .isEqualTo("quadratic");
        assertThat(code(json, "denial", "frequency").at("/cohen/reason").asString())
                .contains("kappa is of categories");
        assertThat(run.out()).doesNotContain("anna", "ben\"");
    }

    @Test
    void everyAnswerIsThereOrSaysWhyNot() throws IOException {
        JsonNode json = json(raters(CODES, "--scheme", "three-rs-2015").out());

        for (JsonNode code : json.get("codes")) {
            for (String part : List.of("equal", "alpha", "cohen", "fleiss", "icc", "within_group")) {
                JsonNode answer = code.get(part);
                assertThat(answer.get("evaluable").asBoolean() || answer.size() == 2)
                        .isTrue();
                assertThat(answer.has("reason"))
                        .isNotEqualTo(answer.get("evaluable").asBoolean());
            }
        }
    }

    @Test
    void tableIsForReading() throws IOException {
        Run run = raters(CODES, "--scheme", "three_rs_2015", "--table");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Codes of three_rs_2015: 2 coders, 4 sessions of 4 dyads.", "weighted kappa", "mean rwg 0.88")
                .doesNotContain("anna", "substantial", "{");
    }

    @Test
    void tableTellsWhyThereIsNoAlpha() throws IOException {
        Run run = raters(HEADER + "A,1,anna,tone,1\nA,1,ben,tone,1\nB,1,anna,x,1\n", "--table");

        assertThat(run.out())
                .contains(
                        "tone, nominal: all ratings are equal",
                        "x, nominal: only 1 coder gave this code; agreement needs at least 2");
    }

    @Test
    void jsonToAFileLeavesTheTableAsTheResult() throws IOException {
        Path json = folder.resolve("raters.json");
        Path text = folder.resolve("raters.txt");
        Run run = raters(CODES, "--scheme", "three_rs_2015", "--json", json, "-o", text);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(json(Files.readString(json)).at("/input/source").asString()).isEqualTo("codes.csv");
        assertThat(Files.readString(text)).startsWith("Codes of three_rs_2015");
    }

    @Test
    void refusedRowsAreToldAndTheRestIsAssessed() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Run run = raters(
                CODES + "E,1,anna,resolution,6\nE,1,ben,denail,1\nA,1,ben,denial,0\n",
                "--scheme",
                "three_rs_2015",
                "-o",
                out);

        assertThat(run.status()).isEqualTo(3);
        assertThat(Files.readAllLines(out.resolve("problems.csv")))
                .containsExactly(
                        "file,line,column,code,message",
                        "codes.csv,16,value,OUT_OF_RANGE,\"\"\"6\"\" is not a rating, a whole number from 1 to 5\"",
                        "codes.csv,17,code,UNKNOWN_CODE,\"\"\"denail\"\" is no code of three_rs_2015\"",
                        "codes.csv,18,,DUPLICATE_RECORD,\"the same dyad, session, coder and code stand on line 11 already\"");
        JsonNode json = json(Files.readString(out.resolve("raters.json")));
        assertThat(json.at("/records/refused").asInt()).isEqualTo(3);
        assertThat(json.get("problems").asInt()).isEqualTo(3);
        assertThat(code(json, "resolution", "rating").get("units").asInt()).isEqualTo(4);
    }

    @Test
    void problemsGoToStandardErrorWhereThereIsNoFolder() throws IOException {
        Run run = raters(CODES + "E,0,anna,resolution,1\n", "--scheme", "three_rs_2015");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("codes.csv:16 session: \"0\" is not a session");
        assertThat(json(run.out()).at("/records/refused").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"nominal, true, false", "ordinal, true, false", "interval, false, true", "RATIO, false, true"})
    void ownCodesAreReadAtTheStatedLevel(String level, boolean kappa, boolean icc) throws IOException {
        JsonNode code = code(json(raters(CODES, "--level", level).out()), "resolution", "value");

        assertThat(code.get("level").asString()).isEqualToIgnoringCase(level);
        assertThat(code.at("/cohen/evaluable").asBoolean()).isEqualTo(kappa);
        assertThat(code.at("/icc/evaluable").asBoolean()).isEqualTo(icc);
    }

    @Test
    void oneOwnCodeMayHaveALevelOfItsOwn() throws IOException {
        JsonNode json = json(raters(CODES, "--level", "ordinal,denial=ratio").out());

        assertThat(json.at("/settings/scheme").asString()).isEqualTo("own");
        assertThat(code(json, "denial", "value").get("level").asString()).isEqualTo("ratio");
        assertThat(code(json, "resolution", "value").get("level").asString()).isEqualTo("ordinal");
    }

    @Test
    void schemeOfTheFileIsTaken() throws IOException {
        String codes = "dyad,session,coder,code,value,scheme\nA,1,anna,giving_up,1,three_rs_2022\n";

        assertThat(json(raters(codes).out()).at("/settings/scheme").asString()).isEqualTo("three_rs_2022");
        Run two = raters(codes + "A,1,anna,denial,1,three_rs_2015\n");
        assertThat(two.status()).isEqualTo(2);
        assertThat(two.err()).contains("several schemes, three_rs_2022, three_rs_2015; name one by --scheme");
        JsonNode one = json(raters(codes + "A,1,anna,denial,1,three_rs_2015\n", "--scheme", "three_rs_2022")
                .out());
        assertThat(one.at("/records/accepted").asInt()).isEqualTo(2);
        assertThat(one.get("codes")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--scheme cis-r, 'Scheme \"cis_r\" is none of three_rs_2015, three_rs_2022, own'",
        "--level strong, '--level \"strong\" is none of nominal, ordinal, interval, ratio'",
        "--level denial=strong, '--level \"strong\" is none of'",
        "--level =nominal, 'A code has a name'",
        "--level denail=ratio, 'the code \"denail\", which no accepted row gives a number; there are denial, resolution'",
        "'--level ordinal,nominal', '--level ordinal,nominal has two levels for all codes'",
        "'--level denial=ratio,denial=ratio', 'has two levels for \"denial\"'",
        "--scheme three_rs_2015 --level nominal, '--level is for own codes'",
        "--confidence 1, 'Confidence 1.0 is not between 0 and 1'",
        "--scores s.csv, '--scores is for the codes of a published scheme'",
        "--frobnicate, 'Unknown option'"
    })
    void wrongUseIsToldAndNothingIsWritten(String options, String words) throws IOException {
        Path out = folder.resolve("out.json");
        List<Object> all = new ArrayList<>(List.of((Object[]) options.split(" ", -1)));
        all.addAll(List.of("-o", out));
        Run run = raters(CODES, all.toArray());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER, "dyad,session,coder,code\nA,1,anna,denial\n", "\0\1\"", "x\n1\n"})
    void fileAtFaultFailsInOneLine(String text) throws IOException {
        Run run = raters(text);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("codes.csv").hasLineCount(1).doesNotContain("\tat ", "Unexpected");
    }

    @Test
    void absentFileFails() {
        Run run = Run.of("raters", folder.resolve("absent.csv"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("absent.csv").doesNotContain("Unexpected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--json", "--scores"})
    void noOutputTakesThePlaceOfTheInput(String option) throws IOException {
        Run run = raters(CODES, "--scheme", "three_rs_2015", option, folder.resolve("codes.csv"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("it is the file that is read");
        assertThat(folder.resolve("codes.csv")).hasContent(CODES);
    }

    @ParameterizedTest
    @CsvSource({
        "-o same --json same",
        "-o same --scores same",
        "--json same --scores same",
        "-o p.csv --json p.problems.csv",
        "-o . --json raters.txt",
        "-o . --scores problems.csv"
    })
    void twoResultsAreNeverWrittenToOneFile(String options) throws IOException {
        List<Object> all = new ArrayList<>(List.of("--scheme", "three_rs_2015"));
        for (String word : options.split(" ", -1)) {
            all.add(word.startsWith("-") ? word : folder.resolve(word));
        }
        Run run = raters(CODES, all.toArray());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Two results cannot both be written to");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("codes.csv"));
        }
    }

    @Test
    void aDashIsNoFileBesideTheResult() throws IOException {
        Run run = raters(CODES, "--scheme", "three_rs_2015", "--json", "-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("needs a name, not -");
        assertThat(Path.of("-")).doesNotExist();
    }

    private static final String OF_2015 = """
            dyad,session,coder,code,value,scheme
            A,1,anna,denial,1,Three-RS-2015
            A,1,ben,denial,1,three_rs_2015
            """;

    @Test
    void rowsOfAnotherSchemeAreCountedInANote() throws IOException {
        String rows = OF_2015 + "A,1,anna,giving_up,1,three_rs_2022\n";
        String note = "2 rows are of another scheme (three_rs_2015) and were passed over.";

        assertThat(notes(raters(rows, "--scheme", "three_rs_2022"))).contains(note);
        assertThat(raters(rows, "--scheme", "three_rs_2022", "--table").lines()).contains("Note: " + note);
        assertThat(notes(raters(rows, "--scheme", "three_rs_2015")))
                .contains("1 row is of another scheme (three_rs_2022) and was passed over.");
        assertThat(raters(OF_2015).out()).doesNotContain("passed over", "names of");
    }

    private static List<String> notes(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return json(run.out())
                .get("notes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"three_rs_2022", "own"})
    void aFileOfAnotherSchemeAloneIsRefused(String scheme) throws IOException {
        Run run = raters(OF_2015, "--scheme", scheme);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("No row is of the scheme " + scheme + "; the file is of three_rs_2015");
    }

    @Test
    void namesOfAPublishedSchemeThatWereReadAsOwnAreNoted() throws IOException {
        String words = "all of them are names of three_rs_2015; --scheme three_rs_2015 reads them so.";

        assertThat(notes(raters(CODES))).singleElement().asString().contains(words);
        assertThat(notes(raters(CODES, "--scheme", "own"))).isEmpty();
        assertThat(notes(raters(CODES + "A,1,anna,warmth,1\n"))).isEmpty();
        assertThat(notes(raters(HEADER + "A,1,anna,minimal_response,1\n")))
                .singleElement()
                .asString()
                .contains(
                        "names of three_rs_2015 and of three_rs_2022; --scheme three_rs_2015 or --scheme three_rs_2022");
    }

    @Test
    void endsOfKappaBeyondOneAreCutInTheTableAlone() throws IOException {
        String codes = HEADER + """
                A,1,anna,tone,1
                A,1,ben,tone,1
                B,1,anna,tone,1
                B,1,ben,tone,2
                C,1,anna,tone,2
                C,1,ben,tone,2
                D,1,anna,tone,2
                D,1,ben,tone,2
                """;
        JsonNode kappa = code(json(raters(codes).out()), "tone", "value").get("cohen");

        assertThat(kappa.get("high").asDouble()).isGreaterThan(1);
        assertThat(raters(codes, "--table").out())
                .contains("kappa %.2f [%.2f, 1.00] n 4"
                        .formatted(
                                kappa.get("value").asDouble(), kappa.get("low").asDouble()));
    }

    @Test
    void scoresOfObserversAreReadByTrend() throws IOException {
        StringBuilder codes = new StringBuilder(HEADER);
        for (int session = 1; session <= 6; session++) {
            for (String coder : List.of("anna", "ben")) {
                codes.append("A," + session + "," + coder + ",withdrawal_impact," + (1 + session / 2) + "\n");
                codes.append("A," + session + "," + coder + ",confrontation_impact,1\n");
            }
        }
        Path scores = folder.resolve("observer.csv");
        Run run = raters(codes.toString(), "--scheme", "three_rs_2015", "--scores", scores);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readAllLines(scores)).hasSize(7).contains("A,1,100,,observer,", "A,6,25,,observer,");
        Run trend = Run.of("trend", "--method", "ols", scores);
        assertThat(trend.status()).as(trend.err()).isZero();
        assertThat(trend.lines()).hasSize(2);
        assertThat(trend.lines().get(1)).startsWith("A,observer,");
    }

    @Test
    void aNameThatIsMarkupForTheTerminalIsShownAsText() throws IOException {
        Run run = raters(HEADER + "A,1,anna,\"a\tb\",1\nA,1,ben,\"a\tb\",2\n", "--table");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("a b").doesNotContain("\t");
    }

    @Test
    void sameInputGivesTheSameBytesInAnyOrderOfRows() throws IOException {
        List<String> rows = new ArrayList<>(CODES.lines().skip(1).toList());
        String first = raters(CODES, "--scheme", "three_rs_2015").out();
        Collections.reverse(rows);

        assertThat(raters(HEADER + String.join("\n", rows) + "\n", "--scheme", "three_rs_2015")
                        .out())
                .isEqualTo(first);
    }
}
