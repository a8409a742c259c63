package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.panel.WithinBetween.Centring;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WithinBetweenTest {

    private static final double WITHIN = -2;
    private static final double BETWEEN = 1;

    /** An outcome in the same session: within -2, between 1, of a predictor that may drift. */
    private static PanelData data(double drift, double outcomeDrift, int sessions) {
        Random random = new Random(77);
        PanelData.Builder builder = PanelData.builder("alliance", "mood");
        for (int i = 0; i < 60; i++) {
            double level = 5 + random.nextGaussian();
            double own = 0.5 * random.nextGaussian();
            for (int s = 1; s <= sessions; s++) {
                double departure = random.nextGaussian();
                double outcome = 20 + BETWEEN * level + WITHIN * departure + own + outcomeDrift * s;
                double alliance = level + departure + drift * s;
                builder.inSession(
                        DyadId.of("D" + i), s, outcome + 0.3 * random.nextGaussian(), alliance, random.nextGaussian());
            }
        }
        return builder.build();
    }

    private static WithinBetween.Result fit(WithinBetween method, PanelData data) {
        return method.fit(data).value().orElseThrow();
    }

    @Test
    void findsBothEffectsAndTheirDifference() {
        WithinBetween.Result result = fit(WithinBetween.of("alliance"), data(0, 0, 30));
        assertThat(result.within().estimate()).isCloseTo(WITHIN, within(0.05));
        assertThat(result.between().estimate()).isCloseTo(BETWEEN, within(0.35));
        assertThat(result.difference().estimate())
                .isCloseTo(result.between().estimate() - result.within().estimate(), within(1e-12));
        assertThat(result.difference().standardError())
                .isGreaterThan(result.within().standardError());
        assertThat(result.difference().interval().low()).isPositive();
        assertThat(result.leftOut()).isZero();
    }

    @Test
    void aCommonDriftIsNoEffectOnceLinesAreTakenOff() {
        PanelData drifting = data(0.5, 2, 30);
        WithinBetween onMean = WithinBetween.of("alliance");
        assertThat(fit(onMean, drifting).within().estimate()).isGreaterThan(WITHIN + 2);
        WithinBetween onLine = onMean.with(Centring.LINE).with(PanelModel.intercept());
        assertThat(fit(onLine, drifting).within().estimate()).isCloseTo(WITHIN, within(0.05));
    }

    @Test
    void aLineNeedsThreeSessions() {
        PanelData.Builder builder = PanelData.builder("alliance", "mood");
        PanelData data = data(0, 0, 5);
        for (int row = 0; row < data.rows(); row++) {
            int dyad = row / 5;
            if (dyad > 3 || row % 5 < 2) {
                builder.inSession(
                        data.dyads().get(dyad), row % 5 + 1, data.scores()[row], data.covariate("alliance")[row], 0);
            }
        }
        assertThat(fit(WithinBetween.of("alliance").with(Centring.LINE), builder.build())
                        .leftOut())
                .isEqualTo(8);
        assertThat(fit(WithinBetween.of("alliance"), builder.build()).leftOut()).isZero();
    }

    @Test
    void theNextSessionIsTheOneWithTheNextNumber() {
        PanelData.Builder builder = PanelData.builder("alliance");
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            double before = 0;
            for (int s : new int[] {1, 2, 3, 5, 6}) {
                double alliance = random.nextGaussian();
                builder.inSession(DyadId.of("D" + i), s, 3 * before + 0.1 * random.nextGaussian(), alliance);
                before = alliance;
            }
        }
        WithinBetween lagged = WithinBetween.of("alliance").lagged();
        WithinBetween.Result result = fit(lagged, builder.build());
        // Sessions 3 and 6 have no next one
        assertThat(result.fit().rows()).isEqualTo(90);
        assertThat(result.leftOut()).isEqualTo(60);
        assertThat(result.within().estimate()).isCloseTo(3, within(0.1));
        PanelFit over = fit(WithinBetween.of("alliance").laggedOverOutcomeNow(), builder.build())
                .fit();
        assertThat(over.model().fixed())
                .containsExactly(Term.intercept(), lagged.withinTerm(), lagged.betweenTerm(), lagged.outcomeNowTerm());
        assertThat(over.fixedEffect(lagged.outcomeNowTerm()).estimate()).isCloseTo(0, within(0.1));
    }

    @Test
    void furtherTermsAndRandomEffectsOfTheWithinPartMayBeAdded() {
        WithinBetween method = WithinBetween.of("alliance");
        PanelModel model = PanelModel.level()
                .withFixed(Term.intercept(), Term.covariate("mood"))
                .withDyads(RandomTerms.correlated(Term.intercept(), method.withinTerm()));
        PanelFit fit = fit(method.with(model), data(0, 0, 10)).fit();
        assertThat(fit.fixedEffect(Term.covariate("mood")).estimate()).isCloseTo(0, within(0.05));
        assertThat(fit.variance(PanelLevel.DYAD, method.withinTerm()).variance())
                .isLessThan(0.05);
    }

    @Test
    void anUnknownPredictorIsAFaultOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WithinBetween.of("bond").fit(data(0, 0, 3)))
                .withMessage("The panel has no covariate \"bond\", only [alliance, mood]");
    }

    @Test
    void whatAModelCannotTellIsTold() {
        PanelData.Builder builder = PanelData.builder("alliance");
        for (int i = 0; i < 70; i++) {
            builder.inSession(DyadId.of("D" + i % 10), i / 10 + 1, Math.sin(i * i), 0.1 * (i % 10) + 0.3);
        }
        assertThat(WithinBetween.of("alliance").fit(builder.build()).reason())
                .isEqualTo("the term alliance within is constant");
    }
}
