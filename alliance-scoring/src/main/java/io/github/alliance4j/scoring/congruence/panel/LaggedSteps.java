package io.github.alliance4j.scoring.congruence.panel;

import static io.github.alliance4j.scoring.congruence.panel.Square.plus;

import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.Optional;

/**
 * The steps from a session to the next in the longest stretch of consecutive sessions of one dyad, the first if there are several:
 * what they start from ({@code x}), where they lead ({@code y}), as means and products about the means.
 */
final class LaggedSteps {

    final int steps;
    final double[] start;
    final double[] meanBefore;
    final double[] meanAfter;
    /** Products about the means: of {@code x}, of {@code x} and {@code y}, of {@code y}. */
    final double[] before;

    final double[] cross;
    final double[] after;

    private LaggedSteps(TwoVoices voices, int first, int steps, double centre, double unit) {
        this.steps = steps;
        double[][] views = new double[steps + 1][];
        for (int i = 0; i <= steps; i++) {
            views[i] =
                    new double[] {(voices.first(first + i) - centre) / unit, (voices.second(first + i) - centre) / unit
                    };
        }
        this.start = views[0];
        this.meanBefore = mean(views, 0);
        this.meanAfter = mean(views, 1);
        this.before = products(views, 0, meanBefore, 0, meanBefore);
        this.cross = products(views, 0, meanBefore, 1, meanAfter);
        this.after = products(views, 1, meanAfter, 1, meanAfter);
    }

    /** The steps of a dyad, if it has the two that are needed to tell them from its level; views less a centre, in a unit. */
    static Optional<LaggedSteps> of(TwoVoices voices, double centre, double unit) {
        int best = 0;
        int longest = 0;
        int from = 0;
        for (int i = 1; i < voices.size(); i++) {
            from = voices.session(i) == voices.session(i - 1) + 1 ? from : i;
            if (i - from > longest) {
                longest = i - from;
                best = from;
            }
        }
        return longest < 2 ? Optional.empty() : Optional.of(new LaggedSteps(voices, best, longest, centre, unit));
    }

    private double[] mean(double[][] views, int later) {
        double[] mean = new double[2];
        for (int i = 0; i < steps; i++) {
            Square.add(mean, 0, views[i + later], 1.0 / steps);
        }
        return mean;
    }

    private double[] products(double[][] views, int one, double[] oneMean, int other, double[] otherMean) {
        double[] products = new double[4];
        for (int i = 0; i < steps; i++) {
            double[] a = plus(views[i + one], oneMean, -1);
            double[] b = plus(views[i + other], otherMean, -1);
            Square.add(products, 0, Square.outer(a, b), 1);
        }
        return products;
    }
}
