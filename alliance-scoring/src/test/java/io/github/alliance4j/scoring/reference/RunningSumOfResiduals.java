package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.structural.OlsCusum;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running sum of residuals and its test. */
final class RunningSumOfResiduals implements ReferenceKind {

    @Override
    public String topic() {
        return "change_points";
    }

    @Override
    public String kind() {
        return "ols_cusum";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        OlsCusum test = OlsCusum.of(StructuralSeries.of(reference)).value().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("process", Arrays.stream(test.process()).boxed().toList());
        values.put("statistic", test.statistic());
        values.put("p", test.p());
        return LibraryAnswer.of(values);
    }
}
