package io.github.alliance4j.scoring.rupture.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {

    private static final SuddenLoss RULE = SuddenLoss.withCutoff(1).with(Stability.OFF);

    private static List<SessionNumber> sessions(int... numbers) {
        return Arrays.stream(numbers).mapToObj(SessionNumber::of).toList();
    }

    /** A table with these cells, session by session. */
    private static Recognition table(int both, int clientOnly, int therapistOnly, int neither) {
        int n = both + clientOnly + therapistOnly + neither;
        return Recognition.of(
                sessions(IntStream.rangeClosed(1, n).toArray()),
                sessions(IntStream.rangeClosed(1, both + clientOnly).toArray()),
                sessions(IntStream.rangeClosed(1, n)
                        .filter(i -> i <= both || (i > both + clientOnly && i <= both + clientOnly + therapistOnly))
                        .toArray()));
    }

    @Test
    void sessionsFallIntoFourClasses() {
        Recognition recognition = Recognition.of(sessions(4, 1, 2, 3), sessions(1, 2, 9), sessions(2, 3, 8));
        assertThat(recognition.classes().keySet()).containsExactlyElementsOf(sessions(1, 2, 3, 4));
        assertThat(recognition.classes().values())
                .containsExactly(
                        RecognitionClass.MISSED,
                        RecognitionClass.RECOGNISED,
                        RecognitionClass.THERAPIST_ONLY,
                        RecognitionClass.NEITHER);
        assertThat(recognition).hasToString("1 recognised, 1 missed, 1 therapist only, 1 neither");
    }

    @ParameterizedTest
    @CsvSource({
        // both, client only, therapist only, neither, kappa, rate
        "20, 5, 10, 15, 0.4,   0.8",
        "5,  0, 0,  5,  1,     1",
        "0,  5, 5,  0,  -1,    0",
        "1,  1, 1,  1,  0,     0.5",
        "1,  2, 0,  9,  0.4285714285714, 0.3333333333333"
    })
    void kappaAndRateAreThoseOfTheTable(int both, int client, int therapist, int neither, double kappa, double rate) {
        Recognition recognition = table(both, client, therapist, neither);
        assertThat(recognition.count(RecognitionClass.RECOGNISED)).isEqualTo(both);
        assertThat(recognition.count(RecognitionClass.MISSED)).isEqualTo(client);
        assertThat(recognition.count(RecognitionClass.THERAPIST_ONLY)).isEqualTo(therapist);
        assertThat(recognition.count(RecognitionClass.NEITHER)).isEqualTo(neither);
        assertThat(recognition.kappa().value().orElseThrow()).isCloseTo(kappa, within(1e-12));
        assertThat(recognition.rate().value().orElseThrow()).isCloseTo(rate, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,6", "6,0,0,0", "0,0,0,0"})
    void kappaOfNoVariationIsNotEvaluable(int both, int client, int therapist, int neither) {
        assertThat(table(both, client, therapist, neither).kappa().reason())
                .isEqualTo("both flag no session, or both flag every session");
    }

    @Test
    void oneConstantRaterGivesKappaZero() {
        assertThat(table(0, 0, 2, 4).kappa().value().orElseThrow()).isZero();
        assertThat(table(0, 0, 2, 4).rate().reason()).isEqualTo("the client's ratings flag no session");
    }

    @Test
    void sessionIsFlaggedFromOnsetToNadir() {
        SessionSeries client = Example.of(5, 5, 5, 3, 2, 2, 2, 5);
        SessionSeries therapist = Example.of(5, 5, 5, 5, 3, 3, 3, 3);
        Recognition recognition =
                Recognition.assess(RULE, client, therapist).value().orElseThrow();
        assertThat(recognition.classes().values())
                .containsExactly(
                        RecognitionClass.NEITHER,
                        RecognitionClass.NEITHER,
                        RecognitionClass.NEITHER,
                        RecognitionClass.MISSED,
                        RecognitionClass.RECOGNISED,
                        RecognitionClass.NEITHER,
                        RecognitionClass.NEITHER,
                        RecognitionClass.NEITHER);
    }

    @Test
    void onlySessionsThatBothRatedCount() {
        SessionSeries client = Example.of(5, 5, 5, 3, 3, 3);
        SessionSeries therapist = Example.at(new int[] {2, 3, 4, 5, 6, 7}, 5, 5, 3, 3, 3, 3);
        Recognition recognition =
                Recognition.assess(RULE, client, therapist).value().orElseThrow();
        assertThat(recognition.classes().keySet()).containsExactlyElementsOf(sessions(2, 3, 4, 5, 6));
        assertThat(recognition.rate().value()).contains(1.0);
    }

    @Test
    void whatTheRuleCannotJudgeIsNotEvaluable() {
        SessionSeries good = Example.of(5, 5, 5, 5, 5);
        String reason = "no two neighbouring sessions have enough sessions before and after them";
        assertThat(Recognition.assess(RULE, Example.of(5), good).reason()).isEqualTo("client: " + reason);
        assertThat(Recognition.assess(RULE, good, Example.of(5)).reason()).isEqualTo("therapist: " + reason);
        assertThat(Recognition.assess(RULE, good, Example.from(6, 5, 5, 5, 5)).reason())
                .isEqualTo("client and therapist rated no session together");
        SessionSeries other = SessionSeries.of(SeriesKey.of(DyadId.of("C2")), new int[] {1}, new double[] {5});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recognition.assess(RULE, good, other))
                .withMessage("The ratings of client and therapist must be of one dyad");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discrepancy.withDefaults().assess(good, other))
                .withMessage("The ratings of client and therapist must be of one dyad");
    }

    @Test
    void gapIsThatOfTheStandardisedRatings() {
        // z of 1, 2, 3 is -1, 0, 1; the therapist's scale is another one.
        Discrepancy.Result result = Discrepancy.withDefaults()
                .withThreshold(1.9)
                .assess(Example.of(1, 2, 3), Example.of(30, 20, 10))
                .value()
                .orElseThrow();
        assertThat(result.gaps().values()).containsExactly(-2, 0, 2);
        assertThat(result.flagged()).containsExactlyElementsOf(sessions(1, 3));
        assertThat(result).hasToString("2 of 3 sessions flagged");
    }

    @Test
    void gapOfExactlyTwoIsNotFlagged() {
        assertThat(Discrepancy.withDefaults()
                        .assess(Example.of(1, 2, 3), Example.of(30, 20, 10))
                        .value()
                        .orElseThrow()
                        .flagged())
                .isEmpty();
    }

    @Test
    void onlySharedSessionsAreStandardised() {
        Evaluation<Discrepancy.Result> result = Discrepancy.withDefaults()
                .assess(Example.of(1, 2, 3, 100), Example.at(new int[] {1, 2, 3, 5}, 10, 20, 30, -100));
        assertThat(result.value().orElseThrow().gaps().values()).containsExactly(0, 0, 0);
    }

    @Test
    void gapsThatCannotBeComputedAreNotEvaluable() {
        assertThat(Discrepancy.withDefaults()
                        .assess(Example.of(1, 2), Example.of(1, 2))
                        .reason())
                .isEqualTo("client and therapist rated fewer than 3 sessions together");
        assertThat(Discrepancy.withDefaults()
                        .assess(Example.of(1, 1, 1), Example.of(1, 2, 3))
                        .reason())
                .isEqualTo("all ratings of the client, or all of the therapist, are equal");
        // The largest gap of three sessions is 2 * 2 / sqrt(3) = 2.3094.
        assertThat(Discrepancy.withDefaults()
                        .withThreshold(2.31)
                        .assess(Example.of(1, 2, 3), Example.of(1, 2, 4))
                        .reason())
                .isEqualTo("no gap of 3 sessions can pass 2.31");
        assertThat(Discrepancy.withDefaults()
                        .withThreshold(2.30)
                        .assess(Example.of(1, 1, 2), Example.of(2, 2, 1))
                        .value()
                        .orElseThrow()
                        .flagged())
                .containsExactlyElementsOf(sessions(3));
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discrepancy.withDefaults().withThreshold(bad))
                    .withMessage("Parameter threshold is " + bad + "; it must be above 0");
        }
    }

    @Property(seed = "56", tries = 200)
    void swappingTheTwoTurnsGapsRound(@ForAll long seed, @ForAll @IntRange(min = 4, max = 20) int n) {
        SessionSeries client = Example.random(seed, n);
        SessionSeries therapist = Example.random(seed + 1, n);
        Evaluation<Discrepancy.Result> one = Discrepancy.withDefaults().assess(client, therapist);
        Evaluation<Discrepancy.Result> two = Discrepancy.withDefaults().assess(therapist, client);
        assertThat(two.isEvaluable()).isEqualTo(one.isEvaluable());
        assertThat(two.value().map(Discrepancy.Result::flagged))
                .isEqualTo(one.value().map(Discrepancy.Result::flagged));
        one.value()
                .ifPresent(result ->
                        assertThat(Arrays.stream(result.gaps().values()).sum()).isCloseTo(0, within(1e-9)));
    }
}
