package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.reliability.Alpha;
import io.github.alliance4j.scoring.reliability.GuttmanLambdas;
import io.github.alliance4j.scoring.reliability.InternalConsistency;
import io.github.alliance4j.scoring.reliability.ItemStatistics;
import io.github.alliance4j.scoring.reliability.SplitHalf;
import io.github.alliance4j.scoring.reliability.StandardErrorOfMeasurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Alpha, Guttman's bounds, the odd-even split, the standard error of measurement and the items of a scale. */
final class ScaleReliability implements ReferenceKind {

    @Override
    public String topic() {
        return "scoring";
    }

    @Override
    public String kind() {
        return "reliability";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        KeyedScale scale = KeyedScale.from(reference);
        InternalConsistency.Result result = InternalConsistency.withDefaults()
                .withConfidence(reference.number("confidence"))
                .assess(scale.scores())
                .value()
                .orElseThrow();
        Alpha alpha = result.alpha();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", result.persons());
        values.put("k", result.items().size());
        values.put("raw_alpha", alpha.raw());
        values.put("std_alpha", alpha.standardised());
        values.put("G6_smc", result.standardisedLambdas().value().orElseThrow().lambda6());
        values.put("average_r", alpha.averageCorrelation());
        values.put("median_r", alpha.medianCorrelation());
        values.put("signal_noise", alpha.signalToNoise());
        values.put("ase_psych", alpha.standardError());
        values.put("scale_mean", result.mean());
        values.put("scale_sd_of_means", result.standardDeviation());
        values.put("feldt_psych", ends(alpha.feldt()));
        values.put("feldt_formula", ends(alpha.feldt()));
        StandardErrorOfMeasurement error = result.measurementError().value().orElseThrow();
        values.put("sem_raw_alpha", Map.of("sd_sum", error.standardDeviation(), "sem_sum", error.standardError()));
        values.put("guttman_cov", bounds(result.lambdas()));
        values.put("guttman_cor", bounds(result.standardisedLambdas().value().orElseThrow()));
        SplitHalf half = result.oddEven().value().orElseThrow();
        values.put(
                "split_half_odd_even",
                Map.of(
                        "n_complete", half.persons(),
                        "r", half.correlation(),
                        "spearman_brown", half.spearmanBrown(),
                        "guttman_lambda4", half.lambda4()));
        values.put("items", items(result.items(), scale.columns()));
        return LibraryAnswer.of(values);
    }

    private static Map<String, Object> ends(Interval interval) {
        return Map.of("lower", interval.low(), "upper", interval.high());
    }

    private static Map<String, Object> bounds(GuttmanLambdas lambdas) {
        return Map.of(
                "lambda1", lambdas.lambda1(),
                "lambda2", lambdas.lambda2(),
                "lambda3", lambdas.lambda3(),
                "lambda5", lambdas.lambda5(),
                "lambda6", lambdas.lambda6());
    }

    private static List<Map<String, Object>> items(List<ItemStatistics> items, List<String> columns) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ItemStatistics item = items.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("item", columns.get(i));
            row.put("n", item.answered());
            row.put("mean", item.mean());
            row.put("sd", item.standardDeviation());
            row.put("raw_r", item.itemTotal());
            row.put("std_r", item.standardisedItemTotal());
            row.put("r_drop", item.correctedItemTotal());
            row.put("alpha_if_dropped", item.alphaIfDropped());
            row.put("std_alpha_if_dropped", item.standardisedAlphaIfDropped());
            rows.add(row);
        }
        return rows;
    }
}
