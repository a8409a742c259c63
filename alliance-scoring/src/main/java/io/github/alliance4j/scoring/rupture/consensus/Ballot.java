package io.github.alliance4j.scoring.rupture.consensus;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The votes for one episode. */
final class Ballot {

    /**
     * What one member says.
     *
     * @param voter its name
     * @param findings what it found
     */
    record Vote(String voter, List<RuptureFinding> findings) {}

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
    static List<Ballot> all(List<Vote> said, int needed, int tolerance) {
        List<Ballot> ballots = new ArrayList<>();
        // The vote changes only where the reach of a finding begins or has ended.
        TreeSet<Long> changes = new TreeSet<>();
        for (Vote vote : said) {
            for (RuptureFinding finding : vote.findings()) {
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

    private static Ballot of(List<Vote> said, long first, long last, int needed, int tolerance) {
        List<String> voters = new ArrayList<>();
        List<RuptureFinding> findings = new ArrayList<>();
        for (Vote vote : said) {
            for (RuptureFinding finding : vote.findings()) {
                if (from(finding, tolerance) <= last && to(finding, tolerance) >= first) {
                    voters.add(vote.voter());
                    findings.add(finding);
                    // A member has one vote; its first finding of the run speaks for it.
                    break;
                }
            }
        }
        return new Ballot(voters, findings, needed, said.size());
    }

    private static long votes(List<Vote> said, long session, int tolerance) {
        return said.stream()
                .filter(vote -> vote.findings().stream()
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
                .noSignal()
                .evidence(Evidence.none()
                        .with("votes", voters.size())
                        .with("members", members)
                        .with("voters", String.join(" ", voters)));
        deciding().ifPresent(session -> made.signalSession(Math.max(onset, session)));
        findings.stream().flatMapToDouble(finding -> finding.preLevel().stream()).average().stream()
                .filter(before -> before > series.value(nadir))
                .forEach(made::preLevel);
        int[] repairs = findings.stream()
                .flatMap(finding -> finding.repair().stream())
                .mapToInt(session -> session.value())
                .filter(session -> session > series.session(nadir))
                .toArray();
        boolean repaired = repairs.length > count(EpisodeStatus.PENDING) + count(EpisodeStatus.UNREPAIRED);
        if (repaired) {
            made.repair(middle(IntStream.of(repairs)));
        } else {
            made.status(withoutRepair());
        }
        OptionalLong end = timeEnds();
        return (repaired || end.isPresent() ? made.course(series, end.orElse(0)) : made).build();
    }

    private EpisodeStatus withoutRepair() {
        if (count(EpisodeStatus.PENDING) > 0) {
            return EpisodeStatus.PENDING;
        }
        return count(EpisodeStatus.UNREPAIRED) > 0 ? EpisodeStatus.UNREPAIRED : EpisodeStatus.NOT_EVALUABLE;
    }

    private long count(EpisodeStatus status) {
        return findings.stream().filter(finding -> finding.status() == status).count();
    }

    /** The last session in the time for a repair, by the voters without one that say how long their episode lasts. */
    private OptionalLong timeEnds() {
        return findings.stream()
                .filter(finding -> finding.repair().isEmpty())
                .filter(finding -> finding.duration().isPresent())
                .mapToLong(finding ->
                        (long) finding.onset().value() + finding.duration().getAsInt() - 1)
                .max();
    }

    /** The session at which enough of the voters had spoken; nothing where too few would speak live. */
    private OptionalInt deciding() {
        int enough = Math.min(needed, findings.size());
        return findings.stream()
                .flatMap(finding -> finding.signalSession().stream())
                .mapToInt(SessionNumber::value)
                .sorted()
                .skip(enough - 1L)
                .findFirst();
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
