package io.github.alliance4j.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.simulation.GivenPanel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of simple rules on the given panels, by our criteria and scores. A drop there is between neighbouring observed
 * sessions, also across a missed one, and each drop is a finding of its own: ours leave such pairs out and merge neighbours,
 * so the series are renumbered without gaps and each flagged session is taken alone. With that all agree within .02.
 */
final class GivenRulesTest {

    private static final double ROUNDED = 0.02;

    @ParameterizedTest
    @CsvSource({
        "routine, .33, .48, .43, .45",
        "ceiling, .50, .55, .33, .41",
        "autocor, .39, .47, .38, .42",
        "short, .09, .09, .35, .15"
    })
    void belowOwnMeanByTwoSd(String panel, double alarm, double sensitivity, double ppv, double f1) {
        compare(score(panel, RuptureCriterion.MEAN_2SD.detector(Map.of())), alarm, sensitivity, ppv, f1);
    }

    @ParameterizedTest
    @CsvSource({
        "3, routine, .15, .44, .61, .51", "3, ceiling, .27, .57, .49, .53",
        "3, autocor, .35, .52, .41, .46", "3, short, .08, .11, .38, .17",
        "2, routine, .56, .79, .40, .53", "2, ceiling, .64, .87, .36, .51",
        "2, autocor, .81, .82, .29, .43", "2, short, .30, .48, .44, .46"
    })
    void individualsChart(String limit, String panel, double alarm, double sensitivity, double ppv, double f1) {
        RuptureDetector chart = RuptureCriterion.I_CHART.detector(Map.of("limit", limit, "gaps", "span"));
        compare(score(panel, chart), alarm, sensitivity, ppv, f1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, routine, .98, .94, .17, .29", "1, ceiling, .95, .95, .16, .28",
        "1, autocor, .96, .92, .17, .28", "1, short, .83, .91, .28, .42",
        "2, routine, .60, .46, .23, .31", "2, ceiling, .67, .54, .21, .30",
        "2, autocor, .44, .43, .30, .35", "2, short, .34, .33, .31, .32"
    })
    void dropFromTheSessionBefore(
            String threshold, String panel, double alarm, double sensitivity, double ppv, double f1) {
        RuptureDetector drop = RuptureCriterion.V_EPISODE.detector(
                Map.of("reference", "previous", "scale", "within-sd", "threshold", threshold, "strict", "false"));
        compare(drops(panel, drop), alarm, sensitivity, ppv, f1);
    }

    @ParameterizedTest
    @CsvSource({
        "routine, .85, .94, .24, .38",
        "ceiling, .78, .96, .24, .39",
        "autocor, .71, .88, .25, .39",
        "short, .50, .87, .42, .57"
    })
    void reliableChange(String panel, double alarm, double sensitivity, double ppv, double f1) {
        RuptureDetector rule =
                RuptureCriterion.RCI.detector(Map.of("scale-value", Double.toString(errorOfDifference(panel))));
        compare(drops(panel, rule), alarm, sensitivity, ppv, f1);
    }

    @ParameterizedTest
    @CsvSource({
        "routine, .16, .43, .55, .48",
        "ceiling, .12, .50, .65, .56",
        "autocor, .28, .48, .43, .45",
        "short, .04, .36, .82, .50"
    })
    void suddenLoss(String panel, double alarm, double sensitivity, double ppv, double f1) {
        RuptureDetector rule = RuptureCriterion.SUDDEN_LOSS.detector(
                Map.of("cutoff", Double.toString(1.96 * errorOfDifference(panel))));
        compare(renumbered(panel, rule, false), alarm, sensitivity, ppv, f1);
    }

    private static void compare(DetectionScore score, double alarm, double sensitivity, double ppv, double f1) {
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(score.falseAlarm().value().orElseThrow().estimate()).isCloseTo(alarm, within(ROUNDED));
            all.assertThat(score.sensitivity().value().orElseThrow().estimate())
                    .isCloseTo(sensitivity, within(ROUNDED));
            all.assertThat(score.ppv().value().orElseThrow().estimate()).isCloseTo(ppv, within(ROUNDED));
            all.assertThat(score.f1().value().orElseThrow()).isCloseTo(f1, within(ROUNDED));
        });
        assertThat(score.dyads()).isEqualTo(1500);
    }

    private static GivenPanel panel(String id) {
        Optional<GivenPanel> panel = GivenPanel.read(id);
        assumeTrue(panel.isPresent(), "the given panels are absent");
        return panel.orElseThrow();
    }

    private static DetectionScore score(String id, RuptureDetector detector) {
        GivenPanel panel = panel(id);
        return PanelEvaluation.of(panel.series(), panel.truth())
                .assess(detector)
                .value()
                .orElseThrow();
    }

    /** sqrt(2) SD of first sessions sqrt(.08), as the table has it. */
    private static double errorOfDifference(String id) {
        double[] first =
                panel(id).series().stream().mapToDouble(one -> one.value(0)).toArray();
        double mean = Arrays.stream(first).average().orElseThrow();
        double squares = Arrays.stream(first).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(2 * 0.08 * squares / (first.length - 1));
    }

    private static DetectionScore drops(String id, RuptureDetector detector) {
        return renumbered(id, detector, true);
    }

    private static DetectionScore renumbered(String id, RuptureDetector detector, boolean eachFlagged) {
        GivenPanel panel = panel(id);
        Map<DyadId, List<FoundEpisode>> found = new LinkedHashMap<>();
        for (SessionSeries one : panel.series()) {
            int[] numbers = IntStream.rangeClosed(1, one.size()).toArray();
            List<RuptureFinding> findings = detector.detect(SessionSeries.of(one.key(), numbers, one.values()))
                    .findings();
            found.put(
                    one.dyad(),
                    eachFlagged
                            ? findings.stream()
                                    .flatMap(finding -> flagged(finding, one))
                                    .toList()
                            : findings.stream()
                                    .map(f -> episode(
                                            one, f.onset().value(), f.nadir().value()))
                                    .toList());
        }
        return PanelEvaluation.of(panel.series(), panel.truth()).assess(found, 0);
    }

    private static java.util.stream.Stream<FoundEpisode> flagged(RuptureFinding finding, SessionSeries series) {
        List<?> flagged = (List<?>) finding.evidence().values().get("flagged");
        return flagged.stream().map(place -> {
            int at = ((Number) place).intValue();
            return episode(series, at, at);
        });
    }

    private static FoundEpisode episode(SessionSeries series, int onset, int nadir) {
        return new FoundEpisode(
                series.session(onset - 1), series.session(nadir - 1), OptionalInt.empty(), OptionalDouble.empty());
    }
}
