package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReliabilityTest {

    private static final String BOTH = "client=wai-s-client,therapist=wai-s-therapist";

    /** Three items, the third reversed: keyed 4 3 3, 2 1 1, 3 3 2, 1 2 1 and, at session 2, 4 4 4. */
    private static final String COMFORT = """
            dyad,session,comfort,belief,difficulty
            A,1,4,3,1
            B,1,2,1,3
            C,1,3,3,2
            D,1,1,2,3
            A,2,4,4,0
            """;

    @TempDir
    private Path folder;

    private static Run sample(Object... options) {
        List<Object> args = new ArrayList<>(List.of("reliability", "--instrument", BOTH));
        args.addAll(List.of(options));
        args.add(SampleClinic.WHOLE);
        return Run.of(args.toArray());
    }

    private Run comfort(String answers, Object... options) throws IOException {
        Path form = Path.of("..", "alliance-examples", "samples", "comfort-check.json");
        List<Object> args = new ArrayList<>(List.of("reliability", "--instrument", form));
        args.addAll(List.of(options));
        args.add(Files.writeString(folder.resolve("answers.csv"), answers));
        return Run.of(args.toArray());
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode scale(JsonNode json, String rater, String scale) {
        return StreamSupport.stream(json.get("scales").spliterator(), false)
                .filter(one -> one.get("rater").asString().equals(rater)
                        && one.get("scale").asString().equals(scale))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesJsonWhereNobodyWatches() {
        Run run = sample();
        JsonNode json = json(run);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(json.get("format").asString()).isEqualTo("alliance4j-reliability");
        assertThat(json.get("records").get("accepted").asInt()).isEqualTo(1563);
        assertThat(json.get("settings").get("session").asString()).isEqualTo("first");
        assertThat(json.get("scales"))
                .extracting(one ->
                        one.get("rater").asString() + " " + one.get("scale").asString())
                .containsExactly(
                        "client task",
                        "client bond",
                        "client goal",
                        "client total",
                        "therapist task",
                        "therapist bond",
                        "therapist goal",
                        "therapist total");
    }

    /**
     * R 4.x with psych 2.2.9 and lavaan 0.6-14 on the same file: first answered session of each client, complete forms,
     * items 4 and 10 turned; {@code alpha}, {@code splitHalf(brute = TRUE, covar = TRUE)}, {@code cfa}, and {@code
     * multilevel.reliability} of the 19 dyads that are complete at sessions 2 to 9.
     */
    @Test
    void theSampleHasTheNumbersOfPsych() {
        JsonNode total = scale(json(sample()), "client", "total");
        JsonNode consistency = total.get("consistency");

        assertThat(total.get("forms"))
                .hasToString("{\"given\":808,\"blank\":0,\"other_sessions\":760,\"incomplete\":5,\"used\":43}");
        assertNumber(consistency.get("alpha").get("raw"), 0.8787853057191598, 1e-12);
        assertNumber(consistency.get("alpha").get("standardised"), 0.8800058351825366, 1e-12);
        assertNumber(consistency.get("alpha").get("feldt").get("low"), 0.8175239336, 1e-9);
        assertNumber(consistency.get("alpha").get("feldt").get("high"), 0.9260664643, 1e-9);
        assertNumber(consistency.get("lambdas").get("lambda2"), 0.881059669601785, 1e-12);
        assertNumber(consistency.get("lambdas").get("lambda6"), 0.890970984272224, 1e-12);
        assertNumber(consistency.get("odd_even").get("spearman_brown"), 0.91326223778879, 1e-12);
        assertNumber(consistency.get("items").get(3).get("corrected_item_total"), 0.616972378501, 1e-11);
        assertNumber(consistency.get("items").get(3).get("alpha_if_dropped"), 0.86658008876337, 1e-12);
        assertNumber(total.get("splits").get("max"), 0.9231978, 1e-7);
        assertNumber(total.get("splits").get("min"), 0.7830093, 1e-7);
        assertNumber(total.get("omega").get("omega"), 0.879586340814, 1e-7);
        assertNumber(total.get("omega").get("fit").get("chi_square"), 44.72863, 1e-5);
        assertNumber(total.get("measurement_error").get("sum").get("sem"), 2.51467053606695, 1e-12);
        JsonNode over = total.get("over_sessions");
        assertThat(over.get("sessions")).hasToString("[2,3,4,5,6,7,8,9]");
        assertThat(over.get("persons").asInt()).isEqualTo(19);
        assertNumber(over.get("r_kf"), 0.984619998277670, 1e-12);
        assertNumber(over.get("r_c"), 0.867345815266686, 1e-12);
        assertNumber(over.get("components").get("item"), -0.00289945191261, 1e-12);
    }

    private static void assertNumber(JsonNode number, double expected, double tolerance) {
        assertThat(number.asDouble()).isCloseTo(expected, within(tolerance));
    }

    @Test
    void minresIsTheFactorOfPsych() {
        JsonNode omega = scale(json(sample("--factor-method", "minres")), "client", "total")
                .get("omega");

        assertNumber(omega.get("omega"), 0.880195067187, 1e-6);
        assertThat(omega.get("fit").isNull()).isTrue();
    }

    @Test
    void allSessionsAreNotIndependent() {
        JsonNode total = scale(json(sample("--session", "all")), "client", "total");

        assertThat(total.get("forms").get("other_sessions").asInt()).isZero();
        assertThat(total.get("persons").asInt()).isEqualTo(48);
        assertThat(total.get("independent").asBoolean()).isFalse();
    }

    @Test
    void oneSessionAndConfidenceReachTheResult() {
        JsonNode json = json(sample("--session", 2, "--confidence", 0.5));

        assertThat(json.get("settings").get("session").asString()).isEqualTo("2");
        assertThat(json.get("settings").get("confidence").asDouble()).isEqualTo(0.5);
        JsonNode total = scale(json, "therapist", "total");
        assertThat(total.get("forms").get("used").asInt()).isBetween(20, 48);
        JsonNode interval = total.get("consistency").get("alpha").get("feldt");
        assertThat(interval.get("high").asDouble() - interval.get("low").asDouble())
                .isBetween(0.01, 0.06);
    }

    @Test
    void theTableIsABlockAScale() throws IOException {
        Run run = comfort(COMFORT, "--table");

        assertThat(run.status()).isZero();
        // Sums 10, 4, 8, 4: variance 9, of which the items have 3.5, so alpha is 1.5 (1 - 3.5 / 9) = 11 / 12.
        assertThat(run.out()).isEqualTo("""
                Forms: session first, complete for the scale. Interval of alpha: Feldt, confidence 0.95. Omega: ML_COVARIANCES.

                comfort-check by client, total: n 4, k 3
                  forms          5: 4 used, 0 blank, 1 of other sessions, 0 incomplete
                  alpha          0.917 [0.450, 0.994], standardised 0.928
                  lambda-2, -6   0.923, 0.956
                  odd-even       0.854 (Spearman-Brown)
                  omega          0.947 (a residual is at its bound: do not trust it)
                  SEM            0.289 of the mean, 0.866 of the sum
                  over sessions  not evaluable: no 2 persons answered the whole scale at the same 2 neighbouring sessions
                  item    mean      sd  r rest  alpha if dropped
                     1   2.500   1.291   0.849             0.900
                     2   2.250   0.957   0.746             0.949
                     3   1.750   0.957   0.971             0.784
                """);
    }

    @Test
    void theTableOfTheSampleTellsTheSessionsAndWarns() {
        assertThat(sample("--table").out())
                .contains("R_KF 0.985, R_1F 0.889, R_C 0.867 (8 sessions from 2 to 9, 19 persons)")
                .contains("\n\nwai-s-therapist by therapist, bond: n 47, k 4\n");
    }

    @Test
    void theGuideQuotesTheTableAndTheNumbersOfTheSample() throws IOException {
        String page = page("guide/reliability.md");
        String block = page.substring(page.indexOf("```\nwai-s-client") + 4, page.indexOf("```\n\n| line"));
        JsonNode over = scale(json(sample()), "client", "total").get("over_sessions");

        assertThat(block)
                .startsWith("wai-s-client by client, total: n 43, k 12\n")
                .contains("    12 ");
        assertThat(sample("--table").out()).contains(block);
        assertThat(page)
                .contains("the %d dyads that answered sessions %d to %d in full"
                        .formatted(
                                over.get("persons").asInt(),
                                over.get("sessions").get(0).asInt(),
                                over.get("sessions")
                                        .get(over.get("sessions").size() - 1)
                                        .asInt()))
                .contains(String.format(
                        Locale.ROOT,
                        "R_C of the client's total is %.3f:",
                        over.get("r_c").asDouble()));
    }

    @Test
    void theFormatPageQuotesTheJsonOfTheSample() throws IOException {
        String page = page("formats/reliability-json.md");
        String example = page.substring(page.indexOf("```json\n") + "```json\n".length(), page.lastIndexOf("```"));

        assertThat(example).contains("measurement_error", "r_c");
        assertThat(sample().out()).contains(example);
    }

    @Test
    void theFormatPageNamesEveryKey() throws IOException {
        String page = page("formats/reliability-json.md");

        assertThat(keys(json(sample())))
                .hasSizeGreaterThan(70)
                .allSatisfy(key -> assertThat(page).containsPattern("[`.]" + key + "[`.]"));
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>(node.propertyNames());
        node.forEach(child -> keys.addAll(keys(child)));
        return keys;
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs").resolve(name));
    }

    @Test
    void theTableSaysThatLambda6IsSmoothedAndThatACoefficientIsUndefined() throws IOException {
        // Items in step: no error, so no change against it; the covariances are singular.
        String inStep = "dyad,session,a,b,c\nA,1,1,1,3\nA,2,2,2,2\nB,1,2,2,2\nB,2,3,3,1\nC,1,3,3,1\nC,2,4,4,0\n";

        assertThat(comfort(inStep, "--table").out())
                .contains("(lambda-6 of smoothed covariances)")
                .contains("omega          not evaluable: the correlations are not positive definite")
                .contains("R_C - (2 sessions from 1 to 2, 3 persons)");
    }

    @Test
    void theTableSaysWhatIsNotEvaluableAndWhatIsNotIndependent() throws IOException {
        Run all = comfort(COMFORT, "--table", "--session", "all");
        assertThat(all.out()).contains("rows           not independent: 4 persons; intervals are too narrow");

        Run one = comfort("dyad,session,a,b,c\nA,1,4,3,1\n", "--table");
        assertThat(one.status()).isZero();
        assertThat(one.out())
                .contains("n 1, k 3", "alpha          not evaluable: 1 complete forms; at least 2 are needed")
                .contains("over sessions  not evaluable: no 2 persons")
                .doesNotContain("SEM", "NaN");
    }

    @Test
    void longFilesAreRead() throws IOException {
        StringBuilder rows = new StringBuilder("dyad,session,item,answer\n");
        COMFORT.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
            for (int item = 1; item <= 3; item++) {
                rows.append("%s,%s,%d,%s%n".formatted(cells[0], cells[1], item, cells[item + 1]));
            }
        });
        String wide = comfort(COMFORT).out();

        assertThat(comfort(rows.toString()).out()).isEqualTo(wide);
    }

    @Test
    void refusedRecordsAreCountedToldAndLeftOut() throws IOException {
        Run run = comfort(COMFORT + "E,1,9,1,1\n");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("answers.csv:7 comfort: 9 is outside 0 to 4");
        assertThat(json(run).get("records")).hasToString("{\"accepted\":5,\"refused\":1}");
        assertThat(json(run).get("problems").asInt()).isEqualTo(1);
        assertThat(scale(json(run), "client", "total")).isEqualTo(scale(json(comfort(COMFORT)), "client", "total"));
    }

    @Test
    void aFileOfRefusedRecordsAloneHasNoScales() throws IOException {
        Run json = comfort("dyad,session,a,b,c\nA,1,9,3,1\n");
        assertThat(json.status()).isEqualTo(3);
        assertThat(json.out()).contains("\"scales\": []");

        assertThat(comfort("dyad,session,a,b,c\nA,1,9,3,1\n", "--table").out()).contains("No form was accepted.");
    }

    @Test
    void outputGoesToAFileOrIntoAFolder() throws IOException {
        Path file = folder.resolve("result.json");
        Run run = comfort(COMFORT, "-o", file);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(comfort(COMFORT).out());

        Path out = Files.createDirectory(folder.resolve("out"));
        comfort(COMFORT + "E,1,9,1,1\n", "-o", out);
        comfort(COMFORT, "-o", out, "--table");
        assertThat(out.resolve("reliability.json")).content().contains("alliance4j-reliability");
        assertThat(out.resolve("reliability.txt")).content().startsWith("Forms: session first");
    }

    @Test
    void problemsGoIntoTheFolder() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Run run = comfort(COMFORT + "E,1,9,1,1\n", "-o", out);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(out.resolve("problems.csv")).content().contains("answers.csv,7,comfort,OUT_OF_RANGE");
    }

    @Test
    void anOutputInPlaceOfTheInputIsRefused() throws IOException {
        Run run = comfort(COMFORT, "-o", folder.resolve("answers.csv"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("it is the file that is read");
        assertThat(folder.resolve("answers.csv")).hasContent(COMFORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--session=last | Session \"last\" is neither first, all nor a number from 1",
                "--session=0 | Session \"0\" is neither",
                "--confidence=1 | Confidence 1.0 is not between 0 and 1",
                "--confidence=NaN | Confidence NaN is not between 0 and 1",
                "--confidence=much | much",
                "--factor-method=pca | pca",
                "--method=ml | --method"
            })
    void wrongUseIsRefusedInWords(String option, String reason) {
        Run run = Run.of("reliability", "--instrument", "srs", option, folder.resolve("absent.csv"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theInstrumentIsNeeded() {
        Run run = Run.of("reliability", folder.resolve("absent.csv"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--instrument");
    }

    @Test
    void helpTellsEveryChoiceWithItsDefault() {
        assertThat(Run.of("reliability", "--help").out().replaceAll("\\s+", " "))
                .contains("--session=first|all|N", "--factor-method=minres|ml", "--confidence=P", "--table")
                .contains("Default: first", "Default: ml", "Default: 0.95");
    }

    @Test
    void aBadFileFailsInWords() throws IOException {
        Run absent = Run.of("reliability", "--instrument", "srs", folder.resolve("absent.csv"));
        assertThat(absent.status()).isEqualTo(1);
        assertThat(absent.err()).contains("absent.csv: no such file or folder");

        Path old = Files.writeString(folder.resolve("old.json"), "old");
        Run empty = comfort("", "-o", old);
        assertThat(empty.status()).isEqualTo(1);
        assertThat(empty.err()).contains("answers.csv");
        assertThat(old).hasContent("old");
    }
}
