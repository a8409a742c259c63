package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How well raters agree on subjects: the six intraclass correlations with F, p and intervals. With {@code n} subjects,
 * {@code k} raters, and the mean squares of the two-way table, MSB of subjects, MSJ of raters, MSE of the rest, MSW of
 * all within subjects:
 *
 * <pre>
 * ICC1  = (MSB - MSW) / (MSB + (k - 1) MSW)                             ICC1k = (MSB - MSW) / MSB
 * ICC2  = (MSB - MSE) / (MSB + (k - 1) MSE + k (MSJ - MSE) / n)         ICC2k = (MSB - MSE) / (MSB + (MSJ - MSE) / n)
 * ICC3  = (MSB - MSE) / (MSB + (k - 1) MSE)                             ICC3k = (MSB - MSE) / MSB
 * F     = MSB / MSW on n - 1, n (k - 1) df for ICC1 and ICC1k
 *       = MSB / MSE on n - 1, (n - 1)(k - 1) df for the others;  p is its upper tail
 * </pre>
 *
 * <p>Intervals of ICC1 and ICC3: with {@code FL = F / F_(1-q/2)(df1, df2)} and {@code FU = F F_(1-q/2)(df2, df1)} the ends
 * {@code (FL - 1) / (FL + k - 1)} and {@code (FU - 1) / (FU + k - 1)}. Of ICC2, with {@code FJ = MSJ / MSE}, {@code r =
 * ICC2} and {@code A = k r FJ}, {@code B = n (1 + (k - 1) r) - k r}:
 *
 * <pre>
 * v    = (k - 1)(n - 1)(A + B)^2 / ((n - 1) A^2 + B^2),  U = F_(1-q/2)(n - 1, v),  W = F_(1-q/2)(v, n - 1)
 * low  = n (MSB - U MSE) / (U (k MSJ + (kn - k - n) MSE) + n MSB)
 * high = n (W MSB - MSE) / (k MSJ + (kn - k - n) MSE + n W MSB)
 * </pre>
 *
 * <p>Means of ratings: Spearman-Brown of both ends. A negative value or end is reported as it is: raters agree less than
 * chance would let them. The F printed with ICC2 tests subjects only and is not the test behind its interval, as in psych.
 *
 * <p>Subjects with a missing rating are left out and counted in {@link Result#incomplete()}; with {@link IccEstimator#REML}
 * only those without any rating are. Not evaluable: fewer than 2
 * raters or 2 complete subjects; all ratings equal; with REML, nothing left beside subjects and raters. A single form may be undefined although others are not, for example
 * where raters never differ; it says why. An end that has no finite value leaves the interval out.
 *
 * <p>Mean squares are those of the analysis of variance. psych's {@code ICC} takes them from REML components by default,
 * which differ where a component is estimated as 0: that is {@link IccEstimator#REML}; {@code ICC(x, lmer = FALSE)} gives
 * the numbers of the default.
 *
 * <p>Sources: Shrout, P. E., and Fleiss, J. L. (1979). Intraclass correlations. Psychological Bulletin, 86, 420-428.
 * McGraw, K. O., and Wong, S. P. (1996). Psychological Methods, 1, 30-46. Defaults of {@link #withDefaults()}: confidence
 * .95, mean squares by analysis of variance. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class IntraclassCorrelation {

    private static final IntraclassCorrelation DEFAULTS = new IntraclassCorrelation(0.95, IccEstimator.ANOVA);

    private final double confidence;
    private final IccEstimator estimator;

    private IntraclassCorrelation(double confidence, IccEstimator estimator) {
        this.confidence = confidence;
        this.estimator = Objects.requireNonNull(estimator, "estimator");
    }

    /**
     * The method with 95 % intervals.
     *
     * @return the method
     */
    public static IntraclassCorrelation withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public IntraclassCorrelation withConfidence(double newConfidence) {
        return new IntraclassCorrelation(Confidence.check(newConfidence), estimator);
    }

    /**
     * The same method with another estimator.
     *
     * @param newEstimator how mean squares are estimated
     * @return the method
     */
    public IntraclassCorrelation with(IccEstimator newEstimator) {
        return new IntraclassCorrelation(confidence, newEstimator);
    }

    /**
     * Assesses the agreement.
     *
     * @param ratings the ratings
     * @return all six forms, or why the data do not allow any
     */
    public Evaluation<Result> assess(Ratings ratings) {
        if (ratings.raters() < 2) {
            return Evaluation.notEvaluable("1 rater; agreement needs at least 2");
        }
        return estimator == IccEstimator.ANOVA ? byAnova(ratings) : byLikelihood(ratings);
    }

    private Evaluation<Result> byAnova(Ratings ratings) {
        double[][] rows = ratings.completeRows();
        if (rows.length < 2) {
            return Evaluation.notEvaluable((rows.length == 1 ? "1 subject is" : "no subject is")
                    + " rated by every rater; at least 2 are needed");
        }
        RatingVariation variation = RatingVariation.anova(rows);
        if (!(variation.betweenSubjects() > 0) && !(variation.within() > 0)) {
            return Evaluation.notEvaluable("all ratings are equal");
        }
        return Evaluation.of(result(variation, ratings.subjects() - rows.length));
    }

    private Evaluation<Result> byLikelihood(Ratings ratings) {
        Ratings rated = ratings.rated();
        if (rated.subjects() < 2) {
            return Evaluation.notEvaluable("fewer than 2 subjects are rated");
        }
        return CrossedComponents.of(rated)
                .map(components -> components.variation(rated.subjects(), rated.raters()))
                .map(variation -> Evaluation.of(result(variation, ratings.subjects() - rated.subjects())))
                .orElseGet(
                        () -> Evaluation.notEvaluable("subjects and raters explain every rating: no variance is left"));
    }

    private Result result(RatingVariation variation, int incomplete) {
        Map<IccForm, Evaluation<Estimate>> estimates = new EnumMap<>(IccForm.class);
        for (IccForm form : IccForm.values()) {
            estimates.put(form, variation.estimate(form, confidence));
        }
        return new Result(
                variation.subjects(),
                incomplete,
                variation.betweenSubjects(),
                variation.betweenRaters(),
                variation.residual(),
                variation.within(),
                estimates);
    }

    /**
     * One intraclass correlation. Immutable, thread-safe.
     *
     * @param form which one
     * @param value the correlation, at most 1
     * @param f the F of subjects
     * @param numeratorDf its first degrees of freedom
     * @param denominatorDf its second degrees of freedom
     * @param p the upper tail of F
     * @param interval the confidence interval; nothing if all subjects have one mean, an end is not finite or the ends
     *     are out of order
     * @since 0.1
     */
    public record Estimate(
            IccForm form,
            double value,
            double f,
            int numeratorDf,
            int denominatorDf,
            double p,
            Optional<Interval> interval) {}

    /**
     * All six forms. Immutable, thread-safe.
     *
     * @param subjects how many subjects were used
     * @param incomplete how many subjects were left out for a missing rating
     * @param betweenSubjects MSB
     * @param betweenRaters MSJ
     * @param residual MSE
     * @param within MSW
     * @param estimates one entry a form
     * @since 0.1
     */
    public record Result(
            int subjects,
            int incomplete,
            double betweenSubjects,
            double betweenRaters,
            double residual,
            double within,
            Map<IccForm, Evaluation<Estimate>> estimates) {

        /**
         * Copies the map.
         *
         * @param subjects how many subjects were used
         * @param incomplete how many subjects were left out for a missing rating
         * @param betweenSubjects MSB
         * @param betweenRaters MSJ
         * @param residual MSE
         * @param within MSW
         * @param estimates one entry a form
         * @throws IllegalArgumentException if a form is not among the estimates
         */
        public Result {
            if (estimates.size() < IccForm.values().length) {
                throw new IllegalArgumentException("Estimates of " + estimates.keySet() + " are not all six forms");
            }
            estimates = Collections.unmodifiableMap(new EnumMap<>(estimates));
        }

        /**
         * One of the forms.
         *
         * @param form which one
         * @return the correlation, or why it is not defined
         */
        public Evaluation<Estimate> estimate(IccForm form) {
            return Objects.requireNonNull(estimates.get(form), "form");
        }
    }
}
