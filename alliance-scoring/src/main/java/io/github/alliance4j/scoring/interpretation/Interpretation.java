package io.github.alliance4j.scoring.interpretation;

import java.util.Objects;

/**
 * What a rule says of one score. Not a diagnosis. Holds the name and source of the rule, so that a report can say by
 * which rule it speaks. Immutable, thread-safe.
 *
 * @param rules the id of the {@link CutoffRules}
 * @param band the band the score falls into
 * @param source where the rule comes from
 * @since 0.1
 */
public record Interpretation(String rules, CutoffBand band, RuleSource source) {

    /**
     * Checks the parts.
     *
     * @param rules the id of the {@link CutoffRules}
     * @param band the band the score falls into
     * @param source where the rule comes from
     */
    public Interpretation {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(source, "source");
    }

    /**
     * The name of the band.
     *
     * @return for example {@code moderate}
     */
    public String label() {
        return band.label();
    }
}
