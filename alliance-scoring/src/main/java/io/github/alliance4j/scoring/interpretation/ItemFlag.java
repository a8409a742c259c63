package io.github.alliance4j.scoring.interpretation;

import java.util.Objects;

/**
 * An item of a filled form that is worth a look by some rule. Immutable, thread-safe.
 *
 * @param rule the id of the {@link ItemFlagRule}
 * @param item the number of the item, from 1
 * @param source where the rule comes from
 * @since 0.1
 */
public record ItemFlag(String rule, int item, RuleSource source) {

    /**
     * Checks the parts.
     *
     * @param rule the id of the {@link ItemFlagRule}
     * @param item the number of the item, from 1
     * @param source where the rule comes from
     */
    public ItemFlag {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(source, "source");
    }
}
