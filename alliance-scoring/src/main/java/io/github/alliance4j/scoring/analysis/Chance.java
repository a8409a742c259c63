package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.HealthySeries;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what one criterion flagged, and adds up what it would flag by chance. Not thread-safe. */
final class Chance {

    /** Series simulated for each source and length; the standard error of a rate is then at most .005. */
    private static final int REPLICATIONS = 10_000;

    private static final long SEED = 20_240_129;

    private final RuptureDetector detector;
    private final Map<Source, Noise> noise;
    private final Map<Source, Map<Integer, ChanceRate>> simulated = new HashMap<>();
    private final SortedMap<Integer, Mean> byLength = new TreeMap<>();
    private int series;
    private int flagged;
    private double expected;

    Chance(RuptureDetector detector, Map<Source, Noise> noise) {
        this.detector = detector;
        this.noise = noise;
    }

    void add(SessionSeries scores, Detection detection) {
        if (!detection.isEvaluable()) {
            return;
        }
        series++;
        flagged += detection.findings().isEmpty() ? 0 : 1;
        if (detector instanceof CalibratedDetector calibrated) {
            expected += calibrated.falseAlarm();
        } else {
            addSimulated(scores);
        }
    }

    private void addSimulated(SessionSeries scores) {
        Source source = Source.of(scores.key());
        ChanceRate rate = simulated
                .computeIfAbsent(source, s -> new HashMap<>())
                .computeIfAbsent(scores.size(), n -> simulate(source, n));
        expected += rate.rate();
        byLength.computeIfAbsent(scores.size(), n -> new Mean()).add(rate);
    }

    private ChanceRate simulate(Source source, int length) {
        Noise own = noise.getOrDefault(source, new Noise(0, 1, Optional.empty()));
        HealthySeries healthy = switch (ChanceNoise.of(detector)) {
            case PLAIN, CALIBRATED -> new HealthySeries(length, 0, 0, own.sigma(), Optional.empty());
            case ON_SCALE -> new HealthySeries(length, 0, own.level(), own.sigma(), own.range());
        };
        return ChanceRate.simulate(detector, healthy, REPLICATIONS, SEED + length);
    }

    ChanceExpectation expectation() {
        SortedMap<Integer, ChanceRate> rates = new TreeMap<>();
        byLength.forEach((length, mean) -> rates.put(length, mean.rate()));
        return new ChanceExpectation(detector.id(), detector.settings(), series, flagged, rates, expected)
                .with(ChanceNoise.of(detector));
    }

    /** The mean rate of the series of one length, whose sources may differ in their noise. */
    private static final class Mean {
        private double rates;
        private double errors;
        private double unjudged;
        private int count;

        void add(ChanceRate rate) {
            rates += rate.rate();
            errors += rate.standardError();
            unjudged += rate.notEvaluable();
            count++;
        }

        /** Rates of one length come from one seed, so their errors do not cancel. */
        ChanceRate rate() {
            return new ChanceRate(Math.min(1, rates / count), errors / count, REPLICATIONS, unjudged / count);
        }
    }
}
