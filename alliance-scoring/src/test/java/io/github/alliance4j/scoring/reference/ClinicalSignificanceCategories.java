package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.change.ChangeCategory;
import io.github.alliance4j.scoring.change.ChangeFormula;
import io.github.alliance4j.scoring.change.ChangeSample;
import io.github.alliance4j.scoring.change.ClinicalCutoff;
import io.github.alliance4j.scoring.change.ClinicalSignificance;
import io.github.alliance4j.scoring.change.MeasurementError;
import io.github.alliance4j.scoring.change.ReliableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Reliable change and clinical significance of every person of a sample. */
final class ClinicalSignificanceCategories implements ReferenceKind {

    @Override
    public String topic() {
        return "clinical_change";
    }

    @Override
    public String kind() {
        return "clinical_significance";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        PrePostTable table = PrePostTable.from(reference);
        ReliableChange change = ReliableChange.of(PrePostTable.direction(reference))
                .with(ChangeFormula.parse(reference.text("rci_method")))
                .withConfidence(1 - reference.number("significance_level"));
        Evaluation<ClinicalSignificance.Result> found =
                ClinicalSignificance.of(change, cutoff(reference)).assess(ReferenceNorm.of(reference), table.scores());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n_original", table.originalPersons());
        values.put("n_used", table.persons().size());
        values.put("critical_value", change.criticalValue());
        describe(ChangeSample.from(table.scores()), values);
        List<Map<String, Object>> rows = new ArrayList<>();
        found.value().ifPresent(result -> {
            describe(result, reference, values);
            List<String> ids = List.copyOf(table.persons().keySet());
            for (int i = 0; i < ids.size(); i++) {
                rows.add(row(ids.get(i), result.persons().get(i)));
            }
        });
        return new LibraryAnswer(values, List.of("id"), rows, OptionalDouble.empty(), false);
    }

    static ClinicalCutoff cutoff(ReferenceCase reference) {
        String type = reference.text("cutoff_type").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "a" -> ClinicalCutoff.A;
            case "b" -> ClinicalCutoff.B_WITH_CLINICAL_SD;
            case "c" -> ClinicalCutoff.C;
            default -> throw new IllegalArgumentException("cutoff_type " + type + " is unknown");
        };
    }

    static void describe(Evaluation<ChangeSample> sample, Map<String, Object> values) {
        values.put("m_pre", sample.value().map(ChangeSample::preMean).orElse(OptionalDouble.empty()));
        values.put(
                "sd_pre",
                sample.value()
                        .map(s -> OptionalDouble.of(s.preStandardDeviation()))
                        .orElse(OptionalDouble.empty()));
        values.put("m_post", sample.value().map(ChangeSample::postMean).orElse(OptionalDouble.empty()));
        values.put(
                "sd_post",
                sample.value().map(ChangeSample::postStandardDeviation).orElse(OptionalDouble.empty()));
    }

    private static void describe(
            ClinicalSignificance.Result result, ReferenceCase reference, Map<String, Object> values) {
        double denominator = result.persons().get(0).change().standardError();
        values.put("cutoff", result.cutoff());
        values.put("s_diff", denominator);
        values.put("se_prediction", denominator);
        values.put(
                "se_measurement",
                MeasurementError.of(result.sample().preStandardDeviation(), reference.number("reliability"))
                        .standardErrorOfMeasurement());
        Map<String, Object> counts = new LinkedHashMap<>();
        result.counts().forEach((category, count) -> counts.put(name(category), count));
        values.put("counts", counts);
        result.group().ifPresent(group -> {
            values.put("r_dd", group.differenceReliability());
            values.put("group_level", Map.of("changed", group.changed(), "functional", group.functional()));
        });
    }

    private static Map<String, Object> row(String id, ClinicalSignificance.Person person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("pre", person.change().scores().pre());
        row.put("post", person.change().scores().post());
        row.put("change", person.change().scores().change());
        row.put("rci", person.change().index());
        row.put("clinical_pre", person.clinicalBefore());
        row.put("functional_post", person.functionalAfter());
        row.put("category", name(person.category()));
        person.trueScoreAfter().ifPresent(after -> {
            row.put("cs_indiv", after.index());
            row.put("clinical_post", after.clinical());
        });
        return row;
    }

    static String name(ChangeCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
