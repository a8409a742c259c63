package io.github.alliance4j.model.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.Rater;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoicesTest {

    private static final Voices<Integer> BOTH = new Voices<>(Optional.of(1), Optional.of(2));
    private static final Voices<Integer> CLIENT_ONLY = new Voices<>(Optional.of(1), Optional.empty());
    private static final Voices<Integer> NONE = new Voices<>(Optional.empty(), Optional.empty());

    @Test
    void eachRaterHasTheirOwnVoice() {
        assertThat(BOTH.by(Rater.CLIENT)).contains(1);
        assertThat(BOTH.by(Rater.THERAPIST)).contains(2);
        assertThat(CLIENT_ONLY.by(Rater.THERAPIST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Rater.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLIENT", "THERAPIST"})
    void somebodyElseHasNoVoice(Rater rater) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOTH.by(rater))
                .withMessage("A dyad has the voices of client and therapist, not of " + rater);
    }

    @Test
    void completeMeansBothAndEmptyMeansNeither() {
        assertThat(BOTH.isComplete()).isTrue();
        assertThat(BOTH.isEmpty()).isFalse();
        assertThat(CLIENT_ONLY.isComplete()).isFalse();
        assertThat(CLIENT_ONLY.isEmpty()).isFalse();
        assertThat(NONE.isComplete()).isFalse();
        assertThat(NONE.isEmpty()).isTrue();
        assertThat(new Voices<>(Optional.empty(), Optional.of(2)).isEmpty()).isFalse();
    }

    @Test
    void mapTranslatesEachByItself() {
        assertThat(BOTH.map(i -> "v" + i)).isEqualTo(new Voices<>(Optional.of("v1"), Optional.of("v2")));
        assertThat(CLIENT_ONLY.map(i -> i + 1)).isEqualTo(new Voices<>(Optional.of(2), Optional.<Integer>empty()));
    }

    @Test
    void textFormSaysWhoSpokeAndNotWhat() {
        assertThat(BOTH).hasToString("client: yes, therapist: yes");
        assertThat(CLIENT_ONLY).hasToString("client: yes, therapist: no");
        assertThat(NONE).hasToString("client: no, therapist: no");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Voices<>(null, Optional.empty()))
                .withMessage("client");
        assertThatNullPointerException()
                .isThrownBy(() -> new Voices<>(Optional.empty(), null))
                .withMessage("therapist");
        assertThatNullPointerException().isThrownBy(() -> BOTH.by(null)).withMessage("rater");
    }
}
