package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.ConcordanceCorrelation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Lin's concordance correlation with its parts. */
final class VoiceConcordance implements ReferenceKind {

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return "ccc";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        Optional<ConcordanceCorrelation> ccc =
                ConcordanceCorrelation.of(TwoColumns.of(reference)).value();
        Optional<Interval> interval = ccc.flatMap(ConcordanceCorrelation::interval);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", TwoColumns.of(reference).size());
        values.put("ccc", number(ccc, ConcordanceCorrelation::value));
        values.put("lower", number(interval, Interval::low));
        values.put("upper", number(interval, Interval::high));
        values.put("pearson", number(ccc, ConcordanceCorrelation::correlation));
        values.put("c_b", number(ccc, ConcordanceCorrelation::biasCorrection));
        values.put("s_shift", number(ccc, ConcordanceCorrelation::scaleShift));
        values.put("l_shift", number(ccc, ConcordanceCorrelation::locationShift));
        values.put("ccc_formula_n", number(ccc, ConcordanceCorrelation::value));
        values.put("ccc_formula_nminus1", number(ccc, ConcordanceCorrelation::valueByUnbiasedMoments));
        return LibraryAnswer.of(values);
    }

    private static <T> OptionalDouble number(Optional<T> found, ToDoubleFunction<T> part) {
        return found.map(value -> OptionalDouble.of(part.applyAsDouble(value))).orElse(OptionalDouble.empty());
    }
}
