package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.VarianceDecomposition.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The shares of levels in the variance of a fit at one time. The profile of each share is found when asked for, once. */
final class VarianceShares {

    private final VarianceEstimates estimates;
    private final RandomAtTime therapists;
    private final RandomAtTime dyads;
    private final Intervals ofTherapists;
    private final Intervals ofDyads;
    private final Intervals ofBoth;

    VarianceShares(PanelFit fit, double time) {
        this.estimates = fit.varianceEstimates();
        this.therapists =
                new RandomAtTime(estimates, PanelLevel.THERAPIST, fit.model().therapists(), time);
        this.dyads = new RandomAtTime(estimates, PanelLevel.DYAD, fit.model().dyads(), time);
        this.ofTherapists = profiled(Set.of(PanelLevel.THERAPIST));
        this.ofDyads = profiled(Set.of(PanelLevel.DYAD));
        this.ofBoth = fit.model().therapists().terms().isEmpty()
                ? ofDyads
                : profiled(Set.of(PanelLevel.THERAPIST, PanelLevel.DYAD));
    }

    private Intervals profiled(Set<PanelLevel> levels) {
        Map<PanelLevel, double[]> terms = new EnumMap<>(PanelLevel.class);
        terms.put(PanelLevel.THERAPIST, therapists.values());
        terms.put(PanelLevel.DYAD, dyads.values());
        return new Intervals(Optional.empty(), () -> estimates.profile().share(levels, terms));
    }

    RandomAtTime therapists() {
        return therapists;
    }

    /** The share of therapists. */
    Part ofTherapists() {
        return part(PanelLevel.THERAPIST, therapists::variance, () -> ofTherapists.by(IntervalMethod.PROFILE));
    }

    /** The share of dyads within therapists. */
    Part ofDyads() {
        return part(PanelLevel.DYAD, dyads::variance, () -> ofDyads.by(IntervalMethod.PROFILE));
    }

    /** The share of dyads and of their therapists. */
    Part ofBoth() {
        return part(
                PanelLevel.DYAD,
                at -> therapists.variance(at) + dyads.variance(at),
                () -> ofBoth.by(IntervalMethod.PROFILE));
    }

    /** What is left to sessions. */
    Part ofSessions() {
        return part(
                PanelLevel.SESSION,
                estimates::residual,
                () -> ofBoth.by(IntervalMethod.PROFILE).map(both -> new Interval(1 - both.high(), 1 - both.low())));
    }

    private Part part(PanelLevel level, ToDoubleFunction<double[]> variance, Supplier<Optional<Interval>> profile) {
        ToDoubleFunction<double[]> share = at ->
                variance.applyAsDouble(at) / (therapists.variance(at) + dyads.variance(at) + estimates.residual(at));
        double value = share.applyAsDouble(estimates.parameters());
        boolean inside = value > 0 && value < 1;
        return new Part(
                level,
                variance.applyAsDouble(estimates.parameters()),
                value,
                new Intervals(inside ? estimates.delta().share(share) : Optional.empty(), profile));
    }
}
