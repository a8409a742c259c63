package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Judgements that lie .3 below the truth at its mean of 5, follow a dyad's mean truth by a known force and departures from it by .5,
 * by dyad more or less; departures and noise may each resemble their neighbours.
 */
record FollowingVoices(int dyads, int fewest, int most, double between, double spread, double autocorrelation) {

    /** 40 dyads of 8 sessions. */
    static FollowingVoices of(double between, double spread, double autocorrelation) {
        return new FollowingVoices(40, 8, 8, between, spread, autocorrelation);
    }

    FollowingVoices sessions(int from, int to) {
        return new FollowingVoices(dyads, from, to, between, spread, autocorrelation);
    }

    FollowingVoices dyads(int count) {
        return new FollowingVoices(count, fewest, most, between, spread, autocorrelation);
    }

    List<TwoVoices> panel(long seed) {
        Random random = new Random(seed);
        List<TwoVoices> panel = new ArrayList<>();
        for (int dyad = 0; dyad < dyads; dyad++) {
            panel.add(dyad(random, "D" + dyad));
        }
        return panel;
    }

    private TwoVoices dyad(Random random, String name) {
        int n = fewest + random.nextInt(most - fewest + 1);
        double level = 5 + .8 * random.nextGaussian();
        double own = .4 * random.nextGaussian();
        double within = .5 + spread * random.nextGaussian();
        double[] departures = course(random, n, .6);
        double[] noise = course(random, n, .5);
        double mean = Arrays.stream(departures).average().orElseThrow();
        double[] truth = new double[n];
        double[] judged = new double[n];
        for (int i = 0; i < n; i++) {
            truth[i] = level + departures[i];
            judged[i] = 4.7 + own + between * (level + mean - 5) + within * (departures[i] - mean) + noise[i];
        }
        return TwoVoices.of(DyadId.of(name), IntStream.rangeClosed(1, n).toArray(), truth, judged);
    }

    private double[] course(Random random, int n, double deviation) {
        double[] course = new double[n];
        double fresh = Math.sqrt(1 - autocorrelation * autocorrelation);
        for (int i = 0; i < n; i++) {
            double shock = deviation * random.nextGaussian();
            course[i] = i == 0 ? shock : autocorrelation * course[i - 1] + fresh * shock;
        }
        return course;
    }
}
