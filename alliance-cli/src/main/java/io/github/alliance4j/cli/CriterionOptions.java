package io.github.alliance4j.cli;

import io.github.alliance4j.io.json.CalibrationJson;
import io.github.alliance4j.scoring.criterion.CriterionParameter;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.FixedFalseAlarm;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.ScanTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns criterion ids and {@code --param} values into detectors. */
final class CriterionOptions {

    private CriterionOptions() {}

    /**
     * The detectors of these criteria. A parameter {@code name=value} goes to every criterion that has it, {@code
     * id.name=value} to that one; a parameter that no criterion takes is refused.
     */
    static List<RuptureDetector> detectors(List<String> ids, Map<String, String> given) {
        Set<String> unused = new LinkedHashSet<>(given.keySet());
        List<RuptureDetector> detectors = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String id : ids) {
            RuptureCriterion criterion = named(id, seen);
            detectors.add(criterion.detector(own(criterion, given, unused)));
        }
        refuseUnused(unused, seen);
        return detectors;
    }

    /** The ids as they are given, or those of the whole catalogue for {@code all}. */
    static List<String> orAll(List<String> ids) {
        return ids.equals(List.of("all"))
                ? Arrays.stream(RuptureCriterion.values())
                        .map(RuptureCriterion::id)
                        .toList()
                : ids;
    }

    /** The criterion of this id, which must not have come before. */
    static RuptureCriterion named(String id, Set<String> seen) {
        RuptureCriterion criterion = RuptureCriterion.parse(id.strip());
        if (!seen.add(criterion.id())) {
            throw new IllegalArgumentException("Criterion " + criterion.id() + " is named twice");
        }
        return criterion;
    }

    /** What was given for this criterion, which is then no longer unused. */
    static Map<String, String> own(RuptureCriterion criterion, Map<String, String> given, Set<String> unused) {
        Map<String, String> own = new LinkedHashMap<>();
        pick(criterion, criterion.parameters(), given, own, unused);
        pick(criterion, criterion.parameters(own), given, own, unused);
        return own;
    }

    /** Refuses what no criterion takes. */
    static void refuseUnused(Set<String> unused, Set<String> criteria) {
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("No criterion of " + String.join(", ", criteria) + " has the parameter "
                    + unused.iterator().next());
        }
    }

    private static void pick(
            RuptureCriterion criterion,
            List<CriterionParameter> parameters,
            Map<String, String> given,
            Map<String, String> own,
            Set<String> unused) {
        for (CriterionParameter parameter : parameters) {
            for (String key : List.of(parameter.name(), criterion.id() + "." + parameter.name())) {
                String value = given.get(key);
                if (value != null) {
                    own.put(parameter.name(), value);
                    unused.remove(key);
                }
            }
        }
    }

    /** The same detectors with thresholds for this false-alarm rate; one that has no such threshold is refused. */
    static List<RuptureDetector> withFalseAlarm(
            List<RuptureDetector> detectors, double falseAlarm, Map<String, String> given) {
        List<RuptureDetector> chosen = new ArrayList<>();
        for (RuptureDetector detector : detectors) {
            if (detector instanceof CalibratedDetector scan && !isGiven(given, scan.id(), "false-alarm")) {
                chosen.add(scan.withFalseAlarm(falseAlarm));
                continue;
            }
            if (!(detector instanceof ThresholdRule rule)) {
                throw new IllegalArgumentException("--false-alarm: criterion " + detector.id()
                        + " does not come down to one threshold without a noise level; leave it out");
            }
            if (isGiven(given, rule.id(), rule.thresholdName())) {
                throw new IllegalArgumentException("--false-alarm chooses the threshold of " + rule.id()
                        + "; it cannot be given as a parameter too");
            }
            chosen.add(FixedFalseAlarm.of(rule, falseAlarm));
        }
        return chosen;
    }

    /** The same detectors with the calibration of this file, if one is named, where they still have to learn. */
    static List<RuptureDetector> calibrated(List<RuptureDetector> detectors, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return detectors;
        }
        Calibration known = CalibrationJson.read(file.get());
        return detectors.stream().map(detector -> with(known, detector)).toList();
    }

    private static RuptureDetector with(Calibration calibration, RuptureDetector detector) {
        if (!(detector instanceof CalibratedDetector scan) || !scan.isToLearn()) {
            return detector;
        }
        if (scan.time() == ScanTime.DAYS && calibration.time() != ScanTime.DAYS) {
            throw new IllegalArgumentException("The calibration counts session numbers, not days; calibrate with --time"
                    + " days, or leave --time out");
        }
        return scan.with(calibration);
    }

    /** The same detectors counting time so, where they learn from a panel; without one that does, time is refused. */
    static List<RuptureDetector> timed(List<RuptureDetector> detectors, Optional<ScanTime> time) {
        if (time.isEmpty()) {
            return detectors;
        }
        if (detectors.stream().noneMatch(CriterionOptions::isToLearn)) {
            throw new IllegalArgumentException("--time is for calibrated-scan where it learns from a panel");
        }
        return detectors.stream()
                .map(detector -> detector instanceof CalibratedDetector scan ? scan.with(time.get()) : detector)
                .toList();
    }

    private static boolean isToLearn(RuptureDetector detector) {
        return detector instanceof CalibratedDetector scan && scan.isToLearn();
    }

    private static boolean isGiven(Map<String, String> given, String criterion, String name) {
        return given.containsKey(name) || given.containsKey(criterion + "." + name);
    }

    /** The criteria and their parameters for the help of a command. */
    static String[] help() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Criteria, their mark and source, and their parameters:");
        list().forEach(line -> lines.add("  " + line));
        return lines.toArray(String[]::new);
    }

    /** Every criterion in a few lines, as {@code detect --list-criteria} shows them. */
    static List<String> list() {
        List<String> lines = new ArrayList<>();
        for (RuptureCriterion criterion : RuptureCriterion.values()) {
            lines.add(criterion.id() + " (" + criterion.mark() + "): " + criterion.summary());
            lines.add("    " + criterion.source());
            lines.add("    needs: " + (criterion.needs().isEmpty() ? "nothing further" : criterion.needs()));
            for (CriterionParameter parameter : criterion.parameters()) {
                String value = parameter.defaultValue().isEmpty() ? "no default" : parameter.defaultValue();
                lines.add("    --param " + parameter.name() + "=... (" + value + ") " + parameter.meaning());
            }
        }
        return lines;
    }
}
