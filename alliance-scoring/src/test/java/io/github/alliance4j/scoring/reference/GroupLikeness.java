package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.reliability.NestedIntraclassCorrelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How alike the members of a group are; the first column names the group, the second holds the value. */
final class GroupLikeness implements ReferenceKind {

    @Override
    public String topic() {
        return "scoring";
    }

    @Override
    public String kind() {
        return "icc_nested";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        Table input = reference.input();
        Map<String, List<Double>> groups = new LinkedHashMap<>();
        for (Map<String, String> row : input.rows()) {
            Table.number(row, input.columns().get(1))
                    .ifPresent(value -> groups.computeIfAbsent(
                                    Table.cell(row, input.columns().get(0)), group -> new ArrayList<>())
                            .add(value));
        }
        NestedIntraclassCorrelation.Result result = NestedIntraclassCorrelation.withDefaults()
                .assess(groups.values().stream()
                        .map(group ->
                                group.stream().mapToDouble(Double::doubleValue).toArray())
                        .toList())
                .value()
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("MSB", result.betweenGroups());
        values.put("MSW", result.withinGroups());
        values.put("F", result.f());
        values.put("p", result.p());
        values.put("n_bar", result.meanSize());
        values.put("k0", result.k0());
        values.put("icc1_bliese", result.icc1());
        values.put("icc1_k0", result.icc1K0());
        values.put("icc2", result.icc2());
        values.put(
                "reml",
                Map.of(
                        "var_between", result.reml().between(),
                        "var_within", result.reml().within(),
                        "icc", result.reml().icc()));
        return LibraryAnswer.of(values);
    }
}
