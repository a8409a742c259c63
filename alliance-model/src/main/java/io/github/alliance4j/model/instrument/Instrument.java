package io.github.alliance4j.model.instrument;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    private final AnswerScale answers;
    private final List<Item> items;
    private final List<Subscale> subscales;
    private final Subscale total;
    private final Direction direction;
    private final Proration proration;
    private final Rights rights;
    private final List<Citation> citations;
    private final List<Fact> facts;

    private Instrument(Builder builder, AnswerScale answers, List<Item> items, Subscale total) {
        this.id = builder.id;
        this.name = builder.name.isEmpty() ? builder.id : builder.name;
        this.version = builder.version;
        // Set.copyOf would iterate in an order of its own in each JVM.
        this.raters = Collections.unmodifiableSet(EnumSet.copyOf(builder.raters));
        this.answers = answers;
        this.items = List.copyOf(items);
        this.subscales = List.copyOf(builder.subscales);
        this.total = total;
        this.direction = builder.direction;
        this.proration = builder.proration;
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
    public static Builder builder(String id) {
        return new Builder(id);
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
     * The subscales in the order they were declared, without the total.
     *
     * @return the subscales; empty for a form with a total only
     */
    public List<Subscale> subscales() {
        return subscales;
    }

    /**
     * The scale over all items.
     *
     * @return the total
     */
    public Subscale total() {
        return total;
    }

    /**
     * Every scale that is scored: the subscales in their order, then the total.
     *
     * @return at least the total
     */
    public List<Subscale> scales() {
        List<Subscale> all = new ArrayList<>(subscales);
        all.add(total);
        return List.copyOf(all);
    }

    /**
     * The scale of this name.
     *
     * @param scale the name
     * @return the scale, or nothing if the instrument has no such scale
     */
    public Optional<Subscale> scale(ScaleId scale) {
        return scales().stream().filter(s -> s.id().equals(scale)).findFirst();
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
     * Whether part of the items may stand for all.
     *
     * @return the rule
     */
    public Proration proration() {
        return proration;
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
        return other instanceof Instrument that
                && id.equals(that.id)
                && name.equals(that.name)
                && version.equals(that.version)
                && raters.equals(that.raters)
                && answers.equals(that.answers)
                && items.equals(that.items)
                && subscales.equals(that.subscales)
                && direction == that.direction
                && proration == that.proration
                && rights.equals(that.rights)
                && citations.equals(that.citations)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, answers, items, subscales);
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

    /**
     * Collects the parts of a definition and checks them together when {@linkplain #build() built}. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final String id;
        private String name = "";
        private String version = "1";
        private final Set<Rater> raters = EnumSet.noneOf(Rater.class);
        private Optional<AnswerScale> answers = Optional.empty();
        private int size;
        private final Set<Integer> reversed = new TreeSet<>();
        private final List<Subscale> subscales = new ArrayList<>();
        private Direction direction = Direction.HIGHER_IS_BETTER;
        private Proration proration = Proration.ALLOWED;
        private Rights rights = new Rights("not stated", "not stated", EvidenceMark.UNCONFIRMED);
        private final List<Citation> citations = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();

        private Builder(String id) {
            if (!ScaleId.matches(Objects.requireNonNull(id, "id"))) {
                throw new IllegalArgumentException(
                        "Instrument id \"" + id + "\" is not made of lower-case letters, digits and hyphens");
            }
            this.id = id;
        }

        /**
         * Sets the name for people. Default: the id.
         *
         * @param newName the name
         * @return this builder
         */
        public Builder name(String newName) {
            this.name = Objects.requireNonNull(newName, "newName");
            return this;
        }

        /**
         * Sets the version of the definition. Default: {@code 1}.
         *
         * @param newVersion the version
         * @return this builder
         */
        public Builder version(String newVersion) {
            this.version = Objects.requireNonNull(newVersion, "newVersion");
            return this;
        }

        /**
         * Adds who may answer the form. At least one is needed.
         *
         * @param more the raters
         * @return this builder
         */
        public Builder raters(Rater... more) {
            raters.addAll(Arrays.asList(more));
            return this;
        }

        /**
         * Sets the range of answers. Needed.
         *
         * @param scale the answer scale of every item
         * @return this builder
         */
        public Builder answers(AnswerScale scale) {
            this.answers = Optional.of(Objects.requireNonNull(scale, "scale"));
            return this;
        }

        /**
         * Sets how many items the form has. Default: the highest item number of any subscale, so this is needed only
         * where the last items belong to no subscale.
         *
         * @param count the number of items, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is below 1
         */
        public Builder items(int count) {
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
         */
        public Builder subscale(Component component, int... numbers) {
            ScaleId scale = switch (component) {
                case GOAL -> ScaleId.GOAL;
                case TASK -> ScaleId.TASK;
                case BOND -> ScaleId.BOND;
            };
            return add(scale, Optional.of(component), numbers);
        }

        /**
         * Adds a subscale that is none of the three alliance components.
         *
         * @param scale its name
         * @param numbers the numbers of its items
         * @return this builder
         */
        public Builder subscale(ScaleId scale, int... numbers) {
            return add(scale, Optional.empty(), numbers);
        }

        private Builder add(ScaleId scale, Optional<Component> component, int... numbers) {
            subscales.add(new Subscale(
                    scale, component, Arrays.stream(numbers).boxed().toList()));
            return this;
        }

        /**
         * Names the items that count mirrored. Default: none.
         *
         * @param numbers the numbers of the items
         * @return this builder
         */
        public Builder reversed(int... numbers) {
            Arrays.stream(numbers).forEach(reversed::add);
            return this;
        }

        /**
         * Sets which end is the good one. Default: {@link Direction#HIGHER_IS_BETTER}.
         *
         * @param newDirection the direction
         * @return this builder
         */
        public Builder direction(Direction newDirection) {
            this.direction = Objects.requireNonNull(newDirection, "newDirection");
            return this;
        }

        /**
         * Sets whether part of the items may stand for all. Default: {@link Proration#ALLOWED}.
         *
         * @param newProration the rule
         * @return this builder
         */
        public Builder proration(Proration newProration) {
            this.proration = Objects.requireNonNull(newProration, "newProration");
            return this;
        }

        /**
         * Sets the rights. Default: not stated.
         *
         * @param newRights the rights
         * @return this builder
         */
        public Builder rights(Rights newRights) {
            this.rights = Objects.requireNonNull(newRights, "newRights");
            return this;
        }

        /**
         * Adds a publication. Default: none.
         *
         * @param citation the publication
         * @return this builder
         */
        public Builder citation(Citation citation) {
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
        public Builder fact(String about, EvidenceMark mark, String note) {
            facts.add(new Fact(about, mark, note));
            return this;
        }

        /**
         * Checks the parts together and makes the definition.
         *
         * @return the instrument
         * @throws IllegalArgumentException if there is no rater, no answer scale or no item; if a scale name stands
         *     twice or is {@code total}; if an item belongs to two subscales, or its number is outside the form; or if
         *     an unknown item is reversed. The message names the instrument, the value seen and the rule.
         */
        public Instrument build() {
            AnswerScale scale = answers.orElseThrow(() -> refusal("has no answer scale"));
            if (raters.isEmpty()) {
                throw refusal("has no rater");
            }
            int count = itemCount();
            checkScales(count);
            for (int number : reversed) {
                if (number < 1 || number > count) {
                    throw refusal("reverses item " + number + " but has items 1 to " + count);
                }
            }
            List<Item> items = new ArrayList<>(count);
            List<Integer> numbers = new ArrayList<>(count);
            for (int number = 1; number <= count; number++) {
                items.add(new Item(number, reversed.contains(number) ? Keying.REVERSED : Keying.FORWARD));
                numbers.add(number);
            }
            return new Instrument(this, scale, items, new Subscale(ScaleId.TOTAL, Optional.empty(), numbers));
        }

        private int itemCount() {
            int highest = subscales.stream()
                    .flatMap(subscale -> subscale.items().stream())
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            int count = size == 0 ? highest : size;
            if (count < 1) {
                throw refusal("has no item");
            }
            return count;
        }

        private void checkScales(int count) {
            Set<ScaleId> seen = new TreeSet<>(Set.of(ScaleId.TOTAL));
            Map<Integer, ScaleId> owner = new HashMap<>();
            for (Subscale subscale : subscales) {
                if (!seen.add(subscale.id())) {
                    throw refusal("declares the scale " + subscale.id() + " twice; every form has its total already");
                }
                for (int number : subscale.items()) {
                    if (number < 1 || number > count) {
                        throw refusal("has item " + number + " in " + subscale.id() + " but has items 1 to " + count);
                    }
                    ScaleId other = owner.put(number, subscale.id());
                    if (other != null) {
                        throw refusal("has item " + number + " in both " + other + " and " + subscale.id());
                    }
                }
            }
            if (size == 0 && owner.size() < count) {
                throw refusal("has items 1 to " + count + " but only " + owner.size()
                        + " of them in a subscale; state the number of items if this is meant");
            }
        }

        private IllegalArgumentException refusal(String rule) {
            return new IllegalArgumentException("Instrument " + id + " " + rule);
        }
    }
}
