package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the scan counts as time: session numbers, or days in units of the panel's median interval. A series begins at the
 * number of its first observed session either way.
 *
 * @param interval the unit in days, or nothing where time is the session number
 */
record ScanClock(OptionalDouble interval) {

    /** Two sessions on one day count as half a day apart. */
    static final double SHORTEST = 0.5;

    static final ScanClock BY_SESSION = new ScanClock(OptionalDouble.empty());

    /** The clock of these intervals; none are session numbers. */
    static ScanClock of(List<Double> intervals) {
        return intervals.isEmpty() ? BY_SESSION : new ScanClock(OptionalDouble.of(median(intervals)));
    }

    /** The middle one of ascending numbers, the upper one of two. */
    private static double median(List<Double> ascending) {
        return ascending.get(ascending.size() / 2);
    }

    boolean isByDays() {
        return interval.isPresent();
    }

    /** Why the sessions of a series have no time. */
    Optional<String> obstacle(SessionSeries series) {
        Evaluation<double[]> elapsed = elapsed(series);
        return elapsed.isEvaluable() ? Optional.empty() : Optional.of(elapsed.reason());
    }

    /** The time of the first session, and from then on the time since the one before. */
    Evaluation<double[]> elapsed(SessionSeries series) {
        if (!isByDays()) {
            return SessionTime.SESSION.of(series).map(ScanClock::steps);
        }
        Evaluation<double[]> dated = SessionTime.DAYS.of(series);
        if (!dated.isEvaluable()) {
            return Evaluation.notEvaluable("time is counted in days: " + dated.reason());
        }
        return dated.map(days -> {
            double[] steps = steps(days);
            steps[0] = series.session(0);
            for (int i = 1; i < steps.length; i++) {
                steps[i] = inUnits(steps[i]);
            }
            return steps;
        });
    }

    /** The time between two dates, the second not before the first. */
    double elapsed(LocalDate from, LocalDate to) {
        return inUnits((double) ChronoUnit.DAYS.between(from, to));
    }

    private double inUnits(double days) {
        return Math.max(SHORTEST, days) / interval.orElseThrow();
    }

    private static double[] steps(double[] time) {
        double[] steps = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            steps[i] = i == 0 ? time[0] : time[i] - time[i - 1];
        }
        return steps;
    }
}
