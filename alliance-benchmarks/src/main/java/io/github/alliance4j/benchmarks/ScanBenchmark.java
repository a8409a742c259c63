package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.CalibrationSettings;
import io.github.alliance4j.scoring.rupture.scan.LiveScan;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.ScenarioParameter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The calibrated scan on dyads of the routine kind: one session more, one series, and a whole clinic from cold. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class ScanBenchmark {

    private static final int SESSIONS = 20;
    private static final int LIVE_SESSIONS = 30;

    private static List<SessionSeries> panel(int dyads, int sessions) {
        PanelScenario routine = PanelScenario.routine()
                .with(ScenarioParameter.SESSIONS_MAX, sessions)
                .with(ScenarioParameter.SESSIONS_MIN, sessions)
                .with(ScenarioParameter.MISSING, 0);
        return PanelSimulator.of(routine, 11).simulate(dyads).series();
    }

    private static Calibration calibration() {
        return Calibration.fit(panel(500, SESSIONS), CalibrationSettings.withDefaults())
                .value()
                .orElseThrow();
    }

    /** A scan that has simulated its healthy series. */
    @State(Scope.Benchmark)
    public static class Whole {

        private final CalibratedScan scan = CalibratedScan.of(calibration());
        private final List<SessionSeries> series = panel(64, SESSIONS);
        private int next;

        /** Simulates the healthy series of this length. */
        @Setup
        public void warm() {
            scan.detect(series.get(0));
        }
    }

    /** Monitors that have seen all sessions but one, each of another dyad. */
    @State(Scope.Thread)
    public static class Live {

        private final LiveDetector rule = LiveScan.of(calibration());
        private final List<SessionSeries> series = panel(64, LIVE_SESSIONS);
        private final List<MonitorState> states =
                series.stream().map(this::before).toList();
        private RuptureMonitor monitor = rule.monitor();
        private int next;

        private MonitorState before(SessionSeries one) {
            RuptureMonitor fresh = rule.monitor();
            for (int i = 0; i < LIVE_SESSIONS - 1; i++) {
                fresh.update(one.session(i), one.value(i));
            }
            return fresh.state();
        }

        /** Takes up the next dyad. */
        @Setup(Level.Invocation)
        public void takeUp() {
            next = (next + 1) % states.size();
            monitor = rule.monitor(states.get(next));
        }
    }

    /** Series of a clinic, and nothing else. */
    @State(Scope.Benchmark)
    public static class Clinic {

        private final List<SessionSeries> series = panel(10_000, SESSIONS);
    }

    /** The 30th session of a treatment, live. */
    @Benchmark
    public Enum<?> update(Live live) {
        return live.monitor.update(LIVE_SESSIONS, live.series.get(live.next).value(LIVE_SESSIONS - 1));
    }

    /** One series of 20 sessions, looking back. */
    @Benchmark
    public Detection detect(Whole whole) {
        whole.next = (whole.next + 1) % whole.series.size();
        return whole.scan.detect(whole.series.get(whole.next));
    }

    /** Fit, healthy series and scan of 10,000 dyads of 20 sessions, once from cold. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public long panel(Clinic clinic) {
        CalibratedScan scan =
                CalibratedScan.toLearn().learned(clinic.series).value().orElseThrow();
        return clinic.series.stream()
                .filter(one -> !scan.detect(one).findings().isEmpty())
                .count();
    }
}
