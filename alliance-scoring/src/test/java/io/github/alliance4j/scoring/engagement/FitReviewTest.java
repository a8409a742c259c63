package io.github.alliance4j.scoring.engagement;

import static io.github.alliance4j.scoring.engagement.FitVerdict.CONTINUE;
import static io.github.alliance4j.scoring.engagement.FitVerdict.NOT_EVALUABLE;
import static io.github.alliance4j.scoring.engagement.FitVerdict.REVIEW_FIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitReviewTest {

    private static final FitReview RULE = FitReview.below(50);
    private static final double[] LOW = {40, 50, 42, 46};

    private static FitReview.Result assess(FitReview rule, double... scores) {
        return rule.assess(Records.attended(scores.length), Example.of(scores));
    }

    private static Stream<Arguments> clauses() {
        return Stream.of(
                Arguments.of("low, no rise seen", LOW, REVIEW_FIT),
                Arguments.of("low, falling", new double[] {46, 42, 39, 33}, REVIEW_FIT),
                Arguments.of("low, but rising", new double[] {10, 20, 29, 41}, CONTINUE),
                Arguments.of("not low, no rise seen", new double[] {60, 50, 58, 54}, CONTINUE),
                Arguments.of("not low, rising", new double[] {40, 50, 59, 71}, CONTINUE),
                Arguments.of("exactly at the level", new double[] {20, 49, 51, 50}, CONTINUE),
                Arguments.of("too few sessions", new double[] {10, 12, 9}, NOT_EVALUABLE),
                Arguments.of("no session", new double[0], NOT_EVALUABLE),
                Arguments.of("all equal", new double[] {40, 40, 40, 40}, REVIEW_FIT),
                Arguments.of("exactly on a rising line", new double[] {10, 20, 30, 40}, CONTINUE),
                Arguments.of("exactly on a falling line", new double[] {40, 30, 20, 10}, REVIEW_FIT));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("clauses")
    void eachClause(String name, double[] scores, FitVerdict expected) {
        assertThat(assess(RULE, scores).verdict()).isEqualTo(expected);
    }

    @Test
    void evidenceIsTheMeanTheSlopeAndTheFeedback() {
        FitReview.Result result = assess(RULE, LOW);
        assertThat(result.sessions()).isEqualTo(4);
        assertThat(result.recentMean()).hasValue(46); // of 50, 42, 46
        assertThat(result.isLow()).isTrue();
        assertThat(result.slope().orElseThrow()).isCloseTo(1, within(1e-12)); // 5 / 5
        // RSS 59 - 5 = 54, sigma sqrt(27), SE sqrt(27 / 5), t(.95; 2) = 2.919986
        double margin = 2.919985580 * Math.sqrt(27.0 / 5);
        assertThat(result.slopeInterval().orElseThrow().low()).isCloseTo(1 - margin, within(1e-6));
        assertThat(result.slopeInterval().orElseThrow().high()).isCloseTo(1 + margin, within(1e-6));
        assertThat(result.isRising()).isFalse();
        assertThat(result.feedback()).isEqualTo(FeedbackState.NONE);
        assertThat(result.rule()).isSameAs(RULE);
    }

    @Test
    void defaultsAreVisible() {
        assertThat(RULE.level()).isEqualTo(50);
        assertThat(RULE.minSessions()).isEqualTo(4);
        assertThat(RULE.recent()).isEqualTo(3);
        assertThat(RULE.confidence()).isEqualTo(0.90);
        assertThat(RULE.states()).containsExactly(FeedbackState.values());
    }

    @Test
    void scoresOnALineHaveASlopeAndNoInterval() {
        FitReview.Result line = assess(RULE, 10, 20, 30, 40);
        assertThat(line.slope()).hasValue(10);
        assertThat(line.slopeInterval()).isEmpty();
        assertThat(line.isRising()).isTrue();
        assertThat(assess(RULE, 40, 40, 40, 40).slope()).hasValue(0);
    }

    @Test
    void notEvaluableShowsHowManySessionsThereAre() {
        FitReview.Result few = assess(RULE, 10, 12);
        assertThat(few.sessions()).isEqualTo(2);
        assertThat(few.recentMean()).isEmpty();
        assertThat(few.slope()).isEmpty();
        assertThat(few.slopeInterval()).isEmpty();
        assertThat(few.isLow()).isFalse();
        assertThat(few.isRising()).isFalse();
        assertThat(few.sentence()).isEqualTo("No answer yet: 2 of at least 4 sessions have a score");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 4 | 0 | 4",
                "3 | 3 | 1 | No answer yet: 3 of at least 4 sessions have a score; 1 score after the record's last session does not count",
                "1 | 1 | 3 | No answer yet: 1 of at least 4 sessions have a score; 3 scores after the record's last session do not count",
                "0 | 0 | 4 | No answer yet: 0 of at least 4 sessions have a score; 4 scores after the record's last session do not count"
            })
    void saysHowManyScoresLieAfterTheEndOfTheRecord(int recorded, int counted, int later, String words) {
        FitReview.Result result = RULE.assess(Records.attended(recorded), Example.of(LOW));
        assertThat(result.sessions()).isEqualTo(counted);
        assertThat(result.scoresAfterRecord()).isEqualTo(later);
        assertThat(result.sentence()).contains(words);
    }

    @Test
    void scoresAfterTheRecordChangeNoVerdict() {
        FitReview.Result shorter = RULE.assess(Records.attended(4), Example.of(LOW));
        FitReview.Result longer = RULE.assess(Records.attended(4), Example.of(40, 50, 42, 46, 90, 95));
        assertThat(longer.sentence()).isEqualTo(shorter.sentence());
        assertThat(longer.scoresAfterRecord()).isEqualTo(2);
        assertThat(longer).isEqualTo(shorter).hasSameHashCodeAs(shorter);
    }

    @Test
    void theNumberOfSessionsIsAParameter() {
        assertThat(assess(RULE.withAtLeast(3), 10, 12, 9).verdict()).isEqualTo(REVIEW_FIT);
        assertThat(assess(RULE.withAtLeast(5), LOW).verdict()).isEqualTo(NOT_EVALUABLE);
    }

    @Test
    void theNumberOfRecentScoresIsAParameter() {
        double[] scores = {60, 45, 40, 60, 52};
        assertThat(assess(RULE, scores).recentMean().orElseThrow()).isCloseTo(152.0 / 3, within(1e-12));
        assertThat(assess(RULE.withRecent(1), scores).recentMean()).hasValue(52);
        assertThat(assess(RULE.withRecent(4), scores).recentMean()).hasValue(49.25);
        assertThat(assess(RULE.withRecent(99), scores).recentMean()).hasValue(51.4);
        assertThat(assess(RULE.withRecent(4), scores).verdict()).isEqualTo(REVIEW_FIT);
        assertThat(assess(RULE, scores).verdict()).isEqualTo(CONTINUE);
    }

    @Test
    void theConfidenceOfTheSlopeIsAParameter() {
        double[] scores = {30, 36, 33, 42};
        assertThat(assess(RULE, scores).verdict()).isEqualTo(REVIEW_FIT);
        assertThat(assess(RULE.withConfidence(0.5), scores).verdict()).isEqualTo(CONTINUE);
    }

    private static Alliance withFeedback(int given, int takenUp) {
        AllianceBuilder builder = Records.builder().session(1);
        for (int i = 0; i < given; i++) {
            builder.giveFeedback("f" + i, Rater.CLIENT, FeedbackTopic.General.PACE);
        }
        builder.session(2);
        for (int i = 0; i < takenUp; i++) {
            builder.takeUpFeedback("f" + i);
        }
        return builder.session(3).session(4).build();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NONE", "2, 0, OPEN", "2, 1, PARTLY", "2, 2, TAKEN_UP"})
    void feedbackIsEvidenceAndByDefaultDecidesNothing(int given, int takenUp, FeedbackState expected) {
        FitReview.Result result = RULE.assess(withFeedback(given, takenUp), Example.of(LOW));
        assertThat(result.feedback()).isEqualTo(expected);
        assertThat(result.verdict()).isEqualTo(REVIEW_FIT);
    }

    @ParameterizedTest
    @EnumSource(FeedbackState.class)
    void aRuleForSomeStatesOfTheFeedbackAsksForOneOfThem(FeedbackState state) {
        FitReview rule = RULE.with(FeedbackState.OPEN, FeedbackState.PARTLY);
        int given = state == FeedbackState.NONE ? 0 : 2;
        int takenUp = state == FeedbackState.TAKEN_UP ? 2 : state == FeedbackState.PARTLY ? 1 : 0;
        boolean asked = state == FeedbackState.OPEN || state == FeedbackState.PARTLY;
        assertThat(rule.assess(withFeedback(given, takenUp), Example.of(LOW)).verdict())
                .isEqualTo(asked ? REVIEW_FIT : CONTINUE);
    }

    @Test
    void sentencesAdviseNoMoreThanATalk() {
        assertThat(RULE.assess(withFeedback(2, 0), Example.of(LOW)).sentence())
                .isEqualTo(
                        "Talk together about how the work fits: the last scores lie below the stated level, no rise is"
                                + " seen over 4 sessions, feedback was given and not taken up");
        assertThat(assess(RULE, 40, 50, 59, 71).sentence())
                .isEqualTo("This rule asks for no talk about the fit: the last scores lie not below the stated level, a"
                        + " rise is seen over 4 sessions, no feedback was given");
        assertThat(RULE.assess(withFeedback(2, 1), Example.of(LOW)).sentence())
                .endsWith("feedback was taken up in part");
        assertThat(RULE.assess(withFeedback(1, 1), Example.of(LOW)).sentence()).endsWith("feedback was taken up");
    }

    @Test
    void noSentenceSpeaksOfEndingOrReferral() {
        for (double[] scores : new double[][] {LOW, {60, 60, 60, 60}, {1}}) {
            assertThat(assess(RULE, scores).sentence())
                    .doesNotContainIgnoringCase("refer")
                    .doesNotContainIgnoringCase("end")
                    .doesNotContainIgnoringCase("change")
                    .doesNotContainIgnoringCase("drop");
        }
    }

    @Test
    void aNewTherapistStartsAnew() {
        Alliance record = Records.changedAfter(4, 6);
        SessionSeries scores = Example.of(40, 50, 42, 46, 40, 41);
        assertThat(RULE.assess(record, scores).verdict()).isEqualTo(NOT_EVALUABLE);
        assertThat(RULE.assess(record, scores).sessions()).isEqualTo(2);
        assertThat(RULE.with(Span.WHOLE_RECORD).assess(record, scores).verdict())
                .isEqualTo(REVIEW_FIT);
        assertThat(RULE.assess(record.allianceAt(4), scores).verdict()).isEqualTo(REVIEW_FIT);
    }

    @Test
    void scoresAfterTheRecordsLastSessionAreNotSeen() {
        Alliance record = Records.attended(8);
        SessionSeries scores = Example.of(40, 50, 42, 46, 90, 95, 90, 95);
        assertThat(RULE.assess(record.allianceAt(3), scores).verdict()).isEqualTo(NOT_EVALUABLE);
        assertThat(RULE.assess(record.allianceAt(4), scores)).isEqualTo(assess(RULE, LOW));
        assertThat(RULE.assess(record, scores).verdict()).isEqualTo(CONTINUE);
    }

    @Test
    void aScoreCountsEvenIfTheRecordDoesNotKnowItsSession() {
        Alliance sparse = Records.builder().session(1).session(4).build();
        assertThat(RULE.assess(sparse, Example.of(LOW)).sessions()).isEqualTo(4);
    }

    @Test
    void missingSessionsAreGapsInTime() {
        SessionSeries scores = Example.at(new int[] {1, 2, 3, 13}, 10, 20, 30, 40);
        FitReview.Result result = RULE.assess(Records.attended(13), scores);
        // session numbers -3.75 -2.75 -1.75 8.25 from their mean: Stt 92.75, Sty 185; by position it would be 10
        assertThat(result.slope().orElseThrow()).isCloseTo(185 / 92.75, within(1e-12));
    }

    @Test
    void refusesScoresOfAnotherDyad() {
        Alliance other = Alliance.builder(DyadId.of("SECRET")).session(1).build();
        assertThatThrownBy(() -> RULE.assess(other, Example.of(LOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The scores and the record are of different dyads");
    }

    @Test
    void refusesParametersOutsideTheirBounds() {
        assertThatThrownBy(() -> FitReview.below(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A level is a finite number");
        assertThatThrownBy(() -> RULE.withAtLeast(2)).hasMessage("At least 2 sessions is below 3");
        assertThatThrownBy(() -> RULE.withRecent(0)).hasMessage("The mean of the last 0 scores needs at least 1");
        assertThatThrownBy(() -> RULE.with(new FeedbackState[0]))
                .hasMessage("The rule needs at least one state of the feedback");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void refusesAConfidenceThatIsNone(double confidence) {
        assertThatThrownBy(() -> RULE.withConfidence(confidence)).hasMessageContaining("not between 0 and 1");
    }

    @Test
    void textIsTheVerdictAndEqualResultsAreEqual() {
        assertThat(assess(RULE, LOW)).hasToString("REVIEW_FIT");
        assertThat(assess(RULE, LOW)).isEqualTo(assess(RULE, LOW)).hasSameHashCodeAs(assess(RULE, LOW));
        assertThat(assess(RULE, LOW)).isNotEqualTo(assess(RULE.withRecent(2), LOW));
        assertThat(assess(RULE, LOW)).isNotEqualTo(assess(FitReview.below(51), LOW));
        assertThat(RULE).isEqualTo(FitReview.below(50)).hasSameHashCodeAs(FitReview.below(50));
        assertThat(RULE).isNotEqualTo(RULE.with(FeedbackState.NONE)).isNotEqualTo(RULE.with(Span.WHOLE_RECORD));
    }

    /** The level lies between the means that scores in tenths can have, so that rounding decides nothing. */
    @Property(seed = "3601", tries = 300)
    void aConstantOnScoresAndLevelChangesNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 15) int n,
            @ForAll @IntRange(min = -64, max = 64) int shift) {
        SessionSeries scores = Example.random(seed, n);
        double[] moved = Arrays.stream(scores.values()).map(y -> y + shift).toArray();
        Alliance record = Records.attended(40);
        assertThat(FitReview.below(4.917 + shift)
                        .assess(record, Example.at(scores.sessions(), moved))
                        .verdict())
                .isEqualTo(FitReview.below(4.917).assess(record, scores).verdict());
    }

    @Property(seed = "3602", tries = 300)
    void aHigherLevelNeverTakesAReviewBack(@ForAll long seed, @ForAll @IntRange(min = 4, max = 15) int n) {
        SessionSeries scores = Example.random(seed, n);
        Alliance record = Records.attended(40);
        boolean reviewed = false;
        for (double level = 2; level <= 8; level += 0.25) {
            boolean now = FitReview.below(level).assess(record, scores).verdict() == REVIEW_FIT;
            assertThat(now || !reviewed).isTrue();
            reviewed = now;
        }
    }

    @Property(seed = "3603", tries = 200)
    void asOfASessionOnlyWhatCameBeforeCounts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int k) {
        Alliance record = Records.random(seed, 15);
        double[] scores = Example.random(seed, 15).values();
        SessionSeries all = Example.of(scores);
        SessionSeries first = Example.at(IntStream.rangeClosed(1, k).toArray(), Arrays.copyOf(scores, k));
        for (Span span : Span.values()) {
            FitReview rule = FitReview.below(5).with(span);
            assertThat(rule.assess(record.allianceAt(k), all))
                    .isEqualTo(rule.assess(Records.firstOnly(record, k), first));
        }
    }
}
