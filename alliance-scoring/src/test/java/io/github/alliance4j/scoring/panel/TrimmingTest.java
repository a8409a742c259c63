package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TrimmingTest {

    private static final PanelModel SLOPE =
            PanelModel.slope().withFixed(Term.intercept(), Term.time(), Term.covariate("x"));
    private static final SimulatedPanel CLEAN =
            SimulatedPanel.of(21, 200, 5, new SimulatedPanel.Truth(0, 0.8, 0.1, 0.5, 0));

    private static PanelFit fit(PanelModel model, SimulatedPanel panel) {
        return model.fit(panel.data()).value().orElseThrow();
    }

    /** Every eighth dyad falls by 3 for two sessions. */
    private static SimulatedPanel ruptured() {
        return CLEAN.mapped(row -> {
            boolean falls = isRuptured(DyadId.of(row.dyad())) && (row.session() == 3 || row.session() == 4);
            return new SimulatedPanel.Row(
                    row.dyad(), row.therapist(), row.session(), row.score() - (falls ? 3 : 0), row.x());
        });
    }

    private static boolean isRuptured(DyadId dyad) {
        return Integer.parseInt(dyad.value().substring(1)) % 8 == 0;
    }

    @Test
    void rupturesInflateTheNoiseOfAPlainFitButNotOfATrimmedOne() {
        double clean = fit(SLOPE, CLEAN).residualVariance();
        assertThat(fit(SLOPE, ruptured()).residualVariance()).isGreaterThan(1.5 * clean);
        PanelFit trimmed = fit(SLOPE.withTrimming(0.01), ruptured());
        assertThat(trimmed.residualVariance()).isCloseTo(clean, within(0.1 * clean));
        long right = trimmed.leftOut().stream().filter(TrimmingTest::isRuptured).count();
        assertThat(right).isGreaterThanOrEqualTo(20);
        assertThat(trimmed.leftOut().size() - right).isLessThanOrEqualTo(6);
        assertThat(trimmed.dyads()).isEqualTo(200 - trimmed.leftOut().size());
    }

    @Test
    void trimmingThatLeavesOutMoreThanChanceExplainsSaysSo() {
        PanelFit trimmed = fit(SLOPE.withTrimming(0.01), ruptured());
        assertThat(trimmed.hasLeftOutMany()).isTrue();
        assertThat(trimmed.needsAttention()).isTrue();
        assertThat(trimmed.advice())
                .contains("trimming left out " + trimmed.leftOut().size() + " of 200 dyads, where about 2 would go");
        PanelFit clean = fit(SLOPE.withTrimming(0.05), CLEAN);
        assertThat(clean.hasLeftOutMany()).isFalse();
        assertThat(clean.advice()).isEqualTo("The fit converged.");
        assertThat(clean.needsAttention()).isFalse();
    }

    @Test
    void aCleanPanelKeepsItsVariances() {
        PanelFit plain = fit(SLOPE, CLEAN);
        PanelFit trimmed = fit(SLOPE.withTrimming(0.05), CLEAN);
        assertThat(trimmed.leftOut()).hasSizeBetween(2, 20);
        assertThat(trimmed.varianceFactor()).isStrictlyBetween(1.01, 1.3);
        assertThat(trimmed.residualVariance())
                .isCloseTo(plain.residualVariance(), within(0.1 * plain.residualVariance()));
        double level = plain.variance(PanelLevel.DYAD, Term.intercept()).variance();
        assertThat(trimmed.variance(PanelLevel.DYAD, Term.intercept()).variance())
                .isCloseTo(level, within(0.15 * level));
    }

    @Test
    void withoutALimitNothingIsLeftOut() {
        PanelFit fit = fit(SLOPE.withTrimming(0.01).withTrimming(0), ruptured());
        assertThat(fit.leftOut()).isEmpty();
        assertThat(fit.varianceFactor()).isEqualTo(1);
        assertThat(fit.deviance()).isEqualTo(fit(SLOPE, ruptured()).deviance());
        assertThat(SLOPE.withTrimming(0.01).with(Estimation.ML).trimming()).isEqualTo(0.01);
    }

    @Test
    void theVarianceFactorScalesErrorsAndConditionalVariances() {
        PanelFit trimmed = fit(SLOPE.withTrimming(0.05), CLEAN);
        Set<DyadId> left = new TreeSet<>(trimmed.leftOut());
        SimulatedPanel kept = CLEAN.without(left);
        PanelFit plain = fit(SLOPE, kept);
        double factor = trimmed.varianceFactor();
        assertThat(trimmed.residualVariance()).isCloseTo(factor * plain.residualVariance(), within(1e-12));
        assertThat(trimmed.fixedEffect(Term.time()).standardError())
                .isCloseTo(Math.sqrt(factor) * plain.fixedEffect(Term.time()).standardError(), within(1e-12));
        assertThat(trimmed.fixedEffect(Term.time()).estimate())
                .isEqualTo(plain.fixedEffect(Term.time()).estimate());
        DyadId dyad = trimmed.dyadEffects().groups().get(0);
        assertThat(trimmed.dyadEffects().variance(dyad, Term.time()))
                .isCloseTo(factor * plain.dyadEffects().variance(dyad, Term.time()), within(1e-12));
        assertThat(trimmed.fitted()).containsExactly(plain.fitted());
        assertThat(trimmed.deviance()).isEqualTo(plain.deviance());
    }

    @Test
    void therapistsAndAutocorrelationMayBeThere() {
        SimulatedPanel panel = SimulatedPanel.of(4, 80, 8, new SimulatedPanel.Truth(0.6, 0.8, 0, 0.5, 0.5));
        PanelModel model =
                PanelModel.intercept().withTherapists(RandomTerms.intercept()).with(ResidualStructure.autoregressive());
        PanelFit plain = fit(model, panel);
        PanelFit trimmed = fit(model.withTrimming(0.01), panel);
        assertThat(trimmed.leftOut()).hasSizeLessThan(8);
        assertThat(trimmed.autocorrelation().orElseThrow())
                .isCloseTo(plain.autocorrelation().orElseThrow(), within(0.1));
    }

    @Test
    void whatCannotBeFittedIsToldAsWithoutTrimming() {
        assertThat(SLOPE.withTrimming(0.01).fit(PanelData.builder("x").build()).reason())
                .isEqualTo("there are no rows");
    }

    @Test
    void theLimitIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SLOPE.withTrimming(0.3))
                .withMessage("The limit of trimming 0.3 is not from 0 to 0.25");
        assertThatIllegalArgumentException().isThrownBy(() -> SLOPE.withTrimming(Double.NaN));
    }
}
