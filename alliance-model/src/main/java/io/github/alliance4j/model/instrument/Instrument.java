package io.github.alliance4j.model.instrument;

import io.github.alliance4j.model.Rater;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The definition of one form for its raters: how many items, which range, which items form which scale, which count
 * reversed, and how well each of these facts is sourced. Not the form itself: it holds no wording. Immutable,
 * thread-safe.
 *
 * <pre>{@code
 * Instrument form = Instrument.builder("clinic-check-6")
 *         .name("Clinic check, 6 items")
 *         .raters(Rater.CLIENT)
 *         .answers(AnswerScale.of(1, 5))
 *         .subscale(Component.TASK, 1, 4)
 *         .subscale(Component.BOND, 2, 5)
 *         .subscale(Component.GOAL, 3, 6)
 *         .reversed(4)
 *         .build();
 * }</pre>
 *
 * <p>Every instrument has the scale {@link ScaleId#TOTAL} over all its items.
 *
 * @since 0.1
 */
public final class Instrument {

    private final String id;
    private final String name;
    private final String version;
    private final Set<Rater> raters;
    private final String respondent;
    private final AnswerScale answers;
    private final List<Item> items;
    private final List<Subscale> scales;
    private final Direction direction;
    private final PublishedMetric publishedMetric;
    private final KeyStatus keyStatus;
    private final Rights rights;
    private final List<Citation> citations;
    private final List<Fact> facts;

    Instrument(InstrumentBuilder builder, AnswerScale answers, List<Item> items, List<Subscale> scales) {
        this.id = builder.id;
        this.name = builder.name.isEmpty() ? builder.id : builder.name;
        this.version = builder.version;
        // Set.copyOf would iterate in an order of its own in each JVM.
        this.raters = Collections.unmodifiableSet(EnumSet.copyOf(builder.raters));
        this.respondent = builder.respondent;
        this.answers = answers;
        this.items = List.copyOf(items);
        this.scales = List.copyOf(scales);
        this.direction = builder.direction;
        this.publishedMetric = builder.publishedMetric;
        this.keyStatus = builder.keyStatus;
        this.rights = builder.rights;
        this.citations = List.copyOf(builder.citations);
        this.facts = List.copyOf(builder.facts);
    }

    /**
     * Starts a definition.
     *
     * @param id its one name: lower-case letters, digits and hyphens, for example {@code wai-sr-client}
     * @return a builder with the defaults listed on its methods
     * @throws IllegalArgumentException if the name is not of that form
     */
    public static InstrumentBuilder builder(String id) {
        return new InstrumentBuilder(id);
    }

    /**
     * Starts a definition from this one, to change what a clinic does otherwise: the range of answers, the unit in which
     * scores are published, a rule for missing items.
     *
     * <pre>{@code
     * Instrument coded = Instruments.SAI.toBuilder("sai-1-to-6")
     *         .answers(AnswerScale.of(1, 6))
     *         .fact("own coding", EvidenceMark.LIBRARY_DEFAULT, "1 to 6 in the files of our clinic")
     *         .build();
     * }</pre>
     *
     * <p>Everything is kept but the {@linkplain #keyStatus() key status}: the new definition is
     * {@link KeyStatus#NOT_REVIEWED}, since nobody has reviewed the change. Facts and citations are kept as well, so a
     * fact on a changed part still speaks of the original; say with a fact of its own what was changed. A name that was
     * the id becomes the new id.
     *
     * @param newId the name of the new definition, which may be in one catalogue with this only if it is another
     * @return a builder with the parts of this definition
     * @throws IllegalArgumentException if the name is not made of lower-case letters, digits and hyphens
     */
    public InstrumentBuilder toBuilder(String newId) {
        return InstrumentBuilder.of(this, newId);
    }

    /**
     * The one name of this definition.
     *
     * @return for example {@code wai-sr-client}
     */
    public String id() {
        return id;
    }

    /**
     * A name for people.
     *
     * @return the name, which is the id where none was given
     */
    public String name() {
        return name;
    }

    /**
     * The version of this definition, so that old results stay reproducible.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * Who may answer the form.
     *
     * @return at least one rater
     */
    public Set<Rater> raters() {
        return raters;
    }

    /**
     * Who the rater is more closely, where the rater's name does not say it.
     *
     * @return for example {@code child, 6 to 12 years}; empty where nothing more is said
     */
    public String respondent() {
        return respondent;
    }

    /**
     * The range of each item's answers.
     *
     * @return the answer scale
     */
    public AnswerScale answers() {
        return answers;
    }

    /**
     * The items in order; item {@code n} is at index {@code n - 1}.
     *
     * @return at least one item
     */
    public List<Item> items() {
        return items;
    }

    /**
     * The subscales in the order they were declared, without composites and total. No item is in two of them.
     *
     * @return the subscales; empty for a form with a total only
     */
    public List<Subscale> subscales() {
        return ofKind(Subscale.Kind.SUBSCALE);
    }

    /**
     * The composites in the order they were declared: scales made from items or scales that count elsewhere too.
     *
     * @return the composites; may be empty
     */
    public List<Subscale> composites() {
        return ofKind(Subscale.Kind.COMPOSITE);
    }

    private List<Subscale> ofKind(Subscale.Kind kind) {
        return scales.stream().filter(scale -> scale.kind() == kind).toList();
    }

    /**
     * The scale over all items.
     *
     * @return the total
     */
    public Subscale total() {
        return scales.get(scales.size() - 1);
    }

    /**
     * Every scale that is scored: the subscales in their order, the composites in theirs, then the total.
     *
     * @return at least the total
     */
    public List<Subscale> scales() {
        return scales;
    }

    /**
     * The scale of this name.
     *
     * @param scale the name
     * @return the scale, or nothing if the instrument has no such scale
     */
    public Optional<Subscale> scale(ScaleId scale) {
        return scales.stream().filter(s -> s.id().equals(scale)).findFirst();
    }

    /**
     * Which end is the good one.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The unit in which the authors report a score. Every score is given as sum, mean and POMP all the same.
     *
     * @return the unit
     */
    public PublishedMetric publishedMetric() {
        return publishedMetric;
    }

    /**
     * How far the key may be relied on as a whole.
     *
     * @return the status
     */
    public KeyStatus keyStatus() {
        return keyStatus;
    }

    /**
     * Who holds the rights to the form.
     *
     * @return the rights
     */
    public Rights rights() {
        return rights;
    }

    /**
     * The publications of the form.
     *
     * @return the citations; may be empty
     */
    public List<Citation> citations() {
        return citations;
    }

    /**
     * How well the parts of this definition are sourced.
     *
     * @return the facts; may be empty
     */
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Instrument that
                && id.equals(that.id)
                && name.equals(that.name)
                && version.equals(that.version)
                && raters.equals(that.raters)
                && respondent.equals(that.respondent)
                && answers.equals(that.answers)
                && items.equals(that.items)
                && scales.equals(that.scales)
                && direction == that.direction
                && publishedMetric.equals(that.publishedMetric)
                && keyStatus == that.keyStatus
                && rights.equals(that.rights)
                && citations.equals(that.citations)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, answers, items, scales);
    }

    /**
     * The id and the size of the form.
     *
     * @return for example {@code wai-sr-client (12 items, 1 to 5)}
     */
    @Override
    public String toString() {
        return id + " (" + items.size() + " items, " + answers + ")";
    }
}
