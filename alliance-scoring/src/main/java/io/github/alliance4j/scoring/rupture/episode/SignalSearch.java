package io.github.alliance4j.scoring.rupture.episode;

/**
 * When a run of a retrospective rule on the data so far would first have flagged an episode. Scales and references of all
 * prefixes come from running sums, once for all episodes; a prefix that is near the threshold by them is judged as the
 * rule judges a series.
 */
final class SignalSearch {

    /** Far more than rounding, far less than any difference that matters, as a part of the threshold. */
    private static final double NEAR = 1e-6;

    private final Choices choices;
    private final int[] sessions;
    private final double[] y;
    private final double span;
    private final double near;

    /** Whether the reference of a session changes with later sessions. */
    private final boolean follows;

    /** By session, where later sessions do not change it. */
    private final double[] references;

    /** By last session of a prefix: its scale, and level and slope of what its sessions are compared with. */
    private final double[] scales;

    private final double[] levels;
    private final double[] slopes;

    /** For episodes whose onset lies at position {@code first} or later. */
    SignalSearch(Choices choices, int[] sessions, double[] y, double span, int first) {
        this.choices = choices;
        this.sessions = sessions;
        this.y = y;
        this.span = span;
        this.near = choices.threshold().multiple() * (1 - NEAR);
        this.follows = choices.reference().followsTheForm();
        this.references = new double[follows ? 0 : y.length];
        this.scales = new double[y.length];
        this.levels = new double[follows ? y.length : 0];
        this.slopes = new double[follows ? y.length : 0];
        runScales(first);
        if (!follows) {
            runReferences(first);
        }
    }

    private void runScales(int first) {
        Running prefix = new Running(choices);
        boolean isLine = choices.reference().kind() == Reference.Kind.LINE;
        boolean isGiven = choices.scale().isGiven();
        for (int k = 0; k < y.length; k++) {
            prefix.add(sessions[k], y[k]);
            if (k < first) {
                continue;
            }
            scales[k] = choices.scale()
                    .of((isGiven || k == 0) ? 0 : prefix.own(choices.scale().kind()));
            if (follows) {
                levels[k] = isLine ? prefix.line(sessions[0]) : prefix.mean();
                slopes[k] = isLine ? prefix.slope() : 0;
            }
        }
    }

    private void runReferences(int first) {
        Comparison comparison = new Comparison(choices.with(Scale.points(1)), null);
        for (int i = 0; i < y.length; i++) {
            if (i >= first) {
                references[i] = comparison.judge(sessions[i], y[i]) ? comparison.reference() : Double.NaN;
            }
            comparison.add(sessions[i], y[i]);
        }
    }

    /**
     * The first position {@code k} such that the series up to {@code k}, judged as a whole, flags a session within
     * {@code from..to}; the last position if none earlier does.
     */
    int firstFlagging(int from, int to) {
        for (int k = from; k < y.length - 1; k++) {
            if (isNear(k, from, Math.min(k, to)) && flags(k + 1, from, Math.min(k, to))) {
                return k;
            }
        }
        return y.length - 1;
    }

    private boolean isNear(int k, int from, int to) {
        double needed = near * scales[k];
        for (int i = from; i <= to && needed > 0; i++) {
            double reference = follows ? levels[k] + slopes[k] * (sessions[i] - sessions[0]) : references[i];
            if (reference - y[i] > needed) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first {@code n} sessions, as a series, flag a session within {@code from..to}. */
    private boolean flags(int n, int from, int to) {
        if (!Reach.ownMeanCanReach(choices, n)) {
            return false;
        }
        Whole whole = Whole.of(choices, sessions, y, n);
        for (int i = from; i <= to && whole.scale() > 0; i++) {
            double reference = follows ? whole.reference(choices.reference(), sessions[i]) : references[i];
            if (choices.threshold().isMet(reference, whole.scale(), y[i], span)) {
                return true;
            }
        }
        return false;
    }
}
