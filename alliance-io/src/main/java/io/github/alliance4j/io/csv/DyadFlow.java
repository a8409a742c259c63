package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.model.problem.Problem;
import java.util.List;

/**
 * Hands dyads over as soon as the next one begins, or all of them at the end where the file is not grouped by dyad.
 *
 * @param <T> what is made of the records
 */
final class DyadFlow<T> {

    /**
     * Makes the values of one dyad.
     *
     * @param <T> what is made
     */
    interface Assembly<T> {
        /** The values of the records at {@code order[from]} to {@code order[to - 1]}, in output order. */
        List<T> assemble(RecordStore store, int[] order, int from, int to);
    }

    /** A dyad came again after another one although the file was taken to be grouped. */
    static final class NotGroupedException extends Exception {

        private static final long serialVersionUID = 1L;

        NotGroupedException() {
            super("The file is not grouped by dyad", null, false, false);
        }
    }

    private final boolean holdsAll;
    private final RecordStore store;
    private final Assembly<T> assembly;
    private final DyadSink<T> sink;
    private final Fingerprints closed = new Fingerprints();
    private String current = "";

    DyadFlow(boolean holdsAll, RecordStore store, Assembly<T> assembly, DyadSink<T> sink) {
        this.holdsAll = holdsAll;
        this.store = store;
        this.assembly = assembly;
        this.sink = sink;
    }

    RecordStore store() {
        return store;
    }

    void problem(Problem problem) {
        sink.problem(problem);
    }

    /** The number of the dyad in the store, to which a record is about to be added. */
    int enter(char[] text, int start, int end) throws NotGroupedException {
        if (holdsAll) {
            return store.dyads().ordinal(text, start, end);
        }
        if (!TextDictionary.matches(current, text, start, end)) {
            long fingerprint = Fingerprints.of(text, start, end);
            if (closed.contains(fingerprint)) {
                throw new NotGroupedException();
            }
            finish();
            closed.add(fingerprint);
            current = new String(text, start, end - start);
            return store.dyads().ordinal(text, start, end);
        }
        return 0;
    }

    /** Hands over what is held. */
    void finish() {
        int[] order = store.ordered();
        for (int from = 0; from < order.length; ) {
            int to = store.endOfDyad(order, from);
            List<T> values = assembly.assemble(store, order, from, to);
            if (!values.isEmpty()) {
                sink.dyad(values);
            }
            from = to;
        }
        store.clear();
    }
}
