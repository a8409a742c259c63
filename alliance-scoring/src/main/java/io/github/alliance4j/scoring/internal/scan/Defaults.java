package io.github.alliance4j.scoring.internal.scan;

import java.util.Arrays;

/** What is assumed of episodes before a panel was seen. */
public final class Defaults {

    private static final double LASTS_TO_END = 0.4;

    private Defaults() {}

    /** Sets the shares of shapes and the distribution of depth, in noise SD. */
    public static void shapes(ScanNumbers numbers) {
        Arrays.fill(numbers.fall, 1.0 / ScanNumbers.FALLS);
        Arrays.fill(numbers.hold, (1 - LASTS_TO_END) / ScanNumbers.HOLDS);
        numbers.hold[0] = LASTS_TO_END;
        Arrays.fill(numbers.recovery, 1.0 / ScanNumbers.RECOVERIES);
        Arrays.fill(numbers.depthShare, 1.0 / ScanNumbers.DEPTHS);
        for (int j = 0; j < ScanNumbers.DEPTHS; j++) {
            numbers.depthMean[j] = PanelTally.DEPTH_START[j] * numbers.sd();
            numbers.depthSd[j] = PanelTally.DEPTH_SPREAD[j] * numbers.sd();
        }
    }
}
