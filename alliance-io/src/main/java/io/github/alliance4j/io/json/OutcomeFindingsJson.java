package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.outcome.ChangeByRepair;
import io.github.alliance4j.scoring.outcome.Effect;
import io.github.alliance4j.scoring.outcome.LaggedEffects;
import io.github.alliance4j.scoring.outcome.MetaAnalyticAnchor;
import io.github.alliance4j.scoring.outcome.ModalityEffect;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeCorrelation;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import io.github.alliance4j.scoring.outcome.SameSessionEffects;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes what was found of one alliance and one outcome, and the anchor beside it. */
final class OutcomeFindingsJson {

    private OutcomeFindingsJson() {}

    static void write(JsonGenerator json, OutcomeFindings found) {
        json.writeStartObject();
        JsonText.text(
                json, "rater", found.allianceKey().flatMap(SeriesKey::rater).map(JsonText::word));
        JsonText.text(json, "instrument", found.allianceKey().flatMap(SeriesKey::instrument));
        json.writeObjectPropertyStart("dyads");
        json.writeNumberProperty("alliance", found.dyadsWithAlliance());
        json.writeNumberProperty("outcome", found.dyadsWithOutcome());
        json.writeNumberProperty("both", found.courses().size());
        json.writeEndObject();
        json.writeNumberProperty("sessions", found.sessions());
        JsonText.evaluation(json, "same_session", found.sameSession(), one -> sameSession(json, one));
        JsonText.evaluation(json, "lagged", found.lagged(), one -> lagged(json, one));
        JsonText.evaluation(json, "lagged_with_own_lines", found.laggedWithOwnLines(), one -> lagged(json, one));
        correlations(json, found);
        found.changeByRepair()
                .ifPresent(answer ->
                        JsonText.evaluation(json, "change_by_repair", answer, one -> repair(json, one, found)));
        found.modality().ifPresent(answer -> JsonText.evaluation(json, "modality", answer, one -> modality(json, one)));
        json.writeEndObject();
    }

    /** Which outcome it is; all null if nothing was found. */
    static void form(JsonGenerator json, List<OutcomeFindings> found) {
        Optional<OutcomeSeries> outcome = found.stream().findFirst().flatMap(OutcomeFindings::firstOutcome);
        JsonText.text(json, "instrument", outcome.flatMap(one -> one.key().instrument()));
        JsonText.text(json, "scale", outcome.map(one -> one.key().scale().value()));
        JsonText.text(json, "direction", outcome.map(one -> JsonText.word(one.direction())));
        JsonText.text(
                json, "outcome_metric", outcome.flatMap(OutcomeSeries::metric).map(JsonText::word));
        Optional<OutcomeAnalysis> analysis = found.stream().findFirst().map(OutcomeFindings::analysis);
        analysis.ifPresentOrElse(
                one -> {
                    JsonText.number(json, "confidence", one.confidence());
                    json.writeNumberProperty("early_sessions", one.earlySessions());
                },
                () -> {
                    json.writeNullProperty("confidence");
                    json.writeNullProperty("early_sessions");
                });
    }

    private static void sameSession(JsonGenerator json, SameSessionEffects.Result found) {
        json.writeNumberProperty("dyads", found.dyads());
        json.writeNumberProperty("sessions", found.sessions());
        effect(json, "within", found.within());
        effect(json, "between", found.between());
        notes(json, found.notes());
    }

    private static void lagged(JsonGenerator json, LaggedEffects.Result found) {
        json.writeNumberProperty("dyads", found.dyads());
        json.writeNumberProperty("pairs", found.pairs());
        effect(json, "alliance_on_outcome", found.allianceOnOutcome());
        effect(json, "outcome_on_alliance", found.outcomeOnAlliance());
        effect(json, "outcome_on_outcome", found.outcomeOnOutcome());
        effect(json, "alliance_on_alliance", found.allianceOnAlliance());
        notes(json, found.notes());
    }

    private static void correlations(JsonGenerator json, OutcomeFindings found) {
        json.writeArrayPropertyStart("correlations");
        for (OutcomeFindings.Correlated one : found.correlations()) {
            json.writeStartObject();
            json.writeStringProperty("alliance", JsonText.word(one.method().alliance()));
            json.writeStringProperty("outcome", JsonText.word(one.method().outcome()));
            json.writeBooleanProperty("beside_anchor", one.method().isComparable());
            json.writeBooleanProperty("evaluable", one.result().isEvaluable());
            one.result()
                    .value()
                    .ifPresentOrElse(
                            result -> {
                                json.writeNumberProperty("dyads", result.dyads());
                                JsonText.number(json, "r", result.r());
                                interval(json, result.interval());
                            },
                            () -> json.writeStringProperty(
                                    "reason", one.result().reason()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void repair(JsonGenerator json, ChangeByRepair.Result found, OutcomeFindings all) {
        JsonText.text(json, "criterion", all.analysis().repairCriterion());
        JsonText.text(json, "rater", all.analysis().repairRater().map(JsonText::word));
        json.writeNumberProperty("left_out", found.leftOut());
        json.writeBooleanProperty("adjusted", found.isAdjusted());
        ChangeByRepair.Result plain = found.unadjusted();
        json.writeArrayPropertyStart("groups");
        for (RepairStatus group : RepairStatus.values()) {
            json.writeStartObject();
            json.writeStringProperty("status", group.name());
            json.writeNumberProperty("dyads", found.dyads(group));
            json.writeBooleanProperty("small", found.isSmall(group));
            effect(json, "change", found.change(group));
            effect(json, "unadjusted_change", plain.change(group));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("contrasts");
        for (ChangeByRepair.Pair pair : ChangeByRepair.Pair.ALL) {
            json.writeStartObject();
            json.writeStringProperty("status", pair.group().name());
            json.writeStringProperty("less", pair.less().name());
            effect(json, "difference", found.contrast(pair));
            effect(json, "unadjusted_difference", plain.contrast(pair));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("caution", ChangeByRepair.CAUTION);
    }

    private static void modality(JsonGenerator json, ModalityEffect.Result found) {
        json.writeNumberProperty("dyads", found.dyads());
        json.writeNumberProperty("dyads_with_both", found.dyadsWithBoth());
        json.writeNumberProperty("sessions_remote", found.remoteSessions());
        json.writeNumberProperty("sessions_in_person", found.sessionsInPerson());
        json.writeNumberProperty("left_out", found.leftOut());
        effect(json, "within", found.within());
        effect(json, "between", found.between());
        json.writeStringProperty("limits", ModalityEffect.LIMITS);
    }

    private static void notes(JsonGenerator json, List<String> notes) {
        json.writeArrayPropertyStart("notes");
        notes.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void effect(JsonGenerator json, String name, Optional<Effect> effect) {
        effect.ifPresentOrElse(one -> effect(json, name, one), () -> json.writeNullProperty(name));
    }

    private static void effect(JsonGenerator json, String name, Effect effect) {
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "estimate", effect.estimate());
        JsonText.number(json, "se", effect.standardError());
        interval(json, effect.interval());
        JsonText.number(json, "p", effect.p());
        json.writeObjectPropertyStart("standardised");
        JsonText.number(json, "estimate", effect.standardised());
        interval(json, effect.standardisedInterval());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, Interval interval) {
        JsonText.number(json, "low", interval.low());
        JsonText.number(json, "high", interval.high());
    }

    static void anchor(JsonGenerator json, MetaAnalyticAnchor anchor) {
        json.writeObjectPropertyStart("anchor");
        JsonText.number(json, "r", anchor.r());
        interval(json, anchor.interval());
        json.writeNumberProperty("studies", anchor.studies());
        json.writeStringProperty("source", anchor.source().citation().text());
        json.writeStringProperty("doi", anchor.source().citation().doi());
        json.writeStringProperty("evidence_mark", anchor.source().mark().name());
        json.writeStringProperty("note", anchor.source().note());
        json.writeStringProperty("comparison", OutcomeCorrelation.COMPARISON);
        json.writeEndObject();
    }
}
