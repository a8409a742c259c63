package io.github.alliance4j.examples;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.explanation.Explanation;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words what a rule found, or why it found nothing. */
final class ExplainFindings {

    private ExplainFindings() {}

    static List<String> words(RuptureDetector rule, SessionSeries series) {
        // region:words
        Detection detection = rule.detect(series);
        List<String> lines = new ArrayList<>();
        for (RuptureFinding finding : detection.findings()) {
            Explanation words = Explanation.of(detection, finding, rule.settings());
            lines.add(words.sentence()); // Session 6: 2.6 SD below this client's own mean; back at session 7.
        }
        if (!detection.isEvaluable()) {
            lines.add(Explanation.notEvaluable(detection));
        }
        for (Caveat caveat : detection.caveats()) {
            lines.add(Explanation.caveat(caveat));
        }
        // endregion
        return lines;
    }
}
