package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SeriesChartTest {

    private static final int[] ELEVEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    private static SeriesAnalysis client(RuptureFinding... findings) {
        return Clinics.analysis(
                Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, ELEVEN, 5, 5.2, 5.1, 5, 5.2, 2, 3, 5, 5.1, 5.2, 5),
                findings);
    }

    private static SeriesAnalysis gappy(Rater rater, int... sessions) {
        double[] scores = new double[sessions.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 4 + i % 2;
        }
        return Clinics.analysis(Clinics.series(rater, Clinics.ONE_TO_SEVEN, sessions, scores));
    }

    private static RuptureFinding.Builder episode() {
        return RuptureFinding.builder().onset(6).nadir(6, 2).signalSession(6).preLevel(5.1);
    }

    private static String drawn(SeriesAnalysis... charted) {
        StringBuilder out = new StringBuilder();
        try {
            SeriesChart.write(new Html(out), "x", List.of(charted), List.of(charted));
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder does not fail", e);
        }
        return out.toString();
    }

    private static Document chart(SeriesAnalysis... charted) {
        return Clinics.parse(drawn(charted));
    }

    private static String path(Document chart, String style) {
        return Clinics.elements(chart, "path", style).get(0).getAttribute("d");
    }

    @Test
    void drawsALineThroughNeighbouringSessions() {
        assertThat(path(chart(gappy(Rater.CLIENT, 1, 2, 3)), "ln mk c")).isEqualTo("M58 75L344 50L630 75");
    }

    @Test
    void breaksTheLineAtAMissingSession() {
        assertThat(path(chart(gappy(Rater.CLIENT, 1, 2, 4, 5)), "ln mk c")).isEqualTo("M58 75L201 50M487 75L630 50");
    }

    @Test
    void drawsASessionBetweenTwoGapsAsAPoint() {
        assertThat(path(chart(gappy(Rater.CLIENT, 1, 3, 5)), "ln mk c")).isEqualTo("M58 75h0M344 50h0M630 75h0");
    }

    @Test
    void marksAMissingSessionAtTheAxis() {
        assertThat(path(chart(gappy(Rater.CLIENT, 1, 2, 4, 5)), "miss c")).isEqualTo("M341.5 154l5 5m0-5l-5 5");
    }

    @Test
    void marksSessionsThatOnlyTheOtherRaterHas() {
        Document chart = chart(gappy(Rater.CLIENT, 1, 2, 3, 4, 5), gappy(Rater.THERAPIST, 2, 3, 4));
        assertThat(Clinics.elements(chart, "path", "miss c")).isEmpty();
        assertThat(path(chart, "miss t")).isEqualTo("M55.5 154l5 5m0-5l-5 5M627.5 154l5 5m0-5l-5 5");
    }

    @Test
    void shadesARepairedEpisodeFromOnsetToRepair() {
        Element shading = shading(client(episode().repair(8).build()));
        assertThat(shading.getAttribute("x")).isEqualTo("336");
        assertThat(shading.getAttribute("width")).isEqualTo("130.4");
    }

    @Test
    void shadesAnOpenEpisodeToTheLastSession() {
        for (EpisodeStatus status : List.of(EpisodeStatus.PENDING, EpisodeStatus.UNREPAIRED)) {
            Element shading = shading(client(episode().status(status).build()));
            assertThat(shading.getAttribute("x")).isEqualTo("336");
            assertThat(shading.getAttribute("width")).isEqualTo("302");
        }
    }

    @Test
    void shadesAnEpisodeWithoutALevelBeforeToItsNadir() {
        Element shading =
                shading(client(episode().status(EpisodeStatus.NOT_EVALUABLE).build()));
        assertThat(shading.getAttribute("width")).isEqualTo("16");
    }

    private static Element shading(SeriesAnalysis analysis) {
        List<Element> shadings = Clinics.elements(chart(analysis), "rect", "ep c");
        assertThat(shadings).hasSize(1);
        return shadings.get(0);
    }

    @Test
    void labelsOnsetNadirAndRepair() {
        assertThat(words(chart(client(episode().repair(8).build())))).contains("onset 6", "nadir 6", "repair 8");
    }

    @Test
    void labelsWhatIsOpen() {
        assertThat(words(chart(client(episode().status(EpisodeStatus.PENDING).build()))))
                .contains("onset 6", "nadir 6", "open");
    }

    @Test
    void labelsWhatHasNoKnownEnd() {
        assertThat(words(chart(
                        client(episode().status(EpisodeStatus.NOT_EVALUABLE).build()))))
                .contains("end unknown");
    }

    private static List<String> words(Document chart) {
        return Clinics.elements(chart, "text").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void drawsOnceWhatTwoCriteriaAgreeOn() {
        RuptureFinding finding = episode().repair(8).build();
        assertThat(Clinics.elements(chart(client(finding, finding)), "rect", "ep c"))
                .hasSize(1);
    }

    @Test
    void putsEpisodesWhoseLabelsWouldMeetOnLanesOfTheirOwn() {
        RuptureFinding early = RuptureFinding.builder()
                .onset(2)
                .nadir(2, 5.2)
                .signalSession(2)
                .repair(5)
                .build();
        Document chart = chart(client(early, episode().repair(8).build()));
        assertThat(Clinics.elements(chart, "use").stream()
                        .filter(mark -> mark.getAttribute("href").equals("#onset"))
                        .map(mark -> mark.getAttribute("y")))
                .containsExactly("-14", "-29");
    }

    @Test
    void limitsTheHeightOfAChartWithManyEpisodes() {
        RuptureFinding[] many = new RuptureFinding[11];
        for (int i = 0; i < many.length; i++) {
            many[i] = RuptureFinding.builder()
                    .onset(i + 1)
                    .nadir(i + 1, 5)
                    .signalSession(11)
                    .status(EpisodeStatus.PENDING)
                    .build();
        }
        double height = Double.parseDouble(
                chart(client(many)).getDocumentElement().getAttribute("viewBox").split(" ", -1)[3]);
        assertThat(height).isLessThan(300);
    }

    @Test
    void drawsTheTrendFromTheFirstToTheLastScore() {
        SeriesAnalysis rising = Clinics.analysis(
                Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 2, 3}, 2.1, 3.8, 6.1));
        assertThat(path(chart(rising), "trend c")).isEqualTo("M58 125L630 25");
    }

    @Test
    void drawsNoTrendThatIsNotEvaluable() {
        assertThat(Clinics.elements(chart(gappy(Rater.CLIENT, 1, 2)), "path", "trend c"))
                .isEmpty();
    }

    @Test
    void drawsASmoothCurveFromTheFirstToTheLastOfEightScores() {
        Document chart = chart(gappy(Rater.THERAPIST, 1, 2, 3, 4, 5, 6, 7, 9));
        assertThat(path(chart, "smooth t"))
                .startsWith("M58 ")
                .contains("L487 ")
                .doesNotContain("L558.5 ")
                .matches("M.*L630 [\\d.]+");
    }

    @Test
    void smoothCurveOfAStraightLineIsThatLine() {
        SeriesAnalysis straight = Clinics.analysis(Clinics.series(
                Rater.CLIENT,
                Clinics.ONE_TO_SEVEN,
                new int[] {1, 2, 3, 4, 5, 6, 7, 8},
                2,
                2.5,
                3,
                3.5,
                4,
                4.5,
                5,
                5.5));
        assertThat(path(chart(straight), "smooth c")).startsWith("M58 125L").endsWith("L630 37.5");
    }

    @Test
    void drawsNoSmoothCurveOfSevenScoresAndNoneOfVeryMany() {
        int[] many = IntStream.rangeClosed(1, 201).toArray();
        assertThat(drawn(gappy(Rater.CLIENT, 1, 2, 3, 4, 5, 6, 7))).doesNotContain("smooth");
        assertThat(drawn(gappy(Rater.CLIENT, many))).doesNotContain("smooth");
    }

    @Test
    void staysSmallWhateverTheSessionNumbers() {
        String drawing = drawn(gappy(Rater.CLIENT, 1, 2, 5_000, Integer.MAX_VALUE));
        Clinics.parse(drawing);
        assertThat(drawing).hasSizeLessThan(4_000).contains("2147483643 sessions missing");
    }

    @Test
    void separatesTheNamesOfLinesThatEndAtOneHeight() {
        Document chart = chart(gappy(Rater.CLIENT, 1, 2, 3), gappy(Rater.THERAPIST, 1, 2, 3));
        double client = nameHeight(chart, "who c");
        double therapist = nameHeight(chart, "who t");
        assertThat(Math.abs(client - therapist)).isEqualTo(13);
    }

    private static double nameHeight(Document chart, String style) {
        return Double.parseDouble(Clinics.elements(chart, "text", style).get(0).getAttribute("y"));
    }

    @Test
    void namesAndDescribesItselfToAScreenReader() {
        Document chart = chart(client(episode().repair(8).build()));
        assertThat(chart.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(chart.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("xt xs");
        assertThat(Clinics.elements(chart, "title").get(0).getTextContent())
                .isEqualTo("Scores of dyad C001 by session");
        assertThat(Clinics.elements(chart, "desc").get(0).getTextContent())
                .matches(
                        "Client: 11 scores from session 1 to 11; smooth curve from 5[.\\d]* to [45][.\\d]*, lowest [345][.\\d]* at"
                                + " session \\d+; episode with onset 6, nadir 6, repair 8\\.");
    }

    @Test
    void putsRatersOfOneRangeOnOneChart() {
        SeriesAnalysis client = gappy(Rater.CLIENT, 1, 2, 3);
        SeriesAnalysis therapist = gappy(Rater.THERAPIST, 1, 2, 3);
        assertThat(SeriesChart.charts(List.of(client, therapist))).containsExactly(List.of(client, therapist));
    }

    @Test
    void putsRatersOfDifferentRangesOnChartsOfTheirOwn() {
        SeriesAnalysis client = gappy(Rater.CLIENT, 1, 2, 3);
        SeriesAnalysis therapist = Clinics.analysis(Clinics.series(
                Rater.THERAPIST, Optional.of(new ScoreRange(0, 10, OptionalDouble.empty())), new int[] {1, 2}, 4, 5));
        assertThat(SeriesChart.charts(List.of(client, therapist))).containsExactly(List.of(client), List.of(therapist));
    }

    @Test
    void putsOneRaterTwiceOnTwoCharts() {
        SeriesAnalysis client = gappy(Rater.CLIENT, 1, 2, 3);
        assertThat(SeriesChart.charts(List.of(client, client))).hasSize(2);
    }

    @Test
    void drawsNothingWhereNoSessionHasAScore() {
        assertThat(SeriesChart.charts(List.of(gappy(Rater.CLIENT)))).isEmpty();
    }

    @Test
    void shadesTheGapOverRunsOfSharedSessions() {
        Document chart = chart(gappy(Rater.CLIENT, 1, 2, 3, 5, 6), gappy(Rater.THERAPIST, 2, 3, 4, 6));
        String gap = path(chart, "gap");

        assertThat(gap.chars().filter(c -> c == 'M'))
                .as("sessions 2 to 3, and 6")
                .hasSize(2);
        assertThat(gap.chars().filter(c -> c == 'Z')).hasSize(2);
        assertThat(Clinics.elements(chart, "desc").get(0).getTextContent())
                .endsWith("The gap between client and therapist is shaded, in 3 sessions that both rated.");
    }

    @Test
    void shadesNothingWithoutASharedSessionOrASecondVoice() {
        assertThat(drawn(gappy(Rater.CLIENT, 1, 2), gappy(Rater.THERAPIST, 3, 4)))
                .doesNotContain("class=\"gap\"", "shaded");
        assertThat(drawn(client())).doesNotContain("class=\"gap\"", "shaded");
        assertThat(drawn(gappy(Rater.CLIENT, 1, 2), gappy(Rater.OBSERVER, 1, 2)))
                .doesNotContain("class=\"gap\"");
    }
}
