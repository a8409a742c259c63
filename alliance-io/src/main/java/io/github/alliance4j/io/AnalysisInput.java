package io.github.alliance4j.io;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * Where an analysis came from, for reports and summaries: a result says nothing about records that were refused.
 * Immutable, thread-safe.
 *
 * @param source the name of the file, without its folder
 * @param instruments the forms that were asked for
 * @param missingItems the rule for missing items, in words
 * @param records how many records were read
 * @param problems the first problems, at most {@value #PROBLEMS_KEPT}
 * @param problemCount how many problems there were in all
 * @since 0.1
 */
public record AnalysisInput(
        String source,
        List<Instrument> instruments,
        String missingItems,
        ReadCounts records,
        List<Problem> problems,
        long problemCount) {

    /** How many problems are kept at most. */
    public static final int PROBLEMS_KEPT = 200;

    /**
     * Checks the parts and copies the lists.
     *
     * @param source the name of the file, without its folder
     * @param instruments the forms that were asked for
     * @param missingItems the rule for missing items, in words
     * @param records how many records were read
     * @param problems the first problems, at most {@value #PROBLEMS_KEPT}
     * @param problemCount how many problems there were in all
     * @throws IllegalArgumentException if more problems are given than may be kept, or than there are
     */
    public AnalysisInput {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(missingItems, "missingItems");
        Objects.requireNonNull(records, "records");
        instruments = List.copyOf(instruments);
        problems = List.copyOf(problems);
        if (problems.size() > PROBLEMS_KEPT || problems.size() > problemCount) {
            throw new IllegalArgumentException(problems.size() + " problems given of " + problemCount + "; at most "
                    + PROBLEMS_KEPT + " are kept");
        }
    }
}
