package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.engagement.DropoutMarker;
import io.github.alliance4j.scoring.engagement.MarkerFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordReviewsTest {

    private static final Alliance TOLD = TwelveSessions.told();

    private static String review() {
        SeriesKey key = new SeriesKey(TOLD.dyad(), Optional.of(Rater.CLIENT), Optional.of("srs"), ScaleId.TOTAL);
        return RecordReviews.fit(
                TOLD, SessionSeries.of(key, new int[] {1, 2, 3, 4, 5}, new double[] {70, 68, 61, 55, 42}));
    }

    private static String guide() throws IOException {
        return Files.readString(Repository.root().resolve("docs/guide/alliance.md"))
                .replaceAll("\\s+", " ");
    }

    @Test
    void sessionsAreRegularBesideTheOneThatWasMissed() {
        assertThat(RecordReviews.rhythm(TOLD)).isEqualTo("every 7.0 days, once 14 days from session 5 to 7");
    }

    @Test
    void ruptureAndFeedbackAreOpenBeforeTheRepair() {
        assertThat(RecordReviews.markers(TOLD))
                .extracting(MarkerFinding::marker)
                .containsExactly(DropoutMarker.RUPTURE_OPEN, DropoutMarker.FEEDBACK_OPEN);
    }

    @Test
    void fitIsWorthAConversationInTheWordsOfTheGuide() throws IOException {
        assertThat(review()).startsWith("REVIEW_FIT: Talk together about how the work fits");
        assertThat(guide()).contains(review());
    }
}
