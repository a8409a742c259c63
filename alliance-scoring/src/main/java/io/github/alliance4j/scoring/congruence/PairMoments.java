package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Optional;

/**
 * Means and sums of squares and products of two voices {@code x} and {@code y}; the sums are not divided yet.
 */
record PairMoments(int n, double meanX, double meanY, double squaresX, double squaresY, double products) {

    static PairMoments of(TwoVoices voices) {
        double[] x = voices.first();
        double[] y = voices.second();
        int n = x.length;
        double meanX = Moments.mean(x, 0, n);
        double meanY = Moments.mean(y, 0, n);
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        return new PairMoments(
                n,
                meanX,
                meanY,
                Moments.squaredDeviations(x, 0, n, meanX),
                Moments.squaredDeviations(y, 0, n, meanY),
                products);
    }

    /** Why the two cannot be correlated, if they cannot. */
    static Optional<String> refusal(TwoVoices voices) {
        int n = voices.size();
        if (n < 3) {
            return Optional.of("fewer than 3 sessions with both voices");
        }
        return stillness(voices)
                .or(() -> PairMoments.of(voices).isComputable()
                        ? Optional.empty()
                        : Optional.of("the scores are too large, or too close together, to compute with"));
    }

    /** Which voice never changes but by rounding, if one does not. */
    static Optional<String> stillness(TwoVoices voices) {
        int n = voices.size();
        if (Moments.isConstantToRounding(voices.first(), 0, n)) {
            return Optional.of("the first voice never changes");
        }
        return Moments.isConstantToRounding(voices.second(), 0, n)
                ? Optional.of("the second voice never changes")
                : Optional.empty();
    }

    private boolean isComputable() {
        return squaresX > 0 && squaresY > 0 && Double.isFinite(squaresX * squaresY) && squaresX * squaresY > 0;
    }

    /** Pearson's correlation, from -1 to 1 also after rounding. */
    double correlation() {
        return Math.max(-1, Math.min(1, products / Math.sqrt(squaresX * squaresY)));
    }
}
