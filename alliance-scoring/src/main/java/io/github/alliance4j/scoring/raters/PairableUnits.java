package io.github.alliance4j.scoring.raters;

import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The units that have two ratings or more, and alpha of all or some of them. */
final class PairableUnits {

    /** One unit: the places of its ratings among the values, and the group it belongs to. */
    private static final class Unit {
        private final int[] at;
        private final int group;

        Unit(int[] at, int group) {
            this.at = at;
            this.group = group;
        }
    }

    private final List<Unit> units;
    private final double[] values;
    private final boolean complete;

    private PairableUnits(List<Unit> units, double[] values, boolean complete) {
        this.units = units;
        this.values = values;
        this.complete = complete;
    }

    /** The units with two ratings; {@code groups} has the group of every row. */
    static PairableUnits of(Ratings ratings, int[] groups) {
        List<double[]> rows = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ratings.subjects(); i++) {
            double[] unit = UnitRatings.of(ratings, i);
            if (unit.length > 1) {
                rows.add(unit);
                places.add(groups[i]);
            }
        }
        double[] values = rows.stream()
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            units.add(new Unit(places(rows.get(i), values), places.get(i)));
        }
        boolean complete =
                rows.size() == ratings.subjects() && rows.stream().allMatch(unit -> unit.length == ratings.raters());
        return new PairableUnits(units, values, complete);
    }

    private static int[] places(double[] unit, double[] values) {
        return Arrays.stream(unit)
                .mapToInt(value -> Arrays.binarySearch(values, value))
                .toArray();
    }

    int count() {
        return units.size();
    }

    /** The values that were given, ascending, each once. */
    double[] values() {
        return values;
    }

    /** The groups of the units, each once. */
    int[] groups() {
        return units.stream().mapToInt(unit -> unit.group).sorted().distinct().toArray();
    }

    /** Alpha of the units of some groups; not a finite number where it is not defined. */
    double alpha(MeasurementLevel level, PairWeights weights, IntPredicate counts) {
        double[][] pairs = coincidences(weights, counts);
        double[] sums = Arrays.stream(pairs)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double[] places = level.places(values, sums);
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values.length; c++) {
            for (int k = 0; k < values.length; k++) {
                double difference = level.difference(places[c], places[k]);
                observed += pairs[c][k] * difference;
                expected += sums[c] * sums[k] * difference;
            }
        }
        return 1 - (Arrays.stream(sums).sum() - 1) * observed / expected;
    }

    private double[][] coincidences(PairWeights weights, IntPredicate counts) {
        double[][] pairs = new double[values.length][values.length];
        for (Unit unit : units) {
            if (counts.test(unit.group)) {
                add(unit.at, weights.of(unit.at.length, complete), pairs);
            }
        }
        return pairs;
    }

    private static void add(int[] at, double weight, double[][] pairs) {
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                pairs[at[i]][at[j]] += i == j ? 0 : weight;
            }
        }
    }
}
