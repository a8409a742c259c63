package io.github.alliance4j.scoring.rupture.scan;

import java.util.List;

/**
 * How often episodes are and how they run. An episode begins at any session after the first with the same probability but
 * for three places, falls in 1 to 3 equal steps, stays down for 1 to 5 sessions or to the end, and comes back in 1 to 3
 * equal steps. Immutable, thread-safe.
 *
 * @param prevalence share of dyads with an episode, above 0 and below 1
 * @param second share of these with a second one, above 0 and below 1
 * @param onsets how many times likelier than elsewhere an onset is at the second, the last but one and the last session
 * @param falls shares of falls over 1, 2 and 3 sessions
 * @param holds shares of episodes that last to the end, and of those at the bottom for 1, 2, 3, 4 and 5 sessions
 * @param recoveries shares of recoveries over 1, 2 and 3 sessions
 * @param depths the distribution of depth as three normal parts
 * @since 0.1
 */
public record EpisodePrior(
        double prevalence,
        double second,
        List<Double> onsets,
        List<Double> falls,
        List<Double> holds,
        List<Double> recoveries,
        List<DepthComponent> depths) {

    /**
     * Checks the parts.
     *
     * @param prevalence share of dyads with an episode, above 0 and below 1
     * @param second share of these with a second one, above 0 and below 1
     * @param onsets how many times likelier than elsewhere an onset is at the second, the last but one and the last
     *     session
     * @param falls shares of falls over 1, 2 and 3 sessions
     * @param holds shares of episodes that last to the end, and of those at the bottom for 1, 2, 3, 4 and 5 sessions
     * @param recoveries shares of recoveries over 1, 2 and 3 sessions
     * @param depths the distribution of depth as three normal parts
     * @throws IllegalArgumentException if a part is outside, or a list has another length
     */
    public EpisodePrior {
        Checks.inside("prevalence", prevalence, 0, 1);
        Checks.inside("share with a second episode", second, 0, 1);
        onsets = Checks.weights("onsets", onsets, 3);
        falls = Checks.shares("falls", falls, 3);
        holds = Checks.shares("holds", holds, 6);
        recoveries = Checks.shares("recoveries", recoveries, 3);
        depths = List.copyOf(depths);
        Checks.length("depths", depths, 3);
    }
}
