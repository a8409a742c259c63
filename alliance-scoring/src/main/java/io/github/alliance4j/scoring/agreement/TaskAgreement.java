package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.event.TaskRated;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The measures of agreement on tasks, over the active tasks of the record: a task no longer counts from the session on in
 * which it ends. The latest word of each of the two counts, however old; a former therapist's does not. Except for those
 * that name a rater, all figures are the same from either side.
 *
 * <p>Symbols: {@code c_a} and {@code t_a} are the ratings of task {@code a} by client and therapist in POMP, {@code n} the
 * active tasks that both have rated on the aspect.
 *
 * @since 0.1
 */
public final class TaskAgreement {

    private TaskAgreement() {}

    /**
     * How close the endorsements are: {@code sum (100 - |c_a - t_a|) / n}. Standard error {@link Figure#mean}. Degenerate
     * cases: no active task, not applicable; a task with a missing voice is passed over.
     *
     * <p>What it is not: not a level; two who both think nothing of a task are close.
     *
     * @return the measure {@code task-endorsement}
     */
    public static AgreementMeasure endorsement() {
        return task(
                "task-endorsement",
                record -> ratings(record, TaskAspect.ENDORSEMENT).mean(Pair::closeness));
    }

    /**
     * The share of goals that a task serves which both endorse, with the default bound of 50, the middle of every scale
     * (LIBRARY DEFAULT).
     *
     * @return the measure {@code task-coverage}
     */
    public static AgreementMeasure coverage() {
        return coverage(Bounds.HELD_ABOVE);
    }

    /**
     * The share of goals that a task serves which both endorse: {@code 100 k / n}, where {@code k} counts the open
     * goals with an active task {@code a} that serves them, {@code c_a > bound} and {@code t_a > bound} ({@code >}),
     * and the reached goals with such a task, active or ended, as the words stood in the session in which the goal was
     * reached; so reaching a goal does not lower the share. A task that serves a goal which was revised serves the
     * goal that took its place ({@link Alliance#tasksServing}). Which goals count is said at {@link GoalAgreement}. A
     * goal without an active task is not covered, which is a fact and no missing voice. A goal for which no task is
     * endorsed by both, while an active task that serves it lacks a voice, is undecided and passed over: {@code n}
     * counts the others. Standard error {@link Figure#mean} of the values 0 and 100. Degenerate cases: no goal that
     * counts, or no task in the record at all, not applicable: where tasks are not noted yet, nothing is known of
     * them.
     *
     * <p>What it is not: not whether the task is done or helps.
     *
     * @param abovePomp the bound, from 0 to below 100
     * @return the measure {@code task-coverage}
     * @throws IllegalArgumentException if the bound is outside its range
     */
    public static AgreementMeasure coverage(double abovePomp) {
        double bound = Bounds.heldAbove(abovePomp);
        return task("task-coverage", record -> coverage(record, bound));
    }

    private static Figure coverage(Alliance record, double bound) {
        if (record.tasks().isEmpty()) {
            return Figure.notApplicable("there are no tasks");
        }
        List<CountedGoal> goals = CountedGoal.of(record);
        double[] decided = goals.stream()
                .map(goal -> goal.isCovered(bound))
                .flatMap(Optional::stream)
                .mapToDouble(isCovered -> isCovered ? 100 : 0)
                .toArray();
        return Figure.mean(decided, goals.size(), GoalAgreement.GOALS);
    }

    /**
     * How far tasks are done, as both grant it: {@code sum min(c_a, t_a) / n}. Standard error {@link Figure#mean}.
     * Degenerate cases: no active task rated for it, not applicable; a task that only one of the two has rated is passed
     * over.
     *
     * <p>What it is not: not the mean of the two voices, which it never exceeds, and not a judgment of effort.
     *
     * @return the measure {@code task-completion}
     */
    public static AgreementMeasure completion() {
        return sharedLevel(TaskAspect.COMPLETION);
    }

    /**
     * How far tasks are done, as one of the two sees it: the mean of that rater's words. The other voice plays no part, so
     * this is a view and no agreement. Degenerate cases as for {@link #completion()}.
     *
     * @param rater client or therapist
     * @return the measure {@code task-completion-by-client} or {@code -by-therapist}
     * @throws IllegalArgumentException if the rater is somebody else
     */
    public static AgreementMeasure completionBy(Rater rater) {
        return levelBy(rater, TaskAspect.COMPLETION);
    }

    /**
     * How far tasks help, as both grant it: {@code sum min(c_a, t_a) / n}. Standard error {@link Figure#mean}. Degenerate
     * cases: no active task rated for it, not applicable; a task that only one of the two has rated is passed over.
     *
     * <p>What it is not: not the effect of a task, only what is said of it.
     *
     * @return the measure {@code task-helpfulness}
     */
    public static AgreementMeasure helpfulness() {
        return sharedLevel(TaskAspect.HELPFULNESS);
    }

    /**
     * How far tasks help, as one of the two sees it: the mean of that rater's words. The other voice plays no part, so
     * this is a view and no agreement. Degenerate cases as for {@link #helpfulness()}.
     *
     * @param rater client or therapist
     * @return the measure {@code task-helpfulness-by-client} or {@code -by-therapist}
     * @throws IllegalArgumentException if the rater is somebody else
     */
    public static AgreementMeasure helpfulnessBy(Rater rater) {
        return levelBy(rater, TaskAspect.HELPFULNESS);
    }

    private static AgreementMeasure sharedLevel(TaskAspect aspect) {
        return task(name(aspect), record -> ratings(record, aspect).heard().mean(Pair::shared));
    }

    private static AgreementMeasure levelBy(Rater rater, TaskAspect aspect) {
        Rater one = Bounds.ofTheDyad(rater);
        return task(
                name(aspect) + "-by-" + one.name().toLowerCase(Locale.ROOT),
                record -> ratings(record, aspect).heard().meanOf(one));
    }

    private static String name(TaskAspect aspect) {
        return "task-" + aspect.name().toLowerCase(Locale.ROOT);
    }

    private static NamedMeasure task(String name, Function<Alliance, Figure> reading) {
        return new NamedMeasure(name, Component.TASK, reading);
    }

    private static Stream<Task> active(Alliance record) {
        return record.tasks().stream().filter(Task::isActive);
    }

    static Voices<Rating> voices(Task task, TaskAspect aspect) {
        return task.rating(aspect).map(TaskRated::rating);
    }

    private static Ratings ratings(Alliance record, TaskAspect aspect) {
        return new Ratings(
                "active tasks", active(record).map(task -> voices(task, aspect)).toList());
    }
}
