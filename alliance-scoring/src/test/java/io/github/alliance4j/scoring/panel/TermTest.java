package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    private static final Term MODALITY = Term.covariate("modality");

    @Test
    void namesSayWhatATermIs() {
        assertThat(Term.intercept()).hasToString("intercept");
        assertThat(Term.time().squared()).hasToString("time^2");
        assertThat(Term.logTime()).hasToString("log(1 + time)");
        assertThat(Term.time().times(MODALITY)).hasToString("modality:time");
        assertThat(Term.time().squared().times(MODALITY).name()).isEqualTo("modality:time^2");
    }

    @Test
    void productsDoNotDependOnOrder() {
        assertThat(Term.time().times(MODALITY))
                .isEqualTo(MODALITY.times(Term.time()))
                .hasSameHashCodeAs(MODALITY.times(Term.time()))
                .isEqualByComparingTo(MODALITY.times(Term.time()))
                .isNotEqualTo(MODALITY);
        assertThat(MODALITY.times(Term.intercept())).isEqualTo(MODALITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "time", "intercept", "log(1 + time)"})
    void takenNamesAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.covariate(name))
                .withMessageContaining("A covariate cannot be named \"" + name + "\"")
                .withMessageContaining("[intercept, log(1 + time), time] are taken");
    }

    @Test
    void randomTermsKeepTheirBlocks() {
        RandomTerms terms =
                RandomTerms.correlated(Term.intercept(), Term.time()).and(RandomTerms.independent(MODALITY));
        assertThat(terms.blocks()).hasSize(2);
        assertThat(terms.terms()).containsExactly(Term.intercept(), Term.time(), MODALITY);
        assertThat(terms.parameters()).isEqualTo(4);
        assertThat(terms)
                .hasToString("[[intercept, time], [modality]]")
                .hasSameHashCodeAs(terms.and(RandomTerms.none()));
        assertThat(terms).isEqualTo(terms.and(RandomTerms.none())).isNotEqualTo(RandomTerms.intercept());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.and(RandomTerms.intercept()))
                .withMessage("Random terms [intercept, time, modality, intercept] name one term twice");
        assertThatIllegalArgumentException()
                .isThrownBy(RandomTerms::correlated)
                .withMessage("A block of random terms needs at least one term");
    }

    @Test
    void residualStructuresAreValues() {
        assertThat(ResidualStructure.continuousAutoregressive("days"))
                .isEqualTo(ResidualStructure.continuousAutoregressive("days"))
                .hasSameHashCodeAs(ResidualStructure.continuousAutoregressive("days"))
                .isNotEqualTo(ResidualStructure.continuousAutoregressive());
        assertThat(ResidualStructure.independent()).hasToString("independent");
        assertThat(ResidualStructure.autoregressive()).hasToString("AR(1) by session");
        assertThat(ResidualStructure.continuousAutoregressive()).hasToString("continuous AR(1) by time");
    }
}
