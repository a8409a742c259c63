package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.internal.Course;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.function.Consumer;

/**
 * Makes episodes of the low-side alarms of a chart, one observation at a time, and remembers the latest. An alarm begins an
 * episode unless one is open, or an alarm has stood since the latest one. While an episode is open, or an alarm stands, a
 * lower score moves its nadir and takes a repair back.
 */
final class Episodes {

    private static final int PRE_SESSIONS = 3;
    /** Twelve sessions hold the longest pattern of a run rule and the sessions before it. */
    private static final int RING = 12;

    private final RepairRule rule;

    private final double[] ring = new double[RING];
    private final int[] ringSessions = new int[RING];
    private int seen;
    private int sinceEnd;
    private boolean alarmBefore;

    /** What is going on at the lower side and may become an episode. */
    private int runCount;

    private int runOnset;
    private boolean runHasPre;
    private double runPre;
    private int runNadir;
    private double runLow;
    private double runCentre;
    private double runSigma;
    private final Course runCourse = new Course();

    private int count;
    private boolean isOver;
    private int onset;
    private boolean hasPre;
    private double pre;
    private int nadir;
    private double low;
    private int repair;
    private int firstAlarm;
    private int lastAlarm;
    private int alarms;
    private double centre;
    private double sigma;
    private double statistic;
    private double limit;
    private double detail;
    private final Course course = new Course();

    Episodes(RepairRule rule) {
        this.rule = rule;
    }

    /** The path has just taken this observation; whoever is given is told of an episode before the next one begins. */
    MonitorSignal follow(int session, double y, Path path, Consumer<Episodes> ended) {
        int slot = seen % RING;
        ring[slot] = y;
        ringSessions[slot] = session;
        seen++;
        sinceEnd++;
        extendRun(Math.min(path.run(), sinceEnd), session, y, path);
        boolean alarm = path.isLow();
        boolean begins = alarm && (count == 0 || (isOver && !alarmBefore));
        alarmBefore = alarm;
        if (begins) {
            if (count > 0) {
                ended.accept(this);
            }
            begin(session, path);
            settle(session, y, true);
            return MonitorSignal.ALARM;
        }
        return count == 0 ? MonitorSignal.QUIET : goOn(session, y, alarm);
    }

    private void extendRun(int length, int session, double y, Path path) {
        if (length > 0 && length == runCount + 1 && length > 1) {
            extendRun(session, y);
        } else if (length > 0) {
            startRun(length, path);
        }
        runCount = length;
    }

    private void extendRun(int session, double y) {
        if (y < runLow) {
            runLow = y;
            runNadir = session;
            runCourse.fall(y);
        } else {
            runCourse.rise(y);
        }
    }

    private void startRun(int length, Path path) {
        int begin = seen - Math.min(length, RING - PRE_SESSIONS);
        runOnset = ringSessions[begin % RING];
        runNadir = runOnset;
        runLow = ring[begin % RING];
        runCourse.begin(runLow);
        for (int i = begin + 1; i < seen; i++) {
            extendRun(ringSessions[i % RING], ring[i % RING]);
        }
        int before = Math.min(begin, PRE_SESSIONS);
        runHasPre = before > 0;
        runPre = 0;
        for (int i = begin - before; i < begin; i++) {
            runPre += ring[i % RING];
        }
        runPre /= Math.max(1, before);
        runCentre = path.centre();
        runSigma = path.sigma();
    }

    private void begin(int session, Path path) {
        count++;
        isOver = false;
        onset = runOnset;
        hasPre = runHasPre;
        pre = runPre;
        nadir = runNadir;
        low = runLow;
        repair = 0;
        firstAlarm = session;
        lastAlarm = session;
        alarms = 1;
        centre = runCentre;
        sigma = runSigma;
        statistic = path.statistic();
        limit = Path.finite(path.limit());
        detail = path.detail();
        course.set(runCourse);
    }

    private MonitorSignal goOn(int session, double y, boolean alarm) {
        if (alarm) {
            lastAlarm = session;
            alarms++;
        }
        if (y < low && (alarm || !isOver)) {
            nadir = session;
            low = y;
            repair = 0;
            isOver = false;
            course.fall(y);
        } else if (!isOver && session <= rule.end(nadir, firstAlarm)) {
            course.rise(y);
        } else {
            course.pass(y);
        }
        return isOver ? MonitorSignal.QUIET : settle(session, y, alarm);
    }

    private MonitorSignal settle(int session, double y, boolean alarm) {
        long end = rule.end(nadir, firstAlarm);
        boolean isBack = session > nadir && session <= end && rule.isBack(y, centre, sigma, alarm);
        if (isBack) {
            repair = session;
            course.back();
        }
        isOver = isBack || session >= end;
        if (isOver) {
            sinceEnd = 0;
        }
        return switch (status()) {
            case REPAIRED -> MonitorSignal.REPAIRED;
            case UNREPAIRED -> MonitorSignal.UNREPAIRED;
            case PENDING -> MonitorSignal.OPEN;
            case NOT_EVALUABLE -> isOver ? MonitorSignal.QUIET : MonitorSignal.OPEN;
        };
    }

    private EpisodeStatus status() {
        if (!hasPre) {
            return EpisodeStatus.NOT_EVALUABLE;
        }
        if (repair > 0) {
            return EpisodeStatus.REPAIRED;
        }
        return isOver ? EpisodeStatus.UNREPAIRED : EpisodeStatus.PENDING;
    }

    int count() {
        return count;
    }

    int onset() {
        return onset;
    }

    int firstAlarm() {
        return firstAlarm;
    }

    int lastAlarm() {
        return lastAlarm;
    }

    double centre() {
        return centre;
    }

    double sigma() {
        return sigma;
    }

    double statistic() {
        return statistic;
    }

    double limit() {
        return limit;
    }

    double detail() {
        return detail;
    }

    /** The latest episode as it stands now. */
    RuptureFinding finding(int signalSession, Evidence chart) {
        Evidence evidence = chart.with("first_alarm", firstAlarm)
                .with("last_alarm", lastAlarm)
                .with("alarms", alarms);
        if (rule.asksForLevel()) {
            evidence = evidence.with("repair_level", Path.finite(rule.level(centre, sigma)));
        }
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(onset)
                .nadir(nadir, low)
                .scale(sigma)
                .signalSession(signalSession)
                .status(status());
        if (!hasPre) {
            return finding.evidence(evidence.with("reason", "no session before the onset"))
                    .build();
        }
        finding.preLevel(pre).evidence(evidence).shape(shape()).duration(duration());
        course.recovered(pre, low).ifPresent(finding::recoveredFraction);
        return repair > 0 ? finding.repair(repair).build() : finding.build();
    }

    private EpisodeShape shape() {
        if (repair == 0) {
            return EpisodeShape.UNREPAIRED;
        }
        return course.isStraight() ? EpisodeShape.of(course.down(), course.up()) : EpisodeShape.W;
    }

    /** Session numbers from the onset to the repair, that session excluded, or to the last that could have been one. */
    private int duration() {
        long end = repair > 0 ? repair - 1 : Math.min(lastSession(), rule.end(nadir, firstAlarm));
        return (int) (end - onset + 1);
    }

    void write(Memory memory) {
        for (int i = 0; i < RING; i++) {
            memory.put(ring[i]).put(ringSessions[i]);
        }
        memory.put(seen).put(sinceEnd).put(alarmBefore ? 1 : 0);
        memory.put(runCount).put(runOnset).put(runHasPre ? 1 : 0).put(runPre);
        memory.put(runNadir).put(runLow).put(runCentre).put(runSigma);
        memory.put(count).put(isOver ? 1 : 0).put(onset).put(hasPre ? 1 : 0).put(pre);
        memory.put(nadir).put(low).put(repair).put(firstAlarm).put(lastAlarm).put(alarms);
        memory.put(centre).put(sigma).put(statistic).put(limit).put(detail);
        runCourse.write(memory::put);
        course.write(memory::put);
    }

    void read(Memory memory) {
        for (int i = 0; i < RING; i++) {
            ring[i] = memory.next();
            ringSessions[i] = memory.count();
        }
        seen = memory.count();
        sinceEnd = memory.count();
        alarmBefore = memory.count() == 1;
        readRun(memory);
        readEpisode(memory);
        runCourse.read(memory::next);
        course.read(memory::next);
    }

    private void readRun(Memory memory) {
        runCount = memory.count();
        runOnset = memory.count();
        runHasPre = memory.count() == 1;
        runPre = memory.next();
        runNadir = memory.count();
        runLow = memory.next();
        runCentre = memory.next();
        runSigma = memory.next();
    }

    private void readEpisode(Memory memory) {
        count = memory.count();
        isOver = memory.count() == 1;
        onset = memory.count();
        hasPre = memory.count() == 1;
        pre = memory.next();
        nadir = memory.count();
        low = memory.next();
        repair = memory.count();
        firstAlarm = memory.count();
        lastAlarm = memory.count();
        alarms = memory.count();
        centre = memory.next();
        sigma = memory.next();
        statistic = memory.next();
        limit = memory.next();
        detail = memory.next();
    }

    int seen() {
        return seen;
    }

    int lastSession() {
        return seen == 0 ? 0 : ringSessions[(seen - 1) % RING];
    }
}
