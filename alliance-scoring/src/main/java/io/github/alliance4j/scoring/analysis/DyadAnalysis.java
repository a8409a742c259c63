package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.trend.TrendDirection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found for one dyad. Immutable, thread-safe.
 *
 * @param dyad the dyad
 * @param therapists every therapist its forms name, in the order of the forms
 * @param forms how many forms of the dyad have the analysed scale complete, prorated and not scorable
 * @param series one entry a rater and instrument
 * @since 0.1
 */
public record DyadAnalysis(
        DyadId dyad, List<TherapistId> therapists, Map<Completeness, Integer> forms, List<SeriesAnalysis> series) {

    /**
     * Checks that no part is null and copies the collections.
     *
     * @param dyad the dyad
     * @param therapists every therapist its forms name, in the order of the forms
     * @param forms how many forms of the dyad have the analysed scale complete, prorated and not scorable
     * @param series one entry a rater and instrument
     */
    public DyadAnalysis {
        Objects.requireNonNull(dyad, "dyad");
        therapists = List.copyOf(therapists);
        // Map.copyOf would iterate in an order of its own in each JVM.
        forms = Collections.unmodifiableMap(new TreeMap<>(forms));
        series = List.copyOf(series);
    }

    /**
     * The therapist, if there is exactly one. Who changes therapist belongs to none as a level of a model.
     *
     * @return the therapist, or nothing where no form or forms of several name one
     */
    public Optional<TherapistId> therapist() {
        return therapists.size() == 1 ? Optional.of(therapists.get(0)) : Optional.empty();
    }

    /**
     * How many forms of the dyad are of this completeness.
     *
     * @param completeness the completeness of the analysed scale
     * @return 0 or more
     */
    public int forms(Completeness completeness) {
        return forms.getOrDefault(completeness, 0);
    }

    /**
     * The most pressing reason to look at this dyad.
     *
     * @return the concern
     */
    public Concern concern() {
        if (series.stream().noneMatch(SeriesAnalysis::isEvaluable)) {
            return Concern.NOT_EVALUABLE;
        }
        if (findings().stream().anyMatch(RuptureFinding::isOpen)) {
            return Concern.OPEN_RUPTURE;
        }
        if (steepestDecline() > 0) {
            return Concern.DECLINING;
        }
        return findings().stream().anyMatch(finding -> finding.status() == EpisodeStatus.REPAIRED)
                ? Concern.REPAIRED_RUPTURE
                : Concern.NONE;
    }

    /**
     * How pressing the concern is among dyads of the same concern: the depth in SD of the deepest open, else deepest,
     * finding, or how many standard errors the steepest sure decline lies below 0.
     *
     * @return 0 or more
     */
    public double severity() {
        return switch (concern()) {
            case OPEN_RUPTURE -> deepest(true);
            case REPAIRED_RUPTURE -> deepest(false);
            case DECLINING -> steepestDecline();
            case NONE, NOT_EVALUABLE -> 0;
        };
    }

    private List<RuptureFinding> findings() {
        return series.stream().flatMap(s -> s.findings().stream()).toList();
    }

    private double deepest(boolean openOnly) {
        return findings().stream()
                .filter(finding -> !openOnly || finding.isOpen())
                .mapToDouble(finding -> finding.depthInSd().orElse(0))
                .max()
                .orElse(0);
    }

    /** The largest {@code -t} of a slope whose interval lies wholly below 0; 0 if there is none. */
    private double steepestDecline() {
        return series.stream()
                .flatMap(s -> s.trend().value().stream())
                .filter(line -> line.direction() == TrendDirection.DECREASING)
                .mapToDouble(line -> -line.slopeT())
                .max()
                .orElse(0);
    }

    /**
     * The concern and the number of series, without the identifier of the dyad, so that it may be logged.
     *
     * @return for example {@code DECLINING, 2 series}
     */
    @Override
    public String toString() {
        return concern() + ", " + series.size() + " series";
    }
}
