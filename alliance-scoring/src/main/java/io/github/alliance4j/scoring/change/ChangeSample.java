package io.github.alliance4j.scoring.change;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The statistics of the clinical sample that the formulas of change rest on: means and standard deviations (with
 * {@code n - 1}) before and after, and how the two go together. Computed from the analysed persons, or given as a paper
 * prints them. Parts that a formula does not use may be absent; a formula that misses one refuses.
 *
 * <p>In one metric throughout. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ChangeSample {

    private final double preStandardDeviation;
    private final OptionalDouble preMean;
    private final OptionalDouble postMean;
    private final OptionalDouble postStandardDeviation;
    /** Kept instead of the correlation, since it is defined where a standard deviation is 0. */
    private final OptionalDouble covariance;

    private ChangeSample(
            OptionalDouble preMean,
            double preStandardDeviation,
            OptionalDouble postMean,
            OptionalDouble postStandardDeviation,
            OptionalDouble covariance) {
        if (!(preStandardDeviation > 0) || Double.isInfinite(preStandardDeviation)) {
            throw new IllegalArgumentException(
                    "Sample: standard deviation before " + preStandardDeviation + " is not above 0");
        }
        postStandardDeviation.ifPresent(sd -> {
            if (!(sd >= 0) || Double.isInfinite(sd)) {
                throw new IllegalArgumentException("Sample: standard deviation after " + sd + " is not at least 0");
            }
        });
        this.preMean = finite(preMean, "mean before");
        this.postMean = finite(postMean, "mean after");
        this.preStandardDeviation = preStandardDeviation;
        this.postStandardDeviation = postStandardDeviation;
        this.covariance = covariance;
    }

    private static OptionalDouble finite(OptionalDouble value, String name) {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(
                    "Sample: " + name + " " + value.getAsDouble() + " is not a finite number");
        }
        return value;
    }

    /**
     * A sample of which only the spread before is known. Enough for {@link ChangeFormula#JACOBSON_TRUAX}.
     *
     * @param preStandardDeviation the standard deviation before, above 0
     * @return the sample
     * @throws IllegalArgumentException if it is not above 0
     */
    public static ChangeSample ofStandardDeviation(double preStandardDeviation) {
        return new ChangeSample(
                OptionalDouble.empty(),
                preStandardDeviation,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /**
     * A sample that is known before only. Enough for all formulas but {@link ChangeFormula#HSU_LINN_LORD},
     * {@link ChangeFormula#NUNNALLY_KOTSCH_POST_SD} and {@link ChangeFormula#HAGEMAN_ARRINDELL}.
     *
     * @param preMean the mean before
     * @param preStandardDeviation the standard deviation before, above 0
     * @return the sample
     * @throws IllegalArgumentException if the mean is not finite or the standard deviation not above 0
     */
    public static ChangeSample ofPre(double preMean, double preStandardDeviation) {
        return new ChangeSample(
                OptionalDouble.of(preMean),
                preStandardDeviation,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /**
     * A sample known before and after.
     *
     * @param preMean the mean before
     * @param preStandardDeviation the standard deviation before, above 0
     * @param postMean the mean after
     * @param postStandardDeviation the standard deviation after, at least 0
     * @param correlation the correlation of before and after
     * @return the sample
     * @throws IllegalArgumentException if a mean is not finite, the standard deviation before is not above 0 or that
     *     after below 0, or the correlation is not within -1 and 1
     */
    public static ChangeSample of(
            double preMean,
            double preStandardDeviation,
            double postMean,
            double postStandardDeviation,
            double correlation) {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("Sample: correlation " + correlation + " is not within -1 and 1");
        }
        return new ChangeSample(
                OptionalDouble.of(preMean),
                preStandardDeviation,
                OptionalDouble.of(postMean),
                OptionalDouble.of(postStandardDeviation),
                OptionalDouble.of(correlation * preStandardDeviation * postStandardDeviation));
    }

    /**
     * The statistics of these persons.
     *
     * @param persons their scores
     * @return the sample; not evaluable with fewer than 2 persons or where all scores before are equal
     */
    public static Evaluation<ChangeSample> from(List<PrePost> persons) {
        int n = persons.size();
        if (n < 2) {
            return Evaluation.notEvaluable("fewer than 2 persons have a score before and after");
        }
        double[] pre = persons.stream().mapToDouble(PrePost::pre).toArray();
        double[] post = persons.stream().mapToDouble(PrePost::post).toArray();
        if (Moments.isConstant(pre, 0, n)) {
            return Evaluation.notEvaluable("all scores before are equal");
        }
        double preMean = Moments.mean(pre, 0, n);
        double postMean = Moments.mean(post, 0, n);
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += (pre[i] - preMean) * (post[i] - postMean);
        }
        // Rounding of the mean can give equal values a spread that is not quite 0.
        boolean flat = Moments.isConstant(post, 0, n);
        return Evaluation.of(new ChangeSample(
                OptionalDouble.of(preMean),
                Moments.standardDeviation(pre, 0, n),
                OptionalDouble.of(postMean),
                OptionalDouble.of(flat ? 0 : Moments.standardDeviation(post, 0, n)),
                OptionalDouble.of(flat ? 0 : products / (n - 1))));
    }

    /**
     * The mean before.
     *
     * @return the mean, or nothing if not known
     */
    public OptionalDouble preMean() {
        return preMean;
    }

    /**
     * The standard deviation before.
     *
     * @return above 0
     */
    public double preStandardDeviation() {
        return preStandardDeviation;
    }

    /**
     * The mean after.
     *
     * @return the mean, or nothing if not known
     */
    public OptionalDouble postMean() {
        return postMean;
    }

    /**
     * The standard deviation after.
     *
     * @return at least 0, or nothing if not known
     */
    public OptionalDouble postStandardDeviation() {
        return postStandardDeviation;
    }

    /**
     * The correlation of the scores before and after.
     *
     * @return within -1 and 1, or nothing if not known or if all scores after are equal
     */
    public OptionalDouble correlation() {
        double scale = preStandardDeviation * postStandardDeviation.orElse(0);
        return covariance.isEmpty() || scale == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, covariance.getAsDouble() / scale)));
    }

    double needPreMean() {
        return need(preMean, "the mean before");
    }

    double needPostMean() {
        return need(postMean, "the mean after");
    }

    double needPostStandardDeviation() {
        return need(postStandardDeviation, "the standard deviation after");
    }

    double needCovariance() {
        return need(covariance, "the correlation of before and after");
    }

    private static double need(OptionalDouble part, String name) {
        return part.orElseThrow(
                () -> new IllegalArgumentException("The method needs " + name + " of the sample, which is not given"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeSample that
                && preMean.equals(that.preMean)
                && Double.compare(preStandardDeviation, that.preStandardDeviation) == 0
                && postMean.equals(that.postMean)
                && postStandardDeviation.equals(that.postStandardDeviation)
                && covariance.equals(that.covariance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(preMean, preStandardDeviation, postMean, postStandardDeviation, covariance);
    }

    /**
     * The known parts.
     *
     * @return a description
     */
    @Override
    public String toString() {
        return "ChangeSample[before: mean " + preMean + ", SD " + preStandardDeviation + "; after: mean " + postMean
                + ", SD " + postStandardDeviation + "; correlation " + correlation() + "]";
    }
}
