package io.github.alliance4j.scoring.raters;

import static io.github.alliance4j.scoring.raters.Codes.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithinGroupAgreementTest {

    @Test
    void eachUnitHasItsOwnAnswerAndNegativeOnesAreKept() {
        WithinGroupAgreement method = WithinGroupAgreement.ofAnswers(5);
        List<Evaluation<Double>> answers = method.assess(
                Codes.units(new double[][] {{3, 3, 3}, {3, 4, MISSING}, {1, 5, MISSING}, {MISSING, 2, MISSING}}));
        assertThat(method.nullVariance()).isEqualTo(2);
        assertThat(answers.get(0).value()).contains(1.0);
        assertThat(answers.get(1).value().orElseThrow()).isCloseTo(.75, within(1e-12));
        assertThat(answers.get(2).value().orElseThrow()).isCloseTo(-3, within(1e-12));
        assertThat(answers.get(3).reason()).isEqualTo("fewer than 2 ratings");
    }

    @ParameterizedTest
    @CsvSource({"1, 50", "-1e300, 1e300", "0, 4.001", "-1.7e308, 1.7e308"})
    void ratingsTheScaleCannotGiveAreRefused(double low, double high) {
        List<Evaluation<Double>> answers =
                WithinGroupAgreement.ofAnswers(5).assess(Codes.units(new double[][] {{low, high}, {3, 4}}));
        assertThat(answers.get(0).reason())
                .isEqualTo("the ratings lie farther apart than a scale of 5 answers reaches");
        assertThat(answers.get(1).value().orElseThrow()).isCloseTo(.75, within(1e-12));
    }

    @Test
    void theWholeReachOfTheScaleIsAllowedToRounding() {
        List<Evaluation<Double>> answers = WithinGroupAgreement.ofAnswers(5)
                .assess(Codes.units(new double[][] {{0, 4}, {.3, 4 + (.1 + .2)}, {2.5, 6.5}}));
        assertThat(.1 + .2).isGreaterThan(.3);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.value().orElseThrow()).isCloseTo(-3, within(1e-9)));
    }

    @Test
    void ratingsTooLargeToComputeWithSayWhy() {
        assertThat(WithinGroupAgreement.ofAnswers(5)
                        .assess(Codes.units(new double[][] {{1.7e308, 1.7e308}}))
                        .get(0)
                        .reason())
                .isEqualTo("the ratings are too large to compute with");
    }

    @Test
    void aScaleOfOneAnswerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WithinGroupAgreement.ofAnswers(1))
                .withMessage("A scale of 1 answers has no variance; it needs 2 or more");
    }

    @Test
    void ratersWithOneOrderConcordFully() {
        KendallConcordance w = KendallConcordance.of(Codes.units(new double[][] {{1, 10}, {2, 20}, {3, 21}, {4, 22}}))
                .value()
                .orElseThrow();
        assertThat(w.value()).isEqualTo(1);
        assertThat(w.chiSquared()).isEqualTo(6);
        assertThat(w.p()).isCloseTo(.1116, within(5e-5));
        assertThat(w.units()).isEqualTo(4);
        assertThat(w.leftOut()).isZero();
    }

    @Test
    void tiesAreCorrectedForAndOppositeOrdersCancel() {
        assertThat(KendallConcordance.of(Codes.units(new double[][] {{1, 1}, {1, 1}, {2, 2}}))
                        .value()
                        .orElseThrow()
                        .value())
                .isCloseTo(1, within(1e-12));
        assertThat(KendallConcordance.of(Codes.units(new double[][] {{1, 3}, {2, 2}, {3, 1}}))
                        .value()
                        .orElseThrow()
                        .value())
                .isZero();
    }

    @Test
    void concordanceSaysWhyItHasNoAnswer() {
        assertThat(KendallConcordance.of(Codes.units(new double[][] {{1}, {2}})).reason())
                .isEqualTo("1 rater; agreement needs at least 2");
        assertThat(KendallConcordance.of(Codes.units(new double[][] {{1, 2}, {1, MISSING}}))
                        .reason())
                .isEqualTo("fewer than 2 units are rated by all");
        assertThat(KendallConcordance.of(Codes.units(new double[][] {{1, 2}, {1, 2}}))
                        .reason())
                .isEqualTo("every rater gives all units one rating");
    }
}
