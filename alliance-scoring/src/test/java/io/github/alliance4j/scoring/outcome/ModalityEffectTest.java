package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModalityEffectTest {

    private static final double WITHIN = -0.5;
    private static final double SHARE = 1;

    private final List<SessionSeries> series = new ArrayList<>();
    private final Map<DyadId, Map<Integer, Modality>> modalities = new HashMap<>();

    /** Dyads that meet remotely the more often, the higher their level; remote sessions are lower. */
    private void clinic(int dyads, double drift) {
        Random random = new Random(5);
        for (int i = 0; i < dyads; i++) {
            double level = random.nextGaussian();
            double share = 1 / (1 + Math.exp(-level));
            boolean[] remote = new boolean[10];
            double[] scores = new double[10];
            for (int t = 0; t < 10; t++) {
                remote[t] = random.nextDouble() < share;
                scores[t] = 5 + level + (remote[t] ? WITHIN : 0) + drift * t + 0.4 * random.nextGaussian();
            }
            add("d" + i, remote, scores);
        }
    }

    private void add(String id, boolean[] remote, double... scores) {
        DyadId dyad = DyadId.of(id);
        int[] sessions = new int[scores.length];
        Map<Integer, Modality> own = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            sessions[i] = i + 1;
            own.put(i + 1, remote[i] ? Modality.VIDEO : Modality.IN_PERSON);
        }
        modalities.put(dyad, own);
        series.add(SessionSeries.of(SeriesKey.of(dyad), sessions, scores));
    }

    private ModalityEffect.Result result() {
        return ModalityEffect.withDefaults().fit(series, modalities).value().orElseThrow();
    }

    private String reason() {
        return ModalityEffect.withDefaults().fit(series, modalities).reason();
    }

    @Test
    void differenceWithinDyadsIsFreeOfTheirLevels() {
        clinic(60, 0);

        assertThat(result().within().estimate()).isCloseTo(WITHIN, within(0.1));
        assertThat(result().within().interval().high()).isNegative();
        assertThat(result().between().orElseThrow().estimate()).isGreaterThan(SHARE);
    }

    @Test
    void commonDriftIsTakenOut() {
        clinic(60, 0.3);

        assertThat(result().within().estimate()).isCloseTo(WITHIN, within(0.1));
    }

    @Test
    void sessionsAreCountedByModality() {
        add("a", new boolean[] {true, true, false}, 4, 5, 6);
        add("b", new boolean[] {false, false, false}, 4, 4.5, 6);
        add("c", new boolean[] {false, true, false}, 4, 5, 5.5);
        for (int i = 0; i < 8; i++) {
            add("x" + i, new boolean[] {i % 2 == 0, false, true}, 4 + i % 3, 5 + i % 4, 6 - i % 2);
        }
        modalities.get(DyadId.of("b")).remove(2);

        assertThat(result().dyadsWithBoth()).isEqualTo(10);
        assertThat(result().dyads()).isEqualTo(11);
        assertThat(result().remoteSessions()).isEqualTo(15);
        assertThat(result().sessionsInPerson()).isEqualTo(17);
        assertThat(result().leftOut()).isEqualTo(1);
    }

    @Test
    void equalSharesHaveNoDifferenceBetweenDyads() {
        Random random = new Random(1);
        for (int i = 0; i < 12; i++) {
            boolean first = random.nextBoolean();
            boolean[] remote = {first, !first, true, false};
            add(
                    "d" + i,
                    remote,
                    random.nextGaussian(),
                    random.nextGaussian(),
                    random.nextGaussian(),
                    random.nextGaussian());
        }

        assertThat(result().between()).isEmpty();
        assertThat(result().within().standardError()).isPositive();
    }

    @Test
    void clinicWhereNobodyMeetsBothWaysIsNotEvaluable() {
        add("a", new boolean[] {true, true}, 4, 5);
        add("b", new boolean[] {false, false}, 4, 5);

        assertThat(reason()).isEqualTo("no dyad has scores of both remote sessions and sessions in person");
    }

    @Test
    void sessionsWithoutModalityAreNotEvaluable() {
        add("a", new boolean[] {true, false}, 4, 5);
        modalities.clear();

        assertThat(reason()).isEqualTo("no dyad has scores of both remote sessions and sessions in person");
    }

    @Test
    void limitsAreSaid() {
        assertThat(ModalityEffect.LIMITS).contains("drew lots").contains("not an effect");
    }
}
