package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Evidence;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScaleTest {

    private static final VEpisode DROP = VEpisode.withDefaults()
            .with(Reference.previousSession())
            .with(DropThreshold.atLeast(.01))
            .withMinEarlier(2);

    private static double used(VEpisode rule, SessionSeries series) {
        var findings = rule.detect(series).findings();
        Evidence evidence = findings.get(findings.size() - 1).evidence();
        return evidence.number(evidence.number("sd").isPresent() ? "sd" : "scale")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // Scores 1 2 4 5 0, differences 1 2 1 -5; before the last one 1 2 4 5 and 1 2 1.
        "within-sd, 2.073644135332772, 1.8257418583505538",
        "difference-sd, 3.2015621187164243, .5773502691896258",
        "mssd, 1.9685019685029528, 1",
        "moving-range, 1.9946808510638299, 1.1820330969267139",
        "residual-sd, 2.3874672772626644, .31622776601683794"
    })
    void scaleIsOfTheWholeSeriesOrOfTheEarlierSessions(String word, double whole, double earlier) {
        SessionSeries series = Example.of(1, 2, 4, 5, 0);
        VEpisode rule = DROP.with(scale(word));
        assertThat(used(rule, series)).isCloseTo(whole, within(1e-12));
        assertThat(used(rule.with(EpisodeForm.CAUSAL), series)).isCloseTo(earlier, within(1e-12));
    }

    private static Scale scale(String word) {
        return Rules.ownScales().stream()
                .filter(scale -> scale.toString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void differencesOverAGapDoNotCount() {
        SessionSeries series = Example.at(new int[] {1, 2, 4, 5, 6}, 1, 2, 9, 8, 6);
        // Differences 1, -1, -2.
        assertThat(used(DROP.with(Scale.mssd()), series)).isCloseTo(Math.sqrt(6.0 / 3 / 2), within(1e-12));
        assertThat(used(DROP.with(Scale.movingRange()), series)).isCloseTo(4.0 / 3 / 1.128, within(1e-12));
        assertThat(used(DROP.with(Scale.mssd()).withMaxGap(2), series))
                .isCloseTo(Math.sqrt(55.0 / 4 / 2), within(1e-12));
    }

    @Test
    void largerOfOwnAndBetweenIsUsed() {
        SessionSeries series = Example.of(1, 2, 4, 3, 0);
        Scale own = Scale.withinSd();
        assertThat(used(DROP.with(own.orBetweenSd(1.5)), series)).isCloseTo(1.5811388300841898, within(1e-12));
        assertThat(used(DROP.with(own.orBetweenSd(1.6)), series)).isEqualTo(1.6);
        assertThat(used(DROP.with(own.orBetweenSd(1.6).atLeast(1.7)), series)).isEqualTo(1.7);
        assertThat(used(DROP.with(Scale.points(1).atLeast(.5)), series)).isEqualTo(1);
    }

    static Stream<Arguments> scalesWithNothingToSay() {
        double[] level = {5, 5, 5, 5, 5, 5, 5};
        double[] line = {5.2, 5.4, 5.6, 5.8, 6, 6.2, 6.4};
        return Stream.of(
                Arguments.of(Scale.withinSd(), level, "all scores are equal and there is no floor"),
                Arguments.of(Scale.differenceSd(), level, "all scores are equal and there is no floor"),
                Arguments.of(Scale.mssd(), level, "all scores are equal and there is no floor"),
                Arguments.of(Scale.movingRange(), level, "all scores are equal and there is no floor"),
                Arguments.of(Scale.residualSd(), level, "all scores are equal and there is no floor"),
                Arguments.of(
                        Scale.differenceSd(),
                        line,
                        "there are no two different changes between neighbouring sessions and there is no floor"),
                Arguments.of(Scale.residualSd(), line, "all scores lie on a line and there is no floor"));
    }

    @ParameterizedTest
    @MethodSource("scalesWithNothingToSay")
    void seriesWithoutAScaleIsNotEvaluableUnlessThereIsAFloor(Scale scale, double[] scores, String reason) {
        for (Reference reference : Rules.references()) {
            VEpisode rule = DROP.with(reference).with(scale);
            if (reference.kind() != Reference.Kind.NORM && reference.kind() != Reference.Kind.OWN_MEAN) {
                assertThat(rule.detect(Example.of(scores)).notEvaluableReason())
                        .as(reference.toString())
                        .isEqualTo(reason);
            }
            assertThat(rule.with(scale.atLeast(.1)).detect(Example.of(scores)).isEvaluable())
                    .isTrue();
        }
    }

    @Test
    void gapsLeaveNoDifferences() {
        SessionSeries apart = Example.at(new int[] {1, 3, 5, 7}, 5, 4, 3, 5);
        assertThat(DROP.with(Reference.runningMaximum())
                        .with(Scale.movingRange())
                        .detect(apart)
                        .notEvaluableReason())
                .isEqualTo("no two neighbouring sessions differ and there is no floor");
    }

    @ParameterizedTest
    @CsvSource({"within-sd, 2", "difference-sd, 3", "mssd, 2", "moving-range, 2", "residual-sd, 3"})
    void tooFewSessionsAreSaidInTheReason(String word, int needed) {
        for (int n = 0; n < needed; n++) {
            double[] scores = Arrays.copyOf(new double[] {5, 3, 4}, n);
            assertThat(DROP.with(scale(word)).detect(Example.of(scores)).notEvaluableReason())
                    .isEqualTo("the scale " + word + " needs " + needed + " sessions or more");
        }
    }

    @Test
    void givenScalesSayWhatTheyAre() {
        SessionSeries series = Example.of(5, 3);
        for (Scale scale : new Scale[] {
            Scale.pooledWithinSd(.7), Scale.betweenSd(.7), Scale.sem(.7), Scale.sDiff(.7), Scale.points(.7)
        }) {
            var finding = DROP.with(scale).detect(series).findings().get(0);
            assertThat(finding.evidence().values())
                    .containsEntry("unit", scale.toString())
                    .containsEntry("scale", .7);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN", "Infinity"})
    void givenScaleMustBeAboveZero(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.points(value))
                .withMessage("Parameter scale-value is " + value + "; it must be above 0");
    }

    @Test
    void floorsMustNotBeNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.withinSd().atLeast(-1))
                .withMessage("Parameter floor is -1.0; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.withinSd().orBetweenSd(Double.NaN))
                .withMessage("Parameter between-sd is NaN; it must be 0 or more");
    }

    @Test
    void equalScalesAreEqual() {
        assertThat(Scale.sem(1).atLeast(2))
                .isEqualTo(Scale.sem(1).atLeast(2))
                .hasSameHashCodeAs(Scale.sem(1).atLeast(2));
        assertThat(Scale.sem(1)).isNotEqualTo(Scale.sDiff(1)).isNotEqualTo(Scale.sem(2));
        assertThat(Scale.withinSd()).isNotEqualTo(Scale.withinSd().orBetweenSd(1));
    }
}
