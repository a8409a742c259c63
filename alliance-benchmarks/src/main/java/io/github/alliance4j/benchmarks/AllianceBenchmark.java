package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A record of 200 sessions and 100 goals as of each of its sessions in turn. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AllianceBenchmark {

    private static final int SESSIONS = 200;
    private static final int GOALS = 100;

    private Alliance alliance = Alliance.of(DyadId.of("D1"));

    /** Writes the record: a goal every other session, twenty of the goals rated by both in every session. */
    @Setup
    public void write() {
        Random random = new Random(4);
        AllianceBuilder record = Alliance.builder(DyadId.of("D1"));
        for (int session = 1; session <= SESSIONS; session++) {
            record.session(session);
            if (session % 2 == 1) {
                record.proposeGoal(goal(session / 2), Rater.CLIENT);
            }
            for (int back = 0; back < 20 && back <= session / 2 - 1; back++) {
                String goal = goal(session / 2 - 1 - back);
                record.endorseGoal(goal, Rater.CLIENT, rating(random))
                        .endorseGoal(goal, Rater.THERAPIST, rating(random));
            }
            for (BondFacet facet : BondFacet.values()) {
                record.rateBond(facet, Rater.CLIENT, rating(random)).rateBond(facet, Rater.THERAPIST, rating(random));
            }
        }
        alliance = record.build();
        if (alliance.goals().size() != GOALS) {
            throw new IllegalStateException("The record has " + alliance.goals().size() + " goals, not " + GOALS);
        }
    }

    private static String goal(int number) {
        return "goal-" + number;
    }

    private static Rating rating(Random random) {
        return Rating.of(1 + random.nextInt(7), 1, 7);
    }

    /** The records alone. */
    @Benchmark
    public void allianceAt(Blackhole results) {
        for (int session = 1; session <= SESSIONS; session++) {
            results.consume(alliance.allianceAt(session));
        }
    }

    /** The records, and of each what both say of every goal and of the bond. */
    @Benchmark
    public void allianceAtWithGoalsAndBond(Blackhole results) {
        for (int session = 1; session <= SESSIONS; session++) {
            Alliance then = alliance.allianceAt(session);
            for (Goal goal : then.goals()) {
                results.consume(goal.endorsement());
            }
            for (BondFacet facet : then.bond().facets()) {
                results.consume(then.bond().rating(facet));
            }
        }
    }
}
