package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.BlandAltman;
import io.github.alliance4j.scoring.congruence.ConcordanceCorrelation;
import io.github.alliance4j.scoring.congruence.CrossCorrelation;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.ProfileSimilarity;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/** Writes what the two voices of one dyad say of each other, in the words of {@link CongruenceJson}. */
final class CongruenceParts {

    private final JsonGenerator json;

    CongruenceParts(JsonGenerator json) {
        this.json = json;
    }

    void write(DyadCongruence.Result result) {
        json.writeObjectPropertyStart("sessions");
        json.writeNumberProperty("both", result.voices().size());
        json.writeNumberProperty("first_only", result.voices().firstOnly());
        json.writeNumberProperty("second_only", result.voices().secondOnly());
        json.writeEndObject();
        JsonText.evaluation(json, "gap", result.discrepancy(), gap -> {
            JsonText.number(json, "directional", gap.directional());
            JsonText.number(json, "absolute", gap.absolute());
            JsonText.number(json, "sum_of_squares", gap.sumOfSquares());
            JsonText.number(json, "root_mean_square", gap.rootMeanSquare());
        });
        JsonText.evaluation(json, "temporal", result.temporal(), temporal -> {
            JsonText.number(json, "r", temporal.value());
            JsonText.number(json, "p", temporal.p());
            ends(json, temporal.interval());
        });
        JsonText.evaluation(json, "concordance", result.concordance(), this::concordance);
        JsonText.evaluation(json, "limits", result.limits(), this::limits);
        JsonText.evaluation(json, "icc", result.intraclass(), icc -> {
            json.writeStringProperty("form", icc.form().name());
            JsonText.number(json, "estimate", finite(icc.value()));
            ends(json, icc.interval());
        });
        JsonText.evaluation(json, "lags", result.lags(), this::lags);
        JsonText.evaluation(json, "convergence", result.convergence(), slope -> {
            JsonText.number(json, "slope", slope.slope());
            JsonText.number(json, "se", slope.standardError());
            JsonText.number(json, "p", slope.p());
            ends(json, Optional.of(slope.interval()));
        });
    }

    private void concordance(ConcordanceCorrelation concordance) {
        JsonText.number(json, "estimate", concordance.value());
        ends(json, concordance.interval());
        JsonText.number(json, "r", concordance.correlation());
        JsonText.number(json, "bias_correction", concordance.biasCorrection());
        JsonText.number(json, "scale_shift", concordance.scaleShift());
        JsonText.number(json, "location_shift", concordance.locationShift());
    }

    private void limits(BlandAltman limits) {
        JsonText.number(json, "mean", limits.meanDifference());
        JsonText.number(json, "sd", limits.standardDeviation());
        ends(json, Optional.of(limits.meanInterval()));
        JsonText.number(json, "lower", limits.limits().low());
        JsonText.number(json, "upper", limits.limits().high());
        JsonText.number(json, "limit_se", limits.limitStandardError());
        pair("lower_interval", limits.lowerLimitInterval());
        pair("upper_interval", limits.upperLimitInterval());
    }

    private void pair(String name, Interval interval) {
        json.writeObjectPropertyStart(name);
        ends(json, Optional.of(interval));
        json.writeEndObject();
    }

    private void lags(CrossCorrelation.Result lags) {
        if (lags.mostAlike().isPresent()) {
            json.writeNumberProperty("most_alike", lags.mostAlike().getAsInt());
        } else {
            json.writeNullProperty("most_alike");
        }
        json.writeArrayPropertyStart("values");
        for (int lag = -lags.largestLag(); lag <= lags.largestLag(); lag++) {
            json.writeStartObject();
            json.writeNumberProperty("lag", lag);
            JsonText.number(json, "r", finite(lags.value(lag)));
            json.writeNumberProperty("pairs", lags.pairs(lag));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void profiles(Map<Integer, Evaluation<ProfileSimilarity>> bySession) {
        json.writeArrayPropertyStart("profiles");
        bySession.forEach((session, similarity) -> {
            json.writeStartObject();
            json.writeNumberProperty("session", session);
            JsonText.evaluation(json, "similarity", similarity, this::profile);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void profile(ProfileSimilarity profile) {
        JsonText.number(json, "squared_distance", profile.squaredDistance());
        JsonText.number(json, "elevation_difference", profile.elevationDifference());
        JsonText.number(json, "scatter_difference", profile.scatterDifference());
        JsonText.number(json, "shape", profile.shape());
        JsonText.number(json, "elevation_part", profile.elevationPart());
        JsonText.number(json, "scatter_part", profile.scatterPart());
        JsonText.number(json, "shape_part", profile.shapePart());
    }

    static void ends(JsonGenerator json, Optional<Interval> interval) {
        JsonText.number(json, "low", finite(interval.map(Interval::low).orElse(Double.NaN)));
        JsonText.number(json, "high", finite(interval.map(Interval::high).orElse(Double.NaN)));
    }

    /** An estimate with its error, test and interval. */
    static void estimate(JsonGenerator json, String name, double value, double error, double p, Interval interval) {
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "estimate", value);
        JsonText.number(json, "se", finite(error));
        JsonText.number(json, "p", finite(p));
        ends(json, Optional.of(interval));
        json.writeEndObject();
    }

    static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
