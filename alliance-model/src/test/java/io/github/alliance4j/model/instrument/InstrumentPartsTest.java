package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstrumentPartsTest {

    @Test
    void itemsAreCountedFromOne() {
        assertThat(new Item(1, Keying.FORWARD, Optional.empty()).isReversed()).isFalse();
        assertThat(new Item(1, Keying.REVERSED, Optional.empty()).isReversed()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Item(0, Keying.FORWARD, Optional.empty()))
                .withMessage("Item 0 is below 1; items are counted from 1");
    }

    @Test
    void scaleNeedsItemsEachOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subscale.of(ScaleId.TASK, Optional.empty(), List.of()))
                .withMessage("Scale task has no item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subscale.of(ScaleId.TASK, Optional.empty(), List.of(2, 1, 2)))
                .withMessage("Scale task has an item twice: [1, 2, 2]");
    }

    @Test
    void scaleSortsItsItems() {
        Subscale scale = Subscale.of(ScaleId.TASK, Optional.empty(), List.of(12, 1, 10, 2));
        assertThat(scale.items()).containsExactly(1, 2, 10, 12);
        assertThat(scale.size()).isEqualTo(4);
    }

    @Test
    void gateOfAnItemComesBeforeIt() {
        assertThat(new Item(2, Keying.FORWARD, Optional.of(new Gate(1, 1, 1))).gate())
                .contains(new Gate(1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Item(2, Keying.FORWARD, Optional.of(new Gate(2, 1, 1))))
                .withMessage("Item 2 is gated by item 2, which does not come before it");
    }

    @Test
    void gateOpensWithinItsEndsBothIncluded() {
        Gate gate = new Gate(1, 2, 4);
        assertThat(gate.opensFor(2)).isTrue();
        assertThat(gate.opensFor(4)).isTrue();
        assertThat(gate.opensFor(1.9)).isFalse();
        assertThat(gate.opensFor(4.1)).isFalse();
        assertThat(gate.opensFor(Double.NaN)).isFalse();
    }

    @Test
    void impossibleGateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gate(0, 1, 1))
                .withMessage("Gate item 0 is below 1; items are counted from 1");
        for (double[] ends : new double[][] {
            {2, 1}, {Double.NaN, 1}, {1, Double.NaN}, {Double.NEGATIVE_INFINITY, 1}, {1, Double.POSITIVE_INFINITY}
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Gate(1, ends[0], ends[1]))
                    .withMessage(
                            "Gate answers %s to %s: the lower end must come first, and both be finite",
                            ends[0], ends[1]);
        }
    }

    @Test
    void scaleTextIsItsNameAndItems() {
        assertThat(Subscale.of(ScaleId.TASK, Optional.empty(), List.of(3, 1))).hasToString("task [1, 3]");
    }

    @Test
    void scaleEqualityIsByAllParts() {
        Subscale scale = Subscale.of(ScaleId.TASK, Optional.empty(), List.of(1, 2));
        assertThat(scale)
                .isEqualTo(Subscale.of(ScaleId.TASK, Optional.empty(), List.of(2, 1)))
                .hasSameHashCodeAs(Subscale.of(ScaleId.TASK, Optional.empty(), List.of(2, 1)))
                .isNotEqualTo(Subscale.of(ScaleId.BOND, Optional.empty(), List.of(1, 2)))
                .isNotEqualTo(Subscale.of(ScaleId.TASK, Optional.of(Component.TASK), List.of(1, 2)))
                .isNotEqualTo(Subscale.of(ScaleId.TASK, Optional.empty(), List.of(1, 3)))
                .isNotEqualTo(Subscale.composite(ScaleId.TASK, List.of(1, 2)))
                .isNotEqualTo(scale.with(Optional.of(MissingRule.NONE)))
                .isNotEqualTo("task");
        assertThat(Subscale.composite(ScaleId.TASK, List.of(1, 2)))
                .isNotEqualTo(Subscale.weighted(ScaleId.TASK, List.of(1, 2), Map.of(ScaleId.BOND, 1.0)));
    }

    @Test
    void scaleNamesAreOrderedAsText() {
        assertThat(ScaleId.BOND).isLessThan(ScaleId.GOAL).hasToString("bond");
        assertThat(ScaleId.of("a1-b2").value()).isEqualTo("a1-b2");
    }

    @Test
    void citationNeedsATextAndABareDoi() {
        assertThat(new Citation("A paper", "10.1037/pst0000172").doi()).isEqualTo("10.1037/pst0000172");
        assertThat(Citation.of("A paper").doi()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Citation.of(" ")).withMessage("A citation needs a text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation("A paper", "doi:10.1"))
                .withMessage("DOI doi:10.1 does not begin with 10.");
    }

    @Test
    void factSaysWhatItIsAbout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fact("", EvidenceMark.SINGLE, "note"))
                .withMessage("A fact must say what it is about");
    }

    @Test
    void nullPartsAreRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Item(1, null, Optional.empty()))
                .withMessage("keying");
        assertThatNullPointerException()
                .isThrownBy(() -> new Rights(null, "", EvidenceMark.SINGLE))
                .withMessage("holder");
        assertThatNullPointerException()
                .isThrownBy(() -> new Rights("", null, EvidenceMark.SINGLE))
                .withMessage("terms");
        assertThatNullPointerException()
                .isThrownBy(() -> new Rights("", "", null))
                .withMessage("mark");
        assertThatNullPointerException()
                .isThrownBy(() -> new Fact("a", null, ""))
                .withMessage("mark");
        assertThatNullPointerException()
                .isThrownBy(() -> new Fact("a", EvidenceMark.SINGLE, null))
                .withMessage("note");
        assertThatNullPointerException().isThrownBy(() -> ScaleId.of(null)).withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> Instrument.builder(null))
                .withMessage("id");
    }
}
