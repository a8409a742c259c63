package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.RaterPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * 60 dyads of 10 sessions: noise of .5 about levels (.6 apart from dyad to dyad) and lines over sessions.
 *
 * @param shared the slope that both voices of all dyads have
 * @param bend how much that slope grows smaller each session; 0 is a straight line
 * @param own how far slopes of dyads are apart, in each voice
 * @param alike the correlation of the two slopes of a dyad
 * @param effects whether the noise goes on: actor .4 and .3, partner .2 on the client and .1 on the therapist; else nothing does
 */
record DriftingVoices(double shared, double bend, double own, double alike, boolean effects) {

    static final int DYADS = 60;
    private static final int SESSIONS = 10;
    private static final int BURN_IN = 20;

    ClinicCongruence congruence(long seed) {
        return ClinicCongruence.of(
                RaterPair.clientAndTherapist(),
                DyadCongruence.withDefaults(),
                Optional.of(ClinicCongruence.defaultModel()),
                clinic(seed));
    }

    Map<DyadId, List<SessionSeries>> clinic(long seed) {
        Random random = new Random(seed);
        Map<DyadId, List<SessionSeries>> clinic = new LinkedHashMap<>();
        for (int i = 0; i < DYADS; i++) {
            DyadId dyad = DyadId.of("D" + i);
            clinic.put(dyad, voices(dyad, random));
        }
        return clinic;
    }

    private List<SessionSeries> voices(DyadId dyad, Random random) {
        double first = random.nextGaussian();
        double second = alike * first + Math.sqrt(1 - alike * alike) * random.nextGaussian();
        double[] levels = {5 + .6 * random.nextGaussian(), 5 + .6 * random.nextGaussian()};
        double[] client = new double[SESSIONS];
        double[] therapist = new double[SESSIONS];
        double x = 0;
        double y = 0;
        for (int t = -BURN_IN; t < SESSIONS; t++) {
            double before = x;
            x = (effects ? .4 * x + .2 * y : 0) + .5 * random.nextGaussian();
            y = (effects ? .3 * y + .1 * before : 0) + .5 * random.nextGaussian();
            if (t >= 0) {
                double together = shared * t - bend * t * t / 2;
                client[t] = levels[0] + together + own * first * t + x;
                therapist[t] = levels[1] + together + own * second * t + y;
            }
        }
        return List.of(series(dyad, Rater.CLIENT, client), series(dyad, Rater.THERAPIST, therapist));
    }

    private static SessionSeries series(DyadId dyad, Rater rater, double[] values) {
        SeriesKey key = new SeriesKey(dyad, Optional.of(rater), Optional.empty(), ScaleId.TOTAL);
        return SessionSeries.of(key, IntStream.rangeClosed(1, SESSIONS).toArray(), values);
    }
}
