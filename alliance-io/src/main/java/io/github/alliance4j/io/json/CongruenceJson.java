package io.github.alliance4j.io.json;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.ProfileSimilarity;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Writes all that two voices say of each other as one JSON object, dyad by dyad and in models of all dyads. Keys stand in this
 * order; a number that is not defined is {@code null}; every answer begins with {@code evaluable}, and where that is false
 * {@code reason} follows and nothing else:
 *
 * <pre>
 * format            alliance4j-congruence
 * format_version    1; it grows when a key changes its meaning or goes, not when one is added
 * library_version   text
 * input             {source, scale, metric, first, second}; gaps are first less second
 * confidence        of every interval
 * records           {accepted, refused}
 * problems          how many problems the records had
 * dyads             [{dyad, evaluable,
 *                   sessions: {both, first_only, second_only},
 *                   gap: {directional, absolute, sum_of_squares, root_mean_square},
 *                   temporal: {r, p, low, high},
 *                   concordance: {estimate, low, high, r, bias_correction, scale_shift, location_shift},
 *                   limits: {mean, sd, low, high, lower, upper, limit_se, lower_interval: {low, high}, upper_interval},
 *                   icc: {form, estimate, low, high},
 *                   lags: {most_alike, values: [{lag, r, pairs}]},
 *                   convergence: {slope, se, p, low, high},
 *                   profiles: [{session, similarity: {squared_distance, elevation_difference, scatter_difference, shape,
 *                             elevation_part, scatter_part, shape_part}}]}]
 * truth_and_bias    {dyads, rows, centre, confidence, bias, truth_within, truth_between, converged, singular}; each force is
 *                   {estimate, se, df, p, low, high}
 * panel_convergence {dyads, rows, start, slope, slope_sd, converged, singular} of the absolute gap; start and slope as a force
 * one_with_many     {first: [{level, variance, share, low, high}], second}; only if the file names therapists
 * criterion         {name, known, voices, matched}: dyads with a criterion, with both voices, and with both; only if one was given
 * response_surface  {dyads, centre, b0 to b5, a1 to a5, r_squared, f, p, geometry: {stationary_first, stationary_second,
 *                   p10, p11, p20, p21}}; each coefficient is {estimate, se, p, low, high}; only if a criterion was given
 * </pre>
 *
 * <p>Formulas and symbols are those of the named methods. It names dyads. The same input gives the same text on every platform.
 *
 * @since 0.1
 */
public final class CongruenceJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-congruence";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private CongruenceJson() {}

    /**
     * What the voices were read from. Immutable, thread-safe.
     *
     * @param source the name of the file, without its folder
     * @param scale the scale
     * @param metric the metric
     * @param confidence of every interval
     * @param records how many records were accepted and refused
     * @param problems how many problems they had
     * @since 0.1
     */
    public record Input(
            String source, ScaleId scale, Metric metric, double confidence, ReadCounts records, long problems) {

        /**
         * Checks that no part is null.
         *
         * @param source the name of the file, without its folder
         * @param scale the scale
         * @param metric the metric
         * @param confidence of every interval
         * @param records how many records were accepted and refused
         * @param problems how many problems they had
         */
        public Input {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(scale, "scale");
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(records, "records");
        }
    }

    /**
     * Writes the answers.
     *
     * @param congruence what the voices say of each other
     * @param profiles how alike goal, task and bond are, by dyad and session; a dyad may be missing
     * @param therapists the therapist of each dyad; none leaves out how much of each voice is the therapist
     * @param surface how a criterion goes with both voices; nothing where no criterion was given
     * @param input where the voices came from
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(
            ClinicCongruence congruence,
            Map<DyadId, SortedMap<Integer, Evaluation<ProfileSimilarity>>> profiles,
            Map<DyadId, TherapistId> therapists,
            Optional<CriterionSurface> surface,
            Input input,
            String libraryVersion,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(congruence, "congruence");
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(therapists, "therapists");
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("format_version", FORMAT_VERSION);
            json.writeStringProperty("library_version", libraryVersion);
            input(json, congruence, input);
            json.writeArrayPropertyStart("dyads");
            congruence
                    .dyads()
                    .forEach((dyad, result) -> dyad(json, dyad, result, profiles.getOrDefault(dyad, new TreeMap<>())));
            json.writeEndArray();
            CongruenceModels models = new CongruenceModels(json);
            models.truthAndBias(congruence.truthAndBias());
            models.convergence(congruence.convergence());
            if (!therapists.isEmpty()) {
                models.parts(congruence.parts(therapists));
            }
            surface.ifPresent(models::criterion);
            json.writeEndObject();
        });
    }

    private static void input(JsonGenerator json, ClinicCongruence congruence, Input input) {
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("source", input.source());
        json.writeStringProperty("scale", input.scale().value());
        json.writeStringProperty("metric", JsonText.word(input.metric()));
        json.writeStringProperty("first", JsonText.word(congruence.raters().first()));
        json.writeStringProperty("second", JsonText.word(congruence.raters().second()));
        json.writeEndObject();
        JsonText.number(json, "confidence", input.confidence());
        json.writeObjectPropertyStart("records");
        json.writeNumberProperty("accepted", input.records().accepted());
        json.writeNumberProperty("refused", input.records().refused());
        json.writeEndObject();
        json.writeNumberProperty("problems", input.problems());
    }

    private static void dyad(
            JsonGenerator json,
            DyadId dyad,
            Evaluation<DyadCongruence.Result> result,
            SortedMap<Integer, Evaluation<ProfileSimilarity>> profiles) {
        json.writeStartObject();
        json.writeStringProperty("dyad", dyad.value());
        json.writeBooleanProperty("evaluable", result.isEvaluable());
        CongruenceParts parts = new CongruenceParts(json);
        result.value()
                .ifPresentOrElse(
                        found -> {
                            parts.write(found);
                            parts.profiles(profiles);
                        },
                        () -> json.writeStringProperty("reason", result.reason()));
        json.writeEndObject();
    }
}
