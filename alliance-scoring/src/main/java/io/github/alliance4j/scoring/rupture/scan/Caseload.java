package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.PanelDetector;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The scan over a whole caseload at a stated false discovery rate: of the dyads that get a finding, at most this share is
 * expected to be dyads in which nothing happened. By the rule of Benjamini and Hochberg: with the p values of the {@code m}
 * dyads that can be judged in ascending order, the largest {@code k} with {@code p_(k) <= q k / m} is taken, and those
 * {@code k} dyads have findings. Immutable, thread-safe.
 *
 * <p>As a {@link PanelDetector} it learns from the caseload: the scan's calibration, if it has none, and the largest p value
 * that still is a finding, the cut. It needs all dyads before it can say anything of one.
 *
 * <p>Evidence: that of {@link CalibratedScan}, where {@code false_alarm} is the cut and {@code false_discovery} the rate
 * asked for. Where no p value fits, no dyad has a finding.
 *
 * <p>Source: Benjamini, Y., and Hochberg, Y. (1995). J R Stat Soc B 57(1), 289-300, doi:10.1111/j.2517-6161.1995.tb02031.x.
 *
 * @since 0.1
 */
public final class Caseload implements PanelDetector {

    private static final double ROUNDING = 1e-12;
    private static final double NO_P_VALUE = -1;
    private static final String TO_LEARN = "the caseload is not known yet: a false discovery rate needs all its dyads";

    private final CalibratedScan scan;
    private final double discoveryRate;
    private final OptionalDouble cut;

    private Caseload(CalibratedScan scan, double discoveryRate, OptionalDouble cut) {
        this.scan = scan;
        this.discoveryRate = discoveryRate;
        this.cut = cut;
    }

    /**
     * A caseload under a scan; the scan's own false-alarm rate is not used, but for the signal sessions.
     *
     * @param scan the scan; one that is not calibrated learns from the caseload first
     * @param discoveryRate {@code q}, above 0 and below 1
     * @return the rule, which still has to see the caseload
     * @throws IllegalArgumentException if the rate is outside
     */
    public static Caseload of(CalibratedScan scan, double discoveryRate) {
        Objects.requireNonNull(scan, "scan");
        if (!(discoveryRate > 0 && discoveryRate < 1)) {
            throw new IllegalArgumentException("False discovery rate " + discoveryRate + " is not between 0 and 1");
        }
        return new Caseload(scan, discoveryRate, OptionalDouble.empty());
    }

    /**
     * What is found in each series of a caseload.
     *
     * @param series the caseload, one series a dyad
     * @return a detection for each series, in the same order
     */
    public List<Detection> detect(Collection<SessionSeries> series) {
        List<SessionSeries> all = List.copyOf(series);
        Evaluation<Caseload> known = learned(all);
        return all.stream()
                .map(one -> known.isEvaluable()
                        ? known.value().orElseThrow().detect(one)
                        : Detection.notEvaluable(id(), one.key(), known.reason()))
                .toList();
    }

    @Override
    public boolean isToLearn() {
        return cut.isEmpty();
    }

    /**
     * The same rule with the cut of this caseload, which replaces one that it had.
     *
     * @param caseload one series a dyad
     * @return the rule, or why the caseload does not calibrate the scan
     */
    @Override
    public Evaluation<Caseload> learned(Collection<SessionSeries> caseload) {
        List<SessionSeries> all = List.copyOf(caseload);
        return scan.learned(all).map(known -> new Caseload(known, discoveryRate, OptionalDouble.of(cut(known, all))));
    }

    private double cut(CalibratedScan calibrated, List<SessionSeries> caseload) {
        return largest(caseload.stream()
                .map(calibrated::judge)
                .map(Evaluation::value)
                .flatMap(Optional::stream)
                .mapToDouble(ScanVerdict::pValue)
                .sorted()
                .toArray());
    }

    /** The largest of ascending p values that the rule takes, or -1 if it takes none. */
    double largest(double... ascending) {
        int m = ascending.length;
        return IntStream.range(0, m)
                .filter(k -> ascending[k] <= discoveryRate * (k + 1) / m + ROUNDING)
                .mapToDouble(k -> ascending[k])
                .reduce(NO_P_VALUE, Math::max);
    }

    @Override
    public Detection detect(SessionSeries series) {
        return cut.isEmpty()
                ? Detection.notEvaluable(id(), series.key(), TO_LEARN)
                : scan.detect(series, cut.getAsDouble(), OptionalDouble.of(discoveryRate));
    }

    @Override
    public String id() {
        return scan.id();
    }

    @Override
    public boolean dependsOnLevel() {
        return scan.dependsOnLevel();
    }

    @Override
    public Optional<String> inPoints() {
        return scan.inPoints();
    }

    /** The settings of the scan, with {@code false-discovery} in place of its {@code false-alarm}. */
    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        scan.settings().forEach((name, value) -> {
            boolean replaced = name.equals(CalibratedScan.FALSE_ALARM);
            settings.put(replaced ? "false-discovery" : name, replaced ? Double.toString(discoveryRate) : value);
        });
        return settings;
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
