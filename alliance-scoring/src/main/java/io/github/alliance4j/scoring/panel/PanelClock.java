package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.mixed.Autocorrelation;
import java.util.Arrays;
import java.util.Optional;

/** The clock over which residuals fade, and whether the rows can be ordered by it. */
final class PanelClock {

    private PanelClock() {}

    static double[] clock(PanelData data, ResidualStructure residuals) {
        return residuals.clock().map(data::covariate).orElseGet(data::times);
    }

    static Optional<String> refusal(PanelData data, ResidualStructure residuals) {
        if (residuals.isIndependent()) {
            return Optional.empty();
        }
        if (residuals.isBySession() && !data.hasSessions()) {
            return Optional.of("autocorrelation by session needs session numbers, and the rows give times");
        }
        double[] gaps = gaps(data, residuals);
        for (int i = 0; i < data.dyads().size(); i++) {
            for (int row = data.start(i) + 1; row < data.start(i + 1); row++) {
                if (!(gaps[row] > 0)) {
                    return Optional.of(
                            gaps[row] == 0
                                    ? "a dyad has two rows at one time, which autocorrelation does not allow"
                                    : "the clock of the autocorrelation runs backwards in a dyad");
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Autocorrelation> autocorrelation(PanelData data, ResidualStructure residuals) {
        if (residuals.isIndependent()) {
            return Optional.empty();
        }
        double[] gaps = gaps(data, residuals);
        return Optional.of(
                residuals.isBySession() ? Autocorrelation.byNumber(gaps) : Autocorrelation.byTime(gaps, median(gaps)));
    }

    private static double[] gaps(PanelData data, ResidualStructure residuals) {
        double[] clock = clock(data, residuals);
        double[] gaps = new double[clock.length];
        for (int i = 0; i < data.dyads().size(); i++) {
            for (int row = data.start(i) + 1; row < data.start(i + 1); row++) {
                gaps[row] = clock[row] - clock[row - 1];
            }
        }
        return gaps;
    }

    /** The middle gap; the 0 of first rows is not one. */
    private static double median(double[] gaps) {
        double[] sorted = Arrays.stream(gaps).filter(g -> g > 0).sorted().toArray();
        return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
    }
}
