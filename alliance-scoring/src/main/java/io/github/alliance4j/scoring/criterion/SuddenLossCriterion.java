package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.change.MeasurementError;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.sudden.ProportionOf;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;

/** {@code sudden-loss}. */
final class SuddenLossCriterion {

    static final Definition SUDDEN_LOSS = Definition.of("sudden-loss", EvidenceMark.LIBRARY_DEFAULT)
            .summary("sudden loss between two neighbouring sessions")
            .source("Tang & DeRubeis (1999), J Consult Clin Psychol 67, 894-904 (DOI unconfirmed), formulas as in"
                    + " suddengains 0.7.2; the use on alliance scores and its defaults are the library's")
            .parameter("cutoff", "", "smallest loss in points; or give sd and reliability")
            .parameter("sd", "", "standard deviation between persons, for the cutoff")
            .parameter("reliability", "", "reliability of the score, for the cutoff")
            .parameter("stability", "suddengains", "suddengains, true-t or off")
            .parameter("proportion", "0", "smallest loss as a proportion; 0 is off")
            .parameter("proportion-of", "pre-value", "pre-value or scale-range")
            .parameter("alpha", "0.05", "two-sided, for the critical value of stability suddengains and true-t")
            .parameter("critical-value", "", "one critical value whatever the number of scores; or give alpha")
            .needs("cutoff, or sd and reliability")
            .detector(SuddenLossCriterion::suddenLoss);

    private SuddenLossCriterion() {}

    private static RuptureDetector suddenLoss(Parameters parameters) {
        return critical(parameters, SuddenLoss.withCutoff(cutoff(parameters)))
                .with(parameters.choice("stability", Stability.class))
                .withProportion(
                        parameters.number("proportion"), parameters.choice("proportion-of", ProportionOf.class));
    }

    private static SuddenLoss critical(Parameters parameters, SuddenLoss rule) {
        if (!parameters.has("critical-value")) {
            return rule.withAlpha(parameters.number("alpha"));
        }
        parameters.refuse("with critical-value", "alpha");
        return rule.withCriticalValue(parameters.number("critical-value"));
    }

    private static double cutoff(Parameters parameters) {
        boolean direct = parameters.has("cutoff");
        boolean derived = parameters.has("sd") && parameters.has("reliability");
        if (direct == derived || (direct && (parameters.has("sd") || parameters.has("reliability")))) {
            throw new IllegalArgumentException(
                    "Criterion sudden-loss needs either cutoff, or sd and reliability; no cutoff is published");
        }
        return direct
                ? parameters.number("cutoff")
                : MeasurementError.of(parameters.number("sd"), parameters.number("reliability"))
                        .cutoff();
    }
}
