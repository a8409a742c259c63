package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The correlation of alliance and outcome over the dyads of one study, as meta-analyses take it: Pearson's {@code r} of one number for
 * the alliance of a treatment and one for its outcome. Higher is better in both, so a positive {@code r} is a good alliance with a
 * good outcome, whatever the form. The interval is by Fisher's z: {@code tanh(atanh r -+ z / sqrt(n - 3))}.
 *
 * <p>{@link OutcomeMeasure#ADJUSTED_CHANGE} is the partial correlation given the first outcome score; its interval counts one dyad
 * less, and it needs 5 dyads. Where all began alike it is the plain one.
 *
 * <p>{@link #isComparable()} says which of them to hold against {@link MetaAnalyticAnchor#ALLIANCE_OUTCOME}, which is no norm, and
 * {@link #COMPARISON} why. Not evaluable: fewer than 4 dyads with both
 * numbers, one of them the same in all dyads, all points on one line, scores that are too large to compute with, or a first score that
 * tells the alliance or the change of every dyad.
 *
 * <p>Defaults (LIBRARY DEFAULT): alliance {@link AllianceMeasure#EARLY} over the first 3 scores, outcome {@link OutcomeMeasure#CHANGE},
 * confidence .95. A mean over the whole treatment holds sessions in which the outcome had come already. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeCorrelation {

    /** Which correlation to hold against that of a meta-analysis, and why; a choice of this library. */
    public static final String COMPARISON =
            "Held against it is early alliance with change, given the first outcome score: the early alliance comes before"
                    + " most of the change, and who begins worse can change more. That is a choice; the studies behind it differ in"
                    + " when they took the alliance and how they took the outcome.";

    private static final int LEAST = 4;
    /** Closer to one line than this is rounding. */
    private static final double EXACT = 1 - 1e-12;

    /** Squares of residuals below this share of the whole are rounding. */
    private static final double ROUNDING = 1e-20;

    private static final OutcomeCorrelation DEFAULTS =
            new OutcomeCorrelation(AllianceMeasure.EARLY, OutcomeMeasure.CHANGE, 3, 0.95);

    private final AllianceMeasure alliance;
    private final OutcomeMeasure outcome;
    private final int earlySessions;
    private final double confidence;

    private OutcomeCorrelation(AllianceMeasure alliance, OutcomeMeasure outcome, int earlySessions, double confidence) {
        this.alliance = Objects.requireNonNull(alliance, "alliance");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.earlySessions = earlySessions;
        this.confidence = confidence;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static OutcomeCorrelation withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same of another alliance.
     *
     * @param measure which
     * @return the method
     */
    public OutcomeCorrelation with(AllianceMeasure measure) {
        return new OutcomeCorrelation(measure, outcome, earlySessions, confidence);
    }

    /**
     * The same of another outcome.
     *
     * @param measure which
     * @return the method
     */
    public OutcomeCorrelation with(OutcomeMeasure measure) {
        return new OutcomeCorrelation(alliance, measure, earlySessions, confidence);
    }

    /**
     * The same with another count of early sessions.
     *
     * @param scores how many of the first alliance scores count at most
     * @return the method
     * @throws IllegalArgumentException if it is below 1
     */
    public OutcomeCorrelation withEarlySessions(int scores) {
        if (scores < 1) {
            throw new IllegalArgumentException("Early sessions " + scores + " must be 1 or more");
        }
        return new OutcomeCorrelation(alliance, outcome, scores, confidence);
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of the interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public OutcomeCorrelation withConfidence(double newConfidence) {
        return new OutcomeCorrelation(alliance, outcome, earlySessions, Confidence.check(newConfidence));
    }

    /**
     * Which alliance is taken.
     *
     * @return the measure
     */
    public AllianceMeasure alliance() {
        return alliance;
    }

    /**
     * Which outcome is taken.
     *
     * @return the measure
     */
    public OutcomeMeasure outcome() {
        return outcome;
    }

    /**
     * Whether it is the one to hold against {@link MetaAnalyticAnchor#ALLIANCE_OUTCOME}: {@link AllianceMeasure#EARLY} with {@link
     * OutcomeMeasure#ADJUSTED_CHANGE} (LIBRARY DEFAULT, for the reasons of {@link #COMPARISON}).
     *
     * @return whether alliance and outcome are those two
     */
    public boolean isComparable() {
        return alliance == AllianceMeasure.EARLY && outcome == OutcomeMeasure.ADJUSTED_CHANGE;
    }

    /**
     * How many of the first alliance scores count at most.
     *
     * @return 1 or more
     */
    public int earlySessions() {
        return earlySessions;
    }

    /**
     * The correlation over dyads.
     *
     * @param courses one a dyad
     * @return the correlation, or why there is none
     */
    public Evaluation<Result> assess(List<DyadCourse> courses) {
        List<DyadCourse> used = courses.stream()
                .filter(course ->
                        alliance(course).isPresent() && outcome(course).isPresent())
                .toList();
        int least = LEAST + (outcome == OutcomeMeasure.ADJUSTED_CHANGE ? 1 : 0);
        if (used.size() < least) {
            return Evaluation.notEvaluable(Counts.of(used.size(), "dyad")
                    + " with an alliance and an outcome; at least " + least + " are needed");
        }
        double[] x =
                used.stream().mapToDouble(one -> alliance(one).orElseThrow()).toArray();
        double[] y =
                used.stream().mapToDouble(one -> outcome(one).orElseThrow()).toArray();
        if (Moments.isConstant(x, 0, x.length) || Moments.isConstant(y, 0, y.length)) {
            return Evaluation.notEvaluable("the alliance or the outcome is the same in all dyads");
        }
        return outcome == OutcomeMeasure.ADJUSTED_CHANGE ? partial(x, y, used) : plain(x, y, x.length);
    }

    /** The correlation of what the first score does not tell; the plain one where that is the same in all. */
    private Evaluation<Result> partial(double[] x, double[] y, List<DyadCourse> used) {
        double[] first = used.stream()
                .mapToDouble(one -> one.firstOutcome().orElseThrow())
                .toArray();
        if (Moments.isConstant(first, 0, first.length)) {
            return plain(x, y, x.length);
        }
        double[] restX = rest(x, first);
        double[] restY = rest(y, first);
        return isRounding(restX, x) || isRounding(restY, y)
                ? Evaluation.notEvaluable("the first score tells the alliance or the change of every dyad")
                : plain(restX, restY, x.length - 1);
    }

    /** The residuals of the line over the first score. */
    private static double[] rest(double[] values, double[] first) {
        int n = values.length;
        double meanFirst = Moments.mean(first, 0, n);
        double mean = Moments.mean(values, 0, n);
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += (first[i] - meanFirst) * (values[i] - mean);
        }
        double slope = products / Moments.squaredDeviations(first, 0, n, meanFirst);
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = values[i] - mean - slope * (first[i] - meanFirst);
        }
        return rest;
    }

    private static boolean isRounding(double[] rest, double[] values) {
        int n = values.length;
        double squares = Moments.squaredDeviations(values, 0, n, Moments.mean(values, 0, n));
        return Moments.squaredDeviations(rest, 0, n, 0) <= ROUNDING * squares && Double.isFinite(squares);
    }

    /** Of so many independent points. */
    private Evaluation<Result> plain(double[] x, double[] y, int points) {
        double r = correlation(x, y);
        if (!Double.isFinite(r)) {
            return Evaluation.notEvaluable("the scores are too large to compute with");
        }
        return Math.abs(r) < EXACT
                ? Evaluation.of(new Result(r, interval(r, points), x.length))
                : Evaluation.notEvaluable("alliance and outcome lie on one line");
    }

    private OptionalDouble alliance(DyadCourse course) {
        return course.meanAlliance(alliance == AllianceMeasure.EARLY ? earlySessions : Integer.MAX_VALUE);
    }

    private OptionalDouble outcome(DyadCourse course) {
        OptionalDouble last = course.lastOutcome();
        return outcome == OutcomeMeasure.LAST || last.isEmpty()
                ? last
                : OptionalDouble.of(last.getAsDouble() - course.firstOutcome().orElseThrow());
    }

    /** Not a number where the squares overflow. */
    private static double correlation(double[] x, double[] y) {
        int n = x.length;
        double meanX = Moments.mean(x, 0, n);
        double meanY = Moments.mean(y, 0, n);
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        double squaresX = Moments.squaredDeviations(x, 0, n, meanX);
        double squaresY = Moments.squaredDeviations(y, 0, n, meanY);
        return Double.isFinite(squaresX) && Double.isFinite(squaresY)
                ? products / Math.sqrt(squaresX) / Math.sqrt(squaresY)
                : Double.NaN;
    }

    private Interval interval(double r, int n) {
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double width =
                NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2) / Math.sqrt(n - 3.0);
        return new Interval(Math.tanh(z - width), Math.tanh(z + width));
    }

    /**
     * A correlation. Immutable, thread-safe.
     *
     * @param r above 0 if a better alliance goes with a better outcome
     * @param interval by Fisher's z
     * @param dyads how many dyads it rests on
     * @since 0.1
     */
    public record Result(double r, Interval interval, int dyads) {}
}
