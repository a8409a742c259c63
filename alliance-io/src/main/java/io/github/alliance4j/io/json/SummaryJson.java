package io.github.alliance4j.io.json;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.analysis.Concern;
import io.github.alliance4j.scoring.analysis.RecordContradiction;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.outcome.MetaAnalyticAnchor;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the counts of an analysis as one JSON object, {@code summary.json}: what was read, by which settings, what was
 * found, and what would be found by chance. It names no dyad. Keys stand in this order and are all there, but for the last:
 *
 * <pre>
 * format           alliance4j-summary
 * format_version   1; it grows when a key changes its meaning or goes, not when one is added
 * library_version  text
 * settings         texts by name, as the caller gives them
 * input            {source, instruments: [ids], definitions: [{id, version, key_status}], missing_items}
 * records          {accepted, refused}
 * problems         how many problems the records had
 * scale, metric    what was analysed
 * dyads, series    counts
 * forms            {complete, prorated, not_scorable}: forms by completeness of the scale
 * concerns         dyads by concern, every constant of Concern
 * criteria         one object a criterion, in the order they were given
 *   id             its id
 *   evidence_mark  how well its defining cut is sourced, as it is set; only for criteria that ship
 *   source         where it comes from; only for criteria that ship
 *   settings       texts by parameter name
 *   series_judged  series to which it could be applied
 *   series_flagged series with at least one finding
 *   findings       findings by status, every constant of EpisodeStatus
 *   chance         {expected_series_flagged, rates: [{sessions, rate, standard_error, replications}]}
 * calibrations     what criteria that learn from a panel rest on, one object a criterion, rater and instrument
 * panels           one model of all dyads a rater and instrument
 * congruence       client and therapist, null where no dyad has scores of both: {first, second, dyads, dyads_without,
 *                  sessions, gap, temporal, convergence: dyads by side of 0 {below, unclear, above, not_evaluable},
 *                  truth_and_bias}
 * diagnostics      what the answers look like
 *   found          [{instrument, rater, kind, item, evidence: numbers by name, sentence}]; item only if it is about one
 *   checks         [{instrument, rater, check, made, reason}]; reason only where the check was not made
 * rules            what published rules say of the forms, each with id, evidence_mark, source, doi and note
 *   cutoffs        [{..., instrument, scale, metric, bands: [{label, comparison, boundary, forms}], forms, not_scorable,
 *                  flagged}]; flagged are the forms outside the best band
 *   items          [{..., instrument, items, comparison, boundary, forms, unanswered, flagged}]
 * dyad_records     records of the alliance of a dyad
 *   count          how many there are
 *   accepted, refused  records, or events of a log
 *   without_forms  records of dyads that were not analysed
 *   dyads_without  dyads that were analysed and have none
 *   contradictions sessions by kind, every constant of RecordContradiction.Kind, of which record and form cannot both be
 *                  right
 * outcome          {instrument, scale, direction, outcome_metric, confidence, early_sessions, records: {accepted, refused}, series,
 *                  anchor}, the last two as in {@link OutcomeJson}; only if an outcome was given. Null where no score could be used
 * </pre>
 *
 * <p>The same analysis gives the same text on every platform. Numbers are the shortest decimals that read back to the
 * same double.
 *
 * @since 0.1
 */
public final class SummaryJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-summary";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private static final FormatHead HEAD = new FormatHead(FORMAT, FORMAT_VERSION);

    private SummaryJson() {}

    /**
     * Writes a summary.
     *
     * @param result what was found
     * @param input where it came from
     * @param settings how the analysis was asked for, by name, in the order they are to be written
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            AnalysisResult result,
            AnalysisInput input,
            Map<String, String> settings,
            String libraryVersion,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            HEAD.write(json, libraryVersion);
            texts(json, "settings", settings);
            InputJson.write(json, input);
            counts(json, result);
            criteria(json, result);
            CalibrationSummaryJson.write(json, result.calibrations());
            PanelSummaryJson.write(json, result.panels());
            CongruenceSummaryJson.write(json, result.congruence(), result.therapists());
            DiagnosticJson.write(json, input.diagnostics());
            RuleJson.write(json, input.rules());
            dyadRecords(json, result, input);
            outcome(json, input);
            json.writeEndObject();
        });
    }

    private static void outcome(JsonGenerator json, AnalysisInput input) {
        if (input.outcomes().isEmpty() && input.outcomeCounts().all() == 0) {
            return;
        }
        json.writeObjectPropertyStart("outcome");
        OutcomeFindingsJson.form(json, input.outcomes());
        InputJson.records(json, input.outcomeCounts());
        json.writeArrayPropertyStart("series");
        input.outcomes().forEach(one -> OutcomeFindingsJson.write(json, one));
        json.writeEndArray();
        OutcomeFindingsJson.anchor(json, MetaAnalyticAnchor.ALLIANCE_OUTCOME);
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) {
        json.writeObjectPropertyStart(name);
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, AnalysisResult result) {
        json.writeStringProperty("scale", result.scale().value());
        json.writeStringProperty("metric", JsonText.word(result.metric()));
        json.writeNumberProperty("dyads", result.dyads().size());
        json.writeNumberProperty(
                "series",
                result.dyads().stream().mapToInt(dyad -> dyad.series().size()).sum());
        json.writeObjectPropertyStart("forms");
        for (Completeness completeness : Completeness.values()) {
            json.writeNumberProperty(
                    JsonText.word(completeness),
                    result.dyads().stream()
                            .mapToLong(dyad -> dyad.forms(completeness))
                            .sum());
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("concerns");
        for (Concern concern : Concern.values()) {
            json.writeNumberProperty(concern.name(), result.dyads(concern));
        }
        json.writeEndObject();
    }

    private static void dyadRecords(JsonGenerator json, AnalysisResult result, AnalysisInput input) {
        AllianceRecords records = input.allianceRecords();
        json.writeObjectPropertyStart("dyad_records");
        json.writeNumberProperty("count", records.all().size());
        json.writeNumberProperty("accepted", input.allianceCounts().accepted());
        json.writeNumberProperty("refused", input.allianceCounts().refused());
        json.writeNumberProperty("without_forms", records.withoutForms(result).size());
        json.writeNumberProperty("dyads_without", records.withoutRecord(result).size());
        json.writeObjectPropertyStart("contradictions");
        for (RecordContradiction.Kind kind : RecordContradiction.Kind.values()) {
            json.writeNumberProperty(
                    kind.name(),
                    records.contradictions().stream()
                            .filter(found -> found.kind() == kind)
                            .count());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void criteria(JsonGenerator json, AnalysisResult result) {
        json.writeArrayPropertyStart("criteria");
        for (int i = 0; i < result.criteria().size(); i++) {
            ChanceExpectation criterion = result.criteria().get(i);
            json.writeStartObject();
            json.writeStringProperty("id", criterion.criterion());
            RuptureCriterion.find(criterion.criterion()).ifPresent(known -> {
                json.writeStringProperty(
                        "evidence_mark", known.mark(criterion.settings()).name());
                json.writeStringProperty("source", known.source());
            });
            texts(json, "settings", criterion.settings());
            json.writeNumberProperty("series_judged", criterion.series());
            json.writeNumberProperty("series_flagged", criterion.flagged());
            findings(json, result, i);
            chance(json, criterion);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** By place, not by id: one rule may be asked for twice with different settings. */
    private static void findings(JsonGenerator json, AnalysisResult result, int criterion) {
        json.writeObjectPropertyStart("findings");
        for (EpisodeStatus status : EpisodeStatus.values()) {
            json.writeNumberProperty(
                    status.name(),
                    result.dyads().stream()
                            .flatMap(dyad -> dyad.series().stream())
                            .flatMap(series -> series.detections().get(criterion).findings().stream())
                            .filter(finding -> finding.status() == status)
                            .count());
        }
        json.writeEndObject();
    }

    private static void chance(JsonGenerator json, ChanceExpectation criterion) {
        json.writeObjectPropertyStart("chance");
        JsonText.number(json, "expected_series_flagged", criterion.expected());
        json.writeStringProperty("noise", criterion.noise().name());
        json.writeArrayPropertyStart("rates");
        for (Map.Entry<Integer, ChanceRate> entry : criterion.byLength().entrySet()) {
            ChanceRate rate = entry.getValue();
            json.writeStartObject();
            json.writeNumberProperty("sessions", entry.getKey());
            JsonText.number(json, "rate", rate.rate());
            JsonText.number(json, "standard_error", rate.standardError());
            json.writeNumberProperty("replications", rate.replications());
            JsonText.number(json, "not_evaluable", rate.notEvaluable());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
