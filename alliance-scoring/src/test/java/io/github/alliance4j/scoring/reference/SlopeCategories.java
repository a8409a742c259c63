package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.change.ChangeSample;
import io.github.alliance4j.scoring.change.ClinicalCutoff;
import io.github.alliance4j.scoring.change.FunctionalGroup;
import io.github.alliance4j.scoring.change.PanelChange;
import io.github.alliance4j.scoring.panel.PanelData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Reliable change of every person by the slopes of a panel. */
final class SlopeCategories implements ReferenceKind {

    @Override
    public String topic() {
        return "clinical_change";
    }

    @Override
    public String kind() {
        return "clinical_significance_hlm";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        PanelData.Builder builder = PanelData.builder();
        for (Map<String, String> row : reference.input().rows()) {
            DyadId id = DyadId.of(Table.cell(row, "id"));
            OptionalDouble time = Table.number(row, "time");
            Table.number(row, "outcome").ifPresent(outcome -> builder.atTime(id, time.orElseThrow(), outcome));
        }
        PanelData panel = builder.build();
        PanelChange method = method(reference);
        PanelChange.Result result = method.assess(panel).value().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n_original", panel.dyads().size());
        values.put("n_used", result.persons().size());
        values.put("critical_value", method.criticalValue());
        values.put("cutoff", result.cutoff());
        ClinicalSignificanceCategories.describe(
                ChangeSample.from(result.persons().stream()
                        .map(PanelChange.Person::scores)
                        .toList()),
                values);
        Map<String, Object> counts = new LinkedHashMap<>();
        result.counts().forEach((category, count) -> counts.put(ClinicalSignificanceCategories.name(category), count));
        values.put("counts", counts);
        List<Map<String, Object>> rows = new ArrayList<>();
        result.persons().forEach(person -> rows.add(row(person)));
        return new LibraryAnswer(values, List.of("id"), rows, OptionalDouble.empty(), false);
    }

    private static PanelChange method(ReferenceCase reference) {
        PanelChange method = PanelChange.of(PrePostTable.direction(reference))
                .withConfidence(1 - reference.number("significance_level"));
        ClinicalCutoff cutoff = ClinicalSignificanceCategories.cutoff(reference);
        return reference.parameter("m_functional").isPresent()
                ? method.with(
                        cutoff,
                        new FunctionalGroup(
                                reference.number("m_functional"), reference.number("sd_functional"), "reference case"))
                : method.with(cutoff);
    }

    private static Map<String, Object> row(PanelChange.Person person) {
        PanelChange.Sides sides = person.sides().orElseThrow();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", person.dyad().value());
        row.put("pre", person.scores().pre());
        row.put("post", person.scores().post());
        row.put("rci", person.index());
        row.put("clinical_pre", sides.clinicalBefore());
        row.put("functional_post", sides.functionalAfter());
        row.put("category", person.category().name().toLowerCase(Locale.ROOT));
        return row;
    }
}
