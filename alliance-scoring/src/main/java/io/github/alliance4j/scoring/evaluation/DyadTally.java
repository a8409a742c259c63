package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.util.List;
import java.util.Optional;

/** What one dyad adds to the counts. */
record DyadTally(List<TrueRupture> truth, int findings, int hitting, List<RuptureHit> hits) {

    static DyadTally of(List<TrueRupture> ruptures, List<FoundEpisode> findings) {
        List<RuptureHit> hits = ruptures.stream()
                .map(rupture -> RuptureHit.of(rupture, findings))
                .flatMap(Optional::stream)
                .toList();
        long hitting = findings.stream()
                .filter(found -> ruptures.stream().anyMatch(found::hits))
                .count();
        return new DyadTally(List.copyOf(ruptures), findings.size(), (int) hitting, hits);
    }

    boolean isClean() {
        return truth.isEmpty();
    }

    int ruptures() {
        return truth.size();
    }

    long ruptures(double leastDepth) {
        return truth.stream().filter(rupture -> rupture.depth() >= leastDepth).count();
    }

    boolean isFalseAlarm() {
        return isClean() && findings > 0;
    }
}
