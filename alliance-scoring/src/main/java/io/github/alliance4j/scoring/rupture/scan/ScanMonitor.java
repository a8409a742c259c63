package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.scan.EpisodeScan;
import io.github.alliance4j.scoring.internal.scan.FoundEpisode;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** One live run of {@link LiveScan}. */
final class ScanMonitor implements RuptureMonitor {

    /** An alarm can say of an episode that it began at most so many sessions ago. */
    static final int WINDOW = 6;

    static final double WITHDRAWN = 0.5;
    static final double CONFIRMED = 0.9;
    static final int SETTLED = 3;
    static final int KEPT = 200;

    private static final int FIRST_SIZE = 16;
    /** How far before the onset that an alarm names the onset may still move. */
    private static final int MOVES = 2;

    private final LiveScan rule;
    private int[] sessions = new int[FIRST_SIZE];
    /** The time of the first session kept, and from then on the time since the one before. */
    private double[] elapsed = new double[FIRST_SIZE];

    private double[] scores = new double[FIRST_SIZE];
    private int kept;
    private int observations;
    /** The date of the last session kept, where the rule counts days. */
    private Optional<LocalDate> lastDate = Optional.empty();
    /** The onset of the last alarm that was withdrawn: what did not bear out is not told again. */
    private int withdrawn;

    private final List<LiveEpisode> episodes = new ArrayList<>();
    /** For the batch only: a monitor told of each at its session, and a restored one does not know them. */
    private final List<WithdrawnAlarm> withdrawals = new ArrayList<>();

    ScanMonitor(LiveScan rule) {
        this.rule = rule;
    }

    @Override
    public MonitorSignal update(int session, double score) {
        if (!rule.clock().isByDays()) {
            return update(session, kept == 0 ? session : session - sessions[kept - 1], score);
        }
        check(session, score);
        observations++;
        return MonitorSignal.NOT_EVALUABLE;
    }

    @Override
    public MonitorSignal update(int session, LocalDate date, double score) {
        Objects.requireNonNull(date, "date");
        if (!rule.clock().isByDays()) {
            return update(session, score);
        }
        if (lastDate.isPresent() && date.isBefore(lastDate.get())) {
            throw new IllegalArgumentException("Session " + session + " is dated before session " + sessions[kept - 1]);
        }
        double since = lastDate.isEmpty() ? session : rule.clock().elapsed(lastDate.get(), date);
        MonitorSignal signal = update(session, since, score);
        lastDate = Optional.of(date);
        return signal;
    }

    /** The next session, so long after the last one; the time of the first is its number. */
    MonitorSignal update(int session, double since, double score) {
        check(session, score);
        observations++;
        keep(session, since, score);
        if (rule.isToLearn() || kept < CalibratedScan.LEAST_SESSIONS) {
            return MonitorSignal.NOT_EVALUABLE;
        }
        return rule.workspaces().with(scan -> judge(scan, session));
    }

    private void check(int session, double score) {
        if (session < 1) {
            throw new IllegalArgumentException("Session " + session + " is below 1; sessions are counted from 1");
        }
        if (kept > 0 && session <= sessions[kept - 1]) {
            throw new IllegalArgumentException("Session " + session + " does not come after session "
                    + sessions[kept - 1] + "; sessions must increase from 1");
        }
        Magnitude.check(session, score);
        rule.checkScale(session, score);
    }

    private void keep(int session, double since, double score) {
        if (kept == KEPT) {
            kept--;
            elapsed[1] += elapsed[0];
            System.arraycopy(elapsed, 1, elapsed, 0, kept);
            System.arraycopy(sessions, 1, sessions, 0, kept);
            System.arraycopy(scores, 1, scores, 0, kept);
        }
        if (kept == sessions.length) {
            sessions = Arrays.copyOf(sessions, 2 * kept);
            elapsed = Arrays.copyOf(elapsed, 2 * kept);
            scores = Arrays.copyOf(scores, 2 * kept);
        }
        sessions[kept] = session;
        elapsed[kept] = since;
        scores[kept] = score;
        kept++;
    }

    private MonitorSignal judge(EpisodeScan scan, int session) {
        scan.load(sessions, elapsed, scores, kept);
        for (LiveEpisode episode : episodes) {
            if (episode.isClosed()) {
                scan.takeOut(episode.found());
            }
        }
        return isOpen() ? follow(scan, session) : search(scan, session);
    }

    private boolean isOpen() {
        return !episodes.isEmpty() && !last().isClosed();
    }

    private LiveEpisode last() {
        return episodes.get(episodes.size() - 1);
    }

    private MonitorSignal search(EpisodeScan scan, int session) {
        int afterLast = Math.max(
                withdrawn + 1, episodes.isEmpty() ? 0 : last().found().shape().back());
        double value = scan.search(Math.max(afterLast, session - WINDOW));
        if (!(value > rule.limit(observations)) || !scan.isAnything()) {
            return MonitorSignal.QUIET;
        }
        FoundEpisode found = scan.found();
        if (!new ScanFinding(sessions, scores, kept).isFall(found)) {
            return MonitorSignal.QUIET;
        }
        int from = Math.max(afterLast, found.shape().onset() - MOVES);
        episodes.add(new LiveEpisode(found, session, from, value, 0, false));
        return MonitorSignal.ALARM;
    }

    private MonitorSignal follow(EpisodeScan scan, int session) {
        LiveEpisode before = last();
        episodes.remove(episodes.size() - 1);
        double value = scan.search(before.searchedFrom());
        if (!scan.isAnything() || ScanVerdict.probability(value, rule.prior()) < WITHDRAWN) {
            withdrawn = before.found().shape().onset();
            withdrawals.add(new WithdrawnAlarm(finding(before, value, "withdrawn"), before.alarm(), session));
            return MonitorSignal.WITHDRAWN;
        }
        FoundEpisode found = scan.found();
        int back = found.shape().back();
        boolean settled = back <= session - SETTLED;
        LiveEpisode now =
                new LiveEpisode(found, before.alarm(), before.searchedFrom(), value, before.after() + 1, settled);
        episodes.add(now);
        if (!now.isBack(session)) {
            return MonitorSignal.OPEN;
        }
        return before.isBack(session - 1) ? MonitorSignal.QUIET : MonitorSignal.REPAIRED;
    }

    /** Every episode as it stands now. */
    List<RuptureFinding> findings() {
        return episodes.stream().map(this::finding).toList();
    }

    /** Every alarm that was taken back, as it stood before. */
    List<RuptureFinding> withdrawn() {
        return withdrawals.stream().map(WithdrawnAlarm::finding).toList();
    }

    /**
     * The first session at which an alarm stood for something that overlaps these sessions. An alarm stands for the sessions
     * from its onset to its repair, or until it is withdrawn.
     */
    OptionalInt spokeOf(int onset, int end) {
        IntStream standing = episodes.stream()
                .filter(episode -> episode.found().shape().onset() <= end)
                .filter(episode -> episode.found().shape().back() > onset)
                .mapToInt(LiveEpisode::alarm);
        IntStream taken = withdrawals.stream()
                .filter(alarm -> alarm.finding().onset().value() <= end && alarm.session() > onset)
                .mapToInt(WithdrawnAlarm::alarm);
        return IntStream.concat(standing, taken)
                .map(alarm -> Math.max(alarm, onset))
                .min();
    }

    private RuptureFinding finding(LiveEpisode episode) {
        double value = episode.logBayesFactor();
        boolean confirmed = episode.after() > 0 && ScanVerdict.probability(value, rule.prior()) >= CONFIRMED;
        return finding(episode, value, confirmed ? "confirmed" : "alarm");
    }

    private RuptureFinding finding(LiveEpisode episode, double logBayesFactor, String standing) {
        Evidence evidence = Evidence.none()
                .with("log_bayes_factor", logBayesFactor)
                .with("false_alarm", rule.falseAlarm())
                .with("horizon", rule.horizon())
                .with("probability", ScanVerdict.probability(logBayesFactor, rule.prior()))
                .with("prior", rule.prior())
                .with("standing", standing);
        return new ScanFinding(sessions, scores, kept)
                .of(episode.found(), OptionalInt.of(episode.alarm()), evidence)
                .build();
    }

    @Override
    public int observations() {
        return observations;
    }

    @Override
    public int episodes() {
        return episodes.size();
    }

    @Override
    public Optional<RuptureFinding> latest() {
        return episodes.isEmpty() ? Optional.empty() : Optional.of(finding(last()));
    }

    @Override
    public MonitorState state() {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        memory.put("counts", List.of((double) observations, (double) withdrawn));
        if (rule.clock().isByDays()) {
            memory.put("elapsed", Arrays.stream(elapsed, 0, kept).boxed().toList());
            memory.put(
                    "date",
                    lastDate.stream().map(date -> (double) date.toEpochDay()).toList());
        }
        memory.put(
                "sessions",
                Arrays.stream(sessions, 0, kept).asDoubleStream().boxed().toList());
        memory.put("scores", Arrays.stream(scores, 0, kept).boxed().toList());
        memory.put(
                "episodes",
                episodes.stream().flatMap(episode -> episode.numbers().stream()).toList());
        return MonitorState.of(rule.id(), rule.settings(), memory);
    }

    /** Goes on from the memory of a state of the same rule. */
    void restore(Map<String, List<Double>> memory) {
        List<Double> numbers = memory.getOrDefault("sessions", List.of());
        List<Double> values = memory.getOrDefault("scores", List.of());
        List<Double> followed = memory.getOrDefault("episodes", List.of());
        List<Double> seen = memory.getOrDefault("counts", List.of());
        List<Double> since = rule.clock().isByDays() ? memory.getOrDefault("elapsed", List.of()) : steps(numbers);
        List<Double> date = memory.getOrDefault("date", List.of());
        boolean timed =
                since.size() == numbers.size() && (!rule.clock().isByDays() || date.isEmpty() == numbers.isEmpty());
        if (!timed
                || seen.size() != 2
                || numbers.size() != values.size()
                || followed.size() % LiveEpisode.NUMBERS != 0) {
            throw new IllegalArgumentException(
                    "State of criterion " + rule.id() + ": its sessions, scores and episodes do not belong together");
        }
        for (int i = 0; i < numbers.size(); i++) {
            keep(numbers.get(i).intValue(), since.get(i), values.get(i));
        }
        lastDate = date.stream().findFirst().map(day -> LocalDate.ofEpochDay(day.longValue()));
        observations = seen.get(0).intValue();
        withdrawn = seen.get(1).intValue();
        for (int i = 0; i < followed.size(); i += LiveEpisode.NUMBERS) {
            episodes.add(LiveEpisode.of(followed.subList(i, i + LiveEpisode.NUMBERS)));
        }
    }

    private static List<Double> steps(List<Double> sessions) {
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            steps.add(i == 0 ? sessions.get(0) : sessions.get(i) - sessions.get(i - 1));
        }
        return steps;
    }
}
