package io.github.alliance4j.scoring.observer.coders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.observer.Strain;
import io.github.alliance4j.scoring.observer.ThreeRsRating;
import io.github.alliance4j.scoring.observer.ThreeRsScore;
import io.github.alliance4j.scoring.observer.ThreeRsSession;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which codes there are, and what coded sessions and observations make of each other. */
class CodeBookTest {

    private static final CodeBook MANUAL = CodeBook.of(CodingScheme.THREE_RS_2015);

    @Test
    void manualOf2015HasItsMarkersStrategiesAndRatings() {
        assertThat(MANUAL.codes()).hasSize(14 + 10 + 4);
        assertThat(MANUAL.codes().get(0).name()).isEqualTo("denial");
        assertThat(MANUAL.codes().get(27).name()).isEqualTo("therapist_contribution");
        assertThat(CodeBook.of(CodingScheme.THREE_RS_2022).codes()).hasSize(8 + 4);
        assertThat(MANUAL.name()).isEqualTo("three_rs_2015").isEqualTo(MANUAL.toString());
    }

    @Test
    void codesOfAManualAreFoundInAnyCase() {
        assertThat(MANUAL.code("Minimal_Response").orElseThrow().name()).isEqualTo("minimal_response");
        assertThat(MANUAL.code("giving_up")).isEmpty();
        assertThat(MANUAL.code("")).isEmpty();
    }

    @Test
    void ownCodesAreAnyNameAsItStands() {
        CodeBook own = CodeBook.own(MeasurementLevel.ORDINAL);

        assertThat(own.code("Warmth").orElseThrow().name()).isEqualTo("Warmth");
        assertThat(own.code("Warmth").orElseThrow().level()).isEqualTo(MeasurementLevel.ORDINAL);
        assertThat(own.code(" ")).isEmpty();
        assertThat(own.codes()).isEmpty();
        assertThat(own.name()).isEqualTo("own");
    }

    @Test
    void levelOfAManualCannotBeStated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MANUAL.with("denial", MeasurementLevel.NOMINAL))
                .withMessageStartingWith("The scheme three_rs_2015 says itself");
    }

    @ParameterizedTest
    @CsvSource({
        "denial, 0, ''",
        "denial, 17, ''",
        "denial, -1, 'a frequency, a whole number from 0'",
        "denial, 1.5, 'a frequency, a whole number from 0'",
        "denial, 1e12, 'a frequency, a whole number from 0'",
        "gives_rationale, -1, 'a frequency, a whole number from 0'",
        "resolution, 1, ''",
        "resolution, 5, ''",
        "resolution, 0, 'a rating, a whole number from 1 to 5'",
        "resolution, 6, 'a rating, a whole number from 1 to 5'",
        "resolution, 2.5, 'a rating, a whole number from 1 to 5'"
    })
    void numbersStandOnTheScaleOfTheirCode(String code, double value, String rule) {
        assertThat(MANUAL.code(code).orElseThrow().refusal(value).orElse("")).isEqualTo(rule);
    }

    @ParameterizedTest
    @EnumSource
    void onlyARatioScaleHasNoNumberBelowZero(MeasurementLevel level) {
        assertThat(CodeBook.own(level).code("x").orElseThrow().refusal(-.5).isPresent())
                .isEqualTo(level == MeasurementLevel.RATIO);
    }

    @Test
    void booksAreEqualByTheirCodes() {
        CodeBook own = CodeBook.own(MeasurementLevel.NOMINAL);

        assertThat(own.with("x", MeasurementLevel.RATIO))
                .isEqualTo(own.with(" x ", MeasurementLevel.RATIO))
                .hasSameHashCodeAs(own.with("x", MeasurementLevel.RATIO))
                .isNotEqualTo(own)
                .isNotEqualTo(MANUAL);
        assertThat(MANUAL.code("denial").orElseThrow()).hasToString("MARKER, RATIO");
    }

    private static ThreeRsSession session(int number) {
        return ThreeRsSession.of(DyadId.of("C017"), SessionNumber.of(number), CodingScheme.THREE_RS_2015);
    }

    @Test
    void sessionsAreMadeOfTheirObservationsAgain() {
        List<CodedSession> sessions = List.of(
                CodedSession.of(
                        "anna",
                        session(5)
                                .with(RuptureMarker.V2015.DENIAL, 0)
                                .with(RepairStrategy.V2015.GIVES_RATIONALE, 3)
                                .with(ThreeRsRating.V2015.RESOLUTION, 4)),
                CodedSession.of("ben", session(5).with(RuptureMarker.V2015.DENIAL, 2)),
                CodedSession.of("anna", session(6).with(ThreeRsRating.V2015.RESOLUTION, 1)));
        List<Observation> observations =
                sessions.stream().flatMap(one -> one.observations().stream()).toList();

        assertThat(observations)
                .extracting(one -> one.coder() + " " + one.code() + " " + (int) one.value())
                .containsExactly(
                        "anna denial 0",
                        "anna gives_rationale 3",
                        "anna resolution 4",
                        "ben denial 2",
                        "anna resolution 1");
        assertThat(CodedSession.from(CodingScheme.THREE_RS_2015, observations)).isEqualTo(sessions);
    }

    @Test
    void observationsOfAnotherSchemeAreNoSession() {
        List<Observation> other = List.of(new Observation(DyadId.of("C"), SessionNumber.of(1), "anna", "giving_up", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodedSession.from(CodingScheme.THREE_RS_2015, other))
                .withMessage("A code is not of THREE_RS_2015, or its number is not on its scale");
    }

    @Test
    void nothingIsLoggedOfWhomAndWhat() {
        Observation one = new Observation(DyadId.of("C017"), SessionNumber.of(5), "anna", "denial", 3);

        assertThat(one).hasToString("observation of session 5");
        assertThat(CodedSession.of("anna", session(5))).hasToString("THREE_RS_2015 codes of session 5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void anObservationIsAFiniteNumber(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(DyadId.of("C"), SessionNumber.of(1), "a", "b", value))
                .withMessageContaining("leave out what was not coded");
    }

    @ParameterizedTest
    @CsvSource({"' ', denial", "anna, ' '"})
    void anObservationNamesItsCoderAndItsCode(String coder, String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(DyadId.of("C"), SessionNumber.of(1), coder, code, 0))
                .withMessage("An observation names its coder and its code");
    }

    @Test
    void seriesOfObserversIsTheMeanOfTheCodersOfEachSession() {
        List<CodedSession> sessions = List.of(
                CodedSession.of("ben", strain(6, 1, 1)),
                CodedSession.of("anna", strain(5, 2, 4)),
                CodedSession.of("ben", strain(5, 1, 2)),
                CodedSession.of("anna", session(7).with(ThreeRsRating.V2015.WITHDRAWAL_IMPACT, 2)));
        List<SessionSeries> series = ObserverSeries.withDefaults().of(sessions);

        // Session 5: strains 75 and 25. Nobody rated both movements of session 7.
        assertThat(series).singleElement().satisfies(one -> {
            assertThat(one.sessions()).containsExactly(5, 6);
            assertThat(one.values()).containsExactly(50, 100);
            assertThat(one.key().rater()).hasToString("Optional[OBSERVER]");
        });
        assertThat(ObserverSeries.withDefaults()
                        .with(ThreeRsScore.withDefaults().with(Strain.MEAN))
                        .of(sessions)
                        .get(0)
                        .values())
                .containsExactly(100 - (50 + 12.5) / 2, 100);
        assertThat(ObserverSeries.withDefaults().of(List.of())).isEmpty();
    }

    private static ThreeRsSession strain(int number, int withdrawal, int confrontation) {
        return session(number)
                .with(ThreeRsRating.V2015.WITHDRAWAL_IMPACT, withdrawal)
                .with(ThreeRsRating.V2015.CONFRONTATION_IMPACT, confrontation);
    }
}
