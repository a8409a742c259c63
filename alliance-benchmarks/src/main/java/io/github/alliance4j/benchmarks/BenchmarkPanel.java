package io.github.alliance4j.benchmarks;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.panel.PanelData;
import java.util.Random;

/** Panels of dyads with 20 sessions each, ten dyads a therapist, neighbouring sessions correlated by .4. */
final class BenchmarkPanel {

    private static final int SESSIONS = 20;
    private static final double PHI = 0.4;

    private BenchmarkPanel() {}

    static PanelData of(int dyads) {
        Random random = new Random(11);
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < dyads; i++) {
            DyadId dyad = DyadId.of("D" + i);
            builder.therapist(dyad, TherapistId.of("T" + i / 10));
            double level = 5 + 0.3 * new Random(i / 10).nextGaussian() + 0.7 * random.nextGaussian();
            double slope = 0.04 + 0.05 * random.nextGaussian();
            double error = random.nextGaussian();
            for (int session = 1; session <= SESSIONS; session++) {
                error = PHI * error + Math.sqrt(1 - PHI * PHI) * random.nextGaussian();
                builder.inSession(dyad, session, level + slope * (session - 1) + 0.5 * error);
            }
        }
        return builder.build();
    }
}
