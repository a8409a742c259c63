package io.github.alliance4j.io.csv;

import java.util.Arrays;

/**
 * The numbers of each record, a fixed count of them: one byte a number where there are few whole values, else a double.
 * A number may be missing, not applicable, or not stated yet.
 */
abstract sealed class ValueColumn {

    /** Stands for a number that does not apply. */
    static final double NOT_APPLICABLE = Double.NEGATIVE_INFINITY;

    private static final int BITS = 10;

    private static final int IN_BLOCK = (1 << BITS) - 1;

    /** How many different whole values a byte holds beside the three marks. */
    private static final int MOST_WHOLE_VALUES = 250;

    final int width;

    private ValueColumn(int width) {
        this.width = width;
    }

    /** Whole numbers within these ends. */
    static ValueColumn ofWhole(int width, double min, double max) {
        return max - min < MOST_WHOLE_VALUES ? new Bytes(width, (int) min) : new Doubles(width);
    }

    static ValueColumn ofDecimal(int width) {
        return new Doubles(width);
    }

    /** The number, NaN if it is missing or not stated, or {@link #NOT_APPLICABLE}. */
    abstract double get(int record, int index);

    /** States a number, that it is missing (NaN), or that it does not apply. */
    abstract void set(int record, int index, double value);

    /** Whether the number was stated, be it as missing. */
    abstract boolean isStated(int record, int index);

    /** Makes all numbers of a record not stated. */
    abstract void clear(int record);

    final int place(int record, int index) {
        return (record & IN_BLOCK) * width + index;
    }

    private static final class Bytes extends ValueColumn {

        private static final int MISSING = 1;
        private static final int DOES_NOT_APPLY = 2;
        private static final int FIRST = 3;

        private final int min;
        private byte[][] blocks = new byte[16][];

        Bytes(int width, int min) {
            super(width);
            this.min = min;
        }

        @Override
        double get(int record, int index) {
            int code = blocks[record >> BITS][place(record, index)] & 0xFF;
            if (code >= FIRST) {
                return code - FIRST + min;
            }
            return code == DOES_NOT_APPLY ? NOT_APPLICABLE : Double.NaN;
        }

        @Override
        void set(int record, int index, double value) {
            blocks[record >> BITS][place(record, index)] = (byte) code(value);
        }

        private int code(double value) {
            if (Double.isNaN(value)) {
                return MISSING;
            }
            return value == NOT_APPLICABLE ? DOES_NOT_APPLY : (int) value - min + FIRST;
        }

        @Override
        boolean isStated(int record, int index) {
            return blocks[record >> BITS][place(record, index)] != 0;
        }

        @Override
        void clear(int record) {
            int block = record >> BITS;
            if (block >= blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            }
            if (blocks[block] == null) {
                blocks[block] = new byte[width << BITS];
            }
            Arrays.fill(blocks[block], place(record, 0), place(record, width), (byte) 0);
        }
    }

    private static final class Doubles extends ValueColumn {

        private static final double NOT_STATED = Double.POSITIVE_INFINITY;

        private double[][] blocks = new double[16][];

        Doubles(int width) {
            super(width);
        }

        @Override
        double get(int record, int index) {
            double value = blocks[record >> BITS][place(record, index)];
            return value == NOT_STATED ? Double.NaN : value;
        }

        @Override
        void set(int record, int index, double value) {
            blocks[record >> BITS][place(record, index)] = value;
        }

        @Override
        boolean isStated(int record, int index) {
            return blocks[record >> BITS][place(record, index)] != NOT_STATED;
        }

        @Override
        void clear(int record) {
            int block = record >> BITS;
            if (block >= blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            }
            if (blocks[block] == null) {
                blocks[block] = new double[width << BITS];
            }
            Arrays.fill(blocks[block], place(record, 0), place(record, width), NOT_STATED);
        }
    }
}
