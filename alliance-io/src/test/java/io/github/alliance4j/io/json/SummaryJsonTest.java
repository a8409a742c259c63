package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.DiagnosticSamples;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.RuleSamples;
import io.github.alliance4j.io.report.panel.PanelClinics;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.analysis.ChanceNoise;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.IntervalMethod;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final AnalysisInput INPUT = AnalysisInput.of(
                    "clinic.csv",
                    List.of(Instruments.WAI_S_CLIENT, Instruments.WAI_S_THERAPIST),
                    "refuse",
                    new ReadCounts(43, 18))
            .withProblems(List.of(), 20);

    private static final String GOLDEN = """
            {
              "format": "alliance4j-summary",
              "format_version": 1,
              "library_version": "0.1.0",
              "settings": {
                "trend": "ols",
                "scale": "total"
              },
              "input": {
                "source": "clinic.csv",
                "instruments": [ "wai-s-client", "wai-s-therapist" ],
                "definitions": [ {
                  "id": "wai-s-client",
                  "version": "1",
                  "key_status": "SOLID"
                }, {
                  "id": "wai-s-therapist",
                  "version": "1",
                  "key_status": "SOLID"
                } ],
                "missing_items": "refuse"
              },
              "records": {
                "accepted": 43,
                "refused": 18
              },
              "problems": 20,
              "scale": "total",
              "metric": "mean",
              "dyads": 1,
              "series": 1,
              "forms": {
                "complete": 6,
                "prorated": 0,
                "not_scorable": 1
              },
              "concerns": {
                "OPEN_RUPTURE": 1,
                "DECLINING": 0,
                "REPAIRED_RUPTURE": 0,
                "NONE": 0,
                "NOT_EVALUABLE": 0
              },
              "criteria": [ {
                "id": "mean-2sd",
                "evidence_mark": "VERIFIED",
                "source": "J Consult Clin Psychol 2024, 92(2), 129-133 (DOI unconfirmed); onset, merging and repair are library defaults",
                "settings": {
                  "form": "retrospective",
                  "threshold": "2.0",
                  "floor": "0.0",
                  "max-gap": "1",
                  "repair-window": "4",
                  "repair-tolerance": "0.5",
                  "sustained": "1",
                  "pre-level": "3",
                  "onset-moves": "3",
                  "min-earlier": "5"
                },
                "series_judged": 1,
                "series_flagged": 1,
                "findings": {
                  "REPAIRED": 1,
                  "UNREPAIRED": 0,
                  "PENDING": 1,
                  "NOT_EVALUABLE": 0
                },
                "chance": {
                  "expected_series_flagged": 0.1234,
                  "noise": "PLAIN",
                  "rates": [ {
                    "sessions": 6,
                    "rate": 0.1234,
                    "standard_error": 1E-5,
                    "replications": 10000,
                    "not_evaluable": 0
                  } ]
                }
              } ],
              "calibrations": [],
              "panels": [],
              "congruence": null,
              "diagnostics": {
                "found": [],
                "checks": []
              },
              "rules": {
                "cutoffs": [],
                "items": []
              },
              "dyad_records": {
                "count": 0,
                "accepted": 0,
                "refused": 0,
                "without_forms": 0,
                "dyads_without": 1,
                "contradictions": {
                  "ATTENDANCE": 0,
                  "DATE": 0,
                  "THERAPIST": 0
                }
              }
            }
            """;

    @Test
    void smallAnalysisHasThisText() throws IOException {
        assertThat(text(result(expectation("mean-2sd", 0.1234, 0.00001)))).isEqualTo(GOLDEN);
    }

    @Test
    void aRuleWhoseFlagWasChangedIsNobodysPublishedRule() throws IOException {
        ChanceExpectation changed = new ChanceExpectation(
                "mean-2sd", VEpisode.mean2Sd().withThreshold(1.5).settings(), 1, 1, new TreeMap<>(), 0);

        JsonNode criterion =
                JSON.readTree(text(result(changed))).get("criteria").get(0);

        assertThat(criterion.get("evidence_mark").asString()).isEqualTo("LIBRARY_DEFAULT");
    }

    @Test
    void sameAnalysisGivesTheSameText() throws IOException {
        AnalysisResult result = result(expectation("mean-2sd", 1.0 / 3, 0.1));

        assertThat(text(result)).isEqualTo(text(result));
    }

    @Test
    void numbersReadBackToTheSameDouble() throws IOException {
        JsonNode chance = JSON.readTree(text(result(expectation("mean-2sd", 1.0 / 3, 0.1 + 0.2))))
                .get("criteria")
                .get(0)
                .get("chance");

        assertThat(chance.get("expected_series_flagged").asDouble()).isEqualTo(1.0 / 3);
        assertThat(chance.get("rates").get(0).get("standard_error").asDouble()).isEqualTo(0.1 + 0.2);
    }

    @Test
    void aCriterionOfOnesOwnHasNoMarkAndNoSource() throws IOException {
        JsonNode criterion = JSON.readTree(text(result(expectation("our-rule", 0, 0))))
                .get("criteria")
                .get(0);

        assertThat(criterion.propertyNames())
                .containsExactly("id", "settings", "series_judged", "series_flagged", "findings", "chance");
    }

    @Test
    void oneRuleAskedForTwiceIsCountedByPlace() throws IOException {
        ChanceExpectation first = expectation("mean-2sd", 0.1, 0);
        ChanceExpectation second = expectation("mean-2sd", 0.2, 0);
        AnalysisResult result = new AnalysisResult(
                ScaleId.TOTAL,
                Metric.MEAN,
                List.of(dyad(detection(first, findings()), detection(second, List.of()))),
                List.of(first, second));

        JsonNode criteria = JSON.readTree(text(result)).get("criteria");

        assertThat(criteria.get(0).get("findings").get("REPAIRED").asInt()).isEqualTo(1);
        assertThat(criteria.get(1).get("findings").get("REPAIRED").asInt()).isZero();
    }

    @Test
    void emptyAnalysisHasAllKeys() throws IOException {
        AnalysisResult empty = new AnalysisResult(ScaleId.TOTAL, Metric.MEAN, List.of(), List.of());

        JsonNode read = JSON.readTree(text(empty));

        assertThat(read.propertyNames())
                .containsExactlyElementsOf(JSON.readTree(GOLDEN).propertyNames());
        assertThat(read.get("criteria")).isEmpty();
        assertThat(read.get("dyads").asInt()).isZero();
    }

    @Test
    void sharesThatCouldNotBeJudgedAndTheNoiseOfTheSimulationAreTold() throws IOException {
        ChanceExpectation chance = new ChanceExpectation(
                        "our-rule",
                        Map.of(),
                        1,
                        0,
                        new TreeMap<>(Map.of(4, new ChanceRate(0.1, 0.003, 10_000, 0.25))),
                        0.1)
                .with(ChanceNoise.ON_SCALE);

        JsonNode told =
                JSON.readTree(text(result(chance))).get("criteria").get(0).get("chance");

        assertThat(told.get("noise").asString()).isEqualTo("ON_SCALE");
        assertThat(told.get("rates").get(0).get("not_evaluable").asDouble()).isEqualTo(0.25);
    }

    @Test
    void aPanelIsToldWithItsEstimatesAndWithoutAnyIdentifier() throws IOException {
        String text = text(PanelClinics.clinic(30, 8, 0.02, d -> Optional.of("SECRET" + d % 6)));
        JsonNode panel = JSON.readTree(text).get("panels").get(0);

        assertThat(panel.propertyNames())
                .containsExactly(
                        "rater",
                        "instrument",
                        "dyads",
                        "scores",
                        "passed_over",
                        "evaluable",
                        "model",
                        "confidence",
                        "rows",
                        "therapists",
                        "fixed_effects",
                        "variances",
                        "covariances",
                        "autocorrelation",
                        "variance_factor",
                        "log_likelihood",
                        "deviance",
                        "parameters",
                        "aic",
                        "bic",
                        "converged",
                        "singular",
                        "advice",
                        "variance_decomposition");
        assertThat(panel.get("rater").asString()).isEqualTo("client");
        assertThat(panel.get("dyads")).hasToString("{\"used\":30,\"refused\":0,\"left_out\":0}");
        assertThat(panel.get("scores").asInt()).isEqualTo(240);
        assertThat(panel.get("rows").asInt()).isEqualTo(240);
        assertThat(panel.get("therapists").asInt()).isEqualTo(6);
        assertThat(panel.get("model").asString()).isEqualTo("THERAPISTS_AND_SLOPES");
        assertThat(panel.get("autocorrelation").isNull()).isTrue();
        assertThat(panel.get("fixed_effects")).hasSize(2);
        JsonNode slope = panel.get("fixed_effects").get(1);
        assertThat(slope.propertyNames()).containsExactly("term", "estimate", "se", "df", "t", "p", "low", "high");
        assertThat(slope.get("term").asString()).isEqualTo("time");
        assertThat(slope.get("low").asDouble()).isLessThan(slope.get("estimate").asDouble());
        assertThat(panel.get("variances")).hasSize(4);
        JsonNode decomposition = panel.get("variance_decomposition");
        assertThat(decomposition.get("time").asDouble()).isEqualTo(3.5);
        double whole = 0;
        for (JsonNode part : decomposition.get("parts")) {
            assertThat(part.get("level").asString()).isLowerCase();
            whole += part.get("share").asDouble();
        }
        assertThat(whole).isCloseTo(1, Offset.offset(1e-9));
        assertThat(decomposition.get("icc_dyad").get("estimate").asDouble())
                .isGreaterThan(
                        decomposition.get("icc_therapist").get("estimate").asDouble());
        assertThat(text).doesNotContain("SECRET", "\"D1");
    }

    @Test
    void aPanelIsWrittenInTheWordsOfThePanelCommand() throws IOException {
        AnalysisResult clinic = PanelClinics.clinic(30, 8, 6);
        PanelFit fit = clinic.panels().get(0).fit().value().orElseThrow();
        PanelScores scores = new PanelScores(ScaleId.TOTAL, Metric.MEAN, Optional.empty(), Optional.empty());
        StringBuilder out = new StringBuilder();
        PanelJson.write(
                Evaluation.of(fit),
                fit.model(),
                DegreesOfFreedom.SATTERTHWAITE,
                IntervalMethod.PROFILE,
                new PanelJson.Input("a.csv", scores, "session", new ReadCounts(240, 0), 0, 0),
                "1",
                out);
        JsonNode command = JSON.readTree(out.toString());
        JsonNode panel = JSON.readTree(text(clinic)).get("panels").get(0);

        command.propertyNames().stream()
                .dropWhile(name -> !name.equals("rows"))
                .forEach(name -> assertThat(panel.get(name)).as(name).isEqualTo(command.get(name)));
        assertThat(panel.get("dyads")).isEqualTo(command.get("dyads"));
    }

    @Test
    void aPanelThatCannotBeFittedIsToldWithItsReasons() throws IOException {
        JsonNode panel =
                JSON.readTree(text(PanelClinics.clinic(1, 8, 1))).get("panels").get(0);

        assertThat(panel.propertyNames())
                .containsExactly("rater", "instrument", "dyads", "scores", "passed_over", "evaluable", "reason");
        assertThat(panel.get("evaluable").asBoolean()).isFalse();
        assertThat(panel.get("reason").asString()).isEqualTo("there is 1 dyad; a panel model needs at least 2");
        assertThat(panel.get("dyads")).hasToString("{\"used\":0,\"refused\":1,\"left_out\":0}");
        assertThat(panel.get("passed_over")).hasSize(3);
        assertThat(panel.get("passed_over").get(0))
                .hasToString("{\"model\":\"THERAPISTS_AND_SLOPES\",\"reason\":"
                        + "\"0 therapists have 2 or more dyads; at least 5 are needed\"}");
    }

    @Test
    void publishedRulesAreToldByNameWithSourceSideAndCounts() throws IOException {
        StringBuilder out = new StringBuilder();
        SummaryJson.write(
                result(expectation("mean-2sd", 0, 0)), INPUT.with(RuleSamples.srs("SECRET")), Map.of(), "1", out);
        JsonNode told = JSON.readTree(out.toString()).get("rules");

        JsonNode total = told.get("cutoffs").get(0);
        assertThat(total.propertyNames())
                .containsExactly(
                        "id",
                        "evidence_mark",
                        "source",
                        "doi",
                        "note",
                        "instrument",
                        "scale",
                        "metric",
                        "bands",
                        "forms",
                        "not_scorable",
                        "flagged");
        assertThat(total.get("id").asString()).isEqualTo("srs-total-36");
        assertThat(total.get("evidence_mark").asString()).isEqualTo("SINGLE");
        assertThat(total.get("source").asString()).startsWith("openFIT");
        assertThat(total.get("note").asString()).contains("disputed");
        assertThat(total.get("metric").asString()).isEqualTo("sum");
        assertThat(total.get("bands").get(0)).hasToString("""
                        {"label":"concern","comparison":"<","boundary":36,"forms":1}""");
        assertThat(total.get("bands").get(1)).hasToString("""
                        {"label":"no concern","comparison":">=","boundary":36,"forms":2}""");
        assertThat(total.get("forms").asInt()).isEqualTo(3);
        assertThat(total.get("not_scorable").asInt()).isEqualTo(1);
        assertThat(total.get("flagged").asInt()).isEqualTo(1);
        JsonNode line = told.get("items").get(0);
        assertThat(line.get("id").asString()).isEqualTo("srs-line-9");
        assertThat(line.get("evidence_mark").asString()).isEqualTo("UNCONFIRMED");
        assertThat(line.get("items")).hasToString("[1,2,3,4]");
        assertThat(line.get("comparison").asString()).isEqualTo("<");
        assertThat(line.get("boundary").asDouble()).isEqualTo(9);
        assertThat(line.get("forms").asInt()).isEqualTo(4);
        assertThat(line.get("unanswered").asInt()).isEqualTo(1);
        assertThat(line.get("flagged").asInt()).isEqualTo(2);
        assertThat(out.toString()).doesNotContain("SECRET");
    }

    @Test
    void whatTheAnswersLookLikeIsToldWithItsEvidenceAndTheChecks() throws IOException {
        StringBuilder out = new StringBuilder();
        SummaryJson.write(
                result(expectation("mean-2sd", 0, 0)), INPUT.with(DiagnosticSamples.ceiling()), Map.of(), "1", out);
        JsonNode told = JSON.readTree(out.toString()).get("diagnostics");

        assertThat(told.get("found")).hasSize(2);
        assertThat(told.get("found").get(0).propertyNames())
                .containsExactly("instrument", "rater", "kind", "evidence", "sentence");
        assertThat(told.get("found").get(1).get("item").asInt()).isEqualTo(1);
        assertThat(told.get("found").get(0).get("evidence").toString())
                .isEqualTo("{\"forms\":40,\"at_end\":8,\"share\":0.2}");
        assertThat(told.get("checks")).hasSize(6);
        assertThat(told.get("checks").get(0).toString())
                .isEqualTo("{\"instrument\":\"two-items\",\"rater\":\"client\",\"check\":\"REVERSAL\",\"made\":false,"
                        + "\"reason\":\"a form of fewer than 3 items has no rest to compare an item with\"}");
        assertThat(told.get("checks").get(4).toString())
                .isEqualTo("{\"instrument\":\"two-items\",\"rater\":\"client\",\"check\":\"ENDS\",\"made\":true}");
        assertThat(out).doesNotContain("SECRET");
    }

    @Test
    void oddNamesSurvive() throws IOException {
        String odd = "=cmd|' /C calc'!A0 <script>\"\\\n.csv";
        AnalysisInput input = AnalysisInput.of(odd, List.of(), odd, new ReadCounts(0, 0));
        StringBuilder out = new StringBuilder();

        SummaryJson.write(result(expectation("mean-2sd", 0, 0)), input, Map.of(odd, odd), odd, out);

        JsonNode read = JSON.readTree(out.toString());
        assertThat(read.get("library_version").asString()).isEqualTo(odd);
        assertThat(read.get("settings").get(odd).asString()).isEqualTo(odd);
        assertThat(read.get("input").get("source").asString()).isEqualTo(odd);
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        AnalysisResult result = result(expectation("our-rule", Double.NaN, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(result))
                .withMessage("Only a finite number has a decimal, not NaN");
    }

    @Test
    void aFailingOutputFailsWithItsOwnException() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("No space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatIOException()
                .isThrownBy(() -> SummaryJson.write(result(expectation("mean-2sd", 0, 0)), INPUT, Map.of(), "1", full))
                .withMessage("No space left");
    }

    private static String text(AnalysisResult result) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("trend", "ols");
        settings.put("scale", "total");
        StringBuilder out = new StringBuilder();
        SummaryJson.write(result, INPUT, settings, "0.1.0", out);
        return out.toString();
    }

    private static AnalysisResult result(ChanceExpectation criterion) {
        return new AnalysisResult(
                ScaleId.TOTAL, Metric.MEAN, List.of(dyad(detection(criterion, findings()))), List.of(criterion));
    }

    private static ChanceExpectation expectation(String id, double expected, double standardError) {
        return new ChanceExpectation(
                id,
                VEpisode.mean2Sd().settings(),
                1,
                1,
                new TreeMap<>(Map.of(6, new ChanceRate(0.1234, standardError, 10_000, 0))),
                expected);
    }

    private static Detection detection(ChanceExpectation criterion, List<RuptureFinding> findings) {
        return new Detection(criterion.criterion(), SeriesKey.of(DyadId.of("D1")), findings, "", Set.of());
    }

    private static List<RuptureFinding> findings() {
        return List.of(
                RuptureFinding.builder()
                        .onset(2)
                        .nadir(2, 1)
                        .repair(3)
                        .signalSession(2)
                        .build(),
                RuptureFinding.builder()
                        .onset(6)
                        .nadir(6, 1)
                        .status(EpisodeStatus.PENDING)
                        .signalSession(6)
                        .build());
    }

    private static DyadAnalysis dyad(Detection... detections) {
        SessionSeries series = SessionSeries.of(
                SeriesKey.of(DyadId.of("D1")), new int[] {1, 2, 3, 4, 5, 6}, new double[] {5, 1, 5, 5, 5, 1});
        return new DyadAnalysis(
                DyadId.of("D1"),
                List.of(),
                Map.of(Completeness.COMPLETE, 6, Completeness.NOT_SCORABLE, 1),
                List.of(new SeriesAnalysis(series, Evaluation.notEvaluable("not asked for"), List.of(detections))));
    }
}
