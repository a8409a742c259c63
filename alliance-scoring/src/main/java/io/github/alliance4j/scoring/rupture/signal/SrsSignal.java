package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.interpretation.PublishedCutoffs;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds episodes of concern in the totals of the Session Rating Scale (sum of four lines, 0 to 40, higher is better), by
 * one of two rules. Means of the lines (range 0 to 10) are compared as four times what they are; the levels of a finding
 * stay in the metric of the series:
 *
 * <ul>
 *   <li>{@link SrsSignalKind#TOTAL} (default): the total is below 36, strict; {@link Comparison#LESS_OR_EQUAL} counts 36
 *       too, since sources differ on it. It is the cut-off of {@link PublishedCutoffs#srsTotal}, SINGLE. The episode is
 *       over at the first session that is no concern.
 *   <li>{@link SrsSignalKind#DROP}: {@code y_(i-1) - y_i >= drop} for two neighbouring sessions, 1 point unless changed,
 *       UNCONFIRMED. The episode is over at the first session with {@code y >= y_(i-1)} of its first drop; a further drop
 *       meanwhile belongs to it (LIBRARY DEFAULT).
 * </ul>
 *
 * <p>A finding has as onset the first session of the episode, as pre level the observed score before it (none where the
 * first session is a concern), as nadir the lowest session of the episode, ties to the first; it is PENDING until it is
 * over, since any later session may end it. Its shape and recovered share need a pre level, its duration does not. A missing
 * session neither begins nor ends an episode. Values that differ from a boundary by rounding only are on it. Causal: a session is judged by itself and what came before.
 *
 * <p>Not evaluable: a series that is not one of totals or means of the lines of the SRS, as its key, its range or a score
 * outside 0 to 40 tells; no session; for drops, no two neighbouring sessions. A series without a range is one of totals.
 * Child and group forms have rules of their own in {@link PublishedCutoffs}.
 *
 * <p>Evidence: {@code signal}, {@code mark}, and {@code cutoff} and {@code comparison}, or {@code smallest_drop} and
 * {@code drop}, the first drop of the episode, all in points of the total; and {@code multiplied_by} 4 for means.
 *
 * <p>Defaults, by parameter name: {@code signal} total, {@code concern} less-than, {@code drop} 1. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class SrsSignal implements LiveDetector {

    static final String ID = "srs-signal";
    static final String NO_TOTAL = "the rule is for the total of the SRS, a sum from 0 to 40 (--metric sum)";

    private static final double DROP = 1;

    private final SrsSignalKind kind;
    private final SrsBounds bounds;
    private final Evidence evidence;

    private SrsSignal(SrsSignalKind kind, SrsBounds bounds) {
        this.kind = kind;
        this.bounds = bounds;
        Evidence rule = Evidence.none()
                .with("signal", word(kind))
                .with("mark", kind.mark().name());
        this.evidence = kind == SrsSignalKind.TOTAL
                ? rule.with("cutoff", bounds.boundary())
                        .with("comparison", bounds.comparison().symbol())
                : rule.with("smallest_drop", bounds.drop());
    }

    /**
     * A total below 36.
     *
     * @return the detector
     */
    public static SrsSignal withDefaults() {
        return new SrsSignal(SrsSignalKind.TOTAL, SrsBounds.of(Comparison.LESS_THAN, DROP));
    }

    /**
     * The same detector looking at something else.
     *
     * @param newKind what it looks at
     * @return the detector
     */
    public SrsSignal with(SrsSignalKind newKind) {
        return new SrsSignal(Objects.requireNonNull(newKind, "newKind"), bounds);
    }

    /**
     * The same detector with the side of 36 chosen.
     *
     * @param concern {@link Comparison#LESS_THAN} if 36 itself is no concern, {@link Comparison#LESS_OR_EQUAL} if it is
     * @return the detector
     * @throws IllegalArgumentException if the comparison is neither
     */
    public SrsSignal with(Comparison concern) {
        return new SrsSignal(kind, SrsBounds.of(concern, bounds.drop()));
    }

    /**
     * The same detector with another smallest drop.
     *
     * @param points above 0, at most 40
     * @return the detector
     * @throws IllegalArgumentException if it is not
     */
    public SrsSignal withDrop(double points) {
        return new SrsSignal(kind, SrsBounds.of(bounds.comparison(), points));
    }

    SrsSignalKind kind() {
        return kind;
    }

    SrsBounds bounds() {
        return bounds;
    }

    @Override
    public String id() {
        return ID;
    }

    /** The total is compared with a fixed cut-off, and every score must be a total. */
    @Override
    public boolean dependsOnLevel() {
        return true;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("signal", word(kind));
        settings.put("concern", word(bounds.comparison()));
        settings.put("drop", Double.toString(bounds.drop()));
        return settings;
    }

    /** What every finding says of the rule. */
    Evidence evidence() {
        return evidence;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public RuptureMonitor monitor() {
        return new SrsMonitor(this, Optional.empty());
    }

    @Override
    public RuptureMonitor monitor(ScoreRange range) {
        return new SrsMonitor(this, Optional.of(range));
    }

    @Override
    public RuptureMonitor monitor(MonitorState state) {
        return SrsMonitor.from(this, Objects.requireNonNull(state, "state"));
    }

    @Override
    public Detection detect(SessionSeries series) {
        int lines = series.range().map(SrsBounds::lines).orElse(1);
        if (lines == 0 || !SrsBounds.isTotal(series.key())) {
            return Detection.notEvaluable(ID, series.key(), NO_TOTAL);
        }
        if (Magnitude.isAnyTooLarge(series.values())) {
            return Detection.notEvaluable(ID, series.key(), Magnitude.TOO_LARGE);
        }
        SrsMonitor run = new SrsMonitor(this, series.range());
        List<RuptureFinding> findings = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (run.update(series.session(i), series.value(i)) == MonitorSignal.REPAIRED) {
                findings.add(run.latest().orElseThrow());
            }
        }
        if (!run.reason().isEmpty()) {
            return Detection.notEvaluable(ID, series.key(), run.reason());
        }
        run.latest().filter(RuptureFinding::isOpen).ifPresent(findings::add);
        return Detection.of(ID, series.key(), findings);
    }
}
