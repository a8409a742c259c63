package io.github.alliance4j.scoring.rupture.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrsSignalTest {

    private static final SrsSignal TOTAL = SrsSignal.withDefaults();
    private static final SrsSignal DROP = TOTAL.with(SrsSignalKind.DROP);

    /** Findings as {@code onset-nadir-repair}, 0 for none. */
    private static String found(SrsSignal rule, SessionSeries series) {
        return String.join(
                " ",
                rule.detect(series).findings().stream()
                        .map(finding -> finding.onset() + "-" + finding.nadir() + "-"
                                + finding.repair().map(Object::toString).orElse("0"))
                        .toList());
    }

    private static SessionSeries series(String scores) {
        String[] cells = scores.strip().split(" +", -1);
        List<Integer> sessions = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals("NA")) {
                sessions.add(i + 1);
                values.add(Double.parseDouble(cells[i]));
            }
        }
        return Example.at(
                sessions.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "36,                      ''",
        "35.9,                    1-1-0",
        "0,                       1-1-0",
        "40,                      ''",
        "38 36 36 36,             ''",
        "38 35 37,                2-2-3",
        "38 35 34 34 36,          2-3-5",
        "38 35 35,                2-2-0",
        "35 38 34 38 33,          1-1-2 3-3-4 5-5-0",
        "38 35 NA 34 NA 36,       2-4-6",
        "38 NA NA 35,             4-4-0",
        "40 40 40 40 40 40 40 40 40 40 40 40, ''"
    })
    void totalBelowThirtySixIsAnEpisode(String scores, String episodes) {
        assertThat(found(TOTAL, series(scores))).isEqualTo(episodes);
    }

    @Test
    void thirtySixCountsWhereTheOtherSideIsChosen() {
        SrsSignal orBelow = TOTAL.with(Comparison.LESS_OR_EQUAL);
        assertThat(found(orBelow, Example.of(38, 36, 36.1))).isEqualTo("2-2-3");
        assertThat(found(orBelow, Example.of(38, 36.1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOTAL.with(Comparison.GREATER_THAN))
                .withMessageContaining("take LESS_THAN or LESS_OR_EQUAL");
    }

    @Test
    void totalThatMissesThirtySixByRoundingIsOnIt() {
        assertThat(found(TOTAL, Example.of(7.8 + 9.9 + 9.7 + 8.6))).isEmpty();
        assertThat(found(TOTAL, Example.of(36 - 1e-12))).isEmpty();
        assertThat(found(TOTAL, Example.of(36 - 1e-6))).isEqualTo("1-1-0");
    }

    @ParameterizedTest
    @CsvSource({
        "38 37,              2-2-0",
        "38 37.1,            ''",
        "32.3 31.3,          2-2-0",
        "38 37 38,           2-2-3",
        "38 37 37.9 38.5,    2-2-4",
        "38 37 36 38,        2-3-4",
        "38 36 37 35 38,     2-4-5",
        "38 37 38 37,        2-2-3 4-4-0",
        "38 NA 30 30,        ''",
        "38 37 NA 38,        2-2-4",
        "38 38 38 38,        ''",
        "0 0 0,              ''"
    })
    void dropOfAPointOrMoreIsAnEpisode(String scores, String episodes) {
        assertThat(found(DROP, series(scores))).isEqualTo(episodes);
    }

    @Test
    void findingHoldsLevelsAndEvidence() {
        RuptureFinding finding =
                TOTAL.detect(Example.of(38, 35, 33, 37)).findings().get(0);
        assertThat(finding.preLevel()).hasValue(38);
        assertThat(finding.nadirLevel()).isEqualTo(33);
        assertThat(finding.depth()).hasValue(5);
        assertThat(finding.depthInSd()).isEmpty();
        assertThat(finding.signalSession().orElseThrow().value()).isEqualTo(2);
        assertThat(finding.evidence().values())
                .containsExactly(
                        Map.entry("signal", "total"),
                        Map.entry("mark", "SINGLE"),
                        Map.entry("cutoff", 36.0),
                        Map.entry("comparison", "<"));
        RuptureFinding drop =
                DROP.withDrop(2).detect(Example.of(38, 35.5, 33)).findings().get(0);
        assertThat(drop.evidence().values())
                .containsExactly(
                        Map.entry("signal", "drop"),
                        Map.entry("mark", "UNCONFIRMED"),
                        Map.entry("smallest_drop", 2.0),
                        Map.entry("drop", 2.5));
        assertThat(TOTAL.detect(Example.of(35)).findings().get(0).preLevel()).isEmpty();
    }

    @Test
    void seriesThatIsNoTotalIsNotEvaluable() {
        String reason = "the rule is for the total of the SRS, a sum from 0 to 40 (--metric sum)";
        assertThat(TOTAL.detect(Example.within(0, 100, 90, 80)).notEvaluableReason())
                .isEqualTo(reason);
        assertThat(TOTAL.detect(Example.of(38, 41, 30)).notEvaluableReason()).isEqualTo(reason);
        assertThat(DROP.detect(Example.of(38, -1)).notEvaluableReason()).isEqualTo(reason);
        assertThat(TOTAL.detect(keyed("wai-sr-client", ScaleId.TOTAL)).notEvaluableReason())
                .isEqualTo(reason);
        assertThat(TOTAL.detect(keyed("srs", ScaleId.of("bond"))).notEvaluableReason())
                .isEqualTo(reason);
        assertThat(TOTAL.detect(keyed("srs", ScaleId.TOTAL)).isEvaluable()).isTrue();
        assertThat(TOTAL.detect(Example.within(0, 40, 9, 8)).isEvaluable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL, 9.5 8.75 8.5 9, 2-3-4",
        "TOTAL, 9 9 9, ''",
        "TOTAL, 8.999, 1-1-0",
        "DROP, 9.5 9.25 9.5, 2-2-3",
        "DROP, 9.5 9.275 9.5, ''"
    })
    void meanOfTheLinesIsComparedAsFourTimesItself(SrsSignalKind kind, String means, String episodes) {
        double[] scores = series(means).values();
        assertThat(found(TOTAL.with(kind), Example.within(0, 10, scores))).isEqualTo(episodes);
    }

    @Test
    void findingInMeansKeepsItsLevelsInMeans() {
        RuptureFinding finding =
                DROP.detect(Example.within(0, 10, 9.5, 8.7, 8.3)).findings().get(0);
        assertThat(finding.preLevel()).hasValue(9.5);
        assertThat(finding.nadirLevel()).isEqualTo(8.3);
        assertThat((double) finding.evidence().values().get("drop")).isCloseTo(3.2, within(1e-12));
        assertThat(finding.evidence().values())
                .containsEntry("multiplied_by", 4)
                .containsEntry("smallest_drop", 1.0);
    }

    @Property(seed = "53", tries = 300)
    void meansHaveTheEpisodesOfTheirTotals(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int n) {
        double[] totals = random(seed, n).values();
        double[] means = Arrays.stream(totals).map(y -> y / 4).toArray();
        for (SrsSignal rule : List.of(TOTAL, DROP)) {
            SessionSeries series = Example.within(0, 10, means);
            assertThat(found(rule, series)).isEqualTo(found(rule, Example.within(0, 40, totals)));
            RuptureMonitor monitor = rule.monitor(series.range().orElseThrow());
            for (int i = 0; i < n; i++) {
                monitor.update(i + 1, means[i]);
                monitor = rule.monitor(monitor.state());
            }
            assertThat(monitor.latest())
                    .isEqualTo(rule.detect(series).findings().stream().reduce((a, b) -> b));
        }
    }

    private static SessionSeries keyed(String instrument, ScaleId scale) {
        SeriesKey key = new SeriesKey(DyadId.of("C1"), Optional.of(Rater.CLIENT), Optional.of(instrument), scale);
        return SessionSeries.of(key, new int[] {1, 2}, new double[] {38, 35});
    }

    @Test
    void tooLittleIsNotEvaluable() {
        assertThat(TOTAL.detect(Example.of()).notEvaluableReason()).isEqualTo("no session was observed");
        assertThat(TOTAL.detect(Example.of(38)).isEvaluable()).isTrue();
        assertThat(DROP.detect(Example.of(38)).notEvaluableReason())
                .isEqualTo("no two neighbouring sessions were observed");
        assertThat(DROP.detect(series("38 NA 30 NA 20")).isEvaluable()).isFalse();
        assertThat(DROP.detect(series("38 NA 30 30")).isEvaluable()).isTrue();
    }

    @Test
    void settingsNameEveryChoiceAndKindsTheirMarks() {
        assertThat(TOTAL.id()).isEqualTo("srs-signal");
        assertThat(TOTAL.settings())
                .containsExactly(
                        Map.entry("signal", "total"), Map.entry("concern", "less-than"), Map.entry("drop", "1.0"));
        assertThat(DROP.with(Comparison.LESS_OR_EQUAL).withDrop(2).settings().values())
                .containsExactly("drop", "less-or-equal", "2.0");
        assertThat(SrsSignalKind.TOTAL.mark()).isEqualTo(EvidenceMark.SINGLE);
        assertThat(SrsSignalKind.DROP.mark()).isEqualTo(EvidenceMark.UNCONFIRMED);
        assertThat(TOTAL.dependsOnLevel()).isTrue();
        for (double bad : new double[] {0, -1, 40.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TOTAL.withDrop(bad))
                    .withMessage("Parameter drop is " + bad + "; it must be above 0 and at most 40");
        }
    }

    private static SessionSeries random(long seed, int n) {
        Random random = new Random(seed);
        double[] scores = new double[n];
        Arrays.setAll(scores, i -> Math.min(40, Math.rint(10 * (36.5 + 2 * random.nextGaussian())) / 10));
        int[] sessions = new int[n];
        for (int i = 0; i < n; i++) {
            sessions[i] = (i == 0 ? 0 : sessions[i - 1]) + (random.nextInt(6) == 0 ? 2 : 1);
        }
        return Example.at(sessions, scores);
    }

    @Property(seed = "51", tries = 400)
    void monitorSaysWhatTheBatchSaysOnEveryPrefix(@ForAll long seed, @ForAll @IntRange(max = 25) int n) {
        SessionSeries series = random(seed, n);
        for (SrsSignal rule : List.of(TOTAL, TOTAL.with(Comparison.LESS_OR_EQUAL), DROP, DROP.withDrop(2.5))) {
            RuptureMonitor monitor = rule.monitor();
            for (int k = 1; k <= n; k++) {
                MonitorSignal signal = monitor.update(series.session(k - 1), series.value(k - 1));
                Detection batch = rule.detect(Example.prefix(series, k));
                assertThat(monitor.observations()).isEqualTo(k);
                assertThat(monitor.episodes()).isEqualTo(batch.findings().size());
                assertThat(monitor.latest()).isEqualTo(batch.findings().stream().reduce((a, b) -> b));
                assertThat(signal == MonitorSignal.NOT_EVALUABLE).isEqualTo(!batch.isEvaluable());
                monitor = rule.monitor(monitor.state());
            }
        }
    }

    @Property(seed = "52", tries = 300)
    void dropsDoNotDependOnTheLevelWithinTheScale(@ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int n) {
        SessionSeries series = random(seed, n);
        double[] lower = Arrays.stream(series.values()).map(y -> y - 16).toArray();
        assertThat(found(DROP, Example.at(series.sessions(), lower))).isEqualTo(found(DROP, series));
    }

    @Test
    void monitorTellsTheCourseOfAnEpisode() {
        RuptureMonitor monitor = TOTAL.monitor(new ScoreRange(0, 40, OptionalDouble.empty()));
        List<MonitorSignal> signals = new ArrayList<>();
        for (double total : new double[] {38, 35, 34, 36, 37}) {
            signals.add(monitor.update(monitor.observations() + 1, total));
        }
        assertThat(signals)
                .containsExactly(
                        MonitorSignal.QUIET,
                        MonitorSignal.ALARM,
                        MonitorSignal.OPEN,
                        MonitorSignal.REPAIRED,
                        MonitorSignal.QUIET);
    }

    @Test
    void monitorOfAnotherRangeOrOfAScoreOutsideIsSilent() {
        RuptureMonitor percent = TOTAL.monitor(new ScoreRange(0, 100, OptionalDouble.empty()));
        assertThat(percent.update(1, 5)).isEqualTo(MonitorSignal.NOT_EVALUABLE);
        assertThat(percent.episodes()).isZero();
        RuptureMonitor outside = TOTAL.monitor();
        assertThat(outside.update(1, 35)).isEqualTo(MonitorSignal.ALARM);
        assertThat(outside.update(2, 41)).isEqualTo(MonitorSignal.NOT_EVALUABLE);
        assertThat(outside.update(3, 35)).isEqualTo(MonitorSignal.NOT_EVALUABLE);
        assertThat(outside.latest()).isEmpty();
    }

    @Test
    void badUpdatesAndStatesAreRefused() {
        RuptureMonitor monitor = TOTAL.monitor();
        monitor.update(2, 38);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(1, 38))
                .withMessage("Session 1 follows session 2; sessions must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(3, Double.POSITIVE_INFINITY))
                .withMessage("Session 3: a score is a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOTAL.monitor().update(0, 38))
                .withMessage("Session 0 is below 1; sessions are counted from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DROP.monitor(monitor.state()))
                .withMessageContaining("is not that of srs-signal with settings {signal=drop");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOTAL.monitor(MonitorState.of("srs-signal", TOTAL.settings(), Map.of())))
                .withMessage("The state of criterion srs-signal is damaged: \"range\" has 0 numbers, not 2");
    }

    @Test
    void monitorRefusesAScoreOutsideItsRange() {
        ScoreRange means = new ScoreRange(0, 10, OptionalDouble.empty());
        RuptureMonitor monitor = TOTAL.monitor(TOTAL.monitor(means).state());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(1, 10.5))
                .withMessage("Session 1: the score is not within 0.0 to 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOTAL.monitor().update(1, 1e151))
                .withMessageContaining("too large to compute with");
        assertThat(monitor.observations()).isZero();
    }

    @Test
    void episodeIsPendingUntilItIsOverAndSaysHowItRuns() {
        RuptureFinding open = TOTAL.detect(Example.of(38, 34, 30, 33, 32, 32, 32, 32))
                .findings()
                .get(0);
        assertThat(open.status()).isEqualTo(EpisodeStatus.PENDING);
        assertThat(open.shape()).contains(EpisodeShape.UNREPAIRED);
        assertThat(open.duration()).hasValue(7);
        assertThat(open.recoveredFraction()).hasValue(0.375);

        RuptureFinding over =
                TOTAL.detect(Example.of(38, 34, 30, 38)).findings().get(0);
        assertThat(over.shape()).contains(EpisodeShape.GRADUAL_DECLINE);
        assertThat(over.duration()).hasValue(2);
        assertThat(over.recoveredFraction()).hasValue(1);

        RuptureFinding first = TOTAL.detect(Example.of(34, 38)).findings().get(0);
        assertThat(first.shape()).isEmpty();
        assertThat(first.duration()).hasValue(1);
        assertThat(first.recoveredFraction()).isEmpty();
    }
}
