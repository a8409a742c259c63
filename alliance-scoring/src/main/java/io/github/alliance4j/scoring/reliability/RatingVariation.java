package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The mean squares of a table of subjects by raters, from which all intraclass correlations are made, however the mean
 * squares were estimated. Each term is what the method's Javadoc of {@link IntraclassCorrelation} calls by the same name.
 */
record RatingVariation(
        int subjects, int raters, double betweenSubjects, double betweenRaters, double residual, double within) {

    /** A mean square below this share of the whole variation is 0 up to rounding. */
    private static final double ROUNDING = 1e-13;

    /** The two-way analysis of variance of a table without gaps. */
    static RatingVariation anova(double[][] rows) {
        int n = rows.length;
        int k = rows[0].length;
        double grand = 0;
        double[] subject = new double[n];
        double[] rater = new double[k];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                subject[i] += rows[i][j] / k;
                rater[j] += rows[i][j] / n;
            }
            grand += subject[i] / n;
        }
        double between = 0;
        double raterSquares = 0;
        double residual = 0;
        double within = 0;
        for (int i = 0; i < n; i++) {
            between += k * square(subject[i] - grand);
            for (int j = 0; j < k; j++) {
                raterSquares += i == 0 ? n * square(rater[j] - grand) : 0;
                residual += square(rows[i][j] - subject[i] - rater[j] + grand);
                within += square(rows[i][j] - subject[i]);
            }
        }
        double least = ROUNDING * (between + within);
        return new RatingVariation(
                n,
                k,
                cleaned(between, least) / (n - 1),
                cleaned(raterSquares, least) / (k - 1),
                cleaned(residual, least) / ((n - 1.0) * (k - 1)),
                cleaned(within, least) / (n * (k - 1.0)));
    }

    private static double cleaned(double squares, double least) {
        return squares > least ? squares : 0;
    }

    private static double square(double x) {
        return x * x;
    }

    Evaluation<IntraclassCorrelation.Estimate> estimate(IccForm form, double confidence) {
        boolean different = form.raters() == IccForm.Raters.DIFFERENT;
        double error = different ? within : residual;
        if (!(error > 0)) {
            return Evaluation.notEvaluable(
                    different
                            ? "the ratings of each subject are all equal: F is not finite"
                            : "raters differ by a constant only: F is not finite");
        }
        double denominator = denominator(form);
        if (!(denominator > ROUNDING * (betweenSubjects + within))) {
            return Evaluation.notEvaluable("the subjects do not differ enough for a mean of ratings to be judged");
        }
        double f = betweenSubjects / error;
        int df1 = subjects - 1;
        int df2 = different ? subjects * (raters - 1) : (subjects - 1) * (raters - 1);
        return Evaluation.of(new IntraclassCorrelation.Estimate(
                form,
                (betweenSubjects - error) / denominator,
                f,
                df1,
                df2,
                FDistribution.of(df1, df2).survivalProbability(f),
                interval(form, f, df1, df2, (1 - confidence) / 2)));
    }

    /** Where all subjects have one mean, the formulas give a single point, and random raters no degrees of freedom. */
    private Optional<Interval> interval(IccForm form, double f, double df1, double df2, double tail) {
        if (!(betweenSubjects > 0)) {
            return Optional.empty();
        }
        Ends single = form.raters() == IccForm.Raters.RANDOM ? random(tail) : fixed(f, df1, df2, tail);
        return finite(form.isAverage() ? averaged(single) : single);
    }

    private double denominator(IccForm form) {
        double n = subjects;
        double k = raters;
        double judges = (betweenRaters - residual) / n;
        return switch (form) {
            case ICC1 -> betweenSubjects + (k - 1) * within;
            case ICC2 -> betweenSubjects + (k - 1) * residual + k * judges;
            case ICC3 -> betweenSubjects + (k - 1) * residual;
            case ICC1K, ICC3K -> betweenSubjects;
            case ICC2K -> betweenSubjects + judges;
        };
    }

    /** The interval of one rating where the ratio of two mean squares says all. */
    private Ends fixed(double f, double df1, double df2, double tail) {
        double low = f / FDistribution.of(df1, df2).inverseSurvivalProbability(tail);
        double high = f * FDistribution.of(df2, df1).inverseSurvivalProbability(tail);
        return new Ends((low - 1) / (low + raters - 1), (high - 1) / (high + raters - 1));
    }

    /** The interval of one rating by a random rater, with the degrees of freedom v of a sum of mean squares. */
    private Ends random(double tail) {
        double n = subjects;
        double k = raters;
        double r = (betweenSubjects - residual) / denominator(IccForm.ICC2);
        double judges = k * r * betweenRaters / residual;
        double rest = n * (1 + (k - 1) * r) - k * r;
        double v = (k - 1) * (n - 1) * square(judges + rest) / ((n - 1) * square(judges) + square(rest));
        double u = FDistribution.of(n - 1, v).inverseSurvivalProbability(tail);
        double w = FDistribution.of(v, n - 1).inverseSurvivalProbability(tail);
        double noise = k * betweenRaters + (k * n - k - n) * residual;
        return new Ends(
                n * (betweenSubjects - u * residual) / (u * noise + n * betweenSubjects),
                n * (w * betweenSubjects - residual) / (noise + n * w * betweenSubjects));
    }

    /** Spearman-Brown of both ends; for one-way and fixed raters the same as 1 - 1/F of the ends. */
    private Ends averaged(Ends single) {
        return new Ends(averaged(single.low()), averaged(single.high()));
    }

    private double averaged(double single) {
        return raters * single / (1 + (raters - 1) * single);
    }

    /** Where subjects hardly differ, an end may be infinite or the upper one below the lower one: that is no interval. */
    private static Optional<Interval> finite(Ends ends) {
        boolean proper = Double.isFinite(ends.low) && Double.isFinite(ends.high) && ends.low <= ends.high;
        return proper ? Optional.of(new Interval(ends.low, ends.high)) : Optional.empty();
    }

    /** The ends of an interval as the formulas give them. */
    private record Ends(double low, double high) {}
}
