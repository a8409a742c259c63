package io.github.alliance4j.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProfileSourceTest {

    private static final AllianceProfile CLIENT_1 = form(1, 80, Rater.CLIENT);
    private static final AllianceProfile THERAPIST_1 = form(1, 40, Rater.THERAPIST);
    private static final AllianceProfile CLIENT_2 = form(2, 70, Rater.CLIENT);

    private static final ProfileSource FORMS = ProfileSource.of(List.of(CLIENT_1, THERAPIST_1, CLIENT_2));
    private static final ProfileSource NOBODY = session -> List.of();

    private static AllianceProfile form(int session, double pomp, Rater rater) {
        Part part = new Part(OptionalDouble.of(pomp), OptionalDouble.empty(), Completeness.COMPLETE);
        return AllianceProfile.of(DyadId.of("C017"), SessionNumber.of(session), "form", Map.of(), part)
                .with(rater);
    }

    private static SessionNumber session(int number) {
        return SessionNumber.of(number);
    }

    @Test
    void witnessesOfASessionStandSideBySide() {
        assertThat(FORMS.at(session(1))).containsExactly(CLIENT_1, THERAPIST_1);
        assertThat(FORMS.at(session(2))).containsExactly(CLIENT_2);
        assertThat(FORMS.at(session(3))).isEmpty();
    }

    @Test
    void moreWitnessesAreAddedAfterThose() {
        Part none = Part.notScorable();
        AllianceProfile record = AllianceProfile.of(DyadId.of("C017"), session(1), "record", Map.of(), none);
        ProfileSource all = FORMS.and(ProfileSource.of(List.of(record)));
        assertThat(all.at(session(1))).containsExactly(CLIENT_1, THERAPIST_1, record);
        assertThat(all.at(session(2))).containsExactly(CLIENT_2);
    }

    @Test
    void raterAreMixedOnlyWhereCombinationIsAskedFor() {
        CombinedProfile combined =
                FORMS.combinedAt(session(1), Weighting.EQUAL).value().orElseThrow();
        assertThat(combined.profile().overall().pomp()).hasValue(60);
        assertThat(combined.witnesses()).containsExactly(CLIENT_1, THERAPIST_1);
        assertThat(FORMS.at(session(1)))
                .allSatisfy(witness -> assertThat(witness.rater()).isPresent());
    }

    @Test
    void sessionWithoutAWitnessIsNotEvaluable() {
        assertThat(FORMS.combinedAt(session(3), Weighting.EQUAL).reason())
                .isEqualTo("no witness speaks of this session");
        assertThat(NOBODY.and(NOBODY).combinedAt(session(1), Weighting.EQUAL).isEvaluable())
                .isFalse();
    }

    @Test
    void oneWitnessTwiceIsRefusedInACombination() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMS.and(FORMS).combinedAt(session(2), Weighting.EQUAL))
                .withMessage("A witness counts once; two are of source form by CLIENT");
    }

    @Test
    void profilesOfSeveralDyadsAreRefused() {
        AllianceProfile other = AllianceProfile.of(DyadId.of("D"), session(2), "form", Map.of(), Part.notScorable());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileSource.of(List.of(CLIENT_1, other)))
                .withMessage("A source of profiles speaks of one dyad; these are of several");
    }

    @Test
    void nullsAreRefused() {
        assertThatNullPointerException().isThrownBy(() -> FORMS.at(null)).withMessage("session");
        assertThatNullPointerException().isThrownBy(() -> FORMS.and(null)).withMessage("others");
        assertThatNullPointerException()
                .isThrownBy(() -> FORMS.combinedAt(session(1), null))
                .withMessage("weighting");
    }
}
