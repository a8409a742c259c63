package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.ErrorSummary;
import io.github.alliance4j.scoring.evaluation.Proportion;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scores of rules as a text table: one rule a line, and one for each other rate of its curve; shares in three decimals
 * with their 95 % intervals.
 */
final class EvaluationTable {

    private static final double CONFIDENCE = 0.95;
    private static final List<String> HEADER = List.of(
            "rule",
            "false alarm",
            "sensitivity",
            "ppv",
            "F1",
            "delay",
            "onset error",
            "depth error",
            "missed",
            "delay from 1 point",
            "missed from 1 point");

    /** The depth in points from which a rupture is told of apart. */
    private static final double DEEP = 1;

    /** Told of live runs only. */
    private static final List<String> LIVE_HEADER = List.of("withdrawn", "confirmed");

    private static final String NONE = "-";

    private EvaluationTable() {}

    static List<String> of(List<ScoredRule> rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(rules));
        rules.stream().filter(rule -> rule.score().isEvaluable()).forEach(rule -> {
            rows.add(row(rule.name(), rule.score().value().orElseThrow()));
            rule.otherRates().forEach(point -> rows.add(row("  at " + DecimalText.of(point.asked()), point.score())));
        });
        List<String> lines = new ArrayList<>(aligned(rows));
        rules.stream()
                .filter(rule -> !rule.score().isEvaluable())
                .forEach(rule -> lines.add(
                        rule.name() + ": not evaluable, " + rule.score().reason()));
        return lines;
    }

    private static List<String> header(List<ScoredRule> rules) {
        boolean live = rules.stream()
                .flatMap(rule -> rule.score().value().stream())
                .anyMatch(score -> score.withdrawn().isEvaluable());
        return live ? Stream.concat(HEADER.stream(), LIVE_HEADER.stream()).toList() : HEADER;
    }

    private static List<String> row(String name, DetectionScore score) {
        return List.of(
                name,
                share(score.falseAlarm()),
                share(score.sensitivity()),
                share(score.ppv()),
                withEnds(score.f1().value(), score.f1Interval(CONFIDENCE).value()),
                delay(score.delay()),
                score.onsetError()
                        .map(error -> "median " + decimals(error.median(), 1) + ", " + bias(error))
                        .orElse(NONE),
                score.depthError().map(EvaluationTable::bias).orElse(NONE),
                score.misses() + " of " + score.ruptures(),
                delay(score.delay(DEEP)),
                score.misses(DEEP) + " of " + score.ruptures(DEEP),
                share(score.withdrawn()),
                share(score.confirmed()));
    }

    private static String share(Evaluation<Proportion> share) {
        return withEnds(
                share.value().map(Proportion::estimate), share.value().map(known -> known.interval(CONFIDENCE)));
    }

    private static String withEnds(Optional<Double> estimate, Optional<Interval> ends) {
        return estimate.isEmpty() || ends.isEmpty()
                ? NONE
                : decimals(estimate.get(), 3) + " (" + decimals(ends.get().low(), 3) + "-"
                        + decimals(ends.get().high(), 3) + ")";
    }

    private static String delay(Optional<ErrorSummary> delay) {
        return delay.map(known -> "median " + decimals(known.median(), 1) + ", mean " + decimals(known.mean(), 2))
                .orElse(NONE);
    }

    /** The mean, and the mean size whatever the direction. */
    private static String bias(ErrorSummary error) {
        return "mean " + decimals(error.mean(), 2) + ", size " + decimals(error.meanAbsolute(), 2);
    }

    private static String decimals(double value, int places) {
        return BigDecimal.valueOf(value)
                .setScale(places, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        line.append(row.get(i))
                                .append(" ".repeat(widths[i] - row.get(i).length() + 2));
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }
}
