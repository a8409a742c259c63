package io.github.alliance4j.scoring.reference;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What the library says on one case, in the shape of its expected values. A leaf is a {@link Double} (compared within the
 * tolerance), another number, text or boolean (compared exactly), or an {@link OptionalDouble}, whose absence means "not
 * defined".
 *
 * @param values the answer to inline values, a map or a list, nested as they are
 * @param keys the columns that tell the rows apart
 * @param rows the answer to an expected file, in any order
 * @param objective the value of the objective that was optimised, for cases that are not to be replicated
 * @param exact whether the method reaches the optimum of that objective
 * @param atPeer what follows from the objective where the peer stopped, if that was before the optimum; these values are
 *     compared in place of the library's own
 */
public record LibraryAnswer(
        Object values,
        List<String> keys,
        List<Map<String, Object>> rows,
        OptionalDouble objective,
        boolean exact,
        Supplier<Map<String, Object>> atPeer) {

    /** An answer that can say nothing of where the peer stopped. */
    public LibraryAnswer(
            Object values, List<String> keys, List<Map<String, Object>> rows, OptionalDouble objective, boolean exact) {
        this(values, keys, rows, objective, exact, Map::of);
    }

    /** The answer to inline values. */
    static LibraryAnswer of(Map<String, Object> values) {
        return new LibraryAnswer(values, List.of(), List.of(), OptionalDouble.empty(), false);
    }

    /** The answer to inline values that are a list of objects. */
    static LibraryAnswer of(List<Map<String, Object>> values) {
        return new LibraryAnswer(values, List.of(), List.of(), OptionalDouble.empty(), false);
    }

    /** The answer to an expected file. */
    static LibraryAnswer ofRows(List<String> keys, List<Map<String, Object>> rows) {
        return new LibraryAnswer(Map.of(), keys, rows, OptionalDouble.empty(), false);
    }

    /** The same answer to inline values with the answer to an expected file. */
    LibraryAnswer withRows(List<String> newKeys, List<Map<String, Object>> newRows) {
        return new LibraryAnswer(values, newKeys, newRows, objective, exact, atPeer);
    }

    /** The same answer with the objective it reached. */
    LibraryAnswer withObjective(double reached, boolean isExact) {
        return new LibraryAnswer(values, keys, rows, OptionalDouble.of(reached), isExact, atPeer);
    }

    /** The same answer with what follows from the objective where the peer stopped. */
    LibraryAnswer atPeer(Supplier<Map<String, Object>> there) {
        return new LibraryAnswer(values, keys, rows, objective, exact, there);
    }
}
