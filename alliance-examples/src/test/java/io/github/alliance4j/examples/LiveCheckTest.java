package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveCheckTest {

    private static final int[] LEVELS = {5, 4, 5, 4, 5, 4, 1, 4, 5};

    @Test
    void speaksAtTheLowSession() {
        assertThat(LiveCheck.speaks(upTo(7))).isTrue();
    }

    @Test
    void isSilentBeforeAndAfter() {
        assertThat(LiveCheck.speaks(upTo(6))).isFalse();
        assertThat(LiveCheck.speaks(upTo(8))).isFalse();
    }

    @Test
    void isSilentWhileThereAreTooFewSessions() {
        assertThat(LiveCheck.speaks(upTo(3))).isFalse();
    }

    private static SessionSeries upTo(int session) {
        Scorer scorer = Scorer.withDefaults();
        List<SessionSeries> series =
                LiveCheck.series(FindRupturesTest.forms("D1", Arrays.copyOf(LEVELS, session)).stream()
                        .map(scorer::score)
                        .toList());
        return series.get(0);
    }
}
