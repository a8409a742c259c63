package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.reliability.FactorMethod;
import io.github.alliance4j.scoring.reliability.InternalConsistency;
import io.github.alliance4j.scoring.reliability.NegativeComponents;
import io.github.alliance4j.scoring.reliability.OmegaTotal;
import io.github.alliance4j.scoring.reliability.SessionReliability;
import io.github.alliance4j.scoring.reliability.form.FormReliability;
import io.github.alliance4j.scoring.reliability.form.ScaleReliability;
import io.github.alliance4j.scoring.reliability.form.SessionChoice;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReliabilityJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Instrument FORM = Instrument.builder("clinic-check")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(1, 5))
            .subscale(Component.BOND, 4)
            .subscale(Component.TASK, 1, 2, 3)
            .reversed(2)
            .build();

    private static final AnalysisInput INPUT = AnalysisInput.of(
                    "clinic.csv", List.of(FORM), "listwise", new ReadCounts(14, 2))
            .withProblems(List.of(), 3);

    private static final String BLANK = """
            {
              "format": "alliance4j-reliability",
              "format_version": 1,
              "library_version": "0.1.0",
              "settings": {
                "session": "first",
                "confidence": 0.95,
                "factor_method": "ML_COVARIANCES",
                "most_splits": 100000,
                "negative_components": "ZERO"
              },
              "input": {
                "source": "clinic.csv",
                "instruments": [ "clinic-check" ],
                "definitions": [ {
                  "id": "clinic-check",
                  "version": "1",
                  "key_status": "NOT_REVIEWED"
                } ],
                "missing_items": "listwise"
              },
              "records": {
                "accepted": 14,
                "refused": 2
              },
              "problems": 3,
              "scales": [ {
                "instrument": "one-item",
                "rater": "client",
                "scale": "total",
                "items": 1,
                "forms": {
                  "given": 1,
                  "blank": 1,
                  "other_sessions": 0,
                  "incomplete": 0,
                  "used": 0
                },
                "persons": 0,
                "independent": true,
                "consistency": {
                  "evaluable": false,
                  "reason": "0 complete forms; at least 2 are needed"
                },
                "splits": {
                  "evaluable": false,
                  "reason": "0 complete forms; at least 2 are needed"
                },
                "omega": {
                  "evaluable": false,
                  "reason": "0 complete forms; at least 2 are needed"
                },
                "measurement_error": {
                  "evaluable": false,
                  "reason": "0 complete forms; at least 2 are needed"
                },
                "over_sessions": {
                  "evaluable": false,
                  "reason": "no 2 persons answered the whole scale at the same 2 neighbouring sessions"
                }
              } ]
            }
            """;

    /** Seven dyads at two sessions; the second item is reversed. */
    private static List<ResponseSet> forms() {
        double[][] answers = {
            {1, 5, 2, 1}, {2, 4, 2, 3}, {3, 4, 1, 3}, {4, 2, 3, 5}, {5, 1, 5, 4}, {4, 2, 5, 4}, {2, 3, 4, 2}
        };
        List<ResponseSet> forms = new ArrayList<>();
        for (int p = 0; p < answers.length; p++) {
            forms.add(form("SECRET-" + p, 1, answers[p]));
            forms.add(form("SECRET-" + p, 2, answers[(p + 2) % answers.length]));
        }
        return forms;
    }

    private static ResponseSet form(String dyad, int session, double... answers) {
        return ResponseSet.builder(FORM)
                .dyad(dyad)
                .session(session)
                .answers(answers)
                .build();
    }

    private static String text(List<ResponseSet> forms, FormReliability method) throws IOException {
        StringBuilder out = new StringBuilder();
        ReliabilityJson.write(method.assess(forms), method, INPUT, "0.1.0", out);
        return out.toString();
    }

    private static JsonNode json(FormReliability method) throws IOException {
        return JSON.readTree(text(forms(), method));
    }

    /** The scale after bond: three items. */
    private static JsonNode task() throws IOException {
        return json(FormReliability.withDefaults()).get("scales").get(1);
    }

    private static ScaleReliability expected() {
        return FormReliability.withDefaults().assess(forms()).get(1);
    }

    @Test
    void aBlankFormHasThisText() throws IOException {
        Instrument one = Instrument.builder("one-item")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(1)
                .build();
        ResponseSet blank = ResponseSet.builder(one).dyad("SECRET").session(1).build();

        assertThat(text(List.of(blank), FormReliability.withDefaults())).isEqualTo(BLANK);
    }

    @Test
    void everySettingIsWritten() throws IOException {
        JsonNode settings = json(FormReliability.withDefaults()
                        .with(SessionChoice.parse("2"))
                        .with(FactorMethod.MINRES)
                        .with(NegativeComponents.AS_ESTIMATED)
                        .withMostSplits(12)
                        .withConfidence(0.9))
                .get("settings");

        assertThat(settings)
                .hasToString("{\"session\":\"2\",\"confidence\":0.9,\"factor_method\":\"MINRES\",\"most_splits\":12,"
                        + "\"negative_components\":\"AS_ESTIMATED\"}");
    }

    @Test
    void scalesStandInTheOrderOfTheForm() throws IOException {
        JsonNode scales = json(FormReliability.withDefaults()).get("scales");

        assertThat(scales).extracting(scale -> scale.get("scale").asString()).containsExactly("bond", "task", "total");
        assertThat(scales).extracting(scale -> scale.get("items").asInt()).containsExactly(1, 3, 4);
    }

    @Test
    void formsAndIndependenceAreCounted() throws IOException {
        JsonNode first = task();
        assertThat(first.get("forms"))
                .hasToString("{\"given\":14,\"blank\":0,\"other_sessions\":7,\"incomplete\":0,\"used\":7}");
        assertThat(first.get("persons").asInt()).isEqualTo(7);
        assertThat(first.get("independent").asBoolean()).isTrue();

        JsonNode all = json(FormReliability.withDefaults().with(SessionChoice.all()))
                .get("scales")
                .get(1);
        assertThat(all.get("forms").get("used").asInt()).isEqualTo(14);
        assertThat(all.get("persons").asInt()).isEqualTo(7);
        assertThat(all.get("independent").asBoolean()).isFalse();
    }

    @Test
    void consistencyIsThatOfTheResult() throws IOException {
        InternalConsistency.Result result = expected().consistency().value().orElseThrow();
        JsonNode consistency = task().get("consistency");
        JsonNode alpha = consistency.get("alpha");

        assertThat(consistency.get("evaluable").asBoolean()).isTrue();
        assertThat(consistency.get("mean").asDouble()).isEqualTo(result.mean());
        assertThat(consistency.get("sd").asDouble()).isEqualTo(result.standardDeviation());
        assertThat(alpha.get("raw").asDouble()).isEqualTo(result.alpha().raw());
        assertThat(alpha.get("standardised").asDouble())
                .isEqualTo(result.alpha().standardised().orElseThrow());
        assertThat(alpha.get("feldt").get("low").asDouble())
                .isEqualTo(result.alpha().feldt().low());
        assertThat(alpha.get("normal").get("high").asDouble())
                .isEqualTo(result.alpha().normal().orElseThrow().high());
        assertThat(consistency.get("lambdas").get("lambda6").asDouble())
                .isEqualTo(result.lambdas().lambda6());
        assertThat(consistency.get("standardised_lambdas").get("lambda2").asDouble())
                .isEqualTo(result.standardisedLambdas().value().orElseThrow().lambda2());
        assertThat(consistency.get("odd_even").get("spearman_brown").asDouble())
                .isEqualTo(result.oddEven().value().orElseThrow().spearmanBrown());
        assertThat(consistency.get("items")).hasSize(3);
        assertThat(consistency.get("items").get(1).get("item").asInt()).isEqualTo(2);
        assertThat(consistency.get("items").get(1).get("alpha_if_dropped").asDouble())
                .isEqualTo(result.items().get(1).alphaIfDropped().orElseThrow());
        assertThat(consistency.get("items").get(1).get("corrected_item_total").asDouble())
                .isEqualTo(result.items().get(1).correctedItemTotal().orElseThrow());
    }

    @Test
    void splitsOmegaAndErrorAreThoseOfTheResult() throws IOException {
        ScaleReliability result = expected();
        OmegaTotal.Result omega = result.omega().value().orElseThrow();
        JsonNode task = task();

        assertThat(task.get("splits").get("splits").asInt()).isEqualTo(3);
        assertThat(task.get("splits").get("max").asDouble())
                .isEqualTo(result.splits().value().orElseThrow().max());
        assertThat(task.get("omega").get("omega").asDouble()).isEqualTo(omega.omega());
        assertThat(task.get("omega").get("fit").get("df").asInt()).isZero();
        assertThat(task.get("omega").get("items").get(2).get("item").asInt()).isEqualTo(3);
        assertThat(task.get("omega").get("items").get(2).get("loading").asDouble())
                .isEqualTo(omega.loadings().get(2));
        assertThat(task.get("measurement_error").get("sum").get("sem").asDouble())
                .isEqualTo(result.measurementError().value().orElseThrow().standardErrorOfSum());
        assertThat(task.get("measurement_error").get("mean").get("sd").asDouble())
                .isEqualTo(result.measurementError().value().orElseThrow().standardDeviationOfMean());
        assertThat(task.get("measurement_error").get("alpha").asDouble())
                .isEqualTo(task.get("consistency").get("alpha").get("raw").asDouble());
    }

    @Test
    void sessionsAreNamed() throws IOException {
        SessionReliability.Result result =
                expected().overSessions().value().orElseThrow().result();
        JsonNode over = task().get("over_sessions");

        assertThat(over.get("sessions")).hasToString("[1,2]");
        assertThat(over.get("persons").asInt()).isEqualTo(7);
        assertThat(over.get("incomplete").asInt()).isZero();
        assertThat(over.get("r_kf").asDouble()).isEqualTo(result.meanFixed().orElseThrow());
        assertThat(over.get("r_1f").asDouble()).isEqualTo(result.oneFixed().orElseThrow());
        assertThat(over.get("r_c").asDouble()).isEqualTo(result.change().orElseThrow());
        assertThat(over.get("components").get("person_session").asDouble())
                .isEqualTo(result.components().personSession());
    }

    @Test
    void anUndefinedNumberIsNull() throws IOException {
        // Persons who stay in step have no change to find, and every error is 0.
        List<ResponseSet> forms = List.of(
                form("a", 1, 1, 5, 1, 1),
                form("a", 2, 2, 4, 2, 2),
                form("b", 1, 3, 3, 3, 3),
                form("b", 2, 4, 2, 4, 4),
                form("c", 1, 4, 2, 4, 4),
                form("c", 2, 5, 1, 5, 5));
        JsonNode task = JSON.readTree(text(forms, FormReliability.withDefaults().with(FactorMethod.MINRES)))
                .get("scales")
                .get(1);

        assertThat(task.get("over_sessions").get("r_c").isNull()).isTrue();
        assertThat(task.get("consistency").get("alpha").get("signal_to_noise").isNull())
                .isTrue();
        assertThat(task.get("omega").get("fit").isNull()).isTrue();
    }

    @Test
    void noDyadIsNamedAndNoNumberIsNotOne() throws IOException {
        assertThat(text(forms(), FormReliability.withDefaults())).doesNotContain("SECRET", "NaN", "Infinity");
    }

    @Test
    void theSameInputGivesTheSameText() throws IOException {
        assertThat(text(forms(), FormReliability.withDefaults()))
                .isEqualTo(text(forms(), FormReliability.withDefaults()));
    }

    @Test
    void noScalesAreAnEmptyArray() throws IOException {
        assertThat(text(List.of(), FormReliability.withDefaults())).contains("\"scales\": []");
    }

    @Test
    void aFailingOutputIsReported() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatIOException()
                .isThrownBy(
                        () -> ReliabilityJson.write(List.of(), FormReliability.withDefaults(), INPUT, "0.1.0", full))
                .withMessage("disk full");
    }

    @Test
    void absentArgumentsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> ReliabilityJson.write(
                        null, FormReliability.withDefaults(), INPUT, "0.1.0", new StringBuilder()))
                .withMessage("scales");
        assertThatNullPointerException()
                .isThrownBy(() -> ReliabilityJson.write(List.of(), null, INPUT, "0.1.0", new StringBuilder()))
                .withMessage("method");
    }
}
