package io.github.alliance4j.scoring.observer;

import static io.github.alliance4j.model.alliance.term.CodingScheme.THREE_RS_2015;
import static io.github.alliance4j.model.alliance.term.CodingScheme.THREE_RS_2022;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.profile.CombinedProfile;
import io.github.alliance4j.scoring.profile.ProfileSource;
import io.github.alliance4j.scoring.profile.Weighting;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeRsScoreTest {

    private static final DyadId DYAD = DyadId.of("SECRET-17");
    private static final ThreeRsScore SCORE = ThreeRsScore.withDefaults();

    private static ThreeRsSession empty() {
        return ThreeRsSession.of(DYAD, SessionNumber.of(5), THREE_RS_2015);
    }

    private static ThreeRsSession codes(int withdrawal, int confrontation) {
        return empty().with(ThreeRsRating.V2015.WITHDRAWAL_IMPACT, withdrawal)
                .with(ThreeRsRating.V2015.CONFRONTATION_IMPACT, confrontation);
    }

    private static double value(Evaluation<AllianceProfile> evidence) {
        return evidence.value().orElseThrow().overall().pomp().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // withdrawal, confrontation, heaviest, mean: 100 - 25 (x - 1)
        "1, 1, 100, 100",
        "5, 5, 0, 0",
        "1, 5, 0, 50",
        "5, 1, 0, 50",
        "2, 4, 25, 50",
        "3, 2, 50, 62.5",
    })
    void scoresByHeaviestOrMean(int withdrawal, int confrontation, double heaviest, double mean) {
        ThreeRsSession codes = codes(withdrawal, confrontation);
        assertThat(value(SCORE.score(codes))).isEqualTo(heaviest);
        assertThat(value(SCORE.with(Strain.MEAN).score(codes))).isEqualTo(mean);
    }

    @Test
    void saysWhoseViewOfWhatItIs() {
        AllianceProfile evidence = SCORE.score(codes(2, 4)).value().orElseThrow();
        assertThat(evidence.dyad()).isEqualTo(DYAD);
        assertThat(evidence.session()).isEqualTo(SessionNumber.of(5));
        assertThat(evidence.rater()).contains(Rater.OBSERVER);
        assertThat(evidence.source()).isEqualTo("3rs-2015");
        assertThat(evidence.overall().completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(evidence.overall().standardError()).isEmpty();
        assertThat(evidence).hasToString("3rs-2015 by OBSERVER: [], overall COMPLETE");
    }

    @Test
    void theObserverIsOneMoreWitnessOfTheSession() {
        AllianceProfile observer = SCORE.score(codes(2, 4)).value().orElseThrow();
        AllianceProfile client = AllianceProfile.of(
                        DYAD,
                        SessionNumber.of(5),
                        "form",
                        Map.of(),
                        new AllianceProfile.Part(OptionalDouble.of(75), OptionalDouble.empty(), Completeness.COMPLETE))
                .with(Rater.CLIENT);
        ProfileSource witnesses = ProfileSource.of(List.of(client)).and(ProfileSource.of(List.of(observer)));
        assertThat(witnesses.at(SessionNumber.of(5))).containsExactly(client, observer);
        CombinedProfile both = witnesses
                .combinedAt(SessionNumber.of(5), Weighting.EQUAL)
                .value()
                .orElseThrow();
        assertThat(both.overall().part().pomp()).hasValue((75 + 25) / 2.0);
        assertThat(both.component(Component.BOND)).isEmpty();
    }

    @Test
    void frequenciesResolutionAndContributionDoNotEnter() {
        ThreeRsSession more = codes(2, 4)
                .with(RuptureMarker.V2015.DENIAL, 9)
                .with(ThreeRsRating.V2015.RESOLUTION, 5)
                .with(ThreeRsRating.V2015.THERAPIST_CONTRIBUTION, 5);
        assertThat(SCORE.score(more)).isEqualTo(SCORE.score(codes(2, 4)));
    }

    @Test
    void schemeOf2022NeedsAllFourSaliences() {
        ThreeRsSession three = ThreeRsSession.of(DYAD, SessionNumber.of(5), THREE_RS_2022)
                .with(ThreeRsRating.V2022.WITHDRAWAL_OF_CLIENT, 1)
                .with(ThreeRsRating.V2022.WITHDRAWAL_OF_THERAPIST, 1)
                .with(ThreeRsRating.V2022.CONFRONTATION_OF_CLIENT, 3);
        assertThat(SCORE.score(three).isEvaluable()).isFalse();
        ThreeRsSession four = three.with(ThreeRsRating.V2022.CONFRONTATION_OF_THERAPIST, 4);
        assertThat(value(SCORE.score(four))).isEqualTo(25);
        assertThat(value(SCORE.with(Strain.MEAN).score(four))).isEqualTo(100 - (0 + 0 + 50 + 75) / 4.0);
        assertThat(SCORE.score(four).value().orElseThrow().source()).isEqualTo("3rs-2022");
    }

    @Test
    void notEvaluableWithoutEveryMovement() {
        Evaluation<AllianceProfile> half = SCORE.score(empty().with(ThreeRsRating.V2015.WITHDRAWAL_IMPACT, 1));
        assertThat(half.isEvaluable()).isFalse();
        assertThat(half.reason()).isEqualTo("no coder rated every movement of the scheme");
        assertThat(SCORE.score(empty()).isEvaluable()).isFalse();
    }

    @Test
    void severalCodersAreAveraged() {
        Evaluation<AllianceProfile> evidence = SCORE.score(List.of(codes(1, 2), codes(1, 3), codes(1, 5)));
        assertThat(value(evidence)).isCloseTo(100 - (25 + 50 + 100) / 3.0, within(1e-12));
        assertThat(evidence.value().orElseThrow().overall().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aCoderWhoLeftAMovementOutDoesNotCount() {
        ThreeRsSession half = empty().with(ThreeRsRating.V2015.WITHDRAWAL_IMPACT, 5);
        AllianceProfile evidence = SCORE.withCoderError(8)
                .score(List.of(codes(1, 3), half))
                .value()
                .orElseThrow();
        assertThat(evidence.overall().pomp()).hasValue(50);
        assertThat(evidence.overall().completeness()).isEqualTo(Completeness.PRORATED);
        assertThat(evidence.overall().standardError()).hasValue(8);
    }

    @Test
    void codersWhoAgreeAreNotInfinitelySure() {
        List<ThreeRsSession> agreed = List.of(codes(1, 3), codes(1, 3), codes(1, 3), codes(1, 3));
        assertThat(SCORE.score(agreed).value().orElseThrow().overall().standardError())
                .isEmpty();
        assertThat(SCORE.withCoderError(8)
                        .score(agreed)
                        .value()
                        .orElseThrow()
                        .overall()
                        .standardError())
                .hasValue(4);
    }

    @Test
    void refusesCodesOfDifferentSessionsDyadsOrSchemes() {
        ThreeRsSession other = ThreeRsSession.of(DYAD, SessionNumber.of(6), THREE_RS_2015);
        ThreeRsSession dyad = ThreeRsSession.of(DyadId.of("D2"), SessionNumber.of(5), THREE_RS_2015);
        ThreeRsSession scheme = ThreeRsSession.of(DYAD, SessionNumber.of(5), THREE_RS_2022);
        assertThatThrownBy(() -> SCORE.score(List.of(empty(), other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The codes are of different sessions; score one session at a time");
        assertThatThrownBy(() -> SCORE.score(List.of(empty(), dyad)))
                .hasMessageContaining("different sessions")
                .hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> SCORE.score(List.of(empty(), scheme)))
                .hasMessage("The codes are of two schemes, THREE_RS_2015 and THREE_RS_2022");
        assertThatThrownBy(() -> SCORE.score(List.of())).hasMessageContaining("without codes");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnErrorThatIsNone(double error) {
        assertThatThrownBy(() -> SCORE.withCoderError(error))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not above 0 and finite");
    }

    @Property(seed = "3101", tries = 200)
    void boundedAndNeverBetterForAHeavierRating(
            @ForAll @IntRange(min = 1, max = 5) int withdrawal,
            @ForAll @IntRange(min = 1, max = 4) int confrontation,
            @ForAll Strain strain) {
        double lighter = value(SCORE.with(strain).score(codes(withdrawal, confrontation)));
        double heavier = value(SCORE.with(strain).score(codes(withdrawal, confrontation + 1)));
        assertThat(heavier).isBetween(0.0, lighter);
        assertThat(lighter).isLessThanOrEqualTo(100);
    }

    @Property(seed = "3102", tries = 200)
    void theMovementsAreAlikeAndTheHeaviestIsNeverMilderThanTheMean(
            @ForAll @IntRange(min = 1, max = 5) int one, @ForAll @IntRange(min = 1, max = 5) int other) {
        for (Strain strain : Strain.values()) {
            assertThat(value(SCORE.with(strain).score(codes(one, other))))
                    .isEqualTo(value(SCORE.with(strain).score(codes(other, one))));
        }
        assertThat(value(SCORE.score(codes(one, other))))
                .isLessThanOrEqualTo(value(SCORE.with(Strain.MEAN).score(codes(one, other))));
    }
}
