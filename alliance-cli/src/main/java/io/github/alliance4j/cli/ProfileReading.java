package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.congruence.ProfileSimilarity;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads goal, task and bond of two raters from a scores file, in percent of the maximum possible, and compares them. */
final class ProfileReading {

    private final ScoreOptions scores;
    private final List<String> instruments;
    private final Map<DyadId, Map<Rater, SortedMap<Integer, Map<Component, Part>>>> parts = new HashMap<>();

    ProfileReading(ScoreOptions scores, List<String> instruments) {
        this.scores = scores;
        this.instruments = instruments;
    }

    /** How alike two raters see each session that both rated on the three components; nothing of a file without them. */
    Map<DyadId, SortedMap<Integer, Evaluation<ProfileSimilarity>>> similarities(RaterPair raters) throws IOException {
        try {
            for (Component component : Component.values()) {
                read(component);
            }
        } catch (FormatException e) {
            // The file has no such scale: there are no profiles to compare, which is no fault.
            return Map.of();
        }
        Map<DyadId, SortedMap<Integer, Evaluation<ProfileSimilarity>>> similarities = new HashMap<>();
        parts.forEach((dyad, ofDyad) -> similarities.put(dyad, similarities(dyad, ofDyad, raters)));
        return similarities;
    }

    private static SortedMap<Integer, Evaluation<ProfileSimilarity>> similarities(
            DyadId dyad, Map<Rater, SortedMap<Integer, Map<Component, Part>>> ofDyad, RaterPair raters) {
        SortedMap<Integer, Evaluation<ProfileSimilarity>> similarities = new TreeMap<>();
        SortedMap<Integer, Map<Component, Part>> second = ofDyad.getOrDefault(raters.second(), new TreeMap<>());
        ofDyad.getOrDefault(raters.first(), new TreeMap<>()).forEach((session, ofFirst) -> {
            Map<Component, Part> ofSecond = second.get(session);
            if (ofSecond != null) {
                similarities.put(
                        session,
                        ProfileSimilarity.of(profile(dyad, session, ofFirst), profile(dyad, session, ofSecond)));
            }
        });
        return similarities;
    }

    private static AllianceProfile profile(DyadId dyad, int session, Map<Component, Part> components) {
        return AllianceProfile.of(dyad, SessionNumber.of(session), "scores", components, Part.notScorable());
    }

    private void read(Component component) throws IOException {
        ScaleId scale = ScaleId.of(component.name().toLowerCase(Locale.ROOT));
        ScoreSelection selection =
                scores.selection().withInstruments(instruments).with(scale).with(Metric.POMP);
        scores.reader().read(scores.file(), selection, InstrumentCatalog.builtIn(), new Taking(component));
    }

    /** Keeps what lies within 0 to 100; problems were told when the file was first read. */
    private final class Taking implements DyadSink<SessionSeries> {

        private final Component component;

        Taking(Component component) {
            this.component = component;
        }

        @Override
        public void dyad(List<SessionSeries> all) {
            all.forEach(this::take);
        }

        private void take(SessionSeries series) {
            if (series.range().isPresent()) {
                series.key().rater().ifPresent(rater -> take(series, rater));
            }
        }

        private void take(SessionSeries series, Rater rater) {
            for (int i = 0; i < series.size(); i++) {
                parts.computeIfAbsent(series.dyad(), dyad -> new EnumMap<>(Rater.class))
                        .computeIfAbsent(rater, whose -> new TreeMap<>())
                        .computeIfAbsent(series.session(i), session -> new EnumMap<>(Component.class))
                        .put(
                                component,
                                new Part(
                                        OptionalDouble.of(series.value(i)),
                                        OptionalDouble.empty(),
                                        Completeness.COMPLETE));
            }
        }

        @Override
        public void problem(Problem problem) {
            // Told when the file was first read.
        }

        @Override
        public void reset() {
            parts.values()
                    .forEach(ofDyad -> ofDyad.values()
                            .forEach(
                                    sessions -> sessions.values().forEach(components -> components.remove(component))));
        }
    }
}
