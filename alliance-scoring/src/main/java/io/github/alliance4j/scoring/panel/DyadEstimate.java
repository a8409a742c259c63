package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What fitted parameters say of one dyad: how it departs from the fixed part, its own line, and what is to be expected of
 * a later session. Departures are conditional modes, shrunk towards 0 the more the fewer rows there are:
 *
 * <pre>
 * u = G Z' V^-1 (y - X b),   cov(u) = G - G Z' V^-1 Z G
 * </pre>
 *
 * <p>with {@code V} the covariance of the rows, in a model with therapists together with the rows of the therapist's other
 * dyads that were given. Variances are taken as known: with few dyads in the panel intervals are a little too narrow.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class DyadEstimate {

    private final DyadRows rows;
    private final Caseload caseload;
    private final PanelModel model;
    private final double[] modes;
    private final double[] departure;

    DyadEstimate(DyadRows rows, Caseload caseload) {
        this.rows = rows;
        this.caseload = caseload;
        this.model = rows.parameters.model();
        this.departure = rows.residuals.clone();
        for (int a = 0; a < caseload.modes.length; a++) {
            for (int i = 0; i < departure.length; i++) {
                departure[i] -= caseload.modes[a] * rows.therapists[a][i];
            }
        }
        double[] weighted = rows.solve(departure);
        this.modes = new double[rows.dyads.length];
        for (int a = 0; a < modes.length; a++) {
            modes[a] = DyadRows.dot(rows.covariances(unit(modes.length, a)), weighted);
        }
    }

    private static double[] unit(int size, int index) {
        double[] unit = new double[size];
        unit[index] = 1;
        return unit;
    }

    /**
     * The dyad.
     *
     * @return its identifier
     */
    public DyadId dyad() {
        return rows.data.dyads().get(rows.dyad);
    }

    /**
     * How many rows it has.
     *
     * @return at least 1
     */
    public int rows() {
        return rows.size();
    }

    /**
     * How the dyad departs from the fixed part, in a model with therapists from its therapist.
     *
     * @param term a term that varies between dyads
     * @return in units of the coefficient
     * @throws IllegalArgumentException if the term does not vary between dyads
     */
    public double mode(Term term) {
        return modes[dyadIndex(term)];
    }

    /**
     * The conditional variance of that departure, given the fixed part and the variances.
     *
     * @param term a term that varies between dyads
     * @return at least 0
     * @throws IllegalArgumentException if the term does not vary between dyads
     */
    public double variance(Term term) {
        return Math.max(0, covariance(term, term));
    }

    /**
     * The conditional covariance of two departures.
     *
     * @param first the one term
     * @param second the other term
     * @return in the product of both units
     * @throws IllegalArgumentException if a term does not vary between dyads
     */
    public double covariance(Term first, Term second) {
        int a = dyadIndex(first);
        int b = dyadIndex(second);
        Target one = new Target(none(rows.fixed), unit(modes.length, a), none(rows.therapists));
        Target other = new Target(none(rows.fixed), unit(modes.length, b), none(rows.therapists));
        return rows.parameters.dyads[a][b]
                - DyadRows.dot(one.covariances, other.weights)
                + product(one.therapist, caseload.covariance, other.therapist);
    }

    /**
     * How the therapist departs from the fixed part, by the dyads of the therapist that were given.
     *
     * @param term a term that varies between therapists
     * @return in units of the coefficient
     * @throws IllegalArgumentException if the term does not vary between therapists
     */
    public double therapistMode(Term term) {
        return caseload.modes[therapistIndex(term)];
    }

    /**
     * The conditional variance of the therapist's departure, given the fixed part and the variances.
     *
     * @param term a term that varies between therapists
     * @return at least 0
     * @throws IllegalArgumentException if the term does not vary between therapists
     */
    public double therapistVariance(Term term) {
        int index = therapistIndex(term);
        return Math.max(0, caseload.covariance[index][index]);
    }

    private int dyadIndex(Term term) {
        return PanelParameters.index(model.dyads().terms(), term, "dyad random");
    }

    private int therapistIndex(Term term) {
        return PanelParameters.index(model.therapists().terms(), term, "therapist random");
    }

    /**
     * The dyad's own coefficient: the fixed effect and the departures of therapist and dyad, as far as the term has them.
     * Of the intercept it is the dyad's level where all other terms are 0, such as at the first session. The standard error
     * counts the error of the fixed effects too.
     *
     * @param term a term of the model
     * @return in units of the score a unit of the term
     * @throws IllegalArgumentException if the model does not have the term
     */
    public Estimate coefficient(Term term) {
        List<Term> dyads = model.dyads().terms();
        List<Term> therapists = model.therapists().terms();
        if (!model.fixed().contains(term) && !dyads.contains(term) && !therapists.contains(term)) {
            throw new IllegalArgumentException("The model has no term " + term);
        }
        return estimate(
                new Target(indicator(model.fixed(), term), indicator(dyads, term), indicator(therapists, term)), 0);
    }

    private static double[] indicator(List<Term> terms, Term term) {
        return terms.stream().mapToDouble(t -> t.equals(term) ? 1 : 0).toArray();
    }

    /**
     * The fitted score of each row: fixed part and departures.
     *
     * @return in the order of time
     */
    public double[] fitted() {
        double[] fitted = scores();
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] -= departure[i];
            for (int a = 0; a < modes.length; a++) {
                fitted[i] += modes[a] * rows.dyads[a][i];
            }
        }
        return fitted;
    }

    /**
     * The score less the fitted score of each row.
     *
     * @return in the order of time
     */
    public double[] residuals() {
        double[] residuals = scores();
        double[] fitted = fitted();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= fitted[i];
        }
        return residuals;
    }

    private double[] scores() {
        return Arrays.copyOfRange(rows.data.scores(), rows.data.start(rows.dyad), rows.data.start(rows.dyad + 1));
    }

    /**
     * How likely the rows of the dyad are by the parameters, with the departures of dyad and therapist left open:
     * {@code -(n ln 2 pi + ln|V| + (y - X b)' V^-1 (y - X b)) / 2}. The rows of other dyads are not used. For an ML fit
     * without therapists these add up to the log-likelihood of the fit.
     *
     * @return the log-likelihood
     */
    public double logLikelihood() {
        return Caseload.of(rows).logLikelihood();
    }

    /**
     * What is to be expected one session after the last, or one unit of time where time is not the session number.
     *
     * @param covariates the covariates then, in the order of the rows
     * @return see {@link #atTime}
     * @throws IllegalArgumentException see {@link #atTime}
     */
    public Estimate next(double... covariates) {
        return atTime(rows.lastTime() + 1, covariates);
    }

    /**
     * What is to be expected in a later session.
     *
     * @param session the session number, above that of the last row
     * @param covariates the covariates then, in the order of the rows
     * @return see {@link #atTime}
     * @throws IllegalArgumentException if time is not the session number; else see {@link #atTime}
     */
    public Estimate inSession(int session, double... covariates) {
        if (!rows.parameters.isBySession()) {
            throw new IllegalArgumentException("The time of the fit is not the session number");
        }
        return atTime(session - 1.0, covariates);
    }

    /**
     * What is to be expected of a score at a later time: the dyad's own line, with autocorrelation also what is left of the
     * last residuals. The standard error is that of a single score, {@code sqrt} of the conditional variance of the line, the
     * variance between sessions and the error of the fixed effects; the interval is normal, at the confidence of the model.
     *
     * @param time later than the last row; a whole number where time is the session number less 1
     * @param covariates the covariates then, in the order of the rows; also the clock, if it is one of them
     * @return in units of the score
     * @throws IllegalArgumentException if the time or the clock is not later than the last row, or not a whole number where
     *     time is the session number less 1; if the count of covariates is wrong; if a number or a term is not finite
     */
    public Estimate atTime(double time, double... covariates) {
        checkTime(time);
        List<String> names = rows.data.covariates();
        if (covariates.length != names.size()) {
            throw new IllegalArgumentException(
                    covariates.length + " covariates are given where the rows have " + names.size());
        }
        double clock = model.residuals()
                .clock()
                .map(name -> covariates[names.indexOf(name)])
                .orElse(time);
        if (!(clock > rows.lastOnClock())) {
            throw new IllegalArgumentException("The clock of the autocorrelation is not later than at the last row");
        }
        double[] x = values(model.fixed(), time, names, covariates);
        double[] z = values(model.dyads().terms(), time, names, covariates);
        double[] w = values(model.therapists().terms(), time, names, covariates);
        return estimate(new Target(x, z, w, rows.covariances(z, clock)), rows.parameters.residualVariance());
    }

    private void checkTime(double time) {
        if (!(time > rows.lastTime() && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The time is not later than the last row");
        }
        if (rows.parameters.isBySession() && time != Math.rint(time)) {
            throw new IllegalArgumentException("The time is the session number less 1, which is a whole number");
        }
    }

    private static double[] values(List<Term> terms, double time, List<String> names, double[] covariates) {
        double[] values = terms.stream()
                .mapToDouble(term -> term.value(time, name -> covariates[names.indexOf(name)]))
                .toArray();
        OptionalInt bad = firstNotFinite(values);
        if (bad.isPresent()) {
            throw new IllegalArgumentException("The term " + terms.get(bad.getAsInt()) + " is not finite");
        }
        return values;
    }

    private static OptionalInt firstNotFinite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Estimate estimate(Target target, double noise) {
        double value = DyadRows.dot(target.x, rows.parameters.coefficients)
                + DyadRows.dot(target.weights, rows.residuals)
                + DyadRows.dot(target.therapist, caseload.modes);
        double variance = noise
                + product(target.z, rows.parameters.dyads, target.z)
                - DyadRows.dot(target.covariances, target.weights)
                + product(target.therapist, caseload.covariance, target.therapist)
                + product(target.fixed, rows.parameters.coefficientCovariance, target.fixed);
        double error = Math.sqrt(Math.max(0, variance));
        double width = error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - model.confidence()) / 2);
        return new Estimate(value, error, new Interval(value - width, value + width));
    }

    private static double[] none(double[][] columns) {
        return new double[columns.length];
    }

    private static double product(double[] one, double[][] matrix, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * DyadRows.dot(matrix[i], other);
        }
        return sum;
    }

    /** A number {@code x' b + z' u + w' v}, perhaps with a residual, and how the rows bear on it. */
    private final class Target {

        private final double[] x;
        private final double[] z;
        /** Its covariances with the rows, the therapist's effect left out. */
        private final double[] covariances;

        private final double[] weights;
        /** How it depends on the therapist's effects beyond what the rows say. */
        private final double[] therapist;
        /** How it depends on the fixed effects beyond what the rows say. */
        private final double[] fixed;

        Target(double[] x, double[] z, double[] w) {
            this(x, z, w, rows.covariances(z));
        }

        Target(double[] x, double[] z, double[] w, double[] covariances) {
            this.x = x;
            this.z = z;
            this.covariances = covariances;
            this.weights = rows.solve(covariances);
            this.therapist = w.clone();
            for (int a = 0; a < w.length; a++) {
                therapist[a] -= DyadRows.dot(weights, rows.therapists[a]);
            }
            this.fixed = x.clone();
            for (int j = 0; j < fixed.length; j++) {
                fixed[j] -= DyadRows.dot(weights, rows.fixed[j]);
                for (int a = 0; a < w.length; a++) {
                    fixed[j] -= therapist[a] * caseload.sensitivity[a][j];
                }
            }
        }
    }

    /**
     * A number with its error. Immutable, thread-safe.
     *
     * @param value the number
     * @param standardError the root of its error variance
     * @param interval {@code value -/+ z standardError} at the confidence of the model
     * @since 0.1
     */
    public record Estimate(double value, double standardError, Interval interval) {}
}
