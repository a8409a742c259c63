package io.github.alliance4j.scoring.rupture;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.TDistribution;

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
 * <p>A criterion that needs a missing score is UNDECIDED; {@linkplain Verdict#and conjunction} is three-valued, unlike
 * the R package suddengains, where a missing value makes the whole missing. Criterion 3 is not a t test: see
 * {@link Stability}.
 *
 * <p>A finding has onset {@code k + 1}, pre level {@code y_k}, and as its nadir the lowest session of {@code k+1..k+3}
 * before any repair (LIBRARY DEFAULT); its scale is {@code S}. It is repaired at the first session from {@code k + 2} on with
 * {@code y > y_(k+1) + M/2}, {@code M = y_k - y_(k+1)}: half of the loss regained, strict, else UNREPAIRED.
 *
 * <p>Not evaluable: no interval can be decided. Constant scores give NOT_MET everywhere.
 *
 * <p>Choices, by parameter name: {@code cutoff} ({@code C}) has no default, since none is published for alliance scores:
 * use the {@linkplain io.github.alliance4j.scoring.change reliable change} of the instrument; {@code stability}
 * suddengains; {@code proportion} 0 (off); {@code proportion-of} pre-value. LIBRARY DEFAULT all.
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
public final class SuddenLoss implements RuptureDetector {

    private static final int AROUND = 3;
    private static final double UPPER_TAIL = 0.025;

    /** The upper .025 points for 2, 3 and 4 degrees of freedom, the only ones that occur. */
    private static final double[] T_CRITICAL = {
        TDistribution.of(2).inverseSurvivalProbability(UPPER_TAIL),
        TDistribution.of(3).inverseSurvivalProbability(UPPER_TAIL),
        TDistribution.of(4).inverseSurvivalProbability(UPPER_TAIL)
    };

    private final double cutoff;
    private final double proportion;
    private final ProportionOf proportionOf;
    private final Stability stability;

    private SuddenLoss(double cutoff, double proportion, ProportionOf proportionOf, Stability stability) {
        if (!(cutoff > 0) || Double.isInfinite(cutoff)) {
            throw new IllegalArgumentException("Parameter cutoff is " + cutoff + "; it must be above 0");
        }
        if (!(proportion >= 0 && proportion < 1)) {
            throw new IllegalArgumentException(
                    "Parameter proportion is " + proportion + "; it must be at least 0 and below 1");
        }
        this.cutoff = cutoff;
        this.proportion = proportion;
        this.proportionOf = Objects.requireNonNull(proportionOf, "proportionOf");
        this.stability = Objects.requireNonNull(stability, "stability");
    }

    /**
     * The rule with this smallest loss; criterion 2 off.
     *
     * @param cutoff {@code C} in the metric of the series, above 0
     * @return the detector
     * @throws IllegalArgumentException if the cutoff is not above 0
     */
    public static SuddenLoss withCutoff(double cutoff) {
        return new SuddenLoss(cutoff, 0, ProportionOf.PRE_VALUE, Stability.SUDDENGAINS);
    }

    /**
     * The same rule with another third criterion.
     *
     * @param newStability how the loss must stand out
     * @return the detector
     */
    public SuddenLoss with(Stability newStability) {
        return new SuddenLoss(cutoff, proportion, proportionOf, newStability);
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
        return new SuddenLoss(cutoff, newProportion, of, stability);
    }

    @Override
    public String id() {
        return "sudden-loss";
    }

    /** A proportion of the score before, or of its range, asks where on the scale the scores lie. */
    @Override
    public boolean dependsOnLevel() {
        return proportion > 0;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cutoff", Double.toString(cutoff));
        settings.put("stability", word(stability));
        settings.put("proportion", Double.toString(proportion));
        settings.put("proportion-of", word(proportionOf));
        return settings;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Detection detect(SessionSeries series) {
        if (proportion > 0
                && proportionOf == ProportionOf.SCALE_RANGE
                && series.range().isEmpty()) {
            return Detection.notEvaluable(id(), series.key(), "the range of the score is not known");
        }
        List<RuptureFinding> findings = new ArrayList<>();
        boolean decided = false;
        for (int i = 0; i + 1 < series.size(); i++) {
            if (isInterval(series, i, series.size() - 1)) {
                Verdict verdict = judge(series, i, series.size() - 1);
                decided |= verdict != Verdict.UNDECIDED;
                if (verdict == Verdict.MET) {
                    findings.add(finding(series, i));
                }
            }
        }
        return decided
                ? Detection.of(id(), series.key(), findings)
                : Detection.notEvaluable(
                        id(), series.key(), "no two neighbouring sessions have enough sessions before and after them");
    }

    /** Whether the pair at {@code i, i + 1} is two neighbouring sessions that the rule judges, up to position {@code last}. */
    private static boolean isInterval(SessionSeries series, int i, int last) {
        int k = series.session(i);
        return k >= 2 && series.session(i + 1) == k + 1 && k + 1 < series.session(last);
    }

    private Verdict judge(SessionSeries series, int i, int last) {
        return lossVerdict(series, i).and(proportionVerdict(series, i)).and(stabilityVerdict(series, i, last));
    }

    private Verdict lossVerdict(SessionSeries series, int i) {
        return Verdict.of(magnitude(series, i) >= cutoff);
    }

    private Verdict proportionVerdict(SessionSeries series, int i) {
        if (proportion == 0) {
            return Verdict.MET;
        }
        double whole = proportionOf == ProportionOf.PRE_VALUE
                ? series.value(i)
                : series.range().orElseThrow().high()
                        - series.range().orElseThrow().low();
        return Verdict.of(magnitude(series, i) >= proportion * whole);
    }

    private Verdict stabilityVerdict(SessionSeries series, int i, int last) {
        if (stability == Stability.OFF) {
            return Verdict.MET;
        }
        Surroundings around = Surroundings.of(series, i, last);
        if (!around.isDefined()) {
            return Verdict.UNDECIDED;
        }
        double needed = tCritical(around) * around.pooledSd() * stability.factor(around.before, around.after);
        return Verdict.of(around.preMean - around.postMean > needed);
    }

    private static double tCritical(Surroundings around) {
        return T_CRITICAL[around.before + around.after - 4];
    }

    private static double magnitude(SessionSeries series, int i) {
        return series.value(i) - series.value(i + 1);
    }

    private RuptureFinding finding(SessionSeries series, int i) {
        double magnitude = magnitude(series, i);
        int repair = repair(series, i, magnitude);
        int nadir = nadir(series, i, repair);
        Surroundings around = Surroundings.of(series, i, series.size() - 1);
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(series.session(i + 1))
                .nadir(series.session(nadir), series.value(nadir))
                .preLevel(series.value(i))
                .status(EpisodeStatus.UNREPAIRED)
                .signalSession(series.session(firstMet(series, i)))
                .evidence(evidence(series, i, magnitude, around));
        if (around.isDefined() && around.pooledSd() > 0) {
            finding.scale(around.pooledSd());
        }
        if (repair < series.size()) {
            finding.repair(series.session(repair));
        }
        return finding.build();
    }

    private Evidence evidence(SessionSeries series, int i, double magnitude, Surroundings around) {
        Evidence evidence = Evidence.none()
                .with("magnitude", magnitude)
                .with("cutoff", cutoff)
                .with("criterion_1", lossVerdict(series, i).name());
        if (proportion > 0) {
            evidence = evidence.with("criterion_2", proportionVerdict(series, i).name());
        }
        if (stability != Stability.OFF) {
            evidence = evidence.with("pre_mean", around.preMean)
                    .with("post_mean", around.postMean)
                    .with("pooled_sd", around.pooledSd())
                    .with("t_critical", tCritical(around))
                    .with(
                            "criterion_3",
                            stabilityVerdict(series, i, series.size() - 1).name());
        }
        return evidence;
    }

    /** The position of the first later session that regains more than half of the loss, or the size of the series. */
    private static int repair(SessionSeries series, int i, double magnitude) {
        double half = series.value(i + 1) + magnitude / 2;
        int j = i + 2;
        while (j < series.size() && !(series.value(j) > half)) {
            j++;
        }
        return j;
    }

    private static int nadir(SessionSeries series, int i, int repair) {
        int nadir = i + 1;
        for (int j = i + 2; j < repair && series.session(j) - series.session(i) <= AROUND; j++) {
            if (series.value(j) < series.value(nadir)) {
                nadir = j;
            }
        }
        return nadir;
    }

    /** The position at which a live run first finds the loss: nothing after session {@code k + 3} is looked at. */
    private int firstMet(SessionSeries series, int i) {
        int last = i + 2;
        while (last < series.size() - 1
                && series.session(last) - series.session(i) < AROUND
                && judge(series, i, last) != Verdict.MET) {
            last++;
        }
        return last;
    }

    /** The observed scores up to three sessions before and after a loss. */
    private static final class Surroundings {
        private int before;
        private int after;
        private double preMean;
        private double postMean;
        private double squares;

        /** Around the pair at {@code i, i + 1}, looking no further than position {@code last}. */
        static Surroundings of(SessionSeries series, int i, int last) {
            Surroundings around = new Surroundings();
            int k = series.session(i);
            int first = i;
            while (first > 0 && k - series.session(first - 1) < AROUND) {
                first--;
            }
            int end = i + 1;
            while (end < last && series.session(end + 1) - k <= AROUND) {
                end++;
            }
            around.before = i - first + 1;
            around.after = end - i;
            around.preMean = mean(series, first, i);
            around.postMean = mean(series, i + 1, end);
            around.squares = squares(series, first, i, around.preMean) + squares(series, i + 1, end, around.postMean);
            return around;
        }

        boolean isDefined() {
            return before >= 2 && after >= 2;
        }

        double pooledSd() {
            return Math.sqrt(squares / (before + after - 2));
        }

        private static double mean(SessionSeries series, int from, int to) {
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += series.value(j);
            }
            return sum / (to - from + 1);
        }

        private static double squares(SessionSeries series, int from, int to, double mean) {
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += (series.value(j) - mean) * (series.value(j) - mean);
            }
            return sum;
        }
    }
}
