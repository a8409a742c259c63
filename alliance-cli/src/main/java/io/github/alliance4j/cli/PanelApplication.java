package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.DyadEstimateCsvWriter;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.io.json.PanelParametersJson;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.DyadEstimate;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelParameters;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.panel.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a saved fit says of the dyads of a file, each alone. */
final class PanelApplication {

    /** LIBRARY DEFAULT: a session a week. */
    private static final int WEEK = 7;

    private final PanelParameters fit;
    private final ScoreOptions scores;
    private final Optional<String> instrument;
    private final PanelRows rows;
    private final int nextDays;

    PanelApplication(
            Path file, ScoreOptions scores, Optional<String> instrument, boolean byDays, Optional<Integer> nextDays)
            throws IOException {
        this.fit = PanelParametersJson.read(file);
        this.scores = scores;
        this.instrument = fit.scores().flatMap(PanelScores::instrument).or(() -> instrument);
        this.rows = PanelRows.of(fit.model(), byDays);
        this.nextDays = nextDays.orElse(WEEK);
        checkTime(nextDays);
        checkCovariates();
        instrument.filter(id -> !this.instrument.equals(Optional.of(id))).ifPresent(id -> refuse("--instrument " + id));
    }

    private void checkTime(Optional<Integer> days) {
        if (fit.isBySession() == rows.isByDays()) {
            throw new IllegalArgumentException(
                    fit.isBySession()
                            ? "The time of the fit is the session number, not --time days"
                            : fit.isByDays()
                                    ? "The time of the fit is days: say --time days"
                                    : "The time of the fit is neither the session number nor days; apply it in Java");
        }
        if (rows.isByDays() && !fit.isByDays()) {
            throw new IllegalArgumentException(
                    "The fit does not say that its time is days (\"time\" is \"other\"); apply it in Java");
        }
        if (nextDays < 1) {
            throw new IllegalArgumentException("--next-days " + nextDays + " is not at least 1");
        }
        if (days.isPresent() && !rows.isByDays() && !rows.hasClock()) {
            throw new IllegalArgumentException("--next-days is for a fit by date, and this one is by session");
        }
    }

    /** What a person should know before trusting the answers. */
    Optional<String> note() {
        return fit.scores().isEmpty()
                ? Optional.of("Note: the fit does not say of which scale, metric, rater and form it is; whether these"
                        + " scores are of the same is not checked.")
                : Optional.empty();
    }

    private void checkCovariates() throws IOException {
        PanelModel model = fit.model();
        Optional<String> unknown = Stream.of(
                        model.fixed().stream(), model.dyads().terms().stream(), model.therapists().terms().stream())
                .flatMap(terms -> terms)
                .filter(term -> !term.equals(Term.intercept()) && !isOfTime(term))
                .map(Term::name)
                .findFirst()
                .or(() -> model.residuals().clock().filter(clock -> !clock.equals(PanelRows.DAYS)));
        if (unknown.isPresent()) {
            throw new IOException(
                    "The fit needs the covariate " + unknown.get() + ", which a scores file does not have");
        }
    }

    private static boolean isOfTime(Term term) {
        return Stream.concat(Term.time().factors().stream(), Term.logTime().factors().stream())
                .toList()
                .containsAll(term.factors());
    }

    /** Runs the command and gives its exit status. */
    int run(OutputOptions output) throws IOException {
        ScoreSelection selection = selection();
        PanelKinds kinds = new PanelKinds(selection, instrument);
        return SeriesRun.of(scores, output, "dyads.csv")
                .with(selection)
                .checking(kinds::refuseNone)
                .run(writer -> {
                    kinds.restart();
                    DyadEstimateCsvWriter table = new DyadEstimateCsvWriter(writer, scores.escaping());
                    table.writeHeader();
                    return series -> {
                        if (kinds.take(series.key())) {
                            write(table, series);
                        }
                    };
                });
    }

    /** What the fit is of; options may repeat it, but not ask for something else. */
    private ScoreSelection selection() {
        ScoreSelection asked = scores.selection();
        if (fit.scores().isEmpty()) {
            return asked;
        }
        PanelScores of = fit.scores().get();
        if (scores.isStated("--scale") && !asked.scale().equals(of.scale())) {
            refuse("--scale " + asked.scale());
        }
        if (scores.isStated("--metric") && asked.metric() != of.metric()) {
            refuse("--metric " + Words.of(asked.metric()));
        }
        if (asked.rater().isPresent()
                && of.rater().isPresent()
                && !asked.rater().equals(of.rater())) {
            refuse("--rater " + Words.of(asked.rater().get()));
        }
        ScoreSelection selection = asked.with(of.scale()).with(of.metric());
        return of.rater().map(selection::with).orElse(selection);
    }

    private void refuse(String option) {
        throw new IllegalArgumentException(option + " is not what the fit is of: "
                + fit.scores().map(PanelScores::toString).orElse("unknown scores"));
    }

    private void write(DyadEstimateCsvWriter table, SessionSeries series) throws IOException {
        Evaluation<DyadEstimate> dyad = assess(series);
        if (dyad.value().isPresent()) {
            DyadEstimate estimate = dyad.value().get();
            table.write(
                    series.key(),
                    new DyadEstimateCsvWriter.Row(
                            estimate,
                            coefficient(estimate, Term.intercept()),
                            coefficient(estimate, Term.time()),
                            next(estimate, series)));
        } else {
            table.writeNotEvaluable(series.key(), series.size(), dyad.reason());
        }
    }

    private Evaluation<DyadEstimate> assess(SessionSeries series) {
        Optional<String> refusal = rows.dates(series);
        return refusal.isPresent()
                ? Evaluation.notEvaluable("the dyad " + refusal.get())
                : fit.assess(rows.data(series)).map(all -> all.get(0));
    }

    private Optional<DyadEstimate.Estimate> coefficient(DyadEstimate dyad, Term term) {
        PanelModel model = fit.model();
        boolean has = model.fixed().contains(term)
                || model.dyads().terms().contains(term)
                || model.therapists().terms().contains(term);
        return has ? Optional.of(dyad.coefficient(term)) : Optional.empty();
    }

    private DyadEstimate.Estimate next(DyadEstimate dyad, SessionSeries series) {
        if (!rows.isByDays() && !rows.hasClock()) {
            return dyad.next();
        }
        double day = PanelRows.days(series, series.size() - 1) + nextDays;
        return rows.isByDays() ? dyad.atTime(day) : dyad.next(day);
    }
}
