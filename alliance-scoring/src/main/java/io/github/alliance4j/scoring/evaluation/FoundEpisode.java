package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What of a finding is held against the truth. Immutable, thread-safe.
 *
 * @param onset the first session of the lower regime
 * @param nadir the lowest session, the onset or later
 * @param signal the session at which a live run of the rule speaks of it, where that is known
 * @param depth how far the alliance fell, in the metric of the truth, where the rule says it
 * @since 0.1
 */
public record FoundEpisode(int onset, int nadir, OptionalInt signal, OptionalDouble depth) {

    /** How many sessions a finding may lie beside a true rupture and hit it. */
    static final int TOLERANCE = 1;

    /**
     * Checks the order.
     *
     * @param onset the first session of the lower regime
     * @param nadir the lowest session, the onset or later
     * @param signal the session at which a live run of the rule speaks of it, where that is known
     * @param depth how far the alliance fell, in the metric of the truth, where the rule says it
     * @throws IllegalArgumentException if the onset is below 1, or the nadir comes before it
     */
    public FoundEpisode {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(depth, "depth");
        if (onset < 1 || nadir < onset) {
            throw new IllegalArgumentException("Finding with onset " + onset + " and nadir " + nadir
                    + ": sessions start at 1 and the nadir is the onset or later");
        }
    }

    /**
     * The episode of a finding.
     *
     * @param finding the finding
     * @return its onset, nadir, signal session and depth
     */
    public static FoundEpisode from(RuptureFinding finding) {
        return new FoundEpisode(
                finding.onset().value(),
                finding.nadir().value(),
                finding.signalSession().stream().mapToInt(SessionNumber::value).findFirst(),
                finding.depth());
    }

    /**
     * Whether it hits a true rupture: {@code onset..nadir} has a session in common with {@code rupture.onset - 1 ..
     * rupture.nadirLast + 1}, all ends included.
     *
     * @param rupture the rupture
     * @return true if it does
     */
    public boolean hits(TrueRupture rupture) {
        return onset <= rupture.nadirLast() + TOLERANCE && nadir >= rupture.onset() - TOLERANCE;
    }
}
