package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.internal.NextSession;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The sudden-loss rule, one session at a time. The six latest scores decide everything that is not yet settled: after
 * session {@code j} that is only the pair {@code j - 2, j - 1}, whose third score after it may still come. A loss is
 * settled once no later session can change its verdict.
 */
final class SuddenLossMonitor implements RuptureMonitor {

    private static final int KEPT = 6;

    private final SuddenLoss detector;
    private final Optional<ScoreRange> range;
    private final double width;
    private final boolean silent;
    private final int[] sessions = new int[KEPT];
    private final double[] scores = new double[KEPT];
    private final Around around = new Around();
    private final Loss settled = new Loss();
    private final Loss open = new Loss();
    private int kept;
    private int observations;
    private int settledCount;
    private boolean isOpen;
    private boolean decided;

    SuddenLossMonitor(SuddenLoss detector, Optional<ScoreRange> range) {
        this.detector = detector;
        this.range = range;
        this.width = SessionRow.width(range);
        this.silent = !SuddenLoss.obstacle(detector.rule(), width).isEmpty();
    }

    @Override
    public MonitorSignal update(int session, double score) {
        check(session, score);
        push(session, score);
        if (silent) {
            return MonitorSignal.NOT_EVALUABLE;
        }
        if (settledCount > 0) {
            settled.see(session, score);
        }
        boolean wasOpen = isOpen;
        boolean stillOpen = settleEarlierPair(wasOpen);
        boolean foundNow = judgeLatestPair();
        if (foundNow || (stillOpen && !wasOpen)) {
            return MonitorSignal.ALARM;
        }
        return wasOpen && !stillOpen ? MonitorSignal.WITHDRAWN : course(session);
    }

    private void check(int session, double score) {
        NextSession.check(session, kept == 0 ? 0 : sessions[kept - 1], score, range);
    }

    private void push(int session, double score) {
        if (kept == KEPT) {
            System.arraycopy(sessions, 1, sessions, 0, KEPT - 1);
            System.arraycopy(scores, 1, scores, 0, KEPT - 1);
            kept--;
        }
        sessions[kept] = session;
        scores[kept++] = score;
        observations++;
    }

    /** Settles the pair that was judged with two scores after it; true if it is a loss. */
    private boolean settleEarlierPair(boolean wasOpen) {
        int pair = kept - 4;
        isOpen = false;
        if (pair < 0 || !isPair(pair) || sessions[pair + 2] != sessions[pair + 1] + 1) {
            return false;
        }
        boolean met = judge(pair) == Verdict.MET;
        if (met) {
            keep(settled, pair, wasOpen ? sessions[pair + 2] : sessions[pair + 3]);
            settledCount++;
        }
        return met;
    }

    /** Judges the pair before the latest session for the first time; true if it is a loss. */
    private boolean judgeLatestPair() {
        int pair = kept - 3;
        if (pair < 0 || !isPair(pair) || judge(pair) != Verdict.MET) {
            return false;
        }
        isOpen = sessions[pair + 2] == sessions[pair + 1] + 1;
        keep(isOpen ? open : settled, pair, sessions[pair + 2]);
        settledCount += isOpen ? 0 : 1;
        return true;
    }

    private boolean isPair(int pair) {
        return sessions[pair] >= 2 && sessions[pair + 1] == sessions[pair] + 1;
    }

    private Verdict judge(int pair) {
        int k = sessions[pair];
        around.clear();
        for (int j = Math.max(0, pair - Around.SESSIONS + 1); j <= pair; j++) {
            if (k - sessions[j] < Around.SESSIONS) {
                around.before(scores[j]);
            }
        }
        for (int j = pair + 1; j < kept && sessions[j] - k <= Around.SESSIONS; j++) {
            around.after(scores[j]);
        }
        decided |= detector.rule().canJudge(around);
        if (detector.rule().isTooSmall(scores[pair], scores[pair + 1])) {
            return Verdict.NOT_MET;
        }
        around.close();
        return detector.rule().judge(scores[pair], scores[pair + 1], width, around);
    }

    /** Keeps the pair that was judged last. */
    private void keep(Loss loss, int pair, int signal) {
        loss.begin(sessions[pair], scores[pair], scores[pair + 1], around);
        loss.signalAt(signal);
        for (int j = pair + 2; j < kept; j++) {
            loss.see(sessions[j], scores[j]);
        }
    }

    private MonitorSignal course(int session) {
        if (episodes() == 0) {
            return decided ? MonitorSignal.QUIET : MonitorSignal.NOT_EVALUABLE;
        }
        int repair = (isOpen ? open : settled).repair();
        if (repair == 0) {
            return MonitorSignal.OPEN;
        }
        return repair == session ? MonitorSignal.REPAIRED : MonitorSignal.QUIET;
    }

    @Override
    public int observations() {
        return observations;
    }

    @Override
    public int episodes() {
        return settledCount + (isOpen ? 1 : 0);
    }

    @Override
    public Optional<RuptureFinding> latest() {
        return episodes() == 0 ? Optional.empty() : Optional.of((isOpen ? open : settled).finding(detector.rule()));
    }

    @Override
    public MonitorState state() {
        List<Double> seenSessions = new ArrayList<>();
        List<Double> seenScores = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            seenSessions.add((double) sessions[i]);
            seenScores.add(scores[i]);
        }
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        memory.put("sessions", seenSessions);
        memory.put("scores", seenScores);
        memory.put("counts", List.of((double) observations, (double) settledCount, decided ? 1.0 : 0.0));
        memory.put("open", isOpen ? open.numbers() : List.of());
        memory.put("settled", settledCount > 0 ? settled.numbers() : List.of());
        memory.put("range", range.map(r -> List.of(r.low(), r.high())).orElse(List.of()));
        return MonitorState.of(SuddenLoss.ID, detector.settings(), memory);
    }

    /** A monitor that goes on from a state. */
    static SuddenLossMonitor from(SuddenLoss detector, MonitorState state) {
        if (!state.criterion().equals(SuddenLoss.ID) || !state.settings().equals(detector.settings())) {
            throw new IllegalArgumentException("The state of criterion " + state.criterion() + " with settings "
                    + state.settings() + " is not that of " + SuddenLoss.ID + " with settings " + detector.settings());
        }
        try {
            return restored(detector, state.memory());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The state of criterion " + SuddenLoss.ID + " is damaged: " + e.getMessage(), e);
        }
    }

    private static SuddenLossMonitor restored(SuddenLoss detector, Map<String, List<Double>> memory) {
        SuddenLossMonitor monitor = new SuddenLossMonitor(detector, range(part(memory, "range")));
        List<Double> seenSessions = part(memory, "sessions");
        List<Double> seenScores = part(memory, "scores");
        if (seenSessions.size() != seenScores.size() || seenSessions.size() > KEPT) {
            throw new IllegalArgumentException("sessions and scores do not match");
        }
        for (int i = 0; i < seenSessions.size(); i++) {
            monitor.check(seenSessions.get(i).intValue(), seenScores.get(i));
            monitor.push(seenSessions.get(i).intValue(), seenScores.get(i));
        }
        List<Double> counts = part(memory, "counts");
        monitor.observations = counts.get(0).intValue();
        monitor.settledCount = counts.get(1).intValue();
        monitor.decided = counts.get(2) == 1;
        monitor.isOpen = !part(memory, "open").isEmpty();
        if (monitor.isOpen) {
            monitor.open.restore(part(memory, "open"));
        }
        if (monitor.settledCount > 0) {
            monitor.settled.restore(part(memory, "settled"));
        }
        return monitor;
    }

    private static Optional<ScoreRange> range(List<Double> ends) {
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScoreRange(ends.get(0), ends.get(1), OptionalDouble.empty()));
    }

    private static List<Double> part(Map<String, List<Double>> memory, String name) {
        List<Double> numbers = memory.get(name);
        if (numbers == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return numbers;
    }
}
