package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Given that the level shifted exactly once, how probable each onset is: flat priors on the onset and on the two means,
 * Jeffreys' on the error, which is normal and the same before and after.
 *
 * <pre>
 * p(k) ~ (k (n - k))^(-1/2) (SS1 + SS2)^(-(n - 2) / 2)      k = 1 .. n - 1 sessions before the onset
 * </pre>
 *
 * <p>It does not say whether there was a shift: on a series without one the probability lies mostly at the ends.
 *
 * <p>Not evaluable: fewer than 4 sessions; all scores equal; scores that are constant before and after some session, since
 * its probability is then 1 whatever the shift. Immutable, thread-safe.
 *
 * <p>Source: Smith, A. F. M. (1975). Biometrika, 62, 407-416, doi:10.1093/biomet/62.2.407, for this kind of model; the
 * formula is DERIVED.
 *
 * @since 0.1
 */
public final class SingleChange {

    private final Levels levels;
    private final double[] probability;

    private SingleChange(Levels levels, double[] probability) {
        this.levels = levels;
        this.probability = probability;
    }

    /**
     * The probabilities of a series.
     *
     * @param series the scores
     * @return the posterior, or why there is none
     */
    public static Evaluation<SingleChange> of(SessionSeries series) {
        Evaluation<Levels> levels = Levels.of(series, 4);
        return levels.value().isEmpty()
                ? Evaluation.notEvaluable(levels.reason())
                : of(levels.value().get());
    }

    private static Evaluation<SingleChange> of(Levels levels) {
        int n = levels.size();
        double[] log = new double[n - 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 1; k < n; k++) {
            double within = levels.squares(0, k) + levels.squares(k, n);
            if (levels.isNothing(within)) {
                return Evaluation.notEvaluable(
                        "the scores are constant before and after a session, so there is no error to judge by");
            }
            log[k - 1] = -Math.log((double) k * (n - k)) / 2 - (n - 2) * Math.log(within) / 2;
            largest = Math.max(largest, log[k - 1]);
        }
        double sum = 0;
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.exp(log[i] - largest);
            sum += log[i];
        }
        for (int i = 0; i < log.length; i++) {
            log[i] /= sum;
        }
        return Evaluation.of(new SingleChange(levels, log));
    }

    /**
     * How probable each onset is.
     *
     * @return probability by onset, ascending, with sum 1; unmodifiable
     */
    public Map<SessionNumber, Double> probabilities() {
        Map<SessionNumber, Double> probabilities = new LinkedHashMap<>();
        for (int i = 0; i < probability.length; i++) {
            probabilities.put(levels.session(i + 1), probability[i]);
        }
        return Collections.unmodifiableMap(probabilities);
    }

    /**
     * The most probable onset, the first of equals.
     *
     * @return a session
     */
    public SessionNumber onset() {
        int most = 0;
        for (int i = 1; i < probability.length; i++) {
            most = probability[i] > probability[most] ? i : most;
        }
        return levels.session(most + 1);
    }
}
