package io.github.alliance4j.scoring.rupture.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CriterionAgreementTest {

    private static final RuptureFinding FINDING = RuptureFinding.builder()
            .onset(2)
            .nadir(2, 1)
            .signalSession(2)
            .status(EpisodeStatus.PENDING)
            .build();

    private static Detection says(int dyad, boolean flags) {
        SeriesKey key = SeriesKey.of(DyadId.of("C" + dyad));
        return Detection.of("any", key, flags ? List.of(FINDING) : List.of());
    }

    private static CriterionAgreement table(int a, int b, int c, int d) {
        List<Detection> first = new ArrayList<>();
        List<Detection> second = new ArrayList<>();
        for (int i = 0; i < a + b + c + d; i++) {
            first.add(says(i, i < a + b));
            second.add(says(i, i < a || (i >= a + b && i < a + b + c)));
        }
        return CriterionAgreement.between(first, second);
    }

    @Test
    void countsTheFourCells() {
        CriterionAgreement agreement = table(20, 5, 10, 15);
        assertThat(List.of(agreement.both(), agreement.onlyFirst(), agreement.onlySecond(), agreement.neither()))
                .containsExactly(20, 5, 10, 15);
        assertThat(agreement.series()).isEqualTo(50);
        assertThat(agreement.observed()).hasValue(0.7);
        // p_e = (25 * 30 + 25 * 20) / 2500 = .5
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.4, within(1e-15));
        assertThat(agreement.positive()).hasValue(40.0 / 55);
        assertThat(agreement.negative()).hasValue(30.0 / 45);
    }

    /** The example of the page: the two agree on silence, much less on ruptures. */
    @Test
    void kappaIsReadBesidePositiveAndNegativeAgreement() {
        CriterionAgreement rare = table(4, 3, 3, 90);
        assertThat(rare.observed()).hasValue(0.94);
        assertThat(rare.kappa().orElseThrow()).isCloseTo(0.539, within(5e-4));
        assertThat(rare.positive().orElseThrow()).isCloseTo(0.571, within(5e-4));
        assertThat(rare.negative().orElseThrow()).isCloseTo(0.968, within(5e-4));
    }

    @Test
    void perfectAgreementIsOneAndChanceIsZero() {
        assertThat(table(7, 0, 0, 3).kappa()).hasValue(1);
        assertThat(table(4, 4, 4, 4).kappa()).hasValue(0);
        assertThat(table(0, 5, 5, 0).kappa()).hasValue(-1);
    }

    @Test
    void figuresThatAreNotDefinedAreAbsent() {
        assertThat(table(0, 0, 0, 9).kappa()).isEmpty();
        assertThat(table(0, 0, 0, 9).positive()).isEmpty();
        assertThat(table(9, 0, 0, 0).kappa()).isEmpty();
        assertThat(table(9, 0, 0, 0).negative()).isEmpty();
        CriterionAgreement nothing = table(0, 0, 0, 0);
        assertThat(nothing.observed()).isEmpty();
        assertThat(nothing.kappa()).isEmpty();
    }

    @Test
    void seriesThatOneCannotJudgeAreCountedApart() {
        Detection silent = Detection.notEvaluable("any", says(1, true).series(), "too short");
        CriterionAgreement agreement = CriterionAgreement.between(
                List.of(says(0, true), silent, says(2, true)), List.of(says(0, true), says(1, true), says(2, false)));
        assertThat(agreement.notJudged()).isEqualTo(1);
        assertThat(agreement.series()).isEqualTo(2);
        assertThat(agreement).hasToString("both 1, only first 1, only second 0, neither 0, not judged 1");
    }

    @Test
    void refusesDifferentSeries() {
        assertThatThrownBy(() -> CriterionAgreement.between(List.of(says(0, true)), List.of()))
                .hasMessageContaining("1 series and 0 series");
        assertThatThrownBy(() -> CriterionAgreement.between(List.of(says(0, true)), List.of(says(1, true))))
                .hasMessageContaining("place 1");
    }

    @Property(seed = "4802", tries = 300)
    void figuresAreSymmetricAndBounded(
            @ForAll @IntRange(max = 30) int a,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 30) int c,
            @ForAll @IntRange(max = 30) int d) {
        CriterionAgreement one = table(a, b, c, d);
        CriterionAgreement turned = table(a, c, b, d);
        assertThat(one.kappa()).isEqualTo(turned.kappa());
        assertThat(one.positive()).isEqualTo(turned.positive());
        one.kappa().ifPresent(kappa -> assertThat(kappa).isBetween(-1.0, 1.0));
        assertThat(one.equals(turned)).isEqualTo(b == c);
    }
}
