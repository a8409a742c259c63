package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.reliability.IccEstimator;
import io.github.alliance4j.scoring.reliability.IccForm;
import io.github.alliance4j.scoring.reliability.IntraclassCorrelation;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The six intraclass correlations of subjects by raters, or of sessions by voices. */
final class RaterAgreement implements ReferenceKind {

    private final String topic;

    RaterAgreement(String topic) {
        this.topic = topic;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String kind() {
        return "icc";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        IntraclassCorrelation.Result result = IntraclassCorrelation.withDefaults()
                .withConfidence(reference.number("confidence"))
                .with(IccEstimator.valueOf(reference.text("estimator").toUpperCase(Locale.ROOT)))
                .assess(ratings(reference))
                .value()
                .orElseThrow();
        return LibraryAnswer.of(Arrays.stream(IccForm.values())
                .map(form -> row(form, result.estimate(form)))
                .toList());
    }

    private Ratings ratings(ReferenceCase reference) {
        if (topic.equals("dyadic")) {
            return TwoColumns.of(reference).ratings();
        }
        List<List<OptionalDouble>> rows = KeyedScale.numbers(reference.input());
        Ratings.Builder ratings = Ratings.builder(rows.get(0).size());
        rows.forEach(ratings::subject);
        return ratings.build();
    }

    private static Map<String, Object> row(IccForm form, Evaluation<IntraclassCorrelation.Estimate> evaluation) {
        Optional<IntraclassCorrelation.Estimate> estimate = evaluation.value();
        Optional<Interval> interval = estimate.flatMap(IntraclassCorrelation.Estimate::interval);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", form.name().replace('K', 'k'));
        row.put("ICC", optional(estimate, IntraclassCorrelation.Estimate::value));
        row.put("F", optional(estimate, IntraclassCorrelation.Estimate::f));
        estimate.ifPresent(found -> row.put("df1", found.numeratorDf()));
        estimate.ifPresent(found -> row.put("df2", found.denominatorDf()));
        row.put("p", optional(estimate, IntraclassCorrelation.Estimate::p));
        row.put("lower", optional(interval, Interval::low));
        row.put("upper", optional(interval, Interval::high));
        return row;
    }

    private static <T> OptionalDouble optional(Optional<T> value, ToDoubleFunction<T> part) {
        return value.isPresent() ? OptionalDouble.of(part.applyAsDouble(value.get())) : OptionalDouble.empty();
    }
}
