package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.internal.Confidence;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether two voices move together over the sessions of one dyad (temporal congruence): Pearson's correlation {@code r} of
 * {@code n} sessions, whatever the distance between the voices.
 *
 * <pre>
 * interval  tanh(atanh(r) -+ z / sqrt(n - 3))        p  two-sided, t = r sqrt((n - 2) / (1 - r^2)) on n - 2 df
 * </pre>
 *
 * <p>Adding a constant to a voice, or changing its unit, changes nothing. A drift that both share makes {@code r} high
 * without any session in which they felt alike, and sessions that resemble their neighbours make interval and p too sure.
 *
 * <p>Not evaluable: fewer than 3 sessions with both voices; a voice that never changes. The interval needs 4 sessions; where
 * {@code |r| = 1} it is that point, and p is 0.
 *
 * <p>Default (LIBRARY DEFAULT): confidence .95. Source: Fisher, R. A. (1921). On the probable error of a coefficient of
 * correlation. Metron, 1, 3-32. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class TemporalCorrelation {

    private final int sessions;
    private final double value;
    private final Confidence confidence;

    private TemporalCorrelation(int sessions, double value, Confidence confidence) {
        this.sessions = sessions;
        this.value = value;
        this.confidence = confidence;
    }

    /**
     * The correlation of two voices, with a 95 % interval.
     *
     * @param voices the voices
     * @return the correlation, or why there is none
     */
    public static Evaluation<TemporalCorrelation> of(TwoVoices voices) {
        return of(voices, Confidence.DEFAULT);
    }

    /**
     * The correlation of two voices.
     *
     * @param voices the voices
     * @param confidence the confidence of the interval, above 0 and below 1
     * @return the correlation, or why there is none
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public static Evaluation<TemporalCorrelation> of(TwoVoices voices, double confidence) {
        return of(voices, new Confidence(confidence));
    }

    static Evaluation<TemporalCorrelation> of(TwoVoices voices, Confidence confidence) {
        Optional<String> refusal = PairMoments.refusal(voices);
        if (refusal.isPresent()) {
            return Evaluation.notEvaluable(refusal.get());
        }
        double r = PairMoments.of(voices).correlation();
        return Evaluation.of(new TemporalCorrelation(voices.size(), r, confidence));
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
     * The correlation.
     *
     * @return {@code r}, from -1 to 1
     */
    public double value() {
        return value;
    }

    /**
     * Where the correlation may lie.
     *
     * @return the interval, or nothing with 3 sessions
     */
    public Optional<Interval> interval() {
        if (sessions < 4) {
            return Optional.empty();
        }
        if (Math.abs(value) == 1) {
            return Optional.of(new Interval(value, value));
        }
        double z = 0.5 * Math.log((1 + value) / (1 - value));
        double margin = confidence.normal() / Math.sqrt(sessions - 3.0);
        return Optional.of(new Interval(Math.tanh(z - margin), Math.tanh(z + margin)));
    }

    /**
     * How often a correlation at least this strong would be seen if there were none and sessions were independent.
     *
     * @return two-sided p
     */
    public double p() {
        double freedom = sessions - 2.0;
        double t = Math.abs(value) * Math.sqrt(freedom / (1 - value * value));
        return 2 * TDistribution.of(freedom).survivalProbability(t);
    }
}
