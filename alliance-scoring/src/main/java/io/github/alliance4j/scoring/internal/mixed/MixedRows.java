package io.github.alliance4j.scoring.internal.mixed;

/**
 * The numbers of a mixed model: rows of columns, the outcome last. Rows of one lower group (a dyad) stand together in the
 * order of its clock, and the lower groups of one upper group (a therapist) stand together; where there are no upper
 * groups, one holds all. The fixed part and the random terms of each level are columns by index, and may share them.
 *
 * <p>The arrays are not copied and must not be changed.
 */
public final class MixedRows {

    final int width;
    final double[] values;
    final int[] lowerStart;
    final int[] upperStart;
    final int[] fixed;
    final int[] lowerTerms;
    final int[] upperTerms;

    /**
     * Takes the arrays as they are.
     *
     * @param values the rows one after another
     * @param width the number of columns
     * @param lowerStart the first row of each lower group, and the number of rows
     * @param upperStart the first lower group of each upper group, and the number of lower groups
     * @param fixed the columns of the fixed part
     * @param lowerTerms the columns that vary at random between lower groups
     * @param upperTerms the columns that vary at random between upper groups
     */
    public MixedRows(
            double[] values,
            int width,
            int[] lowerStart,
            int[] upperStart,
            int[] fixed,
            int[] lowerTerms,
            int[] upperTerms) {
        this.values = values;
        this.width = width;
        this.lowerStart = lowerStart;
        this.upperStart = upperStart;
        this.fixed = fixed;
        this.lowerTerms = lowerTerms;
        this.upperTerms = upperTerms;
    }

    /** How many rows there are. */
    public int rows() {
        return lowerStart[lowerStart.length - 1];
    }

    /** How many lower groups there are. */
    public int lowerGroups() {
        return lowerStart.length - 1;
    }

    /** How many upper groups there are. */
    public int upperGroups() {
        return upperStart.length - 1;
    }

    /** The columns of the fixed part. */
    public int[] fixedColumns() {
        return fixed;
    }

    /** The columns that vary at random between lower groups. */
    public int[] lowerColumns() {
        return lowerTerms;
    }

    /** The columns that vary at random between upper groups. */
    public int[] upperColumns() {
        return upperTerms;
    }

    /** How many distinct products two columns of a row have. */
    int products() {
        return width * (width + 1) / 2;
    }

    /** Where the product of two columns stands among all. */
    static int product(int one, int other) {
        int high = Math.max(one, other);
        return high * (high + 1) / 2 + Math.min(one, other);
    }
}
