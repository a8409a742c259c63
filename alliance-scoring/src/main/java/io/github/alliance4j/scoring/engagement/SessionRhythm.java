package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How regularly the two met: the days between neighbouring sessions that took place, and how much they vary.
 *
 * <pre>
 * g_i = day of session i+1 - day of session i,   i = 1 .. m,  sessions that took place
 * cv  = SD(g) / mean(g),  SD with m - 1          0: always the same distance
 * </pre>
 *
 * <p>The plan the two agreed on is not known, so a holiday and a missed session widen a gap alike. No cut-off is given:
 * none is published.
 *
 * <p>Not evaluable: fewer than 3 sessions that took place; one of them without a date; all on one day. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class SessionRhythm {

    /**
     * The days from one session to the next that took place. Immutable, thread-safe.
     *
     * @param from the earlier session
     * @param to the later session
     * @param days the days between them, 0 for the same day
     * @since 0.1
     */
    public record Gap(SessionNumber from, SessionNumber to, int days) {

        /**
         * Checks the order.
         *
         * @param from the earlier session
         * @param to the later session
         * @param days the days between them, 0 for the same day
         * @throws IllegalArgumentException if the sessions are not in order or the days negative
         */
        public Gap {
            if (from.compareTo(to) >= 0 || days < 0) {
                throw new IllegalArgumentException("A gap leads from a session to a later one, over 0 days or more");
            }
        }

        static Gap between(Session earlier, Session later) {
            long days = ChronoUnit.DAYS.between(
                    earlier.date().orElseThrow(), later.date().orElseThrow());
            return new Gap(earlier.number(), later.number(), Math.toIntExact(days));
        }
    }

    private final List<Gap> gaps;
    private final double[] days;

    private SessionRhythm(List<Gap> gaps) {
        this.gaps = List.copyOf(gaps);
        this.days = gaps.stream().mapToDouble(Gap::days).toArray();
    }

    /**
     * The rhythm of the sessions with the current therapist.
     *
     * @param record the record, as of any session
     * @return the rhythm, or why there is none
     */
    public static Evaluation<SessionRhythm> of(Alliance record) {
        return of(record, Span.CURRENT_THERAPIST);
    }

    /**
     * The rhythm of a part of the record.
     *
     * @param record the record, as of any session
     * @param span which part
     * @return the rhythm, or why there is none
     */
    public static Evaluation<SessionRhythm> of(Alliance record, Span span) {
        List<Session> held = Stretch.of(record, span).held();
        if (held.size() < 3) {
            return Evaluation.notEvaluable("fewer than 3 sessions took place");
        }
        if (held.stream().anyMatch(session -> session.date().isEmpty())) {
            return Evaluation.notEvaluable("a session that took place has no date");
        }
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < held.size(); i++) {
            gaps.add(Gap.between(held.get(i - 1), held.get(i)));
        }
        if (gaps.stream().allMatch(gap -> gap.days() == 0)) {
            return Evaluation.notEvaluable("all sessions took place on one day");
        }
        return Evaluation.of(new SessionRhythm(gaps));
    }

    /**
     * The gaps.
     *
     * @return at least 2, in session order
     */
    public List<Gap> gaps() {
        return gaps;
    }

    /**
     * The mean gap.
     *
     * @return days, above 0
     */
    public double mean() {
        return Moments.mean(days, 0, days.length);
    }

    /**
     * The middle gap; of an even number, the mean of the middle two.
     *
     * @return days
     */
    public double median() {
        return Middle.of(Arrays.stream(days)).orElseThrow();
    }

    /**
     * The standard deviation of the gaps.
     *
     * @return days, 0 if all gaps are equal
     */
    public double standardDeviation() {
        return Moments.isConstant(days, 0, days.length) ? 0 : Moments.standardDeviation(days, 0, days.length);
    }

    /**
     * How much the gaps vary beside their mean.
     *
     * @return {@code SD / mean}: 0 for a perfect rhythm, without upper end
     */
    public double coefficientOfVariation() {
        return standardDeviation() / mean();
    }

    /**
     * The longest gap; of several, the first.
     *
     * @return the gap
     */
    public Gap longest() {
        int days = gaps.stream().mapToInt(Gap::days).max().orElseThrow();
        return gaps.stream().filter(gap -> gap.days() == days).findFirst().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionRhythm that && gaps.equals(that.gaps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(gaps);
    }

    /**
     * The number of gaps, without dates, so that it may be logged.
     *
     * @return for example {@code rhythm of 11 gaps}
     */
    @Override
    public String toString() {
        return "rhythm of " + gaps.size() + " gaps";
    }
}
