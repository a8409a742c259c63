package io.github.alliance4j.scoring.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every criterion of the catalogue. */
class CatalogueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean-2sd",
                "v-episode",
                "stiles-2004",
                "strauss-2006",
                "gumz-2012",
                "mclaughlin-2014",
                "stevens-2007",
                "rci",
                "sudden-loss",
                "i-chart",
                "ewma",
                "cusum",
                "pelt",
                "optimal-partition",
                "binary-segmentation",
                "bocpd",
                "calibrated-scan",
                "srs-signal",
                "consensus"
            })
    void everyIdIsInTheCatalogue(String id) {
        assertThat(RuptureCriterion.parse(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    void everyCriterionSaysWhatItIs(RuptureCriterion criterion) {
        assertThat(criterion.summary()).isNotBlank().doesNotEndWith(".");
        assertThat(criterion.source()).isNotBlank().doesNotEndWith(".");
        assertThat(criterion.mark()).isNotNull();
        assertThat(criterion.parameters())
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank());
        assertThat(criterion.parameters()).extracting(CriterionParameter::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnconfirmedIsSaidInTheSource(RuptureCriterion criterion) {
        if (criterion.mark() == EvidenceMark.UNCONFIRMED) {
            assertThat(criterion.source()).contains("UNCONFIRMED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void criterionIsMadeFromNothingExactlyWhereItNeedsNothing(RuptureCriterion criterion) {
        if (Needed.of(criterion).isEmpty()) {
            assertThat(criterion.detector(Map.of()).id()).isEqualTo(criterion.id());
        } else {
            assertThat(criterion.needs()).isNotBlank();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> criterion.detector(Map.of()))
                    .withMessageContaining("needs");
        }
    }

    @ParameterizedTest
    @EnumSource
    void defaultsMayBeGivenToo(RuptureCriterion criterion) {
        Map<String, String> needed = Needed.of(criterion);
        for (CriterionParameter parameter : criterion.parameters()) {
            Map<String, String> given = new LinkedHashMap<>(needed);
            given.putIfAbsent(parameter.name(), parameter.defaultValue());
            boolean isForAnotherForm =
                    criterion == RuptureCriterion.CUSUM && parameter.name().equals("min-earlier");
            if (!parameter.defaultValue().isEmpty() && !isForAnotherForm) {
                assertThat(criterion.detector(given).settings())
                        .isEqualTo(criterion.detector(needed).settings());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void settingsMakeTheSameRuleAgain(RuptureCriterion criterion) {
        for (RuptureDetector detector : variants(criterion)) {
            assertThat(criterion.detector(detector.settings()).settings()).isEqualTo(detector.settings());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSessionIsNotEvaluable(RuptureCriterion criterion) {
        for (RuptureDetector detector : variants(criterion)) {
            Detection detection = detector.detect(Example.of());
            assertThat(detection.isEvaluable()).as("%s", detector.settings()).isFalse();
            assertThat(detection.notEvaluableReason()).isNotBlank().doesNotContain("1 sessions");
        }
    }

    @ParameterizedTest
    @EnumSource
    void constantScoresGiveNoFinding(RuptureCriterion criterion) {
        for (RuptureDetector detector : variants(criterion)) {
            for (int n = 1; n <= 24; n++) {
                double[] ceiling = new double[n];
                Arrays.fill(ceiling, 40);
                for (SessionSeries series : List.of(
                        Example.of(ceiling), Example.within(0, 40, ceiling), Example.at(everySecond(n), ceiling))) {
                    assertThat(detector.detect(series).findings())
                            .as("%s %s", detector.id(), n)
                            .isEmpty();
                }
            }
        }
    }

    private static int[] everySecond(int n) {
        int[] sessions = new int[n];
        Arrays.setAll(sessions, i -> 1 + 2 * i);
        return sessions;
    }

    @ParameterizedTest
    @EnumSource
    void anySeriesIsAnswered(RuptureCriterion criterion) {
        Random random = new Random(17);
        for (RuptureDetector detector : variants(criterion)) {
            for (int i = 0; i < 60; i++) {
                int n = 1 + i % 20;
                double[] nearTop =
                        random.doubles(n).map(u -> u < .2 ? 40 * u : 40).toArray();
                double[] tiny = random.doubles(n).map(u -> 38 + 1e-13 * u).toArray();
                for (double[] scores : List.of(nearTop, tiny)) {
                    answer(detector, Example.within(0, 40, scores));
                    answer(detector, Example.at(everySecond(n), scores));
                    answer(detector, Example.from(7, scores));
                }
            }
        }
    }

    private static void answer(RuptureDetector detector, SessionSeries series) {
        Detection detection = detector.detect(series);
        assertThat(detection.criterion()).isEqualTo(detector.id());
        assertThat(detection.isEvaluable())
                .isEqualTo(detection.notEvaluableReason().isEmpty());
        for (RuptureFinding finding : detection.findings()) {
            assertThat(finding.onset().value())
                    .isLessThanOrEqualTo(finding.nadir().value());
            finding.repair().ifPresent(repair -> assertThat(repair).isGreaterThan(finding.nadir()));
        }
    }

    @Property(seed = "31", tries = 15)
    void monitorSaysOnEveryPrefixWhatTheBatchSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
        SessionSeries series = totals(seed, n);
        for (LiveDetector rule : live()) {
            RuptureMonitor monitor = rule.monitor();
            for (int k = 1; k <= n; k++) {
                MonitorSignal signal = monitor.update(series.session(k - 1), series.value(k - 1));
                Detection batch = rule.detect(Example.prefix(series, k));
                assertThat(monitor.observations()).isEqualTo(k);
                assertThat(monitor.episodes())
                        .as(rule.id())
                        .isEqualTo(batch.findings().size());
                assertThat(monitor.latest()).as(rule.id()).isEqualTo(last(batch));
                assertThat(signal != MonitorSignal.NOT_EVALUABLE)
                        .as("%s %s: %s", rule.id(), rule.settings(), batch.notEvaluableReason())
                        .isEqualTo(batch.isEvaluable());
            }
        }
    }

    @Property(seed = "32", tries = 15)
    void monitorGoesOnFromItsStateAfterEverySession(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
        SessionSeries series = totals(seed, n);
        for (LiveDetector rule : live()) {
            RuptureMonitor whole = rule.monitor();
            RuptureMonitor again = rule.monitor();
            for (int i = 0; i < n; i++) {
                again = rule.monitor(again.state());
                assertThat(again.update(series.session(i), series.value(i)))
                        .as(rule.id())
                        .isEqualTo(whole.update(series.session(i), series.value(i)));
                assertThat(again.latest()).isEqualTo(whole.latest());
                assertThat(again.state()).isEqualTo(whole.state());
            }
        }
    }

    @Test
    void stateOfAnotherCriterionIsRefused() {
        List<LiveDetector> rules = live();
        for (int i = 0; i < rules.size(); i++) {
            LiveDetector rule = rules.get(i);
            var foreign = rules.get((i + 1) % rules.size()).monitor().state();
            assertThatIllegalArgumentException().as(rule.id()).isThrownBy(() -> rule.monitor(foreign));
        }
    }

    @Test
    void everyFamilyThatCanRunLiveDoes() {
        assertThat(live())
                .extracting(RuptureDetector::id)
                .contains("mean-2sd", "v-episode", "stiles-2004", "strauss-2006", "gumz-2012", "mclaughlin-2014")
                .contains(
                        "stevens-2007",
                        "rci",
                        "sudden-loss",
                        "i-chart",
                        "ewma",
                        "cusum",
                        "bocpd",
                        "srs-signal",
                        "calibrated-scan");
    }

    private static Optional<RuptureFinding> last(Detection batch) {
        List<RuptureFinding> findings = batch.findings();
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1));
    }

    /** Scores that may be totals of the SRS, with dips and missing sessions. */
    private static SessionSeries totals(long seed, int n) {
        SessionSeries series = Example.random(seed, n);
        double[] scores = Arrays.stream(series.values())
                .map(y -> Math.max(0, Math.min(40, 37 + 3 * (y - 5))))
                .toArray();
        return Example.at(series.sessions(), scores);
    }

    private static List<LiveDetector> live() {
        List<LiveDetector> all = new ArrayList<>();
        for (RuptureCriterion criterion : RuptureCriterion.values()) {
            for (RuptureDetector detector : variants(criterion)) {
                if (detector instanceof LiveDetector live) {
                    all.add(live);
                }
            }
        }
        return all;
    }

    private static final Map<String, String> SCAN_BY_HAND = Map.of(
            "level",
            "37",
            "level-sd",
            "2",
            "sd",
            "1.5",
            "autocorrelation",
            "0.2",
            "skewness",
            "-0.5",
            "low",
            "0",
            "high",
            "40",
            "step",
            "0.1");

    private static Map<String, String> liveScan() {
        Map<String, String> given = new LinkedHashMap<>(SCAN_BY_HAND);
        given.put("form", "causal");
        given.put("horizon", "20");
        given.put("false-alarm", "0.2");
        return given;
    }

    /** The criterion with its defaults, and in its other forms. */
    private static List<RuptureDetector> variants(RuptureCriterion criterion) {
        List<Map<String, String>> others = switch (criterion) {
            case I_CHART ->
                List.of(
                        Map.of("baseline", "4"),
                        Map.of("baseline", "5", "rules", "nelson", "limit", "2"),
                        Map.of("target", "37", "sigma-value", "2"));
            case EWMA -> List.of(Map.of("baseline", "4", "limit", "1.5"), Map.of("target", "37", "sigma-value", "2"));
            case CUSUM ->
                List.of(
                        Map.of("self-starting", "true", "h", "2"),
                        Map.of("baseline", "4", "h", "3"),
                        Map.of("target", "37", "sigma-value", "2"));
            case BOCPD -> List.of(Map.of("level", "37", "sd", "2"), Map.of("baseline", "3"));
            case CALIBRATED_SCAN -> List.of(SCAN_BY_HAND, liveScan(), Map.of("form", "causal", "prior", "0.2"));
            case SRS_SIGNAL -> List.of(Map.of("signal", "drop"));
            case CONSENSUS -> List.of(Map.of("votes", "1"), Map.of("of", "i-chart+bocpd"));
            case SUDDEN_LOSS -> List.of(Map.of("stability", "off"), Map.of("critical-value", "2"));
            case PELT, OPTIMAL_PARTITION, BINARY_SEGMENTATION -> List.of(Map.of("min-segment", "1", "penalty", "aic"));
            default -> List.of(Map.of("form", "causal"));
        };
        List<RuptureDetector> all = new ArrayList<>(List.of(criterion.detector(Needed.of(criterion))));
        for (Map<String, String> other : others) {
            Map<String, String> given = new LinkedHashMap<>(Needed.of(criterion));
            given.putAll(other);
            all.add(criterion.detector(given));
        }
        return all;
    }
}
