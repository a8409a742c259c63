package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Splits the effect of a predictor on an outcome into two: what a session's departure from the dyad's own level goes with
 * (within), and what a dyad's level goes with (between). The outcome is the score of the panel, the predictor a covariate
 * {@code x}:
 *
 * <pre>
 * within  w_ij = x_ij - xbar_i            (LINE: x_ij less the dyad's own straight line over time)
 * between b_i  = xbar_i - mean of all xbar_i
 * y_ij = (b0 + u_i) + b_w w_ij + b_b b_i + further terms + e_ij
 * </pre>
 *
 * <p>{@code xbar_i} and the line are of all rows of the dyad, also of those that {@link #lagged()} leaves out. The
 * difference {@code b_b - b_w} is what the level adds to the sum of its sessions (the contextual effect). Within effects
 * are free of everything about a dyad that stays the same; neither effect is proof of a cause.
 *
 * <p>Centring on the mean takes a common drift of predictor and outcome for an effect within: where both drift use {@link
 * Centring#LINE} or a time term. A line needs 3 times; rows of dyads with fewer are left out and counted. Not evaluable as
 * {@link PanelModel} is.
 *
 * <p>Defaults (LIBRARY DEFAULT): centring on the mean, outcome in the same session, random level of dyads, REML. Source:
 * Curran, P. J., and Bauer, D. J. (2011). The disaggregation of within-person and between-person effects in longitudinal
 * models of change. Annual Review of Psychology, 62, 583-619, doi:10.1146/annurev.psych.093008.100356. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class WithinBetween {

    private static final String OUTCOME_NOW = "outcome now";
    private static final double ROUNDING = 1e-9;
    /** A departure below this share of the predictor is rounding. */
    private static final double EXACT = 1e-13;

    private final String predictor;
    private final Centring centring;
    private final boolean lagged;
    private final boolean outcomeNow;
    private final PanelModel model;

    private WithinBetween(String predictor, Centring centring, boolean lagged, boolean outcomeNow, PanelModel model) {
        this.predictor = Term.checkedName(predictor);
        this.centring = Objects.requireNonNull(centring, "centring");
        this.lagged = lagged;
        this.outcomeNow = outcomeNow;
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * The split of a covariate.
     *
     * @param predictor its name
     * @return the method with its defaults
     */
    public static WithinBetween of(String predictor) {
        return new WithinBetween(predictor, Centring.MEAN, false, false, PanelModel.level());
    }

    /**
     * The same with another centring.
     *
     * @param newCentring what a session is compared with
     * @return the method
     */
    public WithinBetween with(Centring newCentring) {
        return new WithinBetween(predictor, newCentring, lagged, outcomeNow, model);
    }

    /**
     * The same with another model, whose fixed terms stand beside the two effects: other random terms, residuals, covariates
     * of the panel.
     *
     * @param newModel the model without the two effects
     * @return the method
     */
    public WithinBetween with(PanelModel newModel) {
        return new WithinBetween(predictor, centring, lagged, outcomeNow, newModel);
    }

    /**
     * The same with the outcome of the next session: the row whose time is 1 later. Rows without one are left out.
     *
     * @return the method
     */
    public WithinBetween lagged() {
        return new WithinBetween(predictor, centring, true, outcomeNow, model);
    }

    /**
     * The same with the outcome of the next session, and that of the same session as a fixed term ({@code outcome now}).
     *
     * @return the method
     */
    public WithinBetween laggedOverOutcomeNow() {
        return new WithinBetween(predictor, centring, true, true, model);
    }

    /**
     * The term of the effect within.
     *
     * @return the term in the fitted model
     */
    public Term withinTerm() {
        return Term.covariate(predictor + " within");
    }

    /**
     * The term of the effect between.
     *
     * @return the term in the fitted model
     */
    public Term betweenTerm() {
        return Term.covariate(predictor + " between");
    }

    /**
     * The term of the outcome in the same session.
     *
     * @return the term in the fitted model of {@link #laggedOverOutcomeNow()}
     */
    public Term outcomeNowTerm() {
        return Term.covariate(OUTCOME_NOW);
    }

    /**
     * Fits the two effects.
     *
     * @param data the panel, with the predictor among its covariates
     * @return the effects, or why there are none
     * @throws IllegalArgumentException if the panel lacks the predictor or another covariate of the model
     */
    public Evaluation<Result> fit(PanelData data) {
        Objects.requireNonNull(data, "data");
        Centred centred = new Centred(data, data.covariate(predictor), centring);
        PanelData.Builder builder = data.like(added());
        int left = 0;
        for (int i = 0; i < data.dyads().size(); i++) {
            int kept = add(builder, data, centred, i);
            left += data.start(i + 1) - data.start(i) - kept;
        }
        int leftOut = left;
        return model.withFixed(terms()).fit(builder.build()).map(fit -> new Result(this, fit, leftOut));
    }

    private String[] added() {
        List<String> names =
                new ArrayList<>(List.of(withinTerm().name(), betweenTerm().name()));
        if (outcomeNow) {
            names.add(OUTCOME_NOW);
        }
        return names.toArray(String[]::new);
    }

    private Term[] terms() {
        List<Term> terms = new ArrayList<>(model.fixed());
        for (String name : added()) {
            terms.add(Term.covariate(name));
        }
        return terms.toArray(Term[]::new);
    }

    private int add(PanelData.Builder builder, PanelData data, Centred centred, int dyad) {
        int kept = 0;
        for (int row = data.start(dyad); centred.isDefined(dyad) && row < data.start(dyad + 1); row++) {
            int outcome = lagged ? row + 1 : row;
            if (lagged && !isNext(data, dyad, row)) {
                continue;
            }
            double[] extra = {centred.within(row), centred.between(dyad)};
            if (outcomeNow) {
                extra = new double[] {extra[0], extra[1], data.scores()[row]};
            }
            data.copy(builder, dyad, row, data.scores()[outcome], extra);
            kept++;
        }
        return kept;
    }

    private static boolean isNext(PanelData data, int dyad, int row) {
        return row + 1 < data.start(dyad + 1) && Math.abs(data.times()[row + 1] - data.times()[row] - 1) < ROUNDING;
    }

    /**
     * What a session is compared with.
     *
     * @since 0.1
     */
    public enum Centring {
        /** The mean of the dyad. */
        MEAN,
        /** The dyad's own straight line over time, by least squares. */
        LINE
    }

    /** The predictor split into a departure a row and a level a dyad. */
    private static final class Centred {
        private final double[] within;
        private final double[] level;
        private final boolean[] defined;
        private final double grandMean;

        Centred(PanelData data, double[] x, Centring centring) {
            int dyads = data.dyads().size();
            this.within = new double[x.length];
            this.level = new double[dyads];
            this.defined = new boolean[dyads];
            for (int i = 0; i < dyads; i++) {
                OwnLine line = new OwnLine(data.times(), x, data.start(i), data.start(i + 1));
                level[i] = line.mean();
                defined[i] = centring == Centring.MEAN || line.isJudged();
                for (int row = data.start(i); row < data.start(i + 1); row++) {
                    double own = centring == Centring.MEAN ? level[i] : line.at(data.times()[row]);
                    within[row] = Math.abs(x[row] - own) > EXACT * Math.abs(x[row]) ? x[row] - own : 0;
                }
            }
            this.grandMean = Arrays.stream(level).sum() / dyads;
        }

        boolean isDefined(int dyad) {
            return defined[dyad];
        }

        double within(int row) {
            return within[row];
        }

        double between(int dyad) {
            return level[dyad] - grandMean;
        }
    }

    /**
     * The two effects. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final WithinBetween method;
        private final PanelFit fit;
        private final int leftOut;

        private Result(WithinBetween method, PanelFit fit, int leftOut) {
            this.method = method;
            this.fit = fit;
            this.leftOut = leftOut;
        }

        /**
         * The effect of a departure from the dyad's own level.
         *
         * @return in units of the outcome a unit of the predictor
         */
        public FixedEstimate within() {
            return fit.fixedEffect(method.withinTerm()).value();
        }

        /**
         * The effect of the dyad's level.
         *
         * @return in units of the outcome a unit of the predictor
         */
        public FixedEstimate between() {
            return fit.fixedEffect(method.betweenTerm()).value();
        }

        /**
         * Between less within.
         *
         * @return in units of the outcome a unit of the predictor
         */
        public FixedEstimate difference() {
            return fit.difference(method.betweenTerm(), method.withinTerm());
        }

        /**
         * The whole fit.
         *
         * @return the fit
         */
        public PanelFit fit() {
            return fit;
        }

        /**
         * How many rows of the panel were left out: without a next session, or of dyads without a line.
         *
         * @return the count
         */
        public int leftOut() {
            return leftOut;
        }
    }
}
