package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a fitted panel model found of the population, without the dyads it was fitted to: fixed effects with their
 * covariance, variances between therapists, dyads and sessions, and autocorrelation. A product fits once, keeps this
 * (as JSON), and later asks what it says of single dyads, also of new ones: {@link #assess(SessionSeries)}. It holds no
 * identifier and no score of any dyad. Immutable, thread-safe.
 *
 * <pre>{@code
 * PanelParameters clinic = PanelParameters.from(fit);
 * DyadEstimate dyad = clinic.assess(series).value().orElseThrow();
 * dyad.coefficient(Term.time()).value();
 * dyad.next().interval();
 * }</pre>
 *
 * @since 0.1
 */
public final class PanelParameters {

    final double[] coefficients;
    final double[][] coefficientCovariance;
    final double[][] dyads;
    final double[][] therapists;

    private final PanelModel model;
    private final Origin origin;
    private final boolean bySession;
    private final boolean byDays;
    private final double residualVariance;
    private final OptionalDouble autocorrelation;
    private final Optional<PanelScores> scores;

    private PanelParameters(Builder builder) {
        this.model = builder.model;
        this.origin = builder.origin;
        this.bySession = builder.bySession;
        this.byDays = builder.byDays;
        this.coefficients = builder.coefficients;
        this.coefficientCovariance = builder.coefficientCovariance;
        this.dyads = builder.dyads;
        this.therapists = builder.therapists;
        this.residualVariance = builder.residualVariance;
        this.autocorrelation = builder.autocorrelation;
        this.scores = builder.scores;
    }

    /**
     * The parameters of a fit, without a word on which scores it is of.
     *
     * @param fit the fit
     * @return its parameters
     */
    public static PanelParameters from(PanelFit fit) {
        return PanelParts.of(fit);
    }

    /**
     * A builder of parameters that were kept.
     *
     * @param model the model that was fitted
     * @param origin what it was fitted to, and how that went
     * @return the builder
     */
    public static Builder builder(PanelModel model, Origin origin) {
        return new Builder(Objects.requireNonNull(model, "model"), Objects.requireNonNull(origin, "origin"));
    }

    /**
     * The same parameters with a word on which scores they are of.
     *
     * @param newScores the scores
     * @return the parameters
     */
    public PanelParameters with(PanelScores newScores) {
        return new PanelParameters(new Builder(this).scores(newScores));
    }

    /**
     * The same parameters with the word that their time is days since the first session of a dyad.
     *
     * @return the parameters
     * @throws IllegalArgumentException if their time is the session number
     */
    public PanelParameters inDays() {
        if (bySession) {
            throw new IllegalArgumentException("The time of the parameters is the session number, not days");
        }
        Builder builder = new Builder(this);
        builder.byDays = true;
        return new PanelParameters(builder);
    }

    /**
     * What they say of each dyad of some rows, new ones or those of the panel. The dyads of one therapist are taken
     * together in a model with therapists: each tells something of the therapist. A dyad without a therapist stands for
     * itself. For all dyads of the panel these are the effects of the fit. Not evaluable: no rows; rows by session number
     * where the model has another time, or the other way round; a term that is not finite in every row; autocorrelation
     * with two rows of a dyad at one time.
     *
     * @param data the rows; one dyad is enough
     * @return one a dyad in the order of {@link PanelData#dyads()}, or why there is none
     * @throws IllegalArgumentException if a term or the clock names a covariate that the rows do not have
     */
    public Evaluation<List<DyadEstimate>> assess(PanelData data) {
        return Caseload.assess(this, Objects.requireNonNull(data, "data"));
    }

    /**
     * What they say of one dyad, new or of the panel.
     *
     * @param series its scores
     * @return the dyad, or why there is none; see {@link #assess(PanelData)}
     * @throws IllegalArgumentException if the model has covariates
     */
    public Evaluation<DyadEstimate> assess(SessionSeries series) {
        return assess(PanelData.of(List.of(series))).map(all -> all.get(0));
    }

    /**
     * The model that was fitted.
     *
     * @return the model
     */
    public PanelModel model() {
        return model;
    }

    /**
     * What it was fitted to, and how that went.
     *
     * @return the origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * Of which scores the panel was.
     *
     * @return the scores, if it was stated
     */
    public Optional<PanelScores> scores() {
        return scores;
    }

    /**
     * Whether time is the session number less 1.
     *
     * @return false if it is anything else
     */
    public boolean isBySession() {
        return bySession;
    }

    /**
     * Whether time was stated to be days since the first session of a dyad.
     *
     * @return false if it is the session number, or was not stated
     */
    public boolean isByDays() {
        return byDays;
    }

    /**
     * A fixed effect.
     *
     * @param term its term
     * @return in units of the score a unit of the term
     * @throws IllegalArgumentException if the term is not fixed in the model
     */
    public double coefficient(Term term) {
        return coefficients[index(model.fixed(), term, "fixed")];
    }

    /**
     * The covariance of two fixed effects.
     *
     * @param first the one term
     * @param second the other term
     * @return in the product of both units
     * @throws IllegalArgumentException if a term is not fixed in the model
     */
    public double covariance(Term first, Term second) {
        return coefficientCovariance[index(model.fixed(), first, "fixed")][index(model.fixed(), second, "fixed")];
    }

    /**
     * The covariance of two random terms between the groups of a level.
     *
     * @param level {@link PanelLevel#DYAD} or {@link PanelLevel#THERAPIST}
     * @param first the one term
     * @param second the other term, the same for a variance
     * @return in the product of both units; 0 for terms of different blocks
     * @throws IllegalArgumentException if a term does not vary there
     */
    public double covariance(PanelLevel level, Term first, Term second) {
        List<Term> terms = terms(level);
        String what = level.word() + " random";
        return random(level)[index(terms, first, what)][index(terms, second, what)];
    }

    private List<Term> terms(PanelLevel level) {
        return switch (level) {
            case DYAD -> model.dyads().terms();
            case THERAPIST -> model.therapists().terms();
            case SESSION -> List.of();
        };
    }

    private double[][] random(PanelLevel level) {
        return level == PanelLevel.DYAD ? dyads : therapists;
    }

    static int index(List<Term> terms, Term term, String what) {
        int index = terms.indexOf(Objects.requireNonNull(term, "term"));
        if (index < 0) {
            throw new IllegalArgumentException("The term " + term + " is not among the " + what + " terms " + terms);
        }
        return index;
    }

    /**
     * The variance between sessions.
     *
     * @return above 0, in squared units of the score
     */
    public double residualVariance() {
        return residualVariance;
    }

    /**
     * The autocorrelation of residuals, phi.
     *
     * @return phi; nothing in a model with independent residuals
     */
    public OptionalDouble autocorrelation() {
        return autocorrelation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PanelParameters that
                && model.equals(that.model)
                && origin.equals(that.origin)
                && bySession == that.bySession
                && byDays == that.byDays
                && Arrays.equals(coefficients, that.coefficients)
                && Arrays.deepEquals(matrices(), that.matrices())
                && Double.compare(residualVariance, that.residualVariance) == 0
                && autocorrelation.equals(that.autocorrelation)
                && scores.equals(that.scores);
    }

    private double[][][] matrices() {
        return new double[][][] {coefficientCovariance, dyads, therapists};
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                model,
                origin,
                bySession,
                byDays,
                Arrays.hashCode(coefficients),
                Arrays.deepHashCode(matrices()),
                residualVariance,
                autocorrelation,
                scores);
    }

    /**
     * What they are the parameters of.
     *
     * @return for example {@code fixed [intercept, time], dyads [[intercept, time]], independent; 120 dyads, 980 rows}
     */
    @Override
    public String toString() {
        return model + "; " + origin.dyads() + " dyads, " + origin.rows() + " rows";
    }

    /**
     * What a model was fitted to, in numbers, and how that went. Immutable, thread-safe.
     *
     * @param logLikelihood of the fit, for REML the restricted one
     * @param dyads how many dyads were used
     * @param rows how many rows were used
     * @param leftOut how many dyads trimming left out
     * @param varianceFactor by what the variances were multiplied because of that
     * @param converged whether the search ended where the likelihood can hardly be raised
     * @param singular whether a variance was estimated as 0 or a correlation as -1 or 1
     * @since 0.1
     */
    public record Origin(
            double logLikelihood,
            int dyads,
            int rows,
            int leftOut,
            double varianceFactor,
            boolean converged,
            boolean singular) {

        /**
         * Checks the numbers.
         *
         * @param logLikelihood of the fit, for REML the restricted one
         * @param dyads how many dyads were used
         * @param rows how many rows were used
         * @param leftOut how many dyads trimming left out
         * @param varianceFactor by what the variances were multiplied because of that
         * @param converged whether the search ended where the likelihood can hardly be raised
         * @param singular whether a variance was estimated as 0 or a correlation as -1 or 1
         * @throws IllegalArgumentException if a number is not finite, there are fewer than 2 dyads or fewer rows than
         *     dyads, a count is negative, or the factor is not at least 1
         */
        public Origin {
            if (!Double.isFinite(logLikelihood)) {
                throw new IllegalArgumentException("Log-likelihood " + logLikelihood + " is not finite");
            }
            if (dyads < 2 || rows < dyads || leftOut < 0) {
                throw new IllegalArgumentException(dyads + " dyads with " + rows + " rows and " + leftOut
                        + " left out: a fit has at least 2 dyads, a row for each, and none or more left out");
            }
            if (!(varianceFactor >= 1 && varianceFactor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Variance factor " + varianceFactor + " is not at least 1");
            }
        }
    }

    /**
     * Collects the parts of parameters. Not for several threads.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final PanelModel model;
        private final Origin origin;
        private boolean bySession = true;
        private boolean byDays;
        private double[] coefficients = {};
        private double[][] coefficientCovariance = {};
        private double[][] dyads = {};
        private double[][] therapists = {};
        private double residualVariance = Double.NaN;
        private OptionalDouble autocorrelation = OptionalDouble.empty();
        private Optional<PanelScores> scores = Optional.empty();

        private Builder(PanelModel model, Origin origin) {
            this.model = model;
            this.origin = origin;
        }

        private Builder(PanelParameters from) {
            this(from.model, from.origin);
            this.bySession = from.bySession;
            this.byDays = from.byDays;
            this.coefficients = from.coefficients;
            this.coefficientCovariance = from.coefficientCovariance;
            this.dyads = from.dyads;
            this.therapists = from.therapists;
            this.residualVariance = from.residualVariance;
            this.autocorrelation = from.autocorrelation;
            this.scores = from.scores;
        }

        /**
         * Says that time is not the session number less 1, which it is by default.
         *
         * @return this builder
         */
        public Builder byOtherTime() {
            this.bySession = false;
            return this;
        }

        /**
         * The fixed effects.
         *
         * @param estimates in the order of the model
         * @param covariance their covariance, row by row
         * @return this builder
         */
        public Builder fixed(double[] estimates, double[][] covariance) {
            this.coefficients = estimates.clone();
            this.coefficientCovariance = copy(covariance);
            return this;
        }

        /**
         * The covariance of the random terms of a level.
         *
         * @param level {@link PanelLevel#DYAD} or {@link PanelLevel#THERAPIST}
         * @param covariance row by row, all blocks in the order of the model
         * @return this builder
         * @throws IllegalArgumentException if the level is {@link PanelLevel#SESSION}
         */
        public Builder random(PanelLevel level, double[][] covariance) {
            switch (level) {
                case DYAD -> this.dyads = copy(covariance);
                case THERAPIST -> this.therapists = copy(covariance);
                case SESSION ->
                    throw new IllegalArgumentException("What varies between sessions is the residual, one variance");
            }
            return this;
        }

        /**
         * The variance between sessions.
         *
         * @param variance above 0
         * @return this builder
         */
        public Builder residual(double variance) {
            this.residualVariance = variance;
            return this;
        }

        /**
         * The autocorrelation of residuals.
         *
         * @param phi below 1 and above -1, over times from 0
         * @return this builder
         */
        public Builder autocorrelation(double phi) {
            this.autocorrelation = OptionalDouble.of(phi);
            return this;
        }

        /**
         * Of which scores the panel was.
         *
         * @param of the scores
         * @return this builder
         */
        public Builder scores(PanelScores of) {
            this.scores = Optional.of(of);
            return this;
        }

        private static double[][] copy(double[][] matrix) {
            return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        }

        /**
         * The parameters.
         *
         * @return the parameters
         * @throws IllegalArgumentException if a part does not fit the model, is not finite, or is no covariance matrix
         */
        public PanelParameters build() {
            PanelParts.check(model.fixed(), coefficients, coefficientCovariance);
            PanelParts.check(PanelLevel.DYAD, model.dyads(), dyads);
            PanelParts.check(PanelLevel.THERAPIST, model.therapists(), therapists);
            PanelParts.check(model.residuals(), residualVariance, autocorrelation, bySession);
            return new PanelParameters(this);
        }
    }
}
