package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import java.util.Optional;

/** Where scores come from that may be pooled: one rater, one instrument and one scale of it. */
record Source(Optional<Rater> rater, Optional<String> instrument, ScaleId scale) {

    static Source of(SeriesKey key) {
        return new Source(key.rater(), key.instrument(), key.scale());
    }
}
