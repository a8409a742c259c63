package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.io.DiagnosticSamples;
import io.github.alliance4j.io.RuleSamples;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.analysis.ChanceNoise;
import io.github.alliance4j.scoring.analysis.Concern;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.episode.EpisodeRules;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {

    private static final AnalysisResult SMALL =
            Clinics.result(Clinics.calm("quiet"), Clinics.repaired("back"), Clinics.open("open"));

    private static Document document(AnalysisResult result) {
        return Clinics.parse(Clinics.page(result, Clinics.input()));
    }

    /** What a reader sees, without the styles. */
    private static String words(AnalysisResult result) {
        return Clinics.elements(document(result), "body").get(0).getTextContent();
    }

    @Test
    void isWellFormed() {
        assertThat(document(SMALL).getDocumentElement().getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void beginsAsAnHtmlPage() {
        assertThat(Clinics.page(SMALL, Clinics.input())).startsWith("<!DOCTYPE html>\n<html lang=\"en\"");
    }

    @Test
    void allowsNeitherScriptNorNetwork() {
        String page = Clinics.page(SMALL, Clinics.input());
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
                .doesNotContain("<script", "<link", "<img", "@import", "src=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0",
                "\"><img src=x onerror=alert(1)>",
                "\u05D3\u05D9\u05D0\u05D3\u05D4",
                "]]></style><!--",
                "&lt;"
            })
    void showsAnyIdentifierAsText(String identifier) {
        DyadAnalysis named = Clinics.open(identifier);
        Document page = Clinics.parse(Clinics.page(Clinics.result(named), Clinics.input(identifier)));

        assertThat(Clinics.elements(page, "script")).isEmpty();
        assertThat(Clinics.elements(page, "img")).isEmpty();
        assertThat(Clinics.elements(page, "bdi"))
                .extracting(Element::getTextContent)
                .contains(identifier, "T-" + identifier)
                .hasSize(7);
    }

    @Test
    void tellsWhatPublishedCutOffsSayBetweenTheCriteriaAndTheDyads() {
        Document page = Clinics.parse(Clinics.page(SMALL, Clinics.input().with(RuleSamples.srs("A"))));

        assertThat(Clinics.elements(page, "h2"))
                .extracting(Element::getTextContent)
                .containsSubsequence("Criteria, beside chance", "Published cut-offs");
        assertThat(Clinics.elements(page, "code"))
                .extracting(Element::getTextContent)
                .contains("srs-total-36", "srs-line-9");
        assertThat(Clinics.elements(page, "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("#rules");
    }

    @Test
    void showsAnyProblemAsText() {
        Problem problem = new Problem(
                ProblemCode.BAD_ANSWER, new Position("<f>.csv", 3, 4, "<col>"), "<b onclick='x'> is not an answer");
        Document page = Clinics.parse(Clinics.page(SMALL, Clinics.input(problem)));
        assertThat(Clinics.elements(page, "bdi"))
                .extracting(Element::getTextContent)
                .contains("<f>.csv", "<col>", "<b onclick='x'> is not an answer");
    }

    @Test
    void makesAnchorsFromOrdinalNumbers() {
        Document page = document(SMALL);
        assertThat(Clinics.elements(page, "div", "body"))
                .extracting(body -> body.getAttribute("id"))
                .containsExactly("d1", "d2", "d3");
    }

    @Test
    void givesEveryAnchorOnceAndLeadsEveryLinkToOne() {
        Document page = document(SMALL);
        List<String> ids = Clinics.elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        Set<String> anchors = new HashSet<>(ids);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Clinics.elements(page, "a"))
                .isNotEmpty()
                .allMatch(link -> anchors.contains(link.getAttribute("href").substring(1)));
        assertThat(Clinics.elements(page, "*").stream()
                        .map(element -> element.getAttribute("aria-labelledby"))
                        .filter(label -> !label.isEmpty())
                        .flatMap(label -> List.of(label.split(" ", -1)).stream()))
                .isNotEmpty()
                .allMatch(anchors::contains);
    }

    @Test
    void keepsHeadingsInOrder() {
        int level = 0;
        for (Element element : Clinics.elements(document(SMALL), "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
        assertThat(level).isPositive();
    }

    @Test
    void listsTheMostPressingDyadFirst() {
        assertThat(Clinics.elements(document(SMALL), "section", "dyad"))
                .extracting(
                        section -> section.getElementsByTagName("h3").item(0).getTextContent())
                .containsExactly("open", "back", "quiet");
    }

    @Test
    void opensTheSectionsOfAtMostTenOpenRuptures() {
        List<DyadAnalysis> dyads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            dyads.add(Clinics.open("C" + i));
        }
        dyads.add(Clinics.repaired("R"));
        assertThat(Clinics.elements(document(Clinics.result(dyads)), "details").stream()
                        .filter(details -> details.hasAttribute("open")))
                .hasSize(10);
    }

    @Test
    void keepsTheSectionOfARepairedRuptureClosed() {
        Document page = document(Clinics.result(Clinics.repaired("R")));
        assertThat(Clinics.elements(page, "details")).noneMatch(details -> details.hasAttribute("open"));
    }

    @Test
    void saysWhatChanceAloneWouldGive() {
        assertThat(words(SMALL))
                .contains("3 series were judged; 0 have a finding. If nothing had happened in any of them, about 1.2"
                        + " would have one by chance alone.")
                .contains("Settings: form retrospective, threshold 2.0")
                .contains("Source (verified): J Consult Clin Psychol 2024");
    }

    @Test
    void saysHowTheNumberByChanceWasSimulated() {
        ChanceExpectation chance = new ChanceExpectation(
                "mean-2sd",
                VEpisode.mean2Sd().settings(),
                3,
                1,
                new TreeMap<>(
                        Map.of(8, new ChanceRate(.06, .00237, 10_000, 0), 30, new ChanceRate(.5, .00412, 10_000, 0))),
                1.2);
        assertThat(words(resultOf(chance)))
                .contains("By chance: simulated with 10000 series for each length, of independent normal noise without"
                        + " answer steps, ceilings or dependence between sessions; the simulation's standard error of a"
                        + " rate is at most 0.005.");
    }

    @Test
    void saysThatARuleThatLooksAtLevelsWasSimulatedOnTheScale() {
        ChanceExpectation chance = new ChanceExpectation(
                        "sudden-loss",
                        Map.of(),
                        3,
                        1,
                        new TreeMap<>(Map.of(8, new ChanceRate(.06, .00237, 10_000, 0))),
                        1.2)
                .with(ChanceNoise.ON_SCALE);
        assertThat(words(resultOf(chance)))
                .contains(
                        "By chance: simulated with 10000 series for each length, of independent normal noise about the mean"
                                + " of the scores, within the ends and on the answer steps of their scale where these are known,"
                                + " without dependence between sessions; the simulation's standard error of a rate is at most"
                                + " 0.003.")
                .doesNotContain("without answer steps");
    }

    @Test
    void saysNothingOfASimulationWhereThereWasNone() {
        assertThat(words(SMALL)).doesNotContain("simulated with");
    }

    @Test
    void saysThatARuleIsChangedFromThePublishedOne() {
        ChanceExpectation changed = new ChanceExpectation(
                "mean-2sd", VEpisode.mean2Sd().withThreshold(1.5).settings(), 3, 1, new TreeMap<>(), 1.2);
        assertThat(words(resultOf(changed)))
                .contains("Source (library default): J Consult Clin Psychol 2024")
                .contains("Changed from the published rule.");
        assertThat(words(SMALL)).doesNotContain("Changed from the published rule.");
    }

    @ParameterizedTest
    @EnumSource(names = {"STILES_2004", "STRAUSS_2006", "STEVENS_2007"})
    void showsPlainlyThatARuleIsUnconfirmed(RuptureCriterion criterion) {
        Map<String, String> settings = criterion.detector(Map.of()).settings();
        ChanceExpectation unconfirmed = new ChanceExpectation(criterion.id(), settings, 3, 1, new TreeMap<>(), 1.2);
        Document page = document(resultOf(unconfirmed));
        assertThat(Clinics.elements(page, "strong", "badge k-down"))
                .extracting(Element::getTextContent)
                .contains("UNCONFIRMED");
        assertThat(words(resultOf(unconfirmed)))
                .contains("Source (unconfirmed): ")
                .contains("UNCONFIRMED recalled, not read: check the source before relying on this rule.")
                .contains("3 series were judged; 1 has a finding. If nothing had happened in any of them, about 1.2");
        assertThat(words(SMALL)).doesNotContain("recalled, not read");
    }

    @Test
    void marksTheFindingsOfAnUnconfirmedRule() {
        RuptureDetector rule = EpisodeRules.stevens2007();
        SessionSeries series =
                Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 2, 3, 4, 5, 6}, 5, 5, 5, 3, 5, 5);
        ChanceExpectation unconfirmed = new ChanceExpectation(rule.id(), rule.settings(), 1, 1, new TreeMap<>(), 0.2);
        AnalysisResult result = new AnalysisResult(
                ScaleId.TOTAL,
                Metric.MEAN,
                List.of(Clinics.dyad(
                        "C001",
                        new SeriesAnalysis(
                                series, LinearTrend.withDefaults().fit(series), List.of(rule.detect(series))))),
                List.of(unconfirmed));
        assertThat(words(result))
                .contains("Session 4: 2 points below the session before; back at session 5. stevens-2007, UNCONFIRMED");
    }

    private static AnalysisResult resultOf(ChanceExpectation criterion) {
        return new AnalysisResult(ScaleId.TOTAL, Metric.MEAN, SMALL.dyads(), List.of(criterion));
    }

    @Test
    void namesTheRepairedFallOfARepairedRuptureBeforeALowStart() {
        SeriesAnalysis series = Clinics.analysis(
                Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 2, 3, 4, 5, 6}, 1, 5, 5, 3, 5, 5),
                RuptureFinding.builder()
                        .onset(1)
                        .nadir(1, 1)
                        .signalSession(1)
                        .status(EpisodeStatus.NOT_EVALUABLE)
                        .build(),
                RuptureFinding.builder()
                        .onset(4)
                        .nadir(4, 3)
                        .signalSession(4)
                        .preLevel(5)
                        .scale(1)
                        .repair(5)
                        .build());
        RankedDyad dyad =
                RankedDyad.of(Clinics.result(Clinics.dyad("D", series))).get(0);

        assertThat(dyad.concern()).isEqualTo(Concern.REPAIRED_RUPTURE);
        assertThat(dyad.worstFinding())
                .hasValueSatisfying(worst ->
                        assertThat(worst).startsWith("Client, session 4: ").endsWith("back at session 5"));
    }

    @Test
    void saysThatAFindingIsNoDiagnosis() {
        assertThat(words(SMALL)).contains("A finding is a candidate for a person to look at. It is not a diagnosis");
    }

    @Test
    void saysWhatToCheckInTheDataAndWhatWasNotChecked() {
        String page = Clinics.page(SMALL, Clinics.input().with(DiagnosticSamples.ceiling()));
        Document parsed = Clinics.parse(page);

        assertThat(Clinics.elements(parsed, "ul", "diagnostics"))
                .singleElement()
                .satisfies(list -> assertThat(list.getTextContent())
                        .contains(
                                "two-items, client: 8 of 40 complete forms (20.0 %) lie at the best end on every item.")
                        .contains("100.0 % of 40 answers to item 1"));
        assertThat(parsed.getDocumentElement().getTextContent())
                .contains("Checked, two-items by client: answers at an end of the range.")
                .contains("Not checked, two-items by client: reversed items (a form of fewer than 3 items has no rest")
                .doesNotContain("Nothing to check was found.", "SECRET");
        assertThat(page.indexOf("id=\"overview\"")).isLessThan(page.indexOf("id=\"data\""));
        assertThat(page.indexOf("id=\"data\"")).isLessThan(page.indexOf("id=\"criteria\""));
    }

    @Test
    void saysThatNothingWasFoundAndWhatWasChecked() {
        String page = Clinics.page(SMALL, Clinics.input().with(DiagnosticSamples.quiet()));

        assertThat(page)
                .contains("<p>Nothing to check was found.</p>", "Checked, two-items by client")
                .doesNotContain("class=\"diagnostics\"");
    }

    @Test
    void saysThatNothingWasChecked() {
        assertThat(words(SMALL))
                .contains("No check of the data was made.")
                .doesNotContain("Nothing to check was found.", "Checked,");
    }

    @Test
    void countsWhatWasRead() {
        String words = words(SMALL);
        assertThat(words)
                .contains("Records accepted120", "Records refused0", "Dyads3", "Sessions27")
                .contains("15 complete, 0 prorated, 3 not scorable")
                .contains("wai-s-client");
    }

    @Test
    void showsTheSentenceOfEachFinding() {
        assertThat(words(SMALL))
                .contains("Session 9: 2.7 SD below this client's own mean; not back yet.")
                .contains("Session 5: 2.7 SD below this client's own mean; back at session 6.");
    }

    @Test
    void showsTheNumbersBehindAChartWithItsGaps() {
        SeriesAnalysis client = Clinics.analysis(
                Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 2, 5_000}, 4.256, 5, 6));
        SeriesAnalysis therapist =
                Clinics.analysis(Clinics.series(Rater.THERAPIST, Clinics.ONE_TO_SEVEN, new int[] {1, 5_000}, 3, 4));
        Document page = document(Clinics.result(Clinics.dyad("C001", client, therapist)));
        Element table = (Element) Clinics.elements(page, "details", "numbers")
                .get(0)
                .getElementsByTagName("table")
                .item(0);

        assertThat(table.getTextContent())
                .isEqualTo("SessionClientTherapist" + "14.263" + "25missing" + "3\u20134999missing" + "500064");
    }

    @Test
    void saysThatNothingCanBeDrawnWithoutAScore() {
        SeriesAnalysis none = Clinics.analysis(Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[0]));
        assertThat(words(Clinics.result(Clinics.dyad("C001", none))))
                .contains("No session has a score, so there is nothing to draw.")
                .contains("No trend: fewer than 3 sessions.");
    }

    @Test
    void givesAPageForAnEmptyAnalysis() {
        AnalysisResult empty = new AnalysisResult(SMALL.scale(), SMALL.metric(), List.of(), List.of());
        assertThat(words(empty))
                .contains("There is no dyad to show.", "No criterion was applied.", "Every record could be read.");
    }

    @Test
    void givesTheSameBytesInEveryLocale() {
        String first = Clinics.page(SMALL, Clinics.input());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Clinics.page(SMALL, Clinics.input())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void staysUnderFiveMegabytesForFiveHundredDyads() {
        String page = Clinics.page(largeClinic(500, 30), Clinics.input());
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
        assertThat(page.split("<section class=\"dyad\"", -1)).hasSize(501);
    }

    private static AnalysisResult largeClinic(int dyads, int sessions) {
        Random random = new Random(11);
        List<DyadAnalysis> all = new ArrayList<>();
        for (int d = 0; d < dyads; d++) {
            List<SeriesAnalysis> raters = new ArrayList<>();
            for (Rater rater : new Rater[] {Rater.CLIENT, Rater.THERAPIST}) {
                List<SeriesPoint> points = new ArrayList<>();
                for (int s = 1; s <= sessions; s++) {
                    points.add(SeriesPoint.of(s, Math.min(7, Math.max(1, 5 + random.nextGaussian() / 2))));
                }
                SessionSeries series = SessionSeries.of(Clinics.key("DYAD-" + d, rater), Clinics.ONE_TO_SEVEN, points);
                raters.add(new SeriesAnalysis(
                        series,
                        LinearTrend.withDefaults().fit(series),
                        List.of(VEpisode.mean2Sd().detect(series))));
            }
            all.add(Clinics.dyad("DYAD-" + d, raters.toArray(SeriesAnalysis[]::new)));
        }
        return Clinics.result(all);
    }

    @Test
    void bearsTheTitleItIsGiven() throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlReport.withDefaults().withTitle("Clinic <North>").write(SMALL, Clinics.input(), page);
        assertThat(page).contains("<title>Clinic &lt;North&gt;</title>", "<h1>Clinic &lt;North&gt;</h1>");
    }

    @Test
    void refusesABlankTitle() {
        assertThatThrownBy(() -> HtmlReport.withDefaults().withTitle(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A report title must not be blank");
    }
}
