package io.github.alliance4j.io.report.congruence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SurfacePictureTest {

    private static final SurfaceNames NAMES = new SurfaceNames("Client", "Therapist", "change <b>");

    private final double[] first = new double[40];
    private final double[] second = new double[40];
    private final double[] outcome = new double[40];

    /** A ridge along agreement that rises with the score. */
    SurfacePictureTest() {
        Random random = new Random(4);
        for (int i = 0; i < first.length; i++) {
            double level = 5 + random.nextGaussian();
            first[i] = level + 0.7 * random.nextGaussian();
            second[i] = level + 0.7 * random.nextGaussian();
            double apart = first[i] - second[i];
            outcome[i] = first[i] + second[i] - 2 * apart * apart + 0.3 * random.nextGaussian();
        }
    }

    private Evaluation<ResponseSurface.Result> fit() {
        return ResponseSurface.withDefaults().fit(first, second, outcome);
    }

    private SurfacePicture picture() {
        return SurfacePicture.of(fit().value().orElseThrow(), first, second, NAMES);
    }

    private String svg() {
        StringBuilder out = new StringBuilder();
        try {
            picture().write(new Html(out), "s1");
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder does not fail", e);
        }
        return out.toString();
    }

    private String part() throws IOException {
        StringBuilder out = new StringBuilder("<div>");
        new SurfacePart(fit(), first, second, NAMES).write(new Html(out), "s1");
        return out.append("</div>").toString();
    }

    @Test
    void isWellFormedAndHasATextInItsPlace() {
        Document svg = Clinics.parse(svg());
        Element root = svg.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("s1t s1s");
        assertThat(Clinics.elements(svg, "title").get(0).getTextContent())
                .isEqualTo("Height of change <b> over two voices");
        assertThat(Clinics.elements(svg, "desc").get(0).getTextContent())
                .contains("Contour lines of change <b> over the scores of Client (across) and Therapist (up)")
                .contains("the outline of 40 dyads")
                .contains("thicker lines are higher");
    }

    @Test
    void drawsAPointForEachDyadAndBothLines() {
        Document svg = Clinics.parse(svg());

        assertThat(Clinics.elements(svg, "path", "at")
                        .get(0)
                        .getAttribute("d")
                        .chars()
                        .filter(c -> c == 'M'))
                .hasSize(40);
        assertThat(Clinics.elements(svg, "path", "same").get(0).getAttribute("d"))
                .isEqualTo("M56 384L416 24");
        assertThat(Clinics.elements(svg, "path", "apart")).hasSize(1);
        assertThat(Clinics.elements(svg, "path", "hull").get(0).getAttribute("d"))
                .startsWith("M")
                .endsWith("Z");
    }

    @Test
    void theLineOfDisagreementPassesTheCentreAcrossTheLineOfAgreement() {
        String[] ends = Clinics.elements(Clinics.parse(svg()), "path", "apart")
                .get(0)
                .getAttribute("d")
                .substring(1)
                .split("[L ]", -1);
        double dx = Double.parseDouble(ends[2]) - Double.parseDouble(ends[0]);
        double dy = Double.parseDouble(ends[3]) - Double.parseDouble(ends[1]);

        assertThat(dx).isPositive();
        assertThat(dy)
                .as("down as far as across, in a drawing that counts downwards")
                .isCloseTo(dx, within(0.2));
    }

    @Test
    void higherLinesAreThicker() {
        List<Double> widths = Clinics.elements(Clinics.parse(svg()), "path", "lv").stream()
                .map(line -> Double.parseDouble(line.getAttribute("stroke-width")))
                .toList();

        assertThat(widths).hasSizeGreaterThan(2).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void levelsAreLabelledInOrderAndDoNotOverprint() {
        List<Element> labels = Clinics.elements(Clinics.parse(svg()), "text", "m lvl");
        List<Double> levels = labels.stream()
                .map(label -> Double.parseDouble(label.getTextContent().replace('\u2212', '-')))
                .toList();

        assertThat(levels).hasSizeGreaterThan(2).isSorted();
        for (Element one : labels) {
            for (Element other : labels) {
                double distance = Math.hypot(
                        Double.parseDouble(one.getAttribute("x")) - Double.parseDouble(other.getAttribute("x")),
                        Double.parseDouble(one.getAttribute("y")) - Double.parseDouble(other.getAttribute("y")));
                assertThat(one == other || distance >= 25.8).isTrue();
            }
        }
    }

    @Test
    void saysWhereTheSurfaceIsHighestAmongTheDyads() {
        Point highest = picture().highest();
        Point lowest = picture().lowest();

        assertThat(highest.x() - highest.y()).as("agreement").isCloseTo(0, within(0.6));
        assertThat(Math.abs(lowest.x() - lowest.y()) > 1 || lowest.x() < 4).isTrue();
        assertThat(highest.x()).isBetween(3.0, 9.0);
    }

    @Test
    void drawsNoLineBeyondTheDyads() {
        ConvexHull hull = ConvexHull.of(corners(svg(), "hull"));

        assertThat(corners(svg(), "lv"))
                .allSatisfy(point -> assertThat(List.of(
                                        point,
                                        new Point(point.x() + 0.3, point.y()),
                                        new Point(point.x() - 0.3, point.y()),
                                        new Point(point.x(), point.y() + 0.3),
                                        new Point(point.x(), point.y() - 0.3))
                                .stream()
                                .anyMatch(hull::contains))
                        .isTrue());
    }

    private static List<Point> corners(String svg, String style) {
        return Clinics.elements(Clinics.parse(svg), "path", style).stream()
                .flatMap(path -> List.of(path.getAttribute("d").split("[MLZ]")).stream())
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split(" ", -1))
                .map(pair -> new Point(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
    }

    @Test
    void theSameFitGivesTheSameBytesInEveryLocale() {
        Locale before = Locale.getDefault();
        String here = svg();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(svg()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sentencesSayOnlyWhatIsClear() throws IOException {
        assertThat(Clinics.parse(part()).getDocumentElement().getTextContent())
                .contains("Where both agree, change <b> is higher the higher both score (a1 = ")
                .contains("Disagreement to either side goes with a lower change <b> (a4 = \u2212")
                .contains("Which of the two scores higher makes no clear difference (a3 = ");
    }

    @Test
    void numbersStandInATable() throws IOException {
        assertThat(Clinics.elements(Clinics.parse(part()), "th"))
                .extracting(Element::getTextContent)
                .contains("a1", "a5", "b0", "b5", "stationary point, Client");
        assertThat(part()).doesNotContain("<b>");
    }

    @Test
    void withoutAFitTheReasonStandsInItsPlace() throws IOException {
        StringBuilder out = new StringBuilder();
        new SurfacePart(Evaluation.notEvaluable("fewer than 7 dyads"), first, second, NAMES).write(new Html(out), "s1");

        assertThat(out.toString())
                .contains("No response surface: fewer than 7 dyads.")
                .doesNotContain("<svg");
    }
}
