package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.LearnedCriteria;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.rupture.PanelDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows rules that learn from a panel the whole file first; for other rules a file is read once. */
final class LearnedRules {

    private LearnedRules() {}

    /** The rules for the series of this file. */
    static LearnedCriteria of(List<RuptureDetector> rules, ScoreOptions scores) throws IOException {
        Collector panel = new Collector();
        if (rules.stream().anyMatch(LearnedRules::isToLearn)) {
            scores.reader().read(scores.file(), scores.selection(), InstrumentCatalog.builtIn(), panel);
        }
        return LearnedCriteria.of(rules, panel.series);
    }

    private static boolean isToLearn(RuptureDetector rule) {
        return rule instanceof PanelDetector panelRule && panelRule.isToLearn();
    }

    /** Keeps all series of a file; problems are told when it is read again. */
    private static final class Collector implements DyadSink<SessionSeries> {

        private final List<SessionSeries> series = new ArrayList<>();

        @Override
        public void dyad(List<SessionSeries> all) {
            series.addAll(all);
        }

        @Override
        public void problem(Problem problem) {
            // Told by the run that follows.
        }

        @Override
        public void reset() {
            series.clear();
        }
    }
}
