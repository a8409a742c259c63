package io.github.alliance4j.scoring.reliability.form;

import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.reliability.FactorMethod;
import io.github.alliance4j.scoring.reliability.InternalConsistency;
import io.github.alliance4j.scoring.reliability.NegativeComponents;
import io.github.alliance4j.scoring.reliability.SplitHalves;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The reliability of every scale of a questionnaire from a pile of filled forms: chooses the forms, leaves out those that
 * are blank or incomplete and counts them, turns reversed items, and asks every method of {@link
 * io.github.alliance4j.scoring.reliability}. It adds no formula of its own.
 *
 * <pre>{@code
 * for (ScaleReliability scale : FormReliability.withDefaults().assess(forms)) {
 *     scale.consistency().value().ifPresent(result -> print(scale.scale().id(), result.alpha().raw()));
 * }
 * }</pre>
 *
 * <p>Listwise for each scale: a form counts if every item of that scale is answered, so scales of one instrument may rest
 * on different forms. An item without an answer, for whatever reason, is not answered. A person is a dyad; that one
 * therapist rates several dyads is not seen, and makes their rows alike.
 *
 * <p>All of it is about the plain sum (or mean) of the items of a scale. A composite of items is such a sum; a weighted
 * composite is not, and is not evaluable.
 *
 * <p>Forms of different raters or instruments are never in one table: each pair of instrument and rater is assessed by
 * itself.
 *
 * <p>Reliability over sessions ({@link ScaleReliability#overSessions()}) rests on all answered forms. Sessions that occur
 * are neighbours whatever their numbers, so that a form filled at sessions 1, 4 and 8 has a run of three. The run that is
 * compared is the one with the most persons times sessions, of equal ones that with more persons, then the earliest
 * (LIBRARY DEFAULT).
 *
 * <p>Defaults of {@link #withDefaults()}: the first answered session of each person (LIBRARY DEFAULT: one form a person
 * keeps rows independent), {@link FactorMethod#ML_COVARIANCES}, confidence .95, at most 100 000 splits into halves and
 * {@link NegativeComponents#ZERO} (both LIBRARY DEFAULT). Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class FormReliability {

    private static final FormReliability DEFAULTS = new FormReliability(
            SessionChoice.first(), FactorMethod.ML_COVARIANCES, 0.95, 100_000, NegativeComponents.ZERO);

    private final SessionChoice sessions;
    private final FactorMethod factorMethod;
    private final double confidence;
    private final long mostSplits;
    private final NegativeComponents negativeComponents;

    private FormReliability(
            SessionChoice sessions,
            FactorMethod factorMethod,
            double confidence,
            long mostSplits,
            NegativeComponents negativeComponents) {
        this.sessions = Objects.requireNonNull(sessions, "sessions");
        this.factorMethod = Objects.requireNonNull(factorMethod, "factorMethod");
        this.confidence = confidence;
        this.mostSplits = mostSplits;
        this.negativeComponents = Objects.requireNonNull(negativeComponents, "negativeComponents");
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static FormReliability withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method for other sessions.
     *
     * @param choice which forms of a person count
     * @return the method
     */
    public FormReliability with(SessionChoice choice) {
        return new FormReliability(choice, factorMethod, confidence, mostSplits, negativeComponents);
    }

    /**
     * The same method with another way to find the factor behind omega.
     *
     * @param method how the factor is found
     * @return the method
     */
    public FormReliability with(FactorMethod method) {
        return new FormReliability(sessions, method, confidence, mostSplits, negativeComponents);
    }

    /**
     * The same method with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public FormReliability withConfidence(double newConfidence) {
        InternalConsistency.withDefaults().withConfidence(newConfidence);
        return new FormReliability(sessions, factorMethod, newConfidence, mostSplits, negativeComponents);
    }

    /**
     * The same method with another limit for the splits into halves.
     *
     * @param splits how many splits may be looked at, at least 1
     * @return the method
     * @throws IllegalArgumentException if the limit is below 1
     */
    public FormReliability withMostSplits(long splits) {
        SplitHalves.withDefaults().withAtMost(splits);
        return new FormReliability(sessions, factorMethod, confidence, splits, negativeComponents);
    }

    /**
     * The same method with another rule for negative variance components over sessions.
     *
     * @param rule what a negative component counts as
     * @return the method
     */
    public FormReliability with(NegativeComponents rule) {
        return new FormReliability(sessions, factorMethod, confidence, mostSplits, rule);
    }

    /**
     * Which forms of a person count.
     *
     * @return the choice
     */
    public SessionChoice sessions() {
        return sessions;
    }

    /**
     * How the factor behind omega is found.
     *
     * @return the method
     */
    public FactorMethod factorMethod() {
        return factorMethod;
    }

    /**
     * The confidence of every interval.
     *
     * @return above 0 and below 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * How many splits into halves may be looked at.
     *
     * @return at least 1
     */
    public long mostSplits() {
        return mostSplits;
    }

    /**
     * What a negative variance component over sessions counts as.
     *
     * @return the rule
     */
    public NegativeComponents negativeComponents() {
        return negativeComponents;
    }

    /**
     * Assesses every scale.
     *
     * @param forms filled forms of any dyads, sessions, raters and instruments, in any order; at most one a dyad,
     *     session, rater and instrument
     * @return one entry a scale, in the order of the instrument; instrument and rater in the order in which they first
     *     appear; empty if there is no form
     * @throws IllegalArgumentException if a dyad has two answered forms of one session by one rater
     */
    public List<ScaleReliability> assess(Collection<ResponseSet> forms) {
        Map<SourceForms.Source, List<ResponseSet>> sources = Objects.requireNonNull(forms, "forms").stream()
                .collect(Collectors.groupingBy(SourceForms.Source::of, LinkedHashMap::new, Collectors.toList()));
        List<ScaleReliability> scales = new ArrayList<>();
        sources.forEach((source, all) -> {
            SourceForms chosen = SourceForms.of(all, sessions);
            source.instrument().scales().forEach(scale -> scales.add(ScaleReliability.of(source, scale, chosen, this)));
        });
        return List.copyOf(scales);
    }
}
