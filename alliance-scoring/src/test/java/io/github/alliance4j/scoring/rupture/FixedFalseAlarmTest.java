package io.github.alliance4j.scoring.rupture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedFalseAlarmTest {

    private static final VEpisode LIVE = VEpisode.mean2Sd().with(EpisodeForm.CAUSAL);

    @ParameterizedTest
    @CsvSource({
        "RETROSPECTIVE, 8, .05",
        "RETROSPECTIVE, 12, .05",
        "RETROSPECTIVE, 30, .05",
        "RETROSPECTIVE, 8, .2",
        "RETROSPECTIVE, 12, .2",
        "RETROSPECTIVE, 30, .2",
        "CAUSAL, 8, .05",
        "CAUSAL, 12, .05",
        "CAUSAL, 30, .05",
        "CAUSAL, 8, .2",
        "CAUSAL, 12, .2",
        "CAUSAL, 30, .2"
    })
    void healthySeriesAreFlaggedAtTheWantedRate(EpisodeForm form, int sessions, double wanted) {
        FixedFalseAlarm rule = FixedFalseAlarm.of(VEpisode.mean2Sd().with(form), wanted);

        ChanceRate rate = ChanceRate.simulate(rule, sessions, 0, 1, 20_000, 7);

        assertThat(rate.rate()).isCloseTo(wanted, within(.01));
    }

    @Test
    void rateDoesNotDependOnTheNoise() {
        FixedFalseAlarm rule = FixedFalseAlarm.of(VEpisode.mean2Sd(), .05);

        assertThat(ChanceRate.simulate(rule, 12, 0, 37, 2_000, 3))
                .isEqualTo(ChanceRate.simulate(rule, 12, 0, 1, 2_000, 3));
    }

    @Test
    void thresholdOfPublishedRuleComesBackFromItsOwnRate() {
        // The chance rate of mean-2sd at 12 sessions is .167, so the threshold for .167 is 2.
        FixedFalseAlarm rule = FixedFalseAlarm.of(VEpisode.mean2Sd(), .167);

        assertThat(rule.threshold(12).value().orElseThrow()).isCloseTo(2, within(.02));
    }

    @Test
    void longerSeriesNeedALargerThreshold() {
        FixedFalseAlarm rule = FixedFalseAlarm.of(VEpisode.mean2Sd(), .05);

        assertThat(rule.threshold(30).value().orElseThrow())
                .isGreaterThan(rule.threshold(8).value().orElseThrow());
    }

    @Test
    void sameLengthHasTheSameThresholdInEveryRun() {
        assertThat(FixedFalseAlarm.of(VEpisode.mean2Sd(), .05).threshold(10))
                .isEqualTo(FixedFalseAlarm.of(VEpisode.mean2Sd(), .05).threshold(10));
    }

    @Test
    void thresholdStaysBelowWhatASeriesCanReach() {
        FixedFalseAlarm rule = FixedFalseAlarm.of(VEpisode.mean2Sd(), .001);

        assertThat(rule.threshold(3).value().orElseThrow()).isLessThan(2 / Math.sqrt(3));
    }

    @Test
    void findingTellsTheThresholdUsedAndTheRate() {
        FixedFalseAlarm rule = FixedFalseAlarm.of(VEpisode.mean2Sd(), .2);

        RuptureFinding finding =
                rule.detect(series(5, 5.1, 5, 4.9, 5, 3, 5, 5.1)).findings().get(0);

        assertThat(finding.evidence().number("false_alarm")).hasValue(.2);
        assertThat(finding.evidence().number("threshold"))
                .hasValue(rule.threshold(8).value().orElseThrow());
    }

    @Test
    void findingIsThatOfTheRuleWithThisThreshold() {
        FixedFalseAlarm rule = FixedFalseAlarm.of(VEpisode.mean2Sd(), .2);
        SessionSeries series = series(5, 5.1, 5, 4.9, 5, 3, 5, 5.1);
        VEpisode same =
                VEpisode.mean2Sd().withThreshold(rule.threshold(8).value().orElseThrow());

        RuptureFinding expected = same.detect(series).findings().get(0);

        assertThat(rule.detect(series).findings())
                .containsExactly(expected.with(expected.evidence().with("false_alarm", .2)));
    }

    @Test
    void settingsSayThatTheThresholdIsSimulated() {
        FixedFalseAlarm rule = FixedFalseAlarm.of(LIVE, .1);

        assertThat(rule.id()).isEqualTo("mean-2sd");
        assertThat(rule.settings())
                .containsEntry("form", "causal")
                .containsEntry("threshold", "simulated")
                .containsEntry("false-alarm", "0.1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -.1, 1.5, Double.NaN})
    void rateOutsideZeroToOneIsRefused(double rate) {
        assertThatThrownBy(() -> FixedFalseAlarm.of(VEpisode.mean2Sd(), rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("False-alarm rate " + rate + " is not between 0 and 1");
    }

    @Test
    void ruleWithFloorIsRefused() {
        assertThatThrownBy(() -> FixedFalseAlarm.of(VEpisode.mean2Sd().withFloor(.5), .05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mean-2sd with a floor");
    }

    @Test
    void seriesOfTwoSessionsIsNotEvaluable() {
        Detection detection = FixedFalseAlarm.of(VEpisode.mean2Sd(), .05).detect(series(5, 4));

        assertThat(detection.notEvaluableReason()).contains("needs 3 sessions or more");
    }

    @Test
    void causalSeriesWithoutAJudgedSessionIsNotEvaluable() {
        Detection detection = FixedFalseAlarm.of(LIVE, .05).detect(series(5, 4, 5, 4, 5));

        assertThat(detection.notEvaluableReason()).contains("needs 6 sessions or more");
    }

    @Test
    void constantSeriesIsNotEvaluable() {
        Detection detection = FixedFalseAlarm.of(VEpisode.mean2Sd(), .05).detect(series(5, 5, 5, 5, 5, 5));

        assertThat(detection.notEvaluableReason()).contains("all scores are equal");
    }

    @Test
    void rateThatOneJudgedSessionCannotHaveIsNotEvaluable() {
        assertThat(FixedFalseAlarm.of(LIVE, .6).threshold(6).reason()).contains("no threshold above 0 SD gives");
    }

    @Test
    void rateThatTheSimulationCannotTellIsNotEvaluable() {
        assertThat(FixedFalseAlarm.of(LIVE, 1e-6).threshold(12).reason()).contains("cannot tell");
    }

    @Test
    void tooLongSeriesIsNotEvaluable() {
        assertThat(FixedFalseAlarm.of(LIVE, .05).threshold(1_001).reason()).contains("at most 1000 sessions");
    }

    private static SessionSeries series(double... y) {
        return SessionSeries.of(
                SeriesKey.of(DyadId.of("A")), IntStream.rangeClosed(1, y.length).toArray(), y);
    }
}
