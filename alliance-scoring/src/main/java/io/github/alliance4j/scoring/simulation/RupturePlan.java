package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws the ruptures of one dyad. */
final class RupturePlan {

    /** How often a place for a second rupture is tried. */
    private static final int TRIES = 20;

    private final PanelScenario scenario;
    private final int sessions;
    private final Random random;

    RupturePlan(PanelScenario scenario, int sessions, Random random) {
        this.scenario = scenario;
        this.sessions = sessions;
        this.random = random;
    }

    /** None, one or two ruptures, by onset. A dyad too short for any onset has none. */
    List<RuptureCourse> draw() {
        boolean ruptured = random.nextDouble() < scenario.value(PREVALENCE);
        if (!ruptured || lastOnset(1) < scenario.count(ONSET_FIRST)) {
            return List.of();
        }
        List<RuptureCourse> ruptures = new ArrayList<>();
        ruptures.add(drawOne());
        if (random.nextDouble() < scenario.value(TWO_SHARE)) {
            addSecond(ruptures);
        }
        ruptures.sort(Comparator.comparingInt(RuptureCourse::onset));
        return List.copyOf(ruptures);
    }

    private void addSecond(List<RuptureCourse> ruptures) {
        RuptureCourse first = ruptures.get(0);
        for (int i = 0; i < TRIES; i++) {
            RuptureCourse second = drawOne();
            if (first.endsBefore(second) || second.endsBefore(first)) {
                ruptures.add(second);
                return;
            }
        }
    }

    private RuptureCourse drawOne() {
        int fall = Math.min(within(FALL_MIN, FALL_MAX), longestFall());
        int onset = between(scenario.count(ONSET_FIRST), lastOnset(fall));
        int nadirFirst = onset + fall - 1;
        int hold = within(HOLD_MIN, HOLD_MAX);
        int recovery = within(REPAIR_MIN, REPAIR_MAX);
        boolean repaired = random.nextDouble() < scenario.value(REPAIRED);
        double depth = scenario.value(DEPTH_MIN)
                + random.nextDouble() * (scenario.value(DEPTH_MAX) - scenario.value(DEPTH_MIN));
        int nadirLast = nadirFirst + hold - 1;
        return repaired
                ? new RuptureCourse(onset, nadirFirst, nadirLast, nadirLast + recovery, depth)
                : new RuptureCourse(onset, nadirFirst, sessions, RuptureCourse.NEVER, depth);
    }

    /** The nadir lies within the series. */
    private int lastOnset(int fall) {
        return Math.min(sessions - scenario.count(ONSET_BEFORE_END), sessions - fall + 1);
    }

    private int longestFall() {
        return sessions - scenario.count(ONSET_FIRST) + 1;
    }

    private int within(ScenarioParameter fewest, ScenarioParameter most) {
        return between(scenario.count(fewest), scenario.count(most));
    }

    private int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }
}
