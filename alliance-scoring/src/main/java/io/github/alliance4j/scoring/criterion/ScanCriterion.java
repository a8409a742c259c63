package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.LevelPrior;
import io.github.alliance4j.scoring.rupture.scan.NoisePrior;
import io.github.alliance4j.scoring.rupture.scan.ScanModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code calibrated-scan}. */
final class ScanCriterion {

    private static final String[] BY_HAND = {
        "level",
        "level-sd",
        "slope",
        "slope-sd",
        "slope-correlation",
        "spread",
        "autocorrelation",
        "skewness",
        "low",
        "high",
        "step",
        "interval"
    };

    /** Slopes of a tenth of the noise SD in two of three dyads, where nothing else is said. */
    private static final double SLOPE_PER_NOISE = 0.05;

    private static final double SPREAD = 0.3;

    static final Definition CALIBRATED_SCAN = Definition.of("calibrated-scan", EvidenceMark.LIBRARY_DEFAULT)
            .summary("Bayes factor of an episode against healthy variation as the panel shows it, at a stated"
                    + " false-alarm rate")
            .source("the library's own; see docs/methods/calibrated-scan.md")
            .parameter(
                    "form",
                    "retrospective",
                    "retrospective: looks back on all sessions; causal: one session after the other")
            .parameter("false-alarm", "0.05", "share of dyads without a rupture that get a finding")
            .parameter("horizon", "", "sessions over which the share holds; form causal only, 30 unless given")
            .parameter("prior", "", "probability of an episode beforehand; that of the panel unless given")
            .parameter(
                    "time",
                    "",
                    "session, or days, for which every session needs a date; session unless given, or that of the"
                            + " calibration")
            .parameter("interval", "", "by hand, time days: usual days between sessions, the unit of time")
            .parameter("level", "", "by hand, needed with sd: mean level of dyads at session 8, in points")
            .parameter("level-sd", "", "by hand, needed with sd: how much dyads differ in level, as an SD")
            .parameter("slope", "", "by hand: mean slope per session, 0 unless given")
            .parameter("slope-sd", "", "by hand: SD of the slope over dyads, a twentieth of sd unless given")
            .parameter("slope-correlation", "", "by hand: correlation of level and slope, 0 unless given")
            .parameter(
                    "sd",
                    "",
                    "by hand: a healthy dyad's SD within a treatment, in points; without it the panel is" + " learned")
            .parameter("spread", "", "by hand: SD over dyads of the logarithm of sd, 0.3 unless given")
            .parameter(
                    "autocorrelation",
                    "",
                    "by hand, needed with sd: correlation of neighbouring sessions of a healthy dyad")
            .parameter(
                    "skewness",
                    "",
                    "by hand: skewness of what is new in a session, 0 unless given; below 0 single bad sessions are normal")
            .parameter("low", "", "by hand: the lowest possible score; with high")
            .parameter("high", "", "by hand: the highest possible score; with low")
            .parameter("step", "", "by hand: the distance of neighbouring scores; with low and high")
            .detector(ScanCriterion::scan);

    private ScanCriterion() {}

    private static RuptureDetector scan(Parameters values) {
        CalibratedScan scan = CalibratedScan.toLearn().withFalseAlarm(values.number("false-alarm"));
        scan = values.has("prior") ? scan.withPrior(values.number("prior")) : scan;
        scan = values.has("time") ? scan.with(values.choice("time", SessionTime.class)) : scan;
        if (values.has("sd")) {
            scan = scan.with(byHand(values));
        } else {
            values.refuse("without sd", BY_HAND);
        }
        return values.choice("form", EpisodeForm.class) == EpisodeForm.CAUSAL
                ? live(scan, values)
                : whole(scan, values);
    }

    private static RuptureDetector whole(CalibratedScan scan, Parameters values) {
        values.refuse("with form retrospective", "horizon");
        return scan;
    }

    private static RuptureDetector live(CalibratedScan scan, Parameters values) {
        return values.has("horizon") ? scan.live().withHorizon(values.count("horizon")) : scan.live();
    }

    private static Calibration byHand(Parameters values) {
        double sd = values.number("sd");
        LevelPrior level = new LevelPrior(
                values.number("level"),
                values.number("level-sd"),
                or(values, "slope", 0),
                or(values, "slope-sd", SLOPE_PER_NOISE * sd),
                or(values, "slope-correlation", 0));
        NoisePrior noise = new NoisePrior(
                sd, or(values, "spread", SPREAD), values.number("autocorrelation"), or(values, "skewness", 0));
        Calibration calibration = Calibration.of(ScanModel.of(level, noise), range(values));
        if (values.has("time") && values.choice("time", SessionTime.class) == SessionTime.DAYS) {
            return calibration.byDays(List.of(values.number("interval")));
        }
        values.refuse("without time days", "interval");
        return calibration;
    }

    private static Optional<ScoreRange> range(Parameters values) {
        if (!values.has("low") && !values.has("high")) {
            values.refuse("without low and high", "step");
            return Optional.empty();
        }
        OptionalDouble step = values.has("step") ? OptionalDouble.of(values.number("step")) : OptionalDouble.empty();
        return Optional.of(new ScoreRange(values.number("low"), values.number("high"), step));
    }

    private static double or(Parameters values, String name, double other) {
        return values.has(name) ? values.number(name) : other;
    }
}
