package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Puts scored forms into series: one for each dyad, rater and instrument, sessions ascending. A form that is not
 * scorable leaves a gap. Series appear in the order of their first form.
 *
 * <p>Defaults of {@link #withDefaults()}: scale {@link ScaleId#TOTAL}, metric {@link Metric#MEAN}. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class SeriesAssembly {

    private static final SeriesAssembly DEFAULTS = new SeriesAssembly(ScaleId.TOTAL, Metric.MEAN);

    private final ScaleId scale;
    private final Metric metric;

    private SeriesAssembly(ScaleId scale, Metric metric) {
        this.scale = Objects.requireNonNull(scale, "scale");
        this.metric = Objects.requireNonNull(metric, "metric");
    }

    /**
     * Series of the total as a mean.
     *
     * @return the assembly
     */
    public static SeriesAssembly withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same assembly for another scale.
     *
     * @param newScale the scale
     * @return the assembly
     */
    public SeriesAssembly with(ScaleId newScale) {
        return new SeriesAssembly(newScale, metric);
    }

    /**
     * The same assembly in another metric.
     *
     * @param newMetric the metric
     * @return the assembly
     */
    public SeriesAssembly with(Metric newMetric) {
        return new SeriesAssembly(scale, newMetric);
    }

    /**
     * Assembles series.
     *
     * @param sheets scored forms in any order
     * @return one series for each dyad, rater and instrument that has the scale; empty where none was scorable
     * @throws IllegalArgumentException if a session stands twice in a series, or the instrument's lower scores are the
     *     better ones: alliance series are higher-is-better, so such a scale is turned by the caller first
     */
    public List<SessionSeries> assemble(Collection<ScoreSheet> sheets) {
        Map<SeriesKey, List<SeriesPoint>> points = new LinkedHashMap<>();
        Map<SeriesKey, ScoreRange> ranges = new LinkedHashMap<>();
        Map<SeriesKey, Set<SessionNumber>> sessions = new HashMap<>();
        for (ScoreSheet sheet : sheets) {
            ResponseSet form = sheet.responses();
            Optional<Subscale> wanted = form.instrument().scale(scale);
            if (wanted.isEmpty()) {
                continue;
            }
            checkDirection(form.instrument());
            SeriesKey key = new SeriesKey(
                    form.dyad(),
                    Optional.of(form.rater()),
                    Optional.of(form.instrument().id()),
                    scale);
            ranges.putIfAbsent(
                    key, ScoreRange.of(form.instrument().answers(), wanted.get().size(), metric));
            // Asked of every form, since one that is not scorable leaves no point to compare with.
            if (!sessions.computeIfAbsent(key, k -> new HashSet<>()).add(form.session())) {
                throw new IllegalArgumentException(
                        "Instrument " + form.instrument().id() + " by " + form.rater() + ": session " + form.session()
                                + " stands twice for one dyad");
            }
            List<SeriesPoint> series = points.computeIfAbsent(key, k -> new ArrayList<>());
            sheet.score(scale)
                    .value(metric)
                    .ifPresent(value -> series.add(new SeriesPoint(form.session(), form.date(), value)));
        }
        List<SessionSeries> all = new ArrayList<>(points.size());
        points.forEach((key, series) -> {
            series.sort(Comparator.comparing(SeriesPoint::session));
            all.add(SessionSeries.of(key, Optional.ofNullable(ranges.get(key)), series));
        });
        return List.copyOf(all);
    }

    private static void checkDirection(Instrument instrument) {
        if (instrument.direction() == Direction.LOWER_IS_BETTER) {
            throw new IllegalArgumentException("Instrument " + instrument.id()
                    + " is lower-is-better; alliance series are higher-is-better, so turn its scores first");
        }
    }
}
