package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often intervals hold the truth. */
final class Coverage {

    private final Map<String, int[]> counts = new TreeMap<>();

    void count(String what, double truth, Interval interval) {
        count(what, truth, Optional.of(interval));
    }

    /** No interval holds nothing. */
    void count(String what, double truth, Optional<Interval> interval) {
        boolean holds =
                interval.filter(i -> i.low() <= truth && truth <= i.high()).isPresent();
        int[] of = counts.computeIfAbsent(what, name -> new int[2]);
        of[0] += holds ? 1 : 0;
        of[1]++;
    }

    double of(String what) {
        int[] of = counts.getOrDefault(what, new int[2]);
        return of[0] / (double) of[1];
    }

    /** Whether each covers in 92 to 97 of 100, as intervals of 95 % should. */
    void assertGood() {
        assertThat(counts).isNotEmpty();
        counts.forEach((what, of) ->
                assertThat(of[0] / (double) of[1]).as("coverage of %s", what).isBetween(.92, .97));
    }
}
