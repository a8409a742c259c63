package io.github.alliance4j.cli;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.change.ChangeFormula;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a change is judged: the method, and the options that belong to it. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ChangeOptions {

    static final String PERCENTAGE = "percentage";
    static final String ANCHOR = "anchor";

    /** The source of a number that stands on the command line. */
    static final String STATED = "stated on the command line";

    private static final List<String> OF_FORMULAS = List.of(
            "--reliability",
            "--reliability-kind",
            "--reliability-source",
            "--reliability-after",
            "--functional-mean",
            "--functional-sd",
            "--cutoff",
            "--confidence",
            "--critical-value");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--method",
            paramLabel = "ID",
            defaultValue = "jacobson-truax",
            description = {
                "A formula of reliable change: jacobson-truax, gulliksen-lord-novick, hsu-linn-lord, edwards-nunnally,"
                        + " nunnally-kotsch, nunnally-kotsch-post-sd or hageman-arrindell;",
                "or percentage (needs --percent) or anchor (needs --anchor), which take no reliability."
                        + " Default: ${DEFAULT-VALUE}"
            })
    private String method;

    @Mixin
    private FormulaOptions formula;

    @Mixin
    private ThresholdOptions threshold;

    /** Whether a change is judged as a share of the score before, which only a scale that starts at 0 gives sense. */
    boolean isPercentage() {
        return method().equals(PERCENTAGE);
    }

    /** How persons are judged; an {@link IllegalArgumentException} where options do not fit each other. */
    ChangeJudge judge(Direction direction, MetricRange range) {
        switch (method()) {
            case PERCENTAGE -> {
                refuse(OF_FORMULAS);
                refuse(List.of("--anchor"));
                return threshold.percentage(direction);
            }
            case ANCHOR -> {
                refuse(OF_FORMULAS);
                refuse(List.of("--percent"));
                return threshold.anchor(direction, range);
            }
            default -> {
                ChangeFormula chosen = chosenFormula();
                refuse(List.of("--percent", "--anchor", "--deterioration"));
                return formula.judge(chosen, direction, range);
            }
        }
    }

    /** Which reliability a formula rests on, for a line to read; nothing for a method that takes none. */
    Optional<String> reliabilityInWords() {
        return isPercentage() || method().equals(ANCHOR) ? Optional.empty() : Optional.of(formula.inWords());
    }

    private String method() {
        return method.strip().toLowerCase(Locale.ROOT);
    }

    private ChangeFormula chosenFormula() {
        try {
            return ChangeFormula.parse(method.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + "; besides formulas there are " + PERCENTAGE + " and " + ANCHOR, e);
        }
    }

    private void refuse(List<String> options) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new IllegalArgumentException("--method " + method() + " does not take " + option);
            }
        }
    }

    /** The value of an option that a method cannot do without. */
    static <T> T needed(Optional<T> value, String method, String option) {
        return value.orElseThrow(() -> new IllegalArgumentException("--method " + method + " needs " + option));
    }
}
