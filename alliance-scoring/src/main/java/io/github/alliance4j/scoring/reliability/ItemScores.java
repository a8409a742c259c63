package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The answers of several persons to the items of one scale, a row a person and a column an item, already keyed: a high
 * number means a high score on every item. A missing answer is explicit. Immutable, thread-safe.
 *
 * <p>Reliability asks how persons differ, so each row should be another person. Several forms of one person may be
 * given, but then the rows are not independent and intervals are too narrow; see {@link SessionReliability}.
 *
 * @since 0.1
 */
public final class ItemScores {

    private final List<Integer> items;
    /** A row a person; NaN stands for a missing answer and never leaves this package. */
    private final double[][] rows;

    private ItemScores(List<Integer> items, double[][] rows) {
        this.items = items;
        this.rows = rows;
    }

    /**
     * Answers without any gap, given as numbers; the items are numbered from 1.
     *
     * @param answers a row a person, an entry an item, already keyed
     * @return the answers
     * @throws IllegalArgumentException if the rows differ in length, are empty, or hold a number that is not finite
     */
    public static ItemScores of(double[][] answers) {
        Builder builder = builder(answers.length == 0 ? 1 : answers[0].length);
        for (double[] person : answers) {
            builder.person(person);
        }
        return builder.build();
    }

    /**
     * Starts a table of numbers; the items are numbered from 1.
     *
     * @param items how many items the scale has
     * @return a builder without any person
     * @throws IllegalArgumentException if there is no item
     */
    public static Builder builder(int items) {
        return new Builder(items);
    }

    /**
     * The answers to one scale of an instrument. Reversed items are turned here, once: {@code min + max - answer}. A form
     * on which nothing of the scale is answered stays a row, as in R's psych.
     *
     * @param forms the filled forms, all of one instrument
     * @param scale the scale, a subscale or the total of that instrument
     * @return a row a form, in their order
     * @throws IllegalArgumentException if the forms are of different instruments, or the instrument has no such item
     */
    public static ItemScores from(List<ResponseSet> forms, Subscale scale) {
        forms.forEach(form -> checkSame(forms.get(0).instrument(), form.instrument()));
        double[][] rows = forms.stream().map(form -> keyed(form, scale)).toArray(double[][]::new);
        return new ItemScores(scale.items(), rows);
    }

    /** Cheap for the one definition that all forms of a file share, whose equality is seen by identity. */
    private static void checkSame(Instrument first, Instrument other) {
        if (!other.equals(first)) {
            throw new IllegalArgumentException("Forms of " + first.id() + " and of " + other.id()
                    + " cannot be in one table; their items are not the same");
        }
    }

    /** The keyed answers of a form; NaN where there is none. */
    static double[] keyed(ResponseSet form, Subscale scale) {
        AnswerScale range = form.instrument().answers();
        double[] row = new double[scale.size()];
        for (int i = 0; i < row.length; i++) {
            int number = scale.items().get(i);
            OptionalDouble answer = form.answer(number);
            boolean reversed = form.instrument().items().get(number - 1).isReversed();
            row[i] = answer.isEmpty()
                    ? Double.NaN
                    : reversed ? range.reverse(answer.getAsDouble()) : answer.getAsDouble();
        }
        return row;
    }

    /**
     * How many persons there are, with those who answered nothing.
     *
     * @return the number of rows
     */
    public int persons() {
        return rows.length;
    }

    /**
     * The numbers of the items, as in the instrument.
     *
     * @return at least one number
     */
    public List<Integer> items() {
        return items;
    }

    /**
     * One keyed answer.
     *
     * @param person the row, counted from 0
     * @param column the place of the item in {@link #items()}, counted from 0
     * @return the answer, or nothing if it is missing
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public OptionalDouble answer(int person, int column) {
        double answer = rows[person][column];
        return Double.isNaN(answer) ? OptionalDouble.empty() : OptionalDouble.of(answer);
    }

    /** The answers to an item, NaN where missing. */
    double[] column(int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    /** The mean of the answered items of each person, NaN for those who answered nothing. */
    double[] personMeans() {
        return Arrays.stream(rows).mapToDouble(ItemScores::meanOfAnswered).toArray();
    }

    private static double meanOfAnswered(double[] row) {
        double[] answered = answered(row);
        return answered.length == 0 ? Double.NaN : Moments.mean(answered, 0, answered.length);
    }

    static double[] answered(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The rows of the persons who answered every item. */
    double[][] completeRows() {
        return Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .map(double[]::clone)
                .toArray(double[][]::new);
    }

    /** The persons who answered every item. */
    ItemScores complete() {
        return new ItemScores(items, completeRows());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemScores that && items.equals(that.items) && Arrays.deepEquals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(items, Arrays.deepHashCode(rows));
    }

    /**
     * The size of the table, without answers, so that it may be logged.
     *
     * @return for example {@code 200 persons, 12 items}
     */
    @Override
    public String toString() {
        return persons() + " persons, " + items.size() + " items";
    }

    /**
     * Collects the rows. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final int items;
        private final List<double[]> rows = new ArrayList<>();

        private Builder(int items) {
            if (items < 1) {
                throw new IllegalArgumentException("A scale needs at least 1 item, not " + items);
            }
            this.items = items;
        }

        /**
         * Adds a person who answered everything.
         *
         * @param answers one keyed answer an item
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer answers than items, or one is not finite
         */
        public Builder person(double... answers) {
            return person(Arrays.stream(answers).mapToObj(OptionalDouble::of).toList());
        }

        /**
         * Adds a person who may have left gaps.
         *
         * @param answers one entry an item, in order: a keyed answer or nothing
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer entries than items, or one is not finite
         */
        public Builder person(List<OptionalDouble> answers) {
            if (answers.size() != items) {
                throw new IllegalArgumentException("Person " + (rows.size() + 1) + " has " + answers.size()
                        + " answers; the scale has " + items + " items");
            }
            double[] row = new double[items];
            for (int i = 0; i < items; i++) {
                row[i] = answers.get(i).orElse(Double.NaN);
                if (answers.get(i).isPresent() && !Double.isFinite(row[i])) {
                    throw new IllegalArgumentException("Person " + (rows.size() + 1) + ", item " + (i + 1)
                            + ": the answer is not a finite number; leave a missing answer out");
                }
            }
            rows.add(row);
            return this;
        }

        /**
         * Makes the table.
         *
         * @return the answers
         */
        public ItemScores build() {
            return new ItemScores(IntStream.rangeClosed(1, items).boxed().toList(), rows.toArray(new double[0][]));
        }
    }
}
