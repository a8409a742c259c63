package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Course;
import io.github.alliance4j.scoring.internal.NextSession;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rules on totals of the Session Rating Scale, one session at a time. The batch is this run over a series. */
final class SrsMonitor implements RuptureMonitor {

    private static final int COURSE = 8;

    private final SrsSignal detector;
    private final Optional<ScoreRange> range;
    /** What a score is multiplied by to be a total; 0 where it can be none. */
    private final int lines;

    private boolean noTotal;
    private boolean neighbours;
    private int observations;
    private int lastSession;
    private double last;
    private int episodes;
    private boolean isOpen;
    private int onset;
    private int nadir;
    private double nadirLevel;
    private int repair;
    private boolean hasPre;
    private double pre;
    private double drop;

    private final Course course = new Course();

    SrsMonitor(SrsSignal detector, Optional<ScoreRange> range) {
        this.detector = detector;
        this.range = range;
        this.lines = range.isPresent() ? SrsBounds.lines(range.get()) : 1;
        this.noTotal = lines == 0;
    }

    @Override
    public MonitorSignal update(int session, double score) {
        NextSession.check(session, lastSession, score, range);
        double total = lines * score;
        noTotal |= !SrsBounds.isTotal(total);
        boolean neighbour = observations > 0 && session == lastSession + 1;
        neighbours |= neighbour;
        MonitorSignal signal = isOpen ? goOn(session, total) : look(session, total, neighbour);
        observations++;
        lastSession = session;
        last = total;
        return reason().isEmpty() ? signal : MonitorSignal.NOT_EVALUABLE;
    }

    private MonitorSignal look(int session, double total, boolean neighbour) {
        boolean begins = isTotalRule()
                ? detector.bounds().isConcern(total)
                : neighbour && detector.bounds().isDrop(last, total);
        if (!begins) {
            return MonitorSignal.QUIET;
        }
        isOpen = true;
        episodes++;
        onset = session;
        nadir = session;
        nadirLevel = total;
        repair = 0;
        hasPre = observations > 0;
        pre = hasPre ? last : 0;
        drop = pre - total;
        course.begin(total);
        return MonitorSignal.ALARM;
    }

    private MonitorSignal goOn(int session, double total) {
        boolean over = isTotalRule() ? !detector.bounds().isConcern(total) : Boundary.snap(total, pre) >= pre;
        if (over) {
            isOpen = false;
            repair = session;
            course.rise(total);
            course.back();
            return MonitorSignal.REPAIRED;
        }
        if (total < nadirLevel) {
            nadir = session;
            nadirLevel = total;
            course.fall(total);
        } else {
            course.rise(total);
        }
        return MonitorSignal.OPEN;
    }

    private boolean isTotalRule() {
        return detector.kind() == SrsSignalKind.TOTAL;
    }

    /** Why nothing can be said so far, or the empty text. */
    String reason() {
        if (noTotal) {
            return SrsSignal.NO_TOTAL;
        }
        if (observations == 0) {
            return "no session was observed";
        }
        return isTotalRule() || neighbours ? "" : "no two neighbouring sessions were observed";
    }

    @Override
    public int observations() {
        return observations;
    }

    @Override
    public int episodes() {
        return noTotal ? 0 : episodes;
    }

    @Override
    public Optional<RuptureFinding> latest() {
        return episodes() == 0 ? Optional.empty() : Optional.of(finding());
    }

    private RuptureFinding finding() {
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(onset)
                .nadir(nadir, nadirLevel / lines)
                .status(EpisodeStatus.PENDING)
                .duration((isOpen ? lastSession + 1 : repair) - onset)
                .signalSession(onset)
                .evidence(evidence());
        if (hasPre) {
            finding.preLevel(pre / lines).shape(shape());
            course.recovered(pre, nadirLevel).ifPresent(finding::recoveredFraction);
        }
        return isOpen ? finding.build() : finding.repair(repair).build();
    }

    private EpisodeShape shape() {
        if (isOpen) {
            return EpisodeShape.UNREPAIRED;
        }
        return course.isStraight() ? EpisodeShape.of(course.down(), course.up()) : EpisodeShape.W;
    }

    private Evidence evidence() {
        Evidence seen =
                isTotalRule() ? detector.evidence() : detector.evidence().with("drop", drop);
        return lines == 1 ? seen : seen.with("multiplied_by", lines);
    }

    @Override
    public MonitorState state() {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        memory.put(
                "seen",
                List.of((double) observations, (double) lastSession, last, number(neighbours), number(noTotal)));
        memory.put("range", range.map(ends -> List.of(ends.low(), ends.high())).orElse(List.of()));
        memory.put("episodes", List.of((double) episodes, number(isOpen), number(hasPre)));
        memory.put("latest", List.of((double) onset, (double) nadir, nadirLevel, (double) repair, pre, drop));
        List<Double> way = new ArrayList<>();
        course.write(way::add);
        memory.put("course", way);
        return MonitorState.of(SrsSignal.ID, detector.settings(), memory);
    }

    private static double number(boolean answer) {
        return answer ? 1 : 0;
    }

    /** A monitor that goes on from a state. */
    static SrsMonitor from(SrsSignal detector, MonitorState state) {
        if (!state.criterion().equals(SrsSignal.ID) || !state.settings().equals(detector.settings())) {
            throw new IllegalArgumentException("The state of criterion " + state.criterion() + " with settings "
                    + state.settings() + " is not that of " + SrsSignal.ID + " with settings " + detector.settings());
        }
        SrsMonitor monitor = new SrsMonitor(detector, range(state));
        monitor.course.read(part(state, "course", COURSE).iterator()::next);
        monitor.restore(part(state, "seen", 5), part(state, "episodes", 3), part(state, "latest", 6));
        return monitor;
    }

    private static Optional<ScoreRange> range(MonitorState state) {
        if (List.of().equals(state.memory().get("range"))) {
            return Optional.empty();
        }
        List<Double> ends = part(state, "range", 2);
        return Optional.of(new ScoreRange(ends.get(0), ends.get(1), OptionalDouble.empty()));
    }

    private void restore(List<Double> seen, List<Double> counts, List<Double> latest) {
        observations = seen.get(0).intValue();
        lastSession = seen.get(1).intValue();
        last = seen.get(2);
        neighbours = seen.get(3) == 1;
        noTotal = seen.get(4) == 1;
        episodes = counts.get(0).intValue();
        isOpen = counts.get(1) == 1;
        hasPre = counts.get(2) == 1;
        onset = latest.get(0).intValue();
        nadir = latest.get(1).intValue();
        nadirLevel = latest.get(2);
        repair = latest.get(3).intValue();
        pre = latest.get(4);
        drop = latest.get(5);
    }

    private static List<Double> part(MonitorState state, String name, int size) {
        List<Double> numbers = state.memory().getOrDefault(name, List.of());
        if (numbers.size() != size) {
            throw new IllegalArgumentException("The state of criterion " + SrsSignal.ID + " is damaged: \"" + name
                    + "\" has " + numbers.size() + " numbers, not " + size);
        }
        return numbers;
    }
}
