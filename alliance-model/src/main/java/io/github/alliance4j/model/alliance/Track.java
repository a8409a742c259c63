package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.AllianceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Events of one sort in session order. Filled once, then only read; what a session saw is found by halving. */
final class Track<E extends AllianceEvent> {

    private final List<E> entries = new ArrayList<>();

    /** Sessions must not decrease; the ledger sees to that. */
    void add(E entry) {
        entries.add(entry);
    }

    List<E> through(int session) {
        return Collections.unmodifiableList(entries.subList(0, count(session)));
    }

    Optional<E> latest(int session) {
        int count = count(session);
        return count == 0 ? Optional.empty() : Optional.of(entries.get(count - 1));
    }

    /** How many entries are of this session or an earlier one. */
    int count(int session) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).session().value() <= session) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
