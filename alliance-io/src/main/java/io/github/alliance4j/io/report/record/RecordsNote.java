package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.RecordContradiction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a page with records says once: how to read them, whose records are not shown, and where a record and a form
 * contradict each other. Silent without records.
 */
public final class RecordsNote {

    private static final int MOST_LISTED = 50;

    private final AllianceRecords records;
    private final AnalysisResult result;

    /** The note on these records beside an analysis. */
    public RecordsNote(AllianceRecords records, AnalysisResult result) {
        this.records = records;
        this.result = result;
    }

    /** Writes the styles of the records. */
    public void writeStyles(Html html) throws IOException {
        html.raw(records.isEmpty() ? "" : resource("record.css"));
    }

    /** Writes the note. */
    public void write(Html html) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        html.raw(resource("legend.html"));
        List<DyadId> others = records.withoutForms(result);
        int without = records.withoutRecord(result).size();
        html.raw("<p class=\"note\">")
                .text(Figures.count(records.all().size(), "dyad has a record", "dyads have a record") + "; "
                        + Figures.count(without, "dyad with forms has none.", "dyads with forms have none."));
        if (!others.isEmpty()) {
            html.raw(" Without forms, and so not shown: ");
            for (int i = 0; i < others.size(); i++) {
                html.raw(i == 0 ? "" : ", ").name(others.get(i).value());
            }
            html.raw(".");
        }
        html.raw("</p>\n");
        writeContradictions(html, records.contradictions());
    }

    private static void writeContradictions(Html html, List<RecordContradiction> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        html.raw("<div class=\"note\"><p>A record and a form of the same session cannot both be right:</p><ul>");
        for (RecordContradiction found : all.subList(0, Math.min(MOST_LISTED, all.size()))) {
            html.raw("<li>")
                    .name(found.dyad().value())
                    .text(" session " + found.session() + ": " + words(found.kind()))
                    .raw("</li>");
        }
        html.raw(all.size() > MOST_LISTED ? "<li>and " + (all.size() - MOST_LISTED) + " more</li>" : "")
                .raw("</ul></div>\n");
    }

    private static String words(RecordContradiction.Kind kind) {
        return switch (kind) {
            case ATTENDANCE -> "missed by the record, yet a form was filled";
            case DATE -> "the form states another day than the record";
            case THERAPIST -> "the form names another therapist than the record";
        };
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(RecordsNote.class.getResourceAsStream(name), () -> "resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
