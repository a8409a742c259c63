package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the scores of one source vary within a series.
 *
 * @param level the mean of all scores
 * @param sigma the standard deviation within series, pooled; 1 where nothing varies, since then no rule is evaluable
 * @param range the values a score can take, if known
 */
record Noise(double level, double sigma, Optional<ScoreRange> range) {

    static Map<Source, Noise> bySource(List<SeriesAnalysis> all) {
        Map<Source, Pool> pools = new HashMap<>();
        for (SeriesAnalysis analysis : all) {
            pools.computeIfAbsent(Source.of(analysis.series().key()), source -> new Pool())
                    .add(analysis);
        }
        Map<Source, Noise> noise = new HashMap<>();
        pools.forEach((source, pool) -> noise.put(source, pool.noise()));
        return noise;
    }

    /** Sums over the series of one source. */
    private static final class Pool {
        private Optional<ScoreRange> range = Optional.empty();
        private double sum;
        private long scores;
        private double squares;
        private long freedom;

        void add(SeriesAnalysis analysis) {
            double[] y = analysis.series().values();
            range = analysis.series().range();
            if (y.length > 0) {
                double mean = Moments.mean(y, 0, y.length);
                sum += mean * y.length;
                scores += y.length;
                squares += Moments.squaredDeviations(y, 0, y.length, mean);
                freedom += y.length - 1;
            }
        }

        Noise noise() {
            double level = scores > 0 ? sum / scores : 0;
            return new Noise(level, squares > 0 ? Math.sqrt(squares / freedom) : 1, range);
        }
    }
}
