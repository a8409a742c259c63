package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.CalibrationOrigin;
import io.github.alliance4j.scoring.rupture.scan.LevelPrior;
import io.github.alliance4j.scoring.rupture.scan.NoisePrior;
import io.github.alliance4j.scoring.rupture.scan.ScanModel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationJsonTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CalibrationJson.schema(), InputFormat.JSON);

    private static final ScanModel MODEL =
            ScanModel.of(new LevelPrior(4.1, .45, .01, .014, .1 + .2), new NoisePrior(1 / 3.0, .3, .25));
    private static final ScanModel OTHER =
            ScanModel.of(new LevelPrior(4.2, .44, .01, .013, 0), new NoisePrior(.3, .31, .2, -.4));

    private static String written(Calibration calibration) throws IOException {
        StringBuilder text = new StringBuilder();
        CalibrationJson.write(calibration, text);
        return text.toString();
    }

    private static Calibration read(String text) throws IOException {
        return CalibrationJson.read(new StringReader(text), "test");
    }

    @Test
    void whatIsWrittenIsReadToTheLastBit() throws IOException {
        for (Optional<ScoreRange> range : List.of(
                Optional.<ScoreRange>empty(),
                Optional.of(new ScoreRange(1, 5, OptionalDouble.empty())),
                Optional.of(new ScoreRange(1, 5, OptionalDouble.of(1 / 12.0))))) {
            Calibration calibration = Calibration.of(List.of(MODEL, OTHER), range, List.of(.9, .1), 120, 2400);
            assertThat(read(written(calibration))).isEqualTo(calibration);
            assertThat(SCHEMA.validate(written(calibration), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void whatItIsOfIsReadAgain() throws IOException {
        ScoreRange range = new ScoreRange(1, 5, OptionalDouble.empty());
        Calibration plain = Calibration.of(List.of(MODEL, OTHER), Optional.of(range), List.of(.9, .1), 120, 2400);
        CalibrationOrigin bond = CalibrationOrigin.unknown().with(ScaleId.BOND);
        for (CalibrationOrigin origin : List.of(
                CalibrationOrigin.unknown(),
                bond.withObservedRange(),
                bond.with(Rater.CLIENT).withInstrument("wai-sr-client").with(Metric.POMP))) {
            Calibration calibration = plain.with(origin);
            assertThat(read(written(calibration))).isEqualTo(calibration);
            assertThat(SCHEMA.validate(written(calibration), InputFormat.JSON)).isEmpty();
        }
        assertThat(written(plain.with(bond.with(Rater.CLIENT))))
                .contains("\"rater\": \"client\"", "\"scale\": \"bond\"");
    }

    @Test
    void scoresAndSummaryMayBeLeftOut() throws IOException {
        Calibration calibration = Calibration.of(List.of(MODEL, OTHER), Optional.empty(), List.of(1.0), 120, 2400);
        String text = written(calibration);
        String bare =
                text.replaceAll("(?s)\"scores\": .*?\\},?", "").replaceAll("(?s)\"summary\": .*?\"gaps\"", "\"gaps\"");
        assertThat(bare).doesNotContain("summary", "scores").isNotEqualTo(text);
        assertThat(read(bare)).isEqualTo(calibration);
        assertThat(SCHEMA.validate(bare, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSummaryStandsBeforeTheDrawsAndIsNotRead() throws IOException {
        Calibration calibration = Calibration.of(List.of(MODEL, OTHER), Optional.empty(), List.of(1.0), 60, 900);
        String text = written(calibration);
        assertThat(text.indexOf("\"summary\"")).isLessThan(text.indexOf("\"draws\""));
        assertThat(text)
                .containsSubsequence(
                        "\"summary\"", "\"level\": {", "\"mean\": 4.1", "\"sd\": 0.0707", "\"cautions\"", "few dyads");
        assertThat(read(text.replaceFirst("\"mean\": 4.1\\d*", "\"mean\": 99"))).isEqualTo(calibration);
    }

    @Test
    void timeInDaysIsKept() throws IOException {
        Calibration byDays = Calibration.of(List.of(MODEL, OTHER), Optional.empty(), List.of(.9, .1), 120, 2400)
                .byDays(List.of(3.0, 7.0, 7.5, 28.0));
        String text = written(byDays);
        assertThat(read(text)).isEqualTo(byDays);
        assertThat(read(text).interval()).hasValue(7.5);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(written(Calibration.of(MODEL, Optional.empty()))).doesNotContain("\"time\"", "interval");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"client\" | \"nurse\" | nurse",
                "\"total\" | \"No Scale\" | No Scale",
                "\"observed\" | \"guessed\" | guessed",
                "\"metric\" | \"unit\" | no such property",
            })
    void scoresOfNoKnownKindAreRefusedByReaderAndSchema(String from, String to, String words) throws IOException {
        CalibrationOrigin origin = CalibrationOrigin.unknown()
                .with(Rater.CLIENT)
                .with(ScaleId.TOTAL)
                .with(Metric.MEAN)
                .withObservedRange();
        String text =
                written(Calibration.of(MODEL, Optional.empty()).with(origin)).replace(from, to);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(words);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"time\": \"days\", | '' | go together; there is only interval and intervals",
                "\"interval\": 7.5, | '' | go together; there is only intervals and time",
                "\"days\" | \"weeks\" | days",
                "7.5, 28 | 28, 7.5 | intervals of a calibration must ascend",
                "\"interval\": 7.5 | \"interval\": 7 | interval 7.0 is not the middle one of intervals, 7.5",
            })
    void timeInDaysThatIsNoneIsRefused(String from, String to, String words) throws IOException {
        Calibration byDays = Calibration.of(MODEL, Optional.empty()).byDays(List.of(3.0, 7.5, 28.0));
        String text = written(byDays).replaceAll("\\s+", " ").replace("7.5, 28.0", "7.5, 28");
        assertThat(text).contains(from);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(text.replace(from, to)))
                .withMessageContaining(words);
    }

    @Test
    void namesStandForTheNumbersOfTheModel() throws IOException {
        assertThat(written(Calibration.of(MODEL, Optional.empty())))
                .contains("\"alliance4j-calibration\"")
                .contains("\"level-sd\"")
                .contains("\"depth-mean-3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level-sd\" | \"level_sd\" | level-sd is missing",
                "\"dyads\" | \"dyad\" | dyad",
                "alliance4j-calibration | other | other",
            })
    void whatIsNoCalibrationIsRefused(String from, String to, String words) throws IOException {
        String text = written(Calibration.of(MODEL, Optional.empty())).replace(from, to);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(words);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aModelWrittenWithoutSkewnessHasNone() throws IOException {
        Calibration calibration = Calibration.of(MODEL, Optional.empty());
        String text = written(calibration).replaceFirst("\"skewness\"\\s*:\\s*0(\\.0)?,", "");
        assertThat(text).as("the draw; the summary has it").doesNotContainPattern("\"skewness\"\\s*:\\s*[0-9]");
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(read(text)).isEqualTo(calibration);
    }

    @Test
    void aRangeWithoutAnEndIsRefusedByReaderAndSchema() throws IOException {
        ScoreRange range = new ScoreRange(1, 5, OptionalDouble.empty());
        String text = written(Calibration.of(MODEL, Optional.of(range))).replaceFirst("\"high\"\\s*:", "\"step\":");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("A range needs its high");
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theExampleOfTheDocumentIsACalibration() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "formats", "calibration.md"));
        String example = page.substring(page.indexOf("```json") + 7, page.indexOf("```", page.indexOf("```json") + 7));
        assertThat(SCHEMA.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(read(example).dyads()).isEqualTo(120);
    }

    @Test
    void schemaInTheDocumentsIsTheOneInTheLibrary() {
        assertThat(Path.of("..", "docs", "formats", "calibration.schema.json")).hasContent(CalibrationJson.schema());
    }

    @Test
    void anUnknownNumberIsRefused() throws IOException {
        String text = written(Calibration.of(MODEL, Optional.empty())).replace("\"level\"", "\"strange\":1,\"level\"");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("unknown number strange");
    }
}
