package io.github.alliance4j.io.report.record;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import java.util.Arrays;

/** How long a word counts: until the therapist changes, if it was the therapist's or of the bond. */
final class Tenures {

    private final int[] lastOfEach;

    Tenures(Alliance record) {
        this.lastOfEach = record.therapistChanges().stream()
                .mapToInt(change -> change.session().value())
                .sorted()
                .toArray();
    }

    /** The last session in which a word on a goal or task counts. */
    int onWork(Spoken word) {
        return word.by() == Rater.THERAPIST ? onBond(word) : Integer.MAX_VALUE;
    }

    /** The last session in which a word on the bond counts. */
    int onBond(Spoken word) {
        for (int last : lastOfEach) {
            if (last >= word.session()) {
                return last;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Whether a session is the last of a therapist who left. */
    boolean endIn(int session) {
        return Arrays.binarySearch(lastOfEach, session) >= 0;
    }

    /** The last sessions of the therapists who left, ascending. */
    int[] ends() {
        return lastOfEach.clone();
    }
}
