package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.Moments;

/**
 * A term as the kernel sees it: {@code (x - centre) / scale}, with a root mean square of 1. Only terms that stand beside an
 * intercept are centred.
 */
final class PanelColumn {

    /** Spread below this share of the largest value is rounding. */
    private static final double ROUNDING = 1e-10;

    private final Term term;
    private final boolean centred;
    private final double centre;
    private final double scale;
    private final double[] values;
    private final boolean constant;

    PanelColumn(PanelData data, Term term, boolean centred) {
        this.term = term;
        this.centred = centred && !term.isIntercept();
        this.values = data.values(term);
        int n = values.length;
        this.centre = this.centred ? Moments.mean(values, 0, n) : 0;
        double spread = Math.sqrt(Moments.squaredDeviations(values, 0, n, centre) / n);
        double mean = Moments.mean(values, 0, n);
        this.constant = !(spread > 0) || (this.centred && !(spread > ROUNDING * Math.abs(mean)));
        this.scale = term.isIntercept() || constant ? 1 : spread;
        for (int i = 0; i < n; i++) {
            values[i] = (values[i] - centre) / scale;
        }
    }

    boolean is(Term other, boolean isCentred) {
        return term.equals(other) && centred == (isCentred && !other.isIntercept());
    }

    Term term() {
        return term;
    }

    double centre() {
        return centre;
    }

    double scale() {
        return scale;
    }

    double[] values() {
        return values;
    }

    /** Whether the values do not differ; the intercept's are not asked. */
    boolean isConstant() {
        return constant && !term.isIntercept();
    }

    /** Whether the values are finite, which the logarithm of a time at or below -1 is not. */
    boolean isFinite() {
        return Double.isFinite(centre)
                && Double.isFinite(scale)
                && Double.isFinite(values[0])
                && Double.isFinite(Moments.mean(values, 0, values.length));
    }

    /** Whether the values differ within any of some stretches of rows. */
    boolean variesWithin(int[] starts) {
        for (int i = 0; i + 1 < starts.length; i++) {
            if (!Moments.isConstant(values, starts[i], starts[i + 1])) {
                return true;
            }
        }
        return false;
    }
}
