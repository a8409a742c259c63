package io.github.alliance4j.scoring.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The families of rules, told apart by what their evidence holds; the first that fits has the word. */
enum Family {
    /** Standard deviations below the own mean. */
    OWN_MEAN(List.of("z"), List.of()) {
        @Override
        String event(Told told, boolean full) {
            String distance = Distance.isKnown(told)
                    ? new Distance(told).ofUnits(told.number("z"))
                    : Phrase.of("units")
                            .with("number", Rounded.sd(told.number("z")))
                            .with("unit", Phrase.text("unit." + Distance.SD))
                            .text();
            return told.phrase("event.distance")
                    .with("distance", distance)
                    .with("reference", told.ownMean(full))
                    .text();
        }
    },

    /** A sudden loss between two sessions. */
    SUDDEN(List.of("magnitude"), List.of()) {
        @Override
        String event(Told told, boolean full) {
            return told.phrase("event.sudden")
                    .with("points", Told.points(told.number("magnitude")))
                    .text();
        }

        @Override
        String endWords() {
            return "half";
        }
    },

    /** Several criteria that vote. */
    CONSENSUS(List.of("votes", "members"), List.of("voters")) {
        @Override
        String event(Told told, boolean full) {
            return told.phrase("event.consensus")
                    .with("fall", told.fall())
                    .with("votes", Rounded.of(told.number("votes")))
                    .with("criteria", Phrase.count("criteria", Rounded.of(told.number("members"))))
                    .with("voters", listed(Stream.of(told.word("voters").split(" ", -1))))
                    .text();
        }
    },

    /** A chart of single scores. */
    INDIVIDUALS(List.of("centre", "limit", "score", "first_alarm"), List.of("rules")) {
        @Override
        String event(Told told, boolean full) {
            return chart(told);
        }

        @Override
        String detail(Told told) {
            List<String> rules = List.of(told.word("rules").split("\\+", -1));
            return alarm(told, rules.size() == 1 ? "detail.rule" : "detail.rules")
                    .with("score", Rounded.of(told.number("score")))
                    .with("rules", listed(rules.stream().map(Family::ruleInWords)))
                    .text();
        }
    },

    /** A chart of a moving average. */
    MOVING_AVERAGE(List.of("centre", "limit", "ewma", "first_alarm"), List.of()) {
        @Override
        String event(Told told, boolean full) {
            return chart(told);
        }

        @Override
        String detail(Told told) {
            return alarm(told, "detail.ewma")
                    .with("ewma", Rounded.of(told.number("ewma")))
                    .text();
        }
    },

    /** A chart of a cumulative sum. */
    CUMULATIVE_SUM(List.of("centre", "limit", "cusum", "first_alarm"), List.of()) {
        @Override
        String event(Told told, boolean full) {
            return chart(told);
        }

        @Override
        String detail(Told told) {
            return alarm(told, "detail.cusum")
                    .with("cusum", Rounded.of(told.number("cusum")))
                    .text();
        }
    },

    /** A lower level after a change point. */
    LEVEL(List.of("pre_mean", "regime_mean", "shift_sd"), List.of()) {
        @Override
        String event(Told told, boolean full) {
            return told.phrase("event.level")
                    .with("after", Rounded.of(told.number("regime_mean")))
                    .with("earlier", Rounded.of(told.number("pre_mean")))
                    .with("shift", Rounded.sd(told.number("shift_sd")))
                    .text();
        }
    },

    /** An episode weighed against healthy variation. */
    SCAN(List.of("log_bayes_factor", "probability", "depth_low", "depth_high"), List.of()) {
        @Override
        String event(Told told, boolean full) {
            return ANY.event(told, full);
        }

        @Override
        String detail(Told told) {
            double p = told.number("probability");
            return told.phrase(Rounded.isNearlySure(p) ? "detail.scan-sure" : "detail.scan")
                    .with("low", Rounded.of(told.number("depth_low")))
                    .with("high", Rounded.of(told.number("depth_high")))
                    .with("probability", Rounded.probability(p))
                    .text();
        }
    },

    /** A probability of a change. */
    PROBABILITY(List.of("probability", "threshold"), List.of()) {
        @Override
        String event(Told told, boolean full) {
            return ANY.event(told, full);
        }

        @Override
        String detail(Told told) {
            double p = told.number("probability");
            return told.phrase(Rounded.isNearlySure(p) ? "detail.nearly-sure" : "detail.probability")
                    .with("probability", Rounded.probability(p))
                    .with("threshold", Rounded.of(told.number("threshold")))
                    .text();
        }
    },

    /** A total on the wrong side of a published cut-off. */
    CUTOFF(List.of("cutoff"), List.of("signal", "comparison")) {
        @Override
        String event(Told told, boolean full) {
            OptionalDouble factor = told.evidence().number("multiplied_by");
            return told.phrase(factor.isPresent() ? "event.cutoff-of-mean" : "event.cutoff")
                    .with("total", Rounded.of(told.level() * factor.orElse(1)))
                    .with(
                            "side",
                            Phrase.find("side." + told.word("comparison")).orElseGet(() -> told.word("comparison")))
                    .with("cutoff", Rounded.of(told.number("cutoff")))
                    .text();
        }

        @Override
        String endWords() {
            return "signal";
        }
    },

    /** A drop from one session to the next that is a signal. */
    DROP_SIGNAL(List.of("smallest_drop", "drop"), List.of("signal")) {
        @Override
        String event(Told told, boolean full) {
            return told.phrase("event.signal")
                    .with("points", Told.points(told.number("drop")))
                    .text();
        }

        @Override
        String endWords() {
            return "signal";
        }
    },

    /** A drop below what the rule compares with. */
    DROP(List.of("drop", "reference"), List.of("compared_with")) {
        @Override
        boolean fits(Told told) {
            return super.fits(told) && Distance.isKnown(told);
        }

        @Override
        String event(Told told, boolean full) {
            Distance distance = new Distance(told);
            return told.phrase(distance.isReliable() ? "event.reliable" : "event.distance")
                    .with("distance", distance.ofPoints(told.number("drop")))
                    .with("reference", reference(told))
                    .text();
        }
    },

    /** A finding of any other rule. */
    ANY(List.of(), List.of()) {
        @Override
        String event(Told told, boolean full) {
            return told.phrase("event.any").with("fall", told.fall()).text();
        }
    };

    // Both come from List.of; the type cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> numbers;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    Family(List<String> numbers, List<String> words) {
        this.numbers = numbers;
        this.words = words;
    }

    static Family of(Told told) {
        return Arrays.stream(values())
                .filter(family -> family.fits(told))
                .findFirst()
                .orElse(ANY);
    }

    boolean fits(Told told) {
        return told.has(numbers, words);
    }

    /** What happened, without how it ended. */
    abstract String event(Told told, boolean full);

    /** A second sentence, or the empty text. */
    String detail(Told told) {
        return "";
    }

    /** How the family speaks of the end. */
    String endWords() {
        return "back";
    }

    private static String chart(Told told) {
        return told.phrase("event.any")
                .with("fall", told.fallFrom(told.number("centre")))
                .text();
    }

    private static Phrase alarm(Told told, String key) {
        return Phrase.of(key)
                .with("alarm", Rounded.of(told.number("first_alarm")))
                .with("limit", Rounded.of(told.number("limit")));
    }

    private static String ruleInWords(String id) {
        return Phrase.find("rule." + id)
                .map(words ->
                        Phrase.of("rule").with("id", id).with("words", words).text())
                .orElse(id);
    }

    private static String reference(Told told) {
        String key = "reference." + told.word("compared_with");
        return Stream.of(key + (told.isCausal() ? ".causal" : ""), key)
                .filter(Phrase::exists)
                .findFirst()
                .map(Phrase::of)
                .orElseGet(() -> Phrase.of("reference.other"))
                .with("level", Rounded.of(told.number("reference")))
                .text();
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    private static String listed(Stream<String> things) {
        List<String> all = things.toList();
        int last = all.size() - 1;
        return last == 0
                ? all.get(0)
                : Phrase.of("list")
                        .with("first", String.join(", ", all.subList(0, last)))
                        .with("last", all.get(last))
                        .text();
    }
}
