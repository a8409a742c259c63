package io.github.alliance4j.cli;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.change.AnchorChange;
import io.github.alliance4j.scoring.change.PercentageChange;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the methods take that hold a change against a threshold and say nothing of measurement error. */
final class ThresholdOptions {

    @Option(
            names = "--percent",
            paramLabel = "P",
            description = "For percentage: the change in percent of the score before that counts, for example 50; a"
                    + " change of exactly P counts. No default.")
    private Optional<Double> percent = Optional.empty();

    @Option(
            names = "--anchor",
            paramLabel = "D",
            description = "For anchor: the minimal important difference, in the metric of the scores (--metric); a"
                    + " change of exactly D counts. No default.")
    private Optional<Double> anchor = Optional.empty();

    @Option(
            names = "--deterioration",
            paramLabel = "X",
            description = "The threshold of a change for the worse, in the unit of --percent or --anchor. Default: the"
                    + " same as for the better")
    private Optional<Double> deterioration = Optional.empty();

    /** Judges by a share of the score before. */
    ChangeJudge percentage(Direction direction) {
        double better = positive("--percent", ChangeOptions.needed(percent, ChangeOptions.PERCENTAGE, "--percent"));
        return ChangeJudge.of(PercentageChange.of(direction, better / 100, worse(better) / 100));
    }

    /** Judges by a minimal important difference. */
    ChangeJudge anchor(Direction direction, MetricRange range) {
        double better = positive("--anchor", ChangeOptions.needed(anchor, ChangeOptions.ANCHOR, "--anchor"));
        range.checkDifference("--anchor", better);
        range.checkDifference("--deterioration", worse(better));
        return ChangeJudge.of(AnchorChange.of(direction, better, worse(better), ChangeOptions.STATED));
    }

    private double worse(double better) {
        return positive("--deterioration", deterioration.orElse(better));
    }

    private static double positive(String option, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(option + " " + value + " is not above 0");
        }
        return value;
    }
}
