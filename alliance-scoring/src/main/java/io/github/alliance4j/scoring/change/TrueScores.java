package io.github.alliance4j.scoring.change;

import io.github.alliance4j.scoring.Evaluation;

/**
 * The reliabilities that Hageman and Arrindell (1999) derive from one reliability and the observed spreads, taking the
 * standard error of measurement as the same everywhere.
 *
 * <pre>
 * rel(s) = (s^2 - SEM^2) / s^2
 * r_DD   = (s1^2 rel(s1) + s2^2 rel(s2) - 2 cov) / (s1^2 + s2^2 - 2 cov)     reliability of the difference
 * </pre>
 *
 * @param error the standard error of measurement
 * @param difference {@code r_DD}, above 0
 * @param differenceSpread the standard deviation of the differences, above 0
 */
record TrueScores(double error, double difference, double differenceSpread) {

    static Evaluation<TrueScores> from(Norm norm, ChangeSample sample) {
        double s1 = sample.preStandardDeviation();
        double s2 = sample.needPostStandardDeviation();
        double error = new MeasurementError(s1, norm.reliability().value()).standardErrorOfMeasurement();
        double covariance = sample.needCovariance();
        double variance = s1 * s1 + s2 * s2 - 2 * covariance;
        // All changes equal: what is left is rounding.
        if (!(variance > 1e-12 * (s1 * s1 + s2 * s2))) {
            return Evaluation.notEvaluable("all changes are equal, so their reliability is not defined");
        }
        double reliability = (s1 * s1 - error * error + s2 * s2 - error * error - 2 * covariance) / variance;
        return reliability > 0
                ? Evaluation.of(new TrueScores(error, reliability, Math.sqrt(variance)))
                : Evaluation.notEvaluable("the reliability of the differences is not above 0");
    }

    /** The reliability of scores of this spread; 0 or less where they spread no more than error does. */
    double reliabilityOf(double standardDeviation) {
        return (standardDeviation * standardDeviation - error * error) / (standardDeviation * standardDeviation);
    }

    /** The spread of the true scores behind scores of this spread; not a number where there is none. */
    double trueSpread(double standardDeviation) {
        return standardDeviation * Math.sqrt(reliabilityOf(standardDeviation));
    }
}
