package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import java.util.List;
import java.util.stream.IntStream;

/** The departures of groups and the fitted scores of a fit, in the units of the score. */
final class ConditionalModes {

    private final PanelDesign design;
    private final MixedFit fit;

    ConditionalModes(PanelDesign design, MixedFit fit) {
        this.design = design;
        this.fit = fit;
    }

    RandomEffects<DyadId> dyads() {
        List<Term> terms = design.model.dyads().terms();
        return effects(
                terms.isEmpty() ? List.of() : design.data.dyads(),
                terms,
                design.scale.dyads,
                fit.lowerModes,
                fit.lowerModeCovariances);
    }

    RandomEffects<TherapistId> therapists() {
        List<Term> terms = design.model.therapists().terms();
        List<TherapistId> groups = terms.isEmpty()
                ? List.of()
                : IntStream.range(0, design.upperStart.length - 1)
                        .mapToObj(
                                k -> design.data.therapist(design.upperStart[k]).orElseThrow())
                        .toList();
        return effects(groups, terms, design.scale.therapists, fit.upperModes, fit.upperModeCovariances);
    }

    private <I> RandomEffects<I> effects(
            List<I> groups, List<Term> terms, double[][] t, double[] modes, double[] covariances) {
        int q = terms.size();
        double scale = design.scale.variance(fit.variance());
        double[] own = new double[modes.length];
        double[] ownCovariances = new double[covariances.length];
        for (int group = 0; group < groups.size(); group++) {
            double[][] covariance = Matrices.sandwich(t, Matrices.square(covariances, group * q * q, q), scale);
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++) {
                    own[group * q + i] += design.scale.unit * t[i][j] * modes[group * q + j];
                }
                System.arraycopy(covariance[i], 0, ownCovariances, (group * q + i) * q, q);
            }
        }
        return new RandomEffects<>(groups, terms, own, ownCovariances, design.model.confidence());
    }

    double[] marginal() {
        return design.fixedPart(design.scale.whole(fit.estimates));
    }

    double[] fitted() {
        double[] departures = new double[design.data.rows()];
        design.addRandomPart(departures, fit);
        double[] fitted = marginal();
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] += design.scale.unit * departures[i];
        }
        return fitted;
    }
}
