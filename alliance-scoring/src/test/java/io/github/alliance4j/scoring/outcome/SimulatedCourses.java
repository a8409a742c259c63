package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Dyads whose alliance and outcome go on from session to session by known coefficients about levels of their own. */
final class SimulatedCourses {

    static final double FORWARD = 0.20;
    static final double REVERSE = 0.15;
    static final double OUTCOME_CARRY_OVER = 0.30;
    static final double ALLIANCE_CARRY_OVER = 0.25;
    static final double BETWEEN = 0.50;
    private static final double SHARED_NOISE = 0.3;
    private static final int BURN_IN = 20;

    private SimulatedCourses() {}

    /** Of 6 to 14 sessions, of which a share is missing. */
    static List<DyadCourse> of(int dyads, double missing, long seed) {
        Random random = new Random(seed);
        List<DyadCourse> courses = new ArrayList<>();
        for (int i = 0; i < dyads; i++) {
            courses.add(course("d" + i, 6 + random.nextInt(9), missing, random));
        }
        return courses;
    }

    /** The same course in other units of outcome, and with its other end as the good one where the factor is negative. */
    static DyadCourse inUnits(DyadCourse course, double shift, double factor) {
        OutcomeSeries old = course.outcomeSeries();
        int[] sessions = IntStream.range(0, old.size()).map(old::session).toArray();
        double[] values = IntStream.range(0, old.size())
                .mapToDouble(i -> shift + factor * old.value(i))
                .toArray();
        Direction direction = factor > 0 ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        return DyadCourse.of(course.allianceSeries(), OutcomeSeries.of(old.key(), direction, sessions, values));
    }

    /** The same course with alliance and outcome in each other's place. */
    static DyadCourse exchanged(DyadCourse course) {
        OutcomeSeries old = course.outcomeSeries();
        int[] sessions = IntStream.range(0, old.size()).map(old::session).toArray();
        double[] values =
                IntStream.range(0, old.size()).mapToDouble(old::better).toArray();
        SessionSeries alliance = course.allianceSeries();
        return DyadCourse.of(
                SessionSeries.of(old.key(), sessions, values),
                OutcomeSeries.of(alliance.key(), Direction.HIGHER_IS_BETTER, alliance.sessions(), alliance.values()));
    }

    /** Of 10 sessions; no effect from session to session, but each dyad drifts its own way in both. */
    static List<DyadCourse> drifting(int dyads, long seed) {
        Random random = new Random(seed);
        List<DyadCourse> courses = new ArrayList<>();
        int[] sessions = IntStream.rangeClosed(1, 10).toArray();
        for (int i = 0; i < dyads; i++) {
            double levelX = 4 + 0.6 * random.nextGaussian();
            double levelY = 5 + 0.6 * random.nextGaussian();
            double slope = 0.08 * random.nextGaussian();
            SeriesKey key = SeriesKey.of(DyadId.of("d" + i));
            double[] alliance = line(levelX, slope, random);
            double[] outcome = line(levelY, 0.7 * slope, random);
            courses.add(DyadCourse.of(
                    SessionSeries.of(key, sessions, alliance),
                    OutcomeSeries.of(key, Direction.HIGHER_IS_BETTER, sessions, outcome)));
        }
        return courses;
    }

    private static double[] line(double level, double slope, Random random) {
        return IntStream.range(0, 10)
                .mapToDouble(t -> level + slope * t + 0.5 * random.nextGaussian())
                .toArray();
    }

    private static DyadCourse course(String id, int sessions, double missing, Random random) {
        double levelX = random.nextGaussian();
        double levelY = BETWEEN * levelX + 0.8 * random.nextGaussian();
        int[] numbers = new int[sessions];
        double[] alliance = new double[sessions];
        double[] outcome = new double[sessions];
        double x = 0;
        double y = 0;
        int kept = 0;
        for (int t = 1 - BURN_IN; t <= sessions; t++) {
            double shared = random.nextGaussian();
            double e = Math.sqrt(SHARED_NOISE) * shared + Math.sqrt(1 - SHARED_NOISE) * random.nextGaussian();
            double f = Math.sqrt(SHARED_NOISE) * shared + Math.sqrt(1 - SHARED_NOISE) * random.nextGaussian();
            double nextY = OUTCOME_CARRY_OVER * y + FORWARD * x + 1.5 * e;
            x = ALLIANCE_CARRY_OVER * x + REVERSE * y + f;
            y = nextY;
            if (t >= 1 && random.nextDouble() >= missing) {
                numbers[kept] = t;
                alliance[kept] = 4 + levelX + x;
                outcome[kept] = 20 + levelY + y;
                kept++;
            }
        }
        SeriesKey key = SeriesKey.of(DyadId.of(id));
        int[] seen = Arrays.copyOf(numbers, kept);
        return DyadCourse.of(
                SessionSeries.of(key, seen, Arrays.copyOf(alliance, kept)),
                OutcomeSeries.of(key, Direction.HIGHER_IS_BETTER, seen, Arrays.copyOf(outcome, kept)));
    }
}
