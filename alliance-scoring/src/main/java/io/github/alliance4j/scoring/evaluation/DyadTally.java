package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.simulation.TrueRupture;
import java.util.List;
import java.util.Optional;

/** What one dyad adds to the counts. */
record DyadTally(int ruptures, int findings, int hitting, List<RuptureHit> hits) {

    static DyadTally of(List<TrueRupture> ruptures, List<FoundEpisode> findings) {
        List<RuptureHit> hits = ruptures.stream()
                .map(rupture -> RuptureHit.of(rupture, findings))
                .flatMap(Optional::stream)
                .toList();
        long hitting = findings.stream()
                .filter(found -> ruptures.stream().anyMatch(found::hits))
                .count();
        return new DyadTally(ruptures.size(), findings.size(), (int) hitting, hits);
    }

    boolean isClean() {
        return ruptures == 0;
    }

    boolean isFalseAlarm() {
        return isClean() && findings > 0;
    }
}
