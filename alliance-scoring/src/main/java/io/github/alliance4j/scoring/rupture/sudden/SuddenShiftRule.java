package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The rules of Tang and DeRubeis [1] for sudden gains and losses, for one direction and with each criterion switchable.
 * They know no better or worse: a fall of a symptom score is a sudden gain, a fall of an alliance score a sudden loss.
 *
 * <p>The interval from session {@code k} to {@code k + 1} is judged from the second column of a {@link SessionRow} to the
 * last but one as its end. With {@code y} the scores and {@code d} the shift, {@code y_k - y_(k+1)} for
 * {@linkplain #falls falls} and {@code y_(k+1) - y_k} for {@linkplain #rises rises}:
 *
 * <pre>
 * 1  d &gt;= C
 * 2  d &gt;= p * y_k, or p * range           off by default
 * 3  D &gt; t * S                            strict; D = mean(pre) - mean(post) for falls, mean(post) - mean(pre) for rises
 *    pre: up to 3 observed scores of sessions k-2..k,  post: of k+1..k+3,  at least 2 each
 *    S = sqrt(((n1-1) s1^2 + (n2-1) s2^2) / (n1+n2-2)),  t = upper alpha/2 point of Student's t, n1+n2-2 df, or a fixed value
 * </pre>
 *
 * <p>A difference that misses a boundary by rounding only, 1e-9 of it or of a point, is on it.
 *
 * <p>A criterion that needs a missing score, or a range that is not known, is UNDECIDED; together NOT_MET beats UNDECIDED
 * beats MET (LIBRARY DEFAULT). With criterion 3 alone an interval is decided although {@code y_k} or {@code y_(k+1)} is
 * missing.
 *
 * <p>Defaults: criterion 2 off, {@link Stability#SUDDENGAINS}, alpha .05 and critical values by the number of scores
 * (4.303 for 2 and 2, 3.182 for 2 and 3, 2.776 for 3 and 3), no {@link Deviation}.
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
public final class SuddenShiftRule {

    private static final double ALPHA = 0.05;
    private static final int FEWEST_DEGREES = 2;

    private final ShiftDirection direction;
    private final double cutoff;
    private final double proportion;
    private final ProportionOf proportionOf;
    private final Stability stability;
    private final CriticalValues critical;
    private final Set<Deviation> deviations;

    private SuddenShiftRule(
            ShiftDirection direction,
            double cutoff,
            double proportion,
            ProportionOf proportionOf,
            Stability stability,
            CriticalValues critical,
            Set<Deviation> deviations) {
        this.direction = Objects.requireNonNull(direction, "direction");
        this.cutoff = cutoff;
        this.proportion = proportion;
        this.proportionOf = Objects.requireNonNull(proportionOf, "proportionOf");
        this.stability = Objects.requireNonNull(stability, "stability");
        this.critical = critical;
        this.deviations = deviations;
    }

    /** The critical values for 2, 3 and 4 degrees of freedom, the only ones that occur; alpha is NaN where one is fixed. */
    private record CriticalValues(double alpha, double two, double three, double four) {

        static final CriticalValues USUAL = of(ALPHA);

        static CriticalValues of(double alpha) {
            return new CriticalValues(alpha, upper(2, alpha), upper(3, alpha), upper(4, alpha));
        }

        static CriticalValues fixed(double value) {
            return new CriticalValues(Double.NaN, value, value, value);
        }

        private static double upper(int degrees, double alpha) {
            return TDistribution.of(degrees).inverseSurvivalProbability(alpha / 2);
        }

        double at(int degrees) {
            return switch (degrees) {
                case FEWEST_DEGREES -> two;
                case FEWEST_DEGREES + 1 -> three;
                default -> four;
            };
        }
    }

    /**
     * Falls by this much at least.
     *
     * @param cutoff {@code C} in the metric of the scores, above 0
     * @return the rule
     * @throws IllegalArgumentException if the cutoff is not above 0
     */
    public static SuddenShiftRule falls(double cutoff) {
        return of(ShiftDirection.FALL, cutoff);
    }

    /**
     * Rises by this much at least.
     *
     * @param cutoff {@code C} in the metric of the scores, above 0
     * @return the rule
     * @throws IllegalArgumentException if the cutoff is not above 0
     */
    public static SuddenShiftRule rises(double cutoff) {
        return of(ShiftDirection.RISE, cutoff);
    }

    private static SuddenShiftRule of(ShiftDirection direction, double cutoff) {
        if (!(cutoff > 0) || Double.isInfinite(cutoff)) {
            throw new IllegalArgumentException("Parameter cutoff is " + cutoff + "; it must be above 0");
        }
        return new SuddenShiftRule(
                direction,
                cutoff,
                0,
                ProportionOf.PRE_VALUE,
                Stability.SUDDENGAINS,
                CriticalValues.USUAL,
                Collections.unmodifiableSet(EnumSet.noneOf(Deviation.class)));
    }

    /**
     * The same rule for the other direction.
     *
     * @param newDirection which way the scores go
     * @return the rule
     */
    public SuddenShiftRule with(ShiftDirection newDirection) {
        return new SuddenShiftRule(newDirection, cutoff, proportion, proportionOf, stability, critical, deviations);
    }

    /**
     * The same rule without criterion 1.
     *
     * @return the rule
     */
    public SuddenShiftRule withoutCutoff() {
        return new SuddenShiftRule(direction, Double.NaN, proportion, proportionOf, stability, critical, deviations);
    }

    /**
     * The same rule with criterion 2.
     *
     * @param newProportion {@code p}, 0 for off, below 1
     * @param of what it is a proportion of
     * @return the rule
     * @throws IllegalArgumentException unless the proportion is at least 0 and below 1
     */
    public SuddenShiftRule withProportion(double newProportion, ProportionOf of) {
        if (!(newProportion >= 0 && newProportion < 1)) {
            throw new IllegalArgumentException(
                    "Parameter proportion is " + newProportion + "; it must be at least 0 and below 1");
        }
        return new SuddenShiftRule(direction, cutoff, newProportion, of, stability, critical, deviations);
    }

    /**
     * The same rule with another form of criterion 3.
     *
     * @param newStability how the shift must stand out
     * @return the rule
     */
    public SuddenShiftRule with(Stability newStability) {
        return new SuddenShiftRule(direction, cutoff, proportion, proportionOf, newStability, critical, deviations);
    }

    /**
     * The same rule with critical values for another alpha, by the number of scores before and after.
     *
     * @param alpha two-sided, within 0 to 1
     * @return the rule
     * @throws IllegalArgumentException unless alpha lies between 0 and 1
     */
    public SuddenShiftRule withAlpha(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("Parameter alpha is " + alpha + "; it must lie between 0 and 1");
        }
        return with(CriticalValues.of(alpha));
    }

    /**
     * The same rule with one critical value whatever the number of scores, as some papers have it: 2.776.
     *
     * @param value {@code t}, above 0
     * @return the rule
     * @throws IllegalArgumentException if it is not above 0
     */
    public SuddenShiftRule withCriticalValue(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Parameter critical-value is " + value + "; it must be above 0");
        }
        return with(CriticalValues.fixed(value));
    }

    private SuddenShiftRule with(CriticalValues values) {
        return new SuddenShiftRule(direction, cutoff, proportion, proportionOf, stability, values, deviations);
    }

    /**
     * The same rule with departures of other software, to replicate its results.
     *
     * @param names the departures; {@link Deviation#suddengains()} for all
     * @return the rule
     */
    public SuddenShiftRule replicating(Collection<Deviation> names) {
        Set<Deviation> copy = EnumSet.noneOf(Deviation.class);
        copy.addAll(names);
        return new SuddenShiftRule(
                direction, cutoff, proportion, proportionOf, stability, critical, Collections.unmodifiableSet(copy));
    }

    /**
     * Judges every interval of a row.
     *
     * @param row the scores of one person
     * @return the verdicts and the shifts
     * @throws IllegalStateException if all three criteria are off
     */
    public SuddenShifts assess(SessionRow row) {
        if (!hasCutoff() && !hasProportion() && stability == Stability.OFF) {
            throw new IllegalStateException("A rule for sudden shifts needs one of its three criteria");
        }
        List<ShiftVerdict> verdicts = new ArrayList<>();
        List<SuddenShift> shifts = new ArrayList<>();
        Around around = new Around();
        for (int k = row.first() + 1; k + 1 < row.last(); k++) {
            fill(around, row, k);
            ShiftVerdict verdict = verdict(row, k, around);
            verdicts.add(verdict);
            if (verdict.verdict() == Verdict.MET) {
                shifts.add(SuddenShift.at(row, k, direction, reversalFrom(row, k)));
            }
        }
        return new SuddenShifts(verdicts, shifts, direction, deviations.contains(Deviation.SIGNED_MAGNITUDE));
    }

    /**
     * Judges every interval of a series, whose missing sessions are the numbers it leaves out.
     *
     * @param series the scores of one dyad and rater
     * @return the verdicts and the shifts
     * @throws IllegalArgumentException if a session is numbered above 10000
     * @throws IllegalStateException if all three criteria are off
     */
    public SuddenShifts assess(SessionSeries series) {
        return assess(SessionRow.from(series));
    }

    private static void fill(Around around, SessionRow row, int k) {
        around.clear();
        for (int session = k - Around.SESSIONS + 1; session <= k; session++) {
            if (!Double.isNaN(row.at(session))) {
                around.before(row.at(session));
            }
        }
        for (int session = k + 1; session <= k + Around.SESSIONS; session++) {
            if (!Double.isNaN(row.at(session))) {
                around.after(row.at(session));
            }
        }
        around.close();
    }

    private ShiftVerdict verdict(SessionRow row, int k, Around around) {
        double before = row.at(k);
        double after = row.at(k + 1);
        Verdict size = size(before, after);
        Verdict part = proportion(before, after, row.range());
        Verdict stands = stability(around);
        return new ShiftVerdict(
                k,
                hasCutoff() ? Optional.of(size) : Optional.empty(),
                hasProportion() ? Optional.of(part) : Optional.empty(),
                stability == Stability.OFF ? Optional.empty() : Optional.of(stands),
                together(size, part, stands));
    }

    private int reversalFrom(SessionRow row, int k) {
        boolean skips = deviations.contains(Deviation.REVERSAL_SKIPS_A_SESSION) && !row.hasBaseline();
        return skips ? k + 3 : k + 2;
    }

    /** The verdict on an interval; a criterion that is off counts as met. */
    Verdict judge(double before, double after, double range, Around around) {
        return together(size(before, after), proportion(before, after, range), stability(around));
    }

    /** Whether criterion 1 alone says no, so that the scores around need not be looked at. */
    boolean isTooSmall(double before, double after) {
        return hasCutoff()
                && size(before, after) == Verdict.NOT_MET
                && !deviations.contains(Deviation.MISSING_OUTWEIGHS_NOT_MET);
    }

    private Verdict together(Verdict size, Verdict part, Verdict stands) {
        boolean undecided = size == Verdict.UNDECIDED || part == Verdict.UNDECIDED || stands == Verdict.UNDECIDED;
        return undecided && deviations.contains(Deviation.MISSING_OUTWEIGHS_NOT_MET)
                ? Verdict.UNDECIDED
                : size.and(part).and(stands);
    }

    private Verdict size(double before, double after) {
        if (!hasCutoff()) {
            return Verdict.MET;
        }
        return atLeast(direction.size(before, after) / cutoff, 1);
    }

    private Verdict proportion(double before, double after, double range) {
        if (!hasProportion()) {
            return Verdict.MET;
        }
        double wanted = proportion * (proportionOf == ProportionOf.PRE_VALUE ? before : range);
        return direction == ShiftDirection.RISE && deviations.contains(Deviation.RISE_PROPORTION_NEVER_BINDS)
                ? atLeast(wanted, before - after)
                : atLeast(direction.size(before, after), wanted);
    }

    /** A missing score, or an unknown range, comes as NaN; what misses the boundary by rounding only reaches it. */
    private static Verdict atLeast(double value, double least) {
        return Double.isNaN(value) || Double.isNaN(least)
                ? Verdict.UNDECIDED
                : Verdict.of(Boundary.snap(value, least) >= least);
    }

    private Verdict stability(Around around) {
        if (stability == Stability.OFF) {
            return Verdict.MET;
        }
        if (!around.isDefined()) {
            return Verdict.UNDECIDED;
        }
        double needed = criticalValue(around.countBefore(), around.countAfter())
                * around.pooledSd()
                * stability.factor(around.countBefore(), around.countAfter());
        double difference = direction.size(around.preMean(), around.postMean());
        return Verdict.of(Boundary.snap(difference, needed) > needed);
    }

    /** The critical value for so many scores before and after, 2 or 3 each. */
    double criticalValue(int before, int after) {
        return critical.at(before + after - 2);
    }

    boolean hasCutoff() {
        return !Double.isNaN(cutoff);
    }

    boolean hasProportion() {
        return proportion > 0;
    }

    double cutoff() {
        return cutoff;
    }

    double proportion() {
        return proportion;
    }

    ProportionOf proportionOf() {
        return proportionOf;
    }

    Stability stability() {
        return stability;
    }

    /** NaN where one critical value is fixed. */
    double alpha() {
        return critical.alpha;
    }

    /** Whether no two scores of a range lie so far apart as the cutoff asks; false for a range that is not known, NaN. */
    boolean exceeds(double range) {
        return hasCutoff() && Boundary.snap(cutoff, range) > range;
    }

    /** Whether the scores around an interval are enough for criterion 3, so that another fall there could be one. */
    boolean canJudge(Around around) {
        return stability == Stability.OFF || around.isDefined();
    }

    /** The one critical value, NaN where they follow the number of scores. */
    double fixedCriticalValue() {
        return Double.isNaN(critical.alpha) ? critical.four : Double.NaN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuddenShiftRule that
                && direction == that.direction
                && Double.compare(cutoff, that.cutoff) == 0
                && Double.compare(proportion, that.proportion) == 0
                && proportionOf == that.proportionOf
                && stability == that.stability
                && critical.equals(that.critical)
                && deviations.equals(that.deviations);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(
                new Object[] {direction, cutoff, proportion, proportionOf, stability, critical, deviations});
    }

    /**
     * The choices in words.
     *
     * @return for example {@code falls of 7.0 or more, stability SUDDENGAINS}
     */
    @Override
    public String toString() {
        return (direction == ShiftDirection.FALL ? "falls" : "rises")
                + (hasCutoff() ? " of " + cutoff + " or more" : "")
                + (hasProportion() ? ", at least " + proportion + " of " + proportionOf : "")
                + ", stability " + stability
                + (deviations.isEmpty() ? "" : ", replicating " + deviations);
    }
}
