package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

import java.util.Map;

/** The values of the presets. */
final class ScenarioPresets {

    private ScenarioPresets() {}

    static PanelScenario.Builder routine() {
        return common("routine")
                .set(SESSIONS_MIN, 9)
                .set(SESSIONS_MAX, 28)
                .set(LEVEL_MEAN, 4.05)
                .set(LEVEL_SD, 0.45)
                .set(SLOPE_MEAN, 0.010)
                .set(SLOPE_SD, 0.014)
                .set(WITHIN_SD, 0.30)
                .set(AR1, 0.25);
    }

    static PanelScenario.Builder ceiling() {
        return common("ceiling")
                .set(SESSIONS_MIN, 10)
                .set(SESSIONS_MAX, 30)
                .set(LEVEL_MEAN, 4.62)
                .set(LEVEL_SD, 0.33)
                .set(SLOPE_MEAN, 0.008)
                .set(SLOPE_SD, 0.010)
                .set(WITHIN_SD, 0.24)
                .set(AR1, 0.15);
    }

    static PanelScenario.Builder autocor() {
        return common("autocor")
                .set(SESSIONS_MIN, 12)
                .set(SESSIONS_MAX, 36)
                .set(LEVEL_MEAN, 3.95)
                .set(LEVEL_SD, 0.50)
                .set(SLOPE_MEAN, 0.010)
                .set(SLOPE_SD, 0.012)
                .set(WITHIN_SD, 0.33)
                .set(AR1, 0.50);
    }

    static PanelScenario.Builder shortTreatments() {
        return common("short")
                .set(SESSIONS_MIN, 6)
                .set(SESSIONS_MAX, 11)
                .set(LEVEL_MEAN, 3.85)
                .set(LEVEL_SD, 0.52)
                .set(SLOPE_MEAN, 0.035)
                .set(SLOPE_SD, 0.040)
                .set(WITHIN_SD, 0.30)
                .set(AR1, 0.15)
                .set(TWO_SHARE, 0);
    }

    private static PanelScenario.Builder common(String id) {
        PanelScenario.Builder values = new PanelScenario.Builder(id, Map.of());
        return departures(raters(ruptures(sessions(values))));
    }

    private static PanelScenario.Builder sessions(PanelScenario.Builder values) {
        return values.set(MISSING, 0.08)
                .set(DAYS, 7)
                .set(DAYS_JITTER, 2)
                .set(SPACING_MIN, 0)
                .set(SPACING_MAX, 0)
                .set(PAUSE_SHARE, 0)
                .set(PAUSE_DAYS, 21)
                .set(WITHIN_SPREAD, 0.3)
                .set(SCALE_LOW, 1)
                .set(SCALE_HIGH, 5)
                .set(ITEMS, 12)
                .set(ANSWER_STEP, 1)
                .set(ITEM_SD, 0.6);
    }

    private static PanelScenario.Builder ruptures(PanelScenario.Builder values) {
        return values.set(PREVALENCE, 0.35)
                .set(TWO_SHARE, 0.1)
                .set(DEPTH_MIN, 0.5)
                .set(DEPTH_MAX, 1.5)
                .set(ONSET_FIRST, 3)
                .set(ONSET_BEFORE_END, 1)
                .set(FALL_MIN, 1)
                .set(FALL_MAX, 2)
                .set(HOLD_MIN, 1)
                .set(HOLD_MAX, 3)
                .set(REPAIR_MIN, 1)
                .set(REPAIR_MAX, 2)
                .set(REPAIRED, 0.70);
    }

    private static PanelScenario.Builder raters(PanelScenario.Builder values) {
        return values.set(THERAPISTS, 0)
                .set(THERAPIST_SD, 0.15)
                .set(SECOND_RATER, 0)
                .set(SECOND_OFFSET, -0.2)
                .set(SECOND_LEVEL_CORRELATION, 0.4)
                .set(SECOND_WITHIN_SD, 0.3)
                .set(SECOND_CORRELATION, 0.2)
                .set(SECOND_RUPTURE_SHARE, 0.6);
    }

    private static PanelScenario.Builder departures(PanelScenario.Builder values) {
        return values.set(AR1_BY_DAYS, 0)
                .set(NOISE_SKEW, 0)
                .set(DRIFT_SD, 0)
                .set(CHANGE_SHARE, 0)
                .set(CHANGE_SD, 0.4);
    }
}
