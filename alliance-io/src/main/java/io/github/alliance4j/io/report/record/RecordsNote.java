package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What a page with records says once: how to read them, and whose records are not shown. Silent without records. */
public final class RecordsNote {

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
