package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which two people's scores are compared: it finds their series among those of a dyad, and refuses to compare what cannot be
 * compared. Two voices can be compared if both have scores on one range (sums of 12 and of 10 items have not); where no range
 * is known, if both filled the same form, or no form is named. Gaps are first less second. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RaterPair {

    private static final RaterPair CLIENT_AND_THERAPIST = new RaterPair(Rater.CLIENT, Rater.THERAPIST);

    private final Rater first;
    private final Rater second;

    private RaterPair(Rater first, Rater second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Client less therapist.
     *
     * @return the pair
     */
    public static RaterPair clientAndTherapist() {
        return CLIENT_AND_THERAPIST;
    }

    /**
     * Two raters.
     *
     * @param first whose scores come first
     * @param second whose scores are taken off
     * @return the pair
     * @throws IllegalArgumentException if both are the same
     */
    public static RaterPair of(Rater first, Rater second) {
        Objects.requireNonNull(second, "second");
        if (Objects.requireNonNull(first, "first") == second) {
            throw new IllegalArgumentException("Two raters are compared, not the " + word(first) + " twice");
        }
        return new RaterPair(first, second);
    }

    /**
     * Whose scores come first.
     *
     * @return the rater
     */
    public Rater first() {
        return first;
    }

    /**
     * Whose scores are taken off.
     *
     * @return the rater
     */
    public Rater second() {
        return second;
    }

    /**
     * The two voices of a dyad.
     *
     * @param ofDyad all series of one dyad, of one scale and metric
     * @return the voices, in which no session may be shared; not evaluable if a rater has no series, has more than one, or
     *     the two cannot be compared
     */
    public Evaluation<TwoVoices> pair(List<SessionSeries> ofDyad) {
        Optional<String> obstacle = missing(ofDyad).or(() -> mismatch(ofDyad));
        return obstacle.isPresent()
                ? Evaluation.notEvaluable(obstacle.get())
                : Evaluation.of(TwoVoices.of(
                        of(first, ofDyad).get(0), of(second, ofDyad).get(0)));
    }

    private Optional<String> missing(List<SessionSeries> ofDyad) {
        boolean noFirst = of(first, ofDyad).isEmpty();
        boolean noSecond = of(second, ofDyad).isEmpty();
        if (noFirst && noSecond) {
            return Optional.of("no scores of " + word(first) + " or " + word(second));
        }
        return noFirst || noSecond
                ? Optional.of("one voice only: no scores of the " + word(noFirst ? first : second))
                : Optional.empty();
    }

    /**
     * Why scores of a dyad that both gave cannot be compared.
     *
     * @param ofDyad all series of one dyad, of one scale and metric
     * @return the reason; nothing if they can be compared, or if one has none
     */
    public Optional<String> mismatch(List<SessionSeries> ofDyad) {
        List<SessionSeries> ofFirst = of(first, ofDyad);
        List<SessionSeries> ofSecond = of(second, ofDyad);
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            return Optional.empty();
        }
        if (ofFirst.size() > 1 || ofSecond.size() > 1) {
            return Optional.of("the " + word(ofFirst.size() > 1 ? first : second) + " filled more than one form");
        }
        return difference(ofFirst.get(0), ofSecond.get(0));
    }

    private Optional<String> difference(SessionSeries one, SessionSeries other) {
        if (one.range().isEmpty() && other.range().isEmpty()) {
            return one.key().instrument().equals(other.key().instrument())
                    ? Optional.empty()
                    : Optional.of("two forms, and the ranges of their scores are not known");
        }
        if (one.range().isEmpty() || other.range().isEmpty()) {
            return Optional.of(
                    "the range of the " + word(one.range().isEmpty() ? first : second) + "'s scores is not known");
        }
        ScoreRange a = one.range().get();
        ScoreRange b = other.range().get();
        return a.low() == b.low() && a.high() == b.high()
                ? Optional.empty()
                : Optional.of(
                        "the " + word(first) + " scores on " + words(a) + ", the " + word(second) + " on " + words(b));
    }

    private static List<SessionSeries> of(Rater rater, List<SessionSeries> ofDyad) {
        return ofDyad.stream()
                .filter(series -> series.key().rater().filter(rater::equals).isPresent())
                .toList();
    }

    private static String words(ScoreRange range) {
        return words(range.low()) + " to " + words(range.high());
    }

    private static String words(double end) {
        return end == Math.rint(end) && Math.abs(end) < 1e9 ? Long.toString((long) end) : Double.toString(end);
    }

    private static String word(Rater rater) {
        return rater.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RaterPair that && first == that.first && second == that.second;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    /**
     * The pair in words.
     *
     * @return for example {@code client less therapist}
     */
    @Override
    public String toString() {
        return word(first) + " less " + word(second);
    }
}
