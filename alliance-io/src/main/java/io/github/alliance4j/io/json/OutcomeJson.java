package io.github.alliance4j.io.json;

import io.github.alliance4j.io.ReadFiles;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.outcome.MetaAnalyticAnchor;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes what the alliance of a clinic goes with as one JSON object. It names no dyad. Keys stand in this order. An {@code effect} is
 * {@code {estimate, se, low, high, p, standardised: {estimate, low, high}}}; positive is good, whatever the direction of the form:
 *
 * <pre>
 * format            alliance4j-outcome
 * format_version    1; it grows when a key changes its meaning or goes, not when one is added
 * library_version   text
 * settings          {alliance_scale, outcome, outcome_scale, outcome_direction, metric, outcome_metric, confidence, early_sessions}
 * input             {sources: [names]}
 * records           {accepted, refused}
 * problems          how many problems the records had
 * series            one object a rater and form of the alliance
 *   rater, instrument, dyads: {alliance, outcome, both}, sessions
 *   same_session    {evaluable, dyads, sessions, within: effect, between: effect}, or {evaluable, reason}
 *   lagged          {evaluable, dyads, pairs, alliance_on_outcome, outcome_on_alliance, outcome_on_outcome,
 *                   alliance_on_alliance: effects, notes}, or {evaluable, reason}
 *   lagged_with_own_lines  as lagged, with a line over sessions of each dyad's own
 *   correlations    [{alliance, outcome, beside_anchor, evaluable, dyads, r, low, high} or with reason]; beside_anchor says which
 *                   one to hold against the anchor
 *   change_by_repair  only with episodes: {evaluable, criterion, rater, left_out, adjusted, groups: [{status, dyads, small, change: effect,
 *                   unadjusted_change: effect}], contrasts: [{status, less, difference: effect, unadjusted_difference: effect}],
 *                   caution}; null without a dyad
 *   modality        only with records: {evaluable, dyads, dyads_with_both, sessions_remote, sessions_in_person, left_out,
 *                   within: effect, between: effect, limits}
 * anchor            {r, low, high, studies, source, doi, evidence_mark, note, comparison}: what a meta-analysis found; no norm
 * notes             [text]
 * </pre>
 *
 * <p>The same input gives the same text on every platform. Numbers are the shortest decimals that read back to the same double.
 *
 * @since 0.1
 */
public final class OutcomeJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-outcome";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private static final FormatHead HEAD = new FormatHead(FORMAT, FORMAT_VERSION);

    private OutcomeJson() {}

    /**
     * Writes what was found.
     *
     * @param found one entry a rater and form of the alliance
     * @param selection what was asked for
     * @param analysis how it was assessed
     * @param files where the scores came from
     * @param notes what to mind, in sentences
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            List<OutcomeFindings> found,
            OutcomeSelection selection,
            OutcomeAnalysis analysis,
            ReadFiles files,
            List<String> notes,
            String libraryVersion,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            HEAD.write(json, libraryVersion);
            json.writeObjectPropertyStart("settings");
            json.writeStringProperty(
                    "alliance_scale", selection.scores().scale().value());
            json.writeStringProperty("outcome", selection.id());
            json.writeStringProperty("outcome_scale", selection.scale().value());
            json.writeStringProperty("outcome_direction", JsonText.word(selection.direction()));
            json.writeStringProperty("metric", JsonText.word(selection.scores().metric()));
            json.writeStringProperty("outcome_metric", JsonText.word(selection.metric()));
            JsonText.number(json, "confidence", analysis.confidence());
            json.writeNumberProperty("early_sessions", analysis.earlySessions());
            json.writeEndObject();
            json.writeObjectPropertyStart("input");
            json.writeArrayPropertyStart("sources");
            files.names().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
            InputJson.counts(json, files);
            json.writeArrayPropertyStart("series");
            found.forEach(one -> OutcomeFindingsJson.write(json, one));
            json.writeEndArray();
            OutcomeFindingsJson.anchor(json, MetaAnalyticAnchor.ALLIANCE_OUTCOME);
            json.writeArrayPropertyStart("notes");
            notes.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
