package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Definitions made from others. */
class InstrumentToBuilderTest {

    private static final ScaleId EVEN = ScaleId.of("even");

    private static InstrumentBuilder small() {
        return Instrument.builder("small")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 5))
                .subscale(Component.TASK, 1, 3)
                .subscale(Component.BOND, 2);
    }

    /** A definition with chance in every part. */
    private static InstrumentBuilder random(Random random) {
        AnswerScale range = random.nextBoolean() ? AnswerScale.of(0, 4) : AnswerScale.decimal(0, 10);
        InstrumentBuilder form = Instrument.builder("form")
                .raters(Rater.CLIENT, random.nextBoolean() ? Rater.OBSERVER : Rater.THERAPIST)
                .answers(range)
                .items(5 + random.nextInt(3))
                .subscale(Component.TASK, 1, 4)
                .subscale(ScaleId.of("other"), 2)
                .composite(ScaleId.of("overlap"), 1, 2, 5)
                .composite(EVEN, Map.of(ScaleId.TASK, 1 + random.nextDouble(), ScaleId.of("other"), 1.0))
                .reversed(1 + random.nextInt(5))
                .direction(random.nextBoolean() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER)
                .publishedMetric(random.nextBoolean() ? PublishedMetric.SUM : PublishedMetric.meanTimes(10))
                .version(Integer.toString(random.nextInt(9)))
                .respondent(random.nextBoolean() ? "adults" : "")
                .rights(new Rights("holder " + random.nextInt(9), "ask", EvidenceMark.SINGLE));
        if (random.nextBoolean()) {
            form.name("A name").citation(Citation.of("A paper")).fact("range", EvidenceMark.DERIVED, "read");
        }
        if (random.nextBoolean()) {
            form.askedIf(new Gate(2, 1, 1 + random.nextInt(3)), 3, 5);
        }
        rules(form, random);
        return form;
    }

    private static void rules(InstrumentBuilder form, Random random) {
        MissingRule rule = random.nextBoolean() ? MissingRule.atMost(random.nextInt(3)) : MissingRule.atMostShare(.5);
        if (random.nextBoolean()) {
            form.missing(rule);
        }
        if (random.nextBoolean()) {
            form.missing(ScaleId.TASK, MissingRule.atMost(1));
        }
        if (random.nextBoolean()) {
            form.missing(EVEN, rule);
        }
    }

    @Property(tries = 500, seed = "20261125")
    void everythingIsKeptUnderTheSameIdButTheReview(@ForAll long seed) {
        Instrument form = random(new Random(seed)).build();
        assertThat(form.toBuilder("form").build()).isEqualTo(form).isNotSameAs(form);
    }

    @Property(tries = 100, seed = "20261126")
    void onlyIdAndReviewDifferUnderAnotherId(@ForAll long seed) {
        Instrument reviewed =
                random(new Random(seed)).keyStatus(KeyStatus.SOLID).build();
        Instrument other = reviewed.toBuilder("other-form").build();
        assertThat(other.id()).isEqualTo("other-form");
        assertThat(other.keyStatus()).isEqualTo(KeyStatus.NOT_REVIEWED);
        assertThat(other.toBuilder("form").keyStatus(KeyStatus.SOLID).build()).isEqualTo(reviewed);
    }

    @Test
    void changedPartsReplaceThoseOfTheOriginal() {
        Instrument original = small().publishedMetric(PublishedMetric.SUM)
                .fact("coding", EvidenceMark.UNCONFIRMED, "0 to 5")
                .build();
        Instrument own = original.toBuilder("small-1-to-6")
                .answers(AnswerScale.of(1, 6))
                .publishedMetric(PublishedMetric.MEAN)
                .fact("own coding", EvidenceMark.LIBRARY_DEFAULT, "1 to 6")
                .build();
        assertThat(own.answers()).isEqualTo(AnswerScale.of(1, 6));
        assertThat(own.publishedMetric()).isEqualTo(PublishedMetric.MEAN);
        assertThat(own.scales()).isEqualTo(original.scales());
        assertThat(own.facts()).extracting(Fact::about).containsExactly("coding", "own coding");
        assertThat(original.answers()).isEqualTo(AnswerScale.of(0, 5));
    }

    @Test
    void ruleOfTheFormIsReplacedByAnother() {
        Instrument strict = small().missing(MissingRule.NONE).build();
        assertThat(strict.toBuilder("lenient")
                        .missing(MissingRule.atMost(1))
                        .build()
                        .scales())
                .allMatch(scale -> scale.missing().orElseThrow().equals(MissingRule.atMost(1)));
    }

    @Test
    void nameThatWasTheIdBecomesTheNewId() {
        assertThat(small().build().toBuilder("other").build().name()).isEqualTo("other");
        assertThat(small().name("Small").build().toBuilder("other").build().name())
                .isEqualTo("Small");
    }

    @Test
    void gateThatTheNewRangeNeverOpensIsRefused() {
        Instrument gated = small().askedIf(new Gate(1, 0, 0), 2).build();
        InstrumentBuilder narrowed = gated.toBuilder("narrow").answers(AnswerScale.of(1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(narrowed::build)
                .withMessage("Instrument narrow asks item 2 after answers 0.0 to 0.0 to item 1, but no answer of 1 to 5"
                        + " lies there");
    }

    @Test
    void idIsCheckedLikeAnyOther() {
        Instrument form = small().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.toBuilder("My form"))
                .withMessage("Instrument id \"My form\" is not made of lower-case letters, digits and hyphens");
        assertThatNullPointerException().isThrownBy(() -> form.toBuilder(null)).withMessage("id");
    }
}
