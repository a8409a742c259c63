/**
 * The calibrated scan: finds ruptures at the false-alarm rate asked for, after a panel has shown what healthy variation
 * looks like. Start at {@link io.github.alliance4j.scoring.rupture.scan.Calibration} and {@link
 * io.github.alliance4j.scoring.rupture.scan.CalibratedScan}.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture.scan;

import org.jspecify.annotations.NullMarked;
