package io.github.alliance4j.io.json;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.observer.coders.CodeAgreement;
import io.github.alliance4j.scoring.observer.coders.ObserverAgreement;
import io.github.alliance4j.scoring.raters.CohenKappa;
import io.github.alliance4j.scoring.raters.FleissKappa;
import io.github.alliance4j.scoring.raters.KrippendorffAlpha;
import io.github.alliance4j.scoring.reliability.IntraclassCorrelation;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes how far coders agree as one JSON object. It names neither dyads nor coders. Keys stand in this order and are always all there; a
 * number that is not defined is {@code null}:
 *
 * <pre>
 * format           alliance4j-raters
 * format_version   1; it grows when a key changes its meaning or goes, not when one is added
 * library_version  text
 * settings         {scheme, confidence}
 * input            {source}
 * records          {accepted, refused}
 * problems         how many problems the records had
 * coders, dyads, sessions  how many
 * independent      whether no dyad has two coded sessions
 * codes            one object a code and reading
 *   code, kind, reading, level, units, coders, pairable_units
 *   equal          {evaluable, share}
 *   alpha          {evaluable, value, interval: {evaluable, low, high}, units, groups}
 *   cohen          {evaluable, weights, value, se, low, high, z, p, observed, expected, units, left_out}
 *   fleiss         {evaluable, value, z, p, units, left_out}
 *   icc            {evaluable, form, value, low, high, f, df1, df2, p, units}
 *   within_group   {evaluable, mean}
 * notes            [text], of the file and of the answers
 * </pre>
 *
 * <p>Where {@code evaluable} is false, {@code reason} follows and nothing else. The same input gives the same text on every platform.
 * Numbers are the shortest decimals that read back to the same double.
 *
 * @since 0.1
 */
public final class RatersJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-raters";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private static final FormatHead HEAD = new FormatHead(FORMAT, FORMAT_VERSION);

    private RatersJson() {}

    /**
     * Where the codes came from, in counts. Immutable, thread-safe.
     *
     * @param source the name of the file, without its folder
     * @param records how many rows were accepted and refused
     * @param problems how many problems they had
     * @param notes what to mind of the file, in sentences; they stand before those of the answers
     * @since 0.1
     */
    public record Input(String source, ReadCounts records, long problems, List<String> notes) {

        /**
         * Checks that no part is null.
         *
         * @param source the name of the file, without its folder
         * @param records how many rows were accepted and refused
         * @param problems how many problems they had
         * @param notes what to mind of the file, in sentences
         */
        public Input {
            notes = List.copyOf(notes);
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(records, "records");
        }
    }

    /**
     * Writes the agreement of coders.
     *
     * @param found what was found, by {@code method}
     * @param method how it was asked for
     * @param input where the codes came from
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            ObserverAgreement.Result found,
            ObserverAgreement method,
            Input input,
            String libraryVersion,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            HEAD.write(json);
            json.writeStringProperty("library_version", libraryVersion);
            head(json, found, method, input);
            json.writeArrayPropertyStart("codes");
            found.codes().forEach(code -> code(json, code));
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            input.notes().forEach(json::writeString);
            found.notes().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void head(
            JsonGenerator json, ObserverAgreement.Result found, ObserverAgreement method, Input input) {
        json.writeObjectPropertyStart("settings");
        json.writeStringProperty("scheme", found.book().name());
        JsonText.number(json, "confidence", method.confidence());
        json.writeEndObject();
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("source", input.source());
        json.writeEndObject();
        json.writeObjectPropertyStart("records");
        json.writeNumberProperty("accepted", input.records().accepted());
        json.writeNumberProperty("refused", input.records().refused());
        json.writeEndObject();
        json.writeNumberProperty("problems", input.problems());
        json.writeNumberProperty("coders", found.coders());
        json.writeNumberProperty("dyads", found.dyads());
        json.writeNumberProperty("sessions", found.sessions());
        json.writeBooleanProperty("independent", found.isIndependent());
    }

    private static void code(JsonGenerator json, CodeAgreement code) {
        json.writeStartObject();
        json.writeStringProperty("code", code.code().name());
        json.writeStringProperty("kind", JsonText.word(code.code().kind()));
        json.writeStringProperty("reading", JsonText.word(code.reading()));
        json.writeStringProperty("level", JsonText.word(code.level()));
        json.writeNumberProperty("units", code.units());
        json.writeNumberProperty("coders", code.coders());
        json.writeNumberProperty("pairable_units", code.pairableUnits());
        JsonText.evaluation(json, "equal", code.equalShare(), share -> JsonText.number(json, "share", share));
        JsonText.evaluation(json, "alpha", code.alpha(), alpha -> alpha(json, alpha));
        JsonText.evaluation(json, "cohen", code.cohen(), kappa -> cohen(json, kappa, code));
        JsonText.evaluation(json, "fleiss", code.fleiss(), kappa -> fleiss(json, kappa));
        JsonText.evaluation(json, "icc", code.icc(), icc -> icc(json, icc));
        JsonText.evaluation(json, "within_group", code.withinGroup(), mean -> JsonText.number(json, "mean", mean));
        json.writeEndObject();
    }

    private static void alpha(JsonGenerator json, KrippendorffAlpha.Result alpha) {
        JsonText.number(json, "value", alpha.value());
        Evaluation<Interval> interval = alpha.interval();
        JsonText.evaluation(json, "interval", interval, ends -> {
            JsonText.number(json, "low", ends.low());
            JsonText.number(json, "high", ends.high());
        });
        json.writeNumberProperty("units", alpha.units());
        json.writeNumberProperty("groups", alpha.groups());
    }

    private static void cohen(JsonGenerator json, CohenKappa.Result kappa, CodeAgreement code) {
        json.writeStringProperty("weights", JsonText.word(code.kappaWeights()));
        JsonText.number(json, "value", kappa.value());
        JsonText.number(json, "se", kappa.standardError());
        ends(json, kappa.interval());
        JsonText.number(json, "z", kappa.z());
        JsonText.number(json, "p", kappa.p());
        JsonText.number(json, "observed", kappa.observed());
        JsonText.number(json, "expected", kappa.expected());
        json.writeNumberProperty("units", kappa.units());
        json.writeNumberProperty("left_out", kappa.leftOut());
    }

    private static void fleiss(JsonGenerator json, FleissKappa kappa) {
        JsonText.number(json, "value", kappa.value());
        JsonText.number(json, "z", kappa.z());
        JsonText.number(json, "p", kappa.p());
        json.writeNumberProperty("units", kappa.units());
        json.writeNumberProperty("left_out", kappa.leftOut());
    }

    private static void icc(JsonGenerator json, IntraclassCorrelation.Estimate icc) {
        json.writeStringProperty("form", icc.form().name());
        JsonText.number(json, "value", icc.value());
        ends(json, icc.interval());
        JsonText.number(json, "f", icc.f());
        json.writeNumberProperty("df1", icc.numeratorDf());
        json.writeNumberProperty("df2", icc.denominatorDf());
        JsonText.number(json, "p", icc.p());
        json.writeNumberProperty("units", icc.numeratorDf() + 1);
    }

    private static void ends(JsonGenerator json, Optional<Interval> interval) {
        if (interval.isPresent()) {
            JsonText.number(json, "low", interval.get().low());
            JsonText.number(json, "high", interval.get().high());
        } else {
            json.writeNullProperty("low");
            json.writeNullProperty("high");
        }
    }
}
