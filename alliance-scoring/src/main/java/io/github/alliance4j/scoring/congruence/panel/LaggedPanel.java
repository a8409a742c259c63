package io.github.alliance4j.scoring.congruence.panel;

import static io.github.alliance4j.scoring.congruence.panel.Square.plus;
import static io.github.alliance4j.scoring.congruence.panel.Square.times;
import static io.github.alliance4j.scoring.congruence.panel.Square.transposed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the likelihood needs of the steps of all dyads: it costs no more with many dyads than with few. */
final class LaggedPanel {

    final int dyads;
    final int steps;
    /** The dyads by their number of steps. */
    final Collection<SameLengths> byLength;

    private final double[] before = new double[4];
    private final double[] cross = new double[4];
    private final double[] after = new double[4];

    private LaggedPanel(List<LaggedSteps> all, Map<Integer, SameLengths> byLength) {
        this.dyads = all.size();
        this.steps = all.stream().mapToInt(dyad -> dyad.steps).sum();
        this.byLength = byLength.values();
        for (LaggedSteps dyad : all) {
            Square.add(before, 0, dyad.before, 1);
            Square.add(cross, 0, dyad.cross, 1);
            Square.add(after, 0, dyad.after, 1);
        }
    }

    static LaggedPanel of(List<LaggedSteps> all) {
        Map<Integer, SameLengths> byLength = new TreeMap<>();
        all.forEach(
                dyad -> byLength.computeIfAbsent(dyad.steps, SameLengths::new).add(dyad));
        return new LaggedPanel(all, byLength);
    }

    /** Steps beyond the first of each dyad. */
    int freedom() {
        return steps - dyads;
    }

    /** {@code sum (y - A x)(y - A x)'} about the dyads' means. */
    double[] residualProducts(double[] a) {
        double[] mixed = times(a, cross);
        double[] rest = plus(plus(after, mixed, -1), transposed(mixed), -1);
        return plus(rest, times(times(a, before), transposed(a)), 1);
    }

    /** {@code sum (y - A x) x'} about the dyads' means. */
    double[] residualCross(double[] a) {
        return plus(transposed(cross), times(a, before), -1);
    }
}
