package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.series.SeriesKey;
import java.util.Optional;

/** Where scores come from that may be pooled: one rater and one instrument. */
record Source(Optional<Rater> rater, Optional<String> instrument) {

    static Source of(SeriesKey key) {
        return new Source(key.rater(), key.instrument());
    }
}
