package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.ScoreRange;
import java.util.Optional;
import java.util.Random;

/**
 * How often a rule fires on a series in which nothing happened: the share of simulated healthy series that get at least
 * one finding.
 *
 * <p>{@link HealthySeries} says what a healthy series is. Its {@code sigma} matters only for rules {@linkplain
 * RuptureDetector#inPoints() in points}, its level and range only for rules that {@linkplain RuptureDetector#dependsOnLevel()
 * look at them}; for rules in the series' own standard deviations {@link HealthySeries#of} is enough.
 *
 * <p>A healthy series that the rule {@linkplain Detection#isEvaluable() cannot judge} has no finding and counts in the rate;
 * {@code notEvaluable} says how many there were, so that a rule that never fires and one that is never evaluable differ.
 *
 * <p>The numbers come from {@link Random}, whose algorithm is fixed by its specification, with a fixed seed: the same
 * input gives the same rate. Immutable, thread-safe.
 *
 * @param rate the share of series with a finding, 0 to 1
 * @param standardError the Monte Carlo standard error of the rate, {@code sqrt(rate (1 - rate) / replications)}
 * @param replications how many series were simulated
 * @param notEvaluable the share of series that the rule could not judge, 0 to 1
 * @since 0.1
 */
public record ChanceRate(double rate, double standardError, int replications, double notEvaluable) {

    /** How many series {@link #of(RuptureDetector, HealthySeries)} simulates. */
    static final int REPLICATIONS = 20_000;

    private static final double ROUNDING = 1e-9;

    /**
     * Checks the parts.
     *
     * @param rate the share of series with a finding, 0 to 1
     * @param standardError the Monte Carlo standard error of the rate, {@code sqrt(rate (1 - rate) / replications)}
     * @param replications how many series were simulated
     * @param notEvaluable the share of series that the rule could not judge, 0 to 1
     * @throws IllegalArgumentException if a share is outside 0 to 1, both add up to more than 1, or there is no replication
     */
    public ChanceRate {
        if (!(rate >= 0 && rate <= 1) || !(standardError >= 0) || replications < 1) {
            throw new IllegalArgumentException(
                    "Rate " + rate + " from " + replications + " replications is impossible");
        }
        if (!(notEvaluable >= 0 && rate + notEvaluable <= 1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "Rate " + rate + " with a share of " + notEvaluable + " not evaluable is impossible");
        }
    }

    /**
     * The chance rate of a rule on scores as they come from an answer scale: {@value #REPLICATIONS} healthy series with a
     * fixed seed. Remembered: asking again for the same rule, settings and series costs nothing.
     *
     * <p>Two rules with one {@linkplain RuptureDetector#id() id} and the same {@linkplain RuptureDetector#settings()
     * settings} count as the same rule.
     *
     * @param detector the rule
     * @param healthy what scores look like where nothing happens; {@link HealthySeries#of(int)} for rules in the series'
     *     own standard deviations
     * @return the rate with a standard error of at most .0036; 0 where the rule is not evaluable on any such series
     */
    public static ChanceRate of(RuptureDetector detector, HealthySeries healthy) {
        return RememberedRates.rate(detector, healthy);
    }

    /**
     * The chance rate of a rule that looks neither at points nor at levels, on normal scores. For any other rule there is
     * no answer without them.
     *
     * @param detector the rule
     * @param sessions the length of a series, at least 1
     * @param autocorrelation {@code rho}, above -1 and below 1
     * @return the rate, as {@link #of(RuptureDetector, HealthySeries)} gives it
     * @throws IllegalArgumentException if an argument is outside its range, or the rule {@linkplain
     *     RuptureDetector#dependsOnLevel() depends on the level} or is {@linkplain RuptureDetector#inPoints() in points}
     */
    public static ChanceRate of(RuptureDetector detector, int sessions, double autocorrelation) {
        requireOwnUnits(detector);
        return of(detector, new HealthySeries(sessions, autocorrelation, 0, 1, Optional.empty()));
    }

    private static void requireOwnUnits(RuptureDetector detector) {
        Optional<String> what = detector.dependsOnLevel() ? Optional.of("where the scores lie") : detector.inPoints();
        if (what.isPresent()) {
            throw new IllegalArgumentException("Criterion " + detector.id() + " looks at " + what.get()
                    + ": its chance rate needs level, sigma and scale of the scores, as"
                    + " ChanceRate.of(detector, sessions, autocorrelation, level, sigma, scale) takes them");
        }
    }

    /**
     * The chance rate of a rule on scores of an answer scale, whose ends and steps are respected.
     *
     * @param detector the rule
     * @param sessions the length of a series, at least 1
     * @param autocorrelation {@code rho}, above -1 and below 1
     * @param level the mean of the scores
     * @param sigma the standard deviation of the noise, above 0
     * @param scale the ends and the step of the scores
     * @return the rate, as {@link #of(RuptureDetector, HealthySeries)} gives it
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static ChanceRate of(
            RuptureDetector detector,
            int sessions,
            double autocorrelation,
            double level,
            double sigma,
            ScoreRange scale) {
        return of(detector, new HealthySeries(sessions, autocorrelation, level, sigma, Optional.of(scale)));
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
        return simulate(
                detector, new HealthySeries(sessions, autocorrelation, 0, sigma, Optional.empty()), replications, seed);
    }

    /**
     * Simulates healthy series and counts how many get a finding.
     *
     * @param detector the rule
     * @param healthy what scores look like where nothing happens
     * @param replications how many series, at least 1; 10,000 give a standard error of at most .005
     * @param seed the seed
     * @return the rate; 0 where the rule is not evaluable on such a series
     * @throws IllegalArgumentException if there is no replication
     */
    public static ChanceRate simulate(RuptureDetector detector, HealthySeries healthy, int replications, long seed) {
        if (replications < 1) {
            throw new IllegalArgumentException(replications + " replications: at least 1 is needed");
        }
        Random random = new Random(seed);
        int flagged = 0;
        int unjudged = 0;
        for (int replication = 0; replication < replications; replication++) {
            Detection detection = detector.detect(healthy.next(random));
            flagged += detection.findings().isEmpty() ? 0 : 1;
            unjudged += detection.isEvaluable() ? 0 : 1;
        }
        double rate = (double) flagged / replications;
        return new ChanceRate(
                rate, Math.sqrt(rate * (1 - rate) / replications), replications, (double) unjudged / replications);
    }
}
