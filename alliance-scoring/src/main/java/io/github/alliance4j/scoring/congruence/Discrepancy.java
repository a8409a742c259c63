package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;

/**
 * How far two voices are apart on average. With {@code x} the first voice, {@code y} the second and {@code n} sessions that
 * both have:
 *
 * <pre>
 * directional  mean(x - y)          absolute  mean |x - y|          D2  sum (x - y)^2
 * </pre>
 *
 * <p>Directional and absolute are in the metric of the score. A directional gap of 0 with a large absolute one means that
 * the voices take turns in being higher. Says nothing of whether they move together: see {@link TemporalCorrelation}. Not
 * evaluable without a session that both have. Voices that never change are no obstacle. Intervals: {@link BlandAltman}.
 *
 * <p>Evidence: descriptive; VERIFIED on the worked example of {@code docs/methods/congruence.md}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Discrepancy {

    private final int sessions;
    private final double directional;
    private final double absolute;
    private final double sumOfSquares;

    private Discrepancy(int sessions, double directional, double absolute, double sumOfSquares) {
        this.sessions = sessions;
        this.directional = directional;
        this.absolute = absolute;
        this.sumOfSquares = sumOfSquares;
    }

    /**
     * The gap of two voices.
     *
     * @param voices the voices
     * @return the gap, or why there is none
     */
    public static Evaluation<Discrepancy> of(TwoVoices voices) {
        int n = voices.size();
        if (n == 0) {
            return Evaluation.notEvaluable("no session with both voices");
        }
        double[] gaps = voices.gaps(Gap.DIRECTIONAL);
        double squares = Arrays.stream(gaps).map(gap -> gap * gap).sum();
        if (!Double.isFinite(squares)) {
            return Evaluation.notEvaluable("the scores are too large to compute with");
        }
        return Evaluation.of(new Discrepancy(
                n,
                Arrays.stream(gaps).sum() / n,
                Arrays.stream(gaps).map(Math::abs).sum() / n,
                squares));
    }

    /**
     * How many sessions it rests on.
     *
     * @return at least 1
     */
    public int sessions() {
        return sessions;
    }

    /**
     * How much higher the first voice is.
     *
     * @return {@code mean(x - y)}, negative where the second is higher
     */
    public double directional() {
        return directional;
    }

    /**
     * How large the gap is, whoever is higher.
     *
     * @return {@code mean |x - y|}
     */
    public double absolute() {
        return absolute;
    }

    /**
     * The squared distance of the two courses.
     *
     * @return {@code D2}, in squared points; grows with the number of sessions
     */
    public double sumOfSquares() {
        return sumOfSquares;
    }

    /**
     * The typical gap, large ones weighing more.
     *
     * @return {@code sqrt(D2 / n)}
     */
    public double rootMeanSquare() {
        return Math.sqrt(sumOfSquares / sessions);
    }
}
