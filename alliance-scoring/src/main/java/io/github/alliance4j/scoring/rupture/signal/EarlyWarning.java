package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Early-warning rules: simple patterns that ask for a look while there is still time. All are LIBRARY DEFAULT, none is
 * published; none gives a probability of anything, for which local data would be needed. A weak alliance goes with
 * dropout in one meta-analysis and not in a later study, so that a warning is a risk marker at best.
 *
 * @since 0.1
 */
public final class EarlyWarning {

    private static final int FIRST = 3;
    private static final String OURS = "Library default, unpublished";

    private EarlyWarning() {}

    /**
     * The first three observed ratings fall: their least-squares slope over session numbers is below 0, strict, and the
     * first is at least {@code C} above the third, both apart from rounding.
     *
     * <p>It speaks at the third observed session, once. Not evaluable with fewer than three.
     *
     * @param cutoff {@code C} in the metric of the series, above 0; take the
     *     {@linkplain io.github.alliance4j.scoring.change reliable change} of the instrument
     * @return the rule {@code early-decline}
     * @throws IllegalArgumentException if the cutoff is not above 0
     */
    public static SignalRule earlyDecline(double cutoff) {
        if (!(cutoff > 0) || Double.isInfinite(cutoff)) {
            throw new IllegalArgumentException("Parameter cutoff is " + cutoff + "; it must be above 0");
        }
        return new NamedRule(
                "early-decline",
                source("The cut-off is the caller's; the reliable change of the instrument is meant."),
                series -> fewerThan(series, FIRST),
                (series, i) -> {
                    double decline = i == FIRST - 1 ? series.value(0) - series.value(i) : 0;
                    return NamedRule.when(
                            i == FIRST - 1
                                    && Boundary.snap(decline, cutoff) >= cutoff
                                    && Boundary.snap(slopeSign(series), 0) < 0,
                            Evidence.none().with("decline", decline).with("cutoff", cutoff));
                });
    }

    /** The sign of the least-squares slope of the first three observed ratings. */
    private static double slopeSign(SessionSeries series) {
        double time = ((double) series.session(0) + series.session(1) + series.session(2)) / FIRST;
        double sum = 0;
        for (int i = 0; i < FIRST; i++) {
            sum += (series.session(i) - time) * series.value(i);
        }
        return sum;
    }

    /**
     * Two declines in a row: {@code y_(i-2) > y_(i-1) > y_i}, both strict, of three neighbouring sessions. It speaks at
     * {@code i}, whenever that is. Three scores that vary by chance alone do this once in six.
     *
     * <p>Not evaluable: no three neighbouring sessions.
     *
     * @return the rule {@code two-declines}
     */
    public static SignalRule twoDeclines() {
        return new NamedRule(
                "two-declines",
                source("Of three unrelated scores one in six falls twice, so that it comes often by chance."),
                EarlyWarning::threeNeighbours,
                (series, i) -> {
                    boolean declines = endsThreeNeighbours(series, i)
                            && series.value(i - 2) > series.value(i - 1)
                            && series.value(i - 1) > series.value(i);
                    return NamedRule.when(
                            declines,
                            Evidence.none().with("decline", declines ? series.value(i - 2) - series.value(i) : 0));
                });
    }

    private static String threeNeighbours(SessionSeries series) {
        for (int i = 2; i < series.size(); i++) {
            if (endsThreeNeighbours(series, i)) {
                return "";
            }
        }
        return "no three neighbouring sessions were observed";
    }

    private static boolean endsThreeNeighbours(SessionSeries series, int i) {
        return i >= 2 && series.session(i) - series.session(i - 2) == 2;
    }

    private static String fewerThan(SessionSeries series, int sessions) {
        return series.size() < sessions ? "fewer than " + sessions + " sessions were observed" : "";
    }

    private static RuleSource source(String note) {
        return NamedRule.source(OURS, EvidenceMark.LIBRARY_DEFAULT, note);
    }

    /**
     * The alarms of a detector, for example of a CUSUM: one signal a finding, at the session where a live run would have
     * spoken.
     *
     * @param detector the detector
     * @return a rule with the id of the detector
     */
    public static SignalRule alarmOf(RuptureDetector detector) {
        Objects.requireNonNull(detector, "detector");
        return new Alarm(detector);
    }

    /**
     * Several rules as one: every signal of each, by session, and in the order of the rules within one.
     *
     * @param rules one rule or more
     * @return the rule {@code early-warning}; not evaluable where none of the rules is
     * @throws IllegalArgumentException if there is no rule
     */
    public static SignalRule anyOf(List<SignalRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("An early warning needs one rule or more");
        }
        return new Any(List.copyOf(rules));
    }

    /** The findings of a detector as signals. */
    private record Alarm(RuptureDetector detector) implements SignalRule {

        @Override
        public String id() {
            return detector.id();
        }

        @Override
        public RuleSource source() {
            return EarlyWarning.source("The alarms of the detector " + detector.id() + " with " + detector.settings());
        }

        @Override
        public Evaluation<List<SessionSignal>> assess(SessionSeries series) {
            Detection detection = detector.detect(series);
            if (!detection.isEvaluable()) {
                return Evaluation.notEvaluable(detection.notEvaluableReason());
            }
            RuleSource source = source();
            return Evaluation.of(detection.findings().stream()
                    .flatMap(finding -> finding.signalSession().stream()
                            .map(session -> new SessionSignal(id(), session, finding.evidence(), source)))
                    .toList());
        }
    }

    /** Several rules as one. */
    private record Any(List<SignalRule> rules) implements SignalRule {

        @Override
        public String id() {
            return "early-warning";
        }

        @Override
        public RuleSource source() {
            return EarlyWarning.source("Any of "
                    + String.join(", ", rules.stream().map(SignalRule::id).toList()));
        }

        @Override
        public Evaluation<List<SessionSignal>> assess(SessionSeries series) {
            List<SessionSignal> all = new ArrayList<>();
            List<String> reasons = new ArrayList<>();
            for (SignalRule rule : rules) {
                Evaluation<List<SessionSignal>> signals = rule.assess(series);
                signals.value().ifPresent(all::addAll);
                if (!signals.isEvaluable()) {
                    reasons.add(signals.reason());
                }
            }
            if (reasons.size() == rules.size()) {
                return Evaluation.notEvaluable(
                        String.join("; ", reasons.stream().distinct().toList()));
            }
            Comparator<SessionSignal> bySession =
                    Comparator.comparing(SessionSignal::session, Comparator.comparingInt(SessionNumber::value));
            return Evaluation.of(all.stream().sorted(bySession).toList());
        }
    }
}
