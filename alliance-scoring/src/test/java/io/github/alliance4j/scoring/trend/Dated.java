package io.github.alliance4j.scoring.trend;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Series with dates. */
final class Dated {

    /** The smallest speed of the cars, at which the days begin. */
    static final int FIRST_SPEED = 4;

    /** Distances by speed; equal speeds are told apart by days here, since sessions must increase. */
    private static final int[] SPEED = {
        4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17,
        17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25
    };

    private static final double[] DISTANCE = {
        2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40,
        32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85
    };

    /** The annual flow of the Nile at Aswan, 1871 to 1970. */
    private static final double[] FLOW = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    };

    private Dated() {}

    /** Sessions 1, 2, 3 and so on, so many days after the first of January 2024. */
    static SessionSeries of(int[] days, double... scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            points.add(new SeriesPoint(
                    SessionNumber.of(i + 1),
                    Optional.of(LocalDate.of(2024, 1, 1).plusDays(days[i])),
                    scores[i]));
        }
        return SessionSeries.of(SeriesKey.of(DyadId.of("d")), Optional.empty(), points);
    }

    /** The Nile in years, not days: year 1871 is session 1. */
    static SessionSeries nile() {
        return Example.of(FLOW);
    }

    /** R's cars: stopping distances by speed in days, counted from {@link #FIRST_SPEED}. */
    static SessionSeries cars() {
        return of(SPEED, DISTANCE);
    }
}
