package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.NotScorable;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.interpretation.CutoffRules;
import io.github.alliance4j.scoring.interpretation.ItemFlagRule;
import io.github.alliance4j.scoring.interpretation.PublishedCutoffs;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables are written from the sources of the definitions, one row an instrument, and never from the definitions. */
class BuiltInInstrumentsTest {

    private static final String SHORT_REVISED = "task: 1 2 10 12; bond: 3 5 7 9; goal: 4 6 8 11";
    private static final String SHORT = "task: 1 2 8 12; bond: 3 5 7 9; goal: 4 6 10 11";
    private static final String FULL = "task: 2 4 7 11 13 15 16 18 24 31 33 35; bond: 1 5 8 17 19 20 21 23 26 28 29 36;"
            + " goal: 3 6 9 10 12 14 22 25 27 30 32 34";
    private static final String FULL_REVERSED = "1 3 7 9 10 11 12 15 20 27 29 31 33 34";
    private static final String LINES = "bond: 1; goal: 2; task: 3";
    private static final Map<String, String> KEYS =
            Map.of("[SR]", SHORT_REVISED, "[S]", SHORT, "[36]", FULL, "[LINES]", LINES);

    static List<String> ids() {
        return Forms.ids();
    }

    private static String words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String scales(List<Subscale> scales) {
        return scales.stream()
                .map(scale -> scale.id() + ": " + words(scale.items()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wai-sr-client       | CLIENT    | ''                               | 12 | WHOLE   | 1 | 5  | HIGHER_IS_BETTER
            wai-sr-therapist-12 | THERAPIST | ''                               | 12 | WHOLE   | 1 | 5  | HIGHER_IS_BETTER
            wai-srt-10          | THERAPIST | ''                               | 10 | WHOLE   | 1 | 5  | HIGHER_IS_BETTER
            wai-b3-client       | CLIENT    | ''                               | 3  | WHOLE   | 1 | 5  | HIGHER_IS_BETTER
            wai-b3-therapist    | THERAPIST | ''                               | 3  | WHOLE   | 1 | 5  | HIGHER_IS_BETTER
            wai-s-client        | CLIENT    | ''                               | 12 | WHOLE   | 1 | 7  | HIGHER_IS_BETTER
            wai-s-therapist     | THERAPIST | ''                               | 12 | WHOLE   | 1 | 7  | HIGHER_IS_BETTER
            wai-36-client       | CLIENT    | ''                               | 36 | WHOLE   | 1 | 7  | HIGHER_IS_BETTER
            wai-36-therapist    | THERAPIST | ''                               | 36 | WHOLE   | 1 | 7  | HIGHER_IS_BETTER
            wai-36-observer     | OBSERVER  | ''                               | 36 | WHOLE   | 1 | 7  | HIGHER_IS_BETTER
            srs                 | CLIENT    | 13 years and older               | 4  | DECIMAL | 0 | 10 | HIGHER_IS_BETTER
            csrs                | CLIENT    | child, 6 to 12 years             | 4  | DECIMAL | 0 | 10 | HIGHER_IS_BETTER
            gsrs                | CLIENT    | group member, 13 years and older | 4  | DECIMAL | 0 | 10 | HIGHER_IS_BETTER
            sai                 | CLIENT    | ''                               | 6  | WHOLE   | 0 | 5  | HIGHER_IS_BETTER
            haq-ii-client       | CLIENT    | ''                               | 19 | WHOLE   | 1 | 6  | HIGHER_IS_BETTER
            haq-ii-therapist    | THERAPIST | ''                               | 19 | WHOLE   | 1 | 6  | HIGHER_IS_BETTER
            arm-5               | CLIENT    | ''                               | 5  | WHOLE   | 1 | 7  | HIGHER_IS_BETTER
            tasc-r              | CLIENT    | child or adolescent              | 12 | WHOLE   | 1 | 4  | HIGHER_IS_BETTER
            tasc-r-parent       | PARENT    | ''                               | 12 | WHOLE   | 1 | 4  | HIGHER_IS_BETTER
            bai                 | CLIENT    | ''                               | 16 | WHOLE   | 1 | 5  | HIGHER_IS_BETTER
            ors                 | CLIENT    | 13 years and older               | 4  | DECIMAL | 0 | 10 | HIGHER_IS_BETTER
            cors                | CLIENT    | child, 6 to 12 years             | 4  | DECIMAL | 0 | 10 | HIGHER_IS_BETTER
            phq-9               | CLIENT    | ''                               | 9  | WHOLE   | 0 | 3  | LOWER_IS_BETTER
            gad-7               | CLIENT    | ''                               | 7  | WHOLE   | 0 | 3  | LOWER_IS_BETTER
            core-10             | CLIENT    | ''                               | 10 | WHOLE   | 0 | 4  | LOWER_IS_BETTER
            core-om             | CLIENT    | ''                               | 34 | WHOLE   | 0 | 4  | LOWER_IS_BETTER
            """)
    void formIsAsItsSourcesSay(
            String id,
            Rater rater,
            String respondent,
            int items,
            AnswerScale.Kind kind,
            int min,
            int max,
            Direction direction) {
        Instrument form = Forms.form(id);
        assertThat(form.id()).isEqualTo(id);
        assertThat(form.raters()).containsExactly(rater);
        assertThat(form.respondent()).isEqualTo(respondent);
        assertThat(form.items()).hasSize(items);
        assertThat(form.total().size()).isEqualTo(items);
        assertThat(form.answers())
                .isEqualTo(kind == AnswerScale.Kind.WHOLE ? AnswerScale.of(min, max) : AnswerScale.decimal(min, max));
        assertThat(form.direction()).isEqualTo(direction);
        assertThat(form.version()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wai-sr-client       | [SR]    | goal-task: 1 2 4 6 8 10 11 12                | ''
            wai-sr-therapist-12 | [SR]    | goal-task: 1 2 4 6 8 10 11 12                | ''
            wai-srt-10          | task: 1 4 10; bond: 2 5 7 9; goal: 3 6 8 | ''          | ''
            wai-b3-client       | goal: 1; task: 2; bond: 3 | ''                         | ''
            wai-b3-therapist    | goal: 1; task: 2; bond: 3 | ''                         | ''
            wai-s-client        | [S]     | ''                                           | 4 10
            wai-s-therapist     | [S]     | ''                                           | 4 10
            wai-36-client       | [36]    | ''                                           | [36]
            wai-36-therapist    | [36]    | ''                                           | [36]
            wai-36-observer     | [36]    | ''                                           | [36]
            srs                 | [LINES] | ''                                           | ''
            csrs                | [LINES] | ''                                           | ''
            gsrs                | [LINES] | ''                                           | ''
            sai                 | ''      | bond: 2 3 5; goal-task: 1 4 6                | ''
            haq-ii-client       | ''      | ''                                           | 4 8 11 16 19
            haq-ii-therapist    | ''      | ''                                           | 4 8 11 16 19
            arm-5               | ''      | bond: 1; partnership: 2 3; confidence: 4 5   | 3
            tasc-r              | ''      | ''                                           | 2 5 7 8 11
            tasc-r-parent       | ''      | ''                                           | 2 5 7 8 11
            bai                 | ''      | ''                                           | 4 8 12 16
            ors                 | ''      | ''                                           | ''
            cors                | ''      | ''                                           | ''
            phq-9               | ''      | ''                                           | ''
            gad-7               | ''      | ''                                           | ''
            core-10             | ''      | ''                                           | 2 3
            core-om             | ''      | ''                                           | 3 4 7 12 19 21 31 32
            """)
    void keyIsAsItsSourcesSay(String id, String subscales, String composites, String reversed) {
        Instrument form = Forms.form(id);
        assertThat(scales(form.subscales())).isEqualTo(KEYS.getOrDefault(subscales, subscales));
        assertThat(scales(form.composites())).isEqualTo(composites);
        assertThat(words(form.items().stream()
                        .filter(Item::isReversed)
                        .map(Item::number)
                        .toList()))
                .isEqualTo(reversed.equals("[36]") ? FULL_REVERSED : reversed);
        assertThat(form.subscales())
                .allSatisfy(scale -> assertThat(scale.component())
                        .hasValue(Component.valueOf(scale.id().value().toUpperCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wai-sr-client       | sum             | 12 | 60  | none stated | SOLID
            wai-sr-therapist-12 | sum             | 12 | 60  | none stated | VERIFY_BEFORE_CLINICAL_USE
            wai-srt-10          | mean            | 1  | 5   | none stated | VERIFY_BEFORE_CLINICAL_USE
            wai-b3-client       | mean            | 1  | 5   | none stated | SOLID
            wai-b3-therapist    | mean            | 1  | 5   | none stated | SOLID
            wai-s-client        | sum             | 12 | 84  | none stated | SOLID
            wai-s-therapist     | sum             | 12 | 84  | none stated | SOLID
            wai-36-client       | sum             | 36 | 252 | none stated | SOLID
            wai-36-therapist    | sum             | 36 | 252 | none stated | SOLID
            wai-36-observer     | sum             | 36 | 252 | none stated | VERIFY_BEFORE_CLINICAL_USE
            srs                 | sum             | 0  | 40  | 0           | SOLID
            csrs                | sum             | 0  | 40  | 0           | SOLID
            gsrs                | sum             | 0  | 40  | 0           | SOLID
            sai                 | mean            | 0  | 5   | none stated | SOLID
            haq-ii-client       | sum             | 19 | 114 | none stated | SOLID
            haq-ii-therapist    | sum             | 19 | 114 | none stated | SOLID
            arm-5               | mean            | 1  | 7   | none stated | SOLID
            tasc-r              | sum             | 12 | 48  | none stated | VERIFY_BEFORE_CLINICAL_USE
            tasc-r-parent       | sum             | 12 | 48  | none stated | VERIFY_BEFORE_CLINICAL_USE
            bai                 | sum             | 16 | 80  | none stated | VERIFY_BEFORE_CLINICAL_USE
            ors                 | sum             | 0  | 40  | 0           | SOLID
            cors                | sum             | 0  | 40  | 0           | SOLID
            phq-9               | sum             | 0  | 27  | none stated | SOLID
            gad-7               | sum             | 0  | 21  | none stated | SOLID
            core-10             | mean times 10.0 | 0  | 40  | 1           | SOLID
            core-om             | mean times 10.0 | 0  | 40  | 3           | VERIFY_BEFORE_CLINICAL_USE
            """)
    void publishedScoreAndItsRulesAreAsItsSourcesSay(
            String id, String metric, double low, double high, String missing, KeyStatus status) {
        Instrument form = Forms.form(id);
        assertThat(form.publishedMetric()).hasToString(metric);
        assertThat(form.keyStatus()).isEqualTo(status);
        assertThat(form.total().missing())
                .isEqualTo(
                        missing.equals("none stated")
                                ? Optional.empty()
                                : Optional.of(MissingRule.atMost(Integer.parseInt(missing))));
        assertThat(published(form, false)).isCloseTo(low, within(1e-12));
        assertThat(published(form, true)).isCloseTo(high, within(1e-12));
    }

    /** The published total where each item says the least, or the most, of what the form measures. */
    private static double published(Instrument form, boolean most) {
        ScoreSheet sheet = Forms.scored(Forms.filled(
                form,
                item -> item.isReversed() == most
                        ? form.answers().min()
                        : form.answers().max()));
        assertThat(sheet.scores()).allSatisfy(score -> assertThat(score.pomp()).hasValue(most ? 100 : 0));
        return sheet.published(ScaleId.TOTAL).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wai-sr-client       | 2 4 4 2 4 3 4 5 1 5 1 1 | task=12 bond=13 goal=11 goal-task=23 | 36 | 36
            wai-sr-therapist-12 | 5 2 5 3 4 1 5 2 5 2 3 4 | task=13 bond=19 goal=9 goal-task=22 | 41 | 41
            wai-srt-10          | 2 5 3 2 5 5 2 4 3 5 | task=9 bond=15 goal=12 | 36 | 3.6
            wai-b3-client       | 4 2 1 | goal=4 task=2 bond=1 | 7 | 2.333333333333
            wai-b3-therapist    | 1 2 2 | goal=1 task=2 bond=2 | 5 | 1.666666666667
            wai-s-client        | 5 3 5 7 1 1 3 5 7 5 3 3 | task=16 bond=16 goal=8 | 40 | 40
            wai-s-therapist     | 6 4 1 5 5 7 4 1 7 3 7 1 | task=12 bond=17 goal=22 | 51 | 51
            wai-36-client       | 2 5 5 7 6 6 4 4 7 3 2 4 5 7 1 3 3 5 1 6 6 3 7 3 2 2 5 2 2 6 5 2 2 3 1 1 | task=55 bond=46 goal=47 | 148 | 148
            wai-36-therapist    | 2 6 7 1 6 4 6 3 4 2 1 3 2 2 2 6 7 3 2 1 2 1 5 4 1 5 3 6 7 4 2 6 6 5 6 1 | task=51 bond=51 goal=42 | 144 | 144
            wai-36-observer     | 3 2 4 4 5 1 1 2 5 4 3 5 5 1 7 2 4 5 3 4 7 6 2 3 6 5 5 3 1 5 2 6 7 1 6 3 | task=47 bond=50 goal=49 | 146 | 146
            srs                 | 9.6 6.3 8.9 5.5 | bond=9.6 goal=6.3 task=8.9 | 30.3 | 30.3
            csrs                | 9.0 5.3 9.7 7.0 | bond=9.0 goal=5.3 task=9.7 | 31.0 | 31.0
            gsrs                | 6.9 8.0 7.7 8.2 | bond=6.9 goal=8.0 task=7.7 | 30.8 | 30.8
            sai                 | 0 5 5 2 0 3 | bond=10 goal-task=5 | 15 | 2.5
            haq-ii-client       | 2 5 1 3 6 2 6 5 1 2 5 5 6 5 3 5 1 5 3 | '' | 64 | 64
            haq-ii-therapist    | 3 2 1 5 1 3 5 3 6 6 3 6 3 4 1 5 5 2 2 | '' | 65 | 65
            arm-5               | 7 6 5 5 6 | bond=7 partnership=9 confidence=11 | 27 | 5.4
            tasc-r              | 2 2 2 2 4 2 4 1 3 3 4 1 | '' | 25 | 25
            tasc-r-parent       | 2 3 1 3 3 1 3 3 1 4 3 2 | '' | 24 | 24
            bai                 | 3 2 5 5 4 1 1 4 2 2 3 3 2 4 5 1 | '' | 45 | 45
            ors                 | 7.1 5.1 9.7 7.8 | '' | 29.7 | 29.7
            cors                | 4.5 7.5 6.4 9.5 | '' | 27.9 | 27.9
            phq-9               | 1 2 0 2 1 3 1 0 2 | '' | 12 | 12
            gad-7               | 0 2 0 3 2 0 0 | '' | 7 | 7
            core-10             | 2 4 0 1 0 3 2 2 0 2 | '' | 16 | 16
            core-om             | 1 1 4 2 4 1 2 1 4 2 4 0 0 1 3 4 3 0 2 2 1 3 1 3 1 0 2 4 4 3 0 4 1 1 | '' | 71 | 20.882352941176
            """)
    void filledFormHasTheScoresComputedByHand(
            String id, String answers, String scaleSums, double total, double published) {
        ScoreSheet sheet = Forms.scored(
                Forms.form(id),
                Arrays.stream(answers.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());

        Map<String, Double> sums = new LinkedHashMap<>();
        for (Score score : sheet.scores()) {
            assertThat(score.completeness()).isEqualTo(Completeness.COMPLETE);
            sums.put(score.scale().value(), score.sum().orElseThrow());
        }
        assertThat(sums.remove("total")).isCloseTo(total, within(1e-9));
        Map<String, Double> expected = Arrays.stream(scaleSums.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("="))
                .collect(Collectors.toMap(
                        part -> part[0], part -> Double.valueOf(part[1]), (a, b) -> a, LinkedHashMap::new));
        assertThat(sums.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((scale, sum) -> assertThat(sums.get(scale)).as(scale).isCloseTo(sum, within(1e-9)));
        assertThat(sheet.published(ScaleId.TOTAL).orElseThrow()).isCloseTo(published, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void emptyFormHasNoScoreWhateverThePolicy(String id) {
        for (MissingItems policy : List.of(
                MissingItems.REFUSE,
                MissingItems.AS_THE_FORM_STATES,
                MissingItems.prorateUpTo(1000),
                MissingItems.prorateUpToFraction(1))) {
            ScoreSheet sheet = Scorer.withDefaults()
                    .with(policy)
                    .score(Forms.blank(Forms.form(id)).build());
            assertThat(sheet.scores()).allSatisfy(score -> {
                assertThat(score.completeness()).isEqualTo(Completeness.NOT_SCORABLE);
                assertThat(score.reason()).hasValue(NotScorable.NOTHING_ANSWERED);
                assertThat(score.sum()).isEmpty();
            });
            assertThat(sheet.published(ScaleId.TOTAL)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void oneMissingItemLeavesNoTotalUnlessAskedFor(String id) {
        Instrument form = Forms.form(id);
        for (Item item : form.items()) {
            ScoreSheet sheet = Forms.scored(Forms.at(form, form.answers().max(), item.number()));
            assertThat(sheet.total().reason()).hasValue(NotScorable.TOO_MANY_MISSING);
            assertThat(sheet.total().answered()).isEqualTo(form.items().size() - 1);
        }
    }

    /** The ends stand here as numbers and are not taken from the form. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wai-sr-client wai-sr-therapist-12 wai-srt-10 wai-b3-client wai-b3-therapist bai | 0    | 1 | 5  | 6
            wai-s-client wai-s-therapist wai-36-client wai-36-therapist wai-36-observer     | 0    | 1 | 7  | 8
            arm-5                                                                           | 0    | 1 | 7  | 8
            haq-ii-client haq-ii-therapist                                                  | 0    | 1 | 6  | 7
            tasc-r tasc-r-parent                                                            | 0    | 1 | 4  | 5
            sai                                                                             | -1   | 0 | 5  | 6
            phq-9 gad-7                                                                     | -1   | 0 | 3  | 4
            core-10 core-om                                                                 | -1   | 0 | 4  | 5
            srs csrs gsrs ors cors                                                          | -0.1 | 0 | 10 | 10.1
            """)
    void answersJustOutsideTheRangeAreRefused(String ids, double below, double min, double max, double above) {
        for (String id : Arrays.asList(ids.split(" "))) {
            ResponseSet.Builder form = Forms.blank(Forms.form(id));
            assertThat(form.answer(1, min).answer(2, max).build().answered()).isEqualTo(2);
            for (double outside : new double[] {below, above}) {
                assertThatIllegalArgumentException().isThrownBy(() -> form.answer(1, outside));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void definitionSaysHowWellItsPartsAreSourced(String id) {
        Instrument form = Forms.form(id);
        assertThat(form.facts()).extracting(Fact::about).contains("scales", "reversed", "range", "missing items");
        assertThat(form.facts()).extracting(Fact::about).doesNotHaveDuplicates();
        assertThat(form.facts()).extracting(Fact::about).anyMatch(about -> about.endsWith(" metric"));
        assertThat(form.facts()).extracting(Fact::note).noneMatch(String::isBlank);
        assertThat(form.citations()).isNotEmpty();
        assertThat(form.name()).isNotEqualTo(id).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void rightsThatNobodyStatedAreNotClaimed(String id) {
        Instrument form = Forms.form(id);
        assertThat(form.rights().holder()).isNotBlank();
        assertThat(form.rights().terms()).isNotBlank();
        assertThat(form.rights().mark() == EvidenceMark.UNCONFIRMED)
                .isEqualTo(List.of(
                                "sai",
                                "haq-ii-client",
                                "haq-ii-therapist",
                                "arm-5",
                                "tasc-r",
                                "tasc-r-parent",
                                "bai",
                                "cors",
                                "core-10",
                                "core-om")
                        .contains(id));
        if (form.rights().terms().startsWith("not stated")
                || form.rights().holder().startsWith("not stated")) {
            assertThat(form.rights().mark()).isEqualTo(EvidenceMark.UNCONFIRMED);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wai-sr-client       | VERIFIED    | VERIFIED    | SINGLE      | VERIFIED
            wai-sr-therapist-12 | DERIVED     | DERIVED     | DERIVED     | DERIVED
            wai-srt-10          | UNCONFIRMED | UNCONFIRMED | UNCONFIRMED | UNCONFIRMED
            wai-b3-client       | VERIFIED    | VERIFIED    | SINGLE      | UNCONFIRMED
            wai-b3-therapist    | VERIFIED    | VERIFIED    | SINGLE      | UNCONFIRMED
            wai-s-client        | DERIVED     | VERIFIED    | VERIFIED    | VERIFIED
            wai-s-therapist     | DERIVED     | DERIVED     | DERIVED     | DERIVED
            wai-36-client       | UNCONFIRMED | VERIFIED    | VERIFIED    | VERIFIED
            wai-36-therapist    | UNCONFIRMED | VERIFIED    | VERIFIED    | VERIFIED
            wai-36-observer     | UNCONFIRMED | UNCONFIRMED | VERIFIED    | DERIVED
            srs                 | VERIFIED    | VERIFIED    | VERIFIED    | VERIFIED
            csrs                | DERIVED     | DERIVED     | DERIVED     | DERIVED
            gsrs                | DERIVED     | DERIVED     | DERIVED     | DERIVED
            sai                 | VERIFIED    | SINGLE      | SINGLE      | UNCONFIRMED
            haq-ii-client       | VERIFIED    | VERIFIED    | VERIFIED    | UNCONFIRMED
            haq-ii-therapist    | VERIFIED    | DERIVED     | VERIFIED    | UNCONFIRMED
            arm-5               | VERIFIED    | VERIFIED    | VERIFIED    | VERIFIED
            tasc-r              | SINGLE      | SINGLE      | SINGLE      | SINGLE
            tasc-r-parent       | SINGLE      | SINGLE      | SINGLE      | SINGLE
            bai                 | VERIFIED    | SINGLE      | SINGLE      | SINGLE
            ors                 | SINGLE      | SINGLE      | SINGLE      | SINGLE
            cors                | DERIVED     | DERIVED     | DERIVED     | DERIVED
            phq-9               | SINGLE      | SINGLE      | SINGLE      | SINGLE
            gad-7               | SINGLE      | SINGLE      | SINGLE      | SINGLE
            core-10             | VERIFIED    | VERIFIED    | VERIFIED    | VERIFIED
            core-om             | UNCONFIRMED | UNCONFIRMED | UNCONFIRMED | UNCONFIRMED
            """)
    void marksAreThoseOfTheSources(
            String id, EvidenceMark scales, EvidenceMark reversed, EvidenceMark range, EvidenceMark metric) {
        Instrument form = Forms.form(id);
        assertThat(mark(form, "scales")).isEqualTo(scales);
        assertThat(mark(form, "reversed")).isEqualTo(reversed);
        assertThat(mark(form, "range")).isEqualTo(range);
        assertThat(mark(form, form.publishedMetric().basis().name().toLowerCase(Locale.ROOT) + " metric"))
                .isEqualTo(metric);
    }

    private static EvidenceMark mark(Instrument form, String about) {
        return form.facts().stream()
                .filter(fact -> fact.about().equals(about))
                .findFirst()
                .orElseThrow()
                .mark();
    }

    @ParameterizedTest
    @CsvSource({
        "wai-sr-client, mean metric, UNCONFIRMED",
        "wai-sr-client, doi, UNCONFIRMED",
        "wai-sr-client, layout, UNCONFIRMED",
        "wai-sr-client, source items, DERIVED",
        "sai, coding, UNCONFIRMED",
        "sai, bond and goal-task, DERIVED",
        "sai, frame, SINGLE",
        "haq-ii-client, mean metric, UNCONFIRMED",
        "'arm-5', 'bond, partnership, confidence', SINGLE",
        "srs, ages, VERIFIED",
        "phq-9, item 9, UNCONFIRMED",
        "core-10, item 6, VERIFIED",
        "core-10, missing items, LIBRARY_DEFAULT",
        "core-10, terms of use, VERIFIED",
        "core-10, direction, SINGLE",
        "core-om, direction, UNCONFIRMED",
        "core-om, citation, UNCONFIRMED",
        "ors, direction, SINGLE",
        "ors, ages, UNCONFIRMED",
        "cors, direction, DERIVED",
        "cors, ages, UNCONFIRMED",
        "cors, terms of use, SINGLE",
        "phq-9, direction, SINGLE",
        "gad-7, direction, SINGLE",
        "haq-ii-client, item 14, SINGLE",
        "haq-ii-therapist, item 14, SINGLE",
        "wai-b3-client, citation, UNCONFIRMED",
        "gsrs, citation, VERIFIED",
        "core-om, missing items, UNCONFIRMED",
        "srs, missing items, LIBRARY_DEFAULT"
    })
    void weakPartsOfSolidKeysAreMarkedAsSuch(String id, String about, EvidenceMark expected) {
        assertThat(mark(Forms.form(id), about)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "wai-sr-client, 10.1080/10503300500352500",
        "wai-sr-therapist-12, 10.1080/10503307.2019.1677964",
        "wai-b3-client, 10.1037/cou0000655",
        "wai-s-client, 10.1037/1040-3590.15.2.193",
        "sai, 10.1037/pas0000038",
        "arm-5, 10.1111/j.2044-8260.1998.tb01291.x",
        "tasc-r, 10.1017/s0954579400004946"
    })
    void citationsCarryTheirDoi(String id, String doi) {
        assertThat(Forms.form(id).citations()).extracting(Citation::doi).contains(doi);
    }

    @Test
    void citationDoesNotGiveTheNameOfAFormForATitle() {
        assertThat(Forms.form("gsrs").citations())
                .extracting(Citation::text)
                .contains(
                        "Quirk, Miller, Duncan and Owen (2013): the article on the Group Session Rating Scale. Its title"
                                + " and journal are not in the sources kept.");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void directionHasAMarkOfItsOwnWhereverAFactTellsIt(String id) {
        assertThat(Forms.form(id).facts())
                .filteredOn(fact -> fact.note().contains(" is better"))
                .extracting(Fact::about)
                .isSubsetOf("direction");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void definitionOfOnesOwnBeginsWithAllPartsOfABuiltInOne(String id) {
        Instrument form = Forms.form(id);
        assertThat(form.toBuilder(id).keyStatus(form.keyStatus()).build()).isEqualTo(form);
        assertThat(form.toBuilder("own").build().keyStatus()).isEqualTo(KeyStatus.NOT_REVIEWED);
    }

    /** The parts of solid keys that are UNCONFIRMED, as other clinics may have them. */
    @Test
    void unconfirmedPartsCanBeMadeOtherwise() {
        Instrument sai = Forms.form("sai").toBuilder("sai-1-to-6")
                .answers(AnswerScale.of(1, 6))
                .publishedMetric(PublishedMetric.SUM)
                .build();
        assertThat(Forms.scored(sai, 6, 6, 6, 6, 6, 6).published(ScaleId.TOTAL)).hasValue(36);
        assertThat(sai.scale(ScaleId.BOND).orElseThrow().items()).containsExactly(2, 3, 5);
        Instrument haq = Forms.form("haq-ii-client").toBuilder("haq-ii-mean")
                .publishedMetric(PublishedMetric.MEAN)
                .build();
        assertThat(Forms.scored(Forms.at(haq, 1)).published(ScaleId.TOTAL).orElseThrow())
                .isCloseTo((14 + 5 * 6) / 19.0, within(1e-12));
        Instrument brief = Forms.form("wai-b3-client").toBuilder("wai-b3-sum")
                .publishedMetric(PublishedMetric.SUM)
                .build();
        assertThat(Forms.scored(brief, 5, 4, 5).published(ScaleId.TOTAL)).hasValue(14);
        assertThat(InstrumentCatalog.builtIn().with(sai).with(haq).with(brief).instruments())
                .hasSize(29);
    }

    @Test
    void rulesThatShipApplyToFormsThatShip() {
        for (CutoffRules rules : PublishedCutoffs.all()) {
            Instrument form = Forms.form(rules.instrument());
            assertThat(form.scale(rules.scale())).as(rules.id()).isPresent();
            assertThat(published(form, true)).as(rules.id()).isEqualTo(sum(form));
        }
        for (ItemFlagRule rule : PublishedCutoffs.itemRules()) {
            assertThat(Forms.form(rule.instrument()).items())
                    .extracting(Item::number)
                    .containsAll(rule.items());
        }
    }

    /** The highest sum of a form: what its published total must reach, since all rules that ship are on sums. */
    private static double sum(Instrument form) {
        return form.items().size() * form.answers().max();
    }

    @Test
    void catalogueHoldsAllOfThemInOrderOfFamilies() {
        assertThat(InstrumentCatalog.builtIn().instruments()).containsExactlyElementsOf(Forms.all());
        assertThat(Forms.ids()).hasSize(26);
    }

    @Test
    void constantsAreTheFormsTheyAreNamedFor() throws IllegalAccessException {
        for (Field field : Instruments.class.getFields()) {
            Instrument form = (Instrument) field.get(null);
            assertThat(form.id())
                    .isEqualTo(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(InstrumentCatalog.builtIn().instrument(form.id())).isSameAs(form);
        }
        assertThat(Instruments.class.getFields()).hasSize(26);
    }
}
