package io.github.alliance4j.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Profiles of other sources than forms; those of forms are in {@link ScoreSheetTest}. */
class AllianceProfileTest {

    private static final DyadId DYAD = DyadId.of("secret");
    private static final SessionNumber THIRD = SessionNumber.of(3);
    private static final Part SIXTY = new Part(OptionalDouble.of(60), OptionalDouble.of(4), Completeness.COMPLETE);

    private static AllianceProfile record() {
        return AllianceProfile.of(DYAD, THIRD, "record", Map.of(Component.GOAL, SIXTY), Part.notScorable());
    }

    @Test
    void recordBelongsToNoRaterAlone() {
        assertThat(record().rater()).isEmpty();
        assertThat(record().source()).isEqualTo("record");
        assertThat(record().dyad()).isEqualTo(DYAD);
        assertThat(record().session()).isEqualTo(THIRD);
        assertThat(record().component(Component.GOAL)).contains(SIXTY);
        assertThat(record().component(Component.BOND)).isEmpty();
    }

    @Test
    void viewOfOnePersonNamesTheRaterAndLeavesTheRest() {
        AllianceProfile observed = record().with(Rater.OBSERVER);
        assertThat(observed.rater()).contains(Rater.OBSERVER);
        assertThat(observed.component(Component.GOAL)).contains(SIXTY);
        assertThat(observed).isNotEqualTo(record()).isEqualTo(record().with(Rater.OBSERVER));
    }

    @Test
    void partWithoutValueHasNoError() {
        assertThat(record().overall().pomp()).isEmpty();
        assertThat(record().overall().standardError()).isEmpty();
        assertThat(record().overall().completeness()).isEqualTo(Completeness.NOT_SCORABLE);
    }

    @Test
    void laterChangesOfTheMapDoNotReachTheProfile() {
        Map<Component, Part> parts = new EnumMap<>(Component.class);
        AllianceProfile profile = AllianceProfile.of(DYAD, THIRD, "record", parts, SIXTY);
        parts.put(Component.TASK, SIXTY);
        assertThat(profile.component(Component.TASK)).isEmpty();
    }

    @Test
    void blankSourceAndNullsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllianceProfile.of(DYAD, THIRD, " ", Map.of(), SIXTY))
                .withMessage("A profile names its source; the name is blank");
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceProfile.of(null, THIRD, "record", Map.of(), SIXTY))
                .withMessage("dyad");
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceProfile.of(DYAD, THIRD, "record", Map.of(), null))
                .withMessage("overall");
        assertThatNullPointerException()
                .isThrownBy(() -> AllianceProfile.of(DYAD, THIRD, null, Map.of(), SIXTY))
                .withMessage("source");
        assertThatNullPointerException().isThrownBy(() -> record().with(null)).withMessage("whose");
    }

    @Test
    void textNamesTheRaterOnlyWhereThereIsOne() {
        assertThat(record()).hasToString("record: [GOAL], overall NOT_SCORABLE");
        assertThat(record().with(Rater.OBSERVER)).hasToString("record by OBSERVER: [GOAL], overall NOT_SCORABLE");
    }
}
