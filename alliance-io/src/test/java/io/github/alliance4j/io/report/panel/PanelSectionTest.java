package io.github.alliance4j.io.report.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.clinic.ClinicModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PanelSectionTest {

    private static final AnalysisResult WHOLE = PanelClinics.clinic(30, 8, 6);

    private static String words(AnalysisResult result) {
        return PanelClinics.section(result).getTextContent();
    }

    private static List<Element> within(Element section, String tag, String style) {
        NodeList nodes = section.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (style.isEmpty()
                    || List.of(element.getAttribute("class").split(" ", -1)).contains(style)) {
                elements.add(element);
            }
        }
        return elements;
    }

    @Test
    void standsBetweenTheListAndTheChartsAndCanBeReachedFromTheContents() {
        Document page = PanelClinics.page(WHOLE);

        assertThat(Clinics.elements(page, "h2"))
                .extracting(Element::getTextContent)
                .containsSubsequence("Dyads by concern", "All dyads together", "Charts");
        assertThat(Clinics.elements(page, "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("#clinic");
    }

    @Test
    void saysThatThereIsNoModelWhereNoneWasAskedFor() {
        AnalysisResult without = WHOLE.with(List.of());

        assertThat(words(without)).isEqualTo("All dyads togetherNo model of all dyads was fitted.");
        assertThat(Clinics.page(without, Clinics.input())).doesNotContain(".multiples{");
        assertThat(Clinics.page(WHOLE, Clinics.input())).contains(".multiples{");
    }

    @Test
    void saysWhichModelWasFittedHowThatWentAndTheRuleForTherapists() {
        assertThat(WHOLE.panels().get(0).model()).contains(ClinicModel.THERAPISTS_AND_SLOPES);
        assertThat(words(WHOLE))
                .contains(
                        "Model: a level of each therapist and a line of each dyad, by restricted likelihood (REML). The"
                                + " fit converged. Therapists are a level of the model where every dyad has a therapist and at"
                                + " least 5 therapists have 2 or more dyads.")
                .contains("30 dyads, 240 scores. The mean of all dyads starts at ")
                .doesNotContain("Not evaluable", "Singular", "Not converged");
    }

    @Test
    void saysWhyThereIsNoModelOfOneDyad() {
        assertThat(words(PanelClinics.clinic(1, 12, 1)))
                .contains("Not evaluable 1 dyad, 12 scores. No model: there is 1 dyad; a panel model needs at least 2.")
                .doesNotContain("Where scores differ", "Dyads side by side");
    }

    @Test
    void saysWhyThereIsNoModelOfConstantScores() {
        List<DyadAnalysis> dyads = new ArrayList<>();
        for (int d = 0; d < 8; d++) {
            dyads.add(PanelClinics.dyad(
                    "D" + d, Optional.empty(), PanelClinics.series("D" + d, Rater.CLIENT, "form", 4, 4, 4, 4)));
        }
        assertThat(words(PanelClinics.withPanels(dyads)))
                .contains("Not evaluable 8 dyads, 32 scores. No model: all scores are equal.");
    }

    @Test
    void saysThatTherapistsAreNotInTheModelAndWhy() {
        AnalysisResult result = PanelClinics.clinic(30, 8, 0);

        assertThat(words(result))
                .contains("Model: a line of each dyad, by restricted")
                .contains(
                        "Not evaluable is the model with a level of each therapist and a line of each dyad: no dyad has a"
                                + " therapist.")
                .contains("% between dyads (95 % interval")
                .doesNotContain("between therapists", "of one therapist");
        assertThat(within(PanelClinics.section(result), "table", "effects")).isEmpty();
    }

    @Test
    void drawsThePartsOfTheVarianceAsOneBarThatIsFull() {
        Element section = PanelClinics.section(WHOLE);
        List<Element> bars = within(within(section, "svg", "parts").get(0), "rect", "");

        assertThat(bars)
                .extracting(bar -> bar.getAttribute("class"))
                .containsExactly("part-therapist c", "part-dyad c", "part-session c");
        double width = bars.stream()
                .mapToDouble(bar -> Double.parseDouble(bar.getAttribute("width")))
                .sum();
        assertThat(width).isCloseTo(1000 - 3 * 3, Offset.offset(0.2));
        assertThat(within(section, "ul", "shares").get(0).getTextContent())
                .containsPattern("\\d+ % between therapists \\(95 % interval \\d+ to \\d+ %\\)")
                .containsPattern("\\d+ % between dyads of one therapist")
                .containsPattern("\\d+ % between sessions of one dyad, noise included");
        assertThat(words(WHOLE))
                .contains("Two sessions of one dyad correlate 0.", ", two dyads of one therapist 0.")
                .containsPattern(
                        "their share depends on the session: \\d+ % at session 1, \\d+ % at session 8, which half");
    }

    @Test
    void sharesInWordsAddUpToAHundred() {
        for (int dyads = 12; dyads < 24; dyads++) {
            String shares = within(PanelClinics.section(PanelClinics.clinic(dyads, 6, 5)), "ul", "shares")
                    .get(0)
                    .getTextContent();
            int whole = Pattern.compile("(\\d+) % between")
                    .matcher(shares)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
            assertThat(whole).as(shares).isEqualTo(100);
        }
    }

    @Test
    void slopesAreDrawnForANarrowScreenWithoutScrolling() {
        Element chart = within(PanelClinics.section(WHOLE), "svg", "slopes").get(0);

        assertThat(chart.getAttribute("viewBox")).isEqualTo("0 0 440 180");
        assertThat(((Element) chart.getParentNode()).getTagName()).isEqualTo("figure");
    }

    @Test
    void listsTherapistsByNameEachWithItsInterval() {
        List<Element> rows =
                within(within(PanelClinics.section(WHOLE), "table", "effects").get(0), "tr", "");

        assertThat(rows).hasSize(7);
        assertThat(rows.subList(1, 7))
                .extracting(row -> row.getElementsByTagName("th").item(0).getTextContent())
                .containsExactly("T0", "T1", "T2", "T3", "T4", "T5");
        assertThat(rows.subList(1, 7))
                .allSatisfy(row -> assertThat(row.getTextContent())
                        .matches("T\\d5\u2212?\\d+\\.\\d\\d \\(\u2212?\\d+\\.\\d\\d to \u2212?\\d+\\.\\d\\d\\)"))
                .allSatisfy(row -> assertThat(within(row, "path", "reach")).hasSize(1));
        assertThat(words(WHOLE))
                .contains("6 therapists in the order of their names.")
                .contains("Therapists whose intervals overlap cannot be told apart by these scores")
                .contains("this is no ranking");
    }

    @Test
    void saysThatNoDifferenceBetweenTherapistsShowsWhereTheirVarianceIsNone() {
        AnalysisResult same = PanelClinics.withPanels(sameTherapists());

        assertThat(within(PanelClinics.section(same), "strong", "badge"))
                .extracting(Element::getTextContent)
                .containsExactly("Singular");
        assertThat(words(same))
                .contains(
                        "These data show no difference in level between therapists (that variance is estimated as 0), which"
                                + " does not prove that there is none. All else holds as it stands.")
                .doesNotContain("random term", "likelihood stays")
                .contains("No difference between the 6 therapists shows in these scores: the variance between them is"
                        + " estimated as 0. That is no proof that there is none.");
        assertThat(within(PanelClinics.section(same), "table", "effects")).isEmpty();
    }

    /** Every therapist has one dyad of each level, so that therapists differ less than by chance. */
    private static List<DyadAnalysis> sameTherapists() {
        double[] noise = {0.1, -0.2, 0.15, 0.05, -0.1, 0.2, -0.15, -0.05};
        List<DyadAnalysis> dyads = new ArrayList<>();
        for (int d = 0; d < 30; d++) {
            double[] scores = new double[8];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = 3 + d / 6 + (d % 5 - 2) * 0.03 * i + noise[(i * (1 + d % 3) + d) % 8];
            }
            String id = "D" + d;
            dyads.add(PanelClinics.dyad(
                    id, Optional.of("T" + d % 6), PanelClinics.series(id, Rater.CLIENT, "form", scores)));
        }
        return dyads;
    }

    @Test
    void drawsOneCircleADyadAtItsSlope() {
        Element section = PanelClinics.section(WHOLE);
        Element dots = within(section, "path", "dots").get(0);

        assertThat(dots.getAttribute("d").split("M", -1)).hasSize(31);
        assertThat(words(WHOLE))
                .contains("Slopes of 30 dyads, shrunken, one circle a dyad.")
                .contains("; their mean is ", ", shaded). On the whole these dyads ");
    }

    @Test
    void tellsTheSlopesOfTheChartInATableThatCountsEveryDyad() {
        Element chart =
                within(PanelClinics.section(WHOLE), "details", "numbers").get(1);
        int dyads = within(chart, "tr", "").stream()
                .skip(1)
                .mapToInt(row ->
                        Integer.parseInt(row.getElementsByTagName("td").item(1).getTextContent()))
                .sum();

        assertThat(dyads).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3, 0.3})
    void saysWhereAllDyadsGo(double slope) {
        assertThat(words(PanelClinics.clinic(20, 6, slope, d -> Optional.empty())))
                .containsPattern(slope < 0 ? "and falls by 0\\.\\d+ points" : "and rises by 0\\.\\d+ points")
                .contains(slope < 0 ? "On the whole these dyads fall." : "On the whole these dyads rise.");
    }

    @Test
    void saysThatSlopesCannotBeToldApartByTwoSessionsEach() {
        AnalysisResult two = PanelClinics.clinic(30, 2, 0);

        assertThat(two.panels().get(0).model()).contains(ClinicModel.LEVELS);
        assertThat(words(two))
                .contains(
                        "The slopes of single dyads cannot be told apart in these data; all have the slope of the mean.")
                .contains("shrunken level, slope of all")
                .doesNotContain("Dyads differ in slope too", "one circle a dyad");
        assertThat(within(PanelClinics.section(two), "path", "dots")).isEmpty();
    }

    @Test
    void drawsEachDyadWithItsLinesAndLeadsToItsSection() {
        Element section = PanelClinics.section(WHOLE);
        List<Element> cells = within(within(section, "ul", "multiples").get(0), "li", "");

        assertThat(cells).hasSize(24);
        assertThat(cells)
                .allSatisfy(cell -> assertThat(within(cell, "path", ""))
                        .extracting(path -> path.getAttribute("class"))
                        .containsExactly("frame", "all", "scores c", "own c", "shrunken"))
                .allSatisfy(cell -> assertThat(cell.getTextContent())
                        .matches("D\\d+8 sessions, own slope \u2212?0\\.\\d+, shrunken \u2212?0\\.\\d+"));
        assertThat(cells.get(0)
                        .getElementsByTagName("a")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .isEqualTo("#d1");
        assertThat(words(WHOLE))
                .contains(
                        "The first 24 of 30 dyads with a score, most pressing first as in the list; 6 more dyads are drawn"
                                + " in the charts below only.");
    }

    @Test
    void leavesOutOfTheDrawingsADyadWithoutAScoreAndDrawsOneOfASession() {
        List<DyadAnalysis> dyads = new ArrayList<>(PanelClinics.clinic(12, 5, 0).dyads());
        dyads.add(PanelClinics.dyad("none", Optional.empty(), PanelClinics.series("none", Rater.CLIENT, "form")));
        dyads.add(PanelClinics.dyad("once", Optional.empty(), PanelClinics.series("once", Rater.CLIENT, "form", 4)));
        AnalysisResult result = PanelClinics.withPanels(dyads);

        assertThat(words(result)).contains("All 13 dyads with a score, most pressing first");
        assertThat(within(PanelClinics.section(result), "ul", "multiples")
                        .get(0)
                        .getTextContent())
                .contains("once1 session, shrunken ")
                .doesNotContain("none");
    }

    @Test
    void staysReadableForThreeHundredDyads() {
        AnalysisResult result = PanelClinics.clinic(300, 10, 60);
        Element section = PanelClinics.section(result);
        String page = Clinics.page(result, Clinics.input());

        assertThat(within(within(section, "ul", "multiples").get(0), "li", "")).hasSize(24);
        assertThat(within(within(section, "table", "effects").get(0), "tr", "")).hasSize(1 + TherapistTable.MOST);
        assertThat(within(section, "path", "bars")).hasSize(1);
        assertThat(section.getTextContent())
                .contains("276 more dyads are drawn in the charts below only.")
                .contains(
                        "The 40 of 60 therapists with the most dyads, in the order of their names; the other 20 are not"
                                + " shown.")
                .contains("as bars of how many dyads");
        int begin = page.indexOf("<section id=\"clinic\"");
        assertThat(page.substring(begin, page.indexOf("<section id=\"charts\"")).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "]]></style><!--",
                "&lt;",
                "a\u202Eb"
            })
    void showsAnyIdentifierAsText(String identifier) {
        List<DyadAnalysis> dyads = new ArrayList<>();
        for (DyadAnalysis dyad : WHOLE.dyads()) {
            String id = identifier + dyad.dyad().value();
            dyads.add(PanelClinics.dyad(
                    id,
                    dyad.therapist().map(therapist -> identifier + therapist.value()),
                    PanelClinics.series(
                            id,
                            Rater.CLIENT,
                            identifier,
                            dyad.series().get(0).series().values())));
        }
        AnalysisResult result = PanelClinics.withPanels(dyads);
        Element section = PanelClinics.section(result);
        String shown = identifier.replace('\u202E', '\uFFFD');

        assertThat(within(section, "script", "")).isEmpty();
        assertThat(within(section, "img", "")).isEmpty();
        assertThat(within(section, "bdi", ""))
                .hasSize(24 + 6)
                .allMatch(name -> name.getTextContent().startsWith(shown));
    }

    @Test
    void drawsTheScoresOfAParentInTheColourOfPlainScores() {
        List<DyadAnalysis> dyads = new ArrayList<>();
        for (DyadAnalysis dyad : WHOLE.dyads()) {
            String id = dyad.dyad().value();
            double[] scores = dyad.series().get(0).series().values();
            dyads.add(PanelClinics.dyad(id, Optional.empty(), PanelClinics.series(id, Rater.PARENT, "form", scores)));
        }
        Element section = PanelClinics.section(PanelClinics.withPanels(dyads));

        assertThat(within(section, "h3", ""))
                .extracting(Element::getTextContent)
                .containsExactly("Parent");
        assertThat(within(section, "path", "dots"))
                .hasSize(1)
                .allMatch(path -> path.getAttribute("class").equals("dots s"));
    }

    @Test
    void namesTheInstrumentWhereARaterHasTwoPanels() {
        List<DyadAnalysis> dyads = new ArrayList<>();
        for (int d = 0; d < 10; d++) {
            String id = "D" + d;
            double[] scores = WHOLE.dyads().get(d).series().get(0).series().values();
            double[] lower = Arrays.stream(scores).map(score -> score - 1).toArray();
            dyads.add(PanelClinics.dyad(
                    id,
                    Optional.empty(),
                    PanelClinics.series(id, Rater.THERAPIST, "form", lower),
                    PanelClinics.series(id, Rater.CLIENT, "one", scores),
                    PanelClinics.series(id, Rater.CLIENT, "two", lower)));
        }
        assertThat(within(PanelClinics.section(PanelClinics.withPanels(dyads)), "h3", ""))
                .extracting(Element::getTextContent)
                .containsExactly("Client, one", "Client, two", "Therapist");
    }

    @Test
    void givesEveryAnchorOnceAndLeadsEveryLinkToOneAndKeepsHeadingsInOrder() {
        Document page = PanelClinics.page(WHOLE);
        List<String> ids = Clinics.elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        Set<String> anchors = new HashSet<>(ids);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Clinics.elements(page, "a"))
                .allMatch(link -> anchors.contains(link.getAttribute("href").substring(1)));
        assertThat(Clinics.elements(page, "*").stream()
                        .map(element -> element.getAttribute("aria-labelledby"))
                        .filter(label -> !label.isEmpty())
                        .flatMap(label -> Arrays.stream(label.split(" ", -1))))
                .allMatch(anchors::contains);
        int level = 0;
        for (Element element : Clinics.elements(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
    }

    @Test
    void givesTheSameBytesInEveryLocale() {
        String first = Clinics.page(WHOLE, Clinics.input());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Clinics.page(WHOLE, Clinics.input())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tellsTheNumbersOfTheModel() {
        Element numbers =
                within(PanelClinics.section(WHOLE), "details", "numbers").get(0);

        assertThat(within(numbers, "tr", ""))
                .extracting(row -> row.getElementsByTagName("th").item(0).getTextContent())
                .containsExactly(
                        "Estimate",
                        "mean at session 1",
                        "mean slope, a session",
                        "variance of levels at session 1 between dyads",
                        "variance of slopes between dyads",
                        "variance of levels at session 1 between therapists",
                        "variance of sessions about the line of their dyad",
                        "correlation of level and slope");
    }

    @Test
    void slopesAreCountedInTheUpperClassOnABorder() {
        SlopeBins bins = SlopeBins.of(new double[] {-0.5, 0, 0.25, 0.25, 1}, -0.5, 1);

        assertThat(bins.width()).isEqualTo(0.1, Offset.offset(1e-12));
        assertThat(bins.start(0)).isEqualTo(-0.5);
        assertThat(bins.size()).isEqualTo(16);
        assertThat(bins.count(0)).isEqualTo(1);
        assertThat(bins.count(5)).isEqualTo(1);
        assertThat(bins.count(7)).isEqualTo(2);
        assertThat(bins.count(15)).isEqualTo(1);
        assertThat(bins.highest()).isEqualTo(2);
    }

    @Test
    void slopesThatAreAllOneHaveAClass() {
        SlopeBins bins = SlopeBins.of(new double[] {0, 0}, 0, 0);

        assertThat(bins.size()).isEqualTo(1);
        assertThat(bins.count(0)).isEqualTo(2);
        assertThat(bins.end()).isGreaterThan(bins.start(0));
    }
}
