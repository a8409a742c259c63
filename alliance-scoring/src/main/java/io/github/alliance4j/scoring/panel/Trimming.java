package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Cholesky;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Fits a panel model without the dyads that do not belong to it. The squared distance of a dyad's rows from the fixed part,
 * {@code (y - X b)' V^-1 (y - X b)}, is chi-squared with as many degrees of freedom as rows; a dyad whose upper tail is below
 * the limit is left out, and the model fitted again until the same dyads are left out. A first round leaves out every dyad
 * with a tail below {@link #FIRST}, so that many bad dyads together do not hide each other. Leaving out the upper tail makes
 * all variances too small by a factor that is known for normal rows, and by which they are multiplied.
 */
final class Trimming {

    private static final double FIRST = 0.25;
    private static final int ROUNDS = 20;

    private final PanelData data;
    private final PanelModel model;
    private final int[] sizes;

    private Trimming(PanelData data, PanelModel model) {
        this.data = data;
        this.model = model;
        this.sizes = IntStream.range(0, data.dyads().size())
                .map(i -> data.start(i + 1) - data.start(i))
                .toArray();
    }

    static Evaluation<PanelFit> fit(PanelData data, PanelModel model, double limit) {
        return new Trimming(data, model).fit(limit);
    }

    private Evaluation<PanelFit> fit(double limit) {
        BitSet all = new BitSet();
        all.set(0, sizes.length);
        Evaluation<PanelFit> fit = fit(all, 1);
        BitSet kept = all;
        for (int round = 0; round < ROUNDS && fit.isEvaluable(); round++) {
            double tail = round == 0 ? Math.max(FIRST, limit) : limit;
            BitSet next = kept(fit.value().orElseThrow(), tail);
            if (round > 1 && next.equals(kept)) {
                break;
            }
            kept = next;
            fit = fit(kept, factor(kept, tail));
        }
        return fit;
    }

    private Evaluation<PanelFit> fit(BitSet kept, double factor) {
        List<DyadId> leftOut = IntStream.range(0, sizes.length)
                .filter(i -> !kept.get(i))
                .mapToObj(data.dyads()::get)
                .toList();
        Evaluation<PanelDesign> design = PanelDesign.of(data.only(kept), model, factor);
        return design.value().map(d -> d.fit(leftOut)).orElseGet(() -> Evaluation.notEvaluable(design.reason()));
    }

    private BitSet kept(PanelFit fit, double tail) {
        BitSet kept = new BitSet();
        double[][] terms = model.fixed().stream().map(data::values).toArray(double[][]::new);
        double[] residuals = data.scores().clone();
        for (int j = 0; j < terms.length; j++) {
            double coefficient = fit.fixedEffects().get(j).estimate();
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= coefficient * terms[j][i];
            }
        }
        DyadCovariance covariance = new DyadCovariance(data, fit);
        for (int i = 0; i < sizes.length; i++) {
            double[] own = Arrays.copyOfRange(residuals, data.start(i), data.start(i + 1));
            if (ChiSquaredDistribution.of(sizes[i]).survivalProbability(distance(covariance.of(i), own)) >= tail) {
                kept.set(i);
            }
        }
        return kept;
    }

    private static double distance(double[][] covariance, double[] residuals) {
        double[] solved =
                Cholesky.of(covariance).map(root -> root.solve(residuals)).orElse(residuals);
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            sum += residuals[i] * solved[i];
        }
        return sum;
    }

    /** One over the mean of a chi-squared number, over its degrees of freedom, that is not in its upper tail. */
    private double factor(BitSet kept, double tail) {
        double whole = 0;
        double left = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            double end = ChiSquaredDistribution.of(sizes[i]).inverseSurvivalProbability(tail);
            whole += sizes[i];
            left += sizes[i] * ChiSquaredDistribution.of(sizes[i] + 2.0).cumulativeProbability(end) / (1 - tail);
        }
        return whole > 0 ? whole / left : 1;
    }
}
