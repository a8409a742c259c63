package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Detection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The scan over a whole caseload at a stated false discovery rate: of the dyads that get a finding, at most this share is
 * expected to be dyads in which nothing happened. By the rule of Benjamini and Hochberg: with the p values of the {@code m}
 * dyads that can be judged in ascending order, the largest {@code k} with {@code p_(k) <= q k / m} is taken, and those
 * {@code k} dyads have findings. Immutable, thread-safe.
 *
 * <p>Source: Benjamini, Y., and Hochberg, Y. (1995). J R Stat Soc B 57(1), 289-300, doi:10.1111/j.2517-6161.1995.tb02031.x.
 *
 * @since 0.1
 */
public final class Caseload {

    private static final double ROUNDING = 1e-12;

    private final CalibratedScan scan;
    private final double discoveryRate;

    private Caseload(CalibratedScan scan, double discoveryRate) {
        this.scan = scan;
        this.discoveryRate = discoveryRate;
    }

    /**
     * A caseload under a scan; the scan's own false-alarm rate is not used, but for the signal sessions.
     *
     * @param scan the scan, calibrated
     * @param discoveryRate {@code q}, above 0 and below 1
     * @return the caseload
     * @throws IllegalArgumentException if the rate is outside, or the scan is not calibrated
     */
    public static Caseload of(CalibratedScan scan, double discoveryRate) {
        Objects.requireNonNull(scan, "scan");
        if (!(discoveryRate > 0 && discoveryRate < 1)) {
            throw new IllegalArgumentException("False discovery rate " + discoveryRate + " is not between 0 and 1");
        }
        if (scan.isToLearn()) {
            throw new IllegalArgumentException(
                    "Criterion " + scan.id() + ": a caseload needs a scan that is calibrated");
        }
        return new Caseload(scan, discoveryRate);
    }

    /**
     * What is found in each series.
     *
     * @param series the caseload, one series a dyad
     * @return a detection for each series, in the same order; {@code false_alarm} in the evidence is the largest p value
     *     that still is a finding
     */
    public List<Detection> detect(Collection<SessionSeries> series) {
        List<SessionSeries> all = List.copyOf(series);
        double largest = largestP(all);
        List<Detection> detections = new ArrayList<>(all.size());
        all.forEach(one -> detections.add(scan.detect(one, largest)));
        return List.copyOf(detections);
    }

    private double largestP(List<SessionSeries> series) {
        double[] ps = series.stream()
                .map(scan::judge)
                .map(Evaluation::value)
                .flatMap(java.util.Optional::stream)
                .mapToDouble(ScanVerdict::pValue)
                .sorted()
                .toArray();
        return largest(ps);
    }

    /** The largest of ascending p values that the rule takes, or -1 if it takes none. */
    double largest(double... ascending) {
        int m = ascending.length;
        return IntStream.range(0, m)
                .filter(k -> ascending[k] <= discoveryRate * (k + 1) / m + ROUNDING)
                .mapToDouble(k -> ascending[k])
                .reduce(-1, Math::max);
    }

    /**
     * The rate asked for.
     *
     * @return above 0 and below 1
     */
    public double discoveryRate() {
        return discoveryRate;
    }

    /**
     * What it does, without any score.
     *
     * @return for example {@code caseload at a false discovery rate of 0.1}
     */
    @Override
    public String toString() {
        return "caseload at a false discovery rate of " + discoveryRate;
    }
}
