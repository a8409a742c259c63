package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.change.ChangeCategory;
import io.github.alliance4j.scoring.change.ChangeSample;
import io.github.alliance4j.scoring.change.ClinicalCutoff;
import io.github.alliance4j.scoring.change.ClinicalSignificance;
import io.github.alliance4j.scoring.change.Norm;
import io.github.alliance4j.scoring.change.PrePost;
import io.github.alliance4j.scoring.change.Reliability;
import io.github.alliance4j.scoring.change.ReliabilityKind;
import io.github.alliance4j.scoring.change.ReliableChange;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCsvWriterTest {

    private static final Norm NORM = Norm.of(new Reliability(.875, ReliabilityKind.RETEST, "made up"));
    /** With a reliability of .875 the standard error of a difference is sqrt(2) * 4 * sqrt(.125) = 2. */
    private static final ChangeSample SAMPLE = ChangeSample.ofPre(5, 4);

    private final StringBuilder out = new StringBuilder();
    private final ChangeCsvWriter csv = new ChangeCsvWriter(out, IdentifierEscaping.SPREADSHEET_SAFE);

    private static SeriesKey person(String dyad) {
        return new SeriesKey(DyadId.of(dyad), Optional.of(Rater.THERAPIST), Optional.of("x"), ScaleId.of("task"));
    }

    private static ReliableChange.Result change(Direction direction, double pre, double post) {
        return ReliableChange.of(direction)
                .assess(NORM, SAMPLE, new PrePost(pre, post))
                .value()
                .orElseThrow();
    }

    private List<String> cells() {
        return List.of(out.toString().strip().split(",", -1));
    }

    @Test
    void headerNamesTheColumnsOfTheContract() throws IOException {
        csv.writeHeader();

        assertThat(out).hasToString("dyad,rater,scale,pre,post,change,se_difference,index,reliable,category,status\n");
    }

    @Test
    void everyKindOfRowHasAsManyCellsAsTheHeader() throws IOException {
        PrePost scores = new PrePost(1, 2);
        csv.writeHeader();
        csv.write(person("A"), change(Direction.HIGHER_IS_BETTER, 1, 2));
        csv.write(person("A"), recovered());
        csv.write(person("A"), scores, ChangeCategory.IMPROVED);
        csv.writeNotEvaluable(person("A"), scores);
        csv.writeNotEvaluable(person("A"));

        assertThat(out.toString().lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(11));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "HIGHER_IS_BETTER, 1, 9, 8, 4, true, IMPROVED",
        "LOWER_IS_BETTER, 1, 9, 8, 4, true, DETERIORATED",
        "HIGHER_IS_BETTER, 9, 1, -8, -4, true, DETERIORATED",
        "LOWER_IS_BETTER, 9, 1, -8, -4, true, IMPROVED",
        "HIGHER_IS_BETTER, 3, 4, 1, 0.5, false, UNCHANGED",
        "HIGHER_IS_BETTER, 4, 4, 0, 0, false, UNCHANGED"
    })
    void aReliableChangeKeepsItsSignWhateverTheDirection(
            Direction direction, String pre, String post, String change, double index, String reliable, String category)
            throws IOException {
        csv.write(person("C1"), change(direction, Double.parseDouble(pre), Double.parseDouble(post)));

        assertThat(cells().subList(0, 6)).containsExactly("C1", "therapist", "task", pre, post, change);
        assertThat(Double.parseDouble(cells().get(6))).isCloseTo(2, within(1e-12));
        assertThat(Double.parseDouble(cells().get(7))).isCloseTo(index, within(1e-12));
        assertThat(cells().subList(8, 11)).containsExactly(reliable, category, "EVALUATED");
    }

    private static ClinicalSignificance.Person recovered() {
        // Cut-off a is 5 + 2 * 4 = 13.
        return ClinicalSignificance.of(ReliableChange.of(Direction.HIGHER_IS_BETTER), ClinicalCutoff.A)
                .assess(NORM, SAMPLE, List.of(new PrePost(4, 20)))
                .value()
                .orElseThrow()
                .persons()
                .get(0);
    }

    @Test
    void aCutOffGivesItsOwnCategory() throws IOException {
        csv.write(person("C1"), recovered());

        assertThat(out.toString()).startsWith("C1,therapist,task,4,20,16,").endsWith(",true,RECOVERED,EVALUATED\n");
    }

    @ParameterizedTest
    @EnumSource(ChangeCategory.class)
    void aChangeThatNoFormulaJudgedHasNeitherErrorNorIndex(ChangeCategory category) throws IOException {
        csv.write(person("C1"), new PrePost(2.5, 4), category);

        assertThat(out).hasToString("C1,therapist,task,2.5,4,1.5,,,," + category + ",EVALUATED\n");
    }

    @Test
    void whoCannotBeJudgedHasScoresWhereThereAreAny() throws IOException {
        csv.writeNotEvaluable(person("C1"), new PrePost(2, 1.25));
        csv.writeNotEvaluable(person("C2"));

        assertThat(out).hasToString("""
                        C1,therapist,task,2,1.25,-0.75,,,,,NOT_EVALUABLE
                        C2,therapist,task,,,,,,,,NOT_EVALUABLE
                        """);
    }

    @Test
    void aRaterWhoIsNotNamedIsAnEmptyCell() throws IOException {
        csv.writeNotEvaluable(new SeriesKey(DyadId.of("A"), Optional.empty(), Optional.empty(), ScaleId.TOTAL));

        assertThat(out).hasToString("A,,total,,,,,,,,NOT_EVALUABLE\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b | \"a,b\"",
                "a;b | \"a;b\"",
                "say \"x\" | \"say \"\"x\"\"\"",
                "a\\nb | \"a\\nb\"",
                "=1+1 | '=1+1",
                "-1 | '-1",
                "@x | '@x",
                "+x,y | \"'+x,y\"",
                "'=1 | ''=1",
                "\u00c4rzte | \u00c4rzte"
            })
    void identifiersAreQuotedAndGuarded(String dyad, String cell) throws IOException {
        csv.writeNotEvaluable(person(dyad.replace("\\n", "\n")));

        assertThat(out).hasToString(cell.replace("\\n", "\n") + ",therapist,task,,,,,,,,NOT_EVALUABLE\n");
    }

    @Test
    void rawIdentifiersAreQuotedOnly() throws IOException {
        new ChangeCsvWriter(out, IdentifierEscaping.RAW).writeNotEvaluable(person("=a,b"));

        assertThat(out.toString()).startsWith("\"=a,b\",therapist,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void theLocaleChangesNothing(String tag) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            csv.write(
                    new SeriesKey(DyadId.of("I"), Optional.of(Rater.CLIENT), Optional.empty(), ScaleId.TOTAL),
                    new PrePost(1234.5, 0.25),
                    ChangeCategory.DETERIORATED);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(out).hasToString("I,client,total,1234.5,0.25,-1234.25,,,,DETERIORATED,EVALUATED\n");
    }

    @Test
    void aNumberReadsBackToTheSameDouble() throws IOException {
        csv.write(person("A"), new PrePost(0.1, 0.1 + 0.2), ChangeCategory.UNCHANGED);

        assertThat(cells().subList(3, 6))
                .extracting(Double::parseDouble)
                .containsExactly(0.1, 0.1 + 0.2, (0.1 + 0.2) - 0.1);
    }

    @Test
    void aFullDiskIsToldToTheCaller() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatIOException()
                .isThrownBy(() -> new ChangeCsvWriter(closed, IdentifierEscaping.RAW).writeNotEvaluable(person("A")))
                .withMessage("disk full");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ChangeCsvWriter(null, IdentifierEscaping.RAW))
                .withMessage("out");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChangeCsvWriter(out, null))
                .withMessage("escaping");
    }
}
