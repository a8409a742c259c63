package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.profile.CombinedPart;
import io.github.alliance4j.scoring.profile.Weighting;
import io.github.alliance4j.scoring.profile.WitnessShare;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecordWeightsTest {

    private static final DyadId DYAD = DyadId.of("C018");
    private static final Alliance RECORD = RecordWeights.bond(DYAD);

    private static CombinedPart overall() {
        AllianceProfile observer = RecordObservers.observed(RecordObservers.codes(RECORD));
        return RecordWeights.weighed(
                RecordWeights.form(DYAD, Rater.CLIENT, 60, 4),
                RecordWeights.form(DYAD, Rater.THERAPIST, 75, 5),
                observer,
                RECORD);
    }

    @Test
    void witnessesAreWeighedByTheirPrecision() {
        CombinedPart overall = overall();
        double[] precisions = overall.shares().stream()
                .mapToDouble(RecordWeightsTest::precision)
                .toArray();
        double all = Arrays.stream(precisions).sum();

        assertThat(overall.weighting()).contains(Weighting.PRECISION);
        assertThat(overall.shares()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(overall.shares().get(i).weight()).isCloseTo(precisions[i] / all, within(1e-12));
        }
        assertThat(overall.part().standardError().orElseThrow()).isCloseTo(1 / Math.sqrt(all), within(1e-12));
    }

    private static double precision(WitnessShare share) {
        double error = share.witness().overall().standardError().orElseThrow();
        return 1 / (error * error);
    }

    @Test
    void numbersAreThoseOfTheGuide() throws IOException {
        String guide = Files.readString(Repository.root().resolve("docs/guide/alliance.md"));
        CombinedPart overall = overall();
        for (WitnessShare share : overall.shares()) {
            String who = share.witness()
                    .rater()
                    .map(rater -> rater.name().toLowerCase(Locale.ROOT))
                    .orElse(share.witness().source());
            assertThat(guide)
                    .contains("| " + who + " | "
                            + round(share.witness().overall().pomp().orElseThrow()) + " | "
                            + round(share.witness().overall().standardError().orElseThrow()) + " | "
                            + String.format(Locale.ROOT, "%.2f", share.weight()) + " |");
        }
        assertThat(guide)
                .contains("| together | " + round(overall.part().pomp().orElseThrow()) + " | "
                        + round(overall.part().standardError().orElseThrow()) + " | 1 |");
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
