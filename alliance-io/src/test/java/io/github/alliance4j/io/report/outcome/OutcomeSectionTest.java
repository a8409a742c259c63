package io.github.alliance4j.io.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class OutcomeSectionTest {

    private final List<SessionSeries> alliance = new ArrayList<>();
    private final List<OutcomeSeries> outcome = new ArrayList<>();
    private final Map<DyadId, RepairStatus> status = new HashMap<>();
    private String form = "ors";

    /** Each dyad drifts its own way in both; beyond that, the outcome follows the alliance of the session before. */
    private void clinic(int dyads, double drift, double effect) {
        Random random = new Random(5);
        for (int i = 0; i < dyads; i++) {
            double slope = drift * random.nextGaussian();
            double level = random.nextGaussian() / 2;
            double before = 0;
            List<SeriesPoint> x = new ArrayList<>();
            List<SeriesPoint> y = new ArrayList<>();
            for (int t = 1; t <= 10; t++) {
                double noise = 0.5 * random.nextGaussian();
                x.add(SeriesPoint.of(t, within(1, 7, 4 + level + slope * t + noise)));
                double score = 5 + level + 0.7 * slope * t + effect * before + 0.5 * random.nextGaussian();
                y.add(SeriesPoint.of(t, within(0, 10, score)));
                before = noise;
            }
            add("d" + i, x, y);
        }
    }

    private static double within(double low, double high, double score) {
        return Math.max(low, Math.min(high, score));
    }

    private void add(String id, List<SeriesPoint> x, List<SeriesPoint> y) {
        DyadId dyad = DyadId.of(id);
        SeriesKey own = new SeriesKey(dyad, Optional.of(Rater.CLIENT), Optional.of("wai-s-client"), ScaleId.TOTAL);
        SeriesKey other = new SeriesKey(dyad, Optional.of(Rater.CLIENT), Optional.of(form), ScaleId.TOTAL);
        alliance.add(SessionSeries.of(own, Clinics.ONE_TO_SEVEN, x));
        outcome.add(OutcomeSeries.of(
                        SessionSeries.of(other, Optional.of(new ScoreRange(0, 10, OptionalDouble.empty())), y),
                        Direction.HIGHER_IS_BETTER)
                .with(Metric.MEAN));
    }

    private OutcomeFindings found() {
        return OutcomeAnalysis.withDefaults().withRepairs(status, "pelt").assess(alliance, outcome);
    }

    private Document section(OutcomeFindings... found) throws IOException {
        StringBuilder page = new StringBuilder();
        new OutcomeSection(List.of(found), Clinics.result(Clinics.calm("a"))).write(new Html(page));
        return Clinics.parse(page.toString());
    }

    /** The section where the ruptures are of a rule with these settings. */
    private String text(Map<String, String> settings) throws IOException {
        ChanceExpectation rule = new ChanceExpectation("pelt", settings, 12, 0, new TreeMap<>(), 1);
        AnalysisResult result = new AnalysisResult(ScaleId.TOTAL, Metric.MEAN, List.of(), List.of(rule));
        StringBuilder page = new StringBuilder();
        new OutcomeSection(List.of(found()), result).write(new Html(page));
        return Clinics.parse(page.toString()).getDocumentElement().getTextContent();
    }

    private String text() throws IOException {
        return section(found()).getDocumentElement().getTextContent();
    }

    @Test
    void effectOfAnOwnDriftIsNotToldWithoutSayingThatItGoesWithTheLines() throws IOException {
        clinic(80, 0.08, 0);

        assertThat(text())
                .contains(
                        "After a session with a better alliance than usual the outcome of the next session was better,"
                                + " but not once each dyad's own line is taken out: ");
    }

    @Test
    void effectThatStaysIsToldPlainly() throws IOException {
        clinic(60, 0, 0.5);

        assertThat(text())
                .contains(
                        "After a session with a better alliance than usual the outcome of the next session was better: ")
                .doesNotContain("but not once");
    }

    @Test
    void effectWhoseLinesCannotBeTakenOutSaysSo() throws IOException {
        clinic(20, 0, 0.8);

        assertThat(text())
                .contains("was better, and whether that stays once each dyad's own line is taken out cannot be told: ");
    }

    @Test
    void metricOfBothScoresIsTold() throws IOException {
        clinic(12, 0, 0);

        assertThat(text())
                .contains(
                        "Outcome is ors, scale total, mean of the items (0 to 10).",
                        "Alliance is the scale total, mean of the items (1 to 7).");
    }

    @Test
    void confidenceOfTheBracketsIsTold() throws IOException {
        clinic(12, 0, 0);
        OutcomeFindings half =
                OutcomeAnalysis.withDefaults().withConfidence(0.5).assess(alliance, outcome);

        assertThat(text()).contains("Brackets are 95 % intervals.");
        assertThat(section(half).getDocumentElement().getTextContent()).contains("Brackets are 50 % intervals.");
    }

    @Test
    void comparableCorrelationStandsFirstAndTheAnchorNextToIt() throws IOException {
        clinic(12, 0, 0);

        Element table = (Element) section(found()).getElementsByTagName("tbody").item(0);

        assertThat(table.getElementsByTagName("tr").item(0).getTextContent())
                .startsWith("Early alliance (first 3 scores) and change, given the first outcome score");
        assertThat(table.getElementsByTagName("tr").item(1).getTextContent()).contains("a meta-analysis", "0.278");
        assertThat(table.getElementsByTagName("tr").getLength()).isEqualTo(7);
        assertThat(text()).contains("who begins worse can change more");
    }

    @Test
    void everyGroupAndEveryContrastIsThereAdjustedAndNot() throws IOException {
        clinic(12, 0, 0);
        for (int i = 0; i < 12; i++) {
            status.put(
                    DyadId.of("d" + i),
                    List.of(RepairStatus.NONE, RepairStatus.REPAIRED, RepairStatus.OPEN)
                            .get(i % 3));
        }

        assertThat(text())
                .contains(
                        "Ruptures by pelt",
                        "A rupture not repaired in timeno dyad",
                        "Rupture still open at the last session4",
                        "Repaired less no rupture4 and 4",
                        "Repaired less still open4 and 4",
                        "Still open less no rupture4 and 4",
                        "Change, adjusted for the first scoreUnadjusted",
                        "noise in the first score alone makes an adjusted difference",
                        "Dyads were not assigned to groups.")
                .doesNotContain("Repaired less not repaired");
    }

    @ParameterizedTest
    @CsvSource({"false-alarm, 0.05", "repair-window, any"})
    void ruleWithoutATimeForARepairHasNoRowForOneNotInTime(String setting, String value) throws IOException {
        groupsWith(RepairStatus.OPEN);

        assertThat(text(Map.of(setting, value)))
                .contains("This rule sets no time for a repair", "Rupture still open at the last session6")
                .doesNotContain("A rupture not repaired in time");
    }

    @Test
    void ruleWithATimeForARepairKeepsTheRow() throws IOException {
        groupsWith(RepairStatus.OPEN);

        assertThat(text(Map.of("repair-window", "4")))
                .contains("A rupture not repaired in timeno dyad")
                .doesNotContain("This rule sets no time for a repair");
    }

    @Test
    void dyadNotRepairedInTimeIsShownWhateverTheSettings() throws IOException {
        groupsWith(RepairStatus.UNREPAIRED);

        assertThat(text(Map.of()))
                .contains("A rupture not repaired in time6")
                .doesNotContain("This rule sets no time for a repair");
    }

    private void groupsWith(RepairStatus other) {
        clinic(12, 0, 0);
        for (int i = 0; i < 12; i++) {
            status.put(DyadId.of("d" + i), i % 2 == 0 ? RepairStatus.NONE : other);
        }
    }

    @Test
    void groupOfOneDyadIsNoted() throws IOException {
        clinic(12, 0, 0);
        for (int i = 0; i < 12; i++) {
            status.put(DyadId.of("d" + i), i == 0 ? RepairStatus.OPEN : RepairStatus.NONE);
        }

        assertThat(text())
                .contains("Still open: a group of 1 dyad; how far its dyads differ is taken from all groups together")
                .doesNotContain("No rupture: a group of");
    }

    @Test
    void everyTableHasACaptionAndScrollsUnderANameOfItsOwn() throws IOException {
        clinic(12, 0, 0);
        for (int i = 0; i < 12; i++) {
            status.put(DyadId.of("d" + i), i % 2 == 0 ? RepairStatus.NONE : RepairStatus.REPAIRED);
        }
        Document page = section(found());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < page.getElementsByTagName("table").getLength(); i++) {
            Element table = (Element) page.getElementsByTagName("table").item(i);
            Element box = (Element) table.getParentNode();
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            assertThat(box.getAttribute("class")).isEqualTo("wide");
            assertThat(box.getAttribute("tabindex")).isEqualTo("0");
            names.add(box.getAttribute("aria-label"));
        }

        assertThat(names)
                .containsExactly(
                        "Correlations, Client, wai-s-client",
                        "Change in outcome, Client, wai-s-client",
                        "Differences of change, Client, wai-s-client");
    }

    @Test
    void intervalsAreRoundedAlikeOnBothSides() throws IOException {
        clinic(40, 0, 0.5);

        assertThat(text()).containsPattern("\\d\\.\\d\\d \\[\u2212?\\d\\.\\d\\d, \u2212?\\d\\.\\d\\d\\]");
        assertThat(text()).doesNotContainPattern("\\d\\.\\d\\d \\[\u2212?\\d(\\.\\d)?, ");
    }

    @Test
    void noDyadInBothIsSaidFirst() throws IOException {
        clinic(4, 0, 0);
        OutcomeFindings apart = OutcomeAnalysis.withDefaults().assess(alliance.subList(0, 2), outcome.subList(2, 4));

        assertThat(section(apart).getDocumentElement().getTextContent())
                .contains(
                        "No dyad has both, so nothing can be told: the outcome is of 2 other dyads.",
                        "Same session: not evaluable: no dyad is in both, alliance and outcome.");
    }

    @Test
    void namesThatLookLikeMarkupStayText() throws IOException {
        form = "<script>alert(1)</script>";
        clinic(12, 0, 0);

        Document page = section(found());

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Outcome is <script>alert(1)</script>, scale total");
    }

    @Test
    void nothingIsWrittenWithoutAnOutcome() throws IOException {
        StringBuilder page = new StringBuilder();

        new OutcomeSection(List.of(), Clinics.result(Clinics.calm("a"))).write(new Html(page));

        assertThat(page).isEmpty();
    }
}
