package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * How far the raters of one unit agree, unit by unit, against raters who would answer at random: {@code rwg}. With the variance
 * {@code s2} of the unit's ratings (divided by {@code n - 1}) on a scale of {@code A} answers one apart:
 *
 * <pre>
 * rwg = 1 - s2 / ((A^2 - 1) / 12)
 * </pre>
 *
 * <p>The null model is one under which all answers are equally likely; real people avoid some answers, so rwg tends to be too
 * high (LIBRARY DEFAULT, as in most reports). 1 is full agreement; a value below 0 says that the raters differ more than random
 * ones would, and is kept. Unlike kappa it needs no variation between units. Not evaluable: a unit with
 * fewer than two ratings; ratings more than {@code A - 1} apart (strict, to rounding), which the scale cannot give; ratings too large to
 * compute with. Where on the scale the ratings lie is not asked.
 *
 * <p>Source: James, L. R., Demaree, R. G., and Wolf, G. (1984). Estimating within-group interrater reliability with and without
 * response bias. Journal of Applied Psychology, 69, 85-98, doi:10.1037/0021-9010.69.1.85. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class WithinGroupAgreement {

    private final int answers;

    private WithinGroupAgreement(int answers) {
        this.answers = answers;
    }

    /**
     * The method for a scale.
     *
     * @param answers how many answers the scale has, one apart; at least 2
     * @return the method
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public static WithinGroupAgreement ofAnswers(int answers) {
        if (answers < 2) {
            throw new IllegalArgumentException(
                    "A scale of " + answers + " answers has no variance; it needs 2 or more");
        }
        return new WithinGroupAgreement(answers);
    }

    /**
     * The variance that random answers would have.
     *
     * @return {@code (A^2 - 1) / 12}
     */
    public double nullVariance() {
        return ((double) answers * answers - 1) / 12;
    }

    /**
     * Assesses every unit.
     *
     * @param ratings the ratings, a row a unit
     * @return one answer a unit, in their order
     */
    public List<Evaluation<Double>> assess(Ratings ratings) {
        List<Evaluation<Double>> answers = new ArrayList<>();
        for (int i = 0; i < ratings.subjects(); i++) {
            answers.add(agreement(UnitRatings.of(ratings, i)));
        }
        return List.copyOf(answers);
    }

    private Evaluation<Double> agreement(double[] unit) {
        int n = unit.length;
        if (n < 2) {
            return Evaluation.notEvaluable("fewer than 2 ratings");
        }
        if (!(span(unit) <= (answers - 1) * (1 + Moments.ROUNDING))) {
            return Evaluation.notEvaluable(
                    "the ratings lie farther apart than a scale of " + answers + " answers reaches");
        }
        double variance = variance(unit, n);
        return Double.isFinite(variance)
                ? Evaluation.of(1 - variance / nullVariance())
                : Evaluation.notEvaluable("the ratings are too large to compute with");
    }

    private static double span(double[] unit) {
        DoubleSummaryStatistics range = Arrays.stream(unit).summaryStatistics();
        return range.getMax() - range.getMin();
    }

    private static double variance(double[] unit, int n) {
        return Moments.squaredDeviations(unit, 0, n, Moments.mean(unit, 0, n)) / (n - 1);
    }
}
