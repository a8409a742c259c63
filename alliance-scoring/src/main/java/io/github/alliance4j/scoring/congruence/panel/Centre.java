package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.internal.Moments;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.Term;
import java.util.Arrays;
import java.util.List;

/** What {@link TruthAndBias} takes off both voices, and how far it may be off as the mean of the truth. */
record Centre(double value, double standardError, double degreesOfFreedom) {

    /** One that is given is known. */
    static Centre of(double given) {
        return new Centre(given, 0, Double.POSITIVE_INFINITY);
    }

    /** The mean of all truths; dyads are drawn, and sessions with them. */
    static Centre ofTruth(List<TwoVoices> voices) {
        List<double[]> truths = voices.stream()
                .filter(dyad -> dyad.size() > 0)
                .map(PanelArguments::first)
                .toList();
        double rows = truths.stream().mapToInt(truth -> truth.length).sum();
        double mean = truths.stream().flatMapToDouble(Arrays::stream).sum() / rows;
        double squares = 0;
        for (double[] truth : truths) {
            double part = (Moments.mean(truth, 0, truth.length) - mean) * truth.length / rows;
            squares += part * part;
        }
        int free = truths.size() - 1;
        return free == 0 ? of(mean) : new Centre(mean, Math.sqrt(squares * truths.size() / free), free);
    }

    /** The bias with the error of the centre: a centre that is higher by 1 moves it by the sum of the forces less 1. */
    FixedEffect biasOf(FixedEffect bias, PanelFit fit) {
        double pull = fit.fixedEffects().stream()
                        .filter(effect -> isForce(effect.term()))
                        .mapToDouble(FixedEffect::estimate)
                        .sum()
                - 1;
        FixedEstimate widened = bias.value().withFurtherError(Math.abs(pull) * standardError, degreesOfFreedom);
        return new FixedEffect(bias.term(), widened);
    }

    private static boolean isForce(Term term) {
        return List.of(
                        TruthAndBias.truthTerm(),
                        TruthAndBias.betweenTerm(),
                        TruthAndBias.previousTerm(),
                        TruthAndBias.firstTerm(),
                        TruthAndBias.firstTruthTerm())
                .contains(term);
    }
}
