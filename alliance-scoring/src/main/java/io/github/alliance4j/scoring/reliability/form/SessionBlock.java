package io.github.alliance4j.scoring.reliability.form;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of neighbouring sessions and the persons who have all of it, sessions counted from 0 by their rank.
 *
 * @param first the first session
 * @param last the last session
 * @param persons how many persons have every session from the first to the last
 */
record SessionBlock(int first, int last, int persons) {

    private static final int FEWEST = 2;

    private static final Comparator<SessionBlock> BY_SIZE =
            Comparator.comparingLong(SessionBlock::size).thenComparingInt(SessionBlock::persons);

    /**
     * The block of most {@code persons x sessions}, of at least 2 each; of equal ones that of more persons, then the
     * earliest.
     *
     * @param sessions for each person the sessions that are complete
     */
    static Optional<SessionBlock> largest(Collection<BitSet> sessions) {
        BitSet starts = new BitSet();
        sessions.forEach(person -> runStarts(person, starts));
        // The largest block begins where the run of one of its persons begins: else it could begin earlier.
        return starts.stream()
                .boxed()
                .flatMap(first -> from(first, sessions))
                .reduce((best, next) -> BY_SIZE.compare(next, best) > 0 ? next : best);
    }

    private static void runStarts(BitSet person, BitSet starts) {
        for (int start = person.nextSetBit(0); start >= 0; start = person.nextSetBit(person.nextClearBit(start))) {
            starts.set(start);
        }
    }

    /** For each number of persons the longest block that begins here. */
    private static Stream<SessionBlock> from(int first, Collection<BitSet> sessions) {
        int[] ends = sessions.stream()
                .filter(person -> person.get(first))
                .mapToInt(person -> person.nextClearBit(first) - 1)
                .sorted()
                .toArray();
        Stream.Builder<SessionBlock> blocks = Stream.builder();
        for (int i = 0; i <= ends.length - FEWEST; i++) {
            if (ends[i] - first + 1 >= FEWEST) {
                blocks.add(new SessionBlock(first, ends[i], ends.length - i));
            }
        }
        return blocks.build();
    }

    private long size() {
        return (long) persons * (last - first + 1);
    }
}
