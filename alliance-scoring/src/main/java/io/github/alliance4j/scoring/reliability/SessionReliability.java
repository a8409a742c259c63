package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How well a scale that is answered every session tells persons apart, and how well it shows the change of one person.
 * With the {@linkplain VarianceComponents components} of persons by {@code k} sessions by {@code m} items, and {@code N =
 * person + personItem / m}:
 *
 * <pre>
 * R_1F = N / (N + error / m)                                               persons, one fixed session
 * R_KF = N / (N + error / (k m))                                           persons, mean of k fixed sessions
 * R_1R = N / (N + session + personSession + error / m)                     persons, one random session
 * R_KR = N / (N + (session + personSession) / k + error / (k m))           persons, mean of k random sessions
 * R_C  = personSession / (personSession + error / m)                       change within a person
 * </pre>
 *
 * <p>A session is fixed when all persons are compared at that same session, random when it may be any. For reliable
 * change over sessions R_C is the one to state; alpha speaks of persons, not of change, and is usually higher.
 *
 * <p>A component estimated below 0 counts as 0 (LIBRARY DEFAULT) and is reported as estimated. A coefficient whose
 * denominator is not above 0 is not defined.
 *
 * <p>Not evaluable: fewer than 2 persons with all answers, 2 sessions or 2 items; all answers equal. The design must be
 * complete; persons with a gap are left out when the table is made.
 *
 * <p>Defaults of {@link #withDefaults()}: {@link NegativeComponents#ZERO}. Source: Cranford, J. A., Shrout, P. E., Iida,
 * M., Rafaeli, E., Yip, T., and Bolger, N. (2006). A procedure for evaluating sensitivity to within-person change.
 * Personality and Social Psychology Bulletin, 32, 917-929. Same numbers as {@code multilevel.reliability} of psych, with
 * {@link NegativeComponents#AS_ESTIMATED}; psych does not print R_1F. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SessionReliability {

    private static final SessionReliability DEFAULTS = new SessionReliability(NegativeComponents.ZERO);

    private final NegativeComponents negative;

    private SessionReliability(NegativeComponents negative) {
        this.negative = Objects.requireNonNull(negative, "negative");
    }

    /**
     * The method, with negative components counted as 0.
     *
     * @return the method
     */
    public static SessionReliability withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another rule for negative components.
     *
     * @param rule what a negative component counts as
     * @return the method
     */
    public SessionReliability with(NegativeComponents rule) {
        return new SessionReliability(rule);
    }

    /**
     * Assesses a scale over sessions.
     *
     * @param scores the keyed answers
     * @return the coefficients, or why the data do not allow them
     */
    public Evaluation<Result> assess(RepeatedItemScores scores) {
        if (scores.persons() < 2) {
            return Evaluation.notEvaluable(
                    scores.persons() + " persons answered every item at every session; at least 2 are needed");
        }
        if (scores.sessions() < 2 || scores.items() < 2) {
            return Evaluation.notEvaluable(
                    scores.sessions() + " sessions and " + scores.items() + " items; at least 2 of each are needed");
        }
        CrossedVariation variation = new CrossedVariation(scores);
        if (variation.isConstant()) {
            return Evaluation.notEvaluable("all answers are equal");
        }
        return Evaluation.of(result(variation.components(), scores));
    }

    private Result result(VarianceComponents estimated, RepeatedItemScores scores) {
        VarianceComponents used = estimated.with(negative);
        double k = scores.sessions();
        double m = scores.items();
        double persons = used.person() + used.personItem() / m;
        double sessions = used.session() + used.personSession();
        double error = used.error() / m;
        return new Result(
                scores.persons(),
                scores.incomplete(),
                estimated,
                share(persons, error),
                share(persons, error / k),
                share(persons, sessions + error),
                share(persons, sessions / k + error / k),
                share(used.personSession(), error));
    }

    private static OptionalDouble share(double wanted, double unwanted) {
        return wanted + unwanted > 0 ? OptionalDouble.of(wanted / (wanted + unwanted)) : OptionalDouble.empty();
    }

    /**
     * The reliabilities of a scale over sessions. Immutable, thread-safe.
     *
     * @param persons how many persons answered everything
     * @param incomplete how many were left out for a gap
     * @param components the variances as estimated, also below 0
     * @param oneFixed R_1F; nothing if its denominator is not above 0, as for the others
     * @param meanFixed R_KF
     * @param oneRandom R_1R
     * @param meanRandom R_KR
     * @param change R_C
     * @since 0.1
     */
    public record Result(
            int persons,
            int incomplete,
            VarianceComponents components,
            OptionalDouble oneFixed,
            OptionalDouble meanFixed,
            OptionalDouble oneRandom,
            OptionalDouble meanRandom,
            OptionalDouble change) {}
}
