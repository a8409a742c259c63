package io.github.alliance4j.io.report.internal;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.analysis.Concern;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that the report uses for the values of the model, and the style that goes with each. */
public final class Labels {

    private Labels() {}

    /** Whose scores they are: {@code Client}, or {@code Score} where nobody is named. */
    public static String rater(SeriesKey key) {
        return rater(key.rater());
    }

    /** The rater, or {@code Score} where nobody is named. */
    public static String rater(Optional<Rater> rater) {
        return rater.map(Labels::capitalized).orElse("Score");
    }

    /** The rater, with the instrument where the same rater filled more than one. */
    public static String series(SeriesAnalysis one, List<SeriesAnalysis> ofDyad) {
        SeriesKey key = one.series().key();
        long same = ofDyad.stream()
                .filter(other -> other.series().key().rater().equals(key.rater()))
                .count();
        return same == 1
                ? rater(key)
                : rater(key) + key.instrument().map(id -> ", " + id).orElse("");
    }

    /** The one-letter style class of a rater's line and marks; a parent shares that of scores without a rater. */
    public static String style(Optional<Rater> rater) {
        return rater.filter(r -> r != Rater.PARENT)
                .map(r -> r.name().substring(0, 1).toLowerCase(Locale.ROOT))
                .orElse("s");
    }

    public static String metric(Metric metric) {
        return switch (metric) {
            case MEAN -> "mean of the items";
            case SUM -> "sum of the items";
            case POMP -> "percent of the maximum possible";
        };
    }

    public static String concern(Concern concern) {
        return switch (concern) {
            case OPEN_RUPTURE -> "Open rupture";
            case DECLINING -> "Declining";
            case REPAIRED_RUPTURE -> "Repaired rupture";
            case NONE -> "No concern";
            case NOT_EVALUABLE -> "Not evaluable";
        };
    }

    /** What a concern means, in one clause. */
    public static String meaning(Concern concern) {
        return switch (concern) {
            case OPEN_RUPTURE -> "a fall that has not come back";
            case DECLINING -> "no open fall, but the trend goes down";
            case REPAIRED_RUPTURE -> "a fall that came back";
            case NONE -> "no fall to come back from and no downward trend";
            case NOT_EVALUABLE -> "too few scores, or scores that never change";
        };
    }

    /** The style class of a concern, which is the anchor of its group too. */
    public static String style(Concern concern) {
        return switch (concern) {
            case OPEN_RUPTURE -> "k-open";
            case DECLINING -> "k-down";
            case REPAIRED_RUPTURE -> "k-back";
            case NONE -> "k-calm";
            case NOT_EVALUABLE -> "k-none";
        };
    }

    /** An enum constant in plain words: {@code LIBRARY_DEFAULT} is {@code library default}. */
    public static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capitalized(Enum<?> constant) {
        String name = plain(constant);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
