package io.github.alliance4j.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CombinedProfileTest {

    private static final DyadId DYAD = DyadId.of("C017");
    private static final SessionNumber SEVENTH = SessionNumber.of(7);

    private static Part part(double pomp, double error) {
        return new Part(OptionalDouble.of(pomp), OptionalDouble.of(error), Completeness.COMPLETE);
    }

    private static Part part(double pomp) {
        return new Part(OptionalDouble.of(pomp), OptionalDouble.empty(), Completeness.COMPLETE);
    }

    private static AllianceProfile witness(String source, Map<Component, Part> components, Part overall) {
        return AllianceProfile.of(DYAD, SEVENTH, source, components, overall);
    }

    private static AllianceProfile witness(String source, Part overall) {
        return witness(source, Map.of(), overall);
    }

    private static CombinedPart overall(Weighting weighting, Part... parts) {
        AllianceProfile[] witnesses = new AllianceProfile[parts.length];
        for (int i = 0; i < parts.length; i++) {
            witnesses[i] = witness("w" + i, parts[i]);
        }
        return CombinedProfile.of(List.of(witnesses), weighting).overall();
    }

    private static List<Double> weights(CombinedPart part) {
        return part.shares().stream().map(WitnessShare::weight).toList();
    }

    @Test
    void weightsByPrecisionAreTheInverseSquaresOfTheErrors() {
        CombinedPart part = overall(Weighting.PRECISION, part(80, 5), part(60, 10)); // .04 and .01
        assertThat(weights(part).get(0)).isCloseTo(0.8, within(1e-12));
        assertThat(weights(part).get(1)).isCloseTo(0.2, within(1e-12));
        assertThat(part.part().pomp().orElseThrow()).isCloseTo(76, within(1e-12));
        assertThat(part.part().standardError().orElseThrow()).isCloseTo(1 / Math.sqrt(0.05), within(1e-12));
        assertThat(part.weighting()).contains(Weighting.PRECISION);
        assertThat(part.spread()).hasValue(20);
    }

    @Test
    void equalWeightsGiveTheMeanAndItsError() {
        CombinedPart part = overall(Weighting.EQUAL, part(80, 5), part(60, 10));
        assertThat(weights(part)).containsExactly(0.5, 0.5);
        assertThat(part.part().pomp()).hasValue(70);
        assertThat(part.part().standardError().orElseThrow()).isCloseTo(Math.sqrt(125) / 2, within(1e-12));
        assertThat(part.weighting()).contains(Weighting.EQUAL);
    }

    @Test
    void oneErrorMissingMakesTheWeightsEqualAndLeavesNoError() {
        CombinedPart part = overall(Weighting.PRECISION, part(80, 5), part(60));
        assertThat(weights(part)).containsExactly(0.5, 0.5);
        assertThat(part.weighting()).contains(Weighting.EQUAL);
        assertThat(part.part().pomp()).hasValue(70);
        assertThat(part.part().standardError()).isEmpty();
    }

    @Test
    void errorOfZeroIsNotTakenAsCertainty() {
        CombinedPart part = overall(Weighting.PRECISION, part(80, 0), part(60, 10));
        assertThat(part.weighting()).contains(Weighting.EQUAL);
        assertThat(part.part().pomp()).hasValue(70);
        assertThat(part.part().standardError()).hasValue(5);
    }

    @Test
    void infiniteErrorMakesTheWeightsEqualAndLeavesNoError() {
        CombinedPart part = overall(Weighting.PRECISION, part(80, Double.POSITIVE_INFINITY), part(60, 10));
        assertThat(part.weighting()).contains(Weighting.EQUAL);
        assertThat(part.part().standardError()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 1, 1e300})
    void errorsOfAnySizeKeepTheirProportion(double unit) {
        CombinedPart part = overall(Weighting.PRECISION, part(80, unit), part(60, 2 * unit));
        assertThat(weights(part).get(0)).isCloseTo(0.8, within(1e-12));
        assertThat(part.part().standardError().orElseThrow() / unit).isCloseTo(Math.sqrt(0.8), within(1e-12));
    }

    @Test
    void witnessWithoutAValueHasNoWeightAndMakesThePartProrated() {
        CombinedPart part = overall(Weighting.PRECISION, Part.notScorable(), part(60, 10));
        assertThat(weights(part)).containsExactly(0.0, 1.0);
        assertThat(part.part())
                .isEqualTo(new Part(OptionalDouble.of(60), OptionalDouble.of(10), Completeness.PRORATED));
        assertThat(part.spread()).isEmpty();
    }

    @Test
    void noValueAnywhereIsNotScorable() {
        CombinedPart part = overall(Weighting.PRECISION, Part.notScorable(), Part.notScorable());
        assertThat(part.part()).isEqualTo(Part.notScorable());
        assertThat(weights(part)).containsExactly(0.0, 0.0);
        assertThat(part.weighting()).isEmpty();
        assertThat(part.spread()).isEmpty();
        assertThat(part).hasToString("NOT_SCORABLE");
    }

    @Test
    void oneWitnessIsLeftAsItIs() {
        CombinedPart part = overall(Weighting.PRECISION, part(33.3, 5));
        assertThat(part.part()).isEqualTo(part(33.3, 5));
        assertThat(weights(part)).containsExactly(1.0);
    }

    @Test
    void witnessThatDoesNotSpeakOfAComponentLeavesItComplete() {
        AllianceProfile form = witness("form", Map.of(Component.GOAL, part(80, 5), Component.BOND, part(40)), part(60));
        AllianceProfile record = witness("record", Map.of(Component.GOAL, part(60, 10)), part(60));
        CombinedProfile combined = CombinedProfile.of(List.of(form, record), Weighting.PRECISION);
        CombinedPart bond = combined.component(Component.BOND).orElseThrow();
        assertThat(bond.part()).isEqualTo(part(40));
        assertThat(weights(bond)).containsExactly(1.0, 0.0);
        assertThat(combined.component(Component.GOAL).orElseThrow().weighting()).contains(Weighting.PRECISION);
        assertThat(combined.overall().weighting()).contains(Weighting.EQUAL); // each part by itself
        assertThat(combined.component(Component.TASK)).isEmpty();
    }

    @Test
    void proratedWitnessMakesTheCombinationProrated() {
        Part prorated = new Part(OptionalDouble.of(50), OptionalDouble.of(5), Completeness.PRORATED);
        assertThat(overall(Weighting.EQUAL, prorated, part(60, 10)).part().completeness())
                .isEqualTo(Completeness.PRORATED);
        assertThat(overall(Weighting.EQUAL, part(50), part(60, 10)).part().completeness())
                .isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void combinationIsAProfileLikeAnyOther() {
        Map<Component, Part> parts = new EnumMap<>(Component.class);
        parts.put(Component.TASK, part(80));
        CombinedProfile combined = CombinedProfile.of(
                List.of(witness("form", parts, part(80)).with(Rater.CLIENT), witness("record", part(60))),
                Weighting.EQUAL);
        assertThat(combined.profile())
                .isEqualTo(AllianceProfile.of(DYAD, SEVENTH, "combined", Map.of(Component.TASK, part(80)), part(70)));
        assertThat(combined.profile().rater()).isEmpty();
        assertThat(combined.witnesses()).hasSize(2);
    }

    @Test
    void raterIsKeptOnlyWhereAllWitnessesShareIt() {
        AllianceProfile one = witness("a", part(80)).with(Rater.CLIENT);
        AllianceProfile two = witness("b", part(80)).with(Rater.CLIENT);
        AllianceProfile other = witness("b", part(80)).with(Rater.THERAPIST);
        assertThat(CombinedProfile.of(List.of(one, two), Weighting.EQUAL)
                        .profile()
                        .rater())
                .contains(Rater.CLIENT);
        assertThat(CombinedProfile.of(List.of(one, other), Weighting.EQUAL)
                        .profile()
                        .rater())
                .isEmpty();
    }

    @Test
    void sharesNameTheWitnessThatGaveThem() {
        AllianceProfile form = witness("form", part(80)).with(Rater.CLIENT);
        AllianceProfile record = witness("record", part(60));
        CombinedPart part =
                CombinedProfile.of(List.of(form, record), Weighting.EQUAL).overall();
        assertThat(part.shares()).containsExactly(new WitnessShare(form, 0.5), new WitnessShare(record, 0.5));
        assertThat(part.shares().get(0)).hasToString("form by CLIENT: [], overall COMPLETE, weight 0.5");
    }

    @Test
    void witnessesThatDoNotBelongTogetherAreRefusedWithoutIdentifiers() {
        AllianceProfile form = witness("form", part(80)).with(Rater.CLIENT);
        AllianceProfile otherDyad = AllianceProfile.of(DyadId.of("D"), SEVENTH, "x", Map.of(), part(1));
        AllianceProfile eighth = AllianceProfile.of(DYAD, SessionNumber.of(8), "x", Map.of(), part(1));
        assertRefused(List.of(), "A combination needs at least one witness");
        assertRefused(List.of(form, otherDyad), "Witnesses of several dyads are not combined");
        assertRefused(List.of(form, eighth), "Witnesses of several sessions are not combined: session 7 and session 8");
        assertRefused(List.of(form, form), "A witness counts once; two are of source form by CLIENT");
    }

    private static void assertRefused(List<AllianceProfile> witnesses, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CombinedProfile.of(witnesses, Weighting.EQUAL))
                .withMessage(message);
    }

    @Test
    void nullsAndImpossibleWeightsAreRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> CombinedProfile.of(List.of(witness("a", part(1))), null))
                .withMessage("weighting");
        for (double weight : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WitnessShare(witness("a", part(1)), weight))
                    .withMessage("Weight " + weight + " of a witness is outside 0 to 1");
        }
    }

    @Test
    void equalityIsByWitnessesAndWeights() {
        List<AllianceProfile> two = List.of(witness("a", part(80, 5)), witness("b", part(60, 10)));
        CombinedProfile combined = CombinedProfile.of(two, Weighting.PRECISION);
        assertThat(combined)
                .isEqualTo(CombinedProfile.of(two, Weighting.PRECISION))
                .hasSameHashCodeAs(CombinedProfile.of(two, Weighting.PRECISION))
                .isNotEqualTo(CombinedProfile.of(two, Weighting.EQUAL))
                .isNotEqualTo("combined");
        assertThat(combined.overall())
                .isEqualTo(CombinedProfile.of(two, Weighting.PRECISION).overall())
                .hasSameHashCodeAs(CombinedProfile.of(two, Weighting.PRECISION).overall());
    }

    @Test
    void textShowsWeightsButNoIdentifierAndNoValue() {
        CombinedProfile combined =
                CombinedProfile.of(List.of(witness("a", part(80)), witness("b", part(60))), Weighting.PRECISION);
        assertThat(combined).hasToString("combined of 2 witnesses: overall COMPLETE, EQUAL weights [0.5, 0.5]");
    }
}
