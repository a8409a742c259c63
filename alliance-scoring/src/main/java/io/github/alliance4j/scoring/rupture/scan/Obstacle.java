package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.Magnitude;
import java.util.Collection;
import java.util.Optional;

/** Why a series cannot be judged by a calibration. */
final class Obstacle {

    static final String TO_LEARN = "the scan is not calibrated: it needs a panel or a calibration";
    static final String TOO_FEW = "fewer than " + CalibratedScan.LEAST_SESSIONS + " sessions";

    private Obstacle() {}

    /** What stands against judging this series. */
    static Optional<String> of(Optional<Calibration> calibration, SessionSeries series) {
        if (calibration.isEmpty()) {
            return Optional.of(TO_LEARN);
        }
        if (series.size() < CalibratedScan.LEAST_SESSIONS) {
            return Optional.of(TOO_FEW);
        }
        return Magnitude.isAnyTooLarge(series.values())
                ? Optional.of(Magnitude.TOO_LARGE)
                : calibration
                        .get()
                        .contradiction(series)
                        .or(() -> calibration.get().clock().obstacle(series));
    }

    /** Why the calibration is not of this panel: the reason of its first series, if it is of none. */
    static Optional<String> ofAll(Optional<Calibration> calibration, Collection<SessionSeries> panel) {
        Calibration known = calibration.orElseThrow();
        Optional<String> first = panel.stream().findFirst().flatMap(known::contradiction);
        return first.filter(reason ->
                panel.stream().allMatch(series -> known.contradiction(series).isPresent()));
    }
}
