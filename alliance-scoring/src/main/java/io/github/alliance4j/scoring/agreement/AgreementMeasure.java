package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.alliance.Alliance;

/**
 * One way to read one component of the alliance from the record. Those of the library are made by {@link GoalAgreement},
 * {@link TaskAgreement} and {@link BondAgreement}; an {@link AgreementScorer} takes any, with a weight.
 *
 * <p>May be implemented by users. An implementation looks at nothing but the record it is given, keeps the latest word of
 * each of the two apart from words of former therapists, and answers the same for the same record.
 *
 * @since 0.1
 */
public interface AgreementMeasure {

    /**
     * Its name, which no other measure of a scorer has.
     *
     * @return a short name such as {@code goal-endorsement}
     */
    String name();

    /**
     * The component it speaks of.
     *
     * @return goal, task or bond
     */
    Component component();

    /**
     * Reads the record.
     *
     * @param record the record as of a session
     * @return the figure, with a reason where there is no value
     */
    Figure assess(Alliance record);
}
