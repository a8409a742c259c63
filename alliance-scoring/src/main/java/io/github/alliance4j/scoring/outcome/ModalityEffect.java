package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the scores of remote sessions (video, phone, text) differ from those in person, within the same dyads. With {@code r = 1} for
 * a remote session, {@code s_i} the share of remote sessions of dyad {@code i} and {@code t} the session number less 1:
 *
 * <pre>
 * y_it = c + u_i + w (r_it - s_i) + b (s_i - mean s) + k t + e_it
 * </pre>
 *
 * <p>{@code w} is the difference within dyads; only dyads that met both ways say anything of it. {@code b} compares dyads that met
 * remotely more often with others. Standardised, {@code w} and {@code b} are in standard deviations of the score within dyads. Sessions
 * without a score or a modality are left out and counted.
 *
 * <p>Not evaluable: no dyad met both ways, or as {@link PanelModel} is. What it cannot show is said in {@link #LIMITS}.
 *
 * <p>Defaults (LIBRARY DEFAULT): a common line over sessions, a random level of dyads, residuals with AR(1) over
 * session numbers, REML, confidence .95. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ModalityEffect {

    /** What a difference between remote sessions and sessions in person cannot show. */
    public static final String LIMITS =
            "Nobody drew lots which sessions were remote. Dyads choose, often for a reason that also changes the alliance, and"
                    + " often all sessions of one kind come first; a common line over sessions takes out only a common drift."
                    + " So the difference is not an effect of meeting remotely.";

    private static final String WITHIN = "remote within";
    private static final String SHARE = "remote share";
    private static final ModalityEffect DEFAULTS =
            new ModalityEffect(PanelModel.intercept().with(ResidualStructure.autoregressive()));

    private final PanelModel model;

    private ModalityEffect(PanelModel model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static ModalityEffect withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another model, whose fixed terms stand beside the effects.
     *
     * @param newModel the model without the effects
     * @return the method
     */
    public ModalityEffect with(PanelModel newModel) {
        return new ModalityEffect(newModel);
    }

    /**
     * How the sessions of records were held, as far as it was noted.
     *
     * @param records one a dyad
     * @return the modalities by dyad and session number
     */
    public static Map<DyadId, Map<Integer, Modality>> modalities(List<Alliance> records) {
        Map<DyadId, Map<Integer, Modality>> all = new HashMap<>();
        for (Alliance record : records) {
            Map<Integer, Modality> own = all.computeIfAbsent(record.dyad(), dyad -> new HashMap<>());
            for (Session session : record.sessions()) {
                session.modality()
                        .ifPresent(modality -> own.put(session.number().value(), modality));
            }
        }
        return all;
    }

    /**
     * Fits the difference.
     *
     * @param series the scores, one series a dyad, higher is better
     * @param modalities how each session was held, by dyad and session number
     * @return the difference, or why there is none
     */
    public Evaluation<Result> fit(List<SessionSeries> series, Map<DyadId, Map<Integer, Modality>> modalities) {
        Objects.requireNonNull(modalities, "modalities");
        List<HeldSessions> dyads = new ArrayList<>();
        for (SessionSeries one : series) {
            dyads.add(HeldSessions.of(one, modalities.getOrDefault(one.dyad(), Map.of())));
        }
        int both = (int) dyads.stream().filter(HeldSessions::isBoth).count();
        if (both == 0) {
            return Evaluation.notEvaluable("no dyad has scores of both remote sessions and sessions in person");
        }
        double mean = dyads.stream()
                .filter(dyad -> dyad.size() > 0)
                .mapToDouble(HeldSessions::share)
                .average()
                .orElseThrow();
        boolean varies = dyads.stream()
                        .filter(dyad -> dyad.size() > 0)
                        .mapToDouble(HeldSessions::share)
                        .distinct()
                        .count()
                > 1;
        PanelData.Builder data = PanelData.builder(WITHIN, SHARE);
        dyads.forEach(dyad -> dyad.add(data, mean));
        List<Term> terms = new ArrayList<>(model.fixed());
        terms.add(Term.covariate(WITHIN));
        if (varies) {
            terms.add(Term.covariate(SHARE));
        }
        Spread spread = Spread.of(dyads.stream().map(HeldSessions::scores).toList());
        return model.withFixed(terms.toArray(Term[]::new))
                .fit(data.build())
                .map(fit -> new Result(fit, dyads, varies, spread));
    }

    /**
     * The difference. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final PanelFit fit;
        private final List<HeldSessions> dyads;
        private final boolean sharesVary;
        private final Spread spread;

        private Result(PanelFit fit, List<HeldSessions> dyads, boolean sharesVary, Spread spread) {
            this.fit = fit;
            this.dyads = dyads;
            this.sharesVary = sharesVary;
            this.spread = spread;
        }

        /**
         * Remote sessions less sessions in person, within dyads.
         *
         * @return {@code w}, in units of the score
         */
        public Effect within() {
            return effect(WITHIN);
        }

        /**
         * Dyads that always meet remotely less dyads that never do.
         *
         * @return {@code b}, in units of the score; nothing if all dyads have the same share
         */
        public Optional<Effect> between() {
            return sharesVary ? Optional.of(effect(SHARE)) : Optional.empty();
        }

        private Effect effect(String term) {
            return Effect.of(fit.fixedEffect(Term.covariate(term)).value(), 1 / spread.within());
        }

        /**
         * How many dyads met both ways.
         *
         * @return 1 or more
         */
        public int dyadsWithBoth() {
            return (int) dyads.stream().filter(HeldSessions::isBoth).count();
        }

        /**
         * How many dyads have a score in a session of known modality.
         *
         * @return 2 or more
         */
        public int dyads() {
            return fit.dyads();
        }

        /**
         * How many remote sessions there are.
         *
         * @return the count
         */
        public int remoteSessions() {
            return dyads.stream().mapToInt(HeldSessions::countRemote).sum();
        }

        /**
         * How many sessions in person there are.
         *
         * @return the count
         */
        public int sessionsInPerson() {
            return fit.rows() - remoteSessions();
        }

        /**
         * How many scores were left out because the modality of their session is not known.
         *
         * @return 0 or more
         */
        public int leftOut() {
            return dyads.stream().mapToInt(HeldSessions::leftOut).sum();
        }
    }
}
