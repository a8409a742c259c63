package io.github.alliance4j.scoring.congruence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.reliability.IccForm;
import io.github.alliance4j.scoring.reliability.IntraclassCorrelation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DyadCongruenceTest {

    private static final DyadCongruence METHODS = DyadCongruence.withDefaults();
    private static final double[] FLAT = {4, 4, 4, 4};
    private static final double[] RISING = {1, 2, 4, 5};

    private static DyadCongruence.Result assess(double[] first, double[] second) {
        return METHODS.assess(Voices.of(first, second));
    }

    private static <T> T answer(Evaluation<T> evaluation) {
        return evaluation.value().orElseThrow();
    }

    @Test
    void workedExampleHasThePrintedNumbers() {
        DyadCongruence.Result result = METHODS.assess(Voices.example());
        Discrepancy gap = answer(result.discrepancy());
        assertThat(gap.directional()).isCloseTo(.26, within(1e-12));
        assertThat(gap.absolute()).isCloseTo(.42, within(1e-12));
        assertThat(gap.sumOfSquares()).isCloseTo(2.08, within(1e-12));
        assertThat(gap.rootMeanSquare()).isCloseTo(Math.sqrt(.208), within(1e-12));
        assertThat(gap.sessions()).isEqualTo(10);
        assertThat(answer(result.temporal()).value()).isCloseTo(.792591684, within(5e-10));
        assertThat(answer(result.concordance()).value()).isCloseTo(.653679654, within(5e-10));
        assertThat(answer(result.convergence()).slope()).isCloseTo(-.01454545, within(5e-9));
    }

    @Test
    void peakFlowConcordsAsByEpiR() {
        ConcordanceCorrelation ccc = answer(ConcordanceCorrelation.of(Voices.peakFlow()));
        assertThat(ccc.value()).isCloseTo(.9427424, within(5e-8));
        Interval interval = ccc.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(.8504919, within(5e-8));
        assertThat(interval.high()).isCloseTo(.9787263, within(5e-8));
        assertThat(ccc.correlation()).isCloseTo(.943279447, within(5e-10));
        // epiR prints the first over the second.
        assertThat(1 / ccc.scaleShift()).isCloseTo(1 / .9725091, within(5e-7));
        assertThat(ccc.locationShift()).isCloseTo(.01903025, within(5e-8));
        assertThat(ccc.biasCorrection()).isCloseTo(.9994307, within(5e-8));
        assertThat(ccc.sessions()).isEqualTo(17);
    }

    @Test
    void peakFlowHasThePublishedLimits() {
        BlandAltman limits = answer(BlandAltman.of(Voices.peakFlow()));
        assertThat(limits.meanDifference()).isCloseTo(-2.117647, within(5e-7));
        assertThat(limits.standardDeviation()).isCloseTo(38.76513, within(5e-6));
        assertThat(limits.limits().low()).isCloseTo(-2.117647 - 1.96 * 38.76513, within(2e-5));
        assertThat(limits.sessions()).isEqualTo(17);
        Interval lower = limits.lowerLimitInterval();
        Interval upper = limits.upperLimitInterval();
        assertThat((lower.low() + lower.high()) / 2).isCloseTo(limits.limits().low(), within(1e-9));
        assertThat((upper.low() + upper.high()) / 2).isCloseTo(limits.limits().high(), within(1e-9));
        // t(.975, 16) = 2.119905.
        assertThat(upper.high() - upper.low()).isCloseTo(2 * 2.119905 * limits.limitStandardError(), within(1e-4));
    }

    @Test
    void correlationHasFishersIntervalAndStudentsP() {
        TemporalCorrelation r = answer(TemporalCorrelation.of(Voices.example()));
        double z = Math.log((1 + r.value()) / (1 - r.value())) / 2;
        assertThat(r.interval().orElseThrow().low()).isCloseTo(Math.tanh(z - 1.959963985 / Math.sqrt(7)), within(1e-9));
        assertThat(r.interval().orElseThrow().high())
                .isCloseTo(Math.tanh(z + 1.959963985 / Math.sqrt(7)), within(1e-9));
        // Twice the tail of t beyond 3.676552 on 8 df, by numerical integration of its density.
        assertThat(r.p()).isCloseTo(.00625014063, within(1e-10));
        assertThat(r.sessions()).isEqualTo(10);
    }

    @Test
    void higherConfidenceWidensEveryInterval() {
        DyadCongruence.Result usual = METHODS.assess(Voices.example());
        DyadCongruence.Result sure = METHODS.withConfidence(.99).assess(Voices.example());
        assertWider(
                answer(sure.temporal()).interval().orElseThrow(),
                answer(usual.temporal()).interval().orElseThrow());
        assertWider(
                answer(sure.concordance()).interval().orElseThrow(),
                answer(usual.concordance()).interval().orElseThrow());
        assertWider(answer(sure.limits()).meanInterval(), answer(usual.limits()).meanInterval());
        assertWider(
                answer(sure.convergence()).interval(),
                answer(usual.convergence()).interval());
        assertWider(
                answer(sure.intraclass()).interval().orElseThrow(),
                answer(usual.intraclass()).interval().orElseThrow());
        assertThat(answer(sure.limits()).limits())
                .isEqualTo(answer(usual.limits()).limits());
    }

    private static void assertWider(Interval wide, Interval narrow) {
        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -.5, Double.NaN})
    void confidenceOutsideIsRefused(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHODS.withConfidence(confidence))
                .withMessage("Confidence " + confidence + " is not between 0 and 1");
    }

    @Test
    void intraclassIsTheFormAskedFor() {
        TwoVoices voices = Voices.example();
        IntraclassCorrelation.Result all =
                answer(IntraclassCorrelation.withDefaults().assess(voices.ratings()));
        assertThat(answer(METHODS.assess(voices).intraclass())).isEqualTo(answer(all.estimate(IccForm.ICC2)));
        assertThat(answer(METHODS.with(IccForm.ICC3).assess(voices).intraclass()))
                .isEqualTo(answer(all.estimate(IccForm.ICC3)));
    }

    @Test
    void withoutACommonSessionNothingIsEvaluable() {
        DyadCongruence.Result result = assess(new double[0], new double[0]);
        assertThat(result.discrepancy().reason()).isEqualTo("no session with both voices");
        assertThat(result.temporal().reason()).isEqualTo("fewer than 3 sessions with both voices");
        assertThat(result.concordance().reason()).isEqualTo("fewer than 3 sessions with both voices");
        assertThat(result.limits().reason()).isEqualTo("fewer than 2 sessions with both voices");
        assertThat(result.lags().reason()).isEqualTo("fewer than 3 sessions with both voices");
        assertThat(result.convergence().reason()).isEqualTo("fewer than 3 sessions with both voices");
        assertThat(result.intraclass().isEvaluable()).isFalse();
    }

    @Test
    void aVoiceThatNeverChangesHasAGapButNoCongruence() {
        DyadCongruence.Result result = assess(FLAT, RISING);
        assertThat(answer(result.discrepancy()).directional()).isEqualTo(1);
        assertThat(answer(result.limits()).meanDifference()).isEqualTo(1);
        assertThat(result.temporal().reason()).isEqualTo("the first voice never changes");
        assertThat(result.concordance().reason()).isEqualTo("the first voice never changes");
        assertThat(result.lags().reason()).isEqualTo("the first voice never changes");
        assertThat(result.intraclass().reason()).isEqualTo("the first voice never changes");
        assertThat(assess(RISING, FLAT).intraclass().reason()).isEqualTo("the second voice never changes");
        assertThat(assess(RISING, FLAT).temporal().reason()).isEqualTo("the second voice never changes");
    }

    @Test
    void equalFlatVoicesAreNotCalledPerfectAgreement() {
        DyadCongruence.Result result = assess(FLAT, FLAT);
        assertThat(answer(result.discrepancy()).absolute()).isZero();
        assertThat(result.concordance().isEvaluable()).isFalse();
        assertThat(result.intraclass().reason()).isEqualTo("all ratings are equal");
        assertThat(result.limits().reason()).contains("the gap never changes");
        assertThat(result.convergence().reason()).contains("never leaves a straight line");
    }

    @Test
    void equalVoicesThatMoveAgreePerfectly() {
        DyadCongruence.Result result = assess(RISING, RISING);
        assertThat(answer(result.temporal()).value()).isEqualTo(1);
        assertThat(answer(result.temporal()).interval()).contains(new Interval(1, 1));
        assertThat(answer(result.temporal()).p()).isZero();
        assertThat(answer(result.concordance()).value()).isEqualTo(1);
        assertThat(answer(result.concordance()).interval()).isEmpty();
    }

    @Test
    void threeSessionsHaveACorrelationWithoutInterval() {
        TemporalCorrelation r =
                answer(TemporalCorrelation.of(Voices.of(new double[] {1, 2, 4}, new double[] {1, 3, 2})));
        assertThat(r.interval()).isEmpty();
        assertThat(r.value()).isBetween(0.0, 1.0);
    }

    @Test
    void aConstantGapWithRoundingHasNoLimits() {
        double[] first = {.1, .2, .3, .7};
        assertThat(assess(first, Voices.plus(first, .6)).limits().isEvaluable()).isFalse();
    }

    @Test
    void scoresTooLargeAreRefusedWithAReason() {
        double[] huge = {1e200, -1e200, 1e200, 3};
        DyadCongruence.Result result = assess(huge, RISING);
        assertThat(result.discrepancy().reason()).contains("too large");
        assertThat(result.temporal().reason()).contains("too large");
        assertThat(result.limits().reason()).contains("too large");
        assertThat(result.convergence().reason()).contains("too large");
    }

    @Test
    void convergenceKeepsThePlaceOfAMissingSession() {
        TwoVoices voices = Voices.at(new int[] {1, 2, 3, 9}, new double[] {3, 3, 1, 0}, new double[] {0, 0, 0, 0});
        // t - 3.75 times g - 1.75: Stt = 38.75, sum = -14.25.
        assertThat(answer(Convergence.withDefaults().assess(voices)).slope()).isCloseTo(-14.25 / 38.75, within(1e-12));
    }

    @Test
    void directionalConvergencePassesThroughEquality() {
        TwoVoices voices = Voices.of(new double[] {2, 1.1, 0, -1.1, -2}, new double[] {0, 0, 0, 0, 0});
        assertThat(answer(Convergence.withDefaults().with(Gap.DIRECTIONAL).assess(voices))
                        .slope())
                .isCloseTo(-1.02, within(1e-12));
        assertThat(answer(METHODS.with(Gap.DIRECTIONAL).assess(voices).convergence())
                        .slope())
                .isCloseTo(-1.02, within(1e-12));
        assertThat(answer(Convergence.withDefaults().assess(voices)).slope()).isCloseTo(0, within(1e-12));
        assertThat(answer(Convergence.withDefaults().withConfidence(.5).assess(voices))
                        .p())
                .isCloseTo(1, within(1e-9));
    }

    @Property(seed = "8101", tries = 200)
    void swappingFlipsWhatIsDirectionalAndNothingElse(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        TwoVoices voices = Voices.random(seed);
        DyadCongruence.Result one = METHODS.assess(voices);
        DyadCongruence.Result two = METHODS.assess(voices.swapped());
        assertThat(answer(two.discrepancy()).directional())
                .isEqualTo(-answer(one.discrepancy()).directional());
        assertThat(answer(two.discrepancy()).absolute())
                .isEqualTo(answer(one.discrepancy()).absolute());
        assertThat(answer(two.temporal()).value())
                .isEqualTo(answer(one.temporal()).value());
        assertThat(answer(two.concordance()).value())
                .isCloseTo(answer(one.concordance()).value(), within(1e-14));
        assertThat(answer(two.concordance()).locationShift())
                .isCloseTo(-answer(one.concordance()).locationShift(), within(1e-12));
        assertThat(answer(two.concordance()).scaleShift())
                .isCloseTo(1 / answer(one.concordance()).scaleShift(), within(1e-9));
        assertThat(answer(two.limits()).limits().low())
                .isCloseTo(-answer(one.limits()).limits().high(), within(1e-12));
        assertThat(answer(two.intraclass()).value())
                .isCloseTo(answer(one.intraclass()).value(), within(1e-9));
        assertThat(answer(two.convergence()).slope())
                .isEqualTo(answer(one.convergence()).slope());
        for (int lag = -3; lag <= 3; lag++) {
            assertThat(answer(two.lags()).value(-lag))
                    .isCloseTo(answer(one.lags()).value(lag), within(1e-12));
        }
    }

    @Property(seed = "8102", tries = 200)
    void aConstantMovesTheGapAndNotTheTemporalCongruence(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        TwoVoices voices = Voices.random(seed);
        TwoVoices moved = Voices.of(Voices.plus(voices.first(), 1.5), voices.second());
        assertThat(answer(METHODS.assess(moved).discrepancy()).directional())
                .isCloseTo(answer(METHODS.assess(voices).discrepancy()).directional() + 1.5, within(1e-9));
        assertThat(answer(METHODS.assess(moved).temporal()).value())
                .isCloseTo(answer(METHODS.assess(voices).temporal()).value(), within(1e-9));
        assertThat(answer(METHODS.assess(moved).limits()).standardDeviation())
                .isCloseTo(answer(METHODS.assess(voices).limits()).standardDeviation(), within(1e-9));
    }

    @Property(seed = "8103", tries = 300)
    void concordanceNeverExceedsCorrelation(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ConcordanceCorrelation ccc = answer(ConcordanceCorrelation.of(Voices.random(seed)));
        assertThat(Math.abs(ccc.value())).isLessThanOrEqualTo(Math.abs(ccc.correlation()));
        ccc.interval().ifPresent(interval -> {
            assertThat(interval.low()).isBetween(-1.0, ccc.value());
            assertThat(interval.high()).isBetween(ccc.value(), 1.0);
        });
    }
}
