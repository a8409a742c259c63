package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Map;
import java.util.Optional;

/** What is common to the charts that stand on a {@link ChartBasis}. */
abstract class BasisRule implements ChartRule {

    private final ChartBasis basis;
    /** 0 until it is asked for; the same number whoever finds it. */
    private int shortest;

    BasisRule(ChartBasis basis) {
        this.basis = basis;
    }

    abstract Path path(ChartLevel level);

    abstract void describeChart(Map<String, String> settings);

    @Override
    public void describe(Map<String, String> settings) {
        describeChart(settings);
        basis.describe(settings);
    }

    @Override
    public boolean isCausal() {
        return basis.isCausal();
    }

    @Override
    public boolean hasTarget() {
        return basis.hasTarget();
    }

    @Override
    public boolean isLevelGiven() {
        return basis.isGiven();
    }

    @Override
    public Path causalPath() {
        return basis.baseline() > 0
                ? new BaselinePath(basis, this::path)
                : basis.level(new double[0], new int[0], 0)
                        .map(this::path)
                        .value()
                        .orElseThrow();
    }

    @Override
    public Evaluation<Path> pathOfAll(double[] y, int[] sessions, int n) {
        Evaluation<ChartLevel> level = basis.level(y, sessions, n);
        boolean isBounded = !basis.skipsGaps() || sessions[n - 1] - sessions[0] == n - 1;
        if (level.isEvaluable() && n < (isBounded ? shortest() : sessionsToJudge())) {
            return Evaluation.notEvaluable(
                    "in a series of " + Settings.count(n, "session", "sessions") + " the chart cannot alarm");
        }
        return level.map(this::path);
    }

    @Override
    public Evaluation<Path> pathOfAny(double[] y, int[] sessions, int n) {
        return basis.level(y, sessions, n).map(this::path);
    }

    @Override
    public Optional<String> besideThreshold() {
        return Optional.empty();
    }

    @Override
    public Optional<String> inPoints() {
        return basis.inPoints();
    }

    @Override
    public int sessionsNeeded() {
        return Math.max(3, basis.baseline() + 1);
    }

    @Override
    public String thresholdName() {
        return "limit";
    }

    private int shortest() {
        if (shortest == 0) {
            shortest = Shortest.of(this, growth());
        }
        return shortest;
    }

    /** By how much the weight of a session exceeds that of the one before it. */
    double growth() {
        return 1;
    }

    ChartBasis basis() {
        return basis;
    }
}
