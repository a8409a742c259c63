package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.scoring.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what the answers of a file look like, one row a diagnostic.
 *
 * <pre>
 * instrument,rater,kind,item,evidence,sentence
 * wai-s-client,client,ITEM_LOOKS_UNREVERSED,7,"{""forms"":160,...}","After keying, item 7 runs against ..."
 * </pre>
 *
 * <p>The item is empty where the form as a whole is meant; the evidence is a JSON object of numbers. Not thread-safe.
 *
 * @since 0.1
 */
public final class DiagnosticCsvWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     */
    public DiagnosticCsvWriter(Appendable out) {
        // Nothing here comes from outside but the id of a form, which is letters, digits and hyphens.
        this.lines = new CsvLines(out, IdentifierEscaping.RAW);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("instrument,rater,kind,item,evidence,sentence");
    }

    /**
     * Writes one diagnostic.
     *
     * @param diagnostic what was found
     * @throws IOException if the text cannot be written
     */
    public void write(Diagnostic diagnostic) throws IOException {
        lines.word(diagnostic.instrument())
                .word(diagnostic.rater().name().toLowerCase(Locale.ROOT))
                .word(diagnostic.kind().name());
        if (diagnostic.item().isPresent()) {
            lines.number(diagnostic.item().getAsInt());
        } else {
            lines.empty(1);
        }
        lines.plain(json(diagnostic.evidence())).plain(diagnostic.sentence()).end();
    }

    private static String json(Map<String, Number> evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            evidence.forEach((name, number) -> {
                json.writeName(name);
                json.writeNumber(DecimalText.of(number.doubleValue()));
            });
            json.writeEndObject();
        }
        return text.toString();
    }
}
