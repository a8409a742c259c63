package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which scores of a file are the outcome, and which beside them the alliance. Defaults of {@link #of}: the total of the outcome; for the
 * alliance what {@link ScoreSelection} takes by default, of the forms that are known to measure it ({@link
 * InstrumentCatalog#alliance()}) and of rows that name no form. Any other form is alliance only if it is named ({@link
 * #withAlliance}): a file may hold a second outcome. The metric of the alliance serves both unless the outcome has its own ({@link
 * #withOutcomeMetric}). Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class OutcomeSelection {

    private final String id;
    private final Optional<Instrument> instrument;
    private final Direction direction;
    private final ScaleId scale;
    private final Optional<Metric> metric;
    private final ScoreSelection scores;
    private final Optional<String> alliance;

    private OutcomeSelection(
            String id,
            Optional<Instrument> instrument,
            Direction direction,
            ScaleId scale,
            Optional<Metric> metric,
            ScoreSelection scores,
            Optional<String> alliance) {
        this.id = Objects.requireNonNull(id, "id");
        this.instrument = instrument;
        this.direction = Objects.requireNonNull(direction, "direction");
        this.scale = Objects.requireNonNull(scale, "scale");
        this.metric = metric;
        this.scores = Objects.requireNonNull(scores, "scores");
        this.alliance = alliance;
        if (instrument.isPresent() && instrument.get().scale(scale).isEmpty()) {
            throw new IllegalArgumentException("Instrument " + id + " has no scale " + scale + "; there are "
                    + instrument.get().scales().stream()
                            .map(Subscale::id)
                            .map(ScaleId::value)
                            .collect(Collectors.joining(", ")));
        }
        if (alliance.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("Form " + id + " cannot be both the alliance and the outcome");
        }
    }

    /**
     * The outcome of a form that is known; its definition tells which end is the good one.
     *
     * @param instrument the form, of either direction
     * @return the selection
     */
    public static OutcomeSelection of(Instrument instrument) {
        return new OutcomeSelection(
                instrument.id(),
                Optional.of(instrument),
                instrument.direction(),
                ScaleId.TOTAL,
                Optional.empty(),
                ScoreSelection.withDefaults(),
                Optional.empty());
    }

    /**
     * The outcome of a form that is known by its name only.
     *
     * @param id the id of the form in the file
     * @param direction which end of its scores is the good one
     * @return the selection
     * @throws IllegalArgumentException if the id is blank
     */
    public static OutcomeSelection of(String id, Direction direction) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An outcome form needs an id");
        }
        return new OutcomeSelection(
                id,
                Optional.empty(),
                direction,
                ScaleId.TOTAL,
                Optional.empty(),
                ScoreSelection.withDefaults(),
                Optional.empty());
    }

    /**
     * The same selection of another scale of the outcome.
     *
     * @param newScale the scale
     * @return the selection
     * @throws IllegalArgumentException if the form has no such scale
     */
    public OutcomeSelection with(ScaleId newScale) {
        return new OutcomeSelection(id, instrument, direction, newScale, metric, scores, alliance);
    }

    /**
     * The same selection with the outcome in another metric than the alliance.
     *
     * @param newMetric the metric of the outcome
     * @return the selection
     */
    public OutcomeSelection withOutcomeMetric(Metric newMetric) {
        return new OutcomeSelection(id, instrument, direction, scale, Optional.of(newMetric), scores, alliance);
    }

    /**
     * The same selection of another alliance.
     *
     * @param newScores scale, rater, range and metric of the alliance; the metric is the outcome's too unless it has its own
     * @return the selection
     */
    public OutcomeSelection with(ScoreSelection newScores) {
        return new OutcomeSelection(id, instrument, direction, scale, metric, newScores, alliance);
    }

    /**
     * The same selection of one alliance form only; rows that name no form are taken for it.
     *
     * @param form the id of the form
     * @return the selection
     * @throws IllegalArgumentException if it is that of the outcome
     */
    public OutcomeSelection withAlliance(String form) {
        return new OutcomeSelection(id, instrument, direction, scale, metric, scores, Optional.of(form));
    }

    /**
     * The form of the outcome.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * Which end of the outcome's scores is the good one.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The scale of the outcome.
     *
     * @return the scale
     */
    public ScaleId scale() {
        return scale;
    }

    /**
     * The metric of the outcome.
     *
     * @return its own, or that of the alliance
     */
    public Metric metric() {
        return metric.orElse(scores.metric());
    }

    /**
     * The values a score of the outcome can take.
     *
     * @return the range in its metric, or nothing if the form is known by its name only
     */
    public Optional<ScoreRange> range() {
        return instrument.map(form ->
                ScoreRange.of(form.answers(), form.scale(scale).orElseThrow().size(), metric()));
    }

    /**
     * What is taken of the alliance.
     *
     * @return scale, metric, rater and range
     */
    public ScoreSelection scores() {
        return scores;
    }

    Optional<Instrument> instrument() {
        return instrument;
    }

    /**
     * Whether scores of a form are the alliance.
     *
     * @param form its id in the file, empty where a row names none
     * @return whether it is the form that was named as the alliance or, where none was, one that is known to measure it; true of rows
     *     that name no form, false of the outcome
     */
    public boolean takesAlliance(String form) {
        return !form.equals(id)
                && (form.isEmpty()
                        || alliance.map(form::equals)
                                .orElseGet(() ->
                                        InstrumentCatalog.alliance().find(form).isPresent()));
    }
}
