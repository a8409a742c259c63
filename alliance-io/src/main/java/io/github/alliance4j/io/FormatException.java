package io.github.alliance4j.io;

import io.github.alliance4j.model.problem.Problem;
import java.util.Objects;

/**
 * A file that cannot be read at all, for example because a needed column is missing. A fault of one record is not
 * thrown; it is a {@link Problem} beside the records that could be read.
 *
 * @since 0.1
 */
public final class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * The fault of a file.
     *
     * @param problem what is wrong and where
     */
    public FormatException(Problem problem) {
        super(Objects.requireNonNull(problem, "problem").toString());
        this.problem = problem;
    }

    /**
     * What is wrong and where.
     *
     * @return the fault, of which the message is the text
     */
    public Problem problem() {
        return problem;
    }
}
