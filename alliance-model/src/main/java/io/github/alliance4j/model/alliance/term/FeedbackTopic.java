package io.github.alliance4j.model.alliance.term;

import java.util.Objects;

/**
 * What feedback is about: a goal, a task, a facet of the bond, the pace, or something else. Immutable, thread-safe.
 *
 * @since 0.1
 */
public sealed interface FeedbackTopic {

    /**
     * Feedback about a goal of the record.
     *
     * @param goal the goal
     * @since 0.1
     */
    record OfGoal(GoalId goal) implements FeedbackTopic {

        /**
         * Checks the goal.
         *
         * @param goal the goal
         */
        public OfGoal {
            Objects.requireNonNull(goal, "goal");
        }
    }

    /**
     * Feedback about a task of the record.
     *
     * @param task the task
     * @since 0.1
     */
    record OfTask(TaskId task) implements FeedbackTopic {

        /**
         * Checks the task.
         *
         * @param task the task
         */
        public OfTask {
            Objects.requireNonNull(task, "task");
        }
    }

    /**
     * Feedback about a facet of the bond.
     *
     * @param facet the facet
     * @since 0.1
     */
    record OfBond(BondFacet facet) implements FeedbackTopic {

        /**
         * Checks the facet.
         *
         * @param facet the facet
         */
        public OfBond {
            Objects.requireNonNull(facet, "facet");
        }
    }

    /**
     * Feedback about no single part of the record.
     *
     * @since 0.1
     */
    enum General implements FeedbackTopic {
        /** Too fast, too slow, or just right. */
        PACE,
        /** Anything else. */
        OTHER
    }

    /**
     * Feedback about a goal.
     *
     * @param goal the goal
     * @return the topic
     */
    static FeedbackTopic of(GoalId goal) {
        return new OfGoal(goal);
    }

    /**
     * Feedback about a task.
     *
     * @param task the task
     * @return the topic
     */
    static FeedbackTopic of(TaskId task) {
        return new OfTask(task);
    }

    /**
     * Feedback about a facet of the bond.
     *
     * @param facet the facet
     * @return the topic
     */
    static FeedbackTopic of(BondFacet facet) {
        return new OfBond(facet);
    }
}
