package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds V-shaped episodes: sessions far below what they are compared with, merged into episodes with onset, nadir and
 * repair. Published rules differ in five choices only, and each is one here: the {@link Reference} {@code r}, the
 * {@link Scale} {@code s}, the {@link DropThreshold}, the {@link Repair}, and what makes an episode. {@link EpisodeRules}
 * has the published rules; under its default, {@link #mean2Sd()}, the flag is the case-sensitive rule {@code mean-2sd}.
 *
 * <p>Session {@code i} is flagged iff
 *
 * <pre>
 * (r_i - y_i) / s &gt; c        or, where the threshold is not strict, r_i - y_i &gt;= c s
 * </pre>
 *
 * <p>with {@code y} the scores in any metric, higher is better. In the {@linkplain EpisodeForm#RETROSPECTIVE retrospective}
 * form mean, line and scale are those of the whole series, in the {@linkplain EpisodeForm#CAUSAL causal} form those of the
 * earlier sessions only, so that nothing looks ahead; a causal rule is also a {@link LiveDetector}.
 *
 * <p>{@link #mean2Sd()} takes {@code r} the mean, {@code s} the standard deviation ({@code n - 1}), {@code c = 2}, strict.
 * That flag over the whole series is published [1]; everything that makes an episode of flags is a LIBRARY DEFAULT, since
 * the paper defines neither onset nor repair:
 *
 * <ul>
 *   <li>episode: flagged sessions whose numbers are at most {@code max-gap} apart;
 *   <li>onset: the first flagged session, moved back while it is part of a strict fall: from {@code o} to {@code o - 1}
 *       while {@code y(o-1) > y(o)} and {@code y(o-2) > y(o-1)}, without a gap, at most {@code onset-moves} = 3 times;
 *   <li>nadir: the lowest session from the first to the last flagged one, ties to the first;
 *   <li>pre level: the mean of up to {@code pre-level} = 3 observed sessions before the onset, or the reference of the
 *       first flagged session; depth: pre level minus nadir;
 *   <li>repair: the first session numbered at most {@code repair-window} = 4 after the nadir with {@code y >= pre level -
 *       repair-tolerance * s}; without one the episode is PENDING while no session numbered {@code nadir +
 *       repair-window} or later is observed, else UNREPAIRED;
 *   <li>no session before the onset, or a pre level that is not above the nadir, as the mean of earlier sessions can be:
 *       no pre level and no depth, and the status is NOT_EVALUABLE.
 * </ul>
 *
 * <p>A distance, score or level that differs from its boundary by rounding only, a part in {@code 1e9}, is exactly at it.
 *
 * <p>Not evaluable: scores above {@code 1e150} in size; no session has anything to be compared with; there is no scale, as
 * where all scores are equal and there is no floor; no scores at these sessions could reach the threshold, as in {@code mean-2sd} where {@code (n -
 * 1)/sqrt(n) <= c} (for {@code c = 2}, fewer than 6 sessions), since no score can then lie so far below a mean that
 * includes it. Caveats: fewer than 8 sessions, for the own mean or line in the retrospective form; more than half of the
 * scores at the maximum, where the range is known (no published share).
 *
 * <p>Defaults of {@link #mean2Sd()}, by parameter name: {@code form} retrospective, {@code threshold} 2, {@code floor} 0
 * (off), {@code max-gap} 1, {@code repair-window} 4, {@code repair-tolerance} .5, {@code sustained} 1, {@code pre-level} 3,
 * {@code onset-moves} 3, {@code min-earlier} 5.
 *
 * <p>Evidence: {@code form}; {@code mean} for the own mean, else {@code compared_with} and {@code reference}; {@code sd}
 * for the own standard deviation, else {@code unit} and {@code scale}, all as used at the first flagged session; {@code
 * threshold}; for the own mean {@code z} of the nadir, else its {@code drop} in points; {@code flagged} sessions, the
 * first 100 of them; {@code n}; and {@code repair_level}.
 *
 * <p>Cost: time linear in the sessions, apart from the search for the session at which a live run would have spoken. A
 * monitor keeps a few dozen numbers and allocates nothing for an update.
 *
 * <p>Immutable, thread-safe.
 *
 * <ol>
 *   <li>Journal of Consulting and Clinical Psychology 2024, 92(2), 129-133, on whether session-by-session self-reported
 *       alliance change can measure ruptures: more than 2 SD below the patient's own mean. VERIFIED.
 * </ol>
 *
 * @since 0.1
 */
public sealed class VEpisode implements ThresholdRule permits CausalVEpisode {

    private static final Choices OWN_MEAN = new Choices(
            EpisodeForm.RETROSPECTIVE,
            Reference.ownMean(),
            Scale.withinSd(),
            DropThreshold.moreThan(2),
            Repair.returnWithin(0.5),
            3,
            3,
            1,
            5);

    private static final VEpisode MEAN_2SD = named(
            "mean-2sd",
            OWN_MEAN,
            List.of(
                    "form",
                    "threshold",
                    "floor",
                    "max-gap",
                    "repair-window",
                    "repair-tolerance",
                    "sustained",
                    "pre-level",
                    "onset-moves",
                    "min-earlier"));

    private static final VEpisode DEFAULTS = named("v-episode", OWN_MEAN, List.of());

    private final Settings rule;
    private final Choices choices;

    VEpisode(Settings rule, Choices choices) {
        this.rule = rule;
        this.choices = choices;
    }

    /** A rule that shows these parameters, all if there are none. */
    static VEpisode named(String id, Choices choices, List<String> parameters) {
        return configured(new Settings(id, choices, parameters), choices);
    }

    private static VEpisode configured(Settings rule, Choices choices) {
        return choices.isCausal() ? new CausalVEpisode(rule, choices) : new VEpisode(rule, choices);
    }

    private VEpisode with(Choices other) {
        return configured(rule, other);
    }

    /**
     * The rule {@code mean-2sd}: more than 2 SD below the own mean of the whole series.
     *
     * @return the detector
     */
    public static VEpisode mean2Sd() {
        return MEAN_2SD;
    }

    /**
     * The engine under its own name, {@code v-episode}, with the choices of {@link #mean2Sd()}, to be configured.
     *
     * @return the detector
     */
    public static VEpisode withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rule in another form.
     *
     * @param newForm what mean, line and scale are taken from
     * @return the detector
     */
    public VEpisode with(EpisodeForm newForm) {
        return with(choices.with(newForm));
    }

    /**
     * The same rule with another reference.
     *
     * @param newReference what a session is compared with
     * @return the detector
     */
    public VEpisode with(Reference newReference) {
        return with(choices.with(newReference));
    }

    /**
     * The same rule with another scale.
     *
     * @param newScale the unit of a drop
     * @return the detector
     */
    public VEpisode with(Scale newScale) {
        return with(choices.with(newScale));
    }

    /**
     * The same rule with another threshold and its floors.
     *
     * @param newThreshold how far a session must drop
     * @return the detector
     */
    public VEpisode with(DropThreshold newThreshold) {
        return with(choices.with(newThreshold));
    }

    /**
     * The same rule with another repair.
     *
     * @param newRepair what counts as back, and when
     * @return the detector
     */
    public VEpisode with(Repair newRepair) {
        return with(choices.with(newRepair));
    }

    /**
     * The same rule with another number of scale units, strict or not as before. No longer the published rule.
     *
     * @param scales how many scale units below the reference, above 0
     * @return the detector
     * @throws IllegalArgumentException if it is not above 0
     */
    public VEpisode withThreshold(double scales) {
        return with(choices.threshold().with(scales));
    }

    /**
     * The same rule with a floor under the scale, for example the instrument's standard error of measurement or one
     * response step, so that a nearly constant series does not turn a small drop into many standard deviations.
     *
     * @param smallestScale in the metric of the series, 0 for none
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public VEpisode withFloor(double smallestScale) {
        return with(choices.scale().atLeast(smallestScale));
    }

    /**
     * The same rule with another distance at which sessions are neighbours: flagged ones form one episode, and
     * differences are taken.
     *
     * @param sessions the largest difference of session numbers, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public VEpisode withMaxGap(int sessions) {
        return with(choices.withMaxGap(sessions));
    }

    /**
     * The same rule with another time for repair.
     *
     * @param sessions how many session numbers after the nadir a repair may come, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public VEpisode withRepairWindow(int sessions) {
        return with(choices.repair().within(sessions));
    }

    /**
     * The same rule with repair at any time. An episode without one then stays pending.
     *
     * @return the detector
     */
    public VEpisode withRepairAtAnyTime() {
        return with(choices.repair().atAnyTime());
    }

    /**
     * The same rule with a return to the level before as repair, and its tolerance.
     *
     * @param scales how many scale units below the pre level a session may be and still be back, 0 or more
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public VEpisode withRepairTolerance(double scales) {
        return with(choices.repair().withReturn(scales));
    }

    /**
     * The same rule with a repair that must last.
     *
     * @param sessions how many observed sessions on end must be back, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public VEpisode withRepairSustainedFor(int sessions) {
        return with(choices.repair().sustainedFor(sessions));
    }

    /**
     * The same rule with another number of earlier sessions that means, lines and scales of earlier sessions need.
     *
     * @param sessions at least 2
     * @return the detector
     * @throws IllegalArgumentException if it is below 2
     */
    public VEpisode withMinEarlier(int sessions) {
        return with(choices.withMinEarlier(sessions));
    }

    /**
     * The same rule with the mean of some sessions before the onset as pre level. A {@linkplain Reference#startOfFall()
     * start of a fall} is its own pre level all the same.
     *
     * @param sessions how many observed sessions at most, at least 1
     * @return the detector
     * @throws IllegalArgumentException if it is below 1
     */
    public VEpisode withPreLevelOf(int sessions) {
        return with(choices.withPreSessions(Check.atLeast("pre-level", sessions, 1)));
    }

    /**
     * The same rule with the reference of the first flagged session as pre level.
     *
     * @return the detector
     */
    public VEpisode withPreLevelAtReference() {
        return with(choices.withPreSessions(0));
    }

    /**
     * The same rule with another reach of the onset. A {@linkplain Reference#startOfFall() start of a fall} says itself
     * where the onset is.
     *
     * @param sessions how many sessions the onset may lie before the first flagged one, 0 or more
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public VEpisode withOnsetMoves(int sessions) {
        return with(choices.withOnsetMoves(sessions));
    }

    /**
     * The same rule for live use.
     *
     * @return the rule itself in the causal form, or nothing in the retrospective form, which looks ahead
     */
    public Optional<LiveDetector> live() {
        return this instanceof LiveDetector live ? Optional.of(live) : Optional.empty();
    }

    Choices choices() {
        return choices;
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public Map<String, String> settings() {
        return rule.of(choices);
    }

    /** A norm, a proportion of the reference, a share of the range or of the level before: all ask where the scores lie. */
    @Override
    public boolean dependsOnLevel() {
        return choices.reference().kind() == Reference.Kind.NORM
                || choices.repair().kind() == Repair.Kind.SHARE
                || choices.threshold().proportion() > 0
                || choices.threshold().shareOfRange() > 0;
    }

    @Override
    public Detection detect(SessionSeries series) {
        return new Batch(id(), choices, Objects.requireNonNull(series, "series")).detection();
    }

    /** The largest distance below the reference in scale units. */
    @Override
    public double statistic(SessionSeries series) {
        return new Batch(id(), choices, series).largestDistance();
    }

    @Override
    public RuptureDetector at(double threshold) {
        return with(choices.threshold().with(threshold).strict(true));
    }

    @Override
    public int sessionsNeeded() {
        if (choices.isCausal()) {
            return Math.max(2, choices.earlierNeeded() + 1);
        }
        int forScale = choices.scale().kind() == Scale.Kind.RESIDUAL_SD ? 4 : 3;
        Reference reference = choices.reference();
        return reference.followsTheForm()
                ? forScale
                : Math.max(forScale, reference.earlierNeeded(choices.minEarlier()) + 1);
    }

    @Override
    public Optional<String> inPoints() {
        Scale scale = choices.scale();
        DropThreshold threshold = choices.threshold();
        if (scale.isGiven()) {
            return Optional.of("a scale in points");
        }
        if (scale.floor() > 0) {
            return Optional.of("a floor");
        }
        if (scale.between() > 0) {
            return Optional.of("a standard deviation between persons");
        }
        if (threshold.hasFloor()) {
            return Optional.of("a smallest drop");
        }
        return choices.reference().kind() == Reference.Kind.NORM ? Optional.of("a norm") : Optional.empty();
    }
}
