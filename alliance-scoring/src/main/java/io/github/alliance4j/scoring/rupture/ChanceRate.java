package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Random;

/**
 * How often a rule fires on a series in which nothing happened: the share of simulated healthy series that get at least
 * one finding.
 *
 * <p>A healthy series is stationary normal noise, {@code y_1 = sigma e_1}, {@code y_i = rho y_(i-1) + sigma sqrt(1 -
 * rho^2) e_i}, with {@code e} independent standard normal, sessions {@code 1..n} without gaps. {@code sigma} matters only
 * for rules with a threshold in points; for rules in the series' own standard deviations use 1. Answer steps and ceilings
 * are not simulated.
 *
 * <p>The numbers come from {@link Random}, whose algorithm is fixed by its specification, with a fixed seed: the same
 * input gives the same rate. Immutable, thread-safe.
 *
 * @param rate the share of series with a finding, 0 to 1
 * @param standardError the Monte Carlo standard error of the rate, {@code sqrt(rate (1 - rate) / replications)}
 * @param replications how many series were simulated
 * @since 0.1
 */
public record ChanceRate(double rate, double standardError, int replications) {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("simulated"));

    /**
     * Checks the parts.
     *
     * @param rate the share of series with a finding, 0 to 1
     * @param standardError the Monte Carlo standard error of the rate, {@code sqrt(rate (1 - rate) / replications)}
     * @param replications how many series were simulated
     * @throws IllegalArgumentException if the rate is outside 0 to 1 or there is no replication
     */
    public ChanceRate {
        if (!(rate >= 0 && rate <= 1) || !(standardError >= 0) || replications < 1) {
            throw new IllegalArgumentException(
                    "Rate " + rate + " from " + replications + " replications is impossible");
        }
    }

    /**
     * Simulates healthy series and counts how many get a finding.
     *
     * @param detector the rule
     * @param sessions the length of a series, at least 1
     * @param autocorrelation {@code rho}, above -1 and below 1
     * @param sigma the standard deviation of the noise in the metric of the rule's thresholds, above 0
     * @param replications how many series, at least 1; 10,000 give a standard error of at most .005
     * @param seed the seed
     * @return the rate; 0 where the rule is not evaluable on such a series
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static ChanceRate simulate(
            RuptureDetector detector, int sessions, double autocorrelation, double sigma, int replications, long seed) {
        if (sessions < 1 || replications < 1) {
            throw new IllegalArgumentException(
                    sessions + " sessions, " + replications + " replications: at least 1 each");
        }
        if (!(autocorrelation > -1 && autocorrelation < 1)) {
            throw new IllegalArgumentException("Autocorrelation " + autocorrelation + " is not between -1 and 1");
        }
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("Noise standard deviation " + sigma + " is not above 0");
        }
        Random random = new Random(seed);
        int[] numbers = new int[sessions];
        for (int i = 0; i < sessions; i++) {
            numbers[i] = i + 1;
        }
        double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
        double[] y = new double[sessions];
        int flagged = 0;
        for (int replication = 0; replication < replications; replication++) {
            double state = random.nextGaussian();
            for (int i = 0; i < sessions; i++) {
                y[i] = sigma * state;
                state = autocorrelation * state + innovation * random.nextGaussian();
            }
            if (!detector.detect(SessionSeries.of(KEY, numbers, y)).findings().isEmpty()) {
                flagged++;
            }
        }
        double rate = (double) flagged / replications;
        return new ChanceRate(rate, Math.sqrt(rate * (1 - rate) / replications), replications);
    }
}
