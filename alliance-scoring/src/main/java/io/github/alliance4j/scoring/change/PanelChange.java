package io.github.alliance4j.scoring.change;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomEffects;
import io.github.alliance4j.scoring.panel.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a dyad changes otherwise than the average of its panel, from all its sessions: the method HLM (hierarchical
 * linear model) of reliable change. Needs no reliability: the panel tells its own noise. The model is {@link
 * PanelModel#slope()} by REML, a line of each dyad with correlated level and slope.
 *
 * <pre>
 * index = u_i / s_i        u_i  how far the dyad's slope is from the mean slope, shrunken (conditional mode)
 *                          s_i  the root of its conditional variance
 * improved     if  d * index &gt;  c
 * deteriorated if  d * index &lt; -c        both strict; else unchanged
 * </pre>
 *
 * <p>{@code d} is 1 where a higher score is better, else -1; {@code c} is the normal quantile at {@code 1 - alpha / 2}. "Improved"
 * means better than the average course, not better than no change: in a panel where all get better alike nobody is improved.
 * With a cut-off the first and the last score also tell the side before and after, and {@link ChangeCategory#RECOVERED}
 * and {@link ChangeCategory#HARMED} as in {@link ClinicalSignificance}; its {@code m1, s1} are those of the first scores.
 *
 * <p>Chance rate: a dyad whose true course is the average is called changed with probability {@code 2 Phi(-c / sqrt(r))}, {@code
 * r} the reliability of its slope {@code 1 - s_i^2 / variance of slopes}; at .95 at most 5 %, at r = .5 0.6 %.
 *
 * <p>Dyads with fewer than 3 sessions have no answer and are not used (as the peer does). Not evaluable where the model is not,
 * and where slopes are estimated not to differ. Defaults: confidence .95, no cut-off; the direction has no default. Same
 * numbers as {@code cs_combined(rci_method = "HLM")} of the R package clinicalsignificance 2.1.0.9000, whose cut-off "b" is
 * {@link ClinicalCutoff#B_WITH_CLINICAL_SD}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelChange {

    private static final int SESSIONS = 3;
    private static final double NOTHING = 1e-8;

    private final Direction direction;
    private final double criticalValue;
    private final Optional<ClinicalCutoff> cutoff;
    private final Optional<FunctionalGroup> functionalGroup;

    private PanelChange(
            Direction direction,
            double criticalValue,
            Optional<ClinicalCutoff> cutoff,
            Optional<FunctionalGroup> functionalGroup) {
        this.direction = Objects.requireNonNull(direction, "direction");
        this.criticalValue = criticalValue;
        this.cutoff = cutoff;
        this.functionalGroup = functionalGroup;
    }

    /**
     * The method at a confidence of .95, without a cut-off.
     *
     * @param direction which end of the scores is the good one
     * @return the method
     */
    public static PanelChange of(Direction direction) {
        return new PanelChange(direction, CriticalValue.twoSided(0.95), Optional.empty(), Optional.empty());
    }

    /**
     * The same method at another confidence. Replaces a critical value that was given.
     *
     * @param confidence above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public PanelChange withConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return new PanelChange(direction, CriticalValue.twoSided(confidence), cutoff, functionalGroup);
    }

    /**
     * The same method with the critical value given as a number.
     *
     * @param value what the index must exceed, above 0
     * @return the method
     * @throws IllegalArgumentException unless the value is above 0 and finite
     */
    public PanelChange withCriticalValue(double value) {
        return new PanelChange(direction, CriticalValue.checked(value), cutoff, functionalGroup);
    }

    /**
     * The same method with a cut-off that needs no functional group.
     *
     * @param newCutoff where the functional side begins
     * @return the method
     */
    public PanelChange with(ClinicalCutoff newCutoff) {
        return new PanelChange(direction, criticalValue, Optional.of(newCutoff), functionalGroup);
    }

    /**
     * The same method with a cut-off and a functional group.
     *
     * @param newCutoff where the functional side begins
     * @param group mean and standard deviation of the functional group, in the metric of the scores
     * @return the method
     */
    public PanelChange with(ClinicalCutoff newCutoff, FunctionalGroup group) {
        return new PanelChange(direction, criticalValue, Optional.of(newCutoff), Optional.of(group));
    }

    /**
     * What the index must exceed in size.
     *
     * @return the value given, else the normal quantile
     */
    public double criticalValue() {
        return criticalValue;
    }

    /**
     * Judges the dyads of a panel against each other.
     *
     * @param panel their scores; therapists and covariates are not used
     * @return one answer for each dyad with 3 sessions or more, or why there is none
     * @throws IllegalArgumentException if the cut-off needs a functional group that is not given
     */
    public Evaluation<Result> assess(PanelData panel) {
        PanelData used = panel.withAtLeast(SESSIONS);
        Evaluation<PanelFit> fit = PanelModel.slope().fit(used);
        if (fit.value().isEmpty()) {
            return Evaluation.notEvaluable(fit.reason());
        }
        if (!tellsSlopes(fit.value().get())) {
            return Evaluation.notEvaluable("the slopes are estimated not to differ between dyads");
        }
        return judged(used, fit.value().get());
    }

    /** Whether slopes vary by more than a trace of what the slope of one dyad is uncertain by. */
    private static boolean tellsSlopes(PanelFit fit) {
        RandomEffects<DyadId> effects = fit.dyadEffects();
        double error = fit.fixedEffect(Term.time()).standardError();
        double variance = fit.variance(PanelLevel.DYAD, Term.time()).variance();
        return variance > NOTHING * fit.dyads() * error * error
                && effects.groups().stream().allMatch(dyad -> effects.variance(dyad, Term.time()) > 0);
    }

    private Evaluation<Result> judged(PanelData used, PanelFit fit) {
        List<PrePost> scores = used.dyads().stream()
                .map(dyad -> firstAndLast(used.scores(dyad)))
                .toList();
        Optional<ClinicalSignificance.ObservedSide> side = Optional.empty();
        if (cutoff.isPresent()) {
            Evaluation<ChangeSample> sample = ChangeSample.from(scores);
            if (sample.value().isEmpty()) {
                return Evaluation.notEvaluable(sample.reason());
            }
            double value = cutoff.get().value(functionalGroup, sample.value().get(), direction);
            side = Optional.of(new ClinicalSignificance.ObservedSide(value, direction));
        }
        Persons persons = new Persons(fit.dyadEffects(), side);
        return Evaluation.of(new Result(fit, cutoff(side), persons.all(scores)));
    }

    private static OptionalDouble cutoff(Optional<ClinicalSignificance.ObservedSide> side) {
        return side.map(s -> OptionalDouble.of(s.cutoff())).orElse(OptionalDouble.empty());
    }

    private static PrePost firstAndLast(double[] scores) {
        return new PrePost(scores[0], scores[scores.length - 1]);
    }

    /** Judges one dyad after another. */
    private final class Persons {
        private final RandomEffects<DyadId> effects;
        private final Optional<ClinicalSignificance.ObservedSide> side;

        Persons(RandomEffects<DyadId> effects, Optional<ClinicalSignificance.ObservedSide> side) {
            this.effects = effects;
            this.side = side;
        }

        List<Person> all(List<PrePost> scores) {
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < scores.size(); i++) {
                all.add(person(effects.groups().get(i), scores.get(i)));
            }
            return all;
        }

        private Person person(DyadId dyad, PrePost scores) {
            double deviation = effects.mode(dyad, Term.time());
            double error = Math.sqrt(effects.variance(dyad, Term.time()));
            double index = deviation / error;
            ChangeCategory change = ChangeCategory.beyond(ReliableChange.sign(direction) * index, criticalValue);
            Optional<Sides> sides = side.map(s -> new Sides(s.isClinicalBefore(scores), s.isFunctionalAfter(scores)));
            return new Person(
                    dyad,
                    scores,
                    deviation,
                    error,
                    index,
                    sides.map(s -> change.across(s.clinicalBefore(), s.functionalAfter()))
                            .orElse(change),
                    sides);
        }
    }

    /**
     * On which sides of the cut-off a dyad stands. Immutable, thread-safe.
     *
     * @param clinicalBefore whether the first score is on the clinical side
     * @param functionalAfter whether the last score is on the functional side
     * @since 0.1
     */
    public record Sides(boolean clinicalBefore, boolean functionalAfter) {}

    /**
     * How one dyad changes. Immutable, thread-safe.
     *
     * @param dyad which
     * @param scores the first and the last score
     * @param deviation how far its slope is from the mean slope, shrunken; in units of the score a unit of time
     * @param standardError the root of the conditional variance, in the same unit, above 0
     * @param index deviation over standard error, positive where scores rise more than the average
     * @param category all of it in one word
     * @param sides of the cut-off; nothing without one
     * @since 0.1
     */
    public record Person(
            DyadId dyad,
            PrePost scores,
            double deviation,
            double standardError,
            double index,
            ChangeCategory category,
            Optional<Sides> sides) {

        /**
         * The category, without scores, so that it may be logged.
         *
         * @return for example {@code RECOVERED}
         */
        @Override
        public String toString() {
            return category.name();
        }
    }

    /**
     * How the dyads of a panel change. Immutable, thread-safe.
     *
     * @param fit the model, with the mean slope
     * @param cutoff the cut-off in the metric of the scores; nothing without one
     * @param persons one answer for each dyad with 3 sessions or more, in the order of the panel
     * @since 0.1
     */
    public record Result(PanelFit fit, OptionalDouble cutoff, List<Person> persons) {

        /**
         * Copies the list.
         *
         * @param fit the model, with the mean slope
         * @param cutoff the cut-off in the metric of the scores; nothing without one
         * @param persons one answer for each dyad with 3 sessions or more, in the order of the panel
         */
        public Result {
            persons = List.copyOf(persons);
        }

        /**
         * How many dyads fall into each category.
         *
         * @return all five categories with their counts, 0 included
         */
        public Map<ChangeCategory, Integer> counts() {
            Map<ChangeCategory, Integer> counts = new EnumMap<>(ChangeCategory.class);
            for (ChangeCategory category : ChangeCategory.values()) {
                counts.put(category, 0);
            }
            persons.forEach(person -> counts.merge(person.category(), 1, Integer::sum));
            return Collections.unmodifiableMap(counts);
        }
    }
}
