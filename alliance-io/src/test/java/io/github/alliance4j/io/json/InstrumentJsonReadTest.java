package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentJsonReadTest {

    /** The needed properties only, one a line. */
    private static final String SMALL = """
            {
              "format": "alliance4j-instrument",
              "format_version": 1,
              "id": "check",
              "raters": [ "client" ],
              "items": 3,
              "range": { "min": 0, "max": 4 },
              "direction": "HIGHER_IS_BETTER"
            }
            """;

    @TempDir
    private Path folder;

    static List<Instrument> builtIn() {
        return InstrumentCatalog.builtIn().instruments();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInReadsBackEqual(Instrument instrument) throws IOException {
        assertThat(read(text(instrument))).isEqualTo(instrument);
    }

    @Test
    void formWithItsOwnScalesAndDecimalsReadsBackEqual() throws IOException {
        Instrument form = Instrument.builder("own")
                .name("odd \" \\ \u2028 \uD83D\uDE42")
                .raters(Rater.OBSERVER, Rater.CLIENT)
                .answers(AnswerScale.decimal(-0.5, 1e-3))
                .items(5)
                .subscale(ScaleId.of("warmth"), 5, 2)
                .direction(Direction.LOWER_IS_BETTER)
                .build();

        assertThat(read(text(form))).isEqualTo(form);
    }

    @Test
    void neededPropertiesAloneGiveTheDefaultsOfTheBuilder() throws IOException {
        assertThat(read(SMALL))
                .isEqualTo(Instrument.builder("check")
                        .raters(Rater.CLIENT)
                        .answers(AnswerScale.of(0, 4))
                        .items(3)
                        .build());
    }

    @Test
    void propertiesMayStandInAnyOrder() throws IOException {
        String turned = """
                {"reversed": [3], "range": {"kind": "DECIMAL", "max": 4, "min": 0.5}, "direction": "HIGHER_IS_BETTER",
                 "items": 3, "raters": ["client"], "id": "check", "format_version": 1,
                 "format": "alliance4j-instrument"}
                """;

        assertThat(read(turned).answers()).isEqualTo(AnswerScale.decimal(0.5, 4));
        assertThat(read(turned).items().get(2).isReversed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "format_version", "id", "raters", "range", "direction"})
    void missingPropertyIsNamed(String property) {
        String without = SMALL.replaceFirst("  \"" + property + "\": .*\n", "").replaceFirst(",\\s*}\\s*$", "}");

        assertThat(problem(without).toString()).isEqualTo("check.json:1: needs the property " + property);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"items\": 3 | \"items\": 3.0 | 6 /items | 3.0 stands where a whole number belongs",
                "\"items\": 3 | \"items\": \"3\" | 6 /items | \"3\" stands where a whole number belongs",
                "\"items\": 3 | \"items\": null | 6 /items | null stands where a whole number belongs",
                "\"items\": 3 | \"items\": 0 | 6 /items | 0 is outside 1 to 1000",
                "\"items\": 3 | \"items\": 99999999999 | 6 /items | 99999999999 is outside 1 to 1000",
                "\"items\": 3 | \"items\": 3, \"items\": 3 | 6 /items | the property stands twice",
                "\"items\": 3 | \"items\": 3, \"wording\": [] | 6 /wording | no such property; there are citations,",
                "\"items\": 3 | \"items\": NaN | 6 /items | no well-formed JSON: ",
                "\"items\": 3 | \"items\": 3, \"reversed\": [ 1, 1 ] | 6 /reversed/1 | \"1\" stands twice",
                "\"items\": 3 | \"items\": 3, \"reversed\": [ 1, 0 ] | 6 /reversed/1 | 0 is outside 1 to 1000",
                "\"items\": 3 | \"items\": 3, \"subscales\": { \"Task\": [ 1 ] } | 6 /subscales/Task | lower-case letters",
                "\"items\": 3 | \"items\": 3, \"subscales\": { \"task\": [ ] } | 6 /subscales/task | has no item",
                "\"items\": 3 | \"items\": 3, \"rights\": { \"holder\": \"a\" } | 6 /rights | needs the property mark, terms",
                "\"items\": 3 | \"items\": 3, \"citations\": [ { \"text\": \" \" } ] | 6 /citations/0 | needs a text",
                "\"items\": 3 | \"items\": 3, \"citations\": [ { \"text\": \"a\", \"doi\": \"x\" } ] | 6 /citations/0/doi | DOI x does not begin with 10.",
                "\"items\": 3 | \"items\": 3, \"facts\": [ { \"about\": \"a\", \"mark\": \"SURE\" } ] | 6 /facts/0/mark | \"SURE\" is none of",
                "\"max\": 4 | \"max\": 4.0 | 7 /range/max | 4.0 is not a whole number; the kind of this range is WHOLE",
                "\"max\": 4 | \"max\": 1e999 | 7 /range/max | 1e999 is too large",
                "\"max\": 4 | \"max\": true | 7 /range/max | true stands where a number belongs",
                "\"max\": 4 | \"max\": 0 | 7 /range | the answers from 0 to 0: the lower end must come first",
                "\"max\": 4 | \"max\": 4, \"kind\": \"whole\" | 7 /range/kind | \"whole\" is none of WHOLE, DECIMAL",
                "\"max\": 4 | \"maximum\": 4 | 7 /range/maximum | no such property; there are kind, max, min",
                "\"client\" | \"Client\" | 5 /raters/0 | \"Client\" is none of client, therapist, observer, parent",
                "\"client\" | 1 | 5 /raters/0 | 1 stands where a text belongs",
                "[ \"client\" ] | [ ] | 5 /raters | names no rater",
                "[ \"client\" ] | \"client\" | 5 /raters | \"client\" stands where an array belongs",
                "\"check\" | \"My Check\" | 4 /id | not made of lower-case letters",
                "HIGHER_IS_BETTER | HIGHER | 8 /direction | \"HIGHER\" is none of HIGHER_IS_BETTER, LOWER_IS_BETTER",
                "alliance4j-instrument | other | 2 /format | \"other\" is not alliance4j-instrument",
                "\"items\": 3 | \"items\": 3, \"composites\": { \"c\": { } } | 6 /composites/c | needs either items or weights",
                "\"items\": 3 | \"items\": 3, \"composites\": { \"c\": { \"items\": [ ] } } | 6 /composites/c/items | has no item",
                "\"items\": 3 | \"items\": 3, \"composites\": { \"c\": { \"weights\": { } } } | 6 /composites/c/weights | weighs no subscale",
                "\"items\": 3 | \"items\": 3, \"gates\": [ { \"items\": [ 2 ] } ] | 6 /gates/0 | needs the property after, from, to",
                "\"items\": 3 | \"items\": 3, \"gates\": [ { \"items\": [ 2 ], \"after\": 1, \"from\": 2, \"to\": 1 } ] | 6 /gates/0 | a gate from 2 to 1: the lower end must come first",
                "\"items\": 3 | \"items\": 3, \"missing_items\": { \"at_most\": 1, \"at_most_share\": 0 } | 6 /missing_items | needs either at_most or at_most_share",
                "\"items\": 3 | \"items\": 3, \"missing_items\": { \"at_most_share\": 2 } | 6 /missing_items/at_most_share | outside 0 to 1",
                "\"items\": 3 | \"items\": 3, \"missing_items_by_scale\": { \"total\": { } } | 6 /missing_items_by_scale/total | needs either",
                "\"items\": 3 | \"items\": 3, \"published_metric\": { \"factor\": 2 } | 6 /published_metric | needs the property basis",
                "\"items\": 3 | \"items\": 3, \"published_metric\": { \"basis\": \"SUM\", \"factor\": 2 } | 6 /published_metric | of a sum is not 1",
                "\"items\": 3 | \"items\": 3, \"key_status\": \"GOOD\" | 6 /key_status | \"GOOD\" is none of SOLID",
                "\"format_version\": 1 | \"format_version\": 2 | 3 /format_version | version 2 is not known; this library reads version 1",
                "\"max\": 4 | \"max\": 1000000000000000000 | 7 /range/max | 1000000000000000000 is outside -2147483648 to 2147483647",
                "\"min\": 0, \"max\": 4 | \"min\": -1e308, \"max\": 1e308, \"kind\": \"DECIMAL\" | 7 /range | the answers from -1e308 to 1e308: the distance of the ends is too large",
                "\"client\" | \"client\", \"client\" | 5 /raters/1 | \"client\" stands twice"
            })
    void brokenRuleIsToldWithLineAndPointer(String part, String broken, String place, String rule) {
        Problem problem = problem(SMALL.replace(part, broken));

        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_DEFINITION);
        assertThat(problem.position()).hasToString("check.json:" + place);
        assertThat(problem.message()).contains(rule);
    }

    private static String withoutItems(String part) {
        return SMALL.replace("\"items\": 3", part);
    }

    @Test
    void itemsThatAreLeftOutAreThoseOfTheScales() throws IOException {
        Instrument form = read(withoutItems("\"subscales\": { \"task\": [ 4, 1 ], \"bond\": [ 2, 3 ] }"));

        assertThat(form)
                .isEqualTo(Instrument.builder("check")
                        .raters(Rater.CLIENT)
                        .answers(AnswerScale.of(0, 4))
                        .subscale(Component.TASK, 4, 1)
                        .subscale(Component.BOND, 2, 3)
                        .build());
        assertThat(form.items()).hasSize(4);
    }

    @Test
    void statedItemsInNoScaleCountInTheTotalOnly() throws IOException {
        Instrument form = read(SMALL.replace("\"items\": 3", "\"items\": 3, \"subscales\": { \"task\": [ 2 ] }"));

        assertThat(form.items()).hasSize(3);
        assertThat(form.scale(ScaleId.TOTAL).orElseThrow().items()).containsExactly(1, 2, 3);
        assertThat(form.scale(ScaleId.TASK).orElseThrow().items()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\": \"a\" | 1 | needs the property items, or subscales that hold every item",
                "\"subscales\": { } | 1 | needs the property items, or subscales that hold every item",
                "\"subscales\": { \"a\": [ 1 ], \"b\": [ 3 ] } | 6 /subscales | has items 1 to 3 but only 2 of them in a subscale",
                "\"subscales\": { \"a\": [ 4 ], \"b\": [ 1, 2 ] } | 6 /subscales | has items 1 to 4 but only 3 of them in a subscale",
                "\"subscales\": { \"a\": [ 2, 1 ], \"b\": [ 3, 2 ] } | 6 /subscales/b/1 | has item 2 in both a and b",
                "\"reversed\": [ 9 ], \"subscales\": { \"a\": [ 1, 2 ] } | 6 /reversed/0 | reverses item 9 but has items 1 to 2"
            })
    void itemsThatAreLeftOutLeaveNoGap(String part, String place, String rule) {
        Problem problem = problem(withoutItems(part));

        assertThat(problem.position()).hasToString("check.json:" + place);
        assertThat(problem.message()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"subscales\": { \"task\": [ 1 ], \"bond\": [ 1 ] } | /subscales/bond/0 | has item 1 in both task and bond",
                "\"subscales\": { \"task\": [ 4 ] } | /subscales/task/0 | has item 4 in task but has items 1 to 3",
                "\"subscales\": { \"total\": [ 1 ] } | /subscales/total | declares the scale total twice",
                "\"composites\": { \"c\": { \"weights\": { \"a\": 0 } } }, \"subscales\": { \"a\": [ 1 ] } | /composites/c | has weights in c that sum to 0",
                "\"composites\": { \"b\": { \"items\": [ 1 ] }, \"c\": { \"weights\": { \"a\": 1 } } } | /composites/c | weighs a in c but has no such subscale",
                "\"gates\": [ { \"items\": [ 2 ], \"after\": 1, \"from\": 1, \"to\": 1 }, { \"items\": [ 1 ], \"after\": 1, \"from\": 1, \"to\": 1 } ] | /gates/1 | asks item 1 after the answer to item 1",
                "\"gates\": [ { \"items\": [ 2 ], \"after\": 1, \"from\": 1, \"to\": 1 }, { \"items\": [ 2 ], \"after\": 1, \"from\": 1, \"to\": 1 } ] | /gates/1 | has two gates for item 2",
                "\"missing_items_by_scale\": { \"total\": { \"at_most\": 1 }, \"a\": { \"at_most\": 1 } } | /missing_items_by_scale/a | has a rule for missing items on a but no such scale",
                "\"subscales\": { \"task\": [ 1 ], \"bond\": [ 3, 2, 1 ] } | /subscales/bond/2 | has item 1 in both task and bond",
                "\"composites\": { \"c\": { \"items\": [ 1, 9 ] } } | /composites/c/items/1 | has item 9 in c",
                "\"reversed\": [ 1, 4 ] | /reversed/1 | reverses item 4 but has items 1 to 3",
                "\"reversed\": [ 4 ], \"subscales\": { \"a\": [ 1 ] } | /reversed/0 | reverses item 4 but has items 1 to 3"
            })
    void contradictionIsToldAtThePartThatContradictsTheOthers(String part, String pointer, String rule) {
        Problem problem = problem(SMALL.replace("\"items\": 3", "\"items\": 3, " + part));

        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_DEFINITION);
        assertThat(problem.toString())
                .startsWith("check.json:6 " + pointer + ": Instrument check ")
                .contains(rule);
    }

    @Test
    void contradictionIsToldWhicheverPropertyComesFirst() {
        String turned = SMALL.replace("{\n  \"format\"", "{ \"reversed\": [ 4 ],\n  \"format\"");

        assertThat(problem(turned).position()).hasToString("check.json:1 /reversed/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "null", "]"})
    void anythingAfterTheEndIsRefused(String more) {
        assertThat(problem(SMALL + more).position().line()).isEqualTo(10);
    }

    @Test
    void textThatEndsTooSoonIsRefused() {
        assertThat(problem(SMALL.substring(0, 60)).message()).contains("no well-formed JSON: Unexpected end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void emptyTextIsRefused(String text) {
        assertThat(problem(text).message()).contains("the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "3", "\"check\""})
    void otherValueThanAnObjectIsRefused(String text) {
        assertThat(problem(text).message()).contains("stands where an object belongs");
    }

    @Test
    void hugeTextIsRefused() {
        assertThat(problem(" ".repeat(2_000_000) + SMALL).message()).contains("length");
        assertThat(problem(SMALL.replace("check", "c".repeat(20_000))).message())
                .contains("length");
    }

    @Test
    void refusalOfTheParserSaysNothingOfItsSettings() {
        assertThat(problem(SMALL.replace("3", "NaN")).message())
                .isEqualTo("no well-formed JSON: Non-standard token 'NaN'");
        assertThat(problem(SMALL.replace("check", "c".repeat(20_000))).message())
                .contains("length")
                .doesNotContain("`");
    }

    @Test
    void deepTextIsRefused() {
        assertThat(problem(SMALL.replace("\"client\"", "[".repeat(50_000))).code())
                .isEqualTo(ProblemCode.BAD_DEFINITION);
    }

    @Test
    void fileWithByteOrderMarkIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "\uFEFF" + SMALL);

        assertThat(InstrumentJson.read(file).id()).isEqualTo("check");
    }

    @Test
    void fileThatIsNoUtf8IsRefused() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, SMALL.replace("check", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> InstrumentJson.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessage("latin.json: is no UTF-8 text");
    }

    @Test
    void fileThatIsNotThereIsAFaultOfTheFileSystem() {
        assertThatThrownBy(() -> InstrumentJson.read(folder.resolve("absent.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void faultOfTheReaderStaysWhatItIs() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] text, int start, int length) throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public void close() {
                // Nothing to close.
            }
        };

        assertThatThrownBy(() -> InstrumentJson.read(broken, "a"))
                .isInstanceOf(IOException.class)
                .hasMessage("disk gone");
    }

    private static Problem problem(String text) {
        FormatException refusal = catchThrowableOfType(FormatException.class, () -> read(text));
        assertThat(refusal).isNotNull();
        return refusal.problem();
    }

    private static Instrument read(String text) throws IOException {
        return InstrumentJson.read(new StringReader(text), "check.json");
    }

    private static String text(Instrument instrument) throws IOException {
        StringBuilder out = new StringBuilder();
        InstrumentJson.write(instrument, out);
        return out.toString();
    }
}
