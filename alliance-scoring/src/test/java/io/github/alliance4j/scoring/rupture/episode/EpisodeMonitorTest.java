package io.github.alliance4j.scoring.rupture.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeMonitorTest {

    /** Earlier mean 5 and one point as the scale: a session below 3 is flagged. */
    private static final LiveDetector RULE = VEpisode.mean2Sd()
            .with(EpisodeForm.CAUSAL)
            .with(Scale.points(1))
            .live()
            .orElseThrow();

    @Property(seed = "21", tries = 12)
    void monitorSaysOnEveryPrefixWhatTheBatchSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
        SessionSeries series = Example.random(seed, n);
        for (VEpisode rule : Rules.causal()) {
            LiveDetector live = rule.live().orElseThrow();
            RuptureMonitor monitor = live.monitor();
            for (int k = 1; k <= n; k++) {
                MonitorSignal signal = monitor.update(series.session(k - 1), series.value(k - 1));
                Detection batch = rule.detect(Example.prefix(series, k));
                assertThat(monitor.observations()).isEqualTo(k);
                assertThat(monitor.episodes()).isEqualTo(batch.findings().size());
                assertThat(monitor.latest()).isEqualTo(last(batch));
                assertThat(signal != MonitorSignal.NOT_EVALUABLE).isEqualTo(batch.isEvaluable());
            }
        }
    }

    @Property(seed = "22", tries = 8)
    void monitorGoesOnFromAStateAsIfItHadSeenAll(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 29) int at) {
        SessionSeries series = Example.random(seed, n);
        for (VEpisode rule : Rules.causal()) {
            LiveDetector live = rule.live().orElseThrow();
            RuptureMonitor whole = live.monitor();
            RuptureMonitor monitor = live.monitor();
            for (int i = 0; i < n; i++) {
                if (i == at) {
                    monitor = live.monitor(monitor.state());
                }
                assertThat(monitor.update(series.session(i), series.value(i)))
                        .isEqualTo(whole.update(series.session(i), series.value(i)));
                assertThat(monitor.latest()).isEqualTo(whole.latest());
                assertThat(monitor.state()).isEqualTo(whole.state());
            }
        }
    }

    private static Optional<RuptureFinding> last(Detection batch) {
        List<RuptureFinding> findings = batch.findings();
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1));
    }

    @Test
    void memoryDoesNotGrowWithTheSessions() {
        RuptureMonitor monitor = RULE.monitor();
        long numbers = 0;
        for (int session = 1; session <= 2_000; session++) {
            // Every third session is far below, every episode is over before the next begins.
            monitor.update(session, session % 3 == 0 ? -50 : 5 + session % 2);
            if (session == 200) {
                numbers = count(monitor.state());
            }
        }
        assertThat(monitor.episodes()).isGreaterThan(500);
        assertThat(count(monitor.state())).isEqualTo(numbers);
    }

    private static long count(MonitorState state) {
        return state.memory().values().stream().mapToLong(List::size).sum();
    }

    @Test
    void flaggedSessionsOfAnEndlessEpisodeAreListedUpToAHundred() {
        VEpisode norm = VEpisode.withDefaults()
                .with(EpisodeForm.CAUSAL)
                .with(Reference.norm(5))
                .with(Scale.points(1))
                .withThreshold(1);
        RuptureMonitor monitor = norm.live().orElseThrow().monitor();
        monitor.update(1, 5);
        double[] scores = new double[150];
        scores[0] = 5;
        for (int session = 2; session <= 150; session++) {
            monitor.update(session, 1);
            scores[session - 1] = 1;
        }
        RuptureFinding finding = monitor.latest().orElseThrow();
        assertThat(Rules.flagged(finding)).hasSize(100).startsWith(2, 3).endsWith(101);
        assertThat(finding.evidence().values()).containsEntry("flagged_in_all", 149);
        assertThat(norm.detect(Example.of(scores)).findings()).containsExactly(finding);
        RuptureMonitor other = norm.live().orElseThrow().monitor(monitor.state());
        assertThat(other.latest()).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repaired        | 5 5 5 5 5 1 1 5   | NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE"
                        + " NOT_EVALUABLE ALARM OPEN REPAIRED",
                "unrepaired      | 5 5 5 5 5 1 4 4 4 4 4   | NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE"
                        + " NOT_EVALUABLE ALARM OPEN OPEN OPEN UNREPAIRED QUIET",
                "quiet           | 5 5 5 5 5 5 5     | NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE"
                        + " NOT_EVALUABLE QUIET QUIET",
                "a second one    | 5 5 5 5 5 1 5 5 1 | NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE NOT_EVALUABLE"
                        + " NOT_EVALUABLE ALARM REPAIRED QUIET ALARM"
            })
    void everySessionHasItsSignal(String name, String scores, String signals) {
        RuptureMonitor monitor = RULE.monitor();
        List<String> seen = new ArrayList<>();
        int session = 0;
        for (double score : Rules.numbers(scores)) {
            seen.add(monitor.update(++session, score).name());
        }
        assertThat(seen).as(name).containsExactly(signals.strip().split(" +"));
    }

    @Test
    void sustainedRepairIsSignalledWhenItIsCertain() {
        LiveDetector rule = VEpisode.withDefaults()
                .with(EpisodeForm.CAUSAL)
                .with(Scale.points(1))
                .with(Repair.returnWithin(.5).sustainedFor(2))
                .live()
                .orElseThrow();
        RuptureMonitor monitor = rule.monitor();
        for (int session = 1; session <= 5; session++) {
            monitor.update(session, 5);
        }
        assertThat(monitor.update(6, 1)).isEqualTo(MonitorSignal.ALARM);
        assertThat(monitor.update(7, 5)).isEqualTo(MonitorSignal.OPEN);
        assertThat(monitor.update(8, 5)).isEqualTo(MonitorSignal.REPAIRED);
        assertThat(monitor.latest().orElseThrow().repair().orElseThrow().value())
                .isEqualTo(7);
    }

    @Test
    void episodeWithNothingBeforeItIsAnAlarmAndThenQuiet() {
        LiveDetector rule = VEpisode.withDefaults()
                .with(EpisodeForm.CAUSAL)
                .with(Reference.norm(5))
                .with(Scale.points(1))
                .live()
                .orElseThrow();
        RuptureMonitor monitor = rule.monitor();
        assertThat(monitor.update(1, 1)).isEqualTo(MonitorSignal.ALARM);
        assertThat(monitor.update(2, 5)).isEqualTo(MonitorSignal.QUIET);
        assertThat(monitor.latest().orElseThrow().status()).isEqualTo(EpisodeStatus.NOT_EVALUABLE);
    }

    @Test
    void rangeIsKnownToTheMonitorAndGoesWithItsState() {
        LiveDetector rule = VEpisode.withDefaults()
                .with(EpisodeForm.CAUSAL)
                .with(Scale.points(1))
                .with(DropThreshold.moreThan(1).andShareOfRange(.5))
                .live()
                .orElseThrow();
        ScoreRange range = new ScoreRange(1, 7, OptionalDouble.empty());
        RuptureMonitor with = rule.monitor(range);
        RuptureMonitor without = rule.monitor();
        for (int session = 1; session <= 5; session++) {
            with.update(session, 6);
            without.update(session, 6);
        }
        assertThat(without.update(6, 1)).isEqualTo(MonitorSignal.NOT_EVALUABLE);
        assertThat(without.latest()).isEmpty();
        RuptureMonitor gone = rule.monitor(with.state());
        assertThat(gone.update(6, 3.1)).isEqualTo(MonitorSignal.QUIET);
        assertThat(gone.update(7, 2.5)).isEqualTo(MonitorSignal.ALARM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gone.update(8, 7.5))
                .withMessage("Session 8: the score is not within 1.0 to 7.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sessionThatDoesNotFollowIsRefusedAndChangesNothing(int session) {
        RuptureMonitor monitor = RULE.monitor();
        monitor.update(2, 5);
        MonitorState before = monitor.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(session, 5))
                .withMessage("Session " + session + " does not come after session 2");
        assertThat(monitor.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0})
    void sessionsAreCountedFromOne(int session) {
        RuptureMonitor monitor = RULE.monitor();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(session, 5))
                .withMessage("Session " + session + ": sessions are counted from 1");
        assertThat(monitor.observations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01e150, -8e307})
    void scoreThatIsTooLargeIsRefusedAndChangesNothing(double score) {
        RuptureMonitor monitor = RULE.monitor();
        monitor.update(1, 5);
        MonitorState before = monitor.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(2, score))
                .withMessage("Session 2: the score is too large to compute with");
        assertThat(monitor.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void scoreThatIsNoNumberIsRefused(double score) {
        RuptureMonitor monitor = RULE.monitor();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(1, score))
                .withMessage("Session 1: a score is a finite number");
        assertThat(monitor.observations()).isZero();
    }

    @Test
    void stateOfAnotherRuleIsRefused() {
        MonitorState state = RULE.monitor().state();
        LiveDetector other = VEpisode.mean2Sd()
                .with(EpisodeForm.CAUSAL)
                .with(Scale.points(2))
                .live()
                .orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.monitor(state))
                .withMessageStartingWith("The state belongs to criterion mean-2sd with {")
                .withMessageContaining("scale-value=1.0")
                .withMessageContaining("scale-value=2.0");
    }

    @Test
    void stateWithoutItsNumbersIsRefused() {
        MonitorState state = RULE.monitor().state();
        Map<String, List<Double>> memory = new LinkedHashMap<>(state.memory());
        memory.remove("earlier");
        MonitorState missing = MonitorState.of(state.criterion(), state.settings(), memory);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.monitor(missing))
                .withMessage("The state of criterion mean-2sd has no numbers \"earlier\"");
        memory.put("earlier", List.of(1.0));
        MonitorState cut = MonitorState.of(state.criterion(), state.settings(), memory);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.monitor(cut))
                .withMessage("The state of criterion mean-2sd is incomplete");
    }

    @Test
    void onlyTheCausalFormRunsLive() {
        assertThat(VEpisode.mean2Sd().live()).isEmpty();
        assertThat(VEpisode.mean2Sd()).isNotInstanceOf(LiveDetector.class);
        assertThat(VEpisode.mean2Sd().with(EpisodeForm.CAUSAL).live()).isPresent();
    }
}
