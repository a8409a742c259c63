package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.ClinicPanels;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.questionnaire.SeriesAssembly;
import io.github.alliance4j.scoring.rupture.PanelDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The main job in one call: scored forms of a clinic in; series, trends, ruptures, and who needs attention out.
 *
 * <pre>{@code
 * AnalysisResult clinic = AllianceAnalysis.withDefaults().analyze(sheets);
 * clinic.byConcern().forEach(dyad -> System.out.println(dyad.dyad() + " " + dyad.concern()));
 * }</pre>
 *
 * <p>Each dyad's raters and instruments are series of their own. Every criterion is shown beside what it would flag by
 * chance: for each length that occurs, 10,000 healthy series are {@linkplain
 * io.github.alliance4j.scoring.rupture.ChanceRate simulated} with independent noise, whose level and standard deviation
 * are those within the analysed series of the same rater and instrument.
 *
 * <p>A criterion that {@linkplain PanelDetector learns from a panel} learns from the series of each rater and instrument
 * before it judges them; a {@linkplain CalibratedDetector calibrated} one is not simulated, since its chance rate is the one
 * it was asked for.
 *
 * <p>All dyads together are one {@linkplain ClinicPanels panel model} for each rater and instrument. Where a dyad has scores of
 * client and therapist, their voices are {@linkplain ClinicCongruence compared}.
 *
 * <p>Defaults of {@link #withDefaults()}: scale total, metric mean, criterion {@link VEpisode#mean2Sd()}, trend
 * {@link LinearTrend#withDefaults()}, panels {@link ClinicPanels#withDefaults()}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class AllianceAnalysis {

    private static final AllianceAnalysis DEFAULTS = new AllianceAnalysis(
            ScaleId.TOTAL,
            Metric.MEAN,
            List.of(VEpisode.mean2Sd()),
            LinearTrend.withDefaults(),
            ClinicPanels.withDefaults());

    private final ScaleId scale;
    private final Metric metric;
    private final List<RuptureDetector> detectors;
    private final LinearTrend trend;
    private final ClinicPanels panels;

    private AllianceAnalysis(
            ScaleId scale, Metric metric, List<RuptureDetector> detectors, LinearTrend trend, ClinicPanels panels) {
        this.scale = Objects.requireNonNull(scale, "scale");
        this.metric = Objects.requireNonNull(metric, "metric");
        this.detectors = List.copyOf(detectors);
        this.trend = Objects.requireNonNull(trend, "trend");
        this.panels = Objects.requireNonNull(panels, "panels");
    }

    /**
     * The analysis with the defaults listed above.
     *
     * @return the analysis
     */
    public static AllianceAnalysis withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same analysis of another scale.
     *
     * @param newScale the scale
     * @return the analysis
     */
    public AllianceAnalysis with(ScaleId newScale) {
        return new AllianceAnalysis(newScale, metric, detectors, trend, panels);
    }

    /**
     * The same analysis in another metric.
     *
     * @param newMetric the metric
     * @return the analysis
     */
    public AllianceAnalysis with(Metric newMetric) {
        return new AllianceAnalysis(scale, newMetric, detectors, trend, panels);
    }

    /**
     * The same analysis by other criteria.
     *
     * @param newDetectors the criteria in the order they are to be reported; none at all is allowed
     * @return the analysis
     */
    public AllianceAnalysis with(List<? extends RuptureDetector> newDetectors) {
        return new AllianceAnalysis(scale, metric, List.copyOf(newDetectors), trend, panels);
    }

    /**
     * The same analysis with another trend.
     *
     * @param newTrend how lines are fitted
     * @return the analysis
     */
    public AllianceAnalysis with(LinearTrend newTrend) {
        return new AllianceAnalysis(scale, metric, detectors, newTrend, panels);
    }

    /**
     * The same analysis with other panel models of all dyads.
     *
     * @param newPanels how they are fitted; {@link ClinicPanels#none()} leaves them out
     * @return the analysis
     */
    public AllianceAnalysis with(ClinicPanels newPanels) {
        return new AllianceAnalysis(scale, metric, detectors, trend, newPanels);
    }

    /**
     * Analyses scored forms.
     *
     * @param sheets the forms in any order; the same dyad, session, rater and instrument at most once
     * @return what was found
     * @throws IllegalArgumentException if a form stands twice, or an instrument's lower scores are the better ones
     */
    public AnalysisResult analyze(Collection<ScoreSheet> sheets) {
        Map<DyadId, List<ScoreSheet>> byDyad = new LinkedHashMap<>();
        for (ScoreSheet sheet : sheets) {
            byDyad.computeIfAbsent(sheet.responses().dyad(), dyad -> new ArrayList<>())
                    .add(sheet);
        }
        SeriesAssembly assembly = SeriesAssembly.withDefaults().with(scale).with(metric);
        Map<DyadId, List<SessionSeries>> clinic = new LinkedHashMap<>();
        byDyad.forEach((dyad, forms) -> clinic.put(dyad, assembly.assemble(forms)));
        LearnedCriteria criteria = LearnedCriteria.of(
                detectors, clinic.values().stream().flatMap(List::stream).toList());
        List<DyadAnalysis> dyads = new ArrayList<>(byDyad.size());
        byDyad.forEach((dyad, forms) -> dyads.add(new DyadAnalysis(
                dyad,
                therapists(forms),
                completeness(forms),
                clinic.getOrDefault(dyad, List.of()).stream()
                        .map(series -> analyze(series, criteria))
                        .toList())));
        AnalysisResult found =
                new AnalysisResult(scale, metric, dyads, expectations(dyads)).withCalibrations(criteria.calibrations());
        AnalysisResult result = found.with(panels(found));
        return clinic.values().stream().anyMatch(AllianceAnalysis::hasTwoVoices)
                ? result.with(congruence(clinic))
                : result;
    }

    private static boolean hasTwoVoices(List<SessionSeries> ofDyad) {
        Set<Rater> raters = ofDyad.stream()
                .filter(series -> series.size() > 0)
                .flatMap(series -> series.key().rater().stream())
                .collect(Collectors.toSet());
        return raters.contains(Rater.CLIENT) && raters.contains(Rater.THERAPIST);
    }

    private ClinicCongruence congruence(Map<DyadId, List<SessionSeries>> clinic) {
        return ClinicCongruence.of(
                RaterPair.clientAndTherapist(),
                DyadCongruence.withDefaults(),
                Optional.of(ClinicCongruence.defaultModel()).filter(model -> panels.isFitting()),
                clinic);
    }

    private List<ClinicPanel> panels(AnalysisResult result) {
        return panels.fit(
                result.dyads().stream()
                        .flatMap(dyad -> dyad.series().stream())
                        .map(SeriesAnalysis::series)
                        .toList(),
                result.therapists());
    }

    private SeriesAnalysis analyze(SessionSeries series, LearnedCriteria criteria) {
        return new SeriesAnalysis(series, trend.fit(series), criteria.detect(series));
    }

    private static List<TherapistId> therapists(List<ScoreSheet> forms) {
        return forms.stream()
                .map(ScoreSheet::responses)
                .map(ResponseSet::therapist)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Map<Completeness, Integer> completeness(List<ScoreSheet> forms) {
        Map<Completeness, Integer> counts = new EnumMap<>(Completeness.class);
        for (ScoreSheet form : forms) {
            if (form.responses().instrument().scale(scale).isPresent()) {
                counts.merge(form.score(scale).completeness(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private List<ChanceExpectation> expectations(List<DyadAnalysis> dyads) {
        List<SeriesAnalysis> all =
                dyads.stream().flatMap(dyad -> dyad.series().stream()).toList();
        Map<Source, Noise> noise = Noise.bySource(all);
        List<ChanceExpectation> expectations = new ArrayList<>(detectors.size());
        for (int d = 0; d < detectors.size(); d++) {
            Chance chance = new Chance(detectors.get(d), noise);
            for (SeriesAnalysis series : all) {
                chance.add(series.series(), series.detections().get(d));
            }
            expectations.add(chance.expectation());
        }
        return expectations;
    }
}
