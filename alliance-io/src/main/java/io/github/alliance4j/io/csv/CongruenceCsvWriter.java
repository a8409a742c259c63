package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.ConcordanceCorrelation;
import io.github.alliance4j.scoring.congruence.Convergence;
import io.github.alliance4j.scoring.congruence.Discrepancy;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.TemporalCorrelation;
import io.github.alliance4j.scoring.reliability.IntraclassCorrelation;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes what two voices say of each other, one row a dyad.
 *
 * <pre>
 * dyad,scale,n,bias,mean_abs_gap,r,ccc,ccc_low,ccc_high,icc,convergence_slope,convergence_p,status
 * C017,total,12,0.26,0.42,0.79,0.65,0.21,0.87,0.66,-0.015,0.6,EVALUATED
 * C018,total,0,,,,,,,,,,NOT_EVALUABLE
 * </pre>
 *
 * <p>{@code n} is the number of sessions that both rated; {@code bias} the mean gap, first voice less second; {@code r} the
 * correlation over sessions; {@code ccc} the concordance with its interval; {@code convergence_slope} the change of the gap a
 * session. A cell is empty where the method has no such number, for example {@code r} of a voice that never changes. A row is
 * {@code EVALUATED} if there is a gap at all, which needs one session with both and scores that are not too large to compute with, else {@code NOT_EVALUABLE}. Not thread-safe.
 *
 * @since 0.1
 */
public final class CongruenceCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public CongruenceCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header(
                "dyad,scale,n,bias,mean_abs_gap,r,ccc,ccc_low,ccc_high,icc,convergence_slope,convergence_p,status");
    }

    /**
     * Writes one dyad.
     *
     * @param dyad whose voices they are
     * @param scale of which scale
     * @param congruence what the voices say of each other, or why they cannot be compared
     * @throws IOException if the text cannot be written
     */
    public void write(DyadId dyad, ScaleId scale, Evaluation<DyadCongruence.Result> congruence) throws IOException {
        Objects.requireNonNull(congruence, "congruence");
        lines.text(dyad.value()).plain(scale.value());
        Optional<Discrepancy> gap =
                congruence.value().flatMap(result -> result.discrepancy().value());
        if (gap.isPresent()) {
            write(congruence.value().orElseThrow(), gap.get());
        } else {
            lines.number(congruence
                            .value()
                            .map(result -> result.voices().size())
                            .orElse(0))
                    .empty(9)
                    .word("NOT_EVALUABLE");
        }
        lines.end();
    }

    private void write(DyadCongruence.Result result, Discrepancy gap) {
        lines.number(gap.sessions()).number(gap.directional()).number(gap.absolute());
        Optional<TemporalCorrelation> temporal = result.temporal().value();
        lines.number(temporal.map(TemporalCorrelation::value).orElse(Double.NaN));
        write(result.concordance().value());
        Optional<IntraclassCorrelation.Estimate> shared = result.intraclass().value();
        lines.number(shared.map(IntraclassCorrelation.Estimate::value).orElse(Double.NaN));
        Optional<Convergence.Result> convergence = result.convergence().value();
        lines.number(convergence.map(Convergence.Result::slope).orElse(Double.NaN))
                .number(convergence.map(Convergence.Result::p).orElse(Double.NaN))
                .word("EVALUATED");
    }

    private void write(Optional<ConcordanceCorrelation> concordance) {
        Optional<Interval> interval = concordance.flatMap(ConcordanceCorrelation::interval);
        lines.number(concordance.map(ConcordanceCorrelation::value).orElse(Double.NaN))
                .number(interval.map(Interval::low).orElse(Double.NaN))
                .number(interval.map(Interval::high).orElse(Double.NaN));
    }
}
