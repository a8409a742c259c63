package io.github.alliance4j.scoring.interpretation;

import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cut-offs of one scale as a cited object: bands that cover every score without gap or overlap, each with the side of its
 * boundary stated. Not a norm: nothing is said of how many people score so.
 *
 * <pre>{@code
 * CutoffRules rules = CutoffRules.builder("study-2019")
 *         .appliesTo("my-form", ScaleId.TOTAL, Metric.MEAN)
 *         .below(2.5, "low").from(2.5, "moderate").from(4.0, "high")
 *         .source(Citation.of("A. Author (2019). Title. Journal."), EvidenceMark.SINGLE)
 *         .build();
 * rules.interpret(3.1).label();        // moderate
 * }</pre>
 *
 * <p>A value that differs from a boundary {@code b} by rounding only, {@code 1e-9 * max(1, |b|)} at most, is on it: lines of 8.6, 9.7, 9.9 and 7.8 cm make 36,
 * whatever the order in which a computer adds them. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class CutoffRules {

    private final String id;
    private final String instrument;
    private final ScaleId scale;
    private final Metric metric;
    private final List<CutoffBand> bands;
    private final RuleSource source;

    private CutoffRules(
            String id, String instrument, ScaleId scale, Metric metric, List<CutoffBand> bands, RuleSource source) {
        this.id = id;
        this.instrument = instrument;
        this.scale = scale;
        this.metric = metric;
        this.bands = List.copyOf(bands);
        this.source = source;
    }

    /**
     * Begins a set of rules.
     *
     * @param id its name, which travels into every report
     * @return a builder
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * The name of the rules.
     *
     * @return for example {@code srs-total-36}
     */
    public String id() {
        return id;
    }

    /**
     * The instrument they are for.
     *
     * @return its id
     */
    public String instrument() {
        return instrument;
    }

    /**
     * The scale they are for.
     *
     * @return its name
     */
    public ScaleId scale() {
        return scale;
    }

    /**
     * The unit of the boundaries.
     *
     * @return the metric
     */
    public Metric metric() {
        return metric;
    }

    /**
     * The bands, lowest first.
     *
     * @return at least two
     */
    public List<CutoffBand> bands() {
        return bands;
    }

    /**
     * Where the rules come from.
     *
     * @return citation, mark and note
     */
    public RuleSource source() {
        return source;
    }

    /**
     * The band of a value. A value beyond the ends of the scale is not refused, since rules do not know the form: it is
     * in the lowest band or the highest, whichever is on its side. {@link #interpret(ScoreSheet)} takes the value from a
     * form, where it is always on the scale.
     *
     * @param value a score of the scale in the metric of these rules
     * @return the band with the name of these rules
     * @throws IllegalArgumentException if the value is not finite
     */
    public Interpretation interpret(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Rules " + id + ": the value is not a finite number");
        }
        int band = bands.size() - 1;
        while (band > 0 && !begins(bands.get(band), value)) {
            band--;
        }
        return new Interpretation(id, bands.get(band), source);
    }

    private static boolean begins(CutoffBand band, double value) {
        return band.comparison().holds(Boundary.snap(value, band.boundary()), band.boundary());
    }

    /**
     * The band of a filled form.
     *
     * @param sheet the scores of one form
     * @return the band; not evaluable where the scale is not scorable
     * @throws IllegalArgumentException if the form is another instrument, or has no such scale
     */
    public Evaluation<Interpretation> interpret(ScoreSheet sheet) {
        String seen = sheet.responses().instrument().id();
        if (!seen.equals(instrument)) {
            throw new IllegalArgumentException("Rules " + id + " are for " + instrument + ", not for " + seen);
        }
        var value = sheet.score(scale).value(metric);
        return value.isPresent()
                ? Evaluation.of(interpret(value.getAsDouble()))
                : Evaluation.notEvaluable("scale " + scale + " is not scorable");
    }

    /** Whether they are for this form, and its scale reaches every boundary. */
    boolean fits(Instrument form) {
        return form.id().equals(instrument)
                && form.scale(scale)
                        .map(of -> ScoreRange.of(form.answers(), of.size(), metric))
                        .filter(range -> bands.stream().allMatch(band -> range.contains(band.boundary())))
                        .isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CutoffRules that
                && id.equals(that.id)
                && instrument.equals(that.instrument)
                && scale.equals(that.scale)
                && metric == that.metric
                && bands.equals(that.bands)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, instrument, scale, metric, bands, source);
    }

    /**
     * The name and the bands.
     *
     * @return a description
     */
    @Override
    public String toString() {
        return id + " " + bands;
    }

    /**
     * Puts rules together. The lowest band comes first, by {@link #below} or {@link #upTo}; the next begins at the same
     * boundary on the other side, by {@link #from} or {@link #above}; more may follow upwards. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final String id;
        private final List<CutoffBand> bands = new ArrayList<>();
        private @Nullable String instrument;
        private @Nullable ScaleId scale;
        private @Nullable Metric metric;
        private @Nullable Citation citation;
        private @Nullable EvidenceMark mark;
        private String note = "";

        private Builder(String id) {
            if (Objects.requireNonNull(id, "id").isBlank()) {
                throw new IllegalArgumentException("A set of rules needs a name");
            }
            this.id = id;
        }

        /**
         * What the rules are for. Boundaries mean nothing without it: 3 of a mean and 3 of a sum are different scores.
         *
         * @param newInstrument the instrument's id
         * @param newScale the scale
         * @param newMetric the unit of the boundaries
         * @return this builder
         */
        public Builder appliesTo(String newInstrument, ScaleId newScale, Metric newMetric) {
            this.instrument = Objects.requireNonNull(newInstrument, "instrument");
            this.scale = Objects.requireNonNull(newScale, "scale");
            this.metric = Objects.requireNonNull(newMetric, "metric");
            return this;
        }

        /**
         * The lowest band, without its boundary.
         *
         * @param boundary where it ends
         * @param label its name
         * @return this builder
         * @throws IllegalArgumentException if it is not the first band
         */
        public Builder below(double boundary, String label) {
            return add(new CutoffBand(label, Comparison.LESS_THAN, boundary));
        }

        /**
         * The lowest band, with its boundary.
         *
         * @param boundary where it ends
         * @param label its name
         * @return this builder
         * @throws IllegalArgumentException if it is not the first band
         */
        public Builder upTo(double boundary, String label) {
            return add(new CutoffBand(label, Comparison.LESS_OR_EQUAL, boundary));
        }

        /**
         * A higher band, with its boundary.
         *
         * @param boundary where it begins
         * @param label its name
         * @return this builder
         * @throws IllegalArgumentException if it leaves a gap, overlaps or comes first
         */
        public Builder from(double boundary, String label) {
            return add(new CutoffBand(label, Comparison.GREATER_OR_EQUAL, boundary));
        }

        /**
         * A higher band, without its boundary.
         *
         * @param boundary where it begins
         * @param label its name
         * @return this builder
         * @throws IllegalArgumentException if it leaves a gap, overlaps or comes first
         */
        public Builder above(double boundary, String label) {
            return add(new CutoffBand(label, Comparison.GREATER_THAN, boundary));
        }

        private Builder add(CutoffBand band) {
            boolean lowest = band.comparison() == Comparison.LESS_THAN || band.comparison() == Comparison.LESS_OR_EQUAL;
            if (lowest != bands.isEmpty()) {
                throw new IllegalArgumentException("Rules " + id + ": band \"" + band
                        + "\" is out of place; the lowest band comes first, and only that one lies below its boundary");
            }
            if (bands.size() == 1) {
                CutoffBand first = bands.get(0);
                if (band.boundary() != first.boundary()
                        || band.comparison() != first.comparison().complement()) {
                    throw new IllegalArgumentException(
                            "Rules " + id + ": band \"" + band + "\" leaves a gap or overlaps"
                                    + " with \"" + first + "\"; it must begin with "
                                    + first.comparison().complement().symbol() + " " + first.boundary());
                }
            } else if (bands.size() > 1
                    && !(band.boundary() > bands.get(bands.size() - 1).boundary())) {
                throw new IllegalArgumentException("Rules " + id + ": band \"" + band + "\" does not begin above \""
                        + bands.get(bands.size() - 1) + "\"");
            }
            bands.add(band);
            return this;
        }

        /**
         * Where the rules come from.
         *
         * @param newCitation where they are published
         * @param newMark how well that is known
         * @return this builder
         */
        public Builder source(Citation newCitation, EvidenceMark newMark) {
            this.citation = Objects.requireNonNull(newCitation, "citation");
            this.mark = Objects.requireNonNull(newMark, "mark");
            return this;
        }

        /**
         * What to mind when the rules are used.
         *
         * @param newNote a remark
         * @return this builder
         */
        public Builder note(String newNote) {
            this.note = Objects.requireNonNull(newNote, "note");
            return this;
        }

        /**
         * The rules.
         *
         * @return the rules
         * @throws IllegalStateException if what they apply to, their source, or a second band is not given
         */
        public CutoffRules build() {
            if (instrument == null || scale == null || metric == null) {
                throw new IllegalStateException(
                        "Rules " + id + " do not say which instrument, scale and metric they are for");
            }
            if (citation == null || mark == null) {
                throw new IllegalStateException(
                        "Rules " + id + " have no source; a cut-off without one is not accepted");
            }
            if (bands.size() < 2) {
                throw new IllegalStateException(
                        "Rules " + id + " have " + bands.size() + " bands; at least 2 are needed");
            }
            return new CutoffRules(id, instrument, scale, metric, bands, new RuleSource(citation, mark, note));
        }
    }
}
