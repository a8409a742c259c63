package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.interpretation.CutoffBand;
import io.github.alliance4j.scoring.interpretation.CutoffFinding;
import io.github.alliance4j.scoring.interpretation.CutoffRules;
import io.github.alliance4j.scoring.interpretation.ItemFinding;
import io.github.alliance4j.scoring.interpretation.ItemFlagRule;
import io.github.alliance4j.scoring.interpretation.RuleFindings;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What published rules say of single sessions: each rule by name, with its source, and every session it flags. */
final class RulesSection {

    private final RuleFindings findings;

    RulesSection(RuleFindings findings) {
        this.findings = findings;
    }

    void write(Html html) throws IOException {
        html.raw("<section id=\"rules\" aria-labelledby=\"rules-h\">")
                .raw("<h2 id=\"rules-h\">Published cut-offs</h2>");
        if (findings.isEmpty()) {
            html.raw("<p>No cut-off was applied: none is published for these forms, or none was asked for.</p>");
        } else {
            html.raw("<p class=\"note\">A cut-off is a convention, not a test. A score near it falls on either side by")
                    .raw(" measurement error alone.</p>");
        }
        for (CutoffFinding found : findings.cutoffs()) {
            writeCutoff(html, found);
        }
        for (ItemFinding found : findings.items()) {
            writeItems(html, found);
        }
        html.raw("</section>\n");
    }

    private static void writeCutoff(Html html, CutoffFinding found) throws IOException {
        CutoffRules rules = found.rules();
        begin(html, rules.id(), rules.instrument() + ", scale " + rules.scale() + ", " + Labels.metric(rules.metric()));
        html.raw("<ul>");
        for (CutoffBand band : rules.bands()) {
            html.raw("<li>").text(words(band) + " " + forms(found.forms(band))).raw("</li>");
        }
        html.raw("</ul>");
        if (found.notScorable() > 0) {
            html.raw("<p class=\"sub\">")
                    .text(forms(found.notScorable()) + " could not be scored; of them nothing is said.")
                    .raw("</p>");
        }
        writeSource(html, rules.source());
        if (!found.flagged().isEmpty()) {
            beginTable(html, found.flagged().size(), "Score", "Band");
            for (CutoffFinding.Flagged flagged : found.flagged()) {
                writeForm(html, flagged.dyad(), flagged.session(), flagged.rater());
                html.raw("<td class=\"n\">" + Figures.of(flagged.score()) + "</td><td>")
                        .text(flagged.band().label())
                        .raw("</td></tr>");
            }
            html.raw("</tbody></table></details>");
        }
        html.raw("</div>");
    }

    private static void writeItems(Html html, ItemFinding found) throws IOException {
        ItemFlagRule rule = found.rule();
        begin(html, rule.id(), rule.instrument() + ", single answers as they were given");
        html.raw("<ul><li>")
                .text((rule.items().size() == 1 ? "Item " : "Any of the items ") + numbers(rule.items()) + " "
                        + rule.comparison().symbol() + " " + Figures.of(rule.boundary()) + ": "
                        + found.flagged().size() + " of " + forms(found.forms()))
                .raw("</li></ul>");
        if (found.unanswered() > 0) {
            html.raw("<p class=\"sub\">")
                    .text(forms(found.unanswered()) + " left such an item unanswered; no flag is no all-clear.")
                    .raw("</p>");
        }
        writeSource(html, rule.source());
        if (!found.flagged().isEmpty()) {
            beginTable(html, found.flagged().size(), "Items");
            for (ItemFinding.Flagged flagged : found.flagged()) {
                writeForm(html, flagged.dyad(), flagged.session(), flagged.rater());
                html.raw("<td>").text(numbers(flagged.items())).raw("</td></tr>");
            }
            html.raw("</tbody></table></details>");
        }
        html.raw("</div>");
    }

    private static void begin(Html html, String id, String about) throws IOException {
        html.raw("<div class=\"criterion\"><h3><code>")
                .text(id)
                .raw("</code></h3><p>")
                .text(about)
                .raw("</p>");
    }

    private static void beginTable(Html html, int rows, String... more) throws IOException {
        html.raw("<details><summary>")
                .text(Figures.count(rows, "session", "sessions") + " flagged")
                .raw("</summary><table><thead><tr><th scope=\"col\">Dyad</th><th scope=\"col\">Session</th>")
                .raw("<th scope=\"col\">Rater</th>");
        for (String column : more) {
            html.raw("<th scope=\"col\">").text(column).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
    }

    /** The cells that say which form is meant; the row is left open. */
    private static void writeForm(Html html, DyadId dyad, SessionNumber session, Rater rater) throws IOException {
        html.raw("<tr><th scope=\"row\">")
                .name(dyad.value())
                .raw("</th><td class=\"n\">")
                .raw(session.value())
                .raw("</td><td>")
                .text(Labels.plain(rater))
                .raw("</td>");
    }

    private static void writeSource(Html html, RuleSource source) throws IOException {
        String doi = source.citation().doi().isEmpty()
                ? ""
                : " doi:" + source.citation().doi();
        html.raw("<p class=\"sub\">")
                .text("Source (" + Labels.plain(source.mark()) + "): "
                        + source.citation().text() + doi)
                .raw("</p>");
        if (!source.note().isEmpty()) {
            html.raw("<p class=\"sub\">").text(source.note()).raw("</p>");
        }
    }

    /** The band with the side of its boundary: {@code < 36 concern:}. */
    private static String words(CutoffBand band) {
        return band.comparison().symbol() + " " + Figures.of(band.boundary()) + " " + band.label() + ":";
    }

    private static String forms(long number) {
        return Figures.count(number, "form", "forms");
    }

    private static String numbers(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
