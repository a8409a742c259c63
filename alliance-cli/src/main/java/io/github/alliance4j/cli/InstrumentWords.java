package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.interpretation.CutoffRules;
import io.github.alliance4j.scoring.interpretation.ItemFlagRule;
import io.github.alliance4j.scoring.interpretation.PublishedCutoffs;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An instrument as a CSV row and as a page of text. */
final class InstrumentWords {

    static final String HEADER = "id,name,rater,items,range,subscales,reversed,direction,rights,evidence";

    private InstrumentWords() {}

    static String row(Instrument instrument) {
        return Stream.of(
                        instrument.id(),
                        instrument.name(),
                        raters(instrument),
                        Integer.toString(instrument.items().size()),
                        instrument.answers().toString(),
                        scales(instrument),
                        reversed(instrument),
                        Words.of(instrument.direction()),
                        instrument.rights().holder(),
                        evidence(instrument))
                .map(InstrumentWords::quoted)
                .collect(Collectors.joining(","));
    }

    static List<String> page(Instrument instrument) {
        List<String> lines = new ArrayList<>();
        lines.add(instrument.id() + " (definition version " + instrument.version() + ")");
        line(lines, "name", instrument.name());
        String respondent = instrument.respondent();
        line(lines, "rater", raters(instrument) + (respondent.isEmpty() ? "" : ": " + respondent));
        line(lines, "key", Words.of(instrument.keyStatus()));
        line(
                lines,
                "items",
                instrument.items().size() + ", each " + instrument.answers() + ", "
                        + Words.of(instrument.answers().kind()) + " numbers");
        line(
                lines,
                "scales",
                Stream.of(scales(instrument), "total: all")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")));
        instrument
                .composites()
                .forEach(composite -> line(lines, "composite", composite.id() + ": " + parts(composite)));
        line(lines, "reversed", reversed(instrument).isEmpty() ? "none" : reversed(instrument));
        instrument.items().forEach(item -> item.gate().ifPresent(gate -> line(lines, "asked if", asked(item, gate))));
        line(lines, "direction", Words.of(instrument.direction()));
        line(lines, "reported", instrument.publishedMetric().toString());
        line(lines, "missing", missing(instrument));
        line(
                lines,
                "rights",
                instrument.rights().holder() + "; " + instrument.rights().terms() + " ["
                        + instrument.rights().mark() + "]");
        instrument
                .citations()
                .forEach(citation -> line(
                        lines, "source", citation.text() + (citation.doi().isEmpty() ? "" : " doi:" + citation.doi())));
        instrument
                .facts()
                .forEach(fact -> line(lines, "evidence", fact.about() + ": " + fact.mark() + ", " + fact.note()));
        rules(instrument).forEach(rule -> line(lines, "rule", rule));
        return lines;
    }

    /** The published rules that analyze --rules takes for a form. */
    private static List<String> rules(Instrument instrument) {
        List<String> rules = new ArrayList<>();
        for (CutoffRules offered : PublishedCutoffs.offered(instrument)) {
            String bands = offered.bands().stream()
                    .map(band -> side(band.comparison(), band.boundary()) + " " + band.label())
                    .collect(Collectors.joining(", "));
            rules.add(rule(
                    offered.id(),
                    "scale " + offered.scale() + ", " + Words.of(offered.metric()) + ", " + bands,
                    offered.source()));
        }
        for (ItemFlagRule offered : PublishedCutoffs.offeredItemRules(instrument)) {
            String items = offered.items().stream().map(String::valueOf).collect(Collectors.joining(" "));
            String flagged = (offered.items().size() == 1 ? "item " : "items ") + items + " "
                    + side(offered.comparison(), offered.boundary()) + " flagged";
            rules.add(rule(offered.id(), flagged, offered.source()));
        }
        return rules.isEmpty() ? List.of("none published") : rules;
    }

    private static String rule(String id, String words, RuleSource source) {
        return id + ": " + words + " [" + source.mark() + "] "
                + source.citation().text();
    }

    private static String side(Comparison comparison, double boundary) {
        return comparison.symbol() + " " + DecimalText.of(boundary);
    }

    private static void line(List<String> lines, String label, String text) {
        lines.add("  " + label + " ".repeat(11 - label.length()) + text);
    }

    private static String raters(Instrument instrument) {
        return instrument.raters().stream().sorted().map(Words::of).collect(Collectors.joining(" "));
    }

    private static String scales(Instrument instrument) {
        return instrument.subscales().stream()
                .map(scale -> scale.id() + ": " + numbers(scale.items()))
                .collect(Collectors.joining("; "));
    }

    private static String parts(Subscale composite) {
        if (composite.weights().isEmpty()) {
            return numbers(composite.items());
        }
        return composite.weights().entrySet().stream()
                .map(part -> part.getKey() + " * " + DecimalText.of(part.getValue()))
                .collect(Collectors.joining(", ", "weighted mean of ", ""));
    }

    private static String asked(Item item, Gate gate) {
        return "item " + item.number() + " only after " + DecimalText.of(gate.from()) + " to "
                + DecimalText.of(gate.to()) + " on item " + gate.item();
    }

    private static String missing(Instrument instrument) {
        List<Optional<MissingRule>> rules =
                instrument.scales().stream().map(Subscale::missing).distinct().toList();
        if (rules.size() == 1) {
            return rules.get(0).map(MissingRule::toString).orElse("no rule of its own");
        }
        return instrument.scales().stream()
                .map(scale -> scale.id() + ": "
                        + scale.missing().map(MissingRule::toString).orElse("no rule"))
                .collect(Collectors.joining("; "));
    }

    private static String numbers(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String reversed(Instrument instrument) {
        return instrument.items().stream()
                .filter(Item::isReversed)
                .map(item -> Integer.toString(item.number()))
                .collect(Collectors.joining(" "));
    }

    private static String evidence(Instrument instrument) {
        return instrument.facts().stream()
                .map(fact -> fact.about() + ": " + fact.mark())
                .collect(Collectors.joining("; "));
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
