package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer scale as the scores of a panel show it, where it is not stated. Scores are on steps if all lie on a grid, but
 * for the rounding of a file. The highest score is the end of the scale if scores pile up there: at least {@value #PILE} of
 * them, and {@value #EXCESS} times as many as one step below (without steps, at least {@value #PILE} equal ones); the lowest
 * likewise. An end where nothing piles up is out of reach, the width of the scores away from them.
 */
final class ObservedScale {

    private static final int PILE = 10;
    private static final double EXCESS = 1.5;
    private static final int MOST_STEPS = 1_000;
    /** How far off its grid a score may be, in steps: files round. */
    private static final double OFF_GRID = 0.05;

    private final double[] scores;
    private final double low;
    private final double high;
    private final OptionalDouble step;

    private ObservedScale(double[] ascending) {
        this.scores = ascending;
        this.low = ascending[0];
        this.high = ascending[ascending.length - 1];
        this.step = step(ascending);
    }

    /** The scale, or nothing where scores show neither an end nor steps. */
    static Optional<ScoreRange> of(Collection<SessionSeries> panel) {
        double[] scores = panel.stream()
                .flatMapToDouble(series -> Arrays.stream(series.values()))
                .sorted()
                .toArray();
        return scores[0] < scores[scores.length - 1] ? new ObservedScale(scores).range() : Optional.empty();
    }

    private Optional<ScoreRange> range() {
        boolean top = isPiled(high, high - step.orElse(0));
        boolean bottom = isPiled(low, low + step.orElse(0));
        if (!top && !bottom && step.isEmpty()) {
            return Optional.empty();
        }
        double away = step.isPresent() ? step.getAsDouble() * Math.rint((high - low) / step.getAsDouble()) : high - low;
        return Optional.of(new ScoreRange(bottom ? low : low - away, top ? high : high + away, step));
    }

    private boolean isPiled(double end, double next) {
        long at = count(end);
        return at >= PILE && (step.isEmpty() || at >= EXCESS * count(next));
    }

    private long count(double value) {
        double near = OFF_GRID * step.orElse(0);
        return Arrays.stream(scores)
                .filter(score -> Math.abs(score - value) <= near)
                .count();
    }

    private static OptionalDouble step(double[] ascending) {
        double span = ascending[ascending.length - 1] - ascending[0];
        double smallest = span;
        for (int i = 1; i < ascending.length; i++) {
            double difference = ascending[i] - ascending[i - 1];
            if (difference > OFF_GRID * span / MOST_STEPS) {
                smallest = Math.min(smallest, difference);
            }
        }
        double steps = Math.rint(span / smallest);
        if (!(steps <= MOST_STEPS) || !isGrid(ascending, span / steps)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(span / steps);
    }

    private static boolean isGrid(double[] ascending, double step) {
        boolean all = true;
        for (double score : ascending) {
            double steps = (score - ascending[0]) / step;
            all &= Math.abs(steps - Math.rint(steps)) <= OFF_GRID;
        }
        return all;
    }
}
