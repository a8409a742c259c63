package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether one voice follows the other: the correlation of the first voice {@code k} steps later with the second now. With
 * {@code n} sessions that both have, and means and standard deviations of all of them:
 *
 * <pre>
 * r(k) = (1/n) sum (x[t + k] - mean x)(y[t] - mean y) / (sx sy)       s divided by n
 * </pre>
 *
 * <p>At {@code k > 0} the second voice comes first in time (the first follows it); at {@code k < 0} the second follows the
 * first; {@code r(0)} is Pearson's. The divisor is {@code n} at every lag, so few pairs give a small number. A drift that both
 * share fills all lags alike: a peak says who follows whom only where neither drifts, and never that one causes the other.
 * Changing the voices mirrors the lags.
 *
 * <p>Not evaluable: fewer than 3 sessions with both voices; a voice that never changes. Lags beyond {@code n - 1} steps are
 * not there; a lag without any pair is 0.
 *
 * <p>Defaults (LIBRARY DEFAULT): lags to 3, a step is a session number. R's {@code ccf} is {@link LagStep#OBSERVED}; without
 * missing sessions the two are the same. Source: Venables, W. N., and Ripley, B. D. (2002). Modern Applied Statistics with
 * S, 4th ed., chapter 14. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CrossCorrelation {

    private static final CrossCorrelation DEFAULTS = new CrossCorrelation(3, LagStep.SESSION);

    private final int largestLag;
    private final LagStep step;

    private CrossCorrelation(int largestLag, LagStep step) {
        this.largestLag = largestLag;
        this.step = step;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static CrossCorrelation withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with other lags.
     *
     * @param newLargestLag how many steps the voices are shifted at most, at least 1
     * @return the method
     * @throws IllegalArgumentException if it is below 1
     */
    public CrossCorrelation withLagsTo(int newLargestLag) {
        if (newLargestLag < 1) {
            throw new IllegalArgumentException("The largest lag " + newLargestLag + " is below 1");
        }
        return new CrossCorrelation(newLargestLag, step);
    }

    /**
     * The same with another step.
     *
     * @param newStep what one step is
     * @return the method
     */
    public CrossCorrelation with(LagStep newStep) {
        return new CrossCorrelation(largestLag, Objects.requireNonNull(newStep, "step"));
    }

    /**
     * Correlates the voices at every lag.
     *
     * @param voices the voices
     * @return the correlations, or why there are none
     */
    public Evaluation<Result> assess(TwoVoices voices) {
        Optional<String> refusal = PairMoments.refusal(voices);
        if (refusal.isPresent()) {
            return Evaluation.notEvaluable(refusal.get());
        }
        int reach = Math.min(largestLag, voices.size() - 1);
        PairMoments moments = PairMoments.of(voices);
        double[] values = new double[2 * reach + 1];
        int[] pairs = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            sum(voices, moments, i - reach, i, values, pairs);
        }
        return Evaluation.of(new Result(voices.size(), reach, values, pairs));
    }

    private void sum(TwoVoices voices, PairMoments moments, int lag, int at, double[] values, int[] pairs) {
        double products = 0;
        for (int t = 0; t < voices.size(); t++) {
            int later = position(voices, t, lag);
            if (later >= 0) {
                products += (voices.first(later) - moments.meanX()) * (voices.second(t) - moments.meanY());
                pairs[at]++;
            }
        }
        values[at] = products / Math.sqrt(moments.squaresX() * moments.squaresY());
    }

    /** Where the session stands that is a lag after another, or a negative number. */
    private int position(TwoVoices voices, int from, int lag) {
        return step == LagStep.SESSION
                ? voices.position(voices.session(from) + lag)
                : from + lag < voices.size() ? from + lag : -1;
    }

    /**
     * The correlations at all lags. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        /** Two lags that differ by less are equal. */
        private static final double ROUNDING = 1e-12;

        private final int sessions;
        private final int largestLag;
        private final double[] values;
        private final int[] pairs;

        private Result(int sessions, int largestLag, double[] values, int[] pairs) {
            this.sessions = sessions;
            this.largestLag = largestLag;
            this.values = values;
            this.pairs = pairs;
        }

        /**
         * How many sessions it rests on.
         *
         * @return at least 3
         */
        public int sessions() {
            return sessions;
        }

        /**
         * The largest lag.
         *
         * @return lags run from its negative to it
         */
        public int largestLag() {
            return largestLag;
        }

        /**
         * The correlation at a lag.
         *
         * @param lag how many steps the first voice is taken later than the second
         * @return {@code r(lag)}, from -1 to 1
         * @throws IndexOutOfBoundsException if there is no such lag
         */
        public double value(int lag) {
            return values[index(lag)];
        }

        /**
         * How many pairs of sessions a lag rests on.
         *
         * @param lag how many steps the first voice is taken later than the second
         * @return 0 or more
         * @throws IndexOutOfBoundsException if there is no such lag
         */
        public int pairs(int lag) {
            return pairs[index(lag)];
        }

        private int index(int lag) {
            return Objects.checkIndex(lag + largestLag, values.length);
        }

        /**
         * The lag at which the voices are most alike.
         *
         * @return the lag with the highest {@code r}; nothing if two lags share it (within 1e-12)
         */
        public OptionalInt mostAlike() {
            double highest = Arrays.stream(values).max().orElseThrow();
            int[] at = IntStream.range(0, values.length)
                    .filter(i -> values[i] >= highest - ROUNDING)
                    .toArray();
            return at.length == 1 ? OptionalInt.of(at[0] - largestLag) : OptionalInt.empty();
        }
    }
}
