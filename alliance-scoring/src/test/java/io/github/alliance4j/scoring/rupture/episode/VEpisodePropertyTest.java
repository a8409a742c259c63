package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every series; sums within rounding of a threshold are exempt, which the fixed seeds avoid. */
class VEpisodePropertyTest {

    private static final VEpisode RULE = VEpisode.mean2Sd();
    private static final VEpisode CAUSAL = RULE.with(EpisodeForm.CAUSAL);

    private static SessionSeries changed(SessionSeries series, double factor, double constant) {
        return Example.at(
                series.sessions(),
                Arrays.stream(series.values()).map(y -> factor * y + constant).toArray());
    }

    private static List<String> shape(Detection detection) {
        return detection.findings().stream()
                .map(f -> f + ", signal " + f.signalSession()
                        + f.evidence().values().get("flagged"))
                .toList();
    }

    @Property(seed = "11", tries = 300)
    void addingAConstantChangesLevelsOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 30) int n,
            @ForAll @IntRange(min = -50, max = 50) int c) {
        SessionSeries series = Example.random(seed, n);
        for (VEpisode rule : List.of(RULE, CAUSAL)) {
            Detection before = rule.detect(series);
            Detection after = rule.detect(changed(series, 1, c));
            assertThat(shape(after)).isEqualTo(shape(before));
            for (int i = 0; i < before.findings().size(); i++) {
                RuptureFinding a = before.findings().get(i);
                RuptureFinding b = after.findings().get(i);
                assertThat(b.nadirLevel()).isCloseTo(a.nadirLevel() + c, within(1e-9));
                assertThat(b.depth().orElse(-1)).isCloseTo(a.depth().orElse(-1), within(1e-9));
                assertThat(b.depthInSd().orElse(-1)).isCloseTo(a.depthInSd().orElse(-1), within(1e-9));
            }
        }
    }

    @Property(seed = "12", tries = 300)
    void positiveFactorScalesDepthOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 30) int n,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        SessionSeries series = Example.random(seed, n);
        for (VEpisode rule : List.of(RULE, CAUSAL)) {
            Detection before = rule.detect(series);
            Detection after = rule.detect(changed(series, factor, 0));
            assertThat(shape(after)).isEqualTo(shape(before));
            for (int i = 0; i < before.findings().size(); i++) {
                RuptureFinding a = before.findings().get(i);
                RuptureFinding b = after.findings().get(i);
                assertThat(b.depth().orElse(0)).isCloseTo(factor * a.depth().orElse(0), within(1e-7));
                assertThat(b.depthInSd().orElse(-1)).isCloseTo(a.depthInSd().orElse(-1), within(1e-9));
            }
        }
    }

    @Property(seed = "119", tries = 200)
    void equalScoresGiveNoFinding(
            @ForAll @DoubleRange(min = -100, max = 100) double score,
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @DoubleRange(min = 0, max = 5) double floor) {
        double[] scores = new double[n];
        Arrays.fill(scores, score);
        double legal = floor < 1e-6 ? 0 : floor;
        assertThat(RULE.withFloor(legal).detect(Example.of(scores)).findings()).isEmpty();
        assertThat(CAUSAL.withFloor(legal).detect(Example.of(scores)).findings())
                .isEmpty();
    }

    @Property(seed = "13", tries = 300)
    void causalFlagsOfAPrefixAreThoseOfTheWhole(@ForAll long seed, @ForAll @IntRange(min = 7, max = 25) int n) {
        SessionSeries series = Example.random(seed, n);
        List<Integer> whole = flagged(CAUSAL.detect(series));
        for (int k = 6; k < n; k++) {
            int last = series.session(k - 1);
            assertThat(flagged(CAUSAL.detect(Example.prefix(series, k))))
                    .isEqualTo(whole.stream().filter(s -> s <= last).toList());
        }
    }

    @Property(seed = "14", tries = 400)
    void signalSessionIsWhereARunOnThePrefixFirstFlagsTheEpisode(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 20) int n) {
        SessionSeries series = Example.random(seed, n);
        for (VEpisode rule : List.of(RULE, RULE.withFloor(0.4), RULE.withMaxGap(3), CAUSAL)) {
            for (RuptureFinding finding : rule.detect(series).findings()) {
                assertThat(finding.signalSession().orElseThrow().value()).isEqualTo(firstSpoken(rule, series, finding));
            }
        }
    }

    private static int firstSpoken(VEpisode rule, SessionSeries series, RuptureFinding finding) {
        int from = finding.onset().value();
        List<Integer> own = flagged(finding);
        int to = own.get(own.size() - 1);
        for (int k = 1; k <= series.size(); k++) {
            if (flagged(rule.detect(Example.prefix(series, k))).stream().anyMatch(s -> s >= from && s <= to)) {
                return series.session(k - 1);
            }
        }
        throw new AssertionError("the whole series does not flag the episode it found");
    }

    @Property(seed = "15", tries = 300)
    void findingsAreOrderedAndConsistent(@ForAll long seed, @ForAll @IntRange(min = 6, max = 40) int n) {
        SessionSeries series = Example.random(seed, n);
        int before = 0;
        for (RuptureFinding finding : RULE.detect(series).findings()) {
            List<Integer> own = flagged(finding);
            assertThat(own.get(0)).isGreaterThan(before);
            assertThat(own).contains(finding.nadir().value());
            assertThat(finding.onset().value()).isBetween(own.get(0) - 3, own.get(0));
            finding.repair()
                    .ifPresent(
                            r -> assertThat(r.value() - finding.nadir().value()).isBetween(1, 4));
            before = own.get(own.size() - 1);
        }
    }

    private static List<Integer> flagged(Detection detection) {
        return detection.findings().stream().flatMap(f -> flagged(f).stream()).toList();
    }

    private static List<Integer> flagged(RuptureFinding finding) {
        return ((List<?>) finding.evidence().values().get("flagged"))
                .stream().map(Integer.class::cast).toList();
    }
}
