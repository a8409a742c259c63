package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.change.ChangeFormula;
import io.github.alliance4j.scoring.change.ClinicalCutoff;
import io.github.alliance4j.scoring.change.FunctionalGroup;
import io.github.alliance4j.scoring.change.Norm;
import io.github.alliance4j.scoring.change.Reliability;
import io.github.alliance4j.scoring.change.ReliabilityKind;
import io.github.alliance4j.scoring.change.ReliableChange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What the formulas of reliable change take. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class FormulaOptions {

    @Option(
            names = "--reliability",
            paramLabel = "R",
            description = "The reliability of the scores, above 0 and below 1. Needed by every formula; no default.")
    private Optional<Double> reliability = Optional.empty();

    @Option(
            names = "--reliability-kind",
            paramLabel = "KIND",
            description = "What it was computed from: alpha, omega, split-half, retest, icc or within-person. Needed"
                    + " by every formula; no default. For ratings of every session within-person is the one to state.")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--reliability-source",
            paramLabel = "TEXT",
            defaultValue = ChangeOptions.STATED,
            description = "Where it comes from. Default: ${DEFAULT-VALUE}")
    private String source;

    @Option(
            names = "--reliability-after",
            paramLabel = "R",
            description =
                    "The reliability of the scores after, of the same kind and source; the formulas of Nunnally and"
                            + " Kotsch need it. No default.")
    private Optional<Double> reliabilityAfter = Optional.empty();

    @Option(
            names = "--functional-mean",
            paramLabel = "M",
            description = "Mean of a functional group, in the metric of the scores (--metric). No default.")
    private Optional<Double> functionalMean = Optional.empty();

    @Option(
            names = "--functional-sd",
            paramLabel = "S",
            description = "Its standard deviation, in the same metric. No default.")
    private Optional<Double> functionalSd = Optional.empty();

    @Option(
            names = "--cutoff",
            paramLabel = "a|b|b-with-clinical-sd|c",
            description = "Where the functional side begins; all but a need a functional group. Default: c with a"
                    + " functional group, else none, and nobody is recovered or harmed.")
    private String cutoff = "";

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "Default: 0.95 (critical value 1.959964; hageman-arrindell, one-sided, 1.644854)")
    private Optional<Double> confidence = Optional.empty();

    @Option(
            names = "--critical-value",
            paramLabel = "C",
            description = "What the index must exceed, in place of that of --confidence. No default.")
    private Optional<Double> criticalValue = Optional.empty();

    /** How a formula judges; an {@link IllegalArgumentException} where options do not fit each other. */
    ChangeJudge judge(ChangeFormula formula, Direction direction, MetricRange range) {
        if (confidence.isPresent() && criticalValue.isPresent()) {
            throw new IllegalArgumentException("--confidence and --critical-value exclude each other");
        }
        ReliableChange change = ReliableChange.of(direction).with(formula);
        ReliableChange sure = confidence.map(change::withConfidence).orElse(change);
        ReliableChange chosen = criticalValue.map(sure::withCriticalValue).orElse(sure);
        Norm norm = norm(chosen.formula());
        norm.functionalGroup().ifPresent(group -> {
            range.checkScore("--functional-mean", group.mean());
            range.checkDeviation("--functional-sd", group.standardDeviation());
        });
        return rule(norm).map(rule -> ChangeJudge.of(chosen, rule, norm)).orElseGet(() -> ChangeJudge.of(chosen, norm));
    }

    /** The reliability that was stated, its kind and where it comes from. */
    String inWords() {
        return "Note: reliability " + DecimalText.of(reliability.orElseThrow())
                + reliabilityAfter
                        .map(after -> ", after " + DecimalText.of(after))
                        .orElse("") + ", kind "
                + kind.orElseThrow().strip() + ", source: " + source;
    }

    private Norm norm(ChangeFormula formula) {
        double value = ChangeOptions.needed(reliability, formula.id(), "--reliability");
        ReliabilityKind of = ReliabilityKind.parse(
                ChangeOptions.needed(kind, formula.id(), "--reliability-kind").strip());
        boolean needsAfter =
                formula == ChangeFormula.NUNNALLY_KOTSCH || formula == ChangeFormula.NUNNALLY_KOTSCH_POST_SD;
        if (needsAfter != reliabilityAfter.isPresent()) {
            throw new IllegalArgumentException(
                    "--method " + formula.id() + (needsAfter ? " needs" : " does not take") + " --reliability-after");
        }
        Norm norm = Norm.of(new Reliability(value, of, source));
        norm = reliabilityAfter.isPresent()
                ? norm.withReliabilityAfter(new Reliability(reliabilityAfter.get(), of, source))
                : norm;
        if (functionalMean.isPresent() != functionalSd.isPresent()) {
            throw new IllegalArgumentException("--functional-mean and --functional-sd need each other");
        }
        return functionalMean.isPresent()
                ? norm.with(new FunctionalGroup(functionalMean.get(), functionalSd.orElseThrow(), ChangeOptions.STATED))
                : norm;
    }

    private Optional<ClinicalCutoff> rule(Norm norm) {
        boolean hasGroup = norm.functionalGroup().isPresent();
        if (cutoff.isEmpty()) {
            return hasGroup ? Optional.of(ClinicalCutoff.C) : Optional.empty();
        }
        ClinicalCutoff rule = Arrays.stream(ClinicalCutoff.values())
                .filter(known -> id(known).equals(cutoff.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No cut-off \"" + cutoff + "\"; there are "
                        + Arrays.stream(ClinicalCutoff.values())
                                .map(FormulaOptions::id)
                                .collect(Collectors.joining(", "))));
        if (rule != ClinicalCutoff.A && !hasGroup) {
            throw new IllegalArgumentException("--cutoff " + id(rule) + " needs --functional-mean and --functional-sd");
        }
        return Optional.of(rule);
    }

    private static String id(ClinicalCutoff rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
