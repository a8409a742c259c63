package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * McDonald's omega total under one factor: the share of the variance of a sum score that the factor explains. With
 * loadings {@code l} and residual variances {@code t}:
 *
 * <pre>
 * omega          = (sum l)^2 / ((sum l)^2 + sum t)
 * omega observed = (sum l)^2 / V      V = the observed variance of the sum
 * </pre>
 *
 * <p>Unlike alpha, omega does not take the items for equally good; like alpha, it takes their errors for unrelated. Where
 * the items of a form make several factors, one factor misfits and omega of the total says little: look at
 * {@link Result#fit()}.
 *
 * <p>Only persons who answered all items count. Not evaluable: where {@link InternalConsistency} is not; fewer than 3 items (one
 * factor cannot be found in two); for the likelihood, correlations that are not positive definite (an item is a sum of
 * others, or there are fewer persons than items; refused, not smoothed); a fit that does not settle. A uniqueness at its
 * lower bound .005 (Heywood case) is reported by {@link Result#isAtBound()}: do not trust such a solution.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link FactorMethod#ML_COVARIANCES}. Source: McDonald, R. P. (1999). Test
 * Theory: A Unified Treatment, chapter 6. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OmegaTotal {

    private static final OmegaTotal DEFAULTS = new OmegaTotal(FactorMethod.ML_COVARIANCES);
    private static final int FEWEST_ITEMS = 3;

    private final FactorMethod method;

    private OmegaTotal(FactorMethod method) {
        this.method = Objects.requireNonNull(method, "method");
    }

    /**
     * Omega of the plain sum by maximum likelihood.
     *
     * @return the method
     */
    public static OmegaTotal withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another way to find the factor.
     *
     * @param newMethod how the factor is found
     * @return the method
     */
    public OmegaTotal with(FactorMethod newMethod) {
        return new OmegaTotal(newMethod);
    }

    /**
     * Fits one factor.
     *
     * @param scores the keyed answers
     * @return omega and the factor, or why there is none
     */
    public Evaluation<Result> fit(ItemScores scores) {
        int k = scores.items().size();
        if (k < FEWEST_ITEMS) {
            return Evaluation.notEvaluable("the scale has " + k + " items; one factor needs at least " + FEWEST_ITEMS);
        }
        ItemScores complete = scores.complete();
        if (complete.persons() < 2) {
            return Evaluation.notEvaluable(complete.persons() + " persons answered every item; at least 2 are needed");
        }
        Evaluation<ItemCovariances> covariances = ItemCovariances.of(complete);
        if (covariances.value().isEmpty()) {
            return Evaluation.notEvaluable(covariances.reason());
        }
        ItemCovariances c = covariances.value().get();
        if (!c.hasVariance()) {
            return Evaluation.notEvaluable(InternalConsistency.NO_VARIANCE);
        }
        return fit(c, complete.persons());
    }

    private Evaluation<Result> fit(ItemCovariances c, int persons) {
        double[][] r = c.correlations().values();
        Optional<FactorSolution> start = LeastSquaresFactor.fit(r);
        if (start.isEmpty()) {
            return Evaluation.notEvaluable("the least squares fit of one factor did not settle");
        }
        if (method == FactorMethod.MINRES) {
            return Evaluation.of(result(c.correlations(), start.get(), persons, Optional.empty()));
        }
        Optional<Cholesky> factor = c.isPositiveDefinite() ? Cholesky.of(r) : Optional.empty();
        if (factor.isEmpty()) {
            return Evaluation.notEvaluable("the correlations are not positive definite: an item is a sum of others,"
                    + " or there are not more persons than items");
        }
        Optional<FactorSolution> found = method == FactorMethod.ML_CORRELATIONS
                ? ConcentratedFactor.fit(r, factor.get().inverseDiagonal())
                : Optional.empty();
        found = found.isPresent() ? found : LikelihoodFactor.fit(r, start.get());
        if (found.isEmpty()) {
            return Evaluation.notEvaluable("the likelihood of one factor did not settle");
        }
        Optional<ModelFit> modelFit = Optional.of(ModelFit.of(r, factor.get(), found.get(), persons));
        ItemCovariances metric = method == FactorMethod.ML_COVARIANCES ? c : c.correlations();
        return Evaluation.of(result(metric, found.get(), persons, modelFit));
    }

    private Result result(ItemCovariances c, FactorSolution solution, int persons, Optional<ModelFit> modelFit) {
        double divisor = method == FactorMethod.ML_COVARIANCES ? (persons - 1.0) / persons : 1;
        double[] variances = IntStream.range(0, c.size())
                .mapToDouble(i -> divisor * c.value(i, i))
                .toArray();
        double[] loadings = IntStream.range(0, c.size())
                .mapToDouble(i -> solution.loading(i) * Math.sqrt(variances[i]))
                .toArray();
        double[] residuals = IntStream.range(0, c.size())
                .mapToDouble(i -> solution.uniqueness(i) * variances[i])
                .toArray();
        double explained = Math.pow(Arrays.stream(loadings).sum(), 2);
        double unexplained = Arrays.stream(residuals).sum();
        return new Result(
                persons,
                Arrays.stream(loadings).boxed().toList(),
                Arrays.stream(residuals).boxed().toList(),
                explained / (explained + unexplained),
                c.hasVariance() ? OptionalDouble.of(explained / (divisor * c.total())) : OptionalDouble.empty(),
                modelFit,
                solution.isAtBound());
    }

    /**
     * A factor and its omega. Immutable, thread-safe.
     *
     * @param persons how many persons answered all items
     * @param loadings one loading an item, in the metric of the method; their sum is not negative
     * @param residualVariances one an item: uniquenesses where the method works on correlations
     * @param omega omega total by the variance that the model implies
     * @param omegaOfObserved omega total by the observed variance of the sum; nothing if that is 0 or less
     * @param fit how well one factor fits; nothing for least squares
     * @param isAtBound whether a uniqueness is at its bound .005
     * @since 0.1
     */
    public record Result(
            int persons,
            List<Double> loadings,
            List<Double> residualVariances,
            double omega,
            OptionalDouble omegaOfObserved,
            Optional<ModelFit> fit,
            boolean isAtBound) {

        /**
         * Copies the lists.
         *
         * @param persons how many persons answered all items
         * @param loadings one loading an item
         * @param residualVariances one an item
         * @param omega omega total by the variance that the model implies
         * @param omegaOfObserved omega total by the observed variance of the sum
         * @param fit how well one factor fits
         * @param isAtBound whether a uniqueness is at its bound
         */
        public Result {
            loadings = List.copyOf(loadings);
            residualVariances = List.copyOf(residualVariances);
        }
    }
}
