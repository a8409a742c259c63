package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Slow: 1000 panels of 200 dyads each for three models; runs with {@code -Dalliance.slow=true}. */
@EnabledIfSystemProperty(named = "alliance.slow", matches = "true")
class PanelRecoveryTest {

    private static final int PANELS = 1000;
    private static final PanelModel LINE =
            PanelModel.slope().withFixed(Term.intercept(), Term.time(), Term.covariate("x"));

    private final Map<String, Integer> hits = new TreeMap<>();

    private void count(String what, double truth, Optional<Interval> interval) {
        boolean holds =
                interval.filter(i -> i.low() <= truth && truth <= i.high()).isPresent();
        hits.merge(what, holds ? 1 : 0, Integer::sum);
    }

    private void assertCoverage() {
        hits.forEach((what, count) ->
                assertThat(count / (double) PANELS).as("coverage of %s", what).isBetween(0.92, 0.97));
    }

    private void count(PanelFit fit) {
        count("intercept", 5, Optional.of(fit.fixedEffect(Term.intercept()).interval()));
        count("slope", 0.04, Optional.of(fit.fixedEffect(Term.time()).interval()));
        count("x", 0.2, Optional.of(fit.fixedEffect(Term.covariate("x")).interval()));
        count("level", 0.64, fit.variance(PanelLevel.DYAD, Term.intercept()).interval());
        count("slopes", 0.01, fit.variance(PanelLevel.DYAD, Term.time()).interval());
        count(
                "sessions",
                0.25,
                fit.variance(PanelLevel.SESSION, Term.intercept()).interval());
        count("correlation", 0, fit.covariances().get(0).interval());
    }

    private static PanelFit fit(PanelModel model, long seed, int therapists, double therapist, double phi) {
        SimulatedPanel.Truth truth = new SimulatedPanel.Truth(therapist, 0.8, 0.1, 0.5, phi);
        return model.fit(SimulatedPanel.of(seed, 200, therapists, truth).data())
                .value()
                .orElseThrow();
    }

    @Test
    void intervalsOfLevelsAndSlopesCoverTheTruth() {
        for (int i = 1; i <= PANELS; i++) {
            count(fit(LINE, i, 5, 0, 0));
        }
        assertCoverage();
    }

    @Test
    void intervalsBesideAutocorrelationCoverTheTruth() {
        for (int i = 1; i <= PANELS; i++) {
            PanelFit fit = fit(LINE.with(ResidualStructure.autoregressive()), 10_000 + i, 5, 0, 0.4);
            count(fit);
            count("phi", 0.4, fit.autocorrelationInterval());
        }
        assertCoverage();
    }

    @Test
    void intervalsBesideTherapistsCoverTheTruth() {
        for (int i = 1; i <= PANELS; i++) {
            PanelFit fit = fit(LINE.withTherapists(RandomTerms.intercept()), 20_000 + i, 30, 0.5, 0);
            count(fit);
            count(
                    "therapists",
                    0.25,
                    fit.variance(PanelLevel.THERAPIST, Term.intercept()).interval());
        }
        assertCoverage();
    }
}
