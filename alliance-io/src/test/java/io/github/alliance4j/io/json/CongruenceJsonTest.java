package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.ReadFiles;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CriterionActorPartner;
import io.github.alliance4j.scoring.clinic.CriterionFit;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.panel.ActorPartner;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CongruenceJsonTest {

    private static final ReadFiles FILES = new ReadFiles(List.of("clinic.csv"), new ReadCounts(7, 2), 3);

    private static SessionSeries series(String dyad, Rater rater, double... values) {
        SeriesKey key = new SeriesKey(DyadId.of(dyad), Optional.of(rater), Optional.empty(), ScaleId.TOTAL);
        return SessionSeries.of(key, IntStream.rangeClosed(1, values.length).toArray(), values);
    }

    private static ClinicCongruence clinic(int dyads) {
        Random random = new Random(31);
        Map<DyadId, List<SessionSeries>> clinic = new LinkedHashMap<>();
        for (int d = 0; d < dyads; d++) {
            double[] client = new double[9];
            double[] therapist = new double[9];
            double level = 5 + random.nextGaussian();
            for (int i = 0; i < client.length; i++) {
                client[i] = level + random.nextGaussian() + (i == 0 ? 0 : .6 * (client[i - 1] - level));
                therapist[i] = level + random.nextGaussian() + (i == 0 ? 0 : .5 * (client[i - 1] - level));
            }
            String id = "D" + d;
            clinic.put(
                    DyadId.of(id), List.of(series(id, Rater.CLIENT, client), series(id, Rater.THERAPIST, therapist)));
        }
        return ClinicCongruence.of(clinic);
    }

    private static JsonNode json(CongruenceJson written) throws IOException {
        StringBuilder text = new StringBuilder();
        written.write(ScoreSelection.withDefaults(), FILES, "0.1.0", text);
        return JsonMapper.shared().readTree(text.toString());
    }

    private static Map<DyadId, Double> criterion(ClinicCongruence clinic, long seed) {
        Random random = new Random(seed);
        Map<DyadId, Double> criterion = new LinkedHashMap<>();
        clinic.dyads().keySet().forEach(dyad -> criterion.put(dyad, random.nextGaussian()));
        return criterion;
    }

    @Test
    void theHeadSaysWhatItIsAndWhereItComesFrom() throws IOException {
        JsonNode json = json(CongruenceJson.of(clinic(2)));

        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "format_version",
                        "library_version",
                        "input",
                        "confidence",
                        "records",
                        "problems",
                        "dyads",
                        "truth_and_bias",
                        "panel_convergence",
                        "lagged_actor_partner");
        assertThat(json.get("format").asString()).isEqualTo(CongruenceJson.FORMAT);
        assertThat(json.get("format_version").asInt()).isEqualTo(CongruenceJson.FORMAT_VERSION);
        assertThat(json.get("library_version").asString()).isEqualTo("0.1.0");
        assertThat(json.get("input").toString())
                .isEqualTo("{\"source\":\"clinic.csv\",\"scale\":\"total\",\"metric\":\"mean\","
                        + "\"first\":\"client\",\"second\":\"therapist\"}");
        assertThat(json.get("confidence").asDouble()).isEqualTo(.95);
        assertThat(json.get("records").toString()).isEqualTo("{\"accepted\":7,\"refused\":2}");
        assertThat(json.get("problems").asInt()).isEqualTo(3);
    }

    @Test
    void effectsOverSessionsAreThoseOfTheModel() throws IOException {
        ClinicCongruence clinic = clinic(40);
        LaggedActorPartnerFit fit = clinic.laggedActorPartner().value().orElseThrow();
        JsonNode lagged = json(CongruenceJson.of(clinic)).get("lagged_actor_partner");

        assertThat(lagged.propertyNames())
                .containsExactly("evaluable", "dyads", "steps", "first", "second", "residual_correlation");
        assertThat(lagged.get("steps").asInt()).isEqualTo(40 * 8);
        assertThat(lagged.get("second").propertyNames()).containsExactly("actor", "partner", "k");
        JsonNode partner = lagged.at("/second/partner");
        assertThat(partner.propertyNames()).containsExactly("estimate", "se", "p", "low", "high");
        assertThat(partner.get("estimate").asDouble())
                .isEqualTo(fit.partner(Role.SECOND).value());
        assertThat(partner.get("low").asDouble())
                .isEqualTo(fit.partner(Role.SECOND).interval().low());
        JsonNode k = lagged.at("/first/k");
        assertThat(k.propertyNames()).containsExactly("evaluable", "estimate", "low", "high");
        assertThat(k.get("estimate").asDouble())
                .isCloseTo(
                        fit.partner(Role.FIRST).value() / fit.actor(Role.FIRST).value(), within(1e-12));
    }

    @Test
    void aKindOfDyadThatCannotBeToldSaysWhy() throws IOException {
        JsonNode k = json(CongruenceJson.of(clinic(40))).at("/lagged_actor_partner/second/k");

        assertThat(k.propertyNames()).containsExactly("evaluable", "reason");
        assertThat(k.get("reason").asString()).startsWith("the actor effect cannot be told from 0");
    }

    @Test
    void fewDyadsAndOneVoiceAreNotEvaluableWithAReason() throws IOException {
        ClinicCongruence one =
                ClinicCongruence.of(Map.of(DyadId.of("ONE"), List.of(series("ONE", Rater.CLIENT, 5, 6, 7))));
        for (ClinicCongruence clinic : List.of(clinic(1), one, ClinicCongruence.of(Map.of()))) {
            JsonNode lagged = json(CongruenceJson.of(clinic)).get("lagged_actor_partner");

            assertThat(lagged.propertyNames()).containsExactly("evaluable", "reason");
            assertThat(lagged.get("evaluable").asBoolean()).isFalse();
            assertThat(lagged.get("reason").asString()).startsWith("fewer than 20 dyads");
        }
    }

    @Test
    void aCriterionOfEachOfTheTwoAddsActorAndPartner() throws IOException {
        ClinicCongruence clinic = clinic(25);
        CriterionFit criterion = CriterionActorPartner.of(
                "wellbeing",
                clinic.voices(),
                criterion(clinic, 1),
                criterion(clinic, 2),
                ActorPartner.distinguishable());
        JsonNode json = json(CongruenceJson.of(clinic).with(criterion));

        assertThat(json.get("criterion").toString())
                .isEqualTo("{\"name\":\"wellbeing\",\"known\":25,\"voices\":25,\"matched\":25}");
        assertThat(json.has("response_surface")).isFalse();
        JsonNode effects = json.get("actor_partner");
        assertThat(effects.propertyNames())
                .containsExactly("evaluable", "dyads", "first", "second", "residual_correlation");
        assertThat(effects.get("first").propertyNames())
                .containsExactly("intercept", "actor", "partner", "k", "residual_sd");
        assertThat(effects.at("/second/partner").propertyNames()).containsExactly("estimate", "se", "p", "low", "high");
    }

    @Test
    void aCriterionOfTheDyadAddsTheSurfaceOnly() throws IOException {
        ClinicCongruence clinic = clinic(25);
        CriterionFit criterion =
                CriterionSurface.of("wellbeing", clinic.voices(), criterion(clinic, 1), ResponseSurface.withDefaults());
        JsonNode json = json(CongruenceJson.of(clinic).with(criterion));

        assertThat(json.at("/response_surface/dyads").asInt()).isEqualTo(25);
        assertThat(json.has("actor_partner")).isFalse();
    }

    @Test
    void tooFewCriteriaAreNotEvaluableWithAReason() throws IOException {
        ClinicCongruence clinic = clinic(25);
        CriterionFit criterion = CriterionActorPartner.of(
                "wellbeing", clinic.voices(), criterion(clinic, 1), Map.of(), ActorPartner.distinguishable());
        JsonNode json = json(CongruenceJson.of(clinic).with(criterion));

        assertThat(json.at("/criterion/known").asInt()).isZero();
        assertThat(json.get("actor_partner").toString())
                .isEqualTo("{\"evaluable\":false,\"reason\":\"fewer than 4 dyads\"}");
    }

    @Test
    void nothingMayBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> CongruenceJson.of(null))
                .withMessage("congruence");
        assertThatNullPointerException()
                .isThrownBy(() -> CongruenceJson.of(clinic(1))
                        .write(ScoreSelection.withDefaults(), null, "0.1.0", new StringBuilder()))
                .withMessage("files");
    }
}
