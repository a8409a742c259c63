package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;

/**
 * What kind of dyad it is: the partner effect as a share of the actor effect, {@code k = p / a}. 1 says that the other's view
 * counts as much as one's own (couple), 0 that only one's own does (actor), -1 that it is their difference that counts
 * (contrast).
 *
 * <p>The interval holds all {@code k} for which {@code p - k a} is not told from 0: over sessions by the profile of the
 * likelihood, in one step by Fieller,
 *
 * <pre>
 * (p - k a)^2 &lt;= t^2 (Var p - 2 k Cov(a, p) + k^2 Var a)
 * </pre>
 *
 * <p>It has two ends only if the actor effect is told from 0 by the same confidence; otherwise {@code k} is not evaluable. Unlike
 * an interval by the delta method it covers as the intervals of the effects do. Sources: Kenny, D. A., and Ledermann, T. (2010). Detecting,
 * measuring, and testing dyadic patterns in the actor-partner interdependence model. Journal of Family Psychology, 24, 359-366,
 * doi:10.1037/a0019651; Fieller, E. C. (1954). Some problems in interval estimation. Journal of the Royal Statistical Society B,
 * 16, 175-185. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PartnerRatio {

    private final double value;
    private final Interval interval;

    PartnerRatio(double value, Interval interval) {
        this.value = value;
        this.interval = interval;
    }

    static Evaluation<PartnerRatio> of(Estimate actor, Estimate partner, double covariance) {
        double quantile = actor.quantile();
        double squared = quantile * quantile;
        double known = actor.value() * actor.value() - squared * actor.standardError() * actor.standardError();
        if (!(known > 0)) {
            return none();
        }
        double mixed = actor.value() * partner.value() - squared * covariance;
        double other = partner.value() * partner.value() - squared * partner.standardError() * partner.standardError();
        double half = Math.sqrt(Math.max(0, mixed * mixed - known * other));
        return Evaluation.of(new PartnerRatio(
                partner.value() / actor.value(), new Interval((mixed - half) / known, (mixed + half) / known)));
    }

    static Evaluation<PartnerRatio> none() {
        return Evaluation.notEvaluable("the actor effect cannot be told from 0, so nothing can be a share of it");
    }

    /**
     * The share.
     *
     * @return {@code k}
     */
    public double value() {
        return value;
    }

    /**
     * Where the share may lie; it need not lie in the middle.
     *
     * @return the interval at the confidence of the method
     */
    public Interval interval() {
        return interval;
    }
}
