package io.github.alliance4j.scoring.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WholePercentsTest {

    @Test
    void sharesThatEachRoundUpDoNotMakeMoreThanAHundred() {
        assertThat(WholePercents.of(List.of(0.125, 0.336, 0.539))).containsExactly(12, 34, 54);
        assertThat(WholePercents.of(List.of(0.096, 0.397, 0.507))).containsExactly(9, 40, 51);
    }

    @Test
    void equalRemaindersGoToTheEarlierShare() {
        assertThat(WholePercents.of(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0))).containsExactly(34, 33, 33);
    }

    @Test
    void wholeSharesStayAsTheyAre() {
        assertThat(WholePercents.of(List.of(0.0, 0.29, 0.71))).containsExactly(0, 29, 71);
        assertThat(WholePercents.of(List.of(1.0))).containsExactly(100);
    }

    @Test
    void sharesThatAreNoWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WholePercents.of(List.of(0.5, 0.4)))
                .withMessage("The shares add up to 0.9, not to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WholePercents.of(List.of(-0.1, 1.1)))
                .withMessage("A share of -0.1 is not 0 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> WholePercents.of(List.of(Double.NaN, 1.0)));
    }

    @Property(seed = "7")
    void percentsAddUpAndLieWithinOneOfTheirShare(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.01, max = 1) Double> parts) {
        double whole = parts.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> shares = parts.stream().map(part -> part / whole).toList();
        List<Integer> percents = WholePercents.of(shares);

        assertThat(percents.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        for (int i = 0; i < shares.size(); i++) {
            assertThat(Math.abs(percents.get(i) - 100 * shares.get(i))).isLessThan(1 + 1e-6);
        }
    }
}
