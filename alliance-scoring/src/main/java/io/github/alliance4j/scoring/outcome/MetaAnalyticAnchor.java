package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.interpretation.RuleSource;

/**
 * A correlation that a meta-analysis found, to be shown with its source beside that of a study. It is no norm: single studies scatter
 * widely about it, and a study far from it is neither good nor bad. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class MetaAnalyticAnchor {

    /**
     * Alliance and outcome of adults face to face: r = .278, 95 % interval .256 to .299, 295 studies. Flückiger, Del Re, Wampold and
     * Horvath (2018), doi:10.1037/pst0000172. Positive: a better alliance goes with a better outcome.
     */
    public static final MetaAnalyticAnchor ALLIANCE_OUTCOME = new MetaAnalyticAnchor(
            0.278,
            new Interval(0.256, 0.299),
            295,
            new RuleSource(
                    new Citation(
                            "Fl\u00fcckiger, C., Del Re, A. C., Wampold, B. E., and Horvath, A. O. (2018). The alliance in adult"
                                    + " psychotherapy: A meta-analytic synthesis. Psychotherapy, 55, 316-340",
                            "10.1037/pst0000172"),
                    EvidenceMark.VERIFIED,
                    "Mean of 295 studies; no norm for a single one."));

    private final double r;
    private final Interval interval;
    private final int studies;
    private final RuleSource source;

    private MetaAnalyticAnchor(double r, Interval interval, int studies, RuleSource source) {
        this.r = r;
        this.interval = interval;
        this.studies = studies;
        this.source = source;
    }

    /**
     * The mean correlation.
     *
     * @return above 0 if a better alliance goes with a better outcome
     */
    public double r() {
        return r;
    }

    /**
     * The interval of the mean, not of single studies.
     *
     * @return at confidence .95
     */
    public Interval interval() {
        return interval;
    }

    /**
     * How many studies it rests on.
     *
     * @return the count
     */
    public int studies() {
        return studies;
    }

    /**
     * Where it is published.
     *
     * @return the source
     */
    public RuleSource source() {
        return source;
    }

    /**
     * The anchor in words.
     *
     * @return for example {@code r = 0.278 [0.256, 0.299], 295 studies}
     */
    @Override
    public String toString() {
        return "r = " + r + " [" + interval.low() + ", " + interval.high() + "], " + studies + " studies";
    }
}
