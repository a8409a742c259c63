package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.List;

/** The latest episode of a live run, in numbers only so that an update allocates nothing. Mutable. */
final class Episode {

    private static final int NUMBERS = 11;

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

    Episode(BayesianOnline rule) {
        this.rule = rule;
    }

    boolean isOpen() {
        return status == EpisodeStatus.PENDING;
    }

    EpisodeStatus status() {
        return status;
    }

    /** Begins at its lowest session so far. */
    void begin(int onsetSession, int nadirSession, double lowest, double before, int now) {
        status = EpisodeStatus.PENDING;
        onset = onsetSession;
        nadir = nadirSession;
        nadirLevel = lowest;
        preLevel = before;
        signal = now;
        repair = 0;
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
        if (session <= windowEnd()) {
            if (score >= repairLevel()) {
                repair = session;
                status = EpisodeStatus.REPAIRED;
                return;
            }
            if (score < nadirLevel) {
                nadir = session;
                nadirLevel = score;
            }
        }
        if (session >= windowEnd()) {
            status = EpisodeStatus.UNREPAIRED;
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
        return (repair > 0 ? finding.repair(repair) : finding.status(status)).build();
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
                scale);
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
        mean = level;
        status = repair > 0 ? EpisodeStatus.REPAIRED : EpisodeStatus.UNREPAIRED;
        if (numbers.get(5) == 1) {
            status = EpisodeStatus.PENDING;
        }
    }
}
