package io.github.alliance4j.scoring.reliability;

import java.util.stream.DoubleStream;

/**
 * Where the answers of persons to items at sessions differ, as variances. The balanced crossed design of {@code n}
 * persons, {@code k} sessions and {@code m} items is split by the analysis of variance:
 *
 * <pre>
 * error         = MS_e                             personSession = (MS_ps - MS_e) / m
 * personItem    = (MS_pi - MS_e) / k               sessionItem   = (MS_si - MS_e) / n
 * person        = (MS_p - MS_ps - MS_pi + MS_e) / (k m)
 * session       = (MS_s - MS_ps - MS_si + MS_e) / (n m)
 * item          = (MS_i - MS_pi - MS_si + MS_e) / (n k)
 * </pre>
 *
 * <p>An estimate may be negative, which says that the component is small. Immutable, thread-safe.
 *
 * @param person how persons differ, over all sessions
 * @param session how sessions differ, over all persons
 * @param item how items differ
 * @param personSession how persons change differently: what a measure of change should find
 * @param personItem how persons answer single items differently, always in the same way
 * @param sessionItem how items change differently, for all persons
 * @param error the rest, with the interaction of all three
 * @since 0.1
 */
public record VarianceComponents(
        double person,
        double session,
        double item,
        double personSession,
        double personItem,
        double sessionItem,
        double error) {

    /**
     * Whether any estimate is below 0.
     *
     * @return true if one is
     */
    public boolean hasNegative() {
        return DoubleStream.of(person, session, item, personSession, personItem, sessionItem, error)
                .anyMatch(estimate -> estimate < 0);
    }

    /** The components as a coefficient uses them. */
    VarianceComponents with(NegativeComponents negative) {
        return new VarianceComponents(
                negative.used(person),
                negative.used(session),
                negative.used(item),
                negative.used(personSession),
                negative.used(personItem),
                negative.used(sessionItem),
                negative.used(error));
    }
}
