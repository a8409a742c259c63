package io.github.alliance4j.examples;

import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.engagement.DropoutMarkers;
import io.github.alliance4j.scoring.engagement.FitReview;
import io.github.alliance4j.scoring.engagement.MarkerFinding;
import io.github.alliance4j.scoring.engagement.SessionRhythm;
import java.util.List;

/** What the record of a dyad gives reason to talk about. */
final class RecordReviews {

    private RecordReviews() {}

    static String rhythm(Alliance record) {
        // region:rhythm
        SessionRhythm rhythm = SessionRhythm.of(record).value().orElseThrow();
        String regular =
                "every " + rhythm.median() + " days, once " + rhythm.longest().days() + " days from session "
                        + rhythm.longest().from() + " to " + rhythm.longest().to();
        // every 7.0 days, once 14 days from session 5 to 7
        // endregion
        return regular;
    }

    static List<MarkerFinding> markers(Alliance record) {
        // region:markers
        List<MarkerFinding> markers = DropoutMarkers.withDefaults()
                .withPatience(1) // ask one session after a rupture or a feedback; the default is two
                .assess(record.allianceAt(6));
        List<MarkerFinding> present = markers.stream()
                .filter(found -> found.presence() == MarkerFinding.Presence.PRESENT)
                .toList(); // RUPTURE_OPEN and FEEDBACK_OPEN, each with its session and its evidence
        // endregion
        return present;
    }

    static String fit(Alliance record, SessionSeries form) {
        // region:fit
        FitReview rule = FitReview.below(60); // your level, in the metric of the scores; none is published
        FitReview.Result review = rule.assess(record.allianceAt(5), form); // form: 70, 68, 61, 55, 42
        String words = review.verdict() + ": " + review.sentence();
        // endregion
        return words;
    }
}
