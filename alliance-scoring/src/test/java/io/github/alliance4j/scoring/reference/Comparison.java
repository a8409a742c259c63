package io.github.alliance4j.scoring.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares an answer of the library with what a case expects, value by value. Where the library's answer has a log-likelihood
 * that is higher than the peer's by more than 1e-6, the peer stopped before the optimum. Then two things must be shown, and it
 * is noted: that the objective, taken where the peer stopped, has the peer's value and gives the peer's numbers
 * ({@link LibraryAnswer#atPeer}), within the tolerances as they are; and that the library reached a higher value of it.
 * What the peer's place is told by (its variances and autocorrelation) is not compared then. Without the first proof a
 * higher log-likelihood is a difference like any other.
 */
final class Comparison {

    private static final String LIKELIHOOD = "logLik";
    /** By what the peer's place is told; taken over, not compared. */
    private static final Set<String> PLACE =
            Set.of("variance_components", "re_sd_corr", "sigma", "phi", "blup", "cond_sd");
    /** By how much a log-likelihood must be above the peer's to count as a better optimum. */
    private static final double BETTER = 1e-6;

    private final ReferenceCase reference;
    private final List<String> differences = new ArrayList<>();
    private double largestError;
    private int compared;
    private Map<String, Object> atPeer = Map.of();
    private String note = "";

    private Comparison(ReferenceCase reference) {
        this.reference = reference;
    }

    static Comparison of(ReferenceCase reference, LibraryAnswer answer) {
        Comparison comparison = new Comparison(reference);
        if (reference.isToBeReplicated()) {
            comparison.judgeLikelihood(answer);
            reference.expected().ifPresent(expected -> comparison.tree("", expected, answer.values()));
            reference.expectedRows().ifPresent(expected -> comparison.rows(expected, answer));
        } else {
            comparison.optimum(answer);
        }
        if (comparison.compared == 0 && comparison.differences.isEmpty()) {
            comparison.differ("nothing", "the case expects nothing that could be compared");
        }
        return comparison;
    }

    /** The largest {@code |ours - expected| / max(1, |expected|)}. */
    double largestError() {
        return largestError;
    }

    /** One sentence a difference; none if the answer agrees. */
    List<String> differences() {
        return differences;
    }

    /** What is to be said of a case that agrees; often nothing. */
    String note() {
        return note;
    }

    private void judgeLikelihood(LibraryAnswer answer) {
        JsonNode peer = reference.expected().map(e -> e.path(LIKELIHOOD)).orElse(MissingNode.getInstance());
        if (peer.isNumber() && answer.objective().isPresent()) {
            double ours = -answer.objective().getAsDouble();
            if (ours > peer.asDouble() + BETTER) {
                atPeer = answer.atPeer().get();
                note = "better optimum: log-likelihood " + ours + " above the peer's " + peer.asDouble()
                        + "; at the peer's variances the model gives the peer's numbers";
            }
        }
    }

    /** A peer that missed the optimum is not to be matched, only to be reached. */
    private void optimum(LibraryAnswer answer) {
        JsonNode optimum = reference.json().path("optimum");
        if (answer.objective().isEmpty()) {
            differ("optimum", "the library gives no objective");
            return;
        }
        double ours = answer.objective().getAsDouble();
        double peer = optimum.path("peer_objective").asDouble();
        compared++;
        if (!(ours - peer <= reference.tolerance("optimum/peer_objective") * Math.max(1, Math.abs(peer)))) {
            differ("optimum/peer_objective", "objective " + ours + " is above the peer's " + peer);
        }
        if (answer.exact()) {
            number("optimum/objective", optimum.path("objective").asDouble(), ours);
        }
    }

    private void tree(String path, JsonNode expected, Object ours) {
        if (expected.isObject()) {
            Map<?, ?> map = ours instanceof Map<?, ?> m ? m : Map.of();
            if (!(ours instanceof Map)) {
                differ(path, "expected an object");
            }
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                String below = path.isEmpty() ? field.getKey() : path + "/" + field.getKey();
                if (path.isEmpty() && isPlace(field.getKey())) {
                    continue;
                }
                if (path.isEmpty() && atPeer.containsKey(field.getKey())) {
                    tree(below, field.getValue(), atPeer.get(field.getKey()));
                } else if (map.containsKey(field.getKey())) {
                    tree(below, field.getValue(), map.get(field.getKey()));
                } else {
                    differ(below, "the library gives no answer");
                }
            }
        } else if (expected.isArray()) {
            array(path, expected, ours);
        } else {
            leaf(path, scalar(expected), ours);
        }
    }

    private boolean isPlace(String name) {
        return !atPeer.isEmpty() && PLACE.contains(name);
    }

    private void array(String path, JsonNode expected, Object ours) {
        if (!(ours instanceof List<?> list) || list.size() != expected.size()) {
            differ(path, "expected " + expected.size() + " values");
            return;
        }
        compared++;
        for (int i = 0; i < list.size(); i++) {
            tree(path, expected.get(i), list.get(i));
        }
    }

    /** The value as the text that a CSV cell would hold; null and the empty cell are "not defined". */
    private static String scalar(JsonNode expected) {
        return expected.isNull() ? "" : expected.asString();
    }

    private void rows(Table expected, LibraryAnswer answer) {
        Map<List<String>, Map<String, Object>> ours = new HashMap<>();
        for (Map<String, Object> row : answer.rows()) {
            List<String> key = answer.keys().stream()
                    .map(column -> String.valueOf(row.get(column)))
                    .toList();
            if (ours.put(key, row) != null) {
                differ("rows", "the library gives two rows " + key);
            }
        }
        for (Map<String, String> row : expected.rows()) {
            List<String> key = answer.keys().stream()
                    .map(column -> Table.cell(row, column))
                    .toList();
            Map<String, Object> match = ours.remove(key);
            if (match == null) {
                differ("rows", "the library gives no row " + key);
                continue;
            }
            new LinkedHashMap<>(row).forEach((column, cell) -> {
                if (!answer.keys().contains(column) && !isPlace(column)) {
                    cell(column, key, cell, match);
                }
            });
        }
        ours.keySet().forEach(key -> differ("rows", "row " + key + " is not expected"));
    }

    private void cell(String column, List<String> key, String cell, Map<String, Object> ours) {
        if (!ours.containsKey(column)) {
            differ(column, "the library gives no such column");
            return;
        }
        int before = differences.size();
        leaf(column, cell.strip(), ours.get(column));
        if (differences.size() > before) {
            differences.set(before, "row " + key + ", " + differences.get(before));
        }
    }

    private void leaf(String path, String expected, Object ours) {
        Object value =
                ours instanceof OptionalDouble optional ? (optional.isPresent() ? optional.getAsDouble() : null) : ours;
        if (value instanceof Double number && number.isNaN()) {
            value = null;
        }
        compared++;
        if (expected.isEmpty() || value == null) {
            if (!expected.isEmpty() || value != null) {
                differ(path, "expected " + named(expected) + ", got " + (value == null ? "not defined" : value));
            }
        } else if (value instanceof Double number) {
            number(path, expected, number);
        } else if (!String.valueOf(value).equals(expected)) {
            differ(path, "expected " + expected + ", got " + value);
        }
    }

    private static String named(String expected) {
        return expected.isEmpty() ? "not defined" : expected;
    }

    private void number(String path, String expected, double ours) {
        try {
            number(path, Table.parse(expected), ours);
        } catch (NumberFormatException e) {
            differ(path, "expected " + expected + ", got the number " + ours);
        }
    }

    private void number(String path, double expected, double ours) {
        if (ours == expected) {
            return;
        }
        double error = Math.abs(ours - expected) / Math.max(1, Math.abs(expected));
        // Infinite against finite: the quotient may be NaN, which must not pass for a small error.
        double shown = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
        largestError = Math.max(largestError, shown);
        if (!(shown <= reference.tolerance(path))) {
            differ(path, "expected " + expected + ", got " + ours);
        }
    }

    private void differ(String path, String words) {
        differences.add(path + ": " + words);
    }
}
