package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds sudden losses of the alliance: the sudden-gain rules of Tang and DeRubeis [1], made for symptoms where lower is
 * better, applied to scores where higher is better, so that the gain rules find a fall.
 *
 * <p>The interval from session {@code k} to {@code k + 1} is judged for {@code k = 2 .. J - 2}, {@code J} the last
 * observed session number. With {@code y} in the metric of the series:
 *
 * <pre>
 * 1  y_k - y_(k+1) &gt;= C
 * 2  y_k - y_(k+1) &gt;= p * y_k              or p * range; off by default
 * 3  mean(pre) - mean(post) &gt; t * S        strict
 *    pre: up to 3 observed scores of sessions k-2..k,  post: of k+1..k+3,  at least 2 each, else UNDECIDED
 *    S = sqrt(((n1-1) s1^2 + (n2-1) s2^2) / (n1+n2-2)),  t = upper .025 point of Student's t, n1+n2-2 df
 * </pre>
 *
 * <p>A difference that misses a boundary by rounding only, 1e-9 of it or of a point, is on it.
 *
 * <p>A criterion that needs a missing score is UNDECIDED; {@linkplain Verdict#and conjunction} is three-valued, unlike
 * the R package suddengains, where a missing value makes the whole missing. Criterion 3 is not a t test: see
 * {@link Stability}.
 *
 * <p>A finding has onset {@code k + 1}, pre level {@code y_k}, and as its nadir the lowest session of {@code k+1..k+3}
 * before any repair (LIBRARY DEFAULT); its scale is {@code S}. It is repaired at the first session from {@code k + 2} on with
 * {@code y > y_(k+1) + M/2}, {@code M = y_k - y_(k+1)}: half of the loss regained, strict, else PENDING, since any later
 * session may regain it.
 *
 * <p>Not evaluable, so that the rule could not fire whatever the scores: no interval with two scores or more on either side
 * (criterion 3), or none at all; {@code C} wider than the known range; criterion 2 of a range that is not known; a score
 * above 1e150 in size. Constant scores give NOT_MET everywhere.
 *
 * <p>Live, a loss is found at the session after it or the one after that, and a session up to {@code k + 3} may withdraw it,
 * since criterion 3 then sees one score more: {@link io.github.alliance4j.scoring.rupture.MonitorSignal#WITHDRAWN}. A
 * session that withdraws one loss and shows another is an alarm.
 *
 * <p>Every interval with the verdict on each criterion, also of persons with missing sessions and of symptom scores, is
 * what {@link SuddenShiftRule} gives. Here a pair across a missing session is never judged.
 *
 * <p>Choices, by parameter name: {@code cutoff} ({@code C}) has no default, since none is published for alliance scores:
 * use the {@linkplain io.github.alliance4j.scoring.change reliable change} of the instrument; {@code stability}
 * suddengains; {@code proportion} 0 (off); {@code proportion-of} pre-value; {@code alpha} .05, or in its place
 * {@code critical-value} for one {@code t} whatever the number of scores. LIBRARY DEFAULT all.
 *
 * <p>Evidence: {@code magnitude} ({@code M}), {@code cutoff}, {@code pre_mean}, {@code post_mean}, {@code pooled_sd},
 * {@code t_critical}, and the verdict on each criterion asked.
 *
 * <p>Immutable, thread-safe.
 *
 * <ol>
 *   <li>Tang, T. Z., and DeRubeis, R. J. (1999). Journal of Consulting and Clinical Psychology, 67, 894-904. The
 *       formulas are VERIFIED against the source of suddengains 0.7.2.
 * </ol>
 *
 * @since 0.1
 */
public final class SuddenLoss implements LiveDetector {

    static final String ID = "sudden-loss";

    private final SuddenShiftRule rule;

    private SuddenLoss(SuddenShiftRule rule) {
        this.rule = rule;
    }

    /**
     * The rule with this smallest loss; criterion 2 off.
     *
     * @param cutoff {@code C} in the metric of the series, above 0
     * @return the detector
     * @throws IllegalArgumentException if the cutoff is not above 0
     */
    public static SuddenLoss withCutoff(double cutoff) {
        return new SuddenLoss(SuddenShiftRule.falls(cutoff));
    }

    /**
     * The same rule with another third criterion.
     *
     * @param newStability how the loss must stand out
     * @return the detector
     */
    public SuddenLoss with(Stability newStability) {
        return new SuddenLoss(rule.with(newStability));
    }

    /**
     * The same rule with the second criterion. Near the top of an alliance scale a quarter of the score before is a huge
     * fall.
     *
     * @param newProportion {@code p}, 0 for off, below 1
     * @param of what it is a proportion of
     * @return the detector
     * @throws IllegalArgumentException unless the proportion is at least 0 and below 1
     */
    public SuddenLoss withProportion(double newProportion, ProportionOf of) {
        return new SuddenLoss(rule.withProportion(newProportion, of));
    }

    /**
     * The same rule with critical values of criterion 3 for another alpha.
     *
     * @param alpha two-sided, between 0 and 1
     * @return the detector
     * @throws IllegalArgumentException unless alpha lies between 0 and 1
     */
    public SuddenLoss withAlpha(double alpha) {
        return new SuddenLoss(rule.withAlpha(alpha));
    }

    /**
     * The same rule with one critical value of criterion 3, whatever the number of scores.
     *
     * @param value {@code t}, above 0
     * @return the detector
     * @throws IllegalArgumentException if it is not above 0
     */
    public SuddenLoss withCriticalValue(double value) {
        return new SuddenLoss(rule.withCriticalValue(value));
    }

    SuddenShiftRule rule() {
        return rule;
    }

    @Override
    public String id() {
        return ID;
    }

    /** A proportion of the score before, or of its range, asks where on the scale the scores lie. */
    @Override
    public boolean dependsOnLevel() {
        return rule.hasProportion();
    }

    @Override
    public Optional<String> inPoints() {
        return Optional.of("a cutoff in points");
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cutoff", Double.toString(rule.cutoff()));
        settings.put("stability", word(rule.stability()));
        settings.put("proportion", Double.toString(rule.proportion()));
        settings.put("proportion-of", word(rule.proportionOf()));
        if (Double.isNaN(rule.alpha())) {
            settings.put("critical-value", Double.toString(rule.fixedCriticalValue()));
        } else {
            settings.put("alpha", Double.toString(rule.alpha()));
        }
        return settings;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why the rule can say nothing on a range, NaN if it is not known; empty where it can. */
    static String obstacle(SuddenShiftRule rule, double range) {
        if (rule.hasProportion() && rule.proportionOf() == ProportionOf.SCALE_RANGE && Double.isNaN(range)) {
            return "the range of the score is not known";
        }
        return rule.exceeds(range) ? "the cutoff is wider than the range of the score" : "";
    }

    @Override
    public RuptureMonitor monitor() {
        return new SuddenLossMonitor(this, Optional.empty());
    }

    @Override
    public RuptureMonitor monitor(ScoreRange range) {
        return new SuddenLossMonitor(this, Optional.of(range));
    }

    @Override
    public RuptureMonitor monitor(MonitorState state) {
        return SuddenLossMonitor.from(this, Objects.requireNonNull(state, "state"));
    }

    @Override
    public Detection detect(SessionSeries series) {
        double range = SessionRow.width(series.range());
        String obstacle = obstacle(rule, range);
        if (!obstacle.isEmpty()) {
            return Detection.notEvaluable(ID, series.key(), obstacle);
        }
        if (Magnitude.isAnyTooLarge(series.values())) {
            return Detection.notEvaluable(ID, series.key(), Magnitude.TOO_LARGE);
        }
        List<RuptureFinding> findings = new ArrayList<>();
        boolean decided = false;
        Around around = new Around();
        int last = series.size() - 1;
        for (int i = 0; i + 1 < last; i++) {
            if (isInterval(series, i)) {
                Verdict verdict = judge(series, i, last, range, around);
                decided |= rule.canJudge(around);
                if (verdict == Verdict.MET) {
                    findings.add(finding(series, i, range, around));
                }
            }
        }
        return decided
                ? Detection.of(ID, series.key(), findings)
                : Detection.notEvaluable(
                        ID, series.key(), "no two neighbouring sessions have enough sessions before and after them");
    }

    /** Whether the pair at {@code i, i + 1} is two neighbouring sessions that the rule judges once a later one is there. */
    private static boolean isInterval(SessionSeries series, int i) {
        int k = series.session(i);
        return k >= 2 && series.session(i + 1) == k + 1;
    }

    /** The verdict on the pair at {@code i, i + 1}, looking no further than position {@code last}. */
    private Verdict judge(SessionSeries series, int i, int last, double range, Around around) {
        int k = series.session(i);
        around.clear();
        for (int j = Math.max(0, i - Around.SESSIONS + 1); j <= i; j++) {
            if (k - series.session(j) < Around.SESSIONS) {
                around.before(series.value(j));
            }
        }
        for (int j = i + 1; j <= last && series.session(j) - k <= Around.SESSIONS; j++) {
            around.after(series.value(j));
        }
        if (rule.isTooSmall(series.value(i), series.value(i + 1))) {
            return Verdict.NOT_MET;
        }
        around.close();
        return rule.judge(series.value(i), series.value(i + 1), range, around);
    }

    private RuptureFinding finding(SessionSeries series, int i, double range, Around around) {
        Loss loss = new Loss();
        loss.begin(series.session(i), series.value(i), series.value(i + 1), around);
        for (int j = i + 2; j < series.size() && loss.repair() == 0; j++) {
            loss.see(series.session(j), series.value(j));
        }
        loss.signalAt(series.session(firstMet(series, i, range, around)));
        return loss.finding(rule);
    }

    /** The position at which a live run first finds the loss: nothing after session {@code k + 3} is looked at. */
    private int firstMet(SessionSeries series, int i, double range, Around around) {
        int last = i + 2;
        while (last < series.size() - 1
                && series.session(last) - series.session(i) < Around.SESSIONS
                && judge(series, i, last, range, around) != Verdict.MET) {
            last++;
        }
        return last;
    }
}
