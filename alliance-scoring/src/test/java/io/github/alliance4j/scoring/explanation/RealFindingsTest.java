package io.github.alliance4j.scoring.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the rules that ship find, in words: one row for a family and each status it can have. */
class RealFindingsTest {

    private static final SeriesKey KEY = new SeriesKey(
            DyadId.of("C001"),
            Optional.of(Rater.CLIENT),
            Optional.empty(),
            SeriesKey.of(DyadId.of("C001")).scale());

    private static final Map<String, RuptureDetector> ALL = Detectors.all();

    private static final Map<String, double[]> SERIES = Map.ofEntries(
            Map.entry("back", new double[] {5, 5.4, 5, 5.2, 5.1, 3, 2.5, 5, 5.2, 5, 5.3, 5.1}),
            Map.entry("stays", new double[] {5, 5.4, 5, 5.2, 5.1, 5.3, 5, 2.9, 3.3, 3.4, 3.2, 3.4, 3.1, 3.3, 3.2}),
            Map.entry("slow", new double[] {5, 5.4, 5, 5.2, 5.1, 5.3, 5, 3.5, 3.3, 3.4, 3.2, 3.4, 3.1, 3.3, 3.2}),
            Map.entry("half", new double[] {5, 5.2, 5, 5.1, 5.2, 5, 5.1, 5.2, 2, 4, 4, 4, 4, 4, 4.1}),
            Map.entry("lost", new double[] {5, 5.1, 5, 5.1, 3, 3.1, 3.2, 4.5}),
            Map.entry("end", new double[] {5, 5.4, 5, 5.2, 5.1, 5, 5.3, 5.2, 3}),
            Map.entry("end of 3", new double[] {5, 5.4, 5, 5.2, 5.1, 5, 5.3, 5.2, 3, 3.1, 2.9}),
            Map.entry("start", new double[] {1, 5, 5.4, 5, 5.2, 5.1, 5, 5.3, 5.2}),
            Map.entry("total", new double[] {38, 37, 39, 35.5, 33, 38, 39, 36, 38, 37}),
            Map.entry("total open", new double[] {38, 37, 39, 38, 37.5, 37, 35}),
            Map.entry("equal", new double[] {5, 5, 5, 5, 5, 5, 5, 5}),
            Map.entry("one", new double[] {5}));

    private static final Pattern WRONG_PLURAL = Pattern.compile(
            "(?<![\\d.])1 (points|sessions|criteria)\\b|(?<![\\d.])(?!1 )[\\d.]+ (point|session|criterion)\\b");
    private static final Pattern NO_WORDS = Pattern.compile("null|NaN|Infinity|[{}]|  |\\.\\.| ,| ;|: :");

    private static Detection detect(String rule, String name) {
        double[] scores = SERIES.get(name);
        int[] sessions = new int[scores.length];
        Arrays.setAll(sessions, i -> i + 1);
        return ALL.get(rule).detect(SessionSeries.of(KEY, sessions, scores));
    }

    private static List<String> sentences(Detection detection, Map<String, String> settings) {
        return detection.findings().stream()
                .map(finding -> Explanation.of(detection, finding, settings).sentence())
                .toList();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvFileSource(resources = "findings.csv", delimiter = '|', maxCharsPerColumn = 500)
    void tellsWhatTheRuleFound(String rule, String series, EpisodeStatus status, String sentence) {
        Detection detection = detect(rule, series);
        assertThat(detection.findings()).extracting(RuptureFinding::status).contains(status);
        assertThat(sentences(detection, ALL.get(rule).settings())).contains(sentence);
    }

    @Test
    void hasARowForEveryRuleOfTheTable() throws IOException {
        try (InputStream in = RealFindingsTest.class.getResourceAsStream("findings.csv")) {
            String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(ALL.keySet()).allSatisfy(rule -> assertThat(rows).contains("\n" + rule + "|"));
        }
    }

    @Test
    void tellsWhyARuleSaysNothing() {
        assertThat(Explanation.notEvaluable(detect("mean-2sd", "equal")))
                .isEqualTo("Cannot be judged: all scores are equal and there is no floor.");
        assertThat(Explanation.notEvaluable(detect("consensus", "one")))
                .isEqualTo("Cannot be judged: 0 of 3 criteria can be applied, 2 votes are needed.");
    }

    @Property(tries = 300, seed = "20")
    void everyFindingOfEveryRuleReadsAsPlainWords(@ForAll long seed) {
        SessionSeries series = random(new Random(seed));
        ALL.forEach((name, rule) -> {
            Detection detection = rule.detect(series);
            List<String> texts = new ArrayList<>(sentences(detection, rule.settings()));
            texts.addAll(sentences(detection, Map.of()));
            // The id of a scale has words of its own; a reason may name it as the setting it is.
            assertThat(texts).as(name).noneMatch(text -> text.contains("-sd "));
            if (!detection.isEvaluable()) {
                texts.add(Explanation.notEvaluable(detection));
            }
            for (String text : texts) {
                assertThat(text).as(name).matches("(Session|Between|From|Cannot).*[^.]\\.");
                assertThat(text).as(name).doesNotContainPattern(NO_WORDS).doesNotContainPattern(WRONG_PLURAL);
            }
        });
    }

    /** Scores of many kinds: from 1 to 7 or totals to 40, in steps or not, with gaps, shifts, ties and ceilings. */
    private static SessionSeries random(Random random) {
        int n = 1 + random.nextInt(24);
        int[] sessions = new int[n];
        double[] scores = new double[n];
        double top = random.nextBoolean() ? 7 : 40;
        double step = new double[] {1e-9, 0.5, 1}[random.nextInt(3)];
        double noise = top * new double[] {1e-6, 0.05, 0.2}[random.nextInt(3)];
        double level = top * 0.8;
        int session = 0;
        for (int i = 0; i < n; i++) {
            session += random.nextInt(6) == 0 ? 2 : 1;
            level += random.nextInt(6) == 0 ? noise * 4 * random.nextGaussian() : 0;
            sessions[i] = session;
            scores[i] = Math.min(top, Math.max(1, step * Math.rint((level + noise * random.nextGaussian()) / step)));
        }
        return SessionSeries.of(KEY, sessions, scores);
    }

    @Test
    void thePropertySeesEveryRuleSpeak() {
        assertThat(ALL).allSatisfy((name, rule) -> {
            long found = 0;
            for (long seed = 0; seed < 400 && found == 0; seed++) {
                found = rule.detect(random(new Random(seed))).findings().size();
            }
            assertThat(found).as(name).isPositive();
        });
    }
}
