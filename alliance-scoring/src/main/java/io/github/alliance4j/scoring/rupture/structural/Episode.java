package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.List;

/** The latest episode of a live run, in numbers only so that an update allocates nothing. Mutable. */
final class Episode {

    private static final int NUMBERS = 18;

    private final BayesianOnline rule;
    private EpisodeStatus status = EpisodeStatus.NOT_EVALUABLE;
    private int onset;
    private int nadir;
    private int repair;
    private int signal;
    private int run;
    private double nadirLevel;
    private double preLevel;
    private double scale;
    private double mean;
    private double probability;
    private double runProbability;

    /** Observed sessions from the one before the onset to the nadir, and from there on; whether each part runs straight. */
    private int down;

    private boolean straightDown;
    private int up;
    private boolean straightUp;
    private double last;
    private double highest;
    private int lastSession;

    Episode(BayesianOnline rule) {
        this.rule = rule;
    }

    boolean isOpen() {
        return status == EpisodeStatus.PENDING;
    }

    EpisodeStatus status() {
        return status;
    }

    /** Begins at its lowest session so far; onset and nadir are observations. */
    void begin(RecentScores recent, int onsetAt, int nadirAt, double before) {
        status = EpisodeStatus.PENDING;
        onset = recent.session(onsetAt);
        preLevel = before;
        signal = recent.lastSession();
        repair = 0;
        straightDown = true;
        for (int i = onsetAt + 1; i <= nadirAt; i++) {
            straightDown &= recent.score(i) <= recent.score(i - 1);
        }
        bottom(recent.session(nadirAt), recent.score(nadirAt), nadirAt - onsetAt + 1);
    }

    private void bottom(int session, double score, int steps) {
        nadir = session;
        nadirLevel = score;
        down = steps;
        up = 0;
        straightUp = true;
        last = score;
        highest = score;
        lastSession = session;
    }

    /** What the rule saw when it began. */
    void saw(double level, double sd, double fall, int likeliest, double likeliestProbability) {
        mean = level;
        scale = sd;
        probability = fall;
        run = likeliest;
        runProbability = likeliestProbability;
    }

    /** One session after the nadir: back, lower still, too late, or none of them. */
    void follow(int session, double score) {
        up++;
        straightUp &= score >= last;
        last = score;
        lastSession = session;
        if (session <= windowEnd()) {
            inTime(session, score);
        }
        if (isOpen() && session >= windowEnd()) {
            status = EpisodeStatus.UNREPAIRED;
        }
    }

    private void inTime(int session, double score) {
        if (Boundary.snap((score - repairLevel()) / scale, 0) >= 0) {
            repair = session;
            status = EpisodeStatus.REPAIRED;
            highest = Math.max(score, nadirLevel);
        } else if (score < nadirLevel) {
            straightDown &= highest == nadirLevel;
            bottom(session, score, down + up);
        } else {
            highest = Math.max(highest, score);
        }
    }

    /** In long, since a window may reach past the largest int. */
    private long windowEnd() {
        return (long) nadir + rule.repairWindow();
    }

    private double repairLevel() {
        return preLevel - rule.repairTolerance() * scale;
    }

    RuptureFinding finding() {
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(onset)
                .nadir(nadir, nadirLevel)
                .preLevel(preLevel)
                .scale(scale)
                .signalSession(signal)
                .evidence(evidence());
        if (preLevel > nadirLevel) {
            finding.recoveredFraction((highest - nadirLevel) / (preLevel - nadirLevel));
        }
        finding.shape(shape()).duration(duration());
        return (repair > 0 ? finding.repair(repair) : finding.status(status)).build();
    }

    private EpisodeShape shape() {
        if (repair == 0) {
            return EpisodeShape.UNREPAIRED;
        }
        return straightDown && straightUp ? EpisodeShape.of(down, up) : EpisodeShape.W;
    }

    /** Session numbers from the onset to the repair, that session excluded, or to the last that could have been one. */
    private int duration() {
        long end = repair > 0 ? repair - 1 : Math.min(lastSession, windowEnd());
        return (int) (end - onset + 1);
    }

    private Evidence evidence() {
        return Evidence.none()
                .with("probability", probability)
                .with("threshold", rule.threshold())
                .with("run", run)
                .with("run_probability", runProbability)
                .with("mean", mean)
                .with("sd", scale)
                .with("repair_level", repairLevel());
    }

    /** All numbers in a fixed order. */
    List<Double> numbers() {
        return List.of(
                (double) onset,
                (double) nadir,
                (double) repair,
                (double) signal,
                (double) run,
                isOpen() ? 1.0 : 0.0,
                nadirLevel,
                preLevel,
                probability,
                runProbability,
                scale,
                (double) down,
                straightDown ? 1.0 : 0.0,
                (double) up,
                straightUp ? 1.0 : 0.0,
                last,
                highest,
                (double) lastSession);
    }

    /** Takes the numbers of another episode, {@code level} being the mean that all episodes of a run share. */
    void restore(List<Double> numbers, double level) {
        if (numbers.size() != NUMBERS) {
            throw new IllegalArgumentException("State of criterion bocpd: an episode is " + NUMBERS + " numbers");
        }
        onset = numbers.get(0).intValue();
        nadir = numbers.get(1).intValue();
        repair = numbers.get(2).intValue();
        signal = numbers.get(3).intValue();
        run = numbers.get(4).intValue();
        nadirLevel = numbers.get(6);
        preLevel = numbers.get(7);
        probability = numbers.get(8);
        runProbability = numbers.get(9);
        scale = numbers.get(10);
        down = numbers.get(11).intValue();
        straightDown = numbers.get(12) == 1;
        up = numbers.get(13).intValue();
        straightUp = numbers.get(14) == 1;
        last = numbers.get(15);
        highest = numbers.get(16);
        lastSession = numbers.get(17).intValue();
        mean = level;
        status = repair > 0 ? EpisodeStatus.REPAIRED : EpisodeStatus.UNREPAIRED;
        if (numbers.get(5) == 1) {
            status = EpisodeStatus.PENDING;
        }
    }
}
