package io.github.alliance4j.io.json;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.WholeFile;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelParameters;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.Term;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import tools.jackson.core.JsonGenerator;

/**
 * Writes and reads what a panel model found, so that a product fits once and asks it of single dyads later. One object a
 * fit, its keys in this order:
 *
 * <pre>
 * format          alliance4j-panel-fit
 * format_version  1; it grows when a key changes its meaning or comes or goes, since readers refuse unknown ones
 * scores          {scale, metric, rater, instrument}, of which scores the panel was; absent if that was not stated, as are
 *                 rater and instrument
 * time            session (time is the session number less 1), days (since the first session) or other
 * estimation      reml or ml
 * confidence      of intervals, above 0 and below 1
 * trimming        the limit by which dyads were left out, or 0
 * fixed           {terms, coefficients, covariance}
 * dyads           [{terms, covariance}], the random terms between dyads, one object a block
 * therapists      [{terms, covariance}], those between therapists
 * residual        {structure, clock, autocorrelation, variance}; the structure is independent, by-session or by-time; clock
 *                 and autocorrelation are absent where there is none
 * fit             {log_likelihood, dyads, rows, left_out, variance_factor, converged, singular}
 * </pre>
 *
 * <p>A term is the list of its factors: {@code []} is the intercept, {@code ["time"]} the time, {@code ["log(1 + time)"]} its
 * logarithm, other names are covariates; a power is a repeated factor. A covariance is written row by row.
 *
 * <p>It names no dyad, no therapist, and holds no score of either. Parameters that are read are equal to those that were
 * written, to the last bit.
 *
 * <p>Reading is strict. Keys may stand in any order. Refused are an unknown, missing or repeated key, null, a value of
 * another kind, a number that is not finite, a matrix that is no covariance or has another size than the terms, text after
 * the end, and more than a million characters.
 *
 * @since 0.1
 */
public final class PanelParametersJson {

    static final FormatHead HEAD = new FormatHead("alliance4j-panel-fit", 1);

    private PanelParametersJson() {}

    /**
     * The published JSON Schema (draft 2020-12) of a fit.
     *
     * @return the text of the schema
     */
    public static String schema() {
        return JsonDocument.schema(PanelParametersJson.class, "panel-fit.schema.json");
    }

    /**
     * Reads one fit from a UTF-8 file.
     *
     * @param file the file
     * @return the parameters, equal to those that were written
     * @throws FormatException if the file holds no fit; the problem names the file, the line, the JSON pointer (as the
     *     column) and the rule
     * @throws IOException if the file cannot be read
     */
    public static PanelParameters read(Path file) throws IOException {
        return JsonDocument.FIT.read(file, json -> new PanelParametersReader(json).read());
    }

    /**
     * Reads one fit.
     *
     * @param in the text, read to its end and closed
     * @param name the name by which problems call it
     * @return the parameters, equal to those that were written
     * @throws FormatException if the text holds no fit; see {@link #read(Path)}
     * @throws IOException if the text cannot be read
     */
    public static PanelParameters read(Reader in, String name) throws IOException {
        return JsonDocument.FIT.read(in, name, json -> new PanelParametersReader(json).read());
    }

    /**
     * Writes one fit, as {@link #read(Path)} reads it.
     *
     * @param parameters what the fit found
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     * @throws IllegalArgumentException if the text would be longer than what can be read
     */
    public static void write(PanelParameters parameters, Appendable out) throws IOException {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(out, "out");
        out.append(JsonDocument.FIT.writable(text -> JsonText.write(text, json -> write(json, parameters))));
    }

    /**
     * Writes one fit to a UTF-8 file: the whole, or if that fails nothing, and then a file that was there stays as it is.
     *
     * @param parameters what the fit found
     * @param file the file, which is replaced
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the text would be longer than what can be read
     */
    public static void write(PanelParameters parameters, Path file) throws IOException {
        try (WholeFile whole = WholeFile.create(Objects.requireNonNull(file, "file"))) {
            write(parameters, whole.writer());
            whole.commit();
        }
    }

    private static void write(JsonGenerator json, PanelParameters parameters) {
        PanelModel model = parameters.model();
        json.writeStartObject();
        HEAD.write(json);
        parameters.scores().ifPresent(scores -> scores(json, scores));
        json.writeStringProperty("time", time(parameters));
        json.writeStringProperty("estimation", JsonText.word(model.estimation()));
        JsonText.number(json, "confidence", model.confidence());
        JsonText.number(json, "trimming", model.trimming());
        json.writeObjectPropertyStart("fixed");
        terms(json, model.fixed());
        json.writeArrayPropertyStart("coefficients");
        model.fixed().forEach(term -> JsonText.element(json, parameters.coefficient(term)));
        json.writeEndArray();
        covariance(json, model.fixed(), parameters::covariance);
        json.writeEndObject();
        random(json, "dyads", parameters, PanelLevel.DYAD, model.dyads());
        random(json, "therapists", parameters, PanelLevel.THERAPIST, model.therapists());
        residual(json, parameters);
        origin(json, parameters.origin());
        json.writeEndObject();
    }

    private static String time(PanelParameters parameters) {
        if (parameters.isBySession()) {
            return "session";
        }
        return parameters.isByDays() ? "days" : "other";
    }

    private static void scores(JsonGenerator json, PanelScores scores) {
        json.writeObjectPropertyStart("scores");
        json.writeStringProperty("scale", scores.scale().value());
        json.writeStringProperty("metric", JsonText.word(scores.metric()));
        scores.rater().ifPresent(rater -> json.writeStringProperty("rater", JsonText.word(rater)));
        scores.instrument().ifPresent(id -> json.writeStringProperty("instrument", id));
        json.writeEndObject();
    }

    private static void terms(JsonGenerator json, List<Term> terms) {
        json.writeArrayPropertyStart("terms");
        for (Term term : terms) {
            json.writeStartArray();
            term.factors().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void covariance(JsonGenerator json, List<Term> terms, ToDoubleBiFunction<Term, Term> of) {
        json.writeArrayPropertyStart("covariance");
        for (Term first : terms) {
            json.writeStartArray();
            terms.forEach(second -> JsonText.element(json, of.applyAsDouble(first, second)));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void random(
            JsonGenerator json, String name, PanelParameters parameters, PanelLevel level, RandomTerms random) {
        json.writeArrayPropertyStart(name);
        for (List<Term> block : random.blocks()) {
            json.writeStartObject();
            terms(json, block);
            covariance(json, block, (first, second) -> parameters.covariance(level, first, second));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void residual(JsonGenerator json, PanelParameters parameters) {
        ResidualStructure structure = parameters.model().residuals();
        json.writeObjectPropertyStart("residual");
        json.writeStringProperty("structure", word(structure));
        structure.clock().ifPresent(clock -> json.writeStringProperty("clock", clock));
        parameters.autocorrelation().ifPresent(phi -> JsonText.number(json, "autocorrelation", phi));
        JsonText.number(json, "variance", parameters.residualVariance());
        json.writeEndObject();
    }

    /** How residuals depend on each other, in a word. */
    static String word(ResidualStructure structure) {
        if (structure.isIndependent()) {
            return "independent";
        }
        return structure.isBySession() ? "by-session" : "by-time";
    }

    private static void origin(JsonGenerator json, PanelParameters.Origin origin) {
        json.writeObjectPropertyStart("fit");
        JsonText.number(json, "log_likelihood", origin.logLikelihood());
        json.writeNumberProperty("dyads", origin.dyads());
        json.writeNumberProperty("rows", origin.rows());
        json.writeNumberProperty("left_out", origin.leftOut());
        JsonText.number(json, "variance_factor", origin.varianceFactor());
        json.writeBooleanProperty("converged", origin.converged());
        json.writeBooleanProperty("singular", origin.singular());
        json.writeEndObject();
    }
}
