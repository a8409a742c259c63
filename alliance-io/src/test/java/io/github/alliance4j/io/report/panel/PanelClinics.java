package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.clinic.ClinicPanels;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Clinics of many dyads with their panels. */
public final class PanelClinics {

    private PanelClinics() {}

    /** Dyads whose levels and slopes differ, of so many therapists whose levels differ; none if 0. */
    public static AnalysisResult clinic(int dyads, int sessions, int therapists) {
        return clinic(
                dyads, sessions, 0.02, d -> therapists == 0 ? Optional.empty() : Optional.of("T" + d % therapists));
    }

    public static AnalysisResult clinic(
            int dyads, int sessions, double slope, IntFunction<Optional<String>> therapist) {
        Random random = new Random(5);
        Map<String, Double> ofTherapists = new HashMap<>();
        List<DyadAnalysis> all = new ArrayList<>();
        for (int d = 0; d < dyads; d++) {
            double level = 4
                    + 0.7 * random.nextGaussian()
                    + therapist
                            .apply(d)
                            .map(id -> ofTherapists.computeIfAbsent(id, any -> random.nextGaussian()))
                            .orElse(0.0);
            double own = slope + 0.05 * random.nextGaussian();
            double[] scores = new double[sessions];
            for (int i = 0; i < sessions; i++) {
                scores[i] = level + own * i + 0.3 * random.nextGaussian();
            }
            all.add(dyad("D" + d, therapist.apply(d), series("D" + d, Rater.CLIENT, "form", scores)));
        }
        return withPanels(all);
    }

    public static SessionSeries series(String dyad, Rater rater, String instrument, double... scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            points.add(SeriesPoint.of(i + 1, scores[i]));
        }
        SeriesKey key = new SeriesKey(DyadId.of(dyad), Optional.of(rater), Optional.of(instrument), ScaleId.TOTAL);
        return SessionSeries.of(key, Optional.empty(), points);
    }

    public static DyadAnalysis dyad(String id, Optional<String> therapist, SessionSeries... series) {
        List<SeriesAnalysis> analysed = new ArrayList<>();
        for (SessionSeries one : series) {
            analysed.add(new SeriesAnalysis(
                    one,
                    LinearTrend.withDefaults().fit(one),
                    List.of(VEpisode.mean2Sd().detect(one))));
        }
        return new DyadAnalysis(
                DyadId.of(id),
                therapist.stream().map(TherapistId::of).toList(),
                Map.of(Completeness.COMPLETE, 5),
                analysed);
    }

    public static AnalysisResult withPanels(List<DyadAnalysis> dyads) {
        Map<DyadId, TherapistId> therapists = new HashMap<>();
        dyads.forEach(dyad -> dyad.therapist().ifPresent(therapist -> therapists.put(dyad.dyad(), therapist)));
        List<SessionSeries> series = dyads.stream()
                .flatMap(dyad -> dyad.series().stream())
                .map(SeriesAnalysis::series)
                .toList();
        return Clinics.result(dyads).with(ClinicPanels.withDefaults().fit(series, therapists));
    }

    static Document page(AnalysisResult result) {
        return Clinics.parse(Clinics.page(result, Clinics.input()));
    }

    /** The section about all dyads. */
    static Element section(AnalysisResult result) {
        return Clinics.elements(page(result), "section").stream()
                .filter(section -> section.getAttribute("id").equals("clinic"))
                .findFirst()
                .orElseThrow();
    }
}
