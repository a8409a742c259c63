package io.github.alliance4j.scoring.rupture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a {@link RuptureMonitor} has seen, small and complete: with it and the same rule another monitor goes on. It holds
 * scores, so it is to be kept like them. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class MonitorState {

    private final String criterion;
    private final Map<String, String> settings;
    private final Map<String, List<Double>> memory;

    private MonitorState(String criterion, Map<String, String> settings, Map<String, List<Double>> memory) {
        this.criterion = criterion;
        this.settings = settings;
        this.memory = memory;
    }

    /**
     * A state, for monitors of one's own and for readers.
     *
     * @param criterion the id of the rule
     * @param settings the {@linkplain RuptureDetector#settings() settings} of the rule
     * @param memory finite numbers by name; their meaning is the rule's
     * @return the state
     * @throws IllegalArgumentException if a number is not finite
     */
    public static MonitorState of(String criterion, Map<String, String> settings, Map<String, List<Double>> memory) {
        Objects.requireNonNull(criterion, "criterion");
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        memory.forEach((name, numbers) -> {
            if (!numbers.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "State of criterion " + criterion + ": a number in \"" + name + "\" is not finite");
            }
            copy.put(name, List.copyOf(numbers));
        });
        return new MonitorState(
                criterion,
                Collections.unmodifiableMap(new LinkedHashMap<>(settings)),
                Collections.unmodifiableMap(copy));
    }

    /**
     * The id of the rule.
     *
     * @return for example {@code cusum}
     */
    public String criterion() {
        return criterion;
    }

    /**
     * The settings of the rule, by which a state and a rule are known to belong together.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> settings() {
        return settings;
    }

    /**
     * What was seen, as the rule keeps it.
     *
     * @return an unmodifiable map of unmodifiable lists
     */
    public Map<String, List<Double>> memory() {
        return memory;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonitorState that
                && criterion.equals(that.criterion)
                && settings.equals(that.settings)
                && memory.equals(that.memory);
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, settings, memory);
    }

    /**
     * The rule only, so that it may be logged.
     *
     * @return the id of the rule
     */
    @Override
    public String toString() {
        return "state of " + criterion;
    }
}
