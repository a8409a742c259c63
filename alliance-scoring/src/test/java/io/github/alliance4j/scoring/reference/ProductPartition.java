package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.structural.BarryHartigan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Probabilities of a change and levels over all partitions; the last session is no last one of an old level. */
final class ProductPartition implements ReferenceKind {

    @Override
    public String topic() {
        return "change_points";
    }

    @Override
    public String kind() {
        return "bcp";
    }

    /**
     * One chain of the peer lies further from the sum over all partitions than its tolerance: 13 of 16 chains of the same
     * length that were run beside it lie within the tolerance of that sum and outside that of this chain. Counted as
     * unsupported, not as passed.
     */
    @Override
    public boolean supports(ReferenceCase reference) {
        return !reference.id().equals("discoveries.bcp");
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        BarryHartigan.Result result = BarryHartigan.withDefaults()
                .withPriors(reference.number("p0"), reference.number("w0"))
                .fit(StructuralSeries.of(reference))
                .value()
                .orElseThrow();
        List<Object> probabilities = new ArrayList<>(result.probabilities().values());
        probabilities.add(OptionalDouble.empty());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("posterior_prob", probabilities);
        values.put("posterior_mean", List.copyOf(result.means().values()));
        values.put("posterior_var", List.copyOf(result.variances().values()));
        return LibraryAnswer.of(values);
    }
}
