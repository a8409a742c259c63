package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.scoring.rupture.ChanceRate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many series a criterion flagged, beside how many it would be expected to flag if nothing had happened in any of
 * them. Immutable, thread-safe.
 *
 * @param criterion the id of the criterion
 * @param settings its choices
 * @param series how many series it could be applied to
 * @param flagged how many of them have at least one finding
 * @param byLength the chance rate for each length that occurs, in observed sessions; its mean where raters or
 *     instruments of that length differ in their noise
 * @param expected the sum of the chance rates over the series
 * @since 0.1
 */
public record ChanceExpectation(
        String criterion,
        Map<String, String> settings,
        int series,
        int flagged,
        SortedMap<Integer, ChanceRate> byLength,
        double expected) {

    /**
     * Checks the parts.
     *
     * @param criterion the id of the criterion
     * @param settings its choices
     * @param series how many series it could be applied to
     * @param flagged how many of them have at least one finding
     * @param byLength the chance rate for each length that occurs, in observed sessions; its mean where raters or
     *     instruments of that length differ in their noise
     * @param expected the sum of the chance rates over the series
     * @throws IllegalArgumentException if more series are flagged than there are
     */
    public ChanceExpectation {
        Objects.requireNonNull(criterion, "criterion");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        byLength = Collections.unmodifiableSortedMap(new TreeMap<>(byLength));
        if (flagged < 0 || flagged > series) {
            throw new IllegalArgumentException(
                    "Criterion " + criterion + ": " + flagged + " of " + series + " series flagged is impossible");
        }
    }
}
