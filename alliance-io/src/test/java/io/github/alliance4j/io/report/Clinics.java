package io.github.alliance4j.io.report;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Results and pages for the tests of this package. */
public final class Clinics {

    public static final Optional<ScoreRange> ONE_TO_SEVEN = Optional.of(new ScoreRange(1, 7, OptionalDouble.empty()));

    private Clinics() {}

    public static SeriesKey key(String dyad, Rater rater) {
        return new SeriesKey(DyadId.of(dyad), Optional.of(rater), Optional.of("wai-s-client"), ScaleId.TOTAL);
    }

    public static SessionSeries series(Rater rater, Optional<ScoreRange> range, int[] sessions, double... values) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < sessions.length; i++) {
            points.add(SeriesPoint.of(sessions[i], values[i]));
        }
        return SessionSeries.of(key("C001", rater), range, points);
    }

    public static SeriesAnalysis analysis(SessionSeries series, RuptureFinding... findings) {
        Detection detection = new Detection("mean-2sd", series.key(), List.of(findings), "", Set.of());
        return new SeriesAnalysis(series, LinearTrend.withDefaults().fit(series), List.of(detection));
    }

    public static DyadAnalysis dyad(String id, SeriesAnalysis... series) {
        return new DyadAnalysis(
                DyadId.of(id),
                List.of(TherapistId.of("T-" + id)),
                Map.of(Completeness.COMPLETE, 5, Completeness.NOT_SCORABLE, 1),
                List.of(series));
    }

    /** A dyad whose client's scores are judged by the shipped rule. */
    public static DyadAnalysis judged(String id, double... scores) {
        int[] sessions = new int[scores.length];
        Arrays.setAll(sessions, i -> i + 1);
        SessionSeries series = SessionSeries.of(key(id, Rater.CLIENT), sessions, scores);
        return dyad(
                id,
                new SeriesAnalysis(
                        series,
                        LinearTrend.withDefaults().fit(series),
                        List.of(VEpisode.mean2Sd().detect(series))));
    }

    public static DyadAnalysis open(String id) {
        return judged(id, 5, 5.2, 4.9, 5.1, 5.2, 5.1, 5, 5.2, 2);
    }

    public static DyadAnalysis repaired(String id) {
        return judged(id, 5, 5.2, 4.9, 5.1, 2, 5.1, 5.2, 5, 5.1);
    }

    public static DyadAnalysis calm(String id) {
        return judged(id, 5, 5.2, 4.9, 5.1, 5, 5.1, 5.2, 5, 5.1);
    }

    public static AnalysisResult result(DyadAnalysis... dyads) {
        return result(List.of(dyads));
    }

    public static AnalysisResult result(List<DyadAnalysis> dyads) {
        ChanceExpectation chance = new ChanceExpectation(
                "mean-2sd", VEpisode.mean2Sd().settings(), dyads.size(), 0, new TreeMap<>(), 1.25);
        return new AnalysisResult(ScaleId.TOTAL, Metric.MEAN, dyads, List.of(chance));
    }

    public static AnalysisInput input(Problem... problems) {
        return input("clinic.csv", problems);
    }

    public static AnalysisInput input(String source, Problem... problems) {
        return AnalysisInput.of(
                        source, List.of(Instruments.WAI_S_CLIENT), "refuse", new ReadCounts(120, problems.length))
                .withProblems(List.of(problems), problems.length);
    }

    public static String page(AnalysisResult result, AnalysisInput input) {
        StringBuilder page = new StringBuilder();
        try {
            HtmlReport.withDefaults().write(result, input, page);
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder does not fail", e);
        }
        return page.toString();
    }

    /** Parses a page, or a part of it, as XML; fails if it is not well-formed. */
    public static Document parse(String markup) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    public static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    public static List<Element> elements(Document page, String tag, String style) {
        return elements(page, tag).stream()
                .filter(element -> element.getAttribute("class").equals(style))
                .toList();
    }
}
