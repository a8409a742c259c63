package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import org.junit.jupiter.api.Test;

class TreatmentContrastsTest {

    private static final TreatmentContrasts MODALITY = TreatmentContrasts.of("modality", "single", "couple", "group");

    @Test
    void levelsAreColumnsOfZeroAndOne() {
        assertThat(MODALITY.covariates()).containsExactly("modality=couple", "modality=group");
        assertThat(MODALITY.values("single")).containsExactly(0, 0);
        assertThat(MODALITY.values("couple")).containsExactly(1, 0);
        assertThat(MODALITY.values("group")).containsExactly(0, 1);
        assertThat(MODALITY.terms()).containsExactly(MODALITY.term("couple"), MODALITY.term("group"));
        assertThat(MODALITY.term("group")).hasToString("modality=group");
    }

    /** Balanced: differences of the means of the levels. */
    @Test
    void coefficientsAreDifferencesFromTheReference() {
        String[] levels = {"single", "couple", "group"};
        double[] means = {4, 4.5, 6};
        PanelData.Builder builder = PanelData.builder(MODALITY.covariates());
        for (int i = 0; i < 60; i++) {
            for (int s = 1; s <= 4; s++) {
                double wobble = (i / 3 % 2 == 0 ? 1 : -1) * (s % 2 == 0 ? 0.3 : 0.2);
                builder.inSession(DyadId.of("D" + i), s, means[i % 3] + wobble, MODALITY.values(levels[i % 3]));
            }
        }
        PanelModel model =
                PanelModel.level().withFixed(Term.intercept(), MODALITY.term("couple"), MODALITY.term("group"));
        PanelFit fit = model.fit(builder.build()).value().orElseThrow();
        assertThat(fit.fixedEffect(Term.intercept()).estimate()).isCloseTo(4, within(1e-9));
        assertThat(fit.fixedEffect(MODALITY.term("couple")).estimate()).isCloseTo(0.5, within(1e-9));
        assertThat(fit.fixedEffect(MODALITY.term("group")).estimate()).isCloseTo(2, within(1e-9));
        assertThat(fit.difference(MODALITY.term("group"), MODALITY.term("couple"))
                        .estimate())
                .isCloseTo(1.5, within(1e-9));
    }

    @Test
    void aLevelThatNobodyHasIsNamedAsConstant() {
        PanelData.Builder builder = PanelData.builder(MODALITY.covariates());
        for (int i = 0; i < 60; i++) {
            String level = i % 3 == 0 ? "single" : "couple";
            builder.inSession(DyadId.of("D" + i / 4), i % 4 + 1, Math.sin(91.7 * i), MODALITY.values(level));
        }
        PanelModel model =
                PanelModel.level().withFixed(Term.intercept(), MODALITY.term("couple"), MODALITY.term("group"));
        assertThat(model.fit(builder.build()).reason()).isEqualTo("the term modality=group is constant");
    }

    @Test
    void levelsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreatmentContrasts.of("rater", "client"))
                .withMessage("Covariate rater: levels [client] must be two or more, none twice");
        assertThatIllegalArgumentException().isThrownBy(() -> TreatmentContrasts.of("rater", "client", "client"));
        assertThatIllegalArgumentException().isThrownBy(() -> TreatmentContrasts.of("time", "a", "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODALITY.values("family"))
                .withMessage("Covariate modality has no such level, only [single, couple, group]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODALITY.term("single"))
                .withMessage("Covariate modality: level single is the reference");
    }
}
