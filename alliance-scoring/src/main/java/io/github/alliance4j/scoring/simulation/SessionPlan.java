package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

import java.time.LocalDate;
import java.util.Random;

/** When the sessions of one dyad are, and which of them have a score. Positions are session numbers less 1. */
final class SessionPlan {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int INTAKE_DAYS = 180;

    private final LocalDate start;
    private final int[] days;
    private final boolean[] missed;

    private SessionPlan(LocalDate start, int[] days, boolean[] missed) {
        this.start = start;
        this.days = days;
        this.missed = missed;
    }

    static SessionPlan draw(PanelScenario scenario, long seed, int dyad) {
        int fewest = scenario.count(SESSIONS_MIN);
        int sessions = fewest + Draw.LENGTH.of(seed, dyad).nextInt(scenario.count(SESSIONS_MAX) - fewest + 1);
        Random dates = Draw.DATES.of(seed, dyad);
        LocalDate start = FIRST_DAY.plusDays(dates.nextInt(INTAKE_DAYS));
        return new SessionPlan(
                start, days(scenario, sessions, dates), missed(scenario, sessions, Draw.MISSING.of(seed, dyad)));
    }

    private static int[] days(PanelScenario scenario, int sessions, Random random) {
        int jitter = scenario.count(DAYS_JITTER);
        int[] days = new int[sessions];
        int planned = 0;
        for (int i = 1; i < sessions; i++) {
            boolean pause = random.nextDouble() < scenario.value(PAUSE_SHARE);
            planned += usual(scenario, random) + (pause ? scenario.count(PAUSE_DAYS) : 0);
            days[i] = planned + (scenario.isOn(SPACING_MAX) ? 0 : random.nextInt(2 * jitter + 1) - jitter);
        }
        return days;
    }

    private static int usual(PanelScenario scenario, Random random) {
        int shortest = scenario.count(SPACING_MIN);
        return scenario.isOn(SPACING_MAX)
                ? shortest + random.nextInt(scenario.count(SPACING_MAX) - shortest + 1)
                : scenario.count(DAYS);
    }

    private static boolean[] missed(PanelScenario scenario, int sessions, Random random) {
        boolean[] missed = new boolean[sessions];
        for (int i = 1; i < sessions; i++) {
            missed[i] = random.nextDouble() < scenario.value(MISSING);
        }
        return missed;
    }

    int sessions() {
        return days.length;
    }

    boolean isMissed(int position) {
        return missed[position];
    }

    LocalDate date(int position) {
        return start.plusDays(days[position]);
    }

    /** The autocorrelation with the session before. */
    double[] autocorrelations(PanelScenario scenario) {
        double rho = scenario.value(AR1);
        double usual = scenario.isOn(SPACING_MAX)
                ? (scenario.value(SPACING_MIN) + scenario.value(SPACING_MAX)) / 2
                : scenario.value(DAYS);
        double[] each = new double[days.length];
        for (int i = 1; i < each.length; i++) {
            each[i] = scenario.isOn(AR1_BY_DAYS) ? StrictMath.pow(rho, (days[i] - days[i - 1]) / usual) : rho;
        }
        return each;
    }
}
