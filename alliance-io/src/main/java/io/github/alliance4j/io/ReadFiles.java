package io.github.alliance4j.io;

import java.util.List;
import java.util.Objects;

/**
 * Which files numbers were read from, and how many records and problems they had. Immutable, thread-safe.
 *
 * @param names the names of the files, without their folders
 * @param records how many records were accepted and refused
 * @param problems how many problems they had, for example 3
 * @since 0.1
 */
public record ReadFiles(List<String> names, ReadCounts records, long problems) {

    /**
     * Copies the list.
     *
     * @param names the names of the files, without their folders
     * @param records how many records were accepted and refused
     * @param problems how many problems they had, for example 3
     * @throws IllegalArgumentException if no file is named or the number of problems is negative
     */
    public ReadFiles {
        names = List.copyOf(names);
        Objects.requireNonNull(records, "records");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Numbers are read from at least one file");
        }
        if (problems < 0) {
            throw new IllegalArgumentException("A number of problems is not negative, but " + problems);
        }
    }
}
