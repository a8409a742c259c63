package io.github.alliance4j.model.instrument;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects the parts of a definition and checks them together when {@linkplain #build() built}. Begun empty by
 * {@link Instrument#builder}, or with the parts of another definition by {@link Instrument#toBuilder}. Not thread-safe.
 *
 * @since 0.1
 */
public final class InstrumentBuilder {

    final String id;
    String name = "";
    String version = "1";
    final Set<Rater> raters = EnumSet.noneOf(Rater.class);
    String respondent = "";
    Optional<AnswerScale> answers = Optional.empty();
    int size;
    final Set<Integer> reversed = new TreeSet<>();
    final Map<Integer, Gate> gates = new TreeMap<>();
    final List<Subscale> subscales = new ArrayList<>();
    final List<Composite> composites = new ArrayList<>();
    Optional<MissingRule> missing = Optional.empty();
    final Map<ScaleId, MissingRule> missingOfScale = new LinkedHashMap<>();
    Direction direction = Direction.HIGHER_IS_BETTER;
    PublishedMetric publishedMetric = PublishedMetric.MEAN;
    KeyStatus keyStatus = KeyStatus.NOT_REVIEWED;
    Rights rights = new Rights("not stated", "not stated", EvidenceMark.UNCONFIRMED);
    final List<Citation> citations = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();

    /** A composite as declared: from items, or from weighted scales. */
    record Composite(ScaleId id, List<Integer> items, Map<ScaleId, Double> weights) {}

    InstrumentBuilder(String id) {
        if (!ScaleId.matches(Objects.requireNonNull(id, "id"))) {
            throw new IllegalArgumentException(
                    "Instrument id \"" + id + "\" is not made of lower-case letters, digits and hyphens");
        }
        this.id = id;
    }

    /** A builder that holds the parts of a form, unreviewed. */
    static InstrumentBuilder of(Instrument form, String id) {
        InstrumentBuilder copy = new InstrumentBuilder(id);
        copy.name = form.name().equals(form.id()) ? "" : form.name();
        copy.version = form.version();
        copy.raters.addAll(form.raters());
        copy.respondent = form.respondent();
        copy.answers = Optional.of(form.answers());
        copy.size = form.items().size();
        form.items().forEach(copy::take);
        form.subscales().forEach(scale -> copy.subscales.add(scale.with(Optional.empty())));
        form.composites().forEach(copy::takeComposite);
        copy.takeRules(form.scales());
        copy.direction = form.direction();
        copy.publishedMetric = form.publishedMetric();
        copy.rights = form.rights();
        copy.citations.addAll(form.citations());
        copy.facts.addAll(form.facts());
        return copy;
    }

    private void take(Item item) {
        if (item.isReversed()) {
            reversed.add(item.number());
        }
        item.gate().ifPresent(gate -> gates.put(item.number(), gate));
    }

    private void takeComposite(Subscale scale) {
        List<Integer> items = scale.weights().isEmpty() ? scale.items() : List.of();
        composites.add(new Composite(scale.id(), items, scale.weights()));
    }

    /** One rule that all scales of items share is the rule of the form, so that it can be replaced by one. */
    private void takeRules(List<Subscale> scales) {
        List<Optional<MissingRule>> ofItems = scales.stream()
                .filter(scale -> scale.weights().isEmpty())
                .map(Subscale::missing)
                .distinct()
                .toList();
        missing = ofItems.size() == 1 ? ofItems.get(0) : Optional.empty();
        scales.stream()
                .filter(scale -> ofItems.size() > 1 || !scale.weights().isEmpty())
                .forEach(scale -> scale.missing().ifPresent(rule -> missingOfScale.put(scale.id(), rule)));
    }

    /**
     * Sets the name for people. Default: the id.
     *
     * @param newName the name
     * @return this builder
     */
    public InstrumentBuilder name(String newName) {
        this.name = Objects.requireNonNull(newName, "newName");
        return this;
    }

    /**
     * Sets the version of the definition. Default: {@code 1}.
     *
     * @param newVersion the version
     * @return this builder
     */
    public InstrumentBuilder version(String newVersion) {
        this.version = Objects.requireNonNull(newVersion, "newVersion");
        return this;
    }

    /**
     * Adds who may answer the form. At least one is needed.
     *
     * @param more the raters
     * @return this builder
     */
    public InstrumentBuilder raters(Rater... more) {
        raters.addAll(Arrays.asList(more));
        return this;
    }

    /**
     * Says more closely who the rater is. Default: nothing.
     *
     * @param newRespondent for example {@code child, 6 to 12 years}
     * @return this builder
     */
    public InstrumentBuilder respondent(String newRespondent) {
        this.respondent = Objects.requireNonNull(newRespondent, "newRespondent");
        return this;
    }

    /**
     * Sets the range of answers. Needed.
     *
     * @param scale the answer scale of every item
     * @return this builder
     */
    public InstrumentBuilder answers(AnswerScale scale) {
        this.answers = Optional.of(Objects.requireNonNull(scale, "scale"));
        return this;
    }

    /**
     * Sets how many items the form has. Default: the highest item number of any subscale; so this is needed wherever an
     * item, be it the last or one between, belongs to no subscale.
     *
     * @param count the number of items, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the number is below 1
     */
    public InstrumentBuilder items(int count) {
        if (count < 1) {
            throw refusal("is said to have " + count + " items; at least 1 is needed");
        }
        this.size = count;
        return this;
    }

    /**
     * Adds one of the three alliance components as a subscale of the same name.
     *
     * @param component the component
     * @param numbers the numbers of its items
     * @return this builder
     * @throws IllegalArgumentException if there is no item, or one twice
     */
    public InstrumentBuilder subscale(Component component, int... numbers) {
        ScaleId scale = switch (component) {
            case GOAL -> ScaleId.GOAL;
            case TASK -> ScaleId.TASK;
            case BOND -> ScaleId.BOND;
        };
        subscales.add(Subscale.of(scale, Optional.of(component), boxed(numbers)));
        return this;
    }

    /**
     * Adds a subscale that is none of the three alliance components.
     *
     * @param scale its name
     * @param numbers the numbers of its items
     * @return this builder
     * @throws IllegalArgumentException if there is no item, or one twice
     */
    public InstrumentBuilder subscale(ScaleId scale, int... numbers) {
        subscales.add(Subscale.of(scale, Optional.empty(), boxed(numbers)));
        return this;
    }

    /**
     * Adds a scale over items that belong to other scales too, scored like a subscale over these items.
     *
     * <p>Which items there are is known only in the end, so {@link #build} refuses a composite without an item, with an
     * item twice, or with one outside the form.
     *
     * @param scale its name
     * @param numbers the numbers of its items
     * @return this builder
     * @throws NullPointerException if the name or the numbers are null
     */
    public InstrumentBuilder composite(ScaleId scale, int... numbers) {
        composites.add(new Composite(Objects.requireNonNull(scale, "scale"), boxed(numbers), Map.of()));
        return this;
    }

    /**
     * Adds a scale over subscales: the weighted mean of their means, {@code sum(w * mean) / sum(w)}. With equal weights
     * subscales of unequal length count alike, which they do not in the total.
     *
     * <p>Which subscales there are is known only in the end, so {@link #build} refuses an unknown part and weights that
     * are not above 0, not finite, or too large to be summed.
     *
     * @param scale its name
     * @param weights the weight of each part by the name of a subscale, above 0
     * @return this builder
     * @throws NullPointerException if the name or the weights are null
     */
    public InstrumentBuilder composite(ScaleId scale, Map<ScaleId, Double> weights) {
        composites.add(new Composite(Objects.requireNonNull(scale, "scale"), List.of(), new LinkedHashMap<>(weights)));
        return this;
    }

    /**
     * Names the items that count mirrored. Default: none.
     *
     * @param numbers the numbers of the items
     * @return this builder
     */
    public InstrumentBuilder reversed(int... numbers) {
        Arrays.stream(numbers).forEach(reversed::add);
        return this;
    }

    /**
     * Says that items are asked only after certain answers to an earlier one. Default: every item is always asked.
     *
     * @param gate the earlier item and the answers that open the gate
     * @param numbers the numbers of the items behind it
     * @return this builder
     * @throws IllegalArgumentException if an item has a gate already
     */
    public InstrumentBuilder askedIf(Gate gate, int... numbers) {
        Objects.requireNonNull(gate, "gate");
        for (int number : numbers) {
            if (gates.put(number, gate) != null) {
                throw refusal("has two gates for item " + number);
            }
        }
        return this;
    }

    /**
     * Sets the form's own rule for missing items on every scale that has no rule by itself, weighted composites excepted:
     * their parts follow it. Default: the form states none, and the caller decides.
     *
     * @param rule how many items of a scale may be missing
     * @return this builder
     */
    public InstrumentBuilder missing(MissingRule rule) {
        this.missing = Optional.of(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /**
     * Sets the form's own rule for missing items on one scale.
     *
     * @param scale the scale, which may be the total or a composite
     * @param rule how many of its items may be missing
     * @return this builder
     */
    public InstrumentBuilder missing(ScaleId scale, MissingRule rule) {
        missingOfScale.put(Objects.requireNonNull(scale, "scale"), Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /**
     * Sets which end is the good one. Default: {@link Direction#HIGHER_IS_BETTER}.
     *
     * @param newDirection the direction
     * @return this builder
     */
    public InstrumentBuilder direction(Direction newDirection) {
        this.direction = Objects.requireNonNull(newDirection, "newDirection");
        return this;
    }

    /**
     * Sets the unit in which the authors report a score. Default: {@link PublishedMetric#MEAN}.
     *
     * @param metric the unit
     * @return this builder
     */
    public InstrumentBuilder publishedMetric(PublishedMetric metric) {
        this.publishedMetric = Objects.requireNonNull(metric, "metric");
        return this;
    }

    /**
     * Sets how far the key may be relied on. Default: {@link KeyStatus#NOT_REVIEWED}.
     *
     * @param status the status
     * @return this builder
     */
    public InstrumentBuilder keyStatus(KeyStatus status) {
        this.keyStatus = Objects.requireNonNull(status, "status");
        return this;
    }

    /**
     * Sets the rights. Default: not stated.
     *
     * @param newRights the rights
     * @return this builder
     */
    public InstrumentBuilder rights(Rights newRights) {
        this.rights = Objects.requireNonNull(newRights, "newRights");
        return this;
    }

    /**
     * Adds a publication. Default: none.
     *
     * @param citation the publication
     * @return this builder
     */
    public InstrumentBuilder citation(Citation citation) {
        citations.add(Objects.requireNonNull(citation, "citation"));
        return this;
    }

    /**
     * Adds how well a part of the definition is sourced. Default: none.
     *
     * @param about the part
     * @param mark how well it is sourced
     * @param note where it comes from, or what to mind
     * @return this builder
     */
    public InstrumentBuilder fact(String about, EvidenceMark mark, String note) {
        facts.add(new Fact(about, mark, note));
        return this;
    }

    /**
     * Checks the parts together and makes the definition.
     *
     * @return the instrument
     * @throws IllegalArgumentException if there is no rater, no answer scale or no item; if a scale name stands twice
     *     or is {@code total}; if a composite has no item or one twice; if an item belongs to two subscales, or its
     *     number is outside the form; if an unknown item is reversed or gated; if a gate asks a later item, or no answer
     *     of the range opens it (6 to 7 on a range of 1 to 5, or 1.2 to 1.8 on whole numbers); if a composite weighs an
     *     unknown subscale, a weight is not above 0 and finite, or the weights are so large that a weighted sum of
     *     answers would not be finite; or if a rule for missing items names an unknown scale. The message names the
     *     instrument, the value seen and the rule.
     */
    public Instrument build() {
        AnswerScale range = answers.orElseThrow(() -> refusal("has no answer scale"));
        if (raters.isEmpty()) {
            throw refusal("has no rater");
        }
        InstrumentParts parts = InstrumentParts.of(this, range);
        return new Instrument(this, range, parts.items(), parts.scales());
    }

    private static List<Integer> boxed(int... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    IllegalArgumentException refusal(String rule) {
        return new IllegalArgumentException("Instrument " + id + " " + rule);
    }
}
