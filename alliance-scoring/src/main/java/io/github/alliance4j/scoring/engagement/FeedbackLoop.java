package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What became of feedback: how much was given, answered and taken up, and after how many sessions.
 *
 * <pre>
 * taken-up share = taken up / given,  0 to 1
 * latency        = session taken up - session given, missed sessions counted; 0 in the same session
 * </pre>
 *
 * <p>Latencies are of the feedback that was taken up; what is still open has an age instead, so a short median beside much
 * open feedback is no quick loop. Not evaluable: no feedback was given, which is neither good nor bad. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class FeedbackLoop {

    private final List<Feedback> given;
    private final Stretch stretch;

    private FeedbackLoop(List<Feedback> given, Stretch stretch) {
        this.given = given;
        this.stretch = stretch;
    }

    /**
     * The loop of both with the current therapist.
     *
     * @param record the record, as of any session
     * @return the loop, or why there is none
     */
    public static Evaluation<FeedbackLoop> of(Alliance record) {
        return of(record, Span.CURRENT_THERAPIST);
    }

    /**
     * The loop of both in a part of the record. Feedback counts where it was given.
     *
     * @param record the record, as of any session
     * @param span which part
     * @return the loop, or why there is none
     */
    public static Evaluation<FeedbackLoop> of(Alliance record, Span span) {
        Stretch stretch = Stretch.of(record, span);
        return of(stretch.feedback(), stretch);
    }

    private static Evaluation<FeedbackLoop> of(List<Feedback> given, Stretch stretch) {
        return given.isEmpty()
                ? Evaluation.notEvaluable("no feedback was given")
                : Evaluation.of(new FeedbackLoop(given, stretch));
    }

    /**
     * The loop of what one of the two gave.
     *
     * @param rater who gave it
     * @return the loop, or why there is none
     */
    public Evaluation<FeedbackLoop> by(Rater rater) {
        Objects.requireNonNull(rater, "rater");
        return of(given.stream().filter(feedback -> feedback.givenBy() == rater).toList(), stretch);
    }

    /**
     * All feedback.
     *
     * @return at least one, in the order of the record
     */
    public List<Feedback> given() {
        return given;
    }

    /**
     * The feedback that was taken up.
     *
     * @return in the order of the record
     */
    public List<Feedback> takenUp() {
        return given.stream().filter(Feedback::isTakenUp).toList();
    }

    /**
     * The feedback that was not taken up.
     *
     * @return in the order of the record
     */
    public List<Feedback> open() {
        return given.stream().filter(feedback -> !feedback.isTakenUp()).toList();
    }

    /**
     * The share that was taken up.
     *
     * @return 0 to 1
     */
    public double takenUpShare() {
        return (double) takenUp().size() / given.size();
    }

    /**
     * How much feedback was met so last. What was met defensively first and openly later counts as open.
     *
     * @param reception how it was met
     * @return 0 or more
     */
    public int lastMet(Reception reception) {
        Objects.requireNonNull(reception, "reception");
        return (int) given.stream()
                .map(Feedback::answers)
                .filter(answers -> !answers.isEmpty())
                .map(answers -> answers.get(answers.size() - 1))
                .map(FeedbackAnswered::reception)
                .filter(last -> last == reception)
                .count();
    }

    /**
     * How much feedback was not answered at all.
     *
     * @return 0 or more
     */
    public int unanswered() {
        return (int)
                given.stream().filter(feedback -> feedback.answers().isEmpty()).count();
    }

    /**
     * The middle latency of what was taken up.
     *
     * @return sessions, or nothing if nothing was taken up
     */
    public OptionalDouble medianLatency() {
        return Middle.of(given.stream()
                .map(Feedback::latency)
                .filter(OptionalInt::isPresent)
                .mapToDouble(OptionalInt::getAsInt));
    }

    /**
     * The longest latency of what was taken up.
     *
     * @return sessions, or nothing if nothing was taken up
     */
    public OptionalInt longestLatency() {
        return given.stream()
                .map(Feedback::latency)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
    }

    /**
     * For how many sessions the oldest open feedback has waited, missed ones counted.
     *
     * @return 0 if it was given in the last session, or nothing if nothing is open
     */
    public OptionalInt oldestOpen() {
        return open().stream()
                .mapToInt(feedback -> stretch.age(feedback.givenIn()))
                .max();
    }

    /**
     * The counts.
     *
     * @return for example {@code 3 given, 2 taken up}
     */
    @Override
    public String toString() {
        return given.size() + " given, " + takenUp().size() + " taken up";
    }
}
