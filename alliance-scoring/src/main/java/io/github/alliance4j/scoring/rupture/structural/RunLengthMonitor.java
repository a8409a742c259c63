package io.github.alliance4j.scoring.rupture.structural;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One live run of {@link BayesianOnline}. */
final class RunLengthMonitor implements RuptureMonitor {

    private static final int PRE_SESSIONS = 3;

    private final BayesianOnline rule;
    private final RecentScores recent;
    private final RunLengths runs;
    private final Episode latest;
    private double mean;
    /** 0 while mean and SD are not known. */
    private double sd;

    private int episodes;
    /** The observation that ended the latest episode; onsets are later. */
    private int lastEnd = -1;

    /** What the last search over the runs came to. */
    private double fall;

    private int likeliest;

    /** Empty where the range of the scores is not known. */
    private Optional<ScoreRange> range;

    RunLengthMonitor(BayesianOnline rule, Optional<ScoreRange> range) {
        this.rule = rule;
        this.range = range;
        this.recent = new RecentScores(rule.model().longest + PRE_SESSIONS);
        this.runs = new RunLengths(rule.model());
        this.latest = new Episode(rule);
        this.mean = rule.level().orElse(0);
        this.sd = rule.sd().orElse(0);
    }

    @Override
    public MonitorSignal update(int session, double score) {
        if (session < 1 && recent.count() == 0) {
            throw new IllegalArgumentException("Session " + session + " is below 1; sessions are counted from 1");
        }
        if (session <= recent.lastSession()) {
            throw new IllegalArgumentException("Session " + session + " does not come after session "
                    + recent.lastSession() + "; sessions must increase from 1");
        }
        Magnitude.check(session, score);
        if (range.isPresent() && !range.get().contains(score)) {
            throw new IllegalArgumentException("Session " + session + ": the score is not within "
                    + range.get().low() + " to " + range.get().high());
        }
        recent.add(session, score);
        if (!(sd > 0)) {
            return begin();
        }
        runs.add(standardised(score));
        return isReady() ? judge(session, score) : MonitorSignal.NOT_EVALUABLE;
    }

    /** Looks whether the last sessions make a baseline, and if so takes all that was seen into the run lengths. */
    private MonitorSignal begin() {
        int from = recent.count() - rule.baseline();
        if (from < 0) {
            return MonitorSignal.NOT_EVALUABLE;
        }
        double level = recent.mean(from, recent.count());
        double scale = recent.standardDeviation(from, recent.count(), level);
        if (!(scale >= Double.MIN_NORMAL && scale < Double.POSITIVE_INFINITY)) {
            return MonitorSignal.NOT_EVALUABLE;
        }
        mean = level;
        sd = scale;
        for (int i = Math.max(recent.first(), recent.count() - rule.model().longest); i < recent.count(); i++) {
            runs.add(standardised(recent.score(i)));
        }
        return alarm();
    }

    private double standardised(double score) {
        double z = (score - mean) / sd;
        return Math.max(-RunLengths.LARGEST, Math.min(RunLengths.LARGEST, z));
    }

    private MonitorSignal judge(int session, double score) {
        if (!latest.isOpen()) {
            return alarm();
        }
        latest.follow(session, score);
        if (latest.isOpen()) {
            return MonitorSignal.OPEN;
        }
        lastEnd = recent.count() - 1;
        return latest.status() == EpisodeStatus.REPAIRED ? MonitorSignal.REPAIRED : MonitorSignal.UNREPAIRED;
    }

    /** Begins an episode if a fall is probable enough, and follows it through the sessions that are known already. */
    private MonitorSignal alarm() {
        search();
        if (!(Boundary.snap(fall, rule.threshold()) > rule.threshold())) {
            return MonitorSignal.QUIET;
        }
        int count = recent.count();
        int onset = count - likeliest;
        int nadir = recent.lowest(onset, count);
        latest.begin(recent, onset, nadir, recent.mean(beforeOnset(onset), onset));
        latest.saw(mean, sd, Math.min(1, fall), likeliest, runs.probability(likeliest));
        episodes++;
        for (int i = nadir + 1; i < count && latest.isOpen(); i++) {
            latest.follow(recent.session(i), recent.score(i));
            lastEnd = i;
        }
        return MonitorSignal.ALARM;
    }

    /** Adds up the probabilities of the runs that are lower than what was before them. */
    private void search() {
        fall = 0;
        likeliest = 0;
        int longest = Math.min(runs.observations() - 1, rule.model().longest - 1);
        double most = 0;
        double sum = 0;
        for (int run = 1; run <= longest; run++) {
            int onset = recent.count() - run;
            if (onset <= lastEnd) {
                return;
            }
            sum += recent.score(onset);
            double before = recent.mean(beforeOnset(onset), onset);
            double probability = runs.probability(run);
            if (Boundary.snap((before - sum / run) / sd, 0) > 0) {
                fall += probability;
                if (probability > most) {
                    most = probability;
                    likeliest = run;
                }
            }
        }
    }

    private int beforeOnset(int onset) {
        return Math.max(recent.first(), onset - PRE_SESSIONS);
    }

    /** Whether mean and SD are known and there is a session to have fallen from. */
    boolean isReady() {
        return sd > 0 && recent.count() > 1;
    }

    /** Why nothing can be said so far. */
    String reason() {
        int needed = rule.sd().isPresent() ? 2 : rule.baseline();
        if (recent.count() < needed) {
            return "fewer than " + needed + " sessions";
        }
        int last = recent.count() - 1;
        return recent.standardDeviation(recent.first(), recent.count(), recent.score(last)) == 0
                ? "all scores are equal"
                : "the scores are too large, or too close together, to compute with";
    }

    RuptureFinding finding() {
        return latest.finding();
    }

    @Override
    public int observations() {
        return recent.count();
    }

    @Override
    public int episodes() {
        return episodes;
    }

    @Override
    public Optional<RuptureFinding> latest() {
        return episodes == 0 ? Optional.empty() : Optional.of(finding());
    }

    @Override
    public MonitorState state() {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        memory.put("counts", List.of((double) recent.count(), (double) episodes, (double) lastEnd));
        memory.put("baseline", List.of(mean, sd));
        memory.put("sessions", recent.keptSessions());
        memory.put("scores", recent.keptScores());
        memory.put("evidence", List.of((double) runs.observations(), runs.logEvidence()));
        memory.put("log-probabilities", runs.logProbabilities());
        memory.put("means", runs.means());
        memory.put("rates", runs.rates());
        memory.put("range", range.map(ends -> List.of(ends.low(), ends.high())).orElse(List.of()));
        memory.put("episode", episodes == 0 ? List.of() : latest.numbers());
        return MonitorState.of(rule.id(), rule.settings(), memory);
    }

    /** Goes on from the memory of a state of the same rule. */
    void restore(Map<String, List<Double>> memory) {
        List<Double> counts = numbers(memory, "counts", 3);
        List<Double> baseline = numbers(memory, "baseline", 2);
        List<Double> evidence = numbers(memory, "evidence", 2);
        int seen = counts.get(0).intValue();
        int inRuns = evidence.get(0).intValue();
        int kept = Math.min(seen, rule.model().longest + PRE_SESSIONS);
        int cells = Math.min(inRuns, rule.model().longest) + 1;
        recent.restore(seen, numbers(memory, "sessions", kept), numbers(memory, "scores", kept));
        runs.restore(
                inRuns,
                evidence.get(1),
                numbers(memory, "log-probabilities", cells),
                numbers(memory, "means", cells),
                numbers(memory, "rates", cells));
        boolean bare = memory.containsKey("range")
                && memory.getOrDefault("range", List.of()).isEmpty();
        List<Double> ends = numbers(memory, "range", bare ? 0 : 2);
        if (!bare) {
            range = Optional.of(new ScoreRange(ends.get(0), ends.get(1), OptionalDouble.empty()));
        }
        mean = baseline.get(0);
        sd = baseline.get(1);
        episodes = counts.get(1).intValue();
        lastEnd = counts.get(2).intValue();
        if (episodes > 0) {
            latest.restore(memory.getOrDefault("episode", List.of()), mean);
        }
    }

    private static List<Double> numbers(Map<String, List<Double>> memory, String name, int size) {
        List<Double> numbers = memory.getOrDefault(name, List.of());
        if (numbers.size() != size) {
            throw new IllegalArgumentException(
                    "State of criterion bocpd: \"" + name + "\" holds " + numbers.size() + " of " + size + " numbers");
        }
        return numbers;
    }
}
