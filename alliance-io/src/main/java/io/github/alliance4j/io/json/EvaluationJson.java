package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.ErrorSummary;
import io.github.alliance4j.scoring.evaluation.Proportion;
import io.github.alliance4j.scoring.evaluation.RatedScore;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes how well rules found the true ruptures of a panel, as one JSON object. Keys stand in this order and are always
 * all there:
 *
 * <pre>
 * format, format_version, library_version
 * settings         texts by name, as the caller gives them
 * confidence       of all intervals
 * rules            one object a rule, in the order they were given
 *   rule           its name
 *   evaluable      false: only reason follows
 *   dyads, clean_dyads, not_evaluable_dyads, true_ruptures, hit, missed, findings    counts
 *   false_alarm, sensitivity, ppv    {evaluable, estimate, count, total, low, high}, or {evaluable, reason}
 *   f1             {evaluable, estimate, low, high}, or {evaluable, reason}
 *   true_ruptures_deep, missed_deep    counts
 *   delay, delay_deep, onset_error, depth_error    {count, median, mean, mean_absolute}, or null
 *   withdrawn, confirmed    of the alarms of a live run, as sensitivity; {evaluable, reason} otherwise
 *   curve          one object a false-alarm rate, for a rule that keeps the rate it is asked for; else empty
 *     asked        the rate; then the keys from dyads to confirmed
 * </pre>
 *
 * <p>What ends in {@code _deep} is over ruptures of at least 1 point. Intervals of shares are Wilson's, that of F1 is a percentile
 * bootstrap over dyads.
 *
 * @since 0.1
 */
public final class EvaluationJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-evaluation";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private static final FormatHead HEAD = new FormatHead(FORMAT, FORMAT_VERSION);

    /** The confidence of all intervals. */
    public static final double CONFIDENCE = 0.95;

    /** From this depth on a rupture counts for {@code delay_deep}, in points. */
    public static final double DEEP = 1;

    private EvaluationJson() {}

    /**
     * Writes an evaluation.
     *
     * @param rules the rules and their scores
     * @param settings how the evaluation was asked for, by name, in the order they are to be written
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            List<ScoredRule> rules, Map<String, String> settings, String libraryVersion, Appendable out)
            throws IOException {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            HEAD.write(json, libraryVersion);
            json.writeObjectPropertyStart("settings");
            settings.forEach(json::writeStringProperty);
            json.writeEndObject();
            JsonText.number(json, "confidence", CONFIDENCE);
            json.writeArrayPropertyStart("rules");
            rules.forEach(rule -> rule(json, rule));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void rule(JsonGenerator json, ScoredRule rule) {
        json.writeStartObject();
        json.writeStringProperty("rule", rule.name());
        json.writeBooleanProperty("evaluable", rule.score().isEvaluable());
        rule.score()
                .value()
                .ifPresentOrElse(
                        score -> {
                            score(json, score);
                            curve(json, rule.curve());
                        },
                        () -> json.writeStringProperty("reason", rule.score().reason()));
        json.writeEndObject();
    }

    private static void curve(JsonGenerator json, List<RatedScore> curve) {
        json.writeArrayPropertyStart("curve");
        for (RatedScore point : curve) {
            json.writeStartObject();
            JsonText.number(json, "asked", point.asked());
            score(json, point.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void score(JsonGenerator json, DetectionScore score) {
        json.writeNumberProperty("dyads", score.dyads());
        json.writeNumberProperty("clean_dyads", score.clean());
        json.writeNumberProperty("not_evaluable_dyads", score.notEvaluable());
        json.writeNumberProperty("true_ruptures", score.ruptures());
        json.writeNumberProperty("hit", score.hits().size());
        json.writeNumberProperty("missed", score.misses());
        json.writeNumberProperty("findings", score.findings());
        share(json, "false_alarm", score.falseAlarm());
        share(json, "sensitivity", score.sensitivity());
        share(json, "ppv", score.ppv());
        Optional<Interval> interval = score.f1Interval(CONFIDENCE).value();
        JsonText.evaluation(json, "f1", score.f1(), f1 -> {
            JsonText.number(json, "estimate", f1);
            interval.ifPresent(ends -> ends(json, ends));
        });
        json.writeNumberProperty("true_ruptures_deep", score.ruptures(DEEP));
        json.writeNumberProperty("missed_deep", score.misses(DEEP));
        errors(json, "delay", score.delay());
        errors(json, "delay_deep", score.delay(DEEP));
        errors(json, "onset_error", score.onsetError());
        errors(json, "depth_error", score.depthError());
        share(json, "withdrawn", score.withdrawn());
        share(json, "confirmed", score.confirmed());
    }

    private static void share(JsonGenerator json, String name, Evaluation<Proportion> share) {
        JsonText.evaluation(json, name, share, known -> {
            JsonText.number(json, "estimate", known.estimate());
            json.writeNumberProperty("count", known.count());
            json.writeNumberProperty("total", known.total());
            ends(json, known.interval(CONFIDENCE));
        });
    }

    private static void ends(JsonGenerator json, Interval interval) {
        JsonText.number(json, "low", interval.low());
        JsonText.number(json, "high", interval.high());
    }

    private static void errors(JsonGenerator json, String name, Optional<ErrorSummary> errors) {
        if (errors.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("count", errors.get().count());
        JsonText.number(json, "median", errors.get().median());
        JsonText.number(json, "mean", errors.get().mean());
        JsonText.number(json, "mean_absolute", errors.get().meanAbsolute());
        json.writeEndObject();
    }
}
