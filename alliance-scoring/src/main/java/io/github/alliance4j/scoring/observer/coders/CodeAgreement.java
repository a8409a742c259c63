package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.raters.CohenKappa;
import io.github.alliance4j.scoring.raters.FleissKappa;
import io.github.alliance4j.scoring.raters.KappaWeights;
import io.github.alliance4j.scoring.raters.KrippendorffAlpha;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import io.github.alliance4j.scoring.reliability.IntraclassCorrelation;
import java.util.Objects;

/**
 * How far coders agree on one code, read in one way. Every statistic that does not fit the code or the coders says why.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CodeAgreement {

    static final double RARE = .2;
    static final int FEW_DYADS = 50;

    private final ObserverCode code;
    private final CodeReading reading;
    private final int units;
    private final int coders;
    private final int pairableUnits;
    private final double seenShare;
    private final Evaluation<Double> equalShare;
    private final Evaluation<KrippendorffAlpha.Result> alpha;
    private final Evaluation<CohenKappa.Result> cohen;
    private final Evaluation<FleissKappa> fleiss;
    private final Evaluation<IntraclassCorrelation.Estimate> icc;
    private final Evaluation<Double> withinGroup;

    CodeAgreement(ObserverCode code, CodeReading reading, CodeTable table, CodeStatistics statistics) {
        this.code = Objects.requireNonNull(code, "code");
        this.reading = Objects.requireNonNull(reading, "reading");
        this.units = table.units();
        this.coders = table.coders();
        this.pairableUnits = table.pairableUnits();
        this.seenShare = table.seenShare();
        this.equalShare = statistics.equalShare();
        this.alpha = statistics.alpha();
        this.cohen = statistics.cohen();
        this.fleiss = statistics.fleiss();
        this.icc = statistics.icc();
        this.withinGroup = statistics.withinGroup();
    }

    /**
     * The code.
     *
     * @return the code
     */
    public ObserverCode code() {
        return code;
    }

    /**
     * How its numbers are read.
     *
     * @return the reading
     */
    public CodeReading reading() {
        return reading;
    }

    /**
     * What the numbers mean in this reading, and so the level of alpha.
     *
     * @return the level
     */
    public MeasurementLevel level() {
        return code.level(reading);
    }

    /**
     * How many sessions have the code from any coder.
     *
     * @return at least 1
     */
    public int units() {
        return units;
    }

    /**
     * How many coders gave the code to any session.
     *
     * @return at least 1
     */
    public int coders() {
        return coders;
    }

    /**
     * How many sessions have the code from two coders or more; only these tell of agreement.
     *
     * @return 0 or more
     */
    public int pairableUnits() {
        return pairableUnits;
    }

    /**
     * The share of equal numbers: each number of a session held against those of the other coders, chance not taken off. With two
     * coders the share of sessions that both coded alike.
     *
     * @return 0 to 1, or why there is none
     */
    public Evaluation<Double> equalShare() {
        return equalShare;
    }

    /**
     * Krippendorff's alpha at the {@link #level}, with an interval over dyads.
     *
     * @return alpha, or why there is none
     */
    public Evaluation<KrippendorffAlpha.Result> alpha() {
        return alpha;
    }

    /** Whether the interval of alpha holds the truth less often than it says: a code hardly seen, in few dyads. */
    boolean isRareInFewDyads() {
        return reading == CodeReading.SEEN
                && seenShare < RARE
                && alpha.value()
                        .filter(found ->
                                found.groups() < FEW_DYADS && found.interval().isEvaluable())
                        .isPresent();
    }

    /**
     * Cohen's kappa of two coders, for codes that are categories.
     *
     * @return kappa, or why there is none
     */
    public Evaluation<CohenKappa.Result> cohen() {
        return cohen;
    }

    /**
     * How much different codes count in {@link #cohen}.
     *
     * @return quadratic weights for ordered codes, else none
     */
    public KappaWeights kappaWeights() {
        return level() == MeasurementLevel.ORDINAL ? KappaWeights.QUADRATIC : KappaWeights.UNWEIGHTED;
    }

    /**
     * Fleiss' kappa of three coders or more, for categories without order.
     *
     * @return kappa, or why there is none
     */
    public Evaluation<FleissKappa> fleiss() {
        return fleiss;
    }

    /**
     * The intraclass correlation ICC(2,1) of frequencies, ratings and numbers with equal steps: one coder, stricter coders count as
     * disagreement. Sessions that a coder left out do not count.
     *
     * @return the correlation, or why there is none
     */
    public Evaluation<IntraclassCorrelation.Estimate> icc() {
        return icc;
    }

    /**
     * The mean of the within-group agreement ({@code rwg}) of the sessions, for ratings on 1 to 5.
     *
     * @return at most 1, or why there is none
     */
    public Evaluation<Double> withinGroup() {
        return withinGroup;
    }

    /**
     * Kind, level and reading, without the name of the code, which may be anything.
     *
     * @return for example {@code MARKER, RATIO as FREQUENCY}
     */
    @Override
    public String toString() {
        return code + " as " + reading;
    }
}
