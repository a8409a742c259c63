package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Built-in definitions made anew, and forms filled on them. */
final class Forms {

    private static final Map<String, Supplier<Instrument>> FACTORIES = factories();

    private Forms() {}

    private static Map<String, Supplier<Instrument>> factories() {
        Map<String, Supplier<Instrument>> all = new LinkedHashMap<>();
        all.put("wai-sr-client", WorkingAllianceShortRevised::client);
        all.put("wai-sr-therapist-12", WorkingAllianceShortRevised::therapistTwelve);
        all.put("wai-srt-10", WorkingAllianceShortRevised::therapistTen);
        all.put("wai-b3-client", WorkingAllianceShortRevised::briefClient);
        all.put("wai-b3-therapist", WorkingAllianceShortRevised::briefTherapist);
        all.put("wai-s-client", WorkingAllianceInventory::shortClient);
        all.put("wai-s-therapist", WorkingAllianceInventory::shortTherapist);
        all.put("wai-36-client", WorkingAllianceInventory::fullClient);
        all.put("wai-36-therapist", WorkingAllianceInventory::fullTherapist);
        all.put("wai-36-observer", WorkingAllianceInventory::fullObserver);
        all.put("srs", SessionRatingScale::adult);
        all.put("csrs", SessionRatingScale::child);
        all.put("gsrs", SessionRatingScale::group);
        all.put("sai", SessionAllianceInventory::client);
        all.put("haq-ii-client", HelpingAllianceQuestionnaire::client);
        all.put("haq-ii-therapist", HelpingAllianceQuestionnaire::therapist);
        all.put("arm-5", AgnewRelationshipMeasure::fiveItems);
        all.put("tasc-r", TherapeuticAllianceScaleForChildren::client);
        all.put("tasc-r-parent", TherapeuticAllianceScaleForChildren::parent);
        all.put("bai", BriefAllianceInventory::client);
        all.put("ors", OutcomeRatingScale::adult);
        all.put("cors", OutcomeRatingScale::child);
        all.put("phq-9", PatientHealthQuestionnaire::depression);
        all.put("gad-7", PatientHealthQuestionnaire::anxiety);
        all.put("core-10", ClinicalOutcomesRoutineEvaluation::tenItems);
        all.put("core-om", ClinicalOutcomesRoutineEvaluation::outcomeMeasure);
        return all;
    }

    static List<String> ids() {
        return List.copyOf(FACTORIES.keySet());
    }

    /** A definition made for this call, so that it cannot be stale. */
    static Instrument form(String id) {
        return FACTORIES.get(id).get();
    }

    static List<Instrument> all() {
        return FACTORIES.values().stream().map(Supplier::get).toList();
    }

    static ResponseSet.Builder blank(Instrument form) {
        return ResponseSet.builder(form).dyad("d").session(1);
    }

    static ResponseSet filled(Instrument form, ToDoubleFunction<Item> answer, Integer... missing) {
        ResponseSet.Builder filled = blank(form);
        form.items().stream()
                .filter(item -> !Arrays.asList(missing).contains(item.number()))
                .forEach(item -> filled.answer(item.number(), answer.applyAsDouble(item)));
        return filled.build();
    }

    /** Every item but the missing ones with the same raw answer. */
    static ResponseSet at(Instrument form, double answer, Integer... missing) {
        return filled(form, item -> answer, missing);
    }

    static ScoreSheet scored(Instrument form, double... answers) {
        return scored(blank(form).answers(answers).build());
    }

    static ScoreSheet scored(ResponseSet responses) {
        return Scorer.withDefaults().score(responses);
    }
}
