package io.github.alliance4j.scoring.repair;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The levels a rupture is judged by: before it, at its lowest, and after; all of one witness and in one metric, higher is
 * better. Immutable, thread-safe.
 *
 * @param before the level before the rupture
 * @param lowest the level at its lowest
 * @param after the level after that, or nothing if there is none yet
 * @since 0.1
 */
public record RuptureLevels(Level before, Level lowest, Optional<Level> after) {

    /**
     * Checks that no part is null.
     *
     * @param before the level before the rupture
     * @param lowest the level at its lowest
     * @param after the level after that, or nothing if there is none yet
     */
    public RuptureLevels {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Levels of a rupture with a level after it.
     *
     * @param before the level before the rupture
     * @param lowest the level at its lowest
     * @param after the level after that
     * @return the levels
     */
    public static RuptureLevels of(Level before, Level lowest, Level after) {
        return new RuptureLevels(before, lowest, Optional.of(after));
    }

    /**
     * Levels of a rupture without a level after it.
     *
     * @param before the level before the rupture
     * @param lowest the level at its lowest
     * @return the levels
     */
    public static RuptureLevels pending(Level before, Level lowest) {
        return new RuptureLevels(before, lowest, Optional.empty());
    }

    /**
     * Reads the levels of a stated rupture off a series, for example with {@code onset} of the record's rupture.
     *
     * <ul>
     *   <li>before: the last score of a session below {@code onset};
     *   <li>lowest: the lowest score of the sessions {@code onset} to {@code onset + within}, ties to the first;
     *   <li>after: the last score of the {@code within} sessions that follow the lowest one.
     * </ul>
     *
     * <p>Both ends of a window are included and missing sessions count in it. Give the series only as far as the session
     * from which the rupture is seen.
     *
     * @param series the scores of one witness, higher is better
     * @param onset the session the rupture began in
     * @param standardError the standard error of one score in the metric of the series, at least 0
     * @param within how many sessions the rupture and its mending are looked for in, at least 1
     * @return the levels, without one after where the series does not go beyond the lowest score yet; not evaluable if there
     *     is no score before the onset, none in the sessions from it on, or none in the window after the lowest although
     *     later sessions have one, so that nothing is pending any more
     * @throws IllegalArgumentException if the error is negative or not finite, or {@code within} below 1
     */
    public static Evaluation<RuptureLevels> from(
            SessionSeries series, SessionNumber onset, double standardError, int within) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(onset, "onset");
        if (within < 1) {
            throw new IllegalArgumentException("A window of " + within + " sessions is below 1");
        }
        OptionalDouble error = Level.of(0, standardError).standardError();
        int first = firstFrom(series, onset.value());
        int lowest = lowest(series, first, (long) onset.value() + within);
        if (first == 0) {
            return Evaluation.notEvaluable("no session before the onset has a score");
        }
        if (lowest < 0) {
            return Evaluation.notEvaluable("no session from the onset on has a score within the window");
        }
        int last = last(series, (long) series.session(lowest) + within);
        if (last == lowest && last < series.size() - 1) {
            return Evaluation.notEvaluable("no session in the window after the lowest has a score");
        }
        return Evaluation.of(new RuptureLevels(
                new Level(series.value(first - 1), error),
                new Level(series.value(lowest), error),
                last > lowest ? Optional.of(new Level(series.value(last), error)) : Optional.empty()));
    }

    private static int firstFrom(SessionSeries series, int session) {
        int position = 0;
        while (position < series.size() && series.session(position) < session) {
            position++;
        }
        return position;
    }

    private static int lowest(SessionSeries series, int first, long lastSession) {
        int lowest = -1;
        for (int i = first; i < series.size() && series.session(i) <= lastSession; i++) {
            lowest = lowest < 0 || series.value(i) < series.value(lowest) ? i : lowest;
        }
        return lowest;
    }

    private static int last(SessionSeries series, long lastSession) {
        int last = series.size() - 1;
        while (series.session(last) > lastSession) {
            last--;
        }
        return last;
    }

    boolean hasErrors() {
        return Stream.of(Optional.of(before), Optional.of(lowest), after)
                .flatMap(Optional::stream)
                .allMatch(level -> level.standardError().isPresent());
    }

    /**
     * Whether there is a level after the lowest, without values, so that it may be logged.
     *
     * @return for example {@code levels before and at the lowest}
     */
    @Override
    public String toString() {
        return after.isPresent() ? "levels before, at the lowest and after" : "levels before and at the lowest";
    }
}
