package io.github.alliance4j.scoring.rupture;

import java.util.LinkedHashMap;
import java.util.Map;

/** Chance rates that were simulated already, the latest {@value #MOST} of them. */
final class RememberedRates {

    private static final int MOST = 1_000;
    private static final long SEED = 20_240_129L;

    private static final Map<Question, ChanceRate> RATES = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, ChanceRate> eldest) {
            return size() > MOST;
        }
    };

    private RememberedRates() {}

    /** All that decides a rate. */
    private record Question(String id, Map<String, String> settings, HealthySeries healthy) {}

    static ChanceRate rate(RuptureDetector detector, HealthySeries healthy) {
        Question question = new Question(detector.id(), Map.copyOf(detector.settings()), healthy);
        synchronized (RATES) {
            ChanceRate known = RATES.get(question);
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: two threads may simulate the same, and get the same.
        ChanceRate rate = ChanceRate.simulate(detector, healthy, ChanceRate.REPLICATIONS, SEED);
        synchronized (RATES) {
            RATES.put(question, rate);
        }
        return rate;
    }
}
