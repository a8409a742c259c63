package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitPanelTest {

    /** The last of 8 therapists is two points above the others. */
    private static PanelFit fit() {
        Random random = new Random(8);
        List<SessionSeries> clinic = new ArrayList<>();
        Map<DyadId, TherapistId> therapists = new HashMap<>();
        for (int i = 0; i < 160; i++) {
            DyadId dyad = DyadId.of("D" + i);
            therapists.put(dyad, TherapistId.of("T" + i % 8));
            double level = 4 + (i % 8 == 7 ? 2 : 0) + 0.3 * random.nextGaussian();
            double slope = 0.05 * random.nextGaussian();
            clinic.add(series(dyad, random.doubles(6).map(u -> 0.4 * (u - 0.5)).toArray(), level, slope));
        }
        return FitPanel.fit(clinic, therapists);
    }

    private static SessionSeries series(DyadId dyad, double[] noise, double level, double slope) {
        double[] values = IntStream.range(0, noise.length)
                .mapToDouble(s -> level + slope * s + noise[s])
                .toArray();
        return SessionSeries.of(
                SeriesKey.of(dyad), IntStream.rangeClosed(1, values.length).toArray(), values);
    }

    @Test
    void theTherapistWhoDiffersIsClearlyAbove() {
        assertThat(FitPanel.therapists(fit()))
                .filteredOn(effect -> effect.effect() > 0)
                .singleElement()
                .satisfies(effect -> assertThat(effect.therapist()).isEqualTo(TherapistId.of("T7")));
    }

    @Test
    void aFileBecomesAPanelOfClients(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), """
                dyad,therapist,session,rater,score
                A,T1,1,client,4
                A,T1,1,therapist,6
                A,T1,2,client,5
                B,T2,1,client,3
                """);
        PanelData panel = FitPanel.read(file);
        assertThat(panel.rows()).isEqualTo(3);
        assertThat(panel.therapist(DyadId.of("B"))).contains(TherapistId.of("T2"));
        assertThat(panel.scores(DyadId.of("A"))).containsExactly(4, 5);
    }

    @Test
    void covariatesAndSlopesOfTherapistsAreTerms() {
        assertThat(FitPanel.withCovariates().fixed()).contains(Term.logTime(), Term.covariate("group"));
        assertThat(FitPanel.withCovariates().therapists().terms()).contains(Term.time());
    }

    @Test
    void distressTellsTheNextAllianceWithinAndBetween() {
        Random random = new Random(4);
        PanelData.Builder rows = PanelData.builder("distress");
        for (int i = 0; i < 60; i++) {
            double usual = random.nextGaussian();
            double before = 0;
            for (int s = 1; s <= 6; s++) {
                double distress = usual + random.nextGaussian();
                rows.inSession(DyadId.of("D" + i), s, 5 - before - usual + 0.3 * random.nextGaussian(), distress);
                before = distress - usual;
            }
        }
        assertThat(FitPanel.tellsNext(rows.build())).isTrue();
    }

    @Test
    void aKeptFitJudgesANewDyad(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("clinic.json");
        FitPanel.keep(fit(), file);
        assertThat(Files.readString(file)).doesNotContain("D17", "T7");

        DyadId dyad = DyadId.of("new");
        FitPanel.Told falling = FitPanel.ask(file, series(dyad, new double[10], 5, -0.15));
        FitPanel.Told steady = FitPanel.ask(file, series(dyad, new double[10], 5, 0));

        assertThat(falling.falls()).isTrue();
        assertThat(falling.expected().high()).isLessThan(steady.expected().high());
        assertThat(steady.falls()).isFalse();
        assertThat(steady.expected().low()).isLessThan(5);
        assertThat(steady.expected().high()).isGreaterThan(5);
    }
}
