package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

import io.github.alliance4j.model.TherapistId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Who treats one dyad and when that changes, with what it does to the level. */
record TherapistCourse(
        Optional<TherapistId> first, Optional<TherapistId> next, OptionalInt change, double effect, double shift) {

    static TherapistCourse draw(PanelScenario scenario, long seed, int dyad, int sessions) {
        int all = scenario.count(THERAPISTS);
        Random random = Draw.CHANGE.of(seed, dyad);
        boolean changes = random.nextDouble() < scenario.value(CHANGE_SHARE) && sessions > 2;
        // The first session is always with the first therapist, and so is one more.
        int at = 3 + random.nextInt(Math.max(1, sessions - 2));
        double shift = scenario.value(CHANGE_SD) * random.nextGaussian();
        double effect = all == 0
                ? 0
                : scenario.value(THERAPIST_SD)
                        * Draw.THERAPIST.of(seed, dyad % all).nextGaussian();
        return new TherapistCourse(
                id(dyad, all),
                id(dyad + 1, all),
                changes ? OptionalInt.of(at) : OptionalInt.empty(),
                effect,
                changes ? shift : 0);
    }

    private static Optional<TherapistId> id(int dyad, int all) {
        return all == 0 ? Optional.empty() : Optional.of(TherapistId.of("T" + (dyad % all + 1)));
    }

    boolean hasChanged(int session) {
        return change.isPresent() && session >= change.getAsInt();
    }

    Optional<TherapistId> in(int session) {
        return hasChanged(session) ? next : first;
    }

    /** What the change adds to the level of a session. */
    double shift(int session) {
        return hasChanged(session) ? shift : 0;
    }
}
