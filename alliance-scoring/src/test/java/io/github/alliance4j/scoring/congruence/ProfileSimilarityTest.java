package io.github.alliance4j.scoring.congruence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProfileSimilarityTest {

    private static AllianceProfile profile(String dyad, int session, double... values) {
        Map<Component, AllianceProfile.Part> parts = new EnumMap<>(Component.class);
        Iterator<Component> components = List.of(Component.values()).iterator();
        for (double value : values) {
            parts.put(
                    components.next(),
                    new AllianceProfile.Part(OptionalDouble.of(value), OptionalDouble.empty(), Completeness.COMPLETE));
        }
        return AllianceProfile.of(
                DyadId.of(dyad), SessionNumber.of(session), "test", parts, AllianceProfile.Part.notScorable());
    }

    private static ProfileSimilarity of(double[] first, double[] second) {
        return ProfileSimilarity.of(profile("a", 1, first), profile("a", 1, second))
                .value()
                .orElseThrow();
    }

    @Test
    void aConstantGapIsElevationOnly() {
        ProfileSimilarity similarity = of(new double[] {60, 70, 80}, new double[] {50, 60, 70});
        assertThat(similarity.squaredDistance()).isEqualTo(300);
        assertThat(similarity.elevationDifference()).isCloseTo(10, within(1e-12));
        assertThat(similarity.elevationPart()).isCloseTo(300, within(1e-9));
        assertThat(similarity.scatterPart()).isCloseTo(0, within(1e-9));
        assertThat(similarity.shapePart()).isCloseTo(0, within(1e-9));
        assertThat(similarity.shape().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void oppositeOrderIsShapeOnly() {
        ProfileSimilarity similarity = of(new double[] {60, 70, 80}, new double[] {80, 70, 60});
        assertThat(similarity.shape().orElseThrow()).isCloseTo(-1, within(1e-12));
        assertThat(similarity.shapePart()).isCloseTo(800, within(1e-9));
        assertThat(similarity.elevationPart()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aFlatProfileHasNoShape() {
        ProfileSimilarity similarity = of(new double[] {70, 70, 70}, new double[] {60, 70, 80});
        assertThat(similarity.shape()).isEmpty();
        assertThat(similarity.shapePart()).isZero();
        assertThat(similarity.scatterDifference()).isCloseTo(-Math.sqrt(200), within(1e-9));
        assertThat(similarity.scatterPart()).isCloseTo(similarity.squaredDistance(), within(1e-9));
    }

    @Test
    void aMissingComponentIsNamed() {
        assertThat(ProfileSimilarity.of(profile("a", 1, 60, 70), profile("a", 1, 60, 70, 80))
                        .reason())
                .isEqualTo("one of the profiles has no value of BOND");
    }

    @Test
    void profilesOfTwoDyadsOrSessionsAreRefused() {
        AllianceProfile one = profile("a", 1, 60, 70, 80);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileSimilarity.of(one, profile("b", 1, 60, 70, 80)))
                .withMessage("The two profiles are of two dyads; they must be of one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileSimilarity.of(one, profile("a", 2, 60, 70, 80)))
                .withMessage("The two profiles are of sessions 1 and 2; they must be of one");
    }

    @Property(seed = "8104", tries = 200)
    void threePartsMakeTheDistanceAndSwappingTurnsSigns(
            @ForAll @DoubleRange(max = 100) double a,
            @ForAll @DoubleRange(max = 100) double b,
            @ForAll @DoubleRange(max = 100) double c) {
        double[] first = {a, b, c};
        double[] second = {c, 50, b};
        ProfileSimilarity one = of(first, second);
        ProfileSimilarity two = of(second, first);
        assertThat(one.elevationPart() + one.scatterPart() + one.shapePart())
                .isCloseTo(one.squaredDistance(), within(1e-6));
        assertThat(two.squaredDistance()).isEqualTo(one.squaredDistance());
        assertThat(two.elevationDifference()).isEqualTo(-one.elevationDifference());
        assertThat(two.scatterDifference()).isEqualTo(-one.scatterDifference());
        assertThat(two.shape()).isEqualTo(one.shape());
    }
}
