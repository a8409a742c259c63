package io.github.alliance4j.io;

import io.github.alliance4j.model.problem.Problem;
import java.util.List;

/**
 * Takes what a reader finds, dyad by dyad, so that a file never has to fit into memory. Calls come one after the other
 * from the thread that reads.
 *
 * <p>A reader first takes the file to be grouped by dyad. Where a dyad comes again after another one, it calls
 * {@link #reset()} and reads from the beginning, now holding all records; a sink then drops what it did so far.
 *
 * @param <T> what is read
 * @since 0.1
 */
public interface DyadSink<T> {

    /**
     * Everything of one dyad. Dyads come in the order of their first record.
     *
     * @param all the accepted records in output order, at least one
     */
    void dyad(List<T> all);

    /**
     * A fault of one record, in the order of the file.
     *
     * @param problem what is wrong and where
     */
    void problem(Problem problem);

    /** Forget everything so far: the file is not grouped by dyad, and reading has begun again. */
    void reset();
}
