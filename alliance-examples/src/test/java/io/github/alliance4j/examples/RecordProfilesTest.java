package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.profile.ProfileSource;
import io.github.alliance4j.scoring.profile.WitnessShare;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordProfilesTest {

    private static final Alliance TOLD = TwelveSessions.told();

    private static AllianceProfile at(int session) {
        return RecordProfiles.profiles(TOLD).stream()
                .filter(profile -> profile.session().value() == session)
                .findFirst()
                .orElseThrow();
    }

    private static double goal(AllianceProfile profile) {
        return value(profile.component(Component.GOAL).orElseThrow());
    }

    private static double value(Part part) {
        return part.pomp().orElse(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 75, 25, 66.7, 55.6", //
        "5, 75, 25, 16.7, 38.9",
        "7, 75, 75, 66.7, 72.2",
        "10, 91.7, 100, 83.3, 91.7",
        "12, 91.7, 100, 83.3, 91.7", // the goal they share is reached
    })
    void allianceBreaksAndEndsStrongerThanBefore(int session, double goal, double task, double bond, double overall) {
        AllianceProfile profile = at(session);
        assertThat(goal(profile)).isCloseTo(goal, within(0.05));
        assertThat(value(profile.component(Component.TASK).orElseThrow())).isCloseTo(task, within(0.05));
        assertThat(value(profile.component(Component.BOND).orElseThrow())).isCloseTo(bond, within(0.05));
        assertThat(value(profile.overall())).isCloseTo(overall, within(0.05));
    }

    @Test
    void missedSessionHasNoProfile() {
        assertThat(RecordProfiles.profiles(TOLD))
                .extracting(profile -> profile.session().value())
                .containsExactly(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void recordStandsBesideTheFormsAndIsCombinedByName() {
        SessionNumber seventh = SessionNumber.of(7);
        ProfileSource witnesses = RecordProfiles.witnesses(
                TOLD, List.of(form(seventh, 60, Rater.CLIENT), form(seventh, 80, Rater.THERAPIST)));
        assertThat(witnesses.at(seventh)).extracting(AllianceProfile::source).containsExactly("form", "form", "record");
        assertThat(RecordProfiles.together(witnesses, seventh))
                .extracting(WitnessShare::weight)
                .containsOnly(1.0 / 3); // alike: the record has no error, since the order of its goals has none
    }

    private static AllianceProfile form(SessionNumber session, double pomp, Rater rater) {
        Part overall = new Part(OptionalDouble.of(pomp), OptionalDouble.of(4), Completeness.COMPLETE);
        return AllianceProfile.of(DyadId.of("C017"), session, "form", Map.of(), overall)
                .with(rater);
    }
}
