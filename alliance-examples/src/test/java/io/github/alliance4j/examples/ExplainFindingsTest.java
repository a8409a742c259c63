package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainFindingsTest {

    private static List<String> words(double... scores) {
        int[] sessions = new int[scores.length];
        Arrays.setAll(sessions, i -> i + 1);
        SeriesKey key = new SeriesKey(DyadId.of("C001"), Optional.of(Rater.CLIENT), Optional.empty(), ScaleId.TOTAL);
        return ExplainFindings.words(VEpisode.mean2Sd(), SessionSeries.of(key, sessions, scores));
    }

    @Test
    void saysWhatWasFound() {
        assertThat(words(5, 4, 5, 4, 5, 1, 5, 4, 5, 4))
                .contains("Session 6: 2.6 SD below this client's own mean; back at session 7.");
    }

    @Test
    void saysWhyNothingCanBeSaid() {
        assertThat(words(5))
                .containsExactly(
                        "Cannot be judged: in a series of 1 session no score can lie more than 2.0 SD below a mean"
                                + " that includes it.");
    }
}
