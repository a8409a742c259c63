package io.github.alliance4j.io.csv;

/**
 * A set of texts that keeps 64 bits of each. Two texts with one fingerprint are taken for the same, which costs a second
 * reading and nothing else.
 */
final class Fingerprints {

    /** Open addressing; 0 is free. */
    private long[] slots = new long[64];

    private int size;

    /** The fingerprint of a text, never 0. */
    static long of(char[] text, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x100000001B3L;
        }
        // Spreads the high bits into the low ones, which choose the slot.
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    boolean contains(long fingerprint) {
        return slots[slot(slots, fingerprint)] != 0;
    }

    void add(long fingerprint) {
        int slot = slot(slots, fingerprint);
        if (slots[slot] == 0) {
            slots[slot] = fingerprint;
            size++;
        }
        if (2L * size > slots.length) {
            long[] larger = new long[2 * slots.length];
            for (long old : slots) {
                if (old != 0) {
                    larger[slot(larger, old)] = old;
                }
            }
            slots = larger;
        }
    }

    private static int slot(long[] slots, long fingerprint) {
        int slot = (int) fingerprint & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != fingerprint) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
