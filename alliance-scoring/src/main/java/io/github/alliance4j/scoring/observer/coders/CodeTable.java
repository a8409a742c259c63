package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers that coders gave one code: a row a session, by dyad and session, and a column a coder of the code, by name. */
final class CodeTable {

    /** A session of a dyad. */
    record Unit(DyadId dyad, SessionNumber session) implements Comparable<Unit> {

        private static final Comparator<Unit> ORDER =
                Comparator.comparing(Unit::dyad).thenComparing(Unit::session);

        static Unit of(Observation one) {
            return new Unit(one.dyad(), one.session());
        }

        @Override
        public int compareTo(Unit other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Unit, Map<String, Double>> values = new TreeMap<>();
    private final SortedSet<String> coders = new TreeSet<>();

    void add(Observation one) {
        coders.add(one.coder());
        Double before =
                values.computeIfAbsent(Unit.of(one), unit -> new TreeMap<>()).putIfAbsent(one.coder(), one.value());
        if (before != null) {
            throw new IllegalArgumentException("A coder gave one code twice for one session");
        }
    }

    int units() {
        return values.size();
    }

    int coders() {
        return coders.size();
    }

    /** The dyad of every row. */
    List<DyadId> dyads() {
        return values.keySet().stream().map(Unit::dyad).toList();
    }

    /** The numbers in a reading; of at least one coder. */
    Ratings ratings(CodeReading reading) {
        Ratings.Builder ratings = Ratings.builder(coders.size());
        values.values().forEach(unit -> ratings.subject(row(unit, reading)));
        return ratings.build();
    }

    private List<OptionalDouble> row(Map<String, Double> unit, CodeReading reading) {
        List<OptionalDouble> row = new ArrayList<>(coders.size());
        for (String coder : coders) {
            Double value = unit.get(coder);
            row.add(value == null ? OptionalDouble.empty() : OptionalDouble.of(reading.of(value)));
        }
        return row;
    }

    /** How many sessions two coders or more gave the code. */
    int pairableUnits() {
        return (int) values.values().stream().filter(unit -> unit.size() > 1).count();
    }

    /** The share of numbers above 0. */
    double seenShare() {
        return values.values().stream()
                .flatMap(unit -> unit.values().stream())
                .mapToDouble(CodeReading.SEEN::of)
                .average()
                .orElse(0);
    }

    /** The share of equal numbers, each number of a session held against those of the other coders. */
    OptionalDouble equalShare(CodeReading reading) {
        double equal = 0;
        int all = 0;
        for (Map<String, Double> unit : values.values()) {
            double[] given = unit.values().stream().mapToDouble(reading::of).toArray();
            if (given.length > 1) {
                equal += (double) equalPairs(given) / (given.length - 1);
                all += given.length;
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(equal / all);
    }

    /** Each pair counts twice, once from either side. */
    private static int equalPairs(double[] given) {
        int equal = 0;
        for (int i = 0; i < given.length; i++) {
            for (int j = 0; j < i; j++) {
                equal += given[i] == given[j] ? 2 : 0;
            }
        }
        return equal;
    }
}
