package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.io.json.CalibrationJson;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.criterion.CriterionParameter;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.FixedFalseAlarm;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.CalibrationOrigin;
import io.github.alliance4j.scoring.rupture.scan.Caseload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns criterion ids and {@code --param} values into detectors. */
final class CriterionOptions {

    /** Shown by {@code --help}. */
    static final String BY_HAND = "alliance detect scores.csv --criterion calibrated-scan --param level=4.1"
            + " --param level-sd=0.45 --param sd=0.3 --param autocorrelation=0.25 --param low=1 --param high=5";

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

    /**
     * The same detectors at this false discovery rate, which the whole caseload has to be known for; one without a p value for
     * each dyad is refused.
     */
    static List<RuptureDetector> withFalseDiscovery(
            List<RuptureDetector> detectors, double rate, Map<String, String> given) {
        List<RuptureDetector> chosen = new ArrayList<>();
        for (RuptureDetector detector : detectors) {
            if (!(detector instanceof CalibratedScan scan)) {
                throw new IllegalArgumentException("--false-discovery needs a p value for each dyad, which "
                        + (detector instanceof CalibratedDetector
                                ? "calibrated-scan with form=causal has not"
                                : "criterion " + detector.id() + " has not; it goes with calibrated-scan alone"));
            }
            if (isGiven(given, scan.id(), "false-alarm")) {
                throw new IllegalArgumentException(
                        "--false-discovery chooses the false-alarm rate of calibrated-scan; it cannot be given as a parameter too");
            }
            chosen.add(Caseload.of(scan, rate));
        }
        return chosen;
    }

    /** The same detectors with the calibration of this file, if one is named, where they still have to learn. */
    static List<RuptureDetector> calibrated(
            List<RuptureDetector> detectors, Optional<Path> file, Optional<SessionTime> asked) throws IOException {
        if (file.isEmpty()) {
            return detectors;
        }
        if (detectors.stream().noneMatch(CriterionOptions::isToLearn)) {
            throw new IllegalArgumentException("--calibration is for calibrated-scan without parameters by hand");
        }
        Calibration known = CalibrationJson.read(file.get());
        return detectors.stream().map(detector -> with(known, detector, asked)).toList();
    }

    /** The detector with this calibration, where it still has to learn one; it must count the time that is asked for. */
    static RuptureDetector with(Calibration calibration, RuptureDetector detector, Optional<SessionTime> asked) {
        if (!isToLearn(detector)) {
            return detector;
        }
        if (asked.filter(time -> time != calibration.time()).isPresent()) {
            refuse(
                    calibration.time() == SessionTime.DAYS
                            ? "The calibration counts days, not session numbers; leave the time out, or calibrate anew"
                            : "The calibration counts session numbers, not days; calibrate with --time days, or leave"
                                    + " --time out");
        }
        return ((CalibratedDetector) detector).with(calibration);
    }

    /** The time that the parameters of the scan ask for, which were checked before. */
    static Optional<SessionTime> time(Map<String, String> given) {
        return Stream.of(RuptureCriterion.CALIBRATED_SCAN.id() + ".time", "time")
                .map(given::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(time -> SessionTime.valueOf(time.strip().toUpperCase(Locale.ROOT)));
    }

    /** The same detectors counting time so, where they learn from a panel; without one that does, time is refused. */
    static List<RuptureDetector> timed(List<RuptureDetector> detectors, Optional<SessionTime> time) {
        if (time.isEmpty()) {
            return detectors;
        }
        if (detectors.stream().noneMatch(CriterionOptions::isToLearn)) {
            refuse("--time is for calibrated-scan where it learns from a panel");
        }
        return detectors.stream()
                .map(detector -> detector instanceof CalibratedDetector scan ? scan.with(time.get()) : detector)
                .toList();
    }

    private static boolean isToLearn(RuptureDetector detector) {
        return detector instanceof CalibratedDetector scan && scan.isToLearn();
    }

    /** Refuses what is asked for where it contradicts what a calibration is of. */
    static void checkCalibration(List<RuptureDetector> detectors, ScoreSelection selection) {
        CalibrationOrigin scores =
                CalibrationOrigin.unknown().with(selection.scale()).with(selection.metric());
        CalibrationOrigin asked = selection.rater().map(scores::with).orElse(scores);
        for (RuptureDetector detector : detectors) {
            if (detector instanceof CalibratedDetector scan
                    && scan.calibration().isPresent()) {
                Calibration known = scan.calibration().get();
                known.origin().contradiction(asked).ifPresent(CriterionOptions::refuse);
                selection.range().flatMap(known::contradiction).ifPresent(reason -> refuse("--range: " + reason));
            }
        }
    }

    private static void refuse(String reason) {
        throw new IllegalArgumentException(reason);
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
        lines.add("");
        lines.add("One dyad alone, by what is known of the form (level, level-sd, sd and autocorrelation are needed):");
        lines.add("  " + BY_HAND);
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
