package io.github.alliance4j.scoring.rupture.episode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule by name: its id, its choices, and which of them it shows. A rule shows its own parameters, and every choice that
 * was changed, so that the settings are all that is needed to have it again.
 */
record Settings(String id, Choices choices, List<String> parameters) {

    /** What to show of the rule as it is configured. */
    Map<String, String> of(Choices configured) {
        Map<String, String> own = all(choices);
        Map<String, String> shown = new LinkedHashMap<>();
        all(configured).forEach((name, value) -> {
            if (parameters.isEmpty() || parameters.contains(name) || !value.equals(own.get(name))) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    private static Map<String, String> all(Choices choices) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("form", choices.form().word());
        putReference(all, choices.reference());
        putScale(all, choices.scale());
        putThreshold(all, choices.threshold());
        all.put("floor", Double.toString(choices.scale().floor()));
        all.put("between-sd", Double.toString(choices.scale().between()));
        all.put("max-gap", Integer.toString(choices.maxGap()));
        putRepair(all, choices.repair());
        all.put("pre-level", choices.preSessions() == 0 ? "reference" : Integer.toString(choices.preSessions()));
        all.put("onset-moves", Integer.toString(choices.onsetMoves()));
        all.put("min-earlier", Integer.toString(choices.minEarlier()));
        return all;
    }

    private static void putReference(Map<String, String> all, Reference reference) {
        all.put("reference", reference.kind().word());
        if (reference.kind() == Reference.Kind.MEAN_OF_PREVIOUS) {
            all.put("reference-sessions", Integer.toString(reference.sessions()));
        }
        if (reference.kind() == Reference.Kind.NORM) {
            all.put("norm", Double.toString(reference.level()));
        }
    }

    private static void putScale(Map<String, String> all, Scale scale) {
        all.put("scale", scale.kind().word());
        if (scale.isGiven()) {
            all.put("scale-value", Double.toString(scale.value()));
        }
    }

    private static void putThreshold(Map<String, String> all, DropThreshold threshold) {
        all.put("threshold", Double.toString(threshold.multiple()));
        all.put("strict", Boolean.toString(threshold.isStrict()));
        all.put("points", Double.toString(threshold.points()));
        all.put("share-of-range", Double.toString(threshold.shareOfRange()));
        all.put("proportion", Double.toString(threshold.proportion()));
    }

    private static void putRepair(Map<String, String> all, Repair repair) {
        all.put("repair", repair.kind().word());
        all.put("repair-window", repair.window() == 0 ? "any" : Integer.toString(repair.window()));
        if (!repair.kind().parameter().isEmpty()) {
            all.put(repair.kind().parameter(), Double.toString(repair.amount()));
        }
        all.put("sustained", Integer.toString(repair.sustained()));
    }
}
