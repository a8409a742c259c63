package io.github.alliance4j.scoring.rupture.changepoint;

import java.util.Arrays;
import java.util.Random;

/** Values for the tests of this package. */
final class Series {

    private Series() {}

    /** Annual flow of the Nile, 1871 to 1970. */
    static double[] nile() {
        return new double[] {
            1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
            1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
            1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040,
            759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
            744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
        };
    }

    /** Centred and divided by the standard deviation, divisor {@code n - 1}. */
    static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double ss = Arrays.stream(values).map(y -> (y - mean) * (y - mean)).sum();
        double sd = Math.sqrt(ss / (values.length - 1));
        return Arrays.stream(values).map(y -> (y - mean) / sd).toArray();
    }

    /** Noise of sd .5 about a level that jumps now and then; on a grid of tenths every other time, so that ties occur. */
    static double[] random(long seed, int size) {
        Random random = new Random(seed);
        boolean grid = random.nextBoolean();
        double level = 5;
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            level += random.nextInt(12) == 0 ? 3 * random.nextGaussian() : 0;
            double y = level + 0.5 * random.nextGaussian();
            values[i] = grid ? Math.rint(10 * y) / 10 : y;
        }
        return values;
    }

    static double[] changed(double[] values, double factor, double constant) {
        return Arrays.stream(values).map(y -> factor * y + constant).toArray();
    }
}
