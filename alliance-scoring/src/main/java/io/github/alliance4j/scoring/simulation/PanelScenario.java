package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.series.ScoreRange;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a simulated panel is like: how long treatments last, where dyads lie and how they drift, how noisy they are, how
 * many have ruptures of which shape, and which scores are possible. Every {@link ScenarioParameter} has a value.
 *
 * <p>The model of a score at session {@code t} of a dyad, before it is rounded and clipped to the scale:
 *
 * <pre>
 * y_t = level + slope (t - 1) + drift_t + change_t - sum over ruptures of depth share_t + sd x_t
 * x_1 = e_1,   x_t = ar1 x_(t-1) + sqrt(1 - ar1^2) e_t,   e independent with mean 0 and variance 1
 * </pre>
 *
 * <p>{@code share_t} rises in equal steps to 1 at the nadir and falls in equal steps to 0 at the repair. Level and slope are
 * normal over dyads; {@code sd} is lognormal with the median {@link ScenarioParameter#WITHIN_SD}. A score beyond an end of
 * the scale is that end; where the score is a mean of items it is the nearest possible mean, halves upwards. The presets
 * follow the four synthetic panels of the project; spread of the noise, the share of second ruptures and all departures
 * are library defaults. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelScenario {

    private static final List<List<ScenarioParameter>> ORDERED = List.of(
            List.of(SESSIONS_MIN, SESSIONS_MAX),
            List.of(SPACING_MIN, SPACING_MAX),
            List.of(DEPTH_MIN, DEPTH_MAX),
            List.of(FALL_MIN, FALL_MAX),
            List.of(HOLD_MIN, HOLD_MAX),
            List.of(REPAIR_MIN, REPAIR_MAX));

    /** Answers to an item of decimals are marks on a line, read in tenths. LIBRARY DEFAULT. */
    private static final double TENTH = 0.1;

    private final String id;
    private final Map<ScenarioParameter, Double> values;

    private PanelScenario(String id, Map<ScenarioParameter, Double> values) {
        this.id = id;
        this.values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /**
     * Routine care: 9 to 28 sessions around 4.05 of 5, noise .30, autocorrelation .25.
     *
     * @return the scenario {@code routine}
     */
    public static PanelScenario routine() {
        return ScenarioPresets.routine().build();
    }

    /**
     * Ratings near the top: 10 to 30 sessions around 4.62 of 5, noise .24, autocorrelation .15.
     *
     * @return the scenario {@code ceiling}
     */
    public static PanelScenario ceiling() {
        return ScenarioPresets.ceiling().build();
    }

    /**
     * Sessions that depend on each other: 12 to 36 sessions around 3.95 of 5, noise .33, autocorrelation .50.
     *
     * @return the scenario {@code autocor}
     */
    public static PanelScenario autocor() {
        return ScenarioPresets.autocor().build();
    }

    /**
     * Short treatments that get better: 6 to 11 sessions around 3.85 of 5, noise .30, one rupture at most.
     *
     * @return the scenario {@code short}
     */
    public static PanelScenario shortTreatments() {
        return ScenarioPresets.shortTreatments().build();
    }

    /**
     * The presets.
     *
     * @return routine, ceiling, autocor and short
     */
    public static List<PanelScenario> presets() {
        return List.of(routine(), ceiling(), autocor(), shortTreatments());
    }

    /**
     * The preset of this id.
     *
     * @param id the id
     * @return the scenario
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public static PanelScenario parse(String id) {
        return presets().stream()
                .filter(preset -> preset.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scenario \"" + id + "\"; there are "
                        + String.join(
                                ", ", presets().stream().map(PanelScenario::id).toList())));
    }

    /**
     * The preset it started from.
     *
     * @return for example {@code routine}
     */
    public String id() {
        return id;
    }

    /**
     * The value of a parameter.
     *
     * @param parameter the parameter
     * @return the value
     */
    public double value(ScenarioParameter parameter) {
        // Every parameter has one.
        return Objects.requireNonNull(values.get(Objects.requireNonNull(parameter, "parameter")));
    }

    int count(ScenarioParameter parameter) {
        return (int) value(parameter);
    }

    boolean isOn(ScenarioParameter parameter) {
        return value(parameter) != 0;
    }

    /**
     * Every parameter with its value.
     *
     * @return in the order of the parameters
     */
    public Map<ScenarioParameter, Double> values() {
        return values;
    }

    /**
     * The same scenario with another value of one parameter. Parameters that depend on each other, such as a smallest and
     * a largest depth, change together in a {@linkplain #toBuilder() builder}.
     *
     * @param parameter the parameter
     * @param value the value
     * @return the scenario
     * @throws IllegalArgumentException if the value is outside the range of the parameter or does not go with the others
     */
    public PanelScenario with(ScenarioParameter parameter, double value) {
        return toBuilder().set(parameter, value).build();
    }

    /**
     * The same scenario on the answers of a form: levels move with the ends of the scale, and all distances stretch with it.
     * Scores are means of the items of the form's total. Decimal answers are tenths.
     *
     * @param form the form; higher is better, and no item depends on another
     * @return the scenario
     * @throws IllegalArgumentException if lower scores of the form are better, if an item has a gate, or if the total
     *     leaves items out
     */
    public PanelScenario on(Instrument form) {
        requireUsable(form);
        AnswerScale answers = form.answers();
        double low = value(SCALE_LOW);
        double stretch = answers.span() / (value(SCALE_HIGH) - low);
        Builder scaled = toBuilder();
        values.forEach((parameter, value) -> {
            if (parameter.isLevel()) {
                scaled.set(parameter, answers.min() + stretch * (value - low));
            } else if (parameter.isDistance()) {
                scaled.set(parameter, stretch * value);
            }
        });
        return scaled.set(SCALE_LOW, answers.min())
                .set(SCALE_HIGH, answers.max())
                .set(ITEMS, form.items().size())
                .set(ANSWER_STEP, answers.kind() == AnswerScale.Kind.WHOLE ? 1 : TENTH)
                .build();
    }

    private static void requireUsable(Instrument form) {
        Subscale total = form.total();
        if (form.direction() != Direction.HIGHER_IS_BETTER) {
            throw new IllegalArgumentException("Instrument " + form.id() + ": lower scores are better; alliance is"
                    + " simulated on forms where higher is better");
        }
        if (form.items().stream().map(Item::gate).anyMatch(gate -> gate.isPresent())) {
            throw new IllegalArgumentException("Instrument " + form.id() + " has items that others leave out");
        }
        if (total.items().size() != form.items().size()) {
            throw new IllegalArgumentException("Instrument " + form.id() + ": its total leaves items out");
        }
    }

    /**
     * The scores that are possible.
     *
     * @return ends and step
     */
    public ScoreRange range() {
        int items = count(ITEMS);
        return new ScoreRange(
                value(SCALE_LOW),
                value(SCALE_HIGH),
                items == 0 ? OptionalDouble.empty() : OptionalDouble.of(value(ANSWER_STEP) / items));
    }

    /**
     * A builder that starts from these values.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return new Builder(id, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PanelScenario that && id.equals(that.id) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, values.values().stream().toList());
    }

    /**
     * The id.
     *
     * @return for example {@code routine}
     */
    @Override
    public String toString() {
        return id;
    }

    /**
     * Collects values. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final String id;
        private final Map<ScenarioParameter, Double> values = new EnumMap<>(ScenarioParameter.class);

        Builder(String id, Map<ScenarioParameter, Double> values) {
            this.id = id;
            this.values.putAll(values);
        }

        /**
         * Sets one value. Which values go together is checked by {@link #build()}.
         *
         * @param parameter the parameter
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the value is outside the range of the parameter, or not a whole number where
         *     one is needed
         */
        public Builder set(ScenarioParameter parameter, double value) {
            parameter.check(value);
            values.put(parameter, value);
            return this;
        }

        /**
         * Makes the scenario.
         *
         * @return the scenario
         * @throws IllegalArgumentException if a smallest value is above its largest, the mean level is not on the scale, the
         *     ends of the scale do not come in order, steps do not divide it, sessions could change places, or depths are 0
         */
        public PanelScenario build() {
            PanelScenario scenario = new PanelScenario(id, values);
            ORDERED.forEach(pair -> scenario.requireOrder(pair.get(0), pair.get(1)));
            scenario.requireScale();
            scenario.requireCourse();
            return scenario;
        }
    }

    private void requireOrder(ScenarioParameter smallest, ScenarioParameter largest) {
        require(
                value(smallest) <= value(largest),
                smallest.id() + " " + value(smallest) + " is above " + largest.id() + " " + value(largest));
    }

    private void requireScale() {
        double span = value(SCALE_HIGH) - value(SCALE_LOW);
        require(span > 0, "scale-low must lie below scale-high");
        require(
                value(LEVEL_MEAN) >= value(SCALE_LOW) && value(LEVEL_MEAN) <= value(SCALE_HIGH),
                "level-mean " + value(LEVEL_MEAN) + " is not on the scale");
        if (isOn(ITEMS)) {
            double steps = span / value(ANSWER_STEP);
            require(
                    steps >= 1 && Math.abs(steps - Math.rint(steps)) < 1e-6,
                    "answer-step " + value(ANSWER_STEP) + " does not divide the scale");
        }
    }

    private void requireCourse() {
        require(2 * value(DAYS_JITTER) < value(DAYS), "days-jitter must be below half of days");
        require(!isOn(SPACING_MAX) || isOn(SPACING_MIN), "spacing-min must be 1 or more with spacing-max");
        require(value(DEPTH_MIN) > 0, "depth-min must be above 0");
        require(!(isOn(AR1_BY_DAYS) && value(AR1) < 0), "an ar1 below 0 cannot fade with days");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Scenario: " + rule);
        }
    }
}
