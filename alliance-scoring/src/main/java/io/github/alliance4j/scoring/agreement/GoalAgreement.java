package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.scoring.internal.Concordance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The measures of agreement on goals, over the goals of the record that count: those that are open, and those that were
 * reached. A reached goal counts as it stood in the session in which it was reached, so that reaching a goal lowers no
 * figure; one that was reached with a former therapist no longer counts. A goal that is dropped or revised counts no more
 * from that session on; one that is opened again is open. Of an open goal the latest word of each of the two counts,
 * however old; a former therapist's does not. All figures are the same from either side.
 *
 * <p>Symbols: {@code c_g} and {@code t_g} are the endorsements of goal {@code g} by client and therapist in POMP,
 * {@code n} the goals that count and that both endorse. Proposing a goal is not yet endorsing it.
 *
 * @since 0.1
 */
public final class GoalAgreement {

    /** The goals that count, in words. */
    static final String GOALS = "open or reached goals";

    private GoalAgreement() {}

    /**
     * The share of goals that both hold, with the default bound of 50, the middle of every scale (LIBRARY DEFAULT).
     *
     * @return the measure {@code goals-held}
     */
    public static AgreementMeasure heldByBoth() {
        return heldByBoth(Bounds.HELD_ABOVE);
    }

    /**
     * The share of goals that both hold: {@code 100 k / n}, where {@code k} counts the goals with {@code c_g > bound} and
     * {@code t_g > bound} ({@code >}, so that the bound itself is not held). Standard error {@link Figure#mean} of the
     * values 0 and 100. Degenerate cases: no goal that counts, not applicable; a goal with a missing voice is passed over, also
     * where the voice that is there does not hold it, since it could otherwise count against agreement only.
     *
     * <p>What it is not: not how good the goals are, and not how many there are; one goal held by both gives 100.
     *
     * @param abovePomp the bound, from 0 to below 100
     * @return the measure {@code goals-held}
     * @throws IllegalArgumentException if the bound is outside its range
     */
    public static AgreementMeasure heldByBoth(double abovePomp) {
        double bound = Bounds.heldAbove(abovePomp);
        return goal("goals-held", record -> endorsements(record).mean(pair -> pair.isHeldAbove(bound) ? 100 : 0));
    }

    /**
     * How close the endorsements are: {@code sum (100 - |c_g - t_g|) / n}; 100 where both say the same, 0 at opposite ends
     * of the scale. Standard error {@link Figure#mean}. Degenerate cases: no goal that counts, not applicable; a goal
     * with a missing voice is passed over.
     *
     * <p>What it is not: not a level; two who both reject a goal are close. Not a correlation, which says nothing where
     * all goals are endorsed alike.
     *
     * @return the measure {@code goal-endorsement}
     */
    public static AgreementMeasure endorsement() {
        return goal("goal-endorsement", record -> endorsements(record).mean(Pair::closeness));
    }

    /**
     * How far both put the goals in the same order: {@code 50 (1 + tau)}, with Kendall's tau-b of the ranks over the goals
     * that count and that both have ranked; 100 for the same order, 50 for none, 0 for the opposite. {@code tau = S / sqrt(P_c
     * P_t)}, where {@code S} counts the pairs of goals in the same order minus those in opposite order, and {@code P_c},
     * {@code P_t} the pairs that client, therapist do not tie. Only the order counts, so that one may rank from 1 and the
     * other from 2. A reached goal keeps the ranks it had, beside ranks that the others are given later. No standard error:
     * with a handful of goals none is to be trusted.
     *
     * <p>Degenerate cases: fewer than two such goals ranked by at least one, or one of the two puts all goals that both
     * ranked on one rank: not applicable, there is no order to compare; fewer than two goals ranked by both: missing.
     *
     * <p>What it is not: not the share of equal ranks, and not tau-a or gamma, which treat ties otherwise. Source: M. G.
     * Kendall (1945), The treatment of ties in ranking problems, Biometrika 33, 239-251, doi:10.1093/biomet/33.3.239.
     *
     * @return the measure {@code goal-priority}
     */
    public static AgreementMeasure priority() {
        return goal("goal-priority", GoalAgreement::priority);
    }

    private static Figure priority(Alliance record) {
        List<Voices<GoalPrioritised>> ranked = CountedGoal.of(record).stream()
                .map(CountedGoal::priority)
                .filter(rank -> !rank.isEmpty())
                .toList();
        List<Voices<GoalPrioritised>> both =
                ranked.stream().filter(Voices::isComplete).toList();
        if (ranked.size() < 2) {
            return Figure.notApplicable("fewer than two goals are ranked, so there is no order");
        }
        if (both.size() < 2) {
            return Figure.missing(ranked.size(), "fewer than two goals are ranked by both");
        }
        OptionalDouble tau = Concordance.of(ranks(both, Voices::client), ranks(both, Voices::therapist))
                .tauB();
        return tau.isEmpty()
                ? Figure.notApplicable("one of the two ranks all goals alike, so there is no order")
                : Figure.of(50 * (1 + tau.getAsDouble()), both.size(), ranked.size());
    }

    private static double[] ranks(
            List<Voices<GoalPrioritised>> goals, Function<Voices<GoalPrioritised>, Optional<GoalPrioritised>> side) {
        return goals.stream()
                .mapToDouble(goal -> side.apply(goal).orElseThrow().rank())
                .toArray();
    }

    /** The open goals that the two do not share, in the order of the record. */
    static List<UnsharedGoal> unshared(Alliance record, double bound) {
        return record.goals().stream()
                .filter(Goal::isOpen)
                .filter(goal -> Pair.of(voices(goal))
                        .filter(pair -> pair.isHeldAbove(bound))
                        .isEmpty())
                .map(goal -> UnsharedGoal.of(goal, record, bound))
                .toList();
    }

    private static NamedMeasure goal(String name, Function<Alliance, Figure> reading) {
        return new NamedMeasure(name, Component.GOAL, reading);
    }

    static Voices<Rating> voices(Goal goal) {
        return goal.endorsement().map(GoalEndorsed::rating);
    }

    private static Ratings endorsements(Alliance record) {
        return new Ratings(
                GOALS,
                CountedGoal.of(record).stream().map(CountedGoal::endorsement).toList());
    }
}
