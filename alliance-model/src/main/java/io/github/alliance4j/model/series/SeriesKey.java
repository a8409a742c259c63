package io.github.alliance4j.model.series;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a series is a series of. Two scores belong to one series exactly if their keys are equal, so no two raters and no
 * two instruments ever mix. Immutable, thread-safe.
 *
 * @param dyad whose alliance it is
 * @param rater whose view it is; absent in a file of bare scores
 * @param instrument the id of the instrument; absent in a file of bare scores
 * @param scale the scale
 * @since 0.1
 */
public record SeriesKey(DyadId dyad, Optional<Rater> rater, Optional<String> instrument, ScaleId scale) {

    /**
     * Checks that no part is null.
     *
     * @param dyad whose alliance it is
     * @param rater whose view it is; absent in a file of bare scores
     * @param instrument the id of the instrument; absent in a file of bare scores
     * @param scale the scale
     */
    public SeriesKey {
        Objects.requireNonNull(dyad, "dyad");
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(scale, "scale");
    }

    /**
     * The key of bare scores.
     *
     * @param dyad the dyad
     * @return a key with the total as its scale
     */
    public static SeriesKey of(DyadId dyad) {
        return new SeriesKey(dyad, Optional.empty(), Optional.empty(), ScaleId.TOTAL);
    }

    /**
     * Rater, instrument and scale, without the identifier of the dyad, so that it may be logged.
     *
     * @return for example {@code wai-sr-client by CLIENT, total}
     */
    @Override
    public String toString() {
        return instrument.orElse("scores") + rater.map(r -> " by " + r).orElse("") + ", " + scale;
    }
}
