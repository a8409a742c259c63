package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Arrays;
import java.util.List;

/** The annual flow of the Nile at Aswan, 1871 to 1970: measurements published in 1978 by Cobb, Biometrika, 65, 243-251. */
final class Nile {

    private static final double[] FLOW = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    };

    private Nile() {}

    /** Year 1871 is session 1, so a change in the observation after the 28th has onset 29. */
    static SessionSeries series() {
        return Example.of(FLOW);
    }

    /** Flows in standard deviations about their mean. */
    static double[] standardised() {
        double mean = Moments.mean(FLOW, 0, FLOW.length);
        double sd = Moments.standardDeviation(FLOW, 0, FLOW.length);
        return Arrays.stream(FLOW).map(flow -> (flow - mean) / sd).toArray();
    }

    static List<Integer> numbers(List<SessionNumber> sessions) {
        return sessions.stream().map(SessionNumber::value).toList();
    }
}
