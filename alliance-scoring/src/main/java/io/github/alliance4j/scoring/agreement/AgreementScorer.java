package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.profile.ProfileSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a profile, goal, task, bond and overall, from the record of an alliance. Immutable, thread-safe.
 *
 * <p>Each component is the weighted mean of its figures, {@code v = sum w_m v_m / sum w_m} over the measures {@code m}
 * with a weight above 0 and a value; overall is the same mean of the components. All are percent of maximum possible, so
 * that they plot beside questionnaires. Where every counted part has a standard error, {@code SE = sum w_m SE_m / sum
 * w_m}: an upper bound, since figures over the same goals have errors that go together; otherwise there is none.
 *
 * <p>Degenerate cases: a measure that does not apply is left out and leaves its component complete; a missing voice makes
 * it prorated, or not scorable with {@link MissingVoices#REFUSE}; a component without a value is not scorable and makes
 * overall prorated.
 *
 * <p>What it is not: not a questionnaire score, although it has the unit of one. The measures, their weights and the bound
 * of 50 are the library's own (LIBRARY DEFAULT); no study has validated them, no norm or cut-off exists, and a level here
 * is not the same level on a form. Use it to see where the two differ, and change from session to session within a dyad.
 *
 * <p>Defaults:
 *
 * <table>
 * <caption>Weights</caption>
 * <tr><th>component</th><th>measures and weights</th><th>in overall</th></tr>
 * <tr><td>goal</td><td>{@code goals-held} 1, {@code goal-endorsement} 1, {@code goal-priority} 1</td><td>1</td></tr>
 * <tr><td>task</td><td>{@code task-endorsement} 1, {@code task-coverage} 1, {@code task-completion} 1,
 * {@code task-helpfulness} 1</td><td>1</td></tr>
 * <tr><td>bond</td><td>{@code bond-level} 1, {@code bond-similarity} 0</td><td>1</td></tr>
 * </table>
 *
 * <p>{@link MissingVoices#PRORATE}; a goal or task is held above 50.
 *
 * <pre>{@code
 * AgreementSheet sheet = AgreementScorer.withDefaults()
 *         .with(TaskAgreement.completion(), 0)                     // not counted
 *         .with(TaskAgreement.completionBy(Rater.CLIENT), 1)       // the client's word instead
 *         .score(record.allianceAt(7))
 *         .value().orElseThrow();
 * sheet.profile().component(Component.GOAL);
 * }</pre>
 *
 * @since 0.1
 */
public final class AgreementScorer {

    private final List<Weighed> measures;
    private final Map<Component, Double> components;
    private final MissingVoices missing;
    private final double bound;

    private AgreementScorer(
            List<Weighed> measures, Map<Component, Double> components, MissingVoices missing, double bound) {
        this.measures = List.copyOf(measures);
        this.components = Collections.unmodifiableMap(components);
        this.missing = missing;
        this.bound = bound;
    }

    private record Weighed(AgreementMeasure measure, double weight) {

        WeightedFigure read(Alliance record) {
            return new WeightedFigure(measure.name(), measure.component(), weight, measure.assess(record));
        }
    }

    /**
     * The scorer with the defaults above.
     *
     * @return the scorer
     */
    public static AgreementScorer withDefaults() {
        Map<Component, Double> alike = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            alike.put(component, 1.0);
        }
        List<Weighed> measures = List.of(
                new Weighed(GoalAgreement.heldByBoth(), 1),
                new Weighed(GoalAgreement.endorsement(), 1),
                new Weighed(GoalAgreement.priority(), 1),
                new Weighed(TaskAgreement.endorsement(), 1),
                new Weighed(TaskAgreement.coverage(), 1),
                new Weighed(TaskAgreement.completion(), 1),
                new Weighed(TaskAgreement.helpfulness(), 1),
                new Weighed(BondAgreement.level(), 1),
                new Weighed(BondAgreement.similarity(), 0));
        return new AgreementScorer(measures, alike, MissingVoices.PRORATE, Bounds.HELD_ABOVE);
    }

    /**
     * The same scorer with one measure more, or with another weight or version of one it has: a measure takes the place of
     * the one of the same name.
     *
     * @param measure the measure
     * @param weight its weight in its component, relative to the others; 0 to show it only
     * @return the scorer
     * @throws IllegalArgumentException if the weight is not from 0 to a million
     */
    public AgreementScorer with(AgreementMeasure measure, double weight) {
        String name = Objects.requireNonNull(measure, "measure").name();
        Weighed weighed = new Weighed(measure, Bounds.weight(weight, "measure " + name));
        List<Weighed> changed = new ArrayList<>(measures);
        int place = names().indexOf(name);
        if (place < 0) {
            changed.add(weighed);
        } else {
            changed.set(place, weighed);
        }
        return new AgreementScorer(changed, components, missing, bound);
    }

    private List<String> names() {
        return measures.stream().map(one -> one.measure().name()).toList();
    }

    /**
     * The same scorer with another weight of a component in the overall part.
     *
     * @param component the component
     * @param weight its weight, relative to the others; 0 to leave it out
     * @return the scorer
     * @throws IllegalArgumentException if the weight is not from 0 to a million
     */
    public AgreementScorer with(Component component, double weight) {
        Map<Component, Double> changed = new EnumMap<>(components);
        changed.put(Objects.requireNonNull(component, "component"), Bounds.weight(weight, "component " + component));
        return new AgreementScorer(measures, changed, missing, bound);
    }

    /**
     * The same scorer with another answer to missing voices.
     *
     * @param voices what happens where a voice is missing
     * @return the scorer
     */
    public AgreementScorer with(MissingVoices voices) {
        return new AgreementScorer(measures, components, Objects.requireNonNull(voices, "voices"), bound);
    }

    /**
     * The same scorer with another bound above which ({@code >}) a goal or task is held: in {@code goals-held},
     * {@code task-coverage} and the list of unshared goals. Their weights stay.
     *
     * @param pomp the bound, from 0 to below 100
     * @return the scorer
     * @throws IllegalArgumentException if the bound is outside its range
     */
    public AgreementScorer heldAbove(double pomp) {
        return new AgreementScorer(measures, components, missing, Bounds.heldAbove(pomp))
                .keepingWeight(GoalAgreement.heldByBoth(pomp))
                .keepingWeight(TaskAgreement.coverage(pomp));
    }

    private AgreementScorer keepingWeight(AgreementMeasure measure) {
        int place = names().indexOf(measure.name());
        return with(measure, measures.get(place).weight());
    }

    /**
     * Reads the record as of its last session; for an earlier one, {@code score(record.allianceAt(k))}.
     *
     * @param record the record
     * @return the figures and the profile, or not evaluable if the record has no session
     */
    public Evaluation<AgreementSheet> score(Alliance record) {
        return Objects.requireNonNull(record, "record")
                .lastSession()
                .map(session -> Evaluation.of(score(record, session)))
                .orElseGet(() -> Evaluation.notEvaluable("the record has no session"));
    }

    private AgreementSheet score(Alliance record, Session last) {
        List<WeightedFigure> figures =
                measures.stream().map(one -> one.read(record)).toList();
        return new AgreementSheet(record, last.number(), figures, components, missing, bound);
    }

    /**
     * Reads the record as of each session that took place. A missed session has no sheet, so that it is a gap.
     *
     * @param record the record
     * @return the sheets by session; empty if no session took place
     */
    public List<AgreementSheet> scoreEach(Alliance record) {
        return Objects.requireNonNull(record, "record").sessions().stream()
                .filter(Session::tookPlace)
                .map(session -> score(record.allianceAt(session.number()), session))
                .toList();
    }

    /**
     * The record as a witness beside others. It speaks of each session that took place.
     *
     * @param record the record
     * @return a source that scores the record as of the session it is asked for
     */
    public ProfileSource source(Alliance record) {
        Objects.requireNonNull(record, "record");
        return session -> profiles(record, session);
    }

    private List<AllianceProfile> profiles(Alliance record, SessionNumber number) {
        return record.session(number)
                .filter(Session::tookPlace)
                .map(session ->
                        List.of(score(record.allianceAt(number), session).profile()))
                .orElse(List.of());
    }
}
