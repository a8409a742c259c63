package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The intervals of one quantity by each method; that by profile is found when it is asked for, once. Thread-safe. */
final class Intervals {

    private static final Intervals NONE = new Intervals(Optional.empty(), Optional::empty);

    private final Optional<Interval> delta;
    private final Supplier<Optional<Interval>> profile;
    /** Holds the one interval or none, once it was looked for. */
    private volatile List<Optional<Interval>> found = List.of();

    Intervals(Optional<Interval> delta, Supplier<Optional<Interval>> profile) {
        this.delta = delta;
        this.profile = profile;
    }

    static Intervals none() {
        return NONE;
    }

    Optional<Interval> by(IntervalMethod how) {
        return switch (how) {
            case DELTA -> delta;
            case PROFILE -> profile();
        };
    }

    private Optional<Interval> profile() {
        List<Optional<Interval>> known = found;
        if (known.isEmpty()) {
            known = List.of(profile.get());
            found = known;
        }
        return known.get(0);
    }
}
