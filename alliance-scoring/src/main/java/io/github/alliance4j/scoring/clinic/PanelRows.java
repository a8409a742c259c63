package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.panel.PanelData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores of one rater and instrument, with the therapists of their dyads. */
final class PanelRows {

    /** Beyond this the squares of scores leave the range of numbers. */
    private static final double LARGEST = 1e150;

    /** A therapist of one dyad does not tell what is the therapist's and what the dyad's. */
    private static final int MIN_DYADS = 2;

    private final List<SessionSeries> series;
    private final Map<DyadId, TherapistId> therapists;

    PanelRows(List<SessionSeries> series, Map<DyadId, TherapistId> therapists) {
        this.series = series.stream().filter(one -> one.size() > 0).toList();
        this.therapists = therapists;
    }

    PanelData data() {
        PanelData.Builder builder = PanelData.builder();
        for (SessionSeries one : series) {
            DyadId dyad = one.key().dyad();
            for (int i = 0; i < one.size(); i++) {
                builder.inSession(dyad, one.session(i), one.value(i));
            }
            therapist(dyad).ifPresent(therapist -> builder.therapist(dyad, therapist));
        }
        return builder.build();
    }

    Optional<TherapistId> therapist(DyadId dyad) {
        return Optional.ofNullable(therapists.get(dyad));
    }

    int dyads() {
        return series.size();
    }

    int scores() {
        return series.stream().mapToInt(SessionSeries::size).sum();
    }

    /** The lower median of the last sessions; 1 if there is no dyad. */
    int typicalLastSession() {
        int[] last = series.stream()
                .mapToInt(one -> one.session(one.size() - 1))
                .sorted()
                .toArray();
        return last.length == 0 ? 1 : last[(last.length - 1) / 2];
    }

    /** Why no panel can be made of these scores. */
    Optional<String> refusal() {
        boolean large = series.stream()
                .flatMapToDouble(one -> Arrays.stream(one.values()))
                .anyMatch(score -> Math.abs(score) > LARGEST);
        return large ? Optional.of("a score is beyond " + LARGEST) : Optional.empty();
    }

    /** Why therapists cannot be a level of a model. */
    Optional<String> therapistRefusal(int minTherapists) {
        Map<TherapistId, Integer> dyads = new HashMap<>();
        series.forEach(
                one -> therapist(one.key().dyad()).ifPresent(therapist -> dyads.merge(therapist, 1, Integer::sum)));
        int without = series.size()
                - dyads.values().stream().mapToInt(Integer::intValue).sum();
        if (without == series.size()) {
            return Optional.of("no dyad has a therapist");
        }
        if (without > 0) {
            return Optional.of(without + " of " + series.size() + " dyads " + (without == 1 ? "has" : "have")
                    + " no single therapist");
        }
        long able = dyads.values().stream().filter(count -> count >= MIN_DYADS).count();
        return able >= minTherapists
                ? Optional.empty()
                : Optional.of(able + (able == 1 ? " therapist has " : " therapists have ") + MIN_DYADS
                        + " or more dyads; at least " + minTherapists + " are needed");
    }
}
