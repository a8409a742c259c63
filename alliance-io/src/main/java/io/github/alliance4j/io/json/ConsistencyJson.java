package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.reliability.Alpha;
import io.github.alliance4j.scoring.reliability.GuttmanLambdas;
import io.github.alliance4j.scoring.reliability.ItemStatistics;
import io.github.alliance4j.scoring.reliability.Reliability;
import io.github.alliance4j.scoring.reliability.SplitHalf;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes how consistent the items of a scale are. */
final class ConsistencyJson {

    private ConsistencyJson() {}

    static void write(JsonGenerator json, Reliability.Result result) {
        JsonText.number(json, "mean", result.mean());
        JsonText.number(json, "sd", result.standardDeviation());
        alpha(json, result.alpha());
        json.writeObjectPropertyStart("lambdas");
        lambdas(json, result.lambdas());
        json.writeEndObject();
        JsonText.evaluation(
                json, "standardised_lambdas", result.standardisedLambdas(), lambdas -> lambdas(json, lambdas));
        JsonText.evaluation(json, "odd_even", result.oddEven(), split -> split(json, split));
        json.writeArrayPropertyStart("items");
        result.items().forEach(item -> item(json, item));
        json.writeEndArray();
    }

    private static void alpha(JsonGenerator json, Alpha alpha) {
        json.writeObjectPropertyStart("alpha");
        JsonText.number(json, "raw", alpha.raw());
        JsonText.number(json, "standardised", alpha.standardised());
        JsonText.number(json, "average_correlation", alpha.averageCorrelation());
        JsonText.number(json, "median_correlation", alpha.medianCorrelation());
        JsonText.number(json, "signal_to_noise", alpha.signalToNoise());
        JsonText.number(json, "standard_error", alpha.standardError());
        interval(json, "feldt", Optional.of(alpha.feldt()));
        interval(json, "normal", alpha.normal());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, String name, Optional<Interval> interval) {
        if (interval.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "low", interval.get().low());
        JsonText.number(json, "high", interval.get().high());
        json.writeEndObject();
    }

    private static void lambdas(JsonGenerator json, GuttmanLambdas lambdas) {
        JsonText.number(json, "lambda1", lambdas.lambda1());
        JsonText.number(json, "lambda2", lambdas.lambda2());
        JsonText.number(json, "lambda3", lambdas.lambda3());
        JsonText.number(json, "lambda5", lambdas.lambda5());
        JsonText.number(json, "lambda6", lambdas.lambda6());
        json.writeBooleanProperty("lambda6_smoothed", lambdas.isSmoothed());
    }

    private static void split(JsonGenerator json, SplitHalf split) {
        JsonText.number(json, "correlation", split.correlation());
        JsonText.number(json, "spearman_brown", split.spearmanBrown());
        JsonText.number(json, "lambda4", split.lambda4());
    }

    private static void item(JsonGenerator json, ItemStatistics item) {
        json.writeStartObject();
        json.writeNumberProperty("item", item.item());
        JsonText.number(json, "mean", item.mean());
        JsonText.number(json, "sd", item.standardDeviation());
        JsonText.number(json, "item_total", item.itemTotal());
        JsonText.number(json, "standardised_item_total", item.standardisedItemTotal());
        JsonText.number(json, "corrected_item_total", item.correctedItemTotal());
        JsonText.number(json, "alpha_if_dropped", item.alphaIfDropped());
        JsonText.number(json, "standardised_alpha_if_dropped", item.standardisedAlphaIfDropped());
        json.writeEndObject();
    }
}
