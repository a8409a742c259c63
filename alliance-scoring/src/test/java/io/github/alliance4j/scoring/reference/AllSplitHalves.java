package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.reliability.SplitHalves;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every split of a scale into halves. */
final class AllSplitHalves implements ReferenceKind {

    @Override
    public String topic() {
        return "scoring";
    }

    @Override
    public String kind() {
        return "split_half_all";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SplitHalves.Result result = SplitHalves.withDefaults()
                .assess(KeyedScale.from(reference).scores())
                .value()
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n_splits", result.splits());
        values.put("max_split_half", result.max());
        values.put("min_split_half", result.min());
        values.put("mean_split_half", result.mean());
        values.put("lambda2", result.lambdas().lambda2());
        values.put("lambda6", result.lambdas().lambda6());
        values.put("alpha", result.lambdas().lambda3());
        return LibraryAnswer.of(values);
    }
}
