package io.github.alliance4j.io.report;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.report.congruence.VoicesSection;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.outcome.OutcomeSection;
import io.github.alliance4j.io.report.panel.ListedDyad;
import io.github.alliance4j.io.report.panel.PanelSection;
import io.github.alliance4j.io.report.record.RecordsNote;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.Concern;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes what was found for a clinic as one page: an overview, what to check in the data, the
 * criteria beside chance, what published cut-offs say, a list of the dyads by concern, all dyads together in one model a
 * rater (at most 24 of them drawn side by side, at most 40 therapists shown), client and therapist compared, the outcome
 * beside the alliance, and a chart with plain sentences for each, followed by its outcome and the record of its alliance
 * where the input has one. The page is HTML 5, at the same time well-formed XML, in UTF-8; it holds its styles and drawings,
 * runs no script and loads nothing. It follows the reader's choice of light or dark and prints with everything opened.
 *
 * <pre>{@code
 * try (WholeFile page = WholeFile.create(path)) {
 *     HtmlReport.withDefaults().write(result, input, page.writer());
 *     page.commit();
 * }
 * }</pre>
 *
 * <p>The report computes no score and no statistic: it draws, words and rounds what it is given. The same input gives
 * the same text; it holds no date of making. An analysis without dyads gives a page that says so. Every text of the
 * input is escaped; control characters, halves of surrogate pairs and marks that reorder text are replaced by U+FFFD.
 *
 * <p>The sections of the first {@value #OPENED} dyads with an open rupture are open from the start, all others are
 * closed until asked for. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class HtmlReport {

    private static final int OPENED = 10;

    private static final HtmlReport DEFAULTS = new HtmlReport("Alliance report");

    private final String title;

    private HtmlReport(String title) {
        this.title = title;
    }

    /**
     * The report with the title {@code Alliance report}.
     *
     * @return the report
     */
    public static HtmlReport withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same report with another title.
     *
     * @param newTitle the title, plain text
     * @return the report
     * @throws IllegalArgumentException if the title is blank
     */
    public HtmlReport withTitle(String newTitle) {
        if (Objects.requireNonNull(newTitle, "newTitle").isBlank()) {
            throw new IllegalArgumentException("A report title must not be blank");
        }
        return new HtmlReport(newTitle);
    }

    /**
     * Writes the page.
     *
     * @param result what was found
     * @param input what it was found in
     * @param out where to write; not closed
     * @throws IOException if writing fails
     */
    public void write(AnalysisResult result, AnalysisInput input, Appendable out) throws IOException {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(input, "input");
        Html html = new Html(Objects.requireNonNull(out, "out"));
        List<RankedDyad> dyads = RankedDyad.of(result);
        RecordsNote records = new RecordsNote(input.allianceRecords(), result);
        List<ListedDyad> listed = dyads.stream()
                .map(dyad -> new ListedDyad(dyad.id(), dyad.analysis()))
                .toList();
        PanelSection clinic = new PanelSection(result.panels(), listed);
        VoicesSection voices = new VoicesSection(result.congruence(), listed, input.outcomes());
        writeHead(html, records, clinic, voices);
        writeHeader(html, input);
        html.raw("<main id=\"main\" tabindex=\"-1\">\n");
        new Overview(result, input, dyads).write(html);
        new DataSection(input.diagnostics()).write(html);
        new CriteriaSection(result).write(html);
        new RulesSection(input.rules()).write(html);
        new DyadIndex(dyads).write(html);
        clinic.write(html);
        voices.write(html);
        new OutcomeSection(input.outcomes(), result).write(html);
        writeSections(html, result, input, records, dyads);
        new ProblemTable(input).write(html);
        Page.end(html);
    }

    private void writeHead(Html html, RecordsNote records, PanelSection clinic, VoicesSection voices)
            throws IOException {
        Page.begin(html, title);
        records.writeStyles(html);
        clinic.writeStyles(html);
        voices.writeStyles(html);
        Page.body(html);
    }

    private void writeHeader(Html html, AnalysisInput input) throws IOException {
        html.raw(Page.resource("symbols.svg"))
                .raw("<header><h1>")
                .text(title)
                .raw("</h1><p class=\"sub\">")
                .name(input.source())
                .raw("</p><nav aria-label=\"Contents\"><ul>")
                .raw("<li><a href=\"#overview\">Overview</a></li><li><a href=\"#data\">Data</a></li>")
                .raw("<li><a href=\"#criteria\">Criteria</a></li><li><a href=\"#rules\">Cut-offs</a></li>")
                .raw("<li><a href=\"#dyads\">Dyads</a></li><li><a href=\"#clinic\">All dyads</a></li>")
                .raw("<li><a href=\"#voices\">Two voices</a></li>")
                .raw(input.outcomes().isEmpty() ? "" : "<li><a href=\"#outcome\">Outcome</a></li>")
                .raw("<li><a href=\"#charts\">Charts</a></li>")
                .raw("<li><a href=\"#problems\">Problems</a></li></ul></nav></header>\n");
    }

    private static void writeSections(
            Html html, AnalysisResult result, AnalysisInput input, RecordsNote note, List<RankedDyad> dyads)
            throws IOException {
        html.raw("<section id=\"charts\" aria-labelledby=\"charts-h\"><h2 id=\"charts-h\">Charts</h2>\n");
        html.raw(Page.resource("legend.html"));
        note.write(html);
        for (RankedDyad dyad : dyads) {
            boolean open = dyad.rank() <= OPENED && dyad.concern() == Concern.OPEN_RUPTURE;
            new DyadSection(result, dyad, input).write(html, open);
        }
        html.raw("</section>\n");
    }
}
