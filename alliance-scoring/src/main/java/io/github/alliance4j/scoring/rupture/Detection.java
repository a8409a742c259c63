package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.SeriesKey;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one rule says of one series: its findings, or why it could not be applied. No finding is an answer; not evaluable
 * is none. Immutable, thread-safe.
 *
 * @param criterion the id of the rule
 * @param series what the series is a series of
 * @param findings the episodes, by onset
 * @param notEvaluableReason why the rule could not be applied, or the empty text
 * @param caveats what to mind
 * @param withdrawn alarms of a live run that later sessions did not bear out, as they stood before; no ruptures, but alarms
 *     all the same. Always empty for a rule that looks back or never takes an alarm back
 * @since 0.1
 */
public record Detection(
        String criterion,
        SeriesKey series,
        List<RuptureFinding> findings,
        String notEvaluableReason,
        Set<Caveat> caveats,
        List<RuptureFinding> withdrawn) {

    /**
     * Checks the parts.
     *
     * @param criterion the id of the rule
     * @param series what the series is a series of
     * @param findings the episodes, by onset
     * @param notEvaluableReason why the rule could not be applied, or the empty text
     * @param caveats what to mind
     * @param withdrawn alarms that later sessions did not bear out
     * @throws IllegalArgumentException if there are findings although the rule could not be applied
     */
    public Detection {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(series, "series");
        findings = List.copyOf(findings);
        withdrawn = List.copyOf(withdrawn);
        // Set.copyOf would iterate in an order of its own in each JVM.
        caveats = Collections.unmodifiableSet(new TreeSet<>(caveats));
        if (!notEvaluableReason.isEmpty() && !(findings.isEmpty() && withdrawn.isEmpty())) {
            throw new IllegalArgumentException(
                    "Criterion " + criterion + ": findings from a series that is not evaluable");
        }
    }

    /**
     * What a rule says that never takes an alarm back.
     *
     * @param criterion the id of the rule
     * @param series what the series is a series of
     * @param findings the episodes, by onset
     * @param notEvaluableReason why the rule could not be applied, or the empty text
     * @param caveats what to mind
     * @throws IllegalArgumentException if there are findings although the rule could not be applied
     */
    public Detection(
            String criterion,
            SeriesKey series,
            List<RuptureFinding> findings,
            String notEvaluableReason,
            Set<Caveat> caveats) {
        this(criterion, series, findings, notEvaluableReason, caveats, List.of());
    }

    /**
     * Whether the rule could be applied.
     *
     * @return false if it could neither fire nor stay silent on this series
     */
    public boolean isEvaluable() {
        return notEvaluableReason.isEmpty();
    }

    /**
     * What a rule found.
     *
     * @param criterion the id of the rule
     * @param series what the series is a series of
     * @param findings the episodes, by onset; none is an answer
     * @return the detection, without caveats
     */
    public static Detection of(String criterion, SeriesKey series, List<RuptureFinding> findings) {
        return new Detection(criterion, series, findings, "", Set.of());
    }

    /**
     * A series the rule cannot judge.
     *
     * @param criterion the id of the rule
     * @param series what the series is a series of
     * @param reason why, in words and without any identifier or score
     * @return the detection, without findings
     */
    public static Detection notEvaluable(String criterion, SeriesKey series, String reason) {
        return new Detection(criterion, series, List.of(), reason, Set.of());
    }
}
