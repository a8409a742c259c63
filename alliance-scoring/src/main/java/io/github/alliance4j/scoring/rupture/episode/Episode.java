package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** One episode as it stands: where it began, its lowest session, and whether it is over. Reused by monitors. */
final class Episode {

    /** As many flagged sessions are listed as evidence. */
    private static final int LISTED = 100;

    private final Choices choices;

    private int first;
    private int lastFlagged;
    private int onset;
    private boolean hasBefore;
    private double before;
    private double reference;
    private double scale;
    private int[] flagged = new int[8];
    private int flags;

    /** Observed sessions since the level before the onset, and whether none of them rose. */
    private int steps;

    private boolean straight;
    private double lastScore;
    private int lastSession;

    private Trough nadir;
    private Trough candidate;
    private boolean hasCandidate;

    Episode(Choices choices) {
        this.choices = choices;
        this.nadir = new Trough(choices);
        this.candidate = new Trough(choices);
    }

    /** Begins at the session that the comparison has judged and not yet taken in. */
    void begin(int session, double y, Comparison at) {
        first = session;
        reference = at.reference();
        scale = at.scale();
        flags = 0;
        hasCandidate = false;
        straight = true;
        if (choices.reference().kind() == Reference.Kind.START_OF_FALL) {
            onset = at.earlier().fallOnset(session);
            steps = at.earlier().fallLength() + 1;
            hasBefore = true;
            before = reference;
        } else {
            beginAfterFall(session, y, at.recent());
        }
        hasBefore &= Double.isFinite(before);
        before = hasBefore ? before : 0;
        nadir.start(session, y, reference - y, at.distance(), steps, true);
        flag(session);
        see(session, y);
    }

    private void beginAfterFall(int session, double y, Recent recent) {
        int moves = moves(session, y, recent);
        onset = moves == 0 ? session : recent.session(moves);
        steps = moves + 1;
        int many = Math.min(choices.preSessions(), recent.count() - moves);
        hasBefore = choices.startsAtReference() || many > 0;
        if (hasBefore) {
            before = choices.startsAtReference() ? reference : recent.mean(moves + 1, many);
        }
    }

    /** How far the onset lies before the first flagged session: back along a strict fall without a gap. */
    private int moves(int session, double y, Recent recent) {
        int moves = 0;
        int here = session;
        double score = y;
        while (moves < choices.onsetMoves()
                && recent.count() >= moves + 2
                && here - recent.session(moves + 2) == 2
                && recent.score(moves + 1) > score
                && recent.score(moves + 2) > recent.score(moves + 1)) {
            moves++;
            here = recent.session(moves);
            score = recent.score(moves);
        }
        return moves;
    }

    boolean takes(int session) {
        return choices.areNeighbours(lastFlagged, session);
    }

    /** One more flagged session that belongs to it. */
    void extend(int session, double y, Comparison at) {
        pass(session, y);
        if (hasCandidate && candidate.level() < nadir.level()) {
            Trough lower = candidate;
            candidate = nadir;
            nadir = lower;
        }
        hasCandidate = false;
        if (y < nadir.level()) {
            nadir.start(session, y, at.reference() - y, at.distance(), steps, straight);
        }
        flag(session);
    }

    /** One more session that is not flagged, or belongs to a later episode. */
    void follow(int session, double y, Comparison at) {
        pass(session, y);
        if (session - lastFlagged < choices.maxGap() && (!hasCandidate || y < candidate.level())) {
            candidate.start(session, y, at.distance() * at.scale(), at.distance(), steps, straight);
            hasCandidate = true;
        }
    }

    /** One more session after a later episode has begun. */
    void pass(int session, double y) {
        steps++;
        straight &= y <= lastScore;
        if (hasBefore) {
            nadir.observe(session, y, before, scale);
        }
        if (hasBefore && hasCandidate) {
            candidate.observe(session, y, before, scale);
        }
        see(session, y);
    }

    private void see(int session, double y) {
        lastSession = session;
        lastScore = y;
    }

    private void flag(int session) {
        lastFlagged = session;
        if (flags < LISTED) {
            if (flags == flagged.length) {
                flagged = Arrays.copyOf(flagged, LISTED);
            }
            flagged[flags] = session;
        }
        flags++;
    }

    EpisodeStatus status() {
        return hasDepth() ? nadir.status(lastSession) : EpisodeStatus.NOT_EVALUABLE;
    }

    /** Whether there is a level before the onset, and it lies above the nadir. */
    private boolean hasDepth() {
        return hasBefore && Boundary.snap((before - nadir.level()) / scale, 0) > 0;
    }

    int onset() {
        return onset;
    }

    int first() {
        return first;
    }

    int lastFlagged() {
        return lastFlagged;
    }

    /** The finding after {@code n} observed sessions. */
    RuptureFinding finding(int n, int signalSession) {
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(onset)
                .nadir(nadir.session(), nadir.level())
                .scale(scale)
                .signalSession(signalSession);
        Evidence evidence = evidence(n);
        if (!hasDepth()) {
            String reason =
                    hasBefore ? "the level before the onset is not above the nadir" : "no session before the onset";
            return finding.evidence(evidence.with("reason", reason)).build();
        }
        finding.preLevel(before)
                .status(status())
                .shape(nadir.shape())
                .duration(duration())
                .recoveredFraction((nadir.highestSince() - nadir.level()) / (before - nadir.level()))
                .evidence(evidence.with("repair_level", nadir.repairLevel(before, scale)));
        return (nadir.isRepaired() ? finding.repair(nadir.repairSession()) : finding).build();
    }

    /** Session numbers from the onset to the repair, that session excluded, or to the last that could have been one. */
    private int duration() {
        long end = nadir.isRepaired()
                ? nadir.repairSession() - 1
                : Math.min(lastSession, choices.repair().windowEnd(nadir.session()));
        return (int) (end - onset + 1);
    }

    private Evidence evidence(int n) {
        boolean ownMean = choices.reference().kind() == Reference.Kind.OWN_MEAN;
        Evidence evidence = Evidence.none().with("form", choices.form().word());
        evidence = ownMean
                ? evidence.with("mean", reference)
                : evidence.with("compared_with", choices.reference().toString()).with("reference", reference);
        evidence = choices.scale().kind() == Scale.Kind.WITHIN_SD
                ? evidence.with("sd", scale)
                : evidence.with("unit", choices.scale().toString()).with("scale", scale);
        evidence = evidence.with("threshold", choices.threshold().multiple());
        evidence = ownMean ? evidence.with("z", nadir.distance()) : evidence.with("drop", nadir.drop());
        evidence = evidence.withSessions("flagged", Arrays.copyOf(flagged, Math.min(flags, LISTED)));
        return (flags > LISTED ? evidence.with("flagged_in_all", flags) : evidence).with("n", n);
    }

    List<Double> toNumbers() {
        List<Double> numbers = new ArrayList<>();
        for (double number : new double[] {
            first,
            lastFlagged,
            onset,
            hasBefore ? 1 : 0,
            before,
            reference,
            scale,
            flags,
            steps,
            straight ? 1 : 0,
            lastScore,
            lastSession,
            hasCandidate ? 1 : 0
        }) {
            numbers.add(number);
        }
        nadir.toNumbers(numbers);
        candidate.toNumbers(numbers);
        for (int i = 0; i < Math.min(flags, LISTED); i++) {
            numbers.add((double) flagged[i]);
        }
        return numbers;
    }

    void fromNumbers(Iterator<Double> numbers) {
        first = numbers.next().intValue();
        lastFlagged = numbers.next().intValue();
        onset = numbers.next().intValue();
        hasBefore = numbers.next() == 1;
        before = numbers.next();
        reference = numbers.next();
        scale = numbers.next();
        flags = numbers.next().intValue();
        steps = numbers.next().intValue();
        straight = numbers.next() == 1;
        lastScore = numbers.next();
        lastSession = numbers.next().intValue();
        hasCandidate = numbers.next() == 1;
        nadir.fromNumbers(numbers);
        candidate.fromNumbers(numbers);
        flagged = new int[LISTED];
        for (int i = 0; i < Math.min(flags, LISTED); i++) {
            flagged[i] = numbers.next().intValue();
        }
    }
}
