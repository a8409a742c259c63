package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.RandomEffects;
import io.github.alliance4j.scoring.panel.Term;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes how dyads and therapists depart from the mean of all, one row a dyad or therapist and term.
 *
 * <pre>
 * dyad,therapist,term,estimate,sd,low,high,status
 * C017,T3,intercept,0.41,0.22,-0.02,0.84,EVALUATED
 * ,T3,intercept,0.12,0.18,-0.23,0.47,EVALUATED
 * </pre>
 *
 * <p>{@code sd} is the conditional standard deviation. A row without a dyad is of the therapist. A dyad that trimming left
 * out has the status {@code LEFT_OUT} and no estimate. Where a term does not vary, because its variance was estimated as 0,
 * the status is {@code NO_VARIANCE}, the estimate 0 by the model, and {@code sd}, {@code low} and {@code high} are empty:
 * nothing is known of how little it varies. The order is that of the caller, never one of estimates: intervals
 * overlap. Not thread-safe.
 *
 * @since 0.1
 */
public final class PanelEffectCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public PanelEffectCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("dyad,therapist,term,estimate,sd,low,high,status");
    }

    /**
     * Writes dyads, then all therapists in the order of their identifiers.
     *
     * @param fit the fit
     * @param dyads the dyads, those used and those left out
     * @throws IOException if the text cannot be written
     */
    public void write(PanelFit fit, List<PanelSeries> dyads) throws IOException {
        RandomEffects<DyadId> effects = fit.dyadEffects();
        Set<DyadId> used = Set.copyOf(effects.groups());
        for (PanelSeries series : dyads) {
            DyadId dyad = series.series().dyad();
            Optional<TherapistId> therapist = series.therapists().stream().findFirst();
            for (Term term : effects.terms()) {
                begin(Optional.of(dyad), therapist, term);
                if (used.contains(dyad)) {
                    end(effects, dyad, term);
                } else {
                    lines.empty(4).word("LEFT_OUT").end();
                }
            }
        }
        RandomEffects<TherapistId> therapists = fit.therapistEffects();
        for (TherapistId therapist : therapists.groups()) {
            for (Term term : therapists.terms()) {
                begin(Optional.empty(), Optional.of(therapist), term);
                end(therapists, therapist, term);
            }
        }
    }

    private void begin(Optional<DyadId> dyad, Optional<TherapistId> therapist, Term term) {
        lines.text(dyad.map(DyadId::value).orElse(""))
                .text(therapist.map(TherapistId::value).orElse(""))
                .plain(term.name());
    }

    private <I> void end(RandomEffects<I> effects, I group, Term term) throws IOException {
        lines.number(effects.mode(group, term) + 0.0); // no -0
        if (!(effects.variance(group, term) > 0)) {
            lines.empty(3).word("NO_VARIANCE").end();
            return;
        }
        Interval interval = effects.interval(group, term);
        lines.number(Math.sqrt(effects.variance(group, term)))
                .number(interval.low())
                .number(interval.high())
                .word("EVALUATED")
                .end();
    }
}
