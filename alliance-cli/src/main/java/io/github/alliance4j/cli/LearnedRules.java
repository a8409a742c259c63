package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.PanelDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules at work on one file. Those that learn from a panel see the whole file first, each rater and instrument as a panel of
 * its own; a file without such a rule is read once.
 */
final class LearnedRules {

    /** Series that are alike. */
    private record Kind(Optional<Rater> rater, Optional<String> instrument, ScaleId scale) {
        static Kind of(SeriesKey key) {
            return new Kind(key.rater(), key.instrument(), key.scale());
        }
    }

    private final List<RuptureDetector> rules;
    private final Map<Kind, List<SessionSeries>> panels = new HashMap<>();
    private final Map<Kind, List<Evaluation<? extends RuptureDetector>>> learned = new HashMap<>();

    private LearnedRules(List<RuptureDetector> rules) {
        this.rules = rules;
    }

    /** The rules for the series of this file. */
    static LearnedRules of(List<RuptureDetector> rules, ScoreOptions scores) throws IOException {
        LearnedRules learned = new LearnedRules(rules);
        if (rules.stream().anyMatch(LearnedRules::isToLearn)) {
            scores.reader()
                    .read(scores.file(), scores.selection(), InstrumentCatalog.builtIn(), learned.new Collector());
        }
        return learned;
    }

    private static boolean isToLearn(RuptureDetector rule) {
        return rule instanceof PanelDetector panelRule && panelRule.isToLearn();
    }

    /** What each rule says of a series. */
    List<Detection> detect(SessionSeries series) {
        List<Evaluation<? extends RuptureDetector>> known = learned.computeIfAbsent(Kind.of(series.key()), this::learn);
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Evaluation<? extends RuptureDetector> rule = known.get(i);
            detections.add(
                    rule.isEvaluable()
                            ? rule.value().orElseThrow().detect(series)
                            : Detection.notEvaluable(rules.get(i).id(), series.key(), rule.reason()));
        }
        return detections;
    }

    private List<Evaluation<? extends RuptureDetector>> learn(Kind kind) {
        List<SessionSeries> panel = panels.getOrDefault(kind, List.of());
        List<Evaluation<? extends RuptureDetector>> known = new ArrayList<>();
        for (RuptureDetector rule : rules) {
            known.add(rule instanceof PanelDetector panelRule ? panelRule.learned(panel) : Evaluation.of(rule));
        }
        panels.remove(kind);
        return known;
    }

    /** Keeps all series of a file; problems are told when it is read again. */
    private final class Collector implements DyadSink<SessionSeries> {

        @Override
        public void dyad(List<SessionSeries> all) {
            all.forEach(series -> panels.computeIfAbsent(Kind.of(series.key()), kind -> new ArrayList<>())
                    .add(series));
        }

        @Override
        public void problem(Problem problem) {
            // Told by the run that follows.
        }

        @Override
        public void reset() {
            panels.clear();
        }
    }
}
