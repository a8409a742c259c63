package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.scan.PanelSampler;
import io.github.alliance4j.scoring.internal.scan.ScanNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One fit of a panel: which series take part, and what they come to. */
final class PanelFit {

    private static final int LONGEST_GAP = 6;
    private static final double ROOM = 100;

    private final List<SessionSeries> usable;
    /** How many others have no time. */
    private final int undated;

    private final CalibrationSettings settings;

    PanelFit(Collection<SessionSeries> panel, CalibrationSettings settings) {
        this.settings = settings;
        List<SessionSeries> fitting = panel.stream()
                .filter(series ->
                        series.size() >= CalibratedScan.LEAST_SESSIONS && series.size() <= CalibratedScan.MOST_SESSIONS)
                .toList();
        this.usable = fitting.stream()
                .filter(series -> settings.time().of(series).isEvaluable())
                .toList();
        this.undated = fitting.size() - usable.size();
    }

    Evaluation<Calibration> fit() {
        long varying = usable.stream().filter(series -> !isConstant(series)).count();
        if (varying < Calibration.LEAST_DYADS) {
            return Evaluation.notEvaluable(tooFew((int) varying));
        }
        if (usable.stream().anyMatch(series -> isAnyTooLarge(series.values()))) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        return Evaluation.of(sample(settings.time() == SessionTime.SESSION ? List.of() : PanelIntervals.of(usable)));
    }

    private String tooFew(int varying) {
        int constant = usable.size() - varying;
        return "a calibration needs " + Calibration.LEAST_DYADS + " series of " + CalibratedScan.LEAST_SESSIONS
                + " sessions or more that vary; the panel has " + varying
                + (constant == 0 ? "" : ", and " + constant + " in which all scores are equal")
                + (undated == 0
                        ? ""
                        : "; time is counted in days, and dates are missing or run backwards in " + undated);
    }

    /** The model has numbers larger than the scores, and none of its own may be too large. */
    private static boolean isAnyTooLarge(double[] scores) {
        return Arrays.stream(scores).anyMatch(score -> Magnitude.isTooLarge(score * ROOM));
    }

    private static boolean isConstant(SessionSeries series) {
        double first = series.value(0);
        return Arrays.stream(series.values()).allMatch(value -> value == first);
    }

    private Calibration sample(List<Double> intervals) {
        ScanClock clock = ScanClock.of(intervals);
        List<SessionSeries> chosen = chosen();
        int[][] sessions = chosen.stream().map(SessionSeries::sessions).toArray(int[][]::new);
        double[][] elapsed = chosen.stream()
                .map(series -> clock.elapsed(series).value().orElseThrow())
                .toArray(double[][]::new);
        double[][] scores = chosen.stream().map(SessionSeries::values).toArray(double[][]::new);
        Optional<ScoreRange> stated = usable.get(0).range();
        Optional<ScoreRange> range = stated.isPresent() ? stated : ObservedScale.of(usable);
        List<ScanModel> draws = new PanelSampler(
                        sessions, elapsed, scores, Calibration.bounds(range), !clock.isByDays(), settings.seed())
                .run(settings.rounds(), settings.burnIn()).stream()
                        .map(row -> ScanModel.of(ScanNumbers.of(row)))
                        .toList();
        long count = Arrays.stream(sessions).mapToLong(dyad -> dyad.length).sum();
        CalibrationOrigin common = CalibrationOrigin.common(usable);
        Calibration fitted = Calibration.of(draws, range, gaps(sessions), chosen.size(), count)
                .with(stated.isEmpty() && range.isPresent() ? common.withObservedRange() : common);
        return intervals.isEmpty() ? fitted : fitted.byDays(intervals);
    }

    /** At most as many as asked for, spread evenly over the panel. */
    private List<SessionSeries> chosen() {
        int size = Math.min(usable.size(), settings.dyads());
        List<SessionSeries> chosen = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            chosen.add(usable.get((int) ((long) i * usable.size() / size)));
        }
        return chosen;
    }

    private static List<Double> gaps(int[][] sessions) {
        double[] counts = new double[LONGEST_GAP];
        double total = 0;
        for (int[] dyad : sessions) {
            for (int i = 1; i < dyad.length; i++) {
                counts[Math.min(LONGEST_GAP, dyad[i] - dyad[i - 1]) - 1]++;
                total++;
            }
        }
        double all = total;
        return Arrays.stream(counts).map(count -> count / all).boxed().toList();
    }
}
