package io.github.alliance4j.scoring.trend.statespace;

import java.util.OptionalDouble;

/** One run of filter and smoother over some nodes. */
final class StateRun {

    /** The share of the noise below which a distance from the level is rounding. */
    private static final double ROUNDING = 1e-12;

    private final StructuralModel model;
    private final Nodes nodes;
    private final StateFilter filter;
    private final StateSmoother smoother;

    StateRun(StructuralModel model, Nodes nodes, Variances variances) {
        this.model = model;
        this.nodes = nodes;
        this.filter = new StateFilter(nodes, model.sloped(), model.start());
        filter.run(variances.observation(), variances.level(), variances.slope());
        this.smoother = new StateSmoother(nodes, filter);
    }

    Nodes nodes() {
        return nodes;
    }

    StateFilter filter() {
        return filter;
    }

    StateSmoother smoother() {
        return smoother;
    }

    boolean isDiffuse() {
        return model.start().isDiffuse();
    }

    StateEstimate estimate(int i, double[] moments) {
        return StateEstimate.at(i, moments, model.sloped(), nodes.origin());
    }

    OptionalDouble outlier(int i, StateEstimate smoothed) {
        double noise = filter.observation();
        double variance = noise - smoothed.levelVariance();
        if (!nodes.isObserved(i) || !(variance > ROUNDING * noise)) {
            return OptionalDouble.empty();
        }
        double distance = nodes.score(i) - smoother.smoothed[StateFilter.WIDTH * i];
        return OptionalDouble.of(distance / Math.sqrt(variance));
    }
}
