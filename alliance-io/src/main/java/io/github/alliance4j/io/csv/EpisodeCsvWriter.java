package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what criteria said, one row an episode.
 *
 * <pre>
 * dyad,rater,scale,criterion,status,onset,nadir,repair,pre_level,nadir_level,depth,depth_sd,p_value,signal_session,evidence
 * C017,client,total,mean-2sd,REPAIRED,9,9,11,4.25,2.5,1.75,2.6,,9,"{""mean"":4.1}"
 * </pre>
 *
 * <p>A series without an episode has one row with the status {@code NONE}, or {@code NOT_EVALUABLE} with the reason in
 * the evidence, and no onset. An alarm of a live run that was {@linkplain Detection#withdrawn() withdrawn} has a row with the
 * status {@code WITHDRAWN}: no rupture, but an alarm all the same. The evidence is a JSON object; what to mind about the series stands in its
 * {@code caveats}. Not thread-safe.
 *
 * @since 0.1
 */
public final class EpisodeCsvWriter {

    private static final String HEADER = "dyad,rater,scale,criterion,status,onset,nadir,repair,pre_level,nadir_level,"
            + "depth,depth_sd,p_value,signal_session,evidence";

    private static final JsonFactory JSON = new JsonFactory();

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public EpisodeCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header(HEADER);
    }

    /**
     * Writes what one criterion said of one series.
     *
     * @param detection the episodes, or that there is none, or why the criterion could not be applied
     * @throws IOException if the text cannot be written
     */
    public void write(Detection detection) throws IOException {
        if (detection.findings().isEmpty() && detection.withdrawn().isEmpty()) {
            start(detection);
            lines.plain(detection.isEvaluable() ? "NONE" : "NOT_EVALUABLE").empty(9);
            lines.plain(json(detection, Map.of())).end();
        }
        for (Row row : rows(detection)) {
            start(detection);
            write(row.status(), row.finding());
            lines.plain(json(detection, evidence(row.finding()))).end();
        }
    }

    /** An episode or a withdrawn alarm. */
    private record Row(String status, RuptureFinding finding) {}

    private static List<Row> rows(Detection detection) {
        return Stream.concat(
                        detection.findings().stream()
                                .map(finding -> new Row(finding.status().name(), finding)),
                        detection.withdrawn().stream().map(finding -> new Row("WITHDRAWN", finding)))
                .sorted(Comparator.comparing(row -> row.finding().onset()))
                .toList();
    }

    private void start(Detection detection) throws IOException {
        SeriesCells.write(lines, detection.series());
        lines.plain(detection.criterion());
    }

    private void write(String status, RuptureFinding finding) throws IOException {
        lines.plain(status)
                .number(finding.onset().value())
                .number(finding.nadir().value())
                .plain(finding.repair().map(SessionNumber::toString).orElse(""))
                .number(finding.preLevel())
                .number(finding.nadirLevel())
                .number(finding.depth())
                .number(finding.depthInSd())
                .number(finding.pValue())
                .plain(finding.signalSession().map(SessionNumber::toString).orElse(""));
    }

    /** What the rule saw, and how the episode runs where the rule says it. */
    private static Map<String, Object> evidence(RuptureFinding finding) {
        Map<String, Object> evidence = new LinkedHashMap<>(finding.evidence().values());
        finding.shape().ifPresent(shape -> evidence.put("shape", shape.name()));
        finding.duration().ifPresent(sessions -> evidence.put("duration", sessions));
        finding.recoveredFraction().ifPresent(fraction -> evidence.put("recovered", fraction));
        return evidence;
    }

    private static String json(Detection detection, Map<String, Object> evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            if (!detection.isEvaluable()) {
                json.writeStringProperty("reason", detection.notEvaluableReason());
            }
            evidence.forEach((name, value) -> {
                json.writeName(name);
                writeValue(json, value);
            });
            if (!detection.caveats().isEmpty()) {
                json.writeName("caveats");
                writeValue(
                        json,
                        detection.caveats().stream().sorted().map(Caveat::name).toList());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeValue(JsonGenerator json, Object value) {
        if (value instanceof Double number) {
            json.writeNumber(DecimalText.of(number));
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> writeValue(json, element));
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}
