package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.ScoreRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A calibration among the settings of a rule: in full if made by hand with the library's episodes, else by a mark of its own. */
final class CalibrationText {

    private CalibrationText() {}

    static Map<String, String> of(Calibration calibration) {
        ScanModel model = calibration.model();
        Calibration likeIt = Calibration.of(ScanModel.of(model.level(), model.noise()), calibration.range());
        List<Double> intervals = calibration.intervals();
        boolean byHand = calibration.equals(intervals.isEmpty() ? likeIt : likeIt.byDays(intervals))
                && intervals.size() <= 1;
        return byHand ? inFull(calibration) : Map.of("calibration", calibration + ", mark " + mark(calibration));
    }

    private static Map<String, String> inFull(Calibration calibration) {
        LevelPrior level = calibration.model().level();
        NoisePrior noise = calibration.model().noise();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("level", Double.toString(level.mean()));
        all.put("level-sd", Double.toString(level.sd()));
        all.put("slope", Double.toString(level.slope()));
        all.put("slope-sd", Double.toString(level.slopeSd()));
        all.put("slope-correlation", Double.toString(level.correlation()));
        all.put("sd", Double.toString(noise.sd()));
        all.put("spread", Double.toString(noise.spread()));
        all.put("autocorrelation", Double.toString(noise.autocorrelation()));
        all.put("skewness", Double.toString(noise.skewness()));
        calibration.interval().ifPresent(days -> {
            all.put("time", "days");
            all.put("interval", Double.toString(days));
        });
        calibration.range().ifPresent(range -> all.putAll(ends(range)));
        return all;
    }

    private static Map<String, String> ends(ScoreRange range) {
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("low", Double.toString(range.low()));
        ends.put("high", Double.toString(range.high()));
        range.step().ifPresent(step -> ends.put("step", Double.toString(step)));
        return ends;
    }

    /** Equal for equal calibrations, in every run. */
    private static String mark(Calibration calibration) {
        long mark =
                31 * calibration.sessions() + calibration.origin().toString().hashCode();
        mark = 31 * mark + calibration.range().map(Object::toString).orElse("").hashCode();
        for (double days : calibration.intervals()) {
            mark = 31 * mark + Double.hashCode(days);
        }
        for (ScanModel draw : calibration.draws()) {
            for (double number : draw.numbers().row()) {
                mark = 31 * mark + Double.hashCode(number);
            }
        }
        return Long.toHexString(mark);
    }
}
