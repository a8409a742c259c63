package io.github.alliance4j.scoring.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final Map<String, String> SETTINGS = VEpisode.mean2Sd().settings();
    private static final SeriesKey KEY = new SeriesKey(
            DyadId.of("C001"),
            Optional.of(Rater.CLIENT),
            Optional.empty(),
            SeriesKey.of(DyadId.of("C001")).scale());

    private static RuptureFinding.Builder episode() {
        return RuptureFinding.builder()
                .onset(9)
                .nadir(9, 2)
                .signalSession(9)
                .preLevel(5)
                .evidence(Evidence.none().with("form", "retrospective").with("z", 2.6));
    }

    private static RuptureFinding.Builder loss() {
        return RuptureFinding.builder()
                .onset(5)
                .nadir(6, 3)
                .signalSession(6)
                .evidence(Evidence.none().with("magnitude", 1.2));
    }

    private static String sentence(Rater rater, RuptureFinding finding) {
        return Explanation.of(detection(Optional.of(rater), finding), finding, SETTINGS)
                .sentence();
    }

    private static Detection detection(Optional<Rater> rater, RuptureFinding... findings) {
        SeriesKey bare = SeriesKey.of(DyadId.of("C001"));
        return new Detection(
                "any",
                new SeriesKey(bare.dyad(), rater, Optional.empty(), bare.scale()),
                List.of(findings),
                "",
                Set.of());
    }

    @Test
    void saysWhenARepairedEpisodeIsBack() {
        assertThat(sentence(Rater.CLIENT, episode().repair(11).build()))
                .isEqualTo("Session 9: 2.6 SD below this client's own mean; back at session 11.");
    }

    @Test
    void saysHowLongAnUnrepairedEpisodeHadTime() {
        assertThat(sentence(
                        Rater.CLIENT, episode().status(EpisodeStatus.UNREPAIRED).build()))
                .isEqualTo("Session 9: 2.6 SD below this client's own mean; not back within the 4 sessions allowed.");
    }

    @Test
    void putsAWindowOfOneSessionInTheSingular() {
        RuptureFinding finding = episode().status(EpisodeStatus.UNREPAIRED).build();
        assertThat(Explanation.of(detection(Optional.of(Rater.CLIENT), finding), finding, Map.of("repair-window", "1"))
                        .sentence())
                .endsWith("not back within the 1 session allowed.");
    }

    @Test
    void saysNoNumberWhereTheWindowIsNotKnown() {
        RuptureFinding finding = episode().status(EpisodeStatus.UNREPAIRED).build();
        assertThat(Explanation.of(detection(Optional.of(Rater.CLIENT), finding), finding, Map.of())
                        .sentence())
                .endsWith("not back within the time allowed.");
    }

    @Test
    void saysThatAPendingEpisodeIsNotBackYet() {
        assertThat(sentence(
                        Rater.CLIENT, episode().status(EpisodeStatus.PENDING).build()))
                .isEqualTo("Session 9: 2.6 SD below this client's own mean; not back yet.");
    }

    @Test
    void saysThatNothingStandsBeforeAnEpisode() {
        assertThat(sentence(
                        Rater.CLIENT,
                        episode().status(EpisodeStatus.NOT_EVALUABLE).build()))
                .isEqualTo("Session 9: 2.6 SD below this client's own mean; nothing before it to compare with.");
    }

    @Test
    void speaksOfTheTherapistsMeanForThisDyad() {
        assertThat(sentence(Rater.THERAPIST, episode().repair(11).build()))
                .isEqualTo("Session 9: 2.6 SD below this therapist's own mean for this dyad; back at session 11.");
    }

    @Test
    void speaksOfTheDyadWhereNobodyIsNamed() {
        RuptureFinding finding = episode().repair(11).build();
        assertThat(Explanation.of(detection(Optional.empty(), finding), finding, SETTINGS)
                        .sentence())
                .isEqualTo("Session 9: 2.6 SD below this dyad's own mean; back at session 11.");
    }

    @Test
    void saysSinceWhenTheScoresAreLow() {
        RuptureFinding finding = episode().onset(7).repair(11).build();
        assertThat(sentence(Rater.CLIENT, finding))
                .isEqualTo("Session 9: 2.6 SD below this client's own mean, low since session 7; back at session 11.");
    }

    @Test
    void saysWhatTheLiveRuleComparesWith() {
        SessionSeries series = SessionSeries.of(KEY, new int[] {1, 2, 3, 4, 5, 6}, new double[] {5, 5.5, 5, 5, 5.5, 2});
        Detection detection = VEpisode.mean2Sd().with(EpisodeForm.CAUSAL).detect(series);
        assertThat(Explanation.of(detection, detection.findings().get(0), SETTINGS)
                        .sentence())
                .isEqualTo("Session 6: 11.7 SD below this client's own mean of the earlier sessions; not back yet.");
    }

    @Test
    void saysBetweenWhichSessionsASuddenLossLies() {
        assertThat(sentence(Rater.CLIENT, loss().repair(7).build()))
                .isEqualTo("Between sessions 4 and 5: fell by 1.2 points; half of it regained at session 7.");
    }

    @Test
    void saysThatASuddenLossIsNotRegained() {
        assertThat(sentence(
                        Rater.CLIENT, loss().status(EpisodeStatus.UNREPAIRED).build()))
                .isEqualTo("Between sessions 4 and 5: fell by 1.2 points; half of it not regained since.");
    }

    @Test
    void readsTheEvidenceThatTheShippedRuleGives() {
        SessionSeries series = SessionSeries.of(
                KEY, new int[] {1, 2, 3, 4, 5, 6, 7, 8}, new double[] {5, 5.1, 5, 5.1, 3, 3.1, 3.2, 4.5});
        Detection detection = SuddenLoss.withCutoff(1).detect(series);
        assertThat(Explanation.of(detection, detection.findings().get(0), Map.of())
                        .sentence())
                .isEqualTo("Between sessions 4 and 5: fell by 2.1 points; half of it regained at session 8.");
    }

    @Test
    void wordsTheFindingOfAnyOtherRule() {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(6, 3)
                .signalSession(6)
                .preLevel(5)
                .scale(0.8)
                .repair(8)
                .build();
        assertThat(sentence(Rater.CLIENT, finding))
                .isEqualTo("Session 6: 2 points (2.5 SD) below the level before, low since session 4;"
                        + " back at session 8.");
    }

    @Test
    void wordsTheFindingOfARuleWithoutALevelBefore() {
        RuptureFinding finding =
                RuptureFinding.builder().onset(1).nadir(1, 3).signalSession(6).build();
        assertThat(sentence(Rater.CLIENT, finding))
                .isEqualTo("Session 1: down to 3; nothing before it to compare with.");
    }

    @Test
    void isShorterInAList() {
        RuptureFinding finding = episode().status(EpisodeStatus.PENDING).build();
        assertThat(Explanation.of(detection(Optional.of(Rater.CLIENT), finding), finding, SETTINGS)
                        .brief())
                .isEqualTo("Session 9: 2.6 SD below own mean; not back yet");
    }

    @Test
    void saysWhyASeriesCannotBeJudged() {
        Detection detection =
                new Detection("mean-2sd", SeriesKey.of(DyadId.of("C001")), List.of(), "all scores are equal", Set.of());
        assertThat(Explanation.notEvaluable(detection)).isEqualTo("Cannot be judged: all scores are equal.");
    }

    @ParameterizedTest
    @EnumSource
    void wordsEveryCaveatAsASentence(Caveat caveat) {
        assertThat(Explanation.caveat(caveat)).matches("[A-Z].+\\.");
    }

    @Test
    void refusesToSayWhyAJudgedSeriesCannotBeJudged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explanation.notEvaluable(Detection.of("mean-2sd", KEY, List.of())))
                .withMessage("Criterion mean-2sd could be applied");
    }

    @Test
    void readsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(sentence(Rater.CLIENT, episode().repair(11).build()))
                    .isEqualTo("Session 9: 2.6 SD below this client's own mean; back at session 11.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryRater(Rater rater) {
        assertThat(sentence(rater, episode().repair(11).build()))
                .startsWith("Session 9: 2.6 SD below this " + rater.name().toLowerCase(Locale.ROOT) + "'s own mean");
    }

    @Test
    void givesTheEvidenceAsItIs() {
        RuptureFinding finding = episode().repair(11).build();
        assertThat(Explanation.of(KEY, finding, SETTINGS).evidence()).isEqualTo(finding.evidence());
    }

    @Test
    void explainsTheLatestFindingOfAMonitor() {
        LiveDetector rule = VEpisode.mean2Sd().with(EpisodeForm.CAUSAL).live().orElseThrow();
        RuptureMonitor monitor = rule.monitor();
        double[] scores = {5, 5.5, 5, 5, 5.5, 2};
        for (int i = 0; i < scores.length; i++) {
            monitor.update(i + 1, scores[i]);
        }
        assertThat(Explanation.of(KEY, monitor.latest().orElseThrow(), rule.settings())
                        .brief())
                .isEqualTo("Session 6: 11.7 SD below the mean of the earlier sessions; not back yet");
    }

    /** Evidence that has the names of a family but not its kinds of values, or only some of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"z", "magnitude", "votes", "ewma", "shift_sd", "probability", "cutoff", "drop", "compared_with"})
    void aRuleOfOnesOwnMayUseAnyNameInItsEvidence(String name) {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(4, 3)
                .signalSession(4)
                .preLevel(4)
                .evidence(Evidence.none().with(name, "{words} of its own"))
                .repair(8)
                .build();
        assertThat(sentence(Rater.CLIENT, finding))
                .isEqualTo("Session 4: 1 point below the level before; back at session 8.");
    }

    @Test
    void saysDownToWhereThereIsNoFallFromTheLevelBefore() {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(4, 3)
                .signalSession(4)
                .preLevel(2.5)
                .repair(8)
                .build();
        assertThat(sentence(Rater.CLIENT, finding)).isEqualTo("Session 4: down to 3; back at session 8.");
    }

    @Test
    void leavesOutADepthInSdThatIsTooLargeToBeANumber() {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(4, -1e300)
                .signalSession(4)
                .preLevel(0)
                .scale(1e-300)
                .repair(8)
                .build();
        assertThat(sentence(Rater.CLIENT, finding))
                .isEqualTo("Session 4: 1.0E300 points below the level before; back at session 8.");
    }

    @Test
    void namesADropInAnUnknownUnitBelowSomethingUnknown() {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(4, 3)
                .signalSession(4)
                .preLevel(5)
                .evidence(Evidence.none()
                        .with("compared_with", "weather")
                        .with("reference", 5)
                        .with("unit", "degrees")
                        .with("scale", 0.5)
                        .with("drop", 2))
                .repair(8)
                .build();
        assertThat(sentence(Rater.CLIENT, finding))
                .isEqualTo("Session 4: 2 points (4.0 units of the rule) below what the rule compares with; back at"
                        + " session 8.");
    }

    @Test
    void doesNotRoundAProbabilityToCertainty() {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(4, 3)
                .signalSession(6)
                .preLevel(5)
                .evidence(Evidence.none().with("probability", 0.9951).with("threshold", 0.5))
                .repair(8)
                .build();
        assertThat(sentence(Rater.CLIENT, finding))
                .endsWith("At session 6 the probability of a change to a lower level was more than 0.99, above the"
                        + " threshold of 0.5.");
    }

    @Test
    void saysNoMoreThanTwoSentences() {
        RuptureFinding finding = RuptureFinding.builder()
                .onset(4)
                .nadir(4, 3)
                .signalSession(4)
                .preLevel(5)
                .evidence(Evidence.none()
                        .with("centre", 5)
                        .with("ewma", 4.2)
                        .with("limit", 4.25)
                        .with("first_alarm", 4)
                        .with("false_alarm", 0.05)
                        .with("mark", "UNCONFIRMED"))
                .repair(8)
                .build();
        assertThat(sentence(Rater.CLIENT, finding))
                .isEqualTo("Session 4: down to 3 from a usual level of 5; back at session 8. At session 4 the moving"
                        + " average fell to 4.2, below its limit of 4.25.");
    }

    @Test
    void tellsAMeanOfLinesAsTheTotalThatIsCompared() {
        SeriesKey key = new SeriesKey(DyadId.of("C001"), Optional.of(Rater.CLIENT), Optional.of("srs"), ScaleId.TOTAL);
        SessionSeries means = SessionSeries.of(
                key,
                Optional.of(new ScoreRange(0, 10, OptionalDouble.empty())),
                List.of(SeriesPoint.of(1, 9.5), SeriesPoint.of(2, 8.25), SeriesPoint.of(3, 9.5)));
        Detection detection = SrsSignal.withDefaults().detect(means);
        assertThat(Explanation.of(detection, detection.findings().get(0), Map.of())
                        .sentence())
                .isEqualTo("Session 2: mean of the lines 8.25, a total of 33, below 36; back at session 3.");
    }
}
