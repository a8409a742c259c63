package io.github.alliance4j.scoring.rupture.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.interpretation.PublishedCutoffs;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalRulesTest {

    private static List<Integer> sessions(SignalRule rule, SessionSeries series) {
        return rule.assess(series).value().orElseThrow().stream()
                .map(signal -> signal.session().value())
                .toList();
    }

    @Test
    void totalIsThePublishedRuleSessionBySession() {
        SignalRule below = SrsRules.total(Comparison.LESS_THAN);
        assertThat(below.id()).isEqualTo(PublishedCutoffs.SRS_TOTAL.id());
        assertThat(below.source()).isEqualTo(PublishedCutoffs.SRS_TOTAL.source());
        assertThat(below.source().mark()).isEqualTo(EvidenceMark.SINGLE);
        assertThat(sessions(below, Example.of(36, 35.9, 35, 40))).containsExactly(2, 3);
        SignalRule orBelow = SrsRules.total(Comparison.LESS_OR_EQUAL);
        assertThat(orBelow.id()).isEqualTo("srs-total-36-or-below");
        assertThat(sessions(orBelow, Example.of(36, 36.1))).containsExactly(1);
        SessionSignal signal =
                below.assess(Example.of(35)).value().orElseThrow().get(0);
        assertThat(signal.evidence().number("total")).hasValue(35);
        assertThat(signal.evidence().number("cutoff")).hasValue(36);
        assertThat(signal).hasToString("srs-total-36 at session 1");
        assertThat(below).hasToString("srs-total-36");
    }

    @Property(seed = "53", tries = 300)
    void totalAgreesWithThePublishedCutoffOnEveryScore(@ForAll @IntRange(max = 400) int tenths) {
        double total = tenths / 10.0;
        boolean concern =
                PublishedCutoffs.SRS_TOTAL.interpret(total).band().label().equals("concern");
        assertThat(sessions(SrsRules.total(Comparison.LESS_THAN), Example.of(total)))
                .hasSize(concern ? 1 : 0);
    }

    @Test
    void dropIsUnconfirmedAndCountsAtItsBoundary() {
        SignalRule drop = SrsRules.drop(1);
        assertThat(drop.source().mark()).isEqualTo(EvidenceMark.UNCONFIRMED);
        assertThat(sessions(drop, Example.of(38, 37, 36.1, 35.1, 35.1))).containsExactly(2, 4);
        assertThat(sessions(drop, Example.at(new int[] {1, 3, 4}, 38, 30, 30))).isEmpty();
        assertThat(drop.assess(Example.of(38, 36.5))
                        .value()
                        .orElseThrow()
                        .get(0)
                        .evidence()
                        .number("drop"))
                .hasValue(1.5);
        assertThat(drop.assess(Example.at(new int[] {1, 3}, 38, 30)).reason())
                .isEqualTo("no two neighbouring sessions were observed");
        assertThat(drop.assess(Example.of(50, 38)).reason()).isEqualTo(SrsSignal.NO_TOTAL);
        assertThatIllegalArgumentException().isThrownBy(() -> SrsRules.drop(0)).withMessageContaining("drop is 0.0");
    }

    @Test
    void alwaysTopSpeaksFromTheChosenNumberOfSessionsOn() {
        SignalRule three = SrsRules.alwaysTop(3);
        assertThat(sessions(three, Example.of(40, 40, 40, 40, 39.9, 40, 40))).containsExactly(3, 4);
        assertThat(sessions(three, Example.of(39, 40, 40))).isEmpty();
        assertThat(three.assess(Example.of(40, 40, 40, 40))
                        .value()
                        .orElseThrow()
                        .get(1)
                        .evidence()
                        .number("sessions_at_top"))
                .hasValue(4);
        assertThat(three.source().mark()).isEqualTo(EvidenceMark.SINGLE);
        assertThat(three.source().note()).contains("LIBRARY DEFAULT");
        assertThat(three.assess(Example.of()).reason()).isEqualTo("no session was observed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SrsRules.alwaysTop(1))
                .withMessage("Parameter sessions is 1; it must be 2 or more");
    }

    @Test
    void lineRuleIsThePublishedOneUnlessAnotherBoundaryIsChosen() {
        assertThat(SrsRules.line(9)).isSameAs(PublishedCutoffs.SRS_LINE);
        assertThat(SrsRules.line(8).id()).isEqualTo("srs-line-8.0");
        assertThat(SrsRules.line(8).boundary()).isEqualTo(8);
        assertThat(SrsRules.line(8).comparison()).isEqualTo(Comparison.LESS_THAN);
        assertThat(SrsRules.line(8).source().mark()).isEqualTo(EvidenceMark.UNCONFIRMED);
        for (double bad : new double[] {0, 10.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SrsRules.line(bad))
                    .withMessage("Parameter boundary is " + bad + "; a line is from 0 to 10");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,poor", "34,poor", "34.9,poor", "35,fair", "38,fair", "38.9,fair", "39,good", "40,good"})
    void bandsAreThoseOfTheirPage(double total, String word) {
        assertThat(SrsRules.bands().interpret(total).band().label()).isEqualTo(word);
        assertThat(SrsRules.bands().source().mark()).isEqualTo(EvidenceMark.SINGLE);
    }

    @ParameterizedTest
    @CsvSource({
        "5 4.5 4,       1,    true",
        "5 4.5 4.01,    1,    false",
        "5.1 5 4.8,     0.3,  true",
        "4 4.5 5,       1,    false",
        "5 5 5,         1,    false",
        "5 6 4,         1,    true",
        "5 3 4,         1,    true"
    })
    void firstThreeRatingsMustFallByTheCutoff(String scores, double cutoff, boolean warns) {
        double[] y = Arrays.stream(scores.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(sessions(EarlyWarning.earlyDecline(cutoff), Example.of(y)))
                .isEqualTo(warns ? List.of(3) : List.of());
        double[] longer = Arrays.copyOf(y, 6);
        assertThat(sessions(EarlyWarning.earlyDecline(cutoff), Example.of(longer)))
                .isEqualTo(warns ? List.of(3) : List.of());
    }

    @Test
    void slopeOfUnevenSessionsDecidesToo() {
        // First above third, yet the line rises: session 2 is deep and stands near the first.
        int[] sessions = {1, 2, 11};
        assertThat(sessions(EarlyWarning.earlyDecline(0.1), Example.at(sessions, 5, 0, 4.8)))
                .isEmpty();
        assertThat(sessions(EarlyWarning.earlyDecline(0.1), Example.at(sessions, 5, 5, 4.8)))
                .containsExactly(11);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void fewerThanThreeRatingsAreNotEvaluable(int n) {
        assertThat(EarlyWarning.earlyDecline(1)
                        .assess(Example.of(Arrays.copyOf(new double[] {5, 3}, n)))
                        .reason())
                .isEqualTo("fewer than 3 sessions were observed");
        assertThat(EarlyWarning.twoDeclines()
                        .assess(Example.of(Arrays.copyOf(new double[] {5, 3}, n)))
                        .reason())
                .isEqualTo("no three neighbouring sessions were observed");
    }

    @Test
    void twoDeclinesAreStrictAndOfNeighbours() {
        SignalRule rule = EarlyWarning.twoDeclines();
        assertThat(sessions(rule, Example.of(5, 4.9, 4.8, 4.7, 4.7, 4.6, 4.5))).containsExactly(3, 4, 7);
        assertThat(sessions(rule, Example.of(5, 4, 4))).isEmpty();
        assertThat(sessions(rule, Example.of(5, 5, 4))).isEmpty();
        assertThat(sessions(rule, Example.at(new int[] {1, 2, 4, 5, 6}, 5, 4, 3, 3, 3)))
                .isEmpty();
        assertThat(rule.assess(Example.at(new int[] {1, 2, 4, 5}, 5, 4, 3, 2)).isEvaluable())
                .isFalse();
        assertThat(rule.source().mark()).isEqualTo(EvidenceMark.LIBRARY_DEFAULT);
    }

    @Test
    void alarmsOfADetectorAreSignals() {
        SuddenLoss detector = SuddenLoss.withCutoff(1).with(Stability.OFF);
        SignalRule rule = EarlyWarning.alarmOf(detector);
        assertThat(rule.id()).isEqualTo("sudden-loss");
        assertThat(sessions(rule, Example.of(5, 5, 5, 2, 2, 2))).containsExactly(5);
        assertThat(rule.assess(Example.of(5, 5)).reason()).contains("enough sessions before and after");
        assertThat(rule.source().note()).contains("cutoff=1.0");
    }

    @Test
    void anyOfGivesAllSignalsBySession() {
        SignalRule any = EarlyWarning.anyOf(List.of(
                EarlyWarning.twoDeclines(), EarlyWarning.earlyDecline(1), EarlyWarning.alarmOf(VEpisode.mean2Sd())));
        Evaluation<List<SessionSignal>> signals = any.assess(Example.of(5, 4, 3, 2));
        assertThat(signals.value().orElseThrow())
                .extracting(SessionSignal::rule)
                .containsExactly("two-declines", "early-decline", "two-declines");
        assertThat(any.id()).isEqualTo("early-warning");
        assertThat(any.source().note()).isEqualTo("Any of two-declines, early-decline, mean-2sd");
        assertThat(any.assess(Example.of(5)).reason())
                .startsWith("no three neighbouring sessions were observed; fewer than 3 sessions were observed; ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyWarning.anyOf(List.of()))
                .withMessage("An early warning needs one rule or more");
    }

    @Property(seed = "54", tries = 300)
    void earlyWarningsAreCausalAndDoNotDependOnTheLevel(@ForAll long seed, @ForAll @IntRange(min = 3, max = 20) int n) {
        SessionSeries series = Example.random(seed, n);
        SignalRule any = EarlyWarning.anyOf(List.of(EarlyWarning.twoDeclines(), EarlyWarning.earlyDecline(1.05)));
        List<Integer> whole = sessions(any, series);
        for (int k = 3; k <= n; k++) {
            int last = series.session(k - 1);
            assertThat(sessions(any, Example.prefix(series, k)))
                    .isEqualTo(whole.stream().filter(session -> session <= last).toList());
        }
        double[] moved = Arrays.stream(series.values()).map(y -> y + 16).toArray();
        assertThat(sessions(any, Example.at(series.sessions(), moved))).isEqualTo(whole);
    }

    @Test
    void cutoffsOutOfRangeAreRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EarlyWarning.earlyDecline(bad))
                    .withMessage("Parameter cutoff is " + bad + "; it must be above 0");
        }
    }

    @Test
    void slopeOfExactlyZeroIsNoEarlyDecline() {
        int[] sessions = {1, 8, 9};
        assertThat(sessions(EarlyWarning.earlyDecline(1), Example.at(sessions, 5.1, 6.6, 4.1)))
                .isEmpty();
        assertThat(sessions(EarlyWarning.earlyDecline(1), Example.at(sessions, 5.1, 6.5, 4.1)))
                .hasSize(1);
    }

    @Test
    void scoresTooLargeToComputeWithAreNotEvaluable() {
        assertThat(EarlyWarning.earlyDecline(1)
                        .assess(Example.of(1e300, 5, -1e308))
                        .reason())
                .isEqualTo("the scores are too large to compute with");
        assertThat(EarlyWarning.twoDeclines()
                        .assess(Example.of(1e308, 5, -1e308))
                        .reason())
                .isEqualTo("the scores are too large to compute with");
    }
}
