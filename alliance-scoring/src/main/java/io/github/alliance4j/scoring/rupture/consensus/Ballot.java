package io.github.alliance4j.scoring.rupture.consensus;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The votes for one episode. */
final class Ballot {

    private final List<String> voters;
    private final List<RuptureFinding> findings;
    private final int needed;
    private final int members;

    private Ballot(List<String> voters, List<RuptureFinding> findings, int needed, int members) {
        this.voters = voters;
        this.findings = findings;
        this.needed = needed;
        this.members = members;
    }

    /** One ballot for each longest run of session numbers with enough votes. */
    static List<Ballot> all(List<Detection> said, int needed, int tolerance) {
        List<Ballot> ballots = new ArrayList<>();
        // The vote changes only where the reach of a finding begins or has ended.
        TreeSet<Long> changes = new TreeSet<>();
        for (Detection detection : said) {
            for (RuptureFinding finding : detection.findings()) {
                changes.add(from(finding, tolerance));
                changes.add(to(finding, tolerance) + 1);
            }
        }
        long start = Long.MIN_VALUE;
        for (long at : changes) {
            boolean enough = votes(said, at, tolerance) >= needed;
            if (enough && start == Long.MIN_VALUE) {
                start = at;
            } else if (!enough && start != Long.MIN_VALUE) {
                ballots.add(of(said, start, at - 1, needed, tolerance));
                start = Long.MIN_VALUE;
            }
        }
        return ballots;
    }

    private static Ballot of(List<Detection> said, long first, long last, int needed, int tolerance) {
        List<String> voters = new ArrayList<>();
        List<RuptureFinding> findings = new ArrayList<>();
        for (Detection detection : said) {
            for (RuptureFinding finding : detection.findings()) {
                if (from(finding, tolerance) <= last && to(finding, tolerance) >= first) {
                    voters.add(detection.criterion());
                    findings.add(finding);
                    // A member has one vote; its first finding of the run speaks for it.
                    break;
                }
            }
        }
        return new Ballot(voters, findings, needed, said.size());
    }

    private static long votes(List<Detection> said, long session, int tolerance) {
        return said.stream()
                .filter(detection -> detection.findings().stream()
                        .anyMatch(finding -> from(finding, tolerance) <= session && session <= to(finding, tolerance)))
                .count();
    }

    private static long from(RuptureFinding finding, int tolerance) {
        return (long) finding.onset().value() - tolerance;
    }

    private static long to(RuptureFinding finding, int tolerance) {
        return (long) finding.nadir().value() + tolerance;
    }

    RuptureFinding finding(SessionSeries series) {
        int onset = middle(findings.stream().mapToInt(finding -> finding.onset().value()));
        int nadir = lowest(series, onset);
        RuptureFinding.Builder made = RuptureFinding.builder()
                .onset(onset)
                .nadir(series.session(nadir), series.value(nadir))
                .signalSession(Math.max(onset, deciding()))
                .evidence(Evidence.none()
                        .with("votes", voters.size())
                        .with("members", members)
                        .with("voters", String.join(" ", voters)));
        findings.stream()
                .flatMapToDouble(finding -> finding.preLevel().stream())
                .average()
                .ifPresent(made::preLevel);
        int[] repairs = findings.stream()
                .flatMap(finding -> finding.repair().stream())
                .mapToInt(session -> session.value())
                .filter(session -> session > series.session(nadir))
                .toArray();
        return 2 * repairs.length > findings.size()
                ? made.repair(middle(IntStream.of(repairs))).build()
                : made.status(withoutRepair()).build();
    }

    private EpisodeStatus withoutRepair() {
        if (anyIs(EpisodeStatus.PENDING)) {
            return EpisodeStatus.PENDING;
        }
        return anyIs(EpisodeStatus.UNREPAIRED) || anyIs(EpisodeStatus.REPAIRED)
                ? EpisodeStatus.UNREPAIRED
                : EpisodeStatus.NOT_EVALUABLE;
    }

    private boolean anyIs(EpisodeStatus status) {
        return findings.stream().anyMatch(finding -> finding.status() == status);
    }

    /** The session at which enough of the voters had spoken. */
    private int deciding() {
        int[] signals = findings.stream()
                .mapToInt(finding -> finding.signalSession().value())
                .sorted()
                .toArray();
        return signals[Math.min(needed, signals.length) - 1];
    }

    /** The position of the lowest score within what the voters speak of. */
    private int lowest(SessionSeries series, int onset) {
        int last = findings.stream()
                .mapToInt(finding -> finding.nadir().value())
                .max()
                .orElseThrow();
        int lowest = -1;
        for (int i = 0; i < series.size(); i++) {
            boolean within = series.session(i) >= onset && series.session(i) <= last;
            if (within && (lowest < 0 || series.value(i) < series.value(lowest))) {
                lowest = i;
            }
        }
        if (lowest < 0) {
            throw new IllegalStateException("Criteria " + voters + " name sessions that are not in the series");
        }
        return lowest;
    }

    /** The middle one, the earlier of two. */
    private static int middle(IntStream sessions) {
        int[] sorted = sessions.sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }
}
