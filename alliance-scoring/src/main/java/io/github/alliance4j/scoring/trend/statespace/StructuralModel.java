package io.github.alliance4j.scoring.trend.statespace;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What the two models share: their settings, and the way from a series to a fit. */
record StructuralModel(
        boolean sloped, SessionTime time, double confidence, Optional<Variances> given, StartingState start) {

    /** The share of unexplained variation below which a line is exact. */
    private static final double EXACT = 1e-24;

    /** Sessions from which on estimated variances are trusted with a label; LIBRARY DEFAULT by the rate of chance labels. */
    private static final int FEWEST_TO_JUDGE = 8;

    StructuralModel {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(start, "start");
        Confidence.check(confidence);
    }

    static StructuralModel withDefaults(boolean sloped) {
        return new StructuralModel(sloped, SessionTime.SESSION, 0.95, Optional.empty(), StartingState.diffuse());
    }

    StructuralModel with(SessionTime newTime) {
        return new StructuralModel(sloped, newTime, confidence, given, start);
    }

    StructuralModel withConfidence(double newConfidence) {
        return new StructuralModel(sloped, time, newConfidence, given, start);
    }

    StructuralModel with(Variances newGiven, StartingState newStart) {
        if (!sloped && newGiven.slope() > 0) {
            throw new IllegalArgumentException("A local level has no slope, so the slope variance must be 0");
        }
        return new StructuralModel(sloped, time, confidence, Optional.of(newGiven), newStart);
    }

    /** The fit, where it is fit for a table. */
    Evaluation<StateSpaceFit> judge(SessionSeries series) {
        return given.isEmpty() && series.size() < FEWEST_TO_JUDGE
                ? Evaluation.notEvaluable("fewer than " + FEWEST_TO_JUDGE + " sessions")
                : fit(series);
    }

    Evaluation<StateSpaceFit> fit(SessionSeries series) {
        int least = leastSessions();
        if (series.size() < least) {
            return Evaluation.notEvaluable(least == 1 ? "no sessions" : "fewer than " + least + " sessions");
        }
        Evaluation<double[]> times = time.of(series);
        if (times.value().isEmpty()) {
            return Evaluation.notEvaluable(times.reason());
        }
        double[] t = times.value().get();
        for (int i = 1; i < t.length; i++) {
            if (t[i] == t[i - 1]) {
                return Evaluation.notEvaluable("two sessions are on one day");
            }
        }
        double[] y = series.values();
        if (Magnitude.isAnyTooLarge(y)) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        String fault = given.isPresent() ? "" : fault(t, y);
        return fault.isEmpty() ? fit(Nodes.of(t, y)) : Evaluation.notEvaluable(fault);
    }

    private Evaluation<StateSpaceFit> fit(Nodes nodes) {
        StateFilter filter = new StateFilter(nodes, sloped, start);
        Variances variances = given.orElseGet(() -> VarianceSearch.of(filter, nodes, sloped));
        filter.run(variances.observation(), variances.level(), variances.slope());
        if (!Double.isFinite(filter.squares() + filter.logs())) {
            return Evaluation.notEvaluable("the variances are too large or too small for these scores");
        }
        return Evaluation.of(new StateSpaceFit(this, nodes, variances));
    }

    private int leastSessions() {
        if (given.isPresent()) {
            return sloped && start.isDiffuse() ? 2 : 1;
        }
        return sloped ? 5 : 3;
    }

    /** Why no variance can be estimated, or nothing. */
    private String fault(double[] t, double[] y) {
        int n = y.length;
        if (Moments.isConstant(y, 0, n)) {
            return "all scores are equal";
        }
        double meanScore = Moments.mean(y, 0, n);
        double squares = Moments.squaredDeviations(y, 0, n, meanScore);
        if (!(squares > Double.MIN_NORMAL)) {
            return "the scores are too large, or too close together, to compute with";
        }
        if (isEqualButForRounding(y)) {
            return "all scores are equal but for rounding";
        }
        return sloped && isExact(t, y, meanScore, squares)
                ? "the scores lie exactly on a line, so there is no error to judge it by"
                : "";
    }

    private static boolean isEqualButForRounding(double[] y) {
        double lowest = Arrays.stream(y).min().orElseThrow();
        double highest = Arrays.stream(y).max().orElseThrow();
        return Boundary.snap(highest, lowest) == lowest;
    }

    private static boolean isExact(double[] t, double[] y, double meanScore, double squares) {
        double meanTime = Moments.mean(t, 0, t.length);
        double cross = 0;
        for (int i = 0; i < t.length; i++) {
            cross += (t[i] - meanTime) * (y[i] - meanScore);
        }
        double slope = cross / Moments.squaredDeviations(t, 0, t.length, meanTime);
        double rest = 0;
        for (int i = 0; i < t.length; i++) {
            double residual = y[i] - meanScore - slope * (t[i] - meanTime);
            rest += residual * residual;
        }
        return rest <= EXACT * squares;
    }
}
