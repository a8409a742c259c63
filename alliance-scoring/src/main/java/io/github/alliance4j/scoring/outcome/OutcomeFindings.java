package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * What {@link OutcomeAnalysis} found of one alliance and one outcome. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeFindings {

    private final OutcomeAnalysis analysis;
    private final List<SessionSeries> alliance;
    private final List<OutcomeSeries> outcome;
    private final List<DyadCourse> courses;
    private final Evaluation<SameSessionEffects.Result> sameSession;
    private final Evaluation<LaggedEffects.Result> lagged;
    private final Evaluation<LaggedEffects.Result> laggedWithOwnLines;
    private final List<Correlated> correlations;
    private final Optional<Evaluation<ChangeByRepair.Result>> changeByRepair;
    private final Optional<Evaluation<ModalityEffect.Result>> modality;

    OutcomeFindings(
            OutcomeAnalysis analysis,
            List<SessionSeries> alliance,
            List<OutcomeSeries> outcome,
            List<DyadCourse> courses) {
        this.analysis = analysis;
        this.alliance = alliance;
        this.outcome = outcome;
        this.courses = courses;
        this.sameSession = analysis.sameSession().fit(courses);
        this.lagged = analysis.lagged().fit(courses);
        this.laggedWithOwnLines = analysis.lagged().withOwnLines().fit(courses);
        this.correlations = analysis.correlations().stream()
                .map(method -> new Correlated(method, method.assess(courses)))
                .toList();
        this.changeByRepair = analysis.changeByRepair(
                alliance.stream().findFirst().flatMap(series -> series.key().rater()), outcome);
        this.modality = analysis.modalities().isEmpty()
                ? Optional.empty()
                : Optional.of(analysis.modality().fit(alliance, analysis.modalities()));
    }

    /**
     * A correlation with how it was taken. Immutable, thread-safe.
     *
     * @param method how
     * @param result the correlation, or why there is none
     * @since 0.1
     */
    public record Correlated(OutcomeCorrelation method, Evaluation<OutcomeCorrelation.Result> result) {}

    /**
     * How it was assessed.
     *
     * @return the analysis
     */
    public OutcomeAnalysis analysis() {
        return analysis;
    }

    /**
     * Whose alliance it is, in which form: that of the first dyad.
     *
     * @return the key of its series; nothing without any dyad
     */
    public Optional<SeriesKey> allianceKey() {
        return alliance.stream().map(SessionSeries::key).findFirst();
    }

    /**
     * The values that an alliance score can take: those of the first dyad.
     *
     * @return the range, if it is known
     */
    public Optional<ScoreRange> allianceRange() {
        return alliance.stream().findFirst().flatMap(SessionSeries::range);
    }

    /**
     * Whose outcome it is, in which form: that of the first dyad.
     *
     * @return the first series; nothing without any dyad
     */
    public Optional<OutcomeSeries> firstOutcome() {
        return outcome.stream().findFirst();
    }

    /**
     * The dyads with an alliance and an outcome series.
     *
     * @return in the order of the dyads' ids
     */
    public List<DyadCourse> courses() {
        return courses;
    }

    /**
     * The outcome of a dyad.
     *
     * @param dyad which
     * @return its series, if it has one
     */
    public Optional<OutcomeSeries> outcome(DyadId dyad) {
        return outcome.stream().filter(one -> one.dyad().equals(dyad)).findFirst();
    }

    /**
     * How many dyads have an alliance series.
     *
     * @return the count
     */
    public int dyadsWithAlliance() {
        return alliance.size();
    }

    /**
     * How many dyads have an outcome series.
     *
     * @return the count
     */
    public int dyadsWithOutcome() {
        return outcome.size();
    }

    /**
     * How many sessions have both scores.
     *
     * @return the count
     */
    public int sessions() {
        return courses.stream().mapToInt(DyadCourse::size).sum();
    }

    /**
     * Alliance and outcome of the same session.
     *
     * @return the effects, or why there are none
     */
    public Evaluation<SameSessionEffects.Result> sameSession() {
        return sameSession;
    }

    /**
     * Alliance and outcome of the next session, in both directions.
     *
     * @return the effects, or why there are none
     */
    public Evaluation<LaggedEffects.Result> lagged() {
        return lagged;
    }

    /**
     * The same with a line over sessions of each dyad's own in both scores. An effect that is gone here may come from dyads that
     * drift their own way in both.
     *
     * @return the effects, or why there are none
     */
    public Evaluation<LaggedEffects.Result> laggedWithOwnLines() {
        return laggedWithOwnLines;
    }

    /**
     * The correlations over dyads.
     *
     * @return each alliance measure with each outcome measure
     */
    public List<Correlated> correlations() {
        return correlations;
    }

    /**
     * The correlation to hold against {@link MetaAnalyticAnchor#ALLIANCE_OUTCOME}.
     *
     * @return the one of {@link #correlations()} that is {@linkplain OutcomeCorrelation#isComparable() comparable}
     */
    public Correlated comparable() {
        return correlations.stream()
                .filter(one -> one.method().isComparable())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Change by how ruptures ended.
     *
     * @return the groups, or why there are none; nothing if it was not asked for
     */
    public Optional<Evaluation<ChangeByRepair.Result>> changeByRepair() {
        return changeByRepair;
    }

    /**
     * The alliance in remote sessions and in person.
     *
     * @return the difference, or why there is none; nothing if it was not asked for
     */
    public Optional<Evaluation<ModalityEffect.Result>> modality() {
        return modality;
    }
}
