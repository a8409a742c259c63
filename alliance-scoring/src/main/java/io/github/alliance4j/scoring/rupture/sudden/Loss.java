package io.github.alliance4j.scoring.rupture.sudden;

import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Course;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One loss and what became of it, as sessions come in. Reused by the monitor, so that an update allocates nothing. */
final class Loss {

    private static final int NUMBERS = 21;

    private int session;
    private double before;
    private double after;
    private int nadir;
    private double nadirLevel;
    private int repair;
    private int signal;
    private int countBefore;
    private int countAfter;
    private double preMean;
    private double postMean;
    private double pooledSd;
    private int last;
    private final Course course = new Course();

    /** A loss from session {@code k} to the next, with the scores around it. */
    void begin(int k, double scoreBefore, double scoreAfter, Around around) {
        session = k;
        before = scoreBefore;
        after = scoreAfter;
        nadir = k + 1;
        nadirLevel = scoreAfter;
        repair = 0;
        countBefore = around.countBefore();
        countAfter = around.countAfter();
        preMean = around.preMean();
        postMean = around.postMean();
        pooledSd = around.pooledSd();
        last = nadir;
        course.begin(scoreAfter);
    }

    /** When a live run first spoke of it. */
    void signalAt(int newSignal) {
        signal = newSignal;
    }

    /** Takes the score of a session from {@code k + 2} on. */
    void see(int later, double score) {
        last = later;
        if (repair != 0) {
            return;
        }
        if (Boundary.snap(score - (after + (before - after) / 2), 0) > 0) {
            repair = later;
            course.rise(score);
            course.back();
        } else if (later - session <= Around.SESSIONS && score < nadirLevel) {
            nadir = later;
            nadirLevel = score;
            course.fall(score);
        } else {
            course.rise(score);
        }
    }

    /** The session that is back, 0 if there is none. */
    int repair() {
        return repair;
    }

    RuptureFinding finding(SuddenShiftRule rule) {
        RuptureFinding.Builder finding = RuptureFinding.builder()
                .onset(session + 1)
                .nadir(nadir, nadirLevel)
                .preLevel(before)
                .status(EpisodeStatus.PENDING)
                .shape(shape())
                .duration((repair == 0 ? last + 1 : repair) - session - 1)
                .signalSession(signal)
                .evidence(evidence(rule));
        if (isSpreadKnown() && pooledSd > 0) {
            finding.scale(pooledSd);
        }
        course.recovered(before, nadirLevel).ifPresent(finding::recoveredFraction);
        return repair == 0 ? finding.build() : finding.repair(repair).build();
    }

    private EpisodeShape shape() {
        if (repair == 0) {
            return EpisodeShape.UNREPAIRED;
        }
        return course.isStraight() ? EpisodeShape.of(course.down(), course.up()) : EpisodeShape.W;
    }

    private boolean isSpreadKnown() {
        return countBefore >= 2 && countAfter >= 2;
    }

    /** A loss is one because every criterion that is on is met. */
    private Evidence evidence(SuddenShiftRule rule) {
        String met = Verdict.MET.name();
        Evidence evidence = Evidence.none()
                .with("magnitude", before - after)
                .with("cutoff", rule.cutoff())
                .with("criterion_1", met);
        if (rule.hasProportion()) {
            evidence = evidence.with("criterion_2", met);
        }
        if (rule.stability() != Stability.OFF) {
            evidence = evidence.with("pre_mean", preMean)
                    .with("post_mean", postMean)
                    .with("pooled_sd", pooledSd)
                    .with("t_critical", rule.criticalValue(countBefore, countAfter))
                    .with("criterion_3", met);
        }
        return evidence;
    }

    /** Everything as numbers, so that another monitor can go on. */
    List<Double> numbers() {
        boolean known = isSpreadKnown();
        List<Double> numbers = new ArrayList<>(List.of(
                (double) session,
                before,
                after,
                (double) nadir,
                nadirLevel,
                (double) repair,
                (double) signal,
                (double) countBefore,
                (double) countAfter,
                known ? preMean : 0,
                known ? postMean : 0,
                known ? pooledSd : 0,
                (double) last));
        course.write(numbers::add);
        return numbers;
    }

    /** Takes over what {@link #numbers} gave. */
    void restore(List<Double> numbers) {
        if (numbers.size() != NUMBERS) {
            throw new IllegalArgumentException("a loss has " + NUMBERS + " numbers, not " + numbers.size());
        }
        session = numbers.get(0).intValue();
        before = numbers.get(1);
        after = numbers.get(2);
        nadir = numbers.get(3).intValue();
        nadirLevel = numbers.get(4);
        repair = numbers.get(5).intValue();
        signal = numbers.get(6).intValue();
        countBefore = numbers.get(7).intValue();
        countAfter = numbers.get(8).intValue();
        preMean = numbers.get(9);
        postMean = numbers.get(10);
        pooledSd = numbers.get(11);
        last = numbers.get(12).intValue();
        Iterator<Double> rest = numbers.listIterator(13);
        course.read(rest::next);
    }
}
