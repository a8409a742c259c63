package io.github.alliance4j.scoring.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What several raters say of several subjects in one metric: a row a subject, a column a rater. A missing rating is
 * explicit. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Ratings {

    private final int raters;
    private final List<List<OptionalDouble>> rows;

    private Ratings(int raters, List<List<OptionalDouble>> rows) {
        this.raters = raters;
        this.rows = List.copyOf(rows);
    }

    /**
     * Ratings without any gap.
     *
     * @param ratings a row a subject, an entry a rater
     * @return the ratings
     * @throws IllegalArgumentException if the rows differ in length, are empty, or hold a number that is not finite
     */
    public static Ratings of(double[][] ratings) {
        Builder builder = builder(ratings.length == 0 ? 1 : ratings[0].length);
        for (double[] subject : ratings) {
            builder.subject(subject);
        }
        return builder.build();
    }

    /**
     * Starts a table without any subject.
     *
     * @param raters how many raters there are
     * @return a builder
     * @throws IllegalArgumentException if there is no rater
     */
    public static Builder builder(int raters) {
        return new Builder(raters);
    }

    /**
     * How many subjects there are, with those whose ratings have gaps.
     *
     * @return the number of rows
     */
    public int subjects() {
        return rows.size();
    }

    /**
     * How many raters there are.
     *
     * @return at least 1
     */
    public int raters() {
        return raters;
    }

    /**
     * One rating.
     *
     * @param subject the row, counted from 0
     * @param rater the column, counted from 0
     * @return the rating, or nothing if it is missing
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public OptionalDouble rating(int subject, int rater) {
        return rows.get(subject).get(rater);
    }

    /** The subjects whom any rater rated. */
    Ratings rated() {
        return new Ratings(
                raters,
                rows.stream()
                        .filter(row -> row.stream().anyMatch(OptionalDouble::isPresent))
                        .toList());
    }

    /** The rows of the subjects whom all raters rated. */
    double[][] completeRows() {
        return rows.stream()
                .filter(row -> row.stream().allMatch(OptionalDouble::isPresent))
                .map(row ->
                        row.stream().mapToDouble(OptionalDouble::getAsDouble).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratings that && raters == that.raters && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(raters, rows);
    }

    /**
     * The size of the table, without ratings, so that it may be logged.
     *
     * @return for example {@code 40 subjects, 3 raters}
     */
    @Override
    public String toString() {
        return subjects() + " subjects, " + raters + " raters";
    }

    /**
     * Collects the rows. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final int raters;
        private final List<List<OptionalDouble>> rows = new ArrayList<>();

        private Builder(int raters) {
            if (raters < 1) {
                throw new IllegalArgumentException("Ratings need at least 1 rater, not " + raters);
            }
            this.raters = raters;
        }

        /**
         * Adds a subject whom all raters rated.
         *
         * @param ratings one rating a rater
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer ratings than raters, or one is not finite
         */
        public Builder subject(double... ratings) {
            return subject(Arrays.stream(ratings).mapToObj(OptionalDouble::of).toList());
        }

        /**
         * Adds a subject whom some raters may not have rated.
         *
         * @param ratings one entry a rater: a rating or nothing
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer entries than raters, or one is not finite
         */
        public Builder subject(List<OptionalDouble> ratings) {
            int number = rows.size() + 1;
            if (ratings.size() != raters) {
                throw new IllegalArgumentException(
                        "Subject " + number + " has " + ratings.size() + " ratings; there are " + raters + " raters");
            }
            for (int i = 0; i < raters; i++) {
                if (ratings.get(i).isPresent()
                        && !Double.isFinite(ratings.get(i).getAsDouble())) {
                    throw new IllegalArgumentException("Subject " + number + ", rater " + (i + 1)
                            + ": the rating is not a finite number; leave a missing rating out");
                }
            }
            rows.add(List.copyOf(ratings));
            return this;
        }

        /**
         * Makes the table.
         *
         * @return the ratings
         */
        public Ratings build() {
            return new Ratings(raters, rows);
        }
    }
}
