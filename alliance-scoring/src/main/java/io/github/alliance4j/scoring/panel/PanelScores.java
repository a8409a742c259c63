package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Of which scores a panel is, so that a fit is not applied to others. Immutable, thread-safe.
 *
 * @param scale the scale
 * @param metric the unit of the scores
 * @param rater whose view they are, if stated
 * @param instrument the id of the form, if stated
 * @since 0.1
 */
public record PanelScores(ScaleId scale, Metric metric, Optional<Rater> rater, Optional<String> instrument) {

    /**
     * Checks that no part is null.
     *
     * @param scale the scale
     * @param metric the unit of the scores
     * @param rater whose view they are, if stated
     * @param instrument the id of the form, if stated
     */
    public PanelScores {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(instrument, "instrument");
    }

    /**
     * The scores in words.
     *
     * @return for example {@code mean of total, wai-s-client, by client}
     */
    @Override
    public String toString() {
        return word(metric) + " of " + scale + instrument.map(id -> ", " + id).orElse("")
                + rater.map(view -> ", by " + word(view)).orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
