package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.ReadCounts;

/** Takes the rows of a file one by one. */
interface RowReader {

    /** Takes the row at hand. */
    void row() throws DyadFlow.NotGroupedException;

    /**
     * The last row was taken.
     *
     * @throws io.github.alliance4j.io.FormatException if the file as a whole turns out to be at fault
     */
    default void end() {}

    /** How many records were accepted and refused so far. */
    ReadCounts counts();
}
