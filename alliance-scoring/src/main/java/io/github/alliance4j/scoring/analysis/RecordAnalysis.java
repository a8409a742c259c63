package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.scoring.agreement.AgreementScorer;
import io.github.alliance4j.scoring.agreement.AgreementSheet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The record of one dyad and what is read from it session by session. Nothing of it enters the series, findings or the
 * concern of a {@link DyadAnalysis}: a record is another witness than a form. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RecordAnalysis {

    private final Alliance record;
    private final List<AgreementSheet> agreement;

    private RecordAnalysis(Alliance record, List<AgreementSheet> agreement) {
        this.record = record;
        this.agreement = List.copyOf(agreement);
    }

    /**
     * Reads a record.
     *
     * @param record the record, which may have no session
     * @param scorer how agreement is read from it
     * @return the record with its sheets
     */
    public static RecordAnalysis of(Alliance record, AgreementScorer scorer) {
        Objects.requireNonNull(record, "record");
        return new RecordAnalysis(
                record, Objects.requireNonNull(scorer, "scorer").scoreEach(record));
    }

    /**
     * The record.
     *
     * @return as of its last session
     */
    public Alliance record() {
        return record;
    }

    /**
     * Agreement as of each session that took place.
     *
     * @return the sheets by session; empty if no session took place
     */
    public List<AgreementSheet> agreement() {
        return agreement;
    }

    /**
     * Agreement as of the last session that took place.
     *
     * @return the sheet, or nothing if no session took place
     */
    public Optional<AgreementSheet> latest() {
        return agreement.isEmpty() ? Optional.empty() : Optional.of(agreement.get(agreement.size() - 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordAnalysis that && record.equals(that.record) && agreement.equals(that.agreement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(record, agreement);
    }

    /** The size of the record, without identifiers, words or ratings, so that it may be logged. */
    @Override
    public String toString() {
        return record + ", agreement as of " + agreement.size() + " sessions";
    }
}
