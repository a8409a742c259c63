package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.Subscale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the key of a form departs from that of a known form of the same size, range, direction and rater. A scale that is
 * left out departs from nothing; neither does one of another name with the same items.
 */
final class KeyDifference {

    private final Instrument own;
    private final Instrument known;
    private final List<String> scales = new ArrayList<>();
    private final List<Integer> reversals;

    private KeyDifference(Instrument own, Instrument known) {
        this.own = own;
        this.known = known;
        own.subscales().forEach(scale -> inWords(scale).ifPresent(scales::add));
        TreeSet<Integer> turned = new TreeSet<>(reversed(own));
        reversed(known).stream().filter(item -> !turned.remove(item)).toList().forEach(turned::add);
        this.reversals = List.copyOf(turned);
    }

    /** The difference from the known form whose key is nearest; nothing if one has the same, or none is alike. */
    static Optional<KeyDifference> nearest(Source source, DiagnosticRules rules) {
        Instrument own = source.instrument();
        return rules.catalog().instruments().stream()
                .filter(known -> known.raters().contains(source.rater()) && isAlike(own, known))
                .map(known -> new KeyDifference(own, known))
                .min(Comparator.comparingInt(KeyDifference::size))
                .filter(difference -> difference.size() > 0);
    }

    private static boolean isAlike(Instrument own, Instrument known) {
        return known.items().size() == own.items().size()
                && known.answers().equals(own.answers())
                && known.direction() == own.direction();
    }

    private int size() {
        return scales.size() + reversals.size();
    }

    private Optional<String> inWords(Subscale scale) {
        List<Subscale> all = Stream.concat(known.subscales().stream(), known.composites().stream())
                .toList();
        Optional<Subscale> namesake =
                all.stream().filter(other -> other.id().equals(scale.id())).findFirst();
        boolean same = namesake.isPresent()
                ? hasSameItems(scale, namesake.get())
                : all.stream().anyMatch(other -> hasSameItems(scale, other));
        if (same) {
            return Optional.empty();
        }
        return Optional.of("its scale " + scale.id() + " holds " + items(scale.items())
                + namesake.map(other -> ", there " + items(other.items())).orElse(", which is no scale there"));
    }

    private static boolean hasSameItems(Subscale one, Subscale other) {
        return new TreeSet<>(one.items()).equals(new TreeSet<>(other.items()));
    }

    private static List<Integer> reversed(Instrument form) {
        return form.items().stream().filter(Item::isReversed).map(Item::number).toList();
    }

    private static String items(List<Integer> numbers) {
        return numbers.isEmpty()
                ? "no item"
                : (numbers.size() == 1 ? "item " : "items ")
                        + numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    Map<String, Number> evidence() {
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("other_scales", (long) scales.size());
        evidence.put("other_reversals", (long) reversals.size());
        return evidence;
    }

    String sentence() {
        Stream<String> turned = reversals.isEmpty()
                ? Stream.empty()
                : Stream.of("it reverses " + items(reversed(own)) + ", that form " + items(reversed(known)));
        return "The definition " + own.id() + " has as many items and the same range as the known form " + known.id()
                + ", but another key: "
                + Stream.concat(scales.stream(), turned).collect(Collectors.joining("; "))
                + ". If it is meant to be that form, its scores are wrong: use " + known.id()
                + ". If it is another form, nothing is wrong.";
    }
}
