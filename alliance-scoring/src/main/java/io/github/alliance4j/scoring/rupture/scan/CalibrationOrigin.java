package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which scores a {@link Calibration} is of: rater, instrument, scale and metric, each if it is known, and whether the answer
 * scale was stated or only read off the scores. What the client says of a session scatters otherwise than what the therapist
 * says, so a calibration of one is none of the other. Immutable, thread-safe; equal if all parts are.
 *
 * @since 0.1
 */
public final class CalibrationOrigin {

    private static final CalibrationOrigin UNKNOWN = new CalibrationOrigin(
            new Kind(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), false);

    private final Kind kind;
    private final boolean rangeObserved;

    /** What is the same in all scores. */
    private record Kind(
            Optional<Rater> rater, Optional<String> instrument, Optional<ScaleId> scale, Optional<Metric> metric) {}

    private CalibrationOrigin(Kind kind, boolean rangeObserved) {
        this.kind = kind;
        this.rangeObserved = rangeObserved;
    }

    /**
     * Nothing is known, as where a calibration is made by hand.
     *
     * @return an origin that contradicts no other
     */
    public static CalibrationOrigin unknown() {
        return UNKNOWN;
    }

    /**
     * The origin of a series.
     *
     * @param key what the series is a series of
     * @return its rater, instrument and scale; the metric is not known
     */
    public static CalibrationOrigin of(SeriesKey key) {
        return new CalibrationOrigin(
                new Kind(key.rater(), key.instrument(), Optional.of(key.scale()), Optional.empty()), false);
    }

    /** What all series of a panel have in common. */
    static CalibrationOrigin common(Collection<SessionSeries> panel) {
        return new CalibrationOrigin(
                new Kind(
                        common(panel, SeriesKey::rater),
                        common(panel, SeriesKey::instrument),
                        common(panel, key -> Optional.of(key.scale())),
                        Optional.empty()),
                false);
    }

    private static <T> Optional<T> common(Collection<SessionSeries> panel, Function<SeriesKey, Optional<T>> part) {
        List<Optional<T>> different = panel.stream()
                .map(series -> part.apply(series.key()))
                .distinct()
                .toList();
        return different.size() == 1 ? different.get(0) : Optional.empty();
    }

    /**
     * The same origin with this rater.
     *
     * @param rater whose view the scores are
     * @return the origin
     */
    public CalibrationOrigin with(Rater rater) {
        return new CalibrationOrigin(
                new Kind(Optional.of(rater), kind.instrument, kind.scale, kind.metric), rangeObserved);
    }

    /**
     * The same origin with this instrument.
     *
     * @param instrument its id
     * @return the origin
     */
    public CalibrationOrigin withInstrument(String instrument) {
        return new CalibrationOrigin(
                new Kind(kind.rater, Optional.of(instrument), kind.scale, kind.metric), rangeObserved);
    }

    /**
     * The same origin with this scale.
     *
     * @param scale the scale
     * @return the origin
     */
    public CalibrationOrigin with(ScaleId scale) {
        return new CalibrationOrigin(
                new Kind(kind.rater, kind.instrument, Optional.of(scale), kind.metric), rangeObserved);
    }

    /**
     * The same origin with this metric.
     *
     * @param metric the unit of the scores
     * @return the origin
     */
    public CalibrationOrigin with(Metric metric) {
        return new CalibrationOrigin(
                new Kind(kind.rater, kind.instrument, kind.scale, Optional.of(metric)), rangeObserved);
    }

    /**
     * The same origin where nobody stated the answer scale: the range of the calibration is what the scores showed, and an
     * end at which they did not pile up lies somewhere out of reach.
     *
     * @return the origin
     */
    public CalibrationOrigin withObservedRange() {
        return new CalibrationOrigin(kind, true);
    }

    /**
     * Whose view the scores are.
     *
     * @return the rater, if it is known
     */
    public Optional<Rater> rater() {
        return kind.rater;
    }

    /**
     * The form the scores come from.
     *
     * @return the id of the instrument, if it is known
     */
    public Optional<String> instrument() {
        return kind.instrument;
    }

    /**
     * Which scale of the form.
     *
     * @return the scale, if it is known
     */
    public Optional<ScaleId> scale() {
        return kind.scale;
    }

    /**
     * The unit of the scores.
     *
     * @return the metric, if it is known; a series does not tell it
     */
    public Optional<Metric> metric() {
        return kind.metric;
    }

    /**
     * Whether the range of the calibration was read off the scores.
     *
     * @return false if it was stated, or there is none
     */
    public boolean isRangeObserved() {
        return rangeObserved;
    }

    /**
     * Why a calibration of this origin says nothing of scores of another one. What only one of the two knows is not
     * compared.
     *
     * @param other the origin of the scores
     * @return the first difference, for example {@code the calibration is of scores by client, not of scores by therapist}; nothing
     *     where there is none
     */
    public Optional<String> contradiction(CalibrationOrigin other) {
        return difference(
                        "scores by ",
                        kind.rater.map(CalibrationOrigin::word),
                        other.kind.rater.map(CalibrationOrigin::word))
                .or(() -> difference("instrument ", kind.instrument, other.kind.instrument))
                .or(() -> difference("scale ", kind.scale.map(ScaleId::value), other.kind.scale.map(ScaleId::value)))
                .or(() -> difference(
                        "the metric ",
                        kind.metric.map(CalibrationOrigin::word),
                        other.kind.metric.map(CalibrationOrigin::word)));
    }

    private static Optional<String> difference(String part, Optional<String> own, Optional<String> other) {
        return own.isPresent() && other.isPresent() && !own.equals(other)
                ? Optional.of("the calibration is of " + part + own.get() + ", not of " + part + other.get())
                : Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalibrationOrigin that && kind.equals(that.kind) && rangeObserved == that.rangeObserved;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, rangeObserved);
    }

    /**
     * What is known, in a fixed order.
     *
     * @return for example {@code client wai-sr-client total mean}
     */
    @Override
    public String toString() {
        return String.join(
                " ",
                Stream.of(
                                kind.rater.map(CalibrationOrigin::word),
                                kind.instrument,
                                kind.scale.map(ScaleId::value),
                                kind.metric.map(CalibrationOrigin::word))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
