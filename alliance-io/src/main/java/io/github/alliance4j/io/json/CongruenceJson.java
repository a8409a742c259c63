package io.github.alliance4j.io.json;

import io.github.alliance4j.io.ReadFiles;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CriterionFit;
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
 * What two voices say of each other as one JSON object, dyad by dyad and in models of all dyads. Keys stand in this
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
 * truth_and_bias    {dyads, rows, centre, confidence, bias, truth_within, truth_between, force_sd, converged, singular}; each force is
 *                   {estimate, se, df, p, low, high}
 * panel_convergence {dyads, rows, start, slope, slope_sd, converged, singular} of the absolute gap; start and slope as a force
 * lagged_actor_partner {dyads, steps, first: {actor, partner, k}, second, residual_correlation} from a session to the next; each
 *                   effect is {estimate, se, p, low, high}, k {estimate, low, high}
 * one_with_many     {first: [{level, variance, share, low, high}], second, reciprocity: {generalised, dyadic, sessions}}, each
 *                   of the last three {r, low, high}; only with therapists, one a dyad
 * criterion         {name, known, voices, matched}: dyads with a criterion, with both voices, and with both; only if one was given
 * response_surface  {dyads, centre, b0 to b5, a1 to a5, r_squared, f, p, geometry: {stationary_first, stationary_second,
 *                   p10, p11, p20, p21}}; each coefficient is {estimate, se, p, low, high}; only of a criterion with one value
 *                   a dyad
 * actor_partner     {dyads, first: {intercept, actor, partner, k, residual_sd}, second, residual_correlation}; effects and k as
 *                   above; only of a criterion with a value of each of the two
 * </pre>
 *
 * <p>Formulas and symbols are those of the named methods. It names dyads. The same input gives the same text on every platform. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CongruenceJson {

    /** The format's name, the value of the key {@code format}. */
    public static final String FORMAT = "alliance4j-congruence";

    /** The format's version, the value of the key {@code format_version}. */
    public static final int FORMAT_VERSION = 1;

    private static final FormatHead HEAD = new FormatHead(FORMAT, FORMAT_VERSION);

    private final ClinicCongruence congruence;
    private final Map<DyadId, SortedMap<Integer, Evaluation<ProfileSimilarity>>> profiles;
    private final Map<DyadId, TherapistId> therapists;
    private final Optional<CriterionFit> criterion;

    private CongruenceJson(
            ClinicCongruence congruence,
            Map<DyadId, SortedMap<Integer, Evaluation<ProfileSimilarity>>> profiles,
            Map<DyadId, TherapistId> therapists,
            Optional<CriterionFit> criterion) {
        this.congruence = Objects.requireNonNull(congruence, "congruence");
        this.profiles = Map.copyOf(profiles);
        this.therapists = Map.copyOf(therapists);
        this.criterion = criterion;
    }

    /**
     * The answers about a clinic, without profiles, therapists and criterion.
     *
     * @param congruence what the voices say of each other
     * @return what is written
     */
    public static CongruenceJson of(ClinicCongruence congruence) {
        return new CongruenceJson(congruence, Map.of(), Map.of(), Optional.empty());
    }

    /**
     * The same with profiles.
     *
     * @param newProfiles how alike goal, task and bond are, by dyad and session; a dyad may be missing
     * @return what is written
     */
    public CongruenceJson withProfiles(Map<DyadId, SortedMap<Integer, Evaluation<ProfileSimilarity>>> newProfiles) {
        return new CongruenceJson(congruence, newProfiles, therapists, criterion);
    }

    /**
     * The same with how much of each voice is the therapist.
     *
     * @param newTherapists the therapist of each dyad; none leaves it out
     * @return what is written
     */
    public CongruenceJson withTherapists(Map<DyadId, TherapistId> newTherapists) {
        return new CongruenceJson(congruence, profiles, newTherapists, criterion);
    }

    /**
     * The same with a criterion.
     *
     * @param newCriterion how it goes with both voices
     * @return what is written
     */
    public CongruenceJson with(CriterionFit newCriterion) {
        return new CongruenceJson(congruence, profiles, therapists, Optional.of(newCriterion));
    }

    /**
     * Writes the answers.
     *
     * @param selection which scores were taken
     * @param files where they came from; the first is named
     * @param libraryVersion the version of this library
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public void write(ScoreSelection selection, ReadFiles files, String libraryVersion, Appendable out)
            throws IOException {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(libraryVersion, "libraryVersion");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> {
            json.writeStartObject();
            HEAD.write(json, libraryVersion);
            input(json, selection, files);
            json.writeArrayPropertyStart("dyads");
            congruence
                    .dyads()
                    .forEach((dyad, result) -> dyad(json, dyad, result, profiles.getOrDefault(dyad, new TreeMap<>())));
            json.writeEndArray();
            CongruenceModels.write(json, congruence, therapists);
            criterion.ifPresent(new CongruenceModels(json)::criterion);
            json.writeEndObject();
        });
    }

    private void input(JsonGenerator json, ScoreSelection selection, ReadFiles files) {
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("source", files.names().get(0));
        json.writeStringProperty("scale", selection.scale().value());
        json.writeStringProperty("metric", JsonText.word(selection.metric()));
        json.writeStringProperty("first", JsonText.word(congruence.raters().first()));
        json.writeStringProperty("second", JsonText.word(congruence.raters().second()));
        json.writeEndObject();
        JsonText.number(json, "confidence", congruence.confidence());
        InputJson.counts(json, files);
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
