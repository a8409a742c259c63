package io.github.alliance4j.scoring.rupture.episode;

/**
 * When a run of a retrospective rule on the data so far would first have flagged an episode. The scale of each prefix
 * comes from running sums; a prefix that is near the threshold by them is judged as the rule judges a series.
 */
final class SignalSearch {

    /** Far more than rounding, far less than any difference that matters, as a part of the threshold. */
    private static final double NEAR = 1e-6;

    private final Choices choices;
    private final int[] sessions;
    private final double[] y;
    private final double span;

    SignalSearch(Choices choices, int[] sessions, double[] y, double span) {
        this.choices = choices;
        this.sessions = sessions;
        this.y = y;
        this.span = span;
    }

    /**
     * The first position {@code k} such that the series up to {@code k}, judged as a whole, flags a session within
     * {@code from..to}; the last position if none earlier does.
     */
    int firstFlagging(int from, int to) {
        Comparison references = new Comparison(choices.with(Scale.points(1)), null);
        double[] fixed = new double[to - from + 1];
        Running prefix = new Running(choices);
        for (int k = 0; k < y.length - 1; k++) {
            if (k >= from && k <= to) {
                fixed[k - from] = references.judge(sessions[k], y[k]) ? references.reference() : Double.NaN;
            }
            references.add(sessions[k], y[k]);
            prefix.add(sessions[k], y[k]);
            if (k >= from && isNear(prefix, fixed, from, Math.min(k, to)) && flags(k + 1, from, to)) {
                return k;
            }
        }
        return y.length - 1;
    }

    private boolean isNear(Running prefix, double[] fixed, int from, int to) {
        double scale = choices.scale().of(choices.scale().isGiven() ? 0 : ownScale(prefix));
        double near = choices.threshold().multiple() * (1 - NEAR);
        for (int i = from; i <= to && scale > 0; i++) {
            double reference = switch (choices.reference().kind()) {
                case OWN_MEAN -> prefix.mean();
                case LINE -> prefix.line(sessions[i]);
                default -> fixed[i - from];
            };
            if ((reference - y[i]) / scale > near) {
                return true;
            }
        }
        return false;
    }

    private double ownScale(Running prefix) {
        return prefix.count() < 2 ? 0 : prefix.own(choices.scale().kind());
    }

    /** Whether the first {@code n} sessions, as a series, flag a session within {@code from..to}. */
    private boolean flags(int n, int from, int to) {
        if (!Reach.ownMeanCanReach(choices, n)) {
            return false;
        }
        Comparison comparison = new Comparison(choices, Whole.of(choices, sessions, y, n));
        for (int i = 0; i < n && i <= to; i++) {
            if (comparison.judge(sessions[i], y[i]) && i >= from && comparison.isFlagged(y[i], span)) {
                return true;
            }
            comparison.add(sessions[i], y[i]);
        }
        return false;
    }
}
