package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;

/**
 * The agreement of the odd and the even items of a scale, by their place in the scale (first, third, ... against second,
 * fourth, ...), over the persons who answered all of it. With the sums {@code A} and {@code B} of the halves:
 *
 * <pre>
 * r              = cor(A, B)
 * Spearman-Brown = 2 r / (1 + r)
 * lambda4        = 2 (1 - (var A + var B) / var(A + B))
 * </pre>
 *
 * <p>With an odd number of items the first half has one more; Spearman-Brown then takes halves for equal that are not.
 * Not evaluable: fewer than 2 complete persons; a half or the whole without variance; {@code r = -1}.
 *
 * <p>Sources: Spearman, C. (1910), and Brown, W. (1910). British Journal of Psychology, 3, 271-295 and 296-322. Guttman, L.
 * (1945). Psychometrika, 10, 255-282.
 *
 * @param persons how many persons answered all items
 * @param correlation {@code r}
 * @param spearmanBrown the correlation stepped up to the whole length
 * @param lambda4 Guttman's lambda 4 of this split
 * @since 0.1
 */
public record SplitHalf(int persons, double correlation, double spearmanBrown, double lambda4) {

    static Evaluation<SplitHalf> oddEven(double[][] complete) {
        int n = complete.length;
        if (n < 2) {
            return Evaluation.notEvaluable(n + " persons answered every item; at least 2 are needed");
        }
        double[] odd = new double[n];
        double[] even = new double[n];
        double[] sum = new double[n];
        for (int row = 0; row < n; row++) {
            for (int item = 0; item < complete[row].length; item++) {
                (item % 2 == 0 ? odd : even)[row] += complete[row][item];
            }
            sum[row] = odd[row] + even[row];
        }
        if (Moments.isConstant(odd, 0, n) || Moments.isConstant(even, 0, n)) {
            return Evaluation.notEvaluable("a half has no variance among those who answered every item");
        }
        double varianceOdd = ItemCovariances.covariance(odd, odd);
        double varianceEven = ItemCovariances.covariance(even, even);
        double variance = ItemCovariances.covariance(sum, sum);
        double r = ItemCovariances.covariance(odd, even) / Math.sqrt(varianceOdd * varianceEven);
        if (!(1 + r > ItemCovariances.ROUNDING)
                || !(variance > ItemCovariances.ROUNDING * (varianceOdd + varianceEven))) {
            return Evaluation.notEvaluable("the halves are opposite: their correlation is -1 or their sum is constant");
        }
        return Evaluation.of(new SplitHalf(n, r, 2 * r / (1 + r), 2 * (1 - (varianceOdd + varianceEven) / variance)));
    }
}
