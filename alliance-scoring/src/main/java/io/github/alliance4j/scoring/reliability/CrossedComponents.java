package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.scoring.internal.mixed.FactorLayout;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import io.github.alliance4j.scoring.internal.mixed.MixedModel;
import io.github.alliance4j.scoring.internal.mixed.MixedRows;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The variances of subjects, raters and the rest by restricted maximum likelihood. To the kernel subjects are groups, and
 * raters are as many columns of zeros and ones with one common variance.
 */
record CrossedComponents(double subjects, double raters, double residual) {

    /** Nothing if the ratings of every subject are equal, or differ between raters by constants only. */
    static Optional<CrossedComponents> of(Ratings ratings) {
        double[] all = values(ratings);
        double mean = Arrays.stream(all).average().orElse(0);
        double unit = Math.sqrt(
                Arrays.stream(all).map(y -> (y - mean) * (y - mean)).average().orElse(0));
        if (!(unit > 0)) {
            return Optional.empty();
        }
        MixedModel model = MixedModel.of(
                rows(ratings, all.length, mean, unit),
                FactorLayout.blocks(1),
                FactorLayout.tied(ratings.raters()),
                true,
                Optional.empty());
        return model.hasResidual() ? Optional.of(of(model.fit(), unit * unit)) : Optional.empty();
    }

    private static CrossedComponents of(MixedFit fit, double unit) {
        double residual = unit * fit.variance();
        return new CrossedComponents(
                residual * fit.lowerCovariance(fit.parameters)[0],
                residual * fit.upperCovariance(fit.parameters)[0],
                residual);
    }

    private static double[] values(Ratings ratings) {
        return IntStream.range(0, ratings.subjects())
                .boxed()
                .flatMap(i -> IntStream.range(0, ratings.raters()).mapToObj(j -> ratings.rating(i, j)))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /** The constant, a column a rater, the rating. */
    private static MixedRows rows(Ratings ratings, int count, double mean, double unit) {
        int k = ratings.raters();
        int width = k + 2;
        double[] values = new double[count * width];
        int[] start = new int[ratings.subjects() + 1];
        int row = 0;
        for (int i = 0; i < ratings.subjects(); i++) {
            for (int j = 0; j < k; j++) {
                OptionalDouble rating = ratings.rating(i, j);
                if (rating.isPresent()) {
                    values[row * width] = 1;
                    values[row * width + 1 + j] = 1;
                    values[row * width + k + 1] = (rating.getAsDouble() - mean) / unit;
                    row++;
                }
            }
            start[i + 1] = row;
        }
        int[] raters = IntStream.rangeClosed(1, k).toArray();
        int[] constant = {0};
        return new MixedRows(values, width, start, new int[] {0, ratings.subjects()}, constant, constant, raters);
    }

    /** The mean squares that a complete table with these components is expected to have. */
    RatingVariation variation(int subjectCount, int raterCount) {
        return new RatingVariation(
                subjectCount,
                raterCount,
                raterCount * subjects + residual,
                subjectCount * raters + residual,
                residual,
                residual + raters);
    }
}
