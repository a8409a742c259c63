package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartner;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.OneWithMany;
import io.github.alliance4j.scoring.congruence.panel.PanelConvergence;
import io.github.alliance4j.scoring.congruence.panel.TruthAndBias;
import io.github.alliance4j.scoring.congruence.panel.TruthForce;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Two voices in all dyads of a clinic: what they say of each other dyad by dyad, and in one model of truth and bias. Immutable,
 * thread-safe.
 *
 * <p>Defaults of {@link #of(Map)} (LIBRARY DEFAULT): client less therapist, {@link DyadCongruence#withDefaults()}, and truth and
 * bias with the truth force within and between dyads apart.
 *
 * @since 0.1
 */
public final class ClinicCongruence {

    private final RaterPair raters;
    private final double confidence;
    private final Map<DyadId, Evaluation<DyadCongruence.Result>> dyads;
    private final Kept<Evaluation<TruthAndBias.Result>> truthAndBias;
    private final Kept<Evaluation<PanelConvergence.Result>> convergence;
    private final Kept<Evaluation<LaggedActorPartnerFit>> laggedActorPartner;
    private final Map<Map<DyadId, TherapistId>, Evaluation<OneWithMany.Result>> parts = new ConcurrentHashMap<>();
    private final boolean fitting;

    private ClinicCongruence(
            RaterPair raters,
            double confidence,
            Map<DyadId, Evaluation<DyadCongruence.Result>> dyads,
            Optional<TruthAndBias> model) {
        this.raters = raters;
        this.confidence = confidence;
        this.dyads = dyads;
        this.fitting = model.isPresent();
        this.truthAndBias = kept(voices -> model.orElseThrow().fit(voices));
        this.convergence = kept(PanelConvergence.withDefaults().withConfidence(confidence)::fit);
        this.laggedActorPartner = kept(this::lagged);
    }

    private <T> Kept<Evaluation<T>> kept(Function<List<TwoVoices>, Evaluation<T>> fit) {
        return new Kept<>(() -> fitting ? fit.apply(voices()) : notAskedFor());
    }

    private static <T> Evaluation<T> notAskedFor() {
        return Evaluation.notEvaluable("no model of all dyads was asked for");
    }

    /**
     * The model of all dyads by default: one level of each dyad, and the truth force within dyads apart from that between them.
     *
     * @return the model
     */
    public static TruthAndBias defaultModel() {
        return TruthAndBias.withDefaults().with(TruthForce.WITHIN_AND_BETWEEN);
    }

    /**
     * Client and therapist, by the defaults listed above.
     *
     * @param clinic all series of each dyad, of one scale and metric
     * @return what their voices say
     */
    public static ClinicCongruence of(Map<DyadId, List<SessionSeries>> clinic) {
        return of(RaterPair.clientAndTherapist(), DyadCongruence.withDefaults(), Optional.of(defaultModel()), clinic);
    }

    /**
     * Two raters.
     *
     * @param raters which
     * @param methods what is asked of each dyad
     * @param model truth and bias of all dyads; nothing leaves every model of all dyads out
     * @param clinic all series of each dyad, of one scale and metric
     * @return what their voices say
     */
    public static ClinicCongruence of(
            RaterPair raters,
            DyadCongruence methods,
            Optional<TruthAndBias> model,
            Map<DyadId, List<SessionSeries>> clinic) {
        Objects.requireNonNull(raters, "raters");
        Objects.requireNonNull(methods, "methods");
        Map<DyadId, Evaluation<DyadCongruence.Result>> dyads = new LinkedHashMap<>();
        clinic.forEach((dyad, series) -> dyads.put(dyad, raters.pair(series).map(methods::assess)));
        return new ClinicCongruence(raters, methods.confidence(), Collections.unmodifiableMap(dyads), model);
    }

    private static List<TwoVoices> voices(Map<DyadId, Evaluation<DyadCongruence.Result>> dyads) {
        return dyads.values().stream()
                .flatMap(dyad -> dyad.value().stream())
                .map(DyadCongruence.Result::voices)
                .filter(voices -> voices.size() > 0)
                .toList();
    }

    /**
     * Whose voices they are.
     *
     * @return the raters
     */
    public RaterPair raters() {
        return raters;
    }

    /**
     * The confidence of the intervals of single dyads.
     *
     * @return above 0, below 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * What the voices of each dyad say of each other.
     *
     * @return the dyads in their order, each with its answers or why its voices cannot be compared
     */
    public Map<DyadId, Evaluation<DyadCongruence.Result>> dyads() {
        return dyads;
    }

    /**
     * What the voices of one dyad say of each other.
     *
     * @param dyad the dyad
     * @return its answers, or why there are none; nothing if it is not of this clinic
     */
    public Optional<Evaluation<DyadCongruence.Result>> dyad(DyadId dyad) {
        return Optional.ofNullable(dyads.get(Objects.requireNonNull(dyad, "dyad")));
    }

    /**
     * The voices of dyads with at least one session that both rated.
     *
     * @return in the order of the dyads
     */
    public List<TwoVoices> voices() {
        return voices(dyads);
    }

    /**
     * How the second voice judges what the first says, in all dyads; fitted when it is first asked for.
     *
     * @return the forces, or why there are none
     */
    public Evaluation<TruthAndBias.Result> truthAndBias() {
        return truthAndBias.answer();
    }

    /**
     * Whether the voices come closer over sessions, in one model of all dyads; fitted when it is first asked for.
     *
     * @return the mean slope of the absolute gap, or why there is none
     */
    public Evaluation<PanelConvergence.Result> convergence() {
        return convergence.answer();
    }

    /**
     * What goes from a session to the next with one's own view and with the other's, within dyads; each role has its own effects. A
     * straight line over sessions that all dyads share is taken out of each voice first, since it would look like an effect of
     * each on the other. What a dyad drifts beyond that line stays in, and looks like an effect where both drift alike. Fitted
     * when it is first asked for.
     *
     * @return the effects, or why there are none
     */
    public Evaluation<LaggedActorPartnerFit> laggedActorPartner() {
        return laggedActorPartner.answer();
    }

    private Evaluation<LaggedActorPartnerFit> lagged(List<TwoVoices> voices) {
        List<TwoVoices> left = CommonLine.without(voices);
        return left.size() > 1 && CommonLine.isOneVoiceSteady(left)
                ? Evaluation.notEvaluable("within dyads one voice never departs from the line that all dyads share")
                : LaggedActorPartner.distinguishable()
                        .withConfidence(confidence)
                        .fit(left);
    }

    /**
     * How much of each voice is the therapist, the dyad and the session; fitted when it is first asked for.
     *
     * @param therapists the therapist of each dyad
     * @return the parts, or why there are none
     */
    public Evaluation<OneWithMany.Result> parts(Map<DyadId, TherapistId> therapists) {
        return fitting
                ? parts.computeIfAbsent(
                        Map.copyOf(therapists),
                        whose -> OneWithMany.withDefaults()
                                .withConfidence(confidence)
                                .fit(voices(), whose))
                : notAskedFor();
    }

    /**
     * How many dyads lie clearly on one side.
     *
     * @param aspect of which question
     * @return the counts, of all dyads
     */
    public CongruenceTally tally(CongruenceAspect aspect) {
        return CongruenceTally.of(dyads.values().stream()
                .map(dyad -> dyad.value().flatMap(aspect::interval))
                .toList());
    }

    /**
     * How many dyads would lie clearly on either one of the sides by chance alone, if there were nothing in any of them and
     * sessions did not resemble their neighbours.
     *
     * @param aspect of which question
     * @return {@code (1 - confidence) / 2} of the dyads with an interval
     */
    public double expectedByChance(CongruenceAspect aspect) {
        return (1 - confidence) / 2 * tally(aspect).evaluable();
    }

    /** The number of dyads, without identifiers, so that it may be logged. */
    @Override
    public String toString() {
        return raters + " in " + dyads.size() + (dyads.size() == 1 ? " dyad" : " dyads");
    }
}
