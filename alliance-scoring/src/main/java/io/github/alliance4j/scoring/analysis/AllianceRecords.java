package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.agreement.AgreementScorer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The records of a clinic, one a dyad at most, each with what is read from it. They stand beside an
 * {@link AnalysisResult} and may name other dyads. Immutable, thread-safe.
 *
 * <pre>{@code
 * AllianceRecords records = AllianceRecords.of(List.of(alliance));
 * records.record(alliance.dyad()).flatMap(RecordAnalysis::latest);
 * }</pre>
 *
 * @since 0.1
 */
public final class AllianceRecords {

    private static final AllianceRecords NONE = new AllianceRecords(Map.of(), List.of());

    private final Map<DyadId, RecordAnalysis> byDyad;
    private final List<RecordContradiction> contradictions;

    private AllianceRecords(Map<DyadId, RecordAnalysis> byDyad, List<RecordContradiction> contradictions) {
        this.byDyad = byDyad;
        this.contradictions = List.copyOf(contradictions);
    }

    /**
     * No records.
     *
     * @return records of no dyad
     */
    public static AllianceRecords none() {
        return NONE;
    }

    /**
     * These records, read by {@link AgreementScorer#withDefaults()}.
     *
     * @param records one a dyad at most
     * @return the records in this order
     * @throws IllegalArgumentException if two are of one dyad
     */
    public static AllianceRecords of(List<Alliance> records) {
        return of(records, AgreementScorer.withDefaults());
    }

    /**
     * These records.
     *
     * @param records one a dyad at most
     * @param scorer how agreement is read from them
     * @return the records in this order
     * @throws IllegalArgumentException if two are of one dyad; the message names the places in the list, not the dyad
     */
    public static AllianceRecords of(List<Alliance> records, AgreementScorer scorer) {
        Objects.requireNonNull(scorer, "scorer");
        Map<DyadId, RecordAnalysis> byDyad = new LinkedHashMap<>();
        for (Alliance record : records) {
            int place = byDyad.size() + 1;
            if (byDyad.put(record.dyad(), RecordAnalysis.of(record, scorer)) != null) {
                throw new IllegalArgumentException(
                        "Record " + place + " is of the same dyad as an earlier one; a dyad has one record");
            }
        }
        return new AllianceRecords(byDyad, List.of());
    }

    /**
     * The same records, compared with the forms that were filled.
     *
     * @param sheets scored forms of any dyads in any order
     * @return the records, with what {@link #contradictions()} tells
     */
    public AllianceRecords comparedWith(Collection<ScoreSheet> sheets) {
        return new AllianceRecords(byDyad, Contradictions.between(byDyad, sheets));
    }

    /**
     * Where a record and a form of the same dyad and session cannot both be right: a form was filled for a session that
     * the record says was missed, or day or therapist differ where both name one. Nothing is refused or corrected for it.
     *
     * @return each dyad, session and kind once, in the order of the records, then by session and kind; empty if the
     *     records were not {@linkplain #comparedWith compared}
     */
    public List<RecordContradiction> contradictions() {
        return contradictions;
    }

    /**
     * Whether there is no record.
     *
     * @return true if no dyad has a record
     */
    public boolean isEmpty() {
        return byDyad.isEmpty();
    }

    /**
     * All records.
     *
     * @return the records in the order they were given
     */
    public List<RecordAnalysis> all() {
        return List.copyOf(byDyad.values());
    }

    /**
     * The record of one dyad.
     *
     * @param dyad the dyad
     * @return its record, or nothing if it has none
     */
    public Optional<RecordAnalysis> record(DyadId dyad) {
        return Optional.ofNullable(byDyad.get(Objects.requireNonNull(dyad, "dyad")));
    }

    /**
     * The dyads that have a record and were not analysed.
     *
     * @param result an analysis of forms
     * @return the dyads in the order of their records
     */
    public List<DyadId> withoutForms(AnalysisResult result) {
        Set<DyadId> analysed = result.dyads().stream().map(DyadAnalysis::dyad).collect(Collectors.toSet());
        return byDyad.keySet().stream().filter(dyad -> !analysed.contains(dyad)).toList();
    }

    /**
     * The dyads that were analysed and have no record.
     *
     * @param result an analysis of forms
     * @return the dyads in the order of the analysis
     */
    public List<DyadId> withoutRecord(AnalysisResult result) {
        return result.dyads().stream()
                .map(DyadAnalysis::dyad)
                .filter(dyad -> !byDyad.containsKey(dyad))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllianceRecords that
                && all().equals(that.all())
                && contradictions.equals(that.contradictions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byDyad, contradictions);
    }

    /** How many there are, without identifiers, so that it may be logged. */
    @Override
    public String toString() {
        return byDyad.size() + (byDyad.size() == 1 ? " record" : " records");
    }
}
