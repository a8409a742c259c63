package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much of each voice is the therapist, how much the dyad, and how much the session, and whether the two voices agree on each:
 * the one-with-many design, one therapist with many clients. For voice {@code v} of dyad {@code i} of therapist {@code k} in
 * session {@code s}:
 *
 * <pre>
 * y_vkis = m_v + a_vk + d_vki + e_vkis      share of the therapist  Var a_v / (Var a_v + Var d_v + Var e_v), and so on
 * </pre>
 *
 * <p>{@code a} of the client's voice is what clients of one therapist agree on (the therapist as partner); {@code a} of the
 * therapist's own voice is how this therapist sees all clients (the therapist as perceiver). {@code d} is the relationship: this
 * client with this therapist beyond that. {@code e} is what comes and goes with sessions, with the error of measurement. {@link
 * Reciprocity} says how the two voices go together at each level. Each voice is fitted on its own by {@link PanelModel} for the
 * shares, and both together for reciprocity. A therapist's share also holds what the therapist's clients have in common for other
 * reasons, such as the ward; it is not skill.
 *
 * <p>Not evaluable: no session with both voices; one therapist; as many therapists as dyads (one client each: therapist and
 * dyad cannot be told apart); one session in every dyad (dyad and session cannot be told apart); a dyad without a therapist; and
 * as {@link PanelModel} is. Reciprocity also needs 4 therapists, 9 dyads, and voices that are not the multiple of each other
 * within dyads.
 *
 * <p>Defaults (LIBRARY DEFAULT): REML, confidence .95. Sources: Kenny, D. A., Kashy, D. A., and Cook, W. L. (2006). Dyadic Data
 * Analysis, chapter 10; Marcus, D. K., Kashy, D. A., and Baldwin, S. A. (2009). Studying psychotherapy using the one-with-many
 * design: the therapeutic alliance as an exemplar. Journal of Counseling Psychology, 56(4), 537-548. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OneWithMany {

    private static final OneWithMany DEFAULTS =
            new OneWithMany(PanelModel.level().withTherapists(RandomTerms.intercept()));

    private final PanelModel model;

    private OneWithMany(PanelModel model) {
        this.model = model;
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static OneWithMany withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same by another likelihood.
     *
     * @param newEstimation which
     * @return the method
     */
    public OneWithMany with(Estimation newEstimation) {
        return new OneWithMany(model.with(newEstimation));
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public OneWithMany withConfidence(double newConfidence) {
        return new OneWithMany(model.withConfidence(newConfidence));
    }

    /**
     * Fits the parts of both voices.
     *
     * @param voices one entry a dyad
     * @param therapists the therapist of each dyad
     * @return the parts, or why there are none; the reason names the voice
     * @throws IllegalArgumentException if a dyad is there twice
     */
    public Evaluation<Result> fit(List<TwoVoices> voices, Map<DyadId, TherapistId> therapists) {
        PanelArguments.oncePerDyad(voices);
        Objects.requireNonNull(therapists, "therapists");
        List<TwoVoices> spoken = voices.stream().filter(dyad -> dyad.size() > 0).toList();
        if (spoken.isEmpty()) {
            return Evaluation.notEvaluable("no session with both voices");
        }
        if (PanelArguments.isAnyTooLarge(spoken)) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        Evaluation<PanelFit> first = model.fit(data(spoken, therapists, Role.FIRST));
        Evaluation<PanelFit> second = model.fit(data(spoken, therapists, Role.SECOND));
        if (!first.isEvaluable()) {
            return Evaluation.notEvaluable("first voice: " + first.reason());
        }
        return second.isEvaluable()
                ? Evaluation.of(new Result(
                        first.value().orElseThrow(),
                        second.value().orElseThrow(),
                        Reciprocity.of(spoken, therapists, model)))
                : Evaluation.notEvaluable("second voice: " + second.reason());
    }

    private static PanelData data(List<TwoVoices> voices, Map<DyadId, TherapistId> therapists, Role role) {
        PanelData.Builder data = PanelData.builder();
        for (TwoVoices dyad : voices) {
            nameTherapist(data, dyad.dyad(), therapists);
            for (int i = 0; i < dyad.size(); i++) {
                data.inSession(dyad.dyad(), dyad.session(i), role == Role.FIRST ? dyad.first(i) : dyad.second(i));
            }
        }
        return data.build();
    }

    static void nameTherapist(PanelData.Builder data, DyadId dyad, Map<DyadId, TherapistId> therapists) {
        TherapistId therapist = therapists.get(dyad);
        if (therapist != null) {
            data.therapist(dyad, therapist);
        }
    }

    /**
     * The parts of both voices. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final PanelFit first;
        private final PanelFit second;
        private final Evaluation<Reciprocity> reciprocity;

        private Result(PanelFit first, PanelFit second, Evaluation<Reciprocity> reciprocity) {
            this.first = first;
            this.second = second;
            this.reciprocity = reciprocity;
        }

        /**
         * The variance of a voice and the shares of therapist, dyad and session in it, each with its interval.
         *
         * @param of whose voice
         * @return the parts, from therapist to session
         */
        public VarianceDecomposition parts(Role of) {
            return VarianceDecomposition.of(fit(of)).value().orElseThrow();
        }

        /**
         * The fit of one voice, with its advice.
         *
         * @param of whose voice
         * @return the fit
         */
        public PanelFit fit(Role of) {
            return Objects.requireNonNull(of, "role") == Role.FIRST ? first : second;
        }

        /**
         * How the two voices go together at each level.
         *
         * @return the correlations, or why there are none
         */
        public Evaluation<Reciprocity> reciprocity() {
            return reciprocity;
        }
    }
}
