package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learning, looking back and going along say the same for any number of threads. */
class ScanThreadsTest {

    private static final CalibrationSettings QUICK =
            CalibrationSettings.withDefaults().withRounds(30, 15);

    private static List<SessionSeries> panel;
    private static Run alone;

    /** All that comes out of a panel. */
    private record Run(Calibration calibration, List<Detection> whole, List<Detection> live) {}

    @BeforeAll
    static void runAlone() throws ExecutionException, InterruptedException {
        panel = Panels.routine(150, 33).series();
        alone = run(1);
    }

    private static Run run(int threads) throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> all()).get();
        } finally {
            pool.shutdown();
        }
    }

    private static Run all() {
        Calibration calibration = Calibration.fit(panel, QUICK).value().orElseThrow();
        CalibratedScan scan = CalibratedScan.of(calibration).withFalseAlarm(.2);
        LiveScan live = scan.live().withHorizon(12);
        return new Run(
                calibration,
                panel.parallelStream().map(scan::detect).toList(),
                panel.parallelStream().map(live::detect).toList());
    }

    @Test
    void thereIsSomethingToCompare() {
        assertThat(alone.whole().stream().mapToInt(d -> d.findings().size()).sum())
                .isGreaterThan(30);
        assertThat(alone.live().stream().mapToInt(d -> d.findings().size()).sum())
                .isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void numberOfThreadsChangesNotABit(int threads) throws ExecutionException, InterruptedException {
        Run together = run(threads);
        assertThat(together).isEqualTo(alone);
        assertThat(together.calibration().draws().toString())
                .isEqualTo(alone.calibration().draws().toString());
        assertThat(evidence(together)).isEqualTo(evidence(alone));
    }

    /** Every number that is told, digit by digit. */
    private static List<String> evidence(Run run) {
        return run.whole().stream()
                .flatMap(detection -> detection.findings().stream())
                .map(finding -> finding.evidence().values().toString() + finding.pValue())
                .toList();
    }
}
