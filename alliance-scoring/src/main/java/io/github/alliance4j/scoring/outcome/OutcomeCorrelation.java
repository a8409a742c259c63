package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
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
 * <p>It may be shown beside {@link MetaAnalyticAnchor#ALLIANCE_OUTCOME}, which is no norm. Not evaluable: fewer than 4 dyads with both
 * numbers, one of them the same in all dyads, or all points on one line.
 *
 * <p>Defaults (LIBRARY DEFAULT): alliance {@link AllianceMeasure#EARLY} over the first 3 scores, outcome {@link OutcomeMeasure#CHANGE},
 * confidence .95. A mean over the whole treatment holds sessions in which the outcome had come already. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeCorrelation {

    private static final int LEAST = 4;
    /** Closer to one line than this is rounding. */
    private static final double EXACT = 1 - 1e-12;

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
        return new OutcomeCorrelation(alliance, outcome, earlySessions, Arguments.confidence(newConfidence));
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
        if (used.size() < LEAST) {
            return Evaluation.notEvaluable(Counts.of(used.size(), "dyad")
                    + " with an alliance and an outcome; at least " + LEAST + " are needed");
        }
        double[] x =
                used.stream().mapToDouble(one -> alliance(one).orElseThrow()).toArray();
        double[] y =
                used.stream().mapToDouble(one -> outcome(one).orElseThrow()).toArray();
        if (Moments.isConstant(x, 0, x.length) || Moments.isConstant(y, 0, y.length)) {
            return Evaluation.notEvaluable("the alliance or the outcome is the same in all dyads");
        }
        double r = correlation(x, y);
        return Math.abs(r) < EXACT
                ? Evaluation.of(new Result(r, interval(r, x.length), x.length))
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

    private static double correlation(double[] x, double[] y) {
        int n = x.length;
        double meanX = Moments.mean(x, 0, n);
        double meanY = Moments.mean(y, 0, n);
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        return products
                / Math.sqrt(Moments.squaredDeviations(x, 0, n, meanX))
                / Math.sqrt(Moments.squaredDeviations(y, 0, n, meanY));
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
