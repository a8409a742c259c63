package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Confidence;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything this package says of the alliance that one kind of person rates in one form, and of one outcome: {@link
 * SameSessionEffects}, {@link LaggedEffects}, {@link OutcomeCorrelation} of each alliance and outcome measure, and where their input is
 * given {@link ChangeByRepair} and {@link ModalityEffect}. Each answers or says why not on its own.
 *
 * <p>Defaults (LIBRARY DEFAULT): confidence .95, early alliance over 3 scores, neither ruptures nor modalities. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeAnalysis {

    private static final OutcomeAnalysis DEFAULTS = new OutcomeAnalysis(0.95, 3, RepairGroups.of(Map.of()), Map.of());

    private final double confidence;
    private final int earlySessions;
    private final RepairGroups repairs;
    private final Map<DyadId, Map<Integer, Modality>> modalities;

    private OutcomeAnalysis(
            double confidence,
            int earlySessions,
            RepairGroups repairs,
            Map<DyadId, Map<Integer, Modality>> modalities) {
        this.confidence = confidence;
        this.earlySessions = earlySessions;
        this.repairs = repairs;
        this.modalities = modalities;
    }

    /**
     * The analysis with its defaults.
     *
     * @return the analysis
     */
    public static OutcomeAnalysis withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the analysis
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public OutcomeAnalysis withConfidence(double newConfidence) {
        return new OutcomeAnalysis(Confidence.check(newConfidence), earlySessions, repairs, modalities);
    }

    /**
     * The same with another count of early sessions.
     *
     * @param scores how many of the first alliance scores count at most
     * @return the analysis
     * @throws IllegalArgumentException if it is below 1
     */
    public OutcomeAnalysis withEarlySessions(int scores) {
        OutcomeCorrelation.withDefaults().withEarlySessions(scores);
        return new OutcomeAnalysis(confidence, scores, repairs, modalities);
    }

    /**
     * The same with how ruptures ended.
     *
     * @param status by dyad; one that is not there is left out of that comparison
     * @return the analysis
     */
    public OutcomeAnalysis withRepairs(Map<DyadId, RepairStatus> status) {
        return withRepairs(RepairGroups.of(status));
    }

    /**
     * The same with how ruptures ended by a criterion that is named.
     *
     * @param status by dyad; one that is not there is left out of that comparison
     * @param criterion the id of the rule that found them
     * @return the analysis
     */
    public OutcomeAnalysis withRepairs(Map<DyadId, RepairStatus> status, String criterion) {
        return withRepairs(RepairGroups.of(status).by(criterion));
    }

    /**
     * The same with how ruptures ended in the scores of a rater who may be named. If so, {@linkplain OutcomeFindings#changeByRepair()
     * change by repair} is not evaluable for the alliance that another rater rates.
     *
     * @param groups by dyad; one that is not there is left out of that comparison
     * @return the analysis
     */
    public OutcomeAnalysis withRepairs(RepairGroups groups) {
        return new OutcomeAnalysis(confidence, earlySessions, Objects.requireNonNull(groups, "groups"), modalities);
    }

    /**
     * Which rule found the ruptures.
     *
     * @return its id, if it was named
     */
    public Optional<String> repairCriterion() {
        return repairs.criterion();
    }

    /**
     * Whose scores showed the ruptures.
     *
     * @return who rated, if named
     */
    public Optional<Rater> repairRater() {
        return repairs.rater();
    }

    /**
     * The same with how sessions were held.
     *
     * @param held by dyad and session number
     * @return the analysis
     */
    public OutcomeAnalysis withModalities(Map<DyadId, Map<Integer, Modality>> held) {
        Map<DyadId, Map<Integer, Modality>> copy = new HashMap<>();
        held.forEach((dyad, sessions) -> copy.put(dyad, Map.copyOf(sessions)));
        return new OutcomeAnalysis(confidence, earlySessions, repairs, Map.copyOf(copy));
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
     * How many of the first alliance scores count at most.
     *
     * @return 1 or more
     */
    public int earlySessions() {
        return earlySessions;
    }

    /**
     * Assesses one alliance and one outcome. Dyads are taken in the order of their ids, so that the order in which they come changes
     * no digit.
     *
     * @param alliance one series a dyad, of one rater and form
     * @param outcome one series a dyad, of one form
     * @return what was found, of the dyads that have both
     * @throws IllegalArgumentException if a dyad has two series of a kind
     */
    public OutcomeFindings assess(List<SessionSeries> alliance, List<OutcomeSeries> outcome) {
        Map<DyadId, OutcomeSeries> outcomes = new TreeMap<>();
        for (OutcomeSeries one : outcome) {
            if (outcomes.put(one.dyad(), one) != null) {
                throw new IllegalArgumentException("A dyad has two outcome series; an analysis takes one");
            }
        }
        Map<DyadId, SessionSeries> alliances = new TreeMap<>();
        for (SessionSeries one : alliance) {
            if (alliances.put(one.dyad(), one) != null) {
                throw new IllegalArgumentException("A dyad has two alliance series; an analysis takes one");
            }
        }
        List<DyadCourse> courses = new ArrayList<>();
        alliances.forEach((dyad, own) ->
                Optional.ofNullable(outcomes.get(dyad)).ifPresent(one -> courses.add(DyadCourse.of(own, one))));
        return new OutcomeFindings(
                this, List.copyOf(alliances.values()), List.copyOf(outcomes.values()), List.copyOf(courses));
    }

    SameSessionEffects sameSession() {
        return SameSessionEffects.withDefaults().with(PanelModel.intercept().withConfidence(confidence));
    }

    LaggedEffects lagged() {
        return LaggedEffects.withDefaults().withConfidence(confidence);
    }

    /** Nothing where no rupture is told; the ruptures of one rater say nothing of the alliance of another. */
    Optional<Evaluation<ChangeByRepair.Result>> changeByRepair(Optional<Rater> rater, List<OutcomeSeries> outcome) {
        if (repairs.status().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                repairs.areOf(rater)
                        ? ChangeByRepair.withDefaults()
                                .withConfidence(confidence)
                                .assess(outcome, repairs.status())
                        : Evaluation.notEvaluable("the episodes are of the "
                                + repairs.rater().orElseThrow().name().toLowerCase(Locale.ROOT)));
    }

    ModalityEffect modality() {
        return ModalityEffect.withDefaults()
                .with(PanelModel.intercept()
                        .with(ResidualStructure.autoregressive())
                        .withConfidence(confidence));
    }

    List<OutcomeCorrelation> correlations() {
        List<OutcomeCorrelation> all = new ArrayList<>();
        for (AllianceMeasure alliance : AllianceMeasure.values()) {
            for (OutcomeMeasure outcome : OutcomeMeasure.values()) {
                all.add(OutcomeCorrelation.withDefaults()
                        .with(alliance)
                        .with(outcome)
                        .withEarlySessions(earlySessions)
                        .withConfidence(confidence));
            }
        }
        return all;
    }

    Map<DyadId, Map<Integer, Modality>> modalities() {
        return modalities;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutcomeAnalysis that
                && Double.compare(confidence, that.confidence) == 0
                && earlySessions == that.earlySessions
                && repairs.equals(that.repairs)
                && modalities.equals(that.modalities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(confidence, earlySessions, repairs, modalities);
    }
}
