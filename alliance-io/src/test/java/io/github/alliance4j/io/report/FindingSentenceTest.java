package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingSentenceTest {

    private static final Map<String, String> SETTINGS = VEpisode.mean2Sd().settings();

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
        return FindingSentence.of(detection(Optional.of(rater), finding), finding, SETTINGS);
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
        assertThat(FindingSentence.of(
                        detection(Optional.of(Rater.CLIENT), finding), finding, Map.of("repair-window", "1")))
                .endsWith("not back within the 1 session allowed.");
    }

    @Test
    void saysNoNumberWhereTheWindowIsNotKnown() {
        RuptureFinding finding = episode().status(EpisodeStatus.UNREPAIRED).build();
        assertThat(FindingSentence.of(detection(Optional.of(Rater.CLIENT), finding), finding, Map.of()))
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
        assertThat(FindingSentence.of(detection(Optional.empty(), finding), finding, SETTINGS))
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
        SessionSeries series = SessionSeries.of(
                Clinics.key("C001", Rater.CLIENT), new int[] {1, 2, 3, 4, 5, 6}, new double[] {5, 5.5, 5, 5, 5.5, 2});
        Detection detection = VEpisode.mean2Sd().with(EpisodeForm.CAUSAL).detect(series);
        assertThat(FindingSentence.of(detection, detection.findings().get(0), SETTINGS))
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
        SessionSeries series =
                SessionSeries.of(Clinics.key("C001", Rater.CLIENT), new int[] {1, 2, 3, 4, 5, 6, 7, 8}, new double[] {
                    5, 5.1, 5, 5.1, 3, 3.1, 3.2, 4.5
                });
        Detection detection = SuddenLoss.withCutoff(1).detect(series);
        assertThat(FindingSentence.of(detection, detection.findings().get(0), Map.of()))
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
        assertThat(FindingSentence.brief(detection(Optional.of(Rater.CLIENT), finding), finding, SETTINGS))
                .isEqualTo("Session 9: 2.6 SD below own mean; not back yet");
    }

    @Test
    void saysWhyASeriesCannotBeJudged() {
        Detection detection =
                new Detection("mean-2sd", SeriesKey.of(DyadId.of("C001")), List.of(), "all scores are equal", Set.of());
        assertThat(FindingSentence.notEvaluable(detection)).isEqualTo("Cannot be judged: all scores are equal.");
    }

    @ParameterizedTest
    @EnumSource
    void wordsEveryCaveatAsASentence(Caveat caveat) {
        assertThat(FindingSentence.caveat(caveat)).matches("[A-Z].+\\.");
    }
}
