package io.github.alliance4j.scoring.rupture.episode;

import java.util.ArrayList;
import java.util.List;

/**
 * Published rupture rules as configurations of {@link VEpisode}. Where the methods section of a paper could not be read,
 * the numbers are recollection only and the rule says UNCONFIRMED: it is then a starting point to be checked against the
 * paper, never "the published cut-off". Every choice can be changed with the methods of {@link VEpisode}.
 *
 * <p>Where a number is needed that differs from instrument to instrument, it is an argument: nothing is guessed.
 *
 * @since 0.1
 */
public final class EpisodeRules {

    /** 1.96, the two-tailed .05 point of the normal distribution as Jacobson and Truax round it. */
    private static final double RELIABLE = 1.96;

    private static final List<String> SHARED =
            List.of("form", "reference", "scale", "threshold", "strict", "max-gap", "repair-window", "sustained");

    private EpisodeRules() {}

    private static VEpisode preset(String id, VEpisode rule, String... more) {
        List<String> shown = new ArrayList<>(SHARED);
        shown.addAll(List.of(more));
        return VEpisode.named(id, rule.choices(), List.copyOf(shown));
    }

    private static VEpisode drop(Scale scale, DropThreshold threshold, Repair repair) {
        return VEpisode.withDefaults()
                .with(Reference.previousSession())
                .with(scale)
                .with(threshold)
                .with(repair)
                .withPreLevelAtReference()
                .withOnsetMoves(0);
    }

    /**
     * {@code stiles-2004}, UNCONFIRMED: a drop from the session before of at least 2 standard deviations of the
     * session-to-session differences; repaired within 3 sessions at 1 such standard deviation below the session before
     * the drop, or higher.
     *
     * <p>Stiles, W. B., and others (2004). Journal of Consulting and Clinical Psychology, 72(1), 81-92. That two thresholds
     * of 2 and 1 SD are in use is VERIFIED by way of Gumz and others (2012); that 2 SD belongs to Stiles is UNCONFIRMED,
     * as are scale and repair.
     *
     * @return the detector
     */
    public static VEpisode stiles2004() {
        VEpisode rule = drop(
                Scale.differenceSd(),
                DropThreshold.atLeast(2),
                Repair.returnWithin(1).within(3));
        return preset("stiles-2004", rule, "repair-tolerance", "min-earlier");
    }

    /**
     * {@code strauss-2006}, UNCONFIRMED: a drop of at least 1 within-person standard deviation from the highest score so
     * far; repaired at any later session that regains 95% of that score. A share of a score depends on where the scale has
     * its zero.
     *
     * <p>Strauss, J. L., and others (2006). Journal of Consulting and Clinical Psychology, 74(2), 337-345. That
     * rupture-repair episodes predicted improvement, and that the method resembles that of Stiles, is VERIFIED; the numbers
     * are UNCONFIRMED.
     *
     * @return the detector
     */
    public static VEpisode strauss2006() {
        VEpisode rule = VEpisode.withDefaults()
                .with(Reference.runningMaximum())
                .with(Scale.withinSd())
                .with(DropThreshold.atLeast(1))
                .with(Repair.shareOfLevel(0.95).atAnyTime())
                .withPreLevelAtReference();
        return preset("strauss-2006", rule, "repair-share", "min-earlier");
    }

    /**
     * {@code gumz-2012}: a fall, of any length, of at least 2 scales from a local maximum, the scale being the larger of
     * the within-person standard deviation and the one between persons; repaired at any later session that comes within
     * half a scale of where the fall began. The {@linkplain io.github.alliance4j.scoring.rupture.EpisodeShape shape} of
     * the finding is the pattern.
     *
     * <p>Gumz, A., Braehler, E., Geyer, M., and Erices, R. (2012). BMC Medical Research Methodology, 12:10. VERIFIED: both
     * 2 and 1 as thresholds ({@link VEpisode#withThreshold}), the larger of the two standard deviations, falls over more
     * than one session, five patterns. UNCONFIRMED: the tolerance of the repair and the names of patterns 3 to 5.
     *
     * @param betweenSd the standard deviation between persons, of the sample or a norm, in the metric of the series
     * @return the detector
     * @throws IllegalArgumentException if it is not above 0
     */
    public static VEpisode gumz2012(double betweenSd) {
        VEpisode rule = VEpisode.withDefaults()
                .with(Reference.startOfFall())
                .with(Scale.withinSd().orBetweenSd(Check.positive("between-sd", betweenSd)))
                .with(DropThreshold.atLeast(2))
                .with(Repair.returnWithin(0.5).atAnyTime())
                .withPreLevelAtReference()
                .withOnsetMoves(0);
        return preset("gumz-2012", rule, "between-sd", "repair-tolerance", "min-earlier");
    }

    /**
     * {@code rci}: a drop from the session before of more than 1.96 standard errors of a difference.
     *
     * <p>Jacobson, N. S., and Truax, P. (1991). Journal of Consulting and Clinical Psychology, 59, 12-19. The formula is
     * VERIFIED; its use from session to session and the repair are LIBRARY DEFAULT. For repeated ratings take the
     * within-person reliability: the one between persons makes the rule over-precise.
     *
     * @param sDiff the standard error of a difference, {@code SD sqrt(2 (1 - r))}, in the metric of the series
     * @return the detector
     * @throws IllegalArgumentException if it is not above 0
     */
    public static VEpisode reliableChange(double sDiff) {
        VEpisode rule = drop(Scale.sDiff(sDiff), DropThreshold.moreThan(RELIABLE), Repair.returnWithin(0.5));
        return preset("rci", rule, "scale-value", "repair-tolerance");
    }

    /**
     * {@code mclaughlin-2014}, UNCONFIRMED, an approximation: a {@linkplain #reliableChange reliable} drop from the session
     * before; repaired at any later session that is no longer reliably below that one.
     *
     * <p>McLaughlin, A. A., and others (2014). Journal of Consulting and Clinical Psychology, 82(1), 112-121. Repaired,
     * unrepaired and no ruptures as groups, with ruptures in 46% of 116 persons, are VERIFIED; the cut-off is UNCONFIRMED.
     *
     * @param sDiff the standard error of a difference, {@code SD sqrt(2 (1 - r))}, in the metric of the series
     * @return the detector
     * @throws IllegalArgumentException if it is not above 0
     */
    public static VEpisode mclaughlin2014(double sDiff) {
        VEpisode rule = drop(
                Scale.sDiff(sDiff),
                DropThreshold.moreThan(RELIABLE),
                Repair.notReliablyBelow().atAnyTime());
        return preset("mclaughlin-2014", rule, "scale-value");
    }

    /**
     * {@code stevens-2007}, UNCONFIRMED: a drop from the session before of at least 1 point, for item means from 1 to 7;
     * repaired within 5 sessions at .25 points below the session before the drop, or higher.
     *
     * <p>Stevens, C. L., Muran, J. C., Safran, J. D., Gorman, B. S., and Winston, A. (2007). American Journal of
     * Psychotherapy, 61(2), 109-129. That half of 44 cases had a local rupture and repair is VERIFIED; all numbers of the
     * rule are UNCONFIRMED, and the time for repair is recalled as 3 to 5 sessions.
     *
     * @return the detector
     */
    public static VEpisode stevens2007() {
        VEpisode rule = drop(
                Scale.points(1),
                DropThreshold.atLeast(1),
                Repair.returnWithin(0.25).within(5));
        return preset("stevens-2007", rule, "scale-value", "repair-tolerance");
    }
}
