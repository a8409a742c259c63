package io.github.alliance4j.scoring;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Series for tests. */
public final class Example {

    /** Worked example of the engine's default rules: a fall of three sessions, repaired two sessions after its lowest. */
    public static double[] oneRupture() {
        return new double[] {5.4, 5.5, 5.3, 5.6, 5.5, 4.9, 3.6, 3.8, 5.2, 5.5, 5.6, 5.4};
    }

    /** Worked example in which no session lies 2 SD below the mean. */
    public static double[] noFlag() {
        return new double[] {5.2, 5.4, 5.5, 5.6, 4.3, 5.0, 5.6, 5.8, 5.9, 4.9, 4.8, 4.7};
    }

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("C1"));

    private Example() {}

    /** Sessions 1, 2, 3 and so on. */
    public static SessionSeries of(double... scores) {
        return from(1, scores);
    }

    /** Consecutive sessions from a number on. */
    public static SessionSeries from(int first, double... scores) {
        return at(IntStream.range(0, scores.length).map(i -> first + i).toArray(), scores);
    }

    /** Any sessions. */
    public static SessionSeries at(int[] sessions, double... scores) {
        return SessionSeries.of(KEY, sessions, scores);
    }

    /** Sessions 1, 2, 3 and so on of a score with a known range. */
    public static SessionSeries within(double low, double high, double... scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (double score : scores) {
            points.add(SeriesPoint.of(points.size() + 1, score));
        }
        return SessionSeries.of(KEY, Optional.of(new ScoreRange(low, high, OptionalDouble.empty())), points);
    }

    /** The first sessions of a series. */
    public static SessionSeries prefix(SessionSeries series, int size) {
        return at(Arrays.copyOf(series.sessions(), size), Arrays.copyOf(series.values(), size));
    }

    /** Noise around 5 on a grid of tenths, with a deep dip in about every sixth session and with missing sessions. */
    public static SessionSeries random(long seed, int size) {
        Random random = new Random(seed);
        int[] sessions = new int[size];
        double[] scores = new double[size];
        int session = 0;
        for (int i = 0; i < size; i++) {
            session += random.nextInt(6) == 0 ? 2 : 1;
            sessions[i] = session;
            double dip = random.nextInt(6) == 0 ? -2 : 0;
            scores[i] = Math.rint(10 * (5 + 0.6 * random.nextGaussian() + dip)) / 10;
        }
        return at(sessions, scores);
    }
}
