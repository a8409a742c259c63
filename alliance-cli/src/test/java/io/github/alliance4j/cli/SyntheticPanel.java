package io.github.alliance4j.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** Scores of a made-up clinic, the same for the same seed. */
final class SyntheticPanel {

    private SyntheticPanel() {}

    /** Rows {@code dyad,therapist,session,date,score} of 6 therapists, without the header. */
    static String rows(long seed, int dyads) {
        Random random = new Random(seed);
        double[] therapists = random.doubles(6).map(u -> 0).toArray();
        for (int k = 0; k < therapists.length; k++) {
            therapists[k] = 0.5 * random.nextGaussian();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dyads; i++) {
            double level = 6 + therapists[i % 6] + 0.8 * random.nextGaussian();
            double slope = 0.1 + 0.1 * random.nextGaussian();
            int sessions = 3 + random.nextInt(6);
            for (int s = 1; s <= sessions; s++) {
                double score = level + slope * (s - 1) + 0.4 * random.nextGaussian();
                LocalDate date = LocalDate.of(2024, 1, 1).plusDays(7L * s + random.nextInt(5));
                text.append(String.format(Locale.ROOT, "D%02d,T%d,%d,%s,%.3f\n", i, i % 6, s, date, score));
            }
        }
        return text.toString();
    }

    static String csv(long seed, int dyads) {
        return "dyad,therapist,session,date,score\n" + rows(seed, dyads);
    }
}
