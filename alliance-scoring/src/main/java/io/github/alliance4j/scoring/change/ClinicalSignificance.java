package io.github.alliance4j.scoring.change;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of each person of a sample: a reliable change and the side of a cut-off before and after, together
 * (Jacobson and Truax 1991).
 *
 * <pre>
 * clinical before  : d * pre  &lt; d * cutoff        functional after : d * post &gt; d * cutoff      both strict
 * recovered : improved, clinical before and functional after
 * harmed    : deteriorated, neither clinical before nor functional after
 * otherwise : improved, unchanged or deteriorated as {@link ReliableChange} has it
 * </pre>
 *
 * <p>With {@link ChangeFormula#HAGEMAN_ARRINDELL} the spreads in the cut-off are those of the true scores, and
 * "functional after" asks for "clinical before" and for an estimated true score beyond the cut-off by more than error:
 * {@code d * (m2 + (post - m2) r_2 - cutoff) / (sqrt(r_2) SEM) > c}. So a person who deteriorated and was not clinical
 * before is always harmed. The result then also holds the share of the group that changed and that is functional.
 *
 * <p>Not evaluable: where the reliable change is not; fewer than 2 persons or equal scores before, if the sample is to
 * be computed; with Hageman and Arrindell also where the scores after, or those of a functional group that the cut-off
 * uses, spread no more than error does. Same numbers as {@code cs_combined} of the R package clinicalsignificance, whose
 * cut-off "b" is {@link ClinicalCutoff#B_WITH_CLINICAL_SD}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ClinicalSignificance {

    private final ReliableChange change;
    private final ClinicalCutoff cutoff;

    private ClinicalSignificance(ReliableChange change, ClinicalCutoff cutoff) {
        this.change = Objects.requireNonNull(change, "change");
        this.cutoff = Objects.requireNonNull(cutoff, "cutoff");
    }

    /**
     * The method of these parts.
     *
     * @param change how a reliable change is found, and which end of the scores is the good one
     * @param cutoff where the functional side begins
     * @return the method
     */
    public static ClinicalSignificance of(ReliableChange change, ClinicalCutoff cutoff) {
        return new ClinicalSignificance(change, cutoff);
    }

    /**
     * Judges persons against their own sample.
     *
     * @param norm the reliability and what else formula and cut-off need
     * @param persons their scores; persons without both scores are left out by the caller
     * @return one answer a person, in the same order, or why there is none
     * @throws IllegalArgumentException if formula or cut-off need a part of the norm that is not given
     */
    public Evaluation<Result> assess(Norm norm, List<PrePost> persons) {
        Evaluation<ChangeSample> sample = ChangeSample.from(persons);
        return sample.value()
                .map(statistics -> assess(norm, statistics, persons))
                .orElseGet(() -> Evaluation.notEvaluable(sample.reason()));
    }

    /**
     * Judges persons against a sample that is known.
     *
     * @param norm the reliability and what else formula and cut-off need
     * @param sample the statistics of the clinical sample
     * @param persons their scores
     * @return one answer a person, in the same order, or why there is none
     * @throws IllegalArgumentException if formula or cut-off need a part of the norm or the sample that is not given
     */
    public Evaluation<Result> assess(Norm norm, ChangeSample sample, List<PrePost> persons) {
        Evaluation<Side> side = change.formula() == ChangeFormula.HAGEMAN_ARRINDELL
                ? TrueScoreSide.from(norm, sample, change, cutoff)
                : Evaluation.of(new ObservedSide(cutoff.value(norm, sample, change.direction()), change.direction()));
        if (side.value().isEmpty()) {
            return Evaluation.notEvaluable(side.reason());
        }
        Side found = side.value().get();
        double criticalValue = change.criticalValue();
        return change.formula()
                .expectation(norm, sample)
                .map(expectation -> new Result(
                        sample,
                        found.cutoff(),
                        criticalValue,
                        persons.stream()
                                .map(scores -> person(change.result(expectation, criticalValue, scores), found))
                                .toList(),
                        found.group()));
    }

    private static Person person(ReliableChange.Result reliable, Side side) {
        boolean clinicalBefore = side.isClinicalBefore(reliable.scores());
        boolean functionalAfter = side.isFunctionalAfter(reliable.scores());
        ChangeCategory category = reliable.category().across(clinicalBefore, functionalAfter);
        return new Person(reliable, clinicalBefore, functionalAfter, category, side.trueScoreAfter(reliable.scores()));
    }

    /** On which side of the cut-off a person stands. */
    interface Side {
        double cutoff();

        boolean isClinicalBefore(PrePost scores);

        boolean isFunctionalAfter(PrePost scores);

        Optional<TrueScoreAfter> trueScoreAfter(PrePost scores);

        Optional<GroupLevel> group();
    }

    /** By the scores as they are. */
    record ObservedSide(double cutoff, Direction direction) implements Side {

        @Override
        public boolean isClinicalBefore(PrePost scores) {
            int d = ReliableChange.sign(direction);
            return d * scores.pre() < d * cutoff;
        }

        @Override
        public boolean isFunctionalAfter(PrePost scores) {
            int d = ReliableChange.sign(direction);
            return d * scores.post() > d * cutoff;
        }

        @Override
        public Optional<TrueScoreAfter> trueScoreAfter(PrePost scores) {
            return Optional.empty();
        }

        @Override
        public Optional<GroupLevel> group() {
            return Optional.empty();
        }
    }

    /**
     * What became of one person. Immutable, thread-safe.
     *
     * @param change the reliable change
     * @param clinicalBefore whether the score before is on the clinical side of the cut-off
     * @param functionalAfter whether the score after is on the functional side
     * @param category all of it in one word
     * @param trueScoreAfter where the true score after stands; only with Hageman and Arrindell
     * @since 0.1
     */
    public record Person(
            ReliableChange.Result change,
            boolean clinicalBefore,
            boolean functionalAfter,
            ChangeCategory category,
            Optional<TrueScoreAfter> trueScoreAfter) {

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
     * Where the estimated true score after stands by Hageman and Arrindell. Immutable, thread-safe.
     *
     * @param index its distance from the cut-off in standard errors, positive above
     * @param clinical whether a person who was not clinical before is so after, by more than error
     * @since 0.1
     */
    public record TrueScoreAfter(double index, boolean clinical) {}

    /**
     * What Hageman and Arrindell say of the group. Immutable, thread-safe.
     *
     * @param differenceReliability the reliability of the differences, {@code r_DD}
     * @param changed the estimated share whose true score changed for the better
     * @param functional the estimated share whose true score after is on the functional side
     * @since 0.1
     */
    public record GroupLevel(double differenceReliability, double changed, double functional) {}

    /**
     * What became of a sample. Immutable, thread-safe.
     *
     * @param sample the statistics that were used
     * @param cutoff the cut-off in the metric of the scores
     * @param criticalValue what an index must exceed in size
     * @param persons one answer a person, in the order given
     * @param group the group as a whole; only with Hageman and Arrindell
     * @since 0.1
     */
    public record Result(
            ChangeSample sample,
            double cutoff,
            double criticalValue,
            List<Person> persons,
            Optional<GroupLevel> group) {

        /**
         * Copies the list.
         *
         * @param sample the statistics that were used
         * @param cutoff the cut-off in the metric of the scores
         * @param criticalValue what an index must exceed in size
         * @param persons one answer a person, in the order given
         * @param group the group as a whole; only with Hageman and Arrindell
         */
        public Result {
            persons = List.copyOf(persons);
        }

        /**
         * How many persons fall into each category.
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
