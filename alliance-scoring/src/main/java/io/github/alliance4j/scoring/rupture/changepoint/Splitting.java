package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Binary segmentation: the best single cut, then the best cut of a part, and so on. */
final class Splitting {

    private final Problem problem;
    private final SegmentCost.OfData cost;
    private final double equal;
    private final double[] gains;

    private Splitting(Problem problem, SegmentCost.OfData cost) {
        this.problem = problem;
        this.cost = cost;
        this.equal = problem.equalGains();
        this.gains = new double[problem.size()];
    }

    /** The positions from 0 at which a new segment begins. */
    static int[] cuts(Problem problem) {
        Splitting splitting = new Splitting(problem, problem.fullCost());
        List<Part> parts = new ArrayList<>();
        parts.add(splitting.part(0, problem.size()));
        while (parts.size() <= problem.changes()) {
            int best = splitting.best(parts);
            Part part = parts.get(best);
            if (!part.canBeCut() || !problem.pays(part.gain, splitting.equal)) {
                break;
            }
            parts.set(best, splitting.part(part.cut, part.to));
            parts.add(best, splitting.part(part.from, part.cut));
        }
        return parts.stream().skip(1).mapToInt(Part::from).toArray();
    }

    /**
     * The best single cut, if it gains enough. Where lengths count, the logarithms of {@code tau} and {@code n - tau + 1} are
     * taken off the gain of the cut that is best without them, as the R package changepoint does.
     */
    static int[] atMostOneCut(Problem problem) {
        Splitting splitting = new Splitting(problem, problem.cost());
        int n = problem.size();
        Part whole = splitting.part(0, n);
        double lengths = problem.countsLengths() ? Math.log(whole.cut) + Math.log(n - whole.cut + 1) : 0;
        boolean isChange = whole.canBeCut() && problem.pays(whole.gain - lengths, splitting.equal);
        return isChange ? new int[] {whole.cut} : new int[0];
    }

    private int best(List<Part> parts) {
        double most = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            most = Math.max(most, part.gain);
        }
        int best = 0;
        while (parts.get(best).gain < most - equal) {
            best++;
        }
        return best;
    }

    private Part part(int from, int to) {
        int first = from + problem.minSegment();
        int last = to - problem.minSegment();
        if (first > last) {
            return new Part(from, to, from, Double.NEGATIVE_INFINITY);
        }
        double whole = cost.of(from, to);
        for (int cut = first; cut <= last; cut++) {
            gains[cut] = whole - cost.of(from, cut) - cost.of(cut, to);
        }
        double enough = Arrays.stream(gains, first, last + 1).max().orElseThrow() - equal;
        boolean earliest = problem.equalSplits() == EqualSplits.FIRST;
        int cut = earliest ? first : last;
        while (gains[cut] < enough) {
            cut += earliest ? 1 : -1;
        }
        return new Part(from, to, cut, gains[cut]);
    }

    /** A segment and its best cut. */
    private record Part(int from, int to, int cut, double gain) {

        boolean canBeCut() {
            return cut > from;
        }
    }
}
