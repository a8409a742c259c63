package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is not evaluable exactly where no scores could be flagged. */
class ReachTest {

    private static boolean canFlag(Reference reference, Scale scale, double threshold, int n) {
        Choices choices = VEpisode.withDefaults()
                .with(reference)
                .with(scale)
                .with(DropThreshold.moreThan(threshold))
                .choices();
        return Reach.isPossible(choices, IntStream.rangeClosed(1, n).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        // The largest drop in scales that n scores allow.
        "own-mean, within-sd, 6, 2.0412414523193148",
        "own-mean, within-sd, 12, 3.175426480542942",
        "previous, within-sd, 2, 1.4142135623730951",
        "previous, within-sd, 9, 4",
        "running-maximum, within-sd, 9, 4",
        "start-of-fall, within-sd, 3, 2",
        "mean-of-previous, within-sd, 9, 3.2659863237109041",
        "earlier-mean, within-sd, 9, 3.0983866769659336",
        "previous, mssd, 9, 4",
        "running-maximum, mssd, 9, 11.313708498984761",
        "previous, moving-range, 5, 4.512",
        "line, residual-sd, 3, .816496580927726",
        "own-mean, mssd, 3, 1.4907119849998598"
    })
    void boundIsTheDualNormOfTheDrop(String reference, String scale, int n, double bound) {
        Reference from = Rules.references().stream()
                .filter(r -> r.toString().equals(reference))
                .findFirst()
                .orElseThrow();
        Scale unit = Rules.ownScales().stream()
                .filter(s -> s.toString().equals(scale))
                .findFirst()
                .orElseThrow();
        // Mean of previous takes three, the earlier mean five.
        assertThat(canFlag(from, unit, bound - 1e-6, n)).isTrue();
        assertThat(canFlag(from, unit, bound + 1e-6, n)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"previous, difference-sd", "previous, residual-sd", "own-mean, residual-sd", "norm, within-sd"})
    void dropThatDoesNotAddToTheScaleHasNoBound(String reference, String scale) {
        Reference from = Rules.references().stream()
                .filter(r -> r.toString().equals(reference))
                .findFirst()
                .orElseThrow();
        Scale unit = Rules.ownScales().stream()
                .filter(s -> s.toString().equals(scale))
                .findFirst()
                .orElseThrow();
        assertThat(canFlag(from, unit, 1e6, 4)).isTrue();
    }

    @Test
    void boundIsReached() {
        // Two extremes beside each other, the others in the middle.
        VEpisode drop = VEpisode.withDefaults().with(Reference.previousSession());
        assertThat(Rules.flagged(drop.with(DropThreshold.atLeast(2)), 6, 4, 5)).containsExactly(2);
        Detection strict = drop.with(DropThreshold.moreThan(2)).detect(Example.of(6, 4, 5));
        assertThat(strict.notEvaluableReason()).isEqualTo("in a series of 3 sessions no drop can reach the threshold");
        assertThat(drop.with(DropThreshold.atLeast(2)).detect(Example.of(6, 4)).notEvaluableReason())
                .isEqualTo("in a series of 2 sessions no drop can reach the threshold");
    }

    @Property(seed = "31", tries = 200)
    void nothingIsFlaggedThatIsSaidToBeOutOfReach(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 9) int n,
            @ForAll @DoubleRange(min = .5, max = 4) double threshold) {
        SessionSeries series = Example.random(seed, n);
        for (Reference reference : Rules.references()) {
            for (Scale scale : Rules.ownScales()) {
                VEpisode rule = VEpisode.withDefaults()
                        .with(reference)
                        .with(scale)
                        .withMinEarlier(3)
                        .withThreshold(threshold);
                if (!Reach.isPossible(rule.choices(), series.sessions())) {
                    Detection detection = rule.detect(series);
                    assertThat(detection.isEvaluable())
                            .as(reference + " " + scale)
                            .isFalse();
                    assertThat(rule.statistic(series)).isLessThanOrEqualTo(threshold + 1e-9);
                }
            }
        }
    }
}
