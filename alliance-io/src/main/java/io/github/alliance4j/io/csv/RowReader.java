package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.ReadCounts;

/** Takes the rows of a file one by one. */
interface RowReader {

    /** Takes the row at hand. */
    void row() throws DyadFlow.NotGroupedException;

    /** How many records were accepted and refused so far. */
    ReadCounts counts();
}
