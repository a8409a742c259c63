package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.rupture.PanelDetector;
import java.util.Optional;

/**
 * The calibrated scan in either form: {@link CalibratedScan} looks back on whole series, {@link LiveScan} goes along with
 * them. Both rest on a calibration and keep the false-alarm rate they were asked for.
 *
 * @since 0.1
 */
public sealed interface CalibratedDetector extends PanelDetector permits CalibratedScan, LiveScan {

    /**
     * What it was calibrated with.
     *
     * @return the calibration, or nothing before it has learned
     */
    Optional<Calibration> calibration();

    /**
     * Why a series cannot be judged: the rule is not calibrated, the series is too short, too long or too large, or it is
     * {@linkplain Calibration#contradiction(SessionSeries) not of the kind} that the calibration is of.
     *
     * @param series scores of one dyad and rater
     * @return the reason, without any score or identifier; nothing where it can be judged
     */
    Optional<String> obstacle(SessionSeries series);

    /**
     * The false-alarm rate asked for.
     *
     * @return above 0 and below 1
     */
    double falseAlarm();

    /**
     * What it counts as time, or will once it has learned.
     *
     * @return session numbers or days
     */
    SessionTime time();

    /**
     * The same rule with another measure of time for when it learns from a panel; a calibration brings its own.
     *
     * @param time session numbers, or days, for which every session needs a date
     * @return the detector
     */
    CalibratedDetector with(SessionTime time);

    /**
     * The same rule with another calibration.
     *
     * @param calibration what healthy sessions and ruptures look like
     * @return the detector
     */
    CalibratedDetector with(Calibration calibration);

    /**
     * The same rule with another false-alarm rate.
     *
     * @param rate the share of dyads without a rupture that get a finding, above 0 and below 1
     * @return the detector
     * @throws IllegalArgumentException if it is outside
     */
    CalibratedDetector withFalseAlarm(double rate);
}
