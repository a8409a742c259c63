package io.github.alliance4j.scoring.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutoffRulesTest {

    private static final Citation SOURCE = Citation.of("A. Author (2019). Title. Journal.");

    private static CutoffRules.Builder builder() {
        return CutoffRules.builder("study-2019")
                .appliesTo("my-form", ScaleId.TASK, Metric.MEAN)
                .source(SOURCE, EvidenceMark.SINGLE);
    }

    private final CutoffRules rules = builder()
            .below(2.5, "low")
            .from(2.5, "moderate")
            .above(4, "high")
            .note("made up")
            .build();

    @ParameterizedTest
    @CsvSource({
        "-100, low",
        "2.49, low",
        "2.5, moderate",
        "2.4999999999, moderate",
        "4, moderate",
        "4.0000000001, moderate",
        "4.01, high",
        "100, high"
    })
    void everyValueFallsIntoOneBand(double value, String label) {
        assertThat(rules.interpret(value).label()).isEqualTo(label);
    }

    @Test
    void bandsAreListedLowestFirst() {
        assertThat(rules.bands()).extracting(CutoffBand::label).containsExactly("low", "moderate", "high");
    }

    /** A score that was divided and multiplied on its way is off by a share of itself. */
    @ParameterizedTest
    @CsvSource({"2500000.0001, high", "2499999.9999, high", "2499999.9, low", "-1, low"})
    void roundingIsForgivenInProportionToTheBoundary(double value, String label) {
        CutoffRules large = builder().below(2.5e6, "low").from(2.5e6, "high").build();

        assertThat(large.interpret(value).label()).isEqualTo(label);
    }

    @Test
    void boundaryIsInTheLowestBandIfSaidSo() {
        CutoffRules upTo = builder().upTo(36, "concern").above(36, "none").build();

        assertThat(upTo.interpret(36).label()).isEqualTo("concern");
        assertThat(upTo.interpret(36.1).label()).isEqualTo("none");
    }

    @Test
    void interpretationCarriesTheNameAndSourceOfTheRules() {
        Interpretation found = rules.interpret(3);

        assertThat(found.rules()).isEqualTo("study-2019");
        assertThat(found.source()).isEqualTo(new RuleSource(SOURCE, EvidenceMark.SINGLE, "made up"));
        assertThat(found.band()).isEqualTo(new CutoffBand("moderate", Comparison.GREATER_OR_EQUAL, 2.5));
    }

    @Test
    void rulesKeepWhatTheyAreFor() {
        assertThat(rules.id()).isEqualTo("study-2019");
        assertThat(rules.instrument()).isEqualTo("my-form");
        assertThat(rules.scale()).isEqualTo(ScaleId.TASK);
        assertThat(rules.metric()).isEqualTo(Metric.MEAN);
        assertThat(rules.source().mark()).isEqualTo(EvidenceMark.SINGLE);
        assertThat(rules).hasToString("study-2019 [< 2.5: low, >= 2.5: moderate, > 4.0: high]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void valueThatIsNotFiniteIsRefused(double value) {
        assertThatThrownBy(() -> rules.interpret(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rules study-2019: the value is not a finite number");
    }

    @Test
    void gapBetweenTheFirstBandsIsRefused() {
        assertThatThrownBy(() -> builder().below(2, "low").from(3, "high"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Rules study-2019: band \">= 3.0: high\" leaves a gap or overlaps with \"< 2.0: low\"; it must"
                                + " begin with >= 2.0");
    }

    @Test
    void boundaryThatBelongsToNoBandIsRefused() {
        assertThatThrownBy(() -> builder().below(2, "low").above(2, "high"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("it must begin with >= 2.0");
    }

    @Test
    void boundaryThatBelongsToTwoBandsIsRefused() {
        assertThatThrownBy(() -> builder().upTo(2, "low").from(2, "high"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("it must begin with > 2.0");
    }

    @Test
    void bandsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> builder().below(2, "low").from(2, "middle").from(2, "high"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rules study-2019: band \">= 2.0: high\" does not begin above \">= 2.0: middle\"");
    }

    @Test
    void lowestBandMustComeFirstAndOnce() {
        assertThatThrownBy(() -> builder().from(2, "high"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rules study-2019: band \">= 2.0: high\" is out of place; the lowest band comes first, and"
                        + " only that one lies below its boundary");
        assertThatThrownBy(() -> builder().below(2, "low").upTo(3, "middle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is out of place");
    }

    @Test
    void rulesWithoutSourceAreRefused() {
        assertThatThrownBy(() -> CutoffRules.builder("x")
                        .appliesTo("my-form", ScaleId.TOTAL, Metric.SUM)
                        .below(2, "low")
                        .from(2, "high")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rules x have no source; a cut-off without one is not accepted");
    }

    @Test
    void rulesThatDoNotSayWhatTheyAreForAreRefused() {
        assertThatThrownBy(() -> CutoffRules.builder("x")
                        .source(SOURCE, EvidenceMark.SINGLE)
                        .below(2, "low")
                        .from(2, "high")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rules x do not say which instrument, scale and metric they are for");
    }

    @Test
    void oneBandIsRefused() {
        assertThatThrownBy(() -> builder().below(2, "low").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rules study-2019 have 1 bands; at least 2 are needed");
    }

    @Test
    void bandNeedsALabelAndAFiniteBoundary() {
        assertThatThrownBy(() -> builder().below(2, " ")).hasMessage("A band needs a label");
        assertThatThrownBy(() -> builder().below(Double.NaN, "low"))
                .hasMessage("Band \"low\": boundary NaN is not finite");
        assertThatThrownBy(() -> CutoffRules.builder(" ")).hasMessage("A set of rules needs a name");
    }

    @Test
    void rulesWithEqualPartsAreEqual() {
        CutoffRules first = builder().below(2, "low").from(2, "high").build();
        CutoffRules same = builder().below(2, "low").from(2, "high").build();

        assertThat(first).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(first)
                .isNotEqualTo(builder().below(2, "low").from(2, "top").build())
                .isNotEqualTo(
                        builder().note("other").below(2, "low").from(2, "high").build());
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void comparisonAndItsComplementDivideTheNumbers(Comparison comparison) {
        for (double value : new double[] {1, 2, 3}) {
            assertThat(comparison.complement().holds(value, 2)).isNotEqualTo(comparison.holds(value, 2));
        }
        assertThat(comparison.holds(Double.NaN, 2)).isFalse();
        assertThat(comparison.complement().complement()).isEqualTo(comparison);
    }

    @ParameterizedTest
    @CsvSource({
        "LESS_THAN, true, false, false",
        "LESS_OR_EQUAL, true, true, false",
        "GREATER_THAN, false, false, true",
        "GREATER_OR_EQUAL, false, true, true"
    })
    void comparisonHoldsOnItsSide(Comparison comparison, boolean below, boolean at, boolean above) {
        assertThat(comparison.holds(1, 2)).isEqualTo(below);
        assertThat(comparison.holds(2, 2)).isEqualTo(at);
        assertThat(comparison.holds(3, 2)).isEqualTo(above);
    }
}
