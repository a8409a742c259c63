package io.github.alliance4j.scoring.criterion;

import java.util.Map;

/** Values for what nobody can guess. */
final class Needed {

    private Needed() {}

    static Map<String, String> of(RuptureCriterion criterion) {
        return switch (criterion) {
            case SUDDEN_LOSS -> Map.of("cutoff", "1");
            case GUMZ_2012 -> Map.of("between-sd", "1");
            case RCI, MCLAUGHLIN_2014 -> Map.of("scale-value", "1");
            default -> Map.of();
        };
    }
}
