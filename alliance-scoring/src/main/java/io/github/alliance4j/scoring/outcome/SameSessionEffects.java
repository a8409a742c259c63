package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.WithinBetween;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a session with a better alliance than usual is one with a better outcome (within dyads), and whether dyads with a better
 * alliance have a better outcome (between dyads). {@link WithinBetween} with the alliance centred on each dyad's mean:
 *
 * <pre>
 * y_it = c + u_i + w (x_it - mean x_i) + b (mean x_i - mean of all mean x_i) + time + e_it
 * </pre>
 *
 * <p>Means are of few sessions: the noise in {@code mean x_i} draws {@code b} towards {@code w}, so {@code b} is the effect of the mean
 * that was observed, not of a true level. Standardised, {@code w} is in standard deviations within dyads ({@code n - dyads}), {@code
 * b} in those of the dyads' means. Not evaluable as {@link PanelModel} is, where no dyad is in both or has two sessions with both
 * scores, where a score is the same in all sessions of every dyad or the same on average in all dyads, and where scores are too large
 * to compute with.
 *
 * <p>Where the two act on each other over sessions, residuals go with departures of other sessions, and the model's errors of {@code
 * w} are too small. So its errors come from how far dyads are apart ({@link PanelFit#testByDyads}: clustered by dyad, with t on at most
 * {@code dyads - 1} degrees of freedom); where that cannot be told (too few dyads, or therapists in the model) they are those of the
 * model, and {@link Result#notes()} says so. Errors of {@code b} are those of the model.
 *
 * <p>Defaults (LIBRARY DEFAULT): a common line over sessions, a random level of dyads, independent residuals, REML, confidence
 * .95. Autocorrelated residuals hold the neighbouring sessions constant, and {@code w} may then even turn its sign where the
 * alliance acts on the next outcome; independent ones say what goes with what, drawn towards 0 in short series. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class SameSessionEffects {

    private static final String ALLIANCE = "alliance";
    private static final SameSessionEffects DEFAULTS = new SameSessionEffects(PanelModel.intercept());

    private final PanelModel model;

    private SameSessionEffects(PanelModel model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * The method with its defaults.
     *
     * @return the method
     */
    public static SameSessionEffects withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another model, whose fixed terms stand beside the two effects: with therapists, a slope of each dyad,
     * autocorrelation, or another confidence.
     *
     * @param newModel the model without the two effects
     * @return the method
     */
    public SameSessionEffects with(PanelModel newModel) {
        return new SameSessionEffects(newModel);
    }

    /**
     * Fits both effects.
     *
     * @param courses one a dyad
     * @return the effects, or why there are none
     */
    public Evaluation<Result> fit(List<DyadCourse> courses) {
        Spread alliance = Spread.of(courses.stream().map(DyadCourse::alliances).toList());
        Spread outcome = Spread.of(courses.stream().map(DyadCourse::outcomes).toList());
        Optional<String> obstacle = Spread.obstacle(courses, alliance, outcome);
        if (obstacle.isPresent()) {
            return Evaluation.notEvaluable(obstacle.get());
        }
        PanelData data = data(courses);
        WithinBetween method = WithinBetween.of(ALLIANCE).with(model);
        return method.fit(data)
                .map(fit -> new Result(fit, fit.fit().testByDyads(method.withinTerm()), alliance, outcome));
    }

    private static PanelData data(List<DyadCourse> courses) {
        PanelData.Builder data = PanelData.builder(ALLIANCE);
        for (DyadCourse course : courses) {
            DyadId dyad = course.dyad();
            course.therapist().ifPresent(therapist -> data.therapist(dyad, therapist));
            for (int i = 0; i < course.size(); i++) {
                data.inSession(dyad, course.session(i), course.outcome(i), course.alliance(i));
            }
        }
        return data.build();
    }

    /**
     * The two effects. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final WithinBetween.Result fit;
        private final Evaluation<FixedEstimate.Test> byDyads;
        private final Spread alliance;
        private final Spread outcome;

        private Result(
                WithinBetween.Result fit, Evaluation<FixedEstimate.Test> byDyads, Spread alliance, Spread outcome) {
            this.fit = fit;
            this.byDyads = byDyads;
            this.alliance = alliance;
            this.outcome = outcome;
        }

        /**
         * What a session's departure from the dyad's own mean goes with, with errors by dyads, or those of the model where {@link
         * #notes()} says so.
         *
         * @return {@code w}
         */
        public Effect within() {
            double unit = alliance.within() / outcome.within();
            return byDyads.value()
                    .map(test -> Effect.of(fit.within().estimate(), test, unit))
                    .orElseGet(() -> Effect.of(fit.within(), unit));
        }

        /**
         * What a dyad's mean goes with.
         *
         * @return {@code b}
         */
        public Effect between() {
            return Effect.of(fit.between(), alliance.between() / outcome.between());
        }

        /**
         * How many sessions it rests on.
         *
         * @return the sessions with both scores
         */
        public int sessions() {
            return fit.fit().rows();
        }

        /**
         * How many dyads it rests on.
         *
         * @return those with a session with both scores
         */
        public int dyads() {
            return fit.fit().dyads();
        }

        /**
         * What to mind: where the errors of the effect within are those of the model.
         *
         * @return sentences; empty where errors are by dyads
         */
        public List<String> notes() {
            return byDyads.isEvaluable()
                    ? List.of()
                    : List.of("The errors of the effect within are those of the model, which may be too small: "
                            + byDyads.reason() + ".");
        }

        /**
         * The whole fit, with errors of the model.
         *
         * @return the fit
         */
        public WithinBetween.Result fit() {
            return fit;
        }
    }
}
