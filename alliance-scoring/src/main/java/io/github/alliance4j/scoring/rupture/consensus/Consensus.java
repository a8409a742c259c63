package io.github.alliance4j.scoring.rupture.consensus;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reports an episode where enough of several criteria see one, with the vote beside it. LIBRARY DEFAULT; no paper states
 * it.
 *
 * <p>Each member judges the series by itself. A member that cannot be applied does not vote. Session number {@code s} has
 * the vote of a member iff one of the member's findings has
 *
 * <pre>
 * onset - tolerance &lt;= s &lt;= nadir + tolerance
 * </pre>
 *
 * <p>and an episode is a longest run of session numbers that each have at least {@code votes} votes. Its voters are the
 * members with a finding that reaches into the run, and what is said of it is theirs:
 *
 * <ul>
 *   <li>onset: the middle one of the voters' onsets, the earlier of two;
 *   <li>nadir: the lowest observed session from the first of their onsets to the last of their nadirs, ties to the first,
 *       but not before the onset;
 *   <li>repair: a voter has a say in it if its episode is PENDING or UNREPAIRED, or REPAIRED after the nadir. REPAIRED if
 *       more than half of those with a say tell so, at the middle one of their sessions, the earlier of two; else PENDING if
 *       any is waiting; else UNREPAIRED; NOT_EVALUABLE if nobody has a say;
 *   <li>pre level: the mean of those that the voters give, if it lies above the nadir;
 *   <li>shape, duration and recovered fraction: as the V-episode engine counts them; without a repair only where a voter
 *       without one says how long its episode lasts, the latest of their ends being that of the time for a repair;
 *   <li>signal session: the session at which the vote that decides had been cast, the {@code votes}-th of the voters'
 *       signal sessions in order.
 * </ul>
 *
 * <p>It has no live form, even of causal members: a monitor keeps the latest episode of its rule only, while an earlier
 * one of a member may still change the vote. To follow a treatment, run {@link #detect} anew after each session.
 *
 * <p>Not evaluable: fewer members than {@code votes} can be applied. Depth is in the metric of the series. A consensus of
 * rules that look at the same thing, for example two thresholds on the own mean, counts one witness twice; the
 * {@linkplain CriterionAgreement agreement} of the members over a panel shows it. Its chance rate is simulated like that
 * of any other rule.
 *
 * <p>Defaults: {@code votes} more than half of the members, {@code tolerance} 1. Evidence: {@code votes}, {@code members}
 * (those that could be applied), {@code voters} (their names, in the order of the members: the id, for the second with the same id and
 * other settings {@code id#2}, and so on). Caveats are those of the members.
 *
 * <p>Immutable, thread-safe if its members are.
 *
 * @since 0.1
 */
public final class Consensus implements RuptureDetector {

    private final List<RuptureDetector> members;
    private final int votes;
    private final int tolerance;

    private Consensus(List<RuptureDetector> members, int votes, int tolerance) {
        this.members = members;
        this.votes = votes;
        this.tolerance = tolerance;
    }

    /**
     * The consensus of some criteria by more than half of the votes.
     *
     * @param members at least two criteria, no two with the same id and the same settings
     * @return the detector
     * @throws IllegalArgumentException if there are fewer than two, or two that are the same
     */
    public static Consensus of(List<? extends RuptureDetector> members) {
        List<RuptureDetector> all = List.copyOf(members);
        if (all.size() < 2) {
            throw new IllegalArgumentException("A consensus needs at least 2 criteria, not " + all.size());
        }
        long different = all.stream()
                .map(member -> Map.entry(member.id(), member.settings()))
                .distinct()
                .count();
        if (different < all.size()) {
            throw new IllegalArgumentException(
                    "A consensus counts a criterion once unless its settings differ; they are "
                            + all.stream().map(RuptureDetector::id).toList());
        }
        return new Consensus(all, all.size() / 2 + 1, 1);
    }

    /**
     * The same consensus with another number of votes.
     *
     * @param needed how many members must see an episode, from 1 to all
     * @return the detector
     * @throws IllegalArgumentException if it is not within that range
     */
    public Consensus withVotes(int needed) {
        if (needed < 1 || needed > members.size()) {
            throw new IllegalArgumentException("Criterion consensus: " + needed + " votes of " + members.size()
                    + " criteria; it takes 1 to " + members.size());
        }
        return new Consensus(members, needed, tolerance);
    }

    /**
     * The same consensus with another distance at which two findings still speak of one episode.
     *
     * @param sessions how many session numbers a finding reaches beyond its onset and nadir, 0 or more
     * @return the detector
     * @throws IllegalArgumentException if it is negative
     */
    public Consensus withTolerance(int sessions) {
        if (sessions < 0) {
            throw new IllegalArgumentException("Criterion consensus: tolerance " + sessions + " is negative");
        }
        return new Consensus(members, votes, sessions);
    }

    /**
     * Who votes.
     *
     * @return the criteria, in the order they were given
     */
    public List<RuptureDetector> members() {
        return members;
    }

    @Override
    public String id() {
        return "consensus";
    }

    /** The name of each member: its id, with a number where others before it have the same. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (RuptureDetector member : members) {
            String name = member.id();
            for (int number = 2; !taken.add(name); number++) {
                name = member.id() + "#" + number;
            }
            names.add(name);
        }
        return names;
    }

    /** Votes and tolerance, then every setting of every member as {@code name.setting}. */
    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> names = names();
        settings.put("of", String.join("+", names));
        settings.put("votes", Integer.toString(votes));
        settings.put("tolerance", Integer.toString(tolerance));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            members.get(i).settings().forEach((setting, value) -> settings.put(name + "." + setting, value));
        }
        return settings;
    }

    @Override
    public boolean dependsOnLevel() {
        return members.stream().anyMatch(RuptureDetector::dependsOnLevel);
    }

    @Override
    public Optional<String> inPoints() {
        return members.stream().flatMap(member -> member.inPoints().stream()).findFirst();
    }

    @Override
    public Detection detect(SessionSeries series) {
        Objects.requireNonNull(series, "series");
        List<String> names = names();
        List<Ballot.Vote> said = new ArrayList<>();
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        for (int i = 0; i < names.size(); i++) {
            Detection detection = members.get(i).detect(series);
            if (detection.isEvaluable()) {
                said.add(new Ballot.Vote(names.get(i), detection.findings()));
                caveats.addAll(detection.caveats());
            }
        }
        if (said.size() < votes) {
            return Detection.notEvaluable(
                    id(),
                    series.key(),
                    said.size() + " of " + members.size() + " criteria can be applied, " + votes
                            + (votes == 1 ? " vote is needed" : " votes are needed"));
        }
        return new Detection(id(), series.key(), findings(series, said), "", caveats);
    }

    private List<RuptureFinding> findings(SessionSeries series, List<Ballot.Vote> said) {
        List<RuptureFinding> findings = new ArrayList<>();
        for (Ballot ballot : Ballot.all(said, votes, tolerance)) {
            findings.add(ballot.finding(series));
        }
        return findings;
    }
}
