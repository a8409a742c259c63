package io.github.alliance4j.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CombinedProfilePropertyTest {

    private static List<AllianceProfile> witnesses(long seed, int n, boolean withErrors) {
        Random random = new Random(seed);
        List<AllianceProfile> witnesses = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            OptionalDouble error =
                    withErrors ? OptionalDouble.of(0.1 + 20 * random.nextDouble()) : OptionalDouble.empty();
            Part part = new Part(OptionalDouble.of(100 * random.nextDouble()), error, Completeness.COMPLETE);
            witnesses.add(AllianceProfile.of(DyadId.of("d"), SessionNumber.of(1), "w" + i, Map.of(), part));
        }
        return witnesses;
    }

    private static double pomp(AllianceProfile profile) {
        return profile.overall().pomp().orElseThrow();
    }

    @Property(seed = "421", tries = 300)
    void valueLiesBetweenTheWitnessesAndWeightsSumToOne(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n, @ForAll boolean withErrors) {
        List<AllianceProfile> witnesses = witnesses(seed, n, withErrors);
        CombinedPart overall =
                CombinedProfile.of(witnesses, Weighting.PRECISION).overall();
        double low = witnesses.stream().mapToDouble(w -> pomp(w)).min().orElseThrow();
        double high = witnesses.stream().mapToDouble(w -> pomp(w)).max().orElseThrow();
        assertThat(overall.part().pomp().orElseThrow()).isBetween(low, high);
        assertThat(overall.shares().stream().mapToDouble(WitnessShare::weight).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(overall.weighting()).contains(withErrors ? Weighting.PRECISION : Weighting.EQUAL);
    }

    @Property(seed = "422", tries = 300)
    void moreWitnessesNeverMakeThePreciseErrorLarger(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int n) {
        List<AllianceProfile> witnesses = witnesses(seed, n, true);
        double all = error(witnesses);
        assertThat(all).isLessThan(error(witnesses.subList(0, n - 1)));
        double equal = CombinedProfile.of(witnesses, Weighting.EQUAL)
                .overall()
                .part()
                .standardError()
                .orElseThrow();
        assertThat(all).isLessThanOrEqualTo(equal + 1e-12);
    }

    private static double error(List<AllianceProfile> witnesses) {
        return CombinedProfile.of(witnesses, Weighting.PRECISION)
                .overall()
                .part()
                .standardError()
                .orElseThrow();
    }

    @Property(seed = "423", tries = 200)
    void orderOfWitnessesChangesNothingButTheirOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n, @ForAll boolean withErrors) {
        List<AllianceProfile> witnesses = witnesses(seed, n, withErrors);
        List<AllianceProfile> reversed = new ArrayList<>(witnesses);
        Collections.reverse(reversed);
        assertThat(pomp(CombinedProfile.of(reversed, Weighting.PRECISION).profile()))
                .isCloseTo(
                        pomp(CombinedProfile.of(witnesses, Weighting.PRECISION).profile()), within(1e-9));
    }
}
