package io.github.alliance4j.examples;

import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.SeriesAssembly;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import java.util.List;

/** Asks after each session whether it begins an episode far below the sessions before it. */
final class LiveCheck {

    private LiveCheck() {}

    static boolean speaks(SessionSeries soFar) {
        // region:live
        // Compares each session with the earlier ones only, so a later session never changes what was said.
        VEpisode live = VEpisode.mean2Sd().with(EpisodeForm.CAUSAL);
        Detection detection = live.detect(soFar); // no answer before the sixth score
        int latest = soFar.session(soFar.size() - 1);
        boolean alarm = detection.findings().stream()
                .anyMatch(finding -> finding.signalSession().orElseThrow().value() == latest);
        // endregion
        return alarm;
    }

    static List<SessionSeries> series(List<ScoreSheet> sheets) {
        // region:series
        // One series for each dyad and rater; a session without a score is a gap.
        List<SessionSeries> series = SeriesAssembly.withDefaults().assemble(sheets);
        // endregion
        return series;
    }
}
