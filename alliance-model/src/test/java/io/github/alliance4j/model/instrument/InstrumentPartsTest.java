package io.github.alliance4j.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstrumentPartsTest {

    @Test
    void itemsAreCountedFromOne() {
        assertThat(new Item(1, Keying.FORWARD).isReversed()).isFalse();
        assertThat(new Item(1, Keying.REVERSED).isReversed()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Item(0, Keying.FORWARD))
                .withMessage("Item 0 is below 1; items are counted from 1");
    }

    @Test
    void scaleNeedsItemsEachOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subscale(ScaleId.TASK, Optional.empty(), List.of()))
                .withMessage("Scale task has no item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subscale(ScaleId.TASK, Optional.empty(), List.of(2, 1, 2)))
                .withMessage("Scale task has an item twice: [1, 2, 2]");
    }

    @Test
    void scaleSortsItsItems() {
        Subscale scale = new Subscale(ScaleId.TASK, Optional.empty(), List.of(12, 1, 10, 2));
        assertThat(scale.items()).containsExactly(1, 2, 10, 12);
        assertThat(scale.size()).isEqualTo(4);
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
        assertThatNullPointerException().isThrownBy(() -> new Item(1, null)).withMessage("keying");
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
