package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.interpretation.CutoffRules;
import io.github.alliance4j.scoring.interpretation.ItemFlagRule;
import io.github.alliance4j.scoring.interpretation.PublishedCutoffs;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import java.util.ArrayList;
import java.util.List;
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
        line(lines, "rater", raters(instrument));
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
        line(lines, "reversed", reversed(instrument).isEmpty() ? "none" : reversed(instrument));
        line(lines, "direction", Words.of(instrument.direction()));
        line(lines, "proration", Words.of(instrument.proration()));
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
            String flagged = "items " + items + ", " + side(offered.comparison(), offered.boundary()) + " flagged";
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
                .map(scale -> scale.id() + ": "
                        + scale.items().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
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
