package io.github.alliance4j.scoring.rupture.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A rule on the points of an individuals chart: Nelson's eight and the four of Western Electric. All comparisons are
 * strict, and a point that misses a line by rounding only (1e-9 sigmas) is on it; a point on the centre line ends a run on
 * one side, and two equal points end a rise or fall. A rule alarms at the
 * last point of every full window that meets it.
 *
 * <p>VERIFIED (qcc, luca-scr/qcc af35099, R/rules.R). Nelson, L. S. (1984), The Shewhart control chart: tests for special
 * causes, Journal of Quality Technology 16, 237-239; Western Electric (1956), Statistical Quality Control Handbook.
 *
 * @since 0.1
 */
public enum RunRule {
    /** One point beyond the limit, 3 sigma unless the chart sets another. */
    NELSON_1(1, 0),
    /** 9 points in a row on one side. */
    NELSON_2(9, 1),
    /** 6 points in a row, each above, or each below, the one before. */
    NELSON_3(6, 2),
    /** 14 points in a row that go up and down by turns; no side. */
    NELSON_4(14, 3),
    /** 2 of 3 points in a row more than 2 sigma out on the same side. */
    NELSON_5(3, 4),
    /** 4 of 5 points in a row more than 1 sigma out on the same side. */
    NELSON_6(5, 5),
    /** 15 points in a row less than 1 sigma from the centre line; no side. */
    NELSON_7(15, 6),
    /** 8 points in a row more than 1 sigma from the centre line, some on either side; no side. */
    NELSON_8(8, 7),
    /** One point beyond the limit, as {@link #NELSON_1}. */
    WESTERN_ELECTRIC_1(1, 8),
    /** 2 of 3 points in a row beyond 2 sigma on the same side, as {@link #NELSON_5}. */
    WESTERN_ELECTRIC_2(3, 9),
    /** 4 of 5 points in a row beyond 1 sigma on the same side, as {@link #NELSON_6}. */
    WESTERN_ELECTRIC_3(5, 10),
    /** 8 points in a row on one side. */
    WESTERN_ELECTRIC_4(8, 11);

    private final int window;
    private final int bit;

    RunRule(int window, int place) {
        this.window = window;
        this.bit = 1 << place;
    }

    /**
     * Nelson's rules.
     *
     * @return all eight
     */
    public static Set<RunRule> nelson() {
        return Collections.unmodifiableSet(EnumSet.range(NELSON_1, NELSON_8));
    }

    /**
     * The rules of Western Electric.
     *
     * @return all four
     */
    public static Set<RunRule> westernElectric() {
        return Collections.unmodifiableSet(EnumSet.range(WESTERN_ELECTRIC_1, WESTERN_ELECTRIC_4));
    }

    /**
     * Rules by their ids.
     *
     * @param text ids joined by {@code +}, for example {@code nelson-1+nelson-5}; {@code nelson} and
     *     {@code western-electric} stand for all of theirs
     * @return the rules
     * @throws IllegalArgumentException if there is no such rule
     */
    public static Set<RunRule> parseAll(String text) {
        EnumSet<RunRule> rules = EnumSet.noneOf(RunRule.class);
        for (String id : text.split("\\+", -1)) {
            rules.addAll(parse(id.strip()));
        }
        return Collections.unmodifiableSet(rules);
    }

    private static Set<RunRule> parse(String id) {
        if (id.equals("nelson")) {
            return nelson();
        }
        if (id.equals("western-electric")) {
            return westernElectric();
        }
        return Arrays.stream(values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new IllegalArgumentException("No run rule \"" + id
                        + "\"; there are nelson-1 to nelson-8, western-electric-1 to western-electric-4, nelson and"
                        + " western-electric"));
    }

    /**
     * The name by which settings and files know it.
     *
     * @return for example {@code nelson-2}
     */
    public String id() {
        return Settings.word(this);
    }

    /**
     * How many points in a row the rule looks at.
     *
     * @return 1 or more
     */
    public int window() {
        return window;
    }

    /**
     * Whether its alarms have a side, so that they can mean a rupture.
     *
     * @return false for the patterns
     */
    public boolean hasSide() {
        return this != NELSON_4 && this != NELSON_7 && this != NELSON_8;
    }

    /** Whether the limit of the chart alone decides. */
    boolean isLimit() {
        return this == NELSON_1 || this == WESTERN_ELECTRIC_1;
    }

    int bit() {
        return bit;
    }

    static int bits(Set<RunRule> rules) {
        return rules.stream().mapToInt(RunRule::bit).sum();
    }
}
