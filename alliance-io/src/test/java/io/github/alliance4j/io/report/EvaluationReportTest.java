package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.PanelEvaluation;
import io.github.alliance4j.scoring.evaluation.RatedScore;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.PanelTruth;
import io.github.alliance4j.scoring.simulation.SimulatedDyad;
import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class EvaluationReportTest {

    private static final List<ScoredRule> RULES = List.of(
            new ScoredRule("mean-2sd", Evaluation.of(score())),
            new ScoredRule("<b>again</b>", Evaluation.of(score())),
            new ScoredRule("rci", Evaluation.notEvaluable("needs sd & reliability")));

    private static DetectionScore score() {
        return panel().assess(VEpisode.mean2Sd()).value().orElseThrow();
    }

    private static Evaluation<DetectionScore> live() {
        return panel().assessLive(RuptureCriterion.SUDDEN_LOSS.detector(Map.of("cutoff", "0.4")));
    }

    private static PanelEvaluation panel() {
        PanelSimulator simulator = PanelSimulator.of(PanelScenario.parse("routine"), 7);
        List<SessionSeries> series = new ArrayList<>();
        Map<DyadId, List<TrueRupture>> truth = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            SimulatedDyad dyad = simulator.dyad(i);
            series.add(dyad.series());
            truth.put(dyad.id(), dyad.ruptures());
        }
        return PanelEvaluation.of(series, PanelTruth.of(truth));
    }

    private static String text(EvaluationReport report) {
        StringBuilder out = new StringBuilder();
        try {
            report.write(RULES, Map.of("panel", "<script>alert(1)</script>.csv"), out);
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder does not fail", e);
        }
        return out.toString();
    }

    private static Document page() {
        return Clinics.parse(text(EvaluationReport.withDefaults()).replace("<!DOCTYPE html>", ""));
    }

    @Test
    void rulesAreDrawnWithANumberEachThatTheTableHasToo() {
        Document page = page();

        assertThat(Clinics.elements(page, "circle", "found")).hasSize(2);
        List<Element> numbers = Clinics.elements(page, "text", "number");
        assertThat(numbers).extracting(Element::getTextContent).containsExactly("1", "2");
        assertThat(numbers.get(0).getAttribute("x") + numbers.get(0).getAttribute("y"))
                .isNotEqualTo(numbers.get(1).getAttribute("x") + numbers.get(1).getAttribute("y"));
        assertThat(Clinics.elements(page, "th"))
                .extracting(Element::getTextContent)
                .contains("1 mean-2sd", "2 <b>again</b>", "3 rci");
    }

    @Test
    void aRuleAtSeveralRatesIsACurveAndARowForEachRate() throws IOException {
        DetectionScore own = score();
        ScoredRule scan = new ScoredRule(
                "scan",
                Evaluation.of(own),
                List.of(new RatedScore(0.01, score()), new RatedScore(0.05, own), new RatedScore(0.2, score())));
        StringBuilder out = new StringBuilder();
        EvaluationReport.withDefaults().write(List.of(RULES.get(0), scan), Map.of(), out);
        Document page = Clinics.parse(out.toString().replace("<!DOCTYPE html>", ""));

        assertThat(Clinics.elements(page, "path", "curve")).hasSize(1);
        assertThat(Clinics.elements(page, "circle", "rate")).hasSize(3);
        assertThat(Clinics.elements(page, "text", "number")).hasSize(2);
        assertThat(Clinics.elements(page, "th"))
                .extracting(Element::getTextContent)
                .containsSubsequence("1 mean-2sd", "2 scan", "2 scan at 0.01", "2 scan at 0.2")
                .doesNotContain("2 scan at 0.05")
                .contains("Delay from 1 point", "Missed from 1 point");
        assertThat(out).contains("A line joins one rule at several false-alarm rates");
        assertThat(text(EvaluationReport.withDefaults())).doesNotContain("A line joins");
        assertThat(Clinics.elements(page(), "path", "curve"))
                .as("rules are points")
                .isEmpty();
    }

    @Test
    void aLiveRunTellsHowManyAlarmsWereTakenBack() throws IOException {
        StringBuilder out = new StringBuilder();
        ScoredRule live = new ScoredRule("sudden-loss", live());
        EvaluationReport.withDefaults().write(List.of(live, RULES.get(0)), Map.of(), out);
        Document page = Clinics.parse(out.toString().replace("<!DOCTYPE html>", ""));

        assertThat(Clinics.elements(page, "td"))
                .filteredOn(cell -> cell.getAttribute("data-l").equals("Withdrawn"))
                .extracting(Element::getTextContent)
                .satisfiesExactly(
                        share -> assertThat(share).matches("0\\.\\d{3} \\(0\\.\\d{3} to 0\\.\\d{3}\\)"),
                        none -> assertThat(none).isEqualTo("\u2013"));
        assertThat(out).contains("shares of all alarms");
        assertThat(text(EvaluationReport.withDefaults())).doesNotContain("Withdrawn", "shares of all alarms");
    }

    @Test
    void everyShareStandsWithItsInterval() {
        assertThat(Clinics.elements(page(), "td"))
                .filteredOn(cell -> cell.getAttribute("data-l").equals("Sensitivity"))
                .hasSize(2)
                .allMatch(cell -> cell.getTextContent().matches("0\\.\\d{3} \\(0\\.\\d{3} to [01]\\.\\d{3}\\)"));
    }

    @Test
    void aRuleThatCannotBeJudgedStandsWithItsReason() {
        assertThat(page().getDocumentElement().getTextContent()).contains("Not evaluable needs sd & reliability");
    }

    @Test
    void whatWasReadIsEscapedAndNothingIsLoaded() {
        assertThat(text(EvaluationReport.withDefaults()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;.csv", "&lt;b&gt;again&lt;/b&gt;")
                .contains("default-src 'none'")
                .doesNotContain("<script", "<b>", "src=", "@import", "url(http");
    }

    @Test
    void titleAndAskedRateAreShown() {
        String text =
                text(EvaluationReport.withDefaults().withTitle("Ours & theirs").withAsked(0.05));

        assertThat(text).contains("<h1>Ours &amp; theirs</h1>", "class=\"asked\"", ">asked for<");
        assertThat(text(EvaluationReport.withDefaults())).doesNotContain("class=\"asked\"");
    }

    @Test
    void noRulesGiveAPageWithAnEmptyTable() throws IOException {
        StringBuilder out = new StringBuilder();
        EvaluationReport.withDefaults().write(List.of(), Map.of(), out);

        assertThat(out).contains("0 rules");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void rateOutsideIsRefused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationReport.withDefaults().withAsked(rate))
                .withMessage("False-alarm rate " + rate + " is not between 0 and 1");
    }

    @Test
    void blankTitleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationReport.withDefaults().withTitle(" "))
                .withMessageContaining("blank");
    }

    @Test
    void pictureFileSpreadsTheNumbersToo() throws IOException {
        StringBuilder out = new StringBuilder();
        ComparisonPicture.withDefaults().write(RULES, out);
        Document picture = Clinics.parse(out.toString());

        assertThat(Clinics.elements(picture, "text", "number"))
                .extracting(number -> number.getAttribute("x") + " " + number.getAttribute("y"))
                .doesNotHaveDuplicates();
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("3  rci (not evaluable: needs sd & reliability)", "2  <b>again</b>: 0.");
    }
}
