package io.github.alliance4j.scoring.reliability.form;

import io.github.alliance4j.scoring.reliability.StandardErrorOfMeasurement;

/**
 * How far a score is off by measurement error, {@code SEM = SD sqrt(1 - alpha)}, in two metrics. With {@code k} items the
 * numbers of the mean are those of the sum divided by {@code k}. It is the error of one score among these persons, not
 * of a change. Immutable, thread-safe.
 *
 * @param alpha the raw alpha it rests on
 * @param standardDeviationOfSum the standard deviation of the sum of the keyed answers, with {@code n - 1}
 * @param standardErrorOfSum the standard error of measurement of that sum
 * @param standardDeviationOfMean the standard deviation of the mean of the keyed answers, with {@code n - 1}
 * @param standardErrorOfMean the standard error of measurement of that mean
 * @since 0.1
 */
public record ScoreError(
        double alpha,
        double standardDeviationOfSum,
        double standardErrorOfSum,
        double standardDeviationOfMean,
        double standardErrorOfMean) {

    static ScoreError of(StandardErrorOfMeasurement sum, double alpha, int items) {
        return new ScoreError(
                alpha,
                sum.standardDeviation(),
                sum.standardError(),
                sum.standardDeviation() / items,
                sum.standardError() / items);
    }
}
