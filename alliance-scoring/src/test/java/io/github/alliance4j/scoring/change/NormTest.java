package io.github.alliance4j.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {

    private final Reliability alpha = new Reliability(0.9, ReliabilityKind.ALPHA, "sample of 80");

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.2, 1.01, Double.NaN})
    void reliabilityOutsideTheOpenUnitIntervalIsRefused(double value) {
        assertThatThrownBy(() -> new Reliability(value, ReliabilityKind.RETEST, "sample"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reliability " + value + " is not above 0 and below 1");
    }

    @Test
    void reliabilityWithoutSourceIsRefused() {
        assertThatThrownBy(() -> new Reliability(0.8, ReliabilityKind.ICC, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reliability 0.8 has no source; say where it comes from");
    }

    @Test
    @SuppressWarnings("NullAway") // the point of the test
    void reliabilityWithoutKindIsRefused() {
        assertThatThrownBy(() -> new Reliability(0.8, null, "sample"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("kind");
    }

    @ParameterizedTest
    @EnumSource(ReliabilityKind.class)
    void kindIsReadFromTheNameItWrites(ReliabilityKind kind) {
        assertThat(ReliabilityKind.parse(kind.id())).isEqualTo(kind);
    }

    @Test
    void kindsAreWrittenInLowerCaseWithHyphens() {
        assertThat(ReliabilityKind.WITHIN_PERSON.id()).isEqualTo("within-person");
    }

    @Test
    void unknownKindIsRefusedWithTheKindsThatExist() {
        assertThatThrownBy(() -> ReliabilityKind.parse("cronbach"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reliability kind cronbach is unknown; the kinds are alpha, omega, split-half, retest, icc,"
                        + " within-person");
    }

    @Test
    void functionalGroupNeedsMeanSpreadAndSource() {
        assertThatThrownBy(() -> new FunctionalGroup(Double.NaN, 1, "s"))
                .hasMessage("Functional group: mean NaN is not a finite number");
        assertThatThrownBy(() -> new FunctionalGroup(5, 0, "s"))
                .hasMessage("Functional group: standard deviation 0.0 is not above 0");
        assertThatThrownBy(() -> new FunctionalGroup(5, Double.POSITIVE_INFINITY, "s"))
                .hasMessage("Functional group: standard deviation Infinity is not above 0");
        assertThatThrownBy(() -> new FunctionalGroup(5, 1, ""))
                .hasMessage("Functional group: no source; say where mean and SD come from");
    }

    @Test
    void normDefaultsNothing() {
        Norm norm = Norm.of(alpha);

        assertThat(norm.reliability()).isEqualTo(alpha);
        assertThat(norm.reliabilityAfter()).isEmpty();
        assertThat(norm.functionalGroup()).isEmpty();
    }

    @Test
    void partsAreAddedWithoutLosingOthers() {
        Reliability after = new Reliability(0.8, ReliabilityKind.ALPHA, "sample of 70");
        FunctionalGroup group = new FunctionalGroup(6, 0.7, "community");
        Norm norm = Norm.of(alpha).with(group).withReliabilityAfter(after);

        assertThat(norm.functionalGroup()).contains(group);
        assertThat(norm.reliabilityAfter()).contains(after);
        assertThat(norm).isEqualTo(Norm.of(alpha).withReliabilityAfter(after).with(group));
        assertThat(norm)
                .hasSameHashCodeAs(Norm.of(alpha).withReliabilityAfter(after).with(group));
        assertThat(norm)
                .isNotEqualTo(Norm.of(alpha))
                .isNotEqualTo(Norm.of(alpha).with(group))
                .doesNotHaveSameHashCodeAs(Norm.of(alpha));
        assertThat(norm.toString()).contains("sample of 80", "after", "sample of 70", "community");
    }
}
