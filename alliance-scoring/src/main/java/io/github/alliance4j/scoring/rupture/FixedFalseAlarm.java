package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A rule with the threshold at which a healthy series is flagged with a wanted probability. A fixed threshold flags long
 * series far more often than short ones; this one flags both alike, where nothing happened.
 *
 * <p>For a series of {@code n} observed sessions the threshold {@code c(n)} is the upper {@code P} quantile of the
 * {@linkplain ThresholdRule#statistic number} {@code T} that the rule's threshold decides about, over 20,000 simulated
 * healthy series of {@code n} independent normal scores, sessions {@code 1..n}. For the rule {@code mean-2sd}
 *
 * <pre>
 * T = max over i of (m_i - y_i) / s_i
 * </pre>
 *
 * <p>with {@code m_i} and {@code s_i} as it takes them in its form. A series is flagged iff {@code T > c(n)} (strict).
 * The realised rate differs from {@code P} by the error of the simulation, about {@code sqrt(P (1 - P) / 20000)}. The
 * numbers come from {@link Random} with a fixed seed, so that the same length always has the same threshold. Answer steps,
 * ceilings and dependence between sessions are not simulated. LIBRARY DEFAULT.
 *
 * <p>Not evaluable: fewer sessions than give a number that varies; more than {@value #MOST_SESSIONS}; no threshold above 0
 * that gives {@code P}, as in causal rules for large {@code P} and few judged sessions; {@code P} so near to 0 or 1 that
 * 20,000 series cannot tell.
 *
 * <p>Settings: those of the rule, {@code threshold} being {@code simulated}, and {@code false-alarm}. Evidence: that of
 * the rule, with the threshold used, and {@code false_alarm}.
 *
 * <p>Immutable apart from remembered thresholds, thread-safe.
 *
 * @since 0.1
 */
public final class FixedFalseAlarm implements RuptureDetector {

    private static final int REPLICATIONS = 20_000;
    private static final int MOST_SESSIONS = 1_000;
    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("simulated"));
    private static final long SEED = 20_240_129L;

    private final ThresholdRule rule;
    private final double falseAlarm;
    private final Map<Integer, Evaluation<Double>> thresholds = new ConcurrentHashMap<>();

    private FixedFalseAlarm(ThresholdRule rule, double falseAlarm) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.falseAlarm = falseAlarm;
    }

    /**
     * The rule with its threshold chosen for each length of series.
     *
     * @param rule the rule; its own threshold is not used
     * @param falseAlarm the wanted share of healthy series with at least one finding, above 0 and below 1
     * @return the detector
     * @throws IllegalArgumentException if the share is not between 0 and 1, or something in the rule is in points, since
     *     the rate would then depend on the noise, which is not known; or the rule has not one threshold only
     */
    public static FixedFalseAlarm of(ThresholdRule rule, double falseAlarm) {
        if (!(falseAlarm > 0 && falseAlarm < 1)) {
            throw new IllegalArgumentException("False-alarm rate " + falseAlarm + " is not between 0 and 1");
        }
        rule.inPoints().ifPresent(what -> refuse(rule, what, "the rate would depend on the noise, which is not known"));
        rule.besideThreshold()
                .ifPresent(what -> refuse(rule, what, "it does not come down to one number and one threshold"));
        return new FixedFalseAlarm(rule, falseAlarm);
    }

    private static void refuse(ThresholdRule rule, String what, String reason) {
        throw new IllegalArgumentException(
                "Criterion " + rule.id() + " with " + what + " has no threshold for a false-alarm rate: " + reason);
    }

    /**
     * The threshold for series of a length. Simulated when first asked for, then remembered.
     *
     * @param sessions the number of observed sessions
     * @return in the unit of the rule's number, for example standard deviations below the mean, above 0; or why there is
     *     none
     */
    public Evaluation<Double> threshold(int sessions) {
        if (sessions < rule.sessionsNeeded()) {
            return Evaluation.notEvaluable(
                    "a threshold for a false-alarm rate needs " + rule.sessionsNeeded() + " sessions or more");
        }
        if (sessions > MOST_SESSIONS) {
            return Evaluation.notEvaluable(
                    "a threshold for a false-alarm rate is simulated for at most " + MOST_SESSIONS + " sessions");
        }
        return thresholds.computeIfAbsent(sessions, this::simulate);
    }

    private Evaluation<Double> simulate(int sessions) {
        int wanted = Math.toIntExact(Math.round(falseAlarm * REPLICATIONS));
        if (wanted == 0 || wanted == REPLICATIONS) {
            return Evaluation.notEvaluable(
                    REPLICATIONS + " simulated series cannot tell a false-alarm rate of " + falseAlarm);
        }
        double[] largest = new double[REPLICATIONS];
        Random random = new Random(SEED);
        int[] numbers = new int[sessions];
        Arrays.setAll(numbers, i -> i + 1);
        double[] y = new double[sessions];
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            Arrays.setAll(y, i -> random.nextGaussian());
            largest[replication] = rule.statistic(SessionSeries.of(KEY, numbers, y));
        }
        Arrays.sort(largest);
        double threshold = largest[REPLICATIONS - 1 - wanted];
        // Equal distances around the quantile: no threshold lies between them.
        if (!(threshold > 0) || threshold == largest[REPLICATIONS - wanted]) {
            return Evaluation.notEvaluable("no threshold above 0 SD gives a false-alarm rate of " + falseAlarm
                    + " in a series of " + sessions + " sessions");
        }
        return Evaluation.of(threshold);
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(rule.settings());
        settings.put(rule.thresholdName(), "simulated");
        settings.put("false-alarm", Double.toString(falseAlarm));
        return settings;
    }

    @Override
    public Detection detect(SessionSeries series) {
        Evaluation<Double> threshold = threshold(series.size());
        if (threshold.value().isEmpty()) {
            return Detection.notEvaluable(id(), series.key(), threshold.reason());
        }
        Detection found = rule.at(threshold.value().get()).detect(series);
        List<RuptureFinding> findings = found.findings().stream()
                .map(finding -> finding.with(finding.evidence().with("false_alarm", falseAlarm)))
                .toList();
        return new Detection(id(), series.key(), findings, found.notEvaluableReason(), found.caveats());
    }
}
