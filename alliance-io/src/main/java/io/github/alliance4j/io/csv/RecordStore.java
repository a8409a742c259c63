package io.github.alliance4j.io.csv;

import java.util.Arrays;

/**
 * Records in columns of primitive values, about forty bytes each, so that a file that is not grouped by dyad still fits
 * into memory. The same store serves one dyad at a time, being cleared after each.
 *
 * <p>A record is found again by its dyad, its session and its {@code form}, a number of which the lowest three bits are
 * the rater.
 */
final class RecordStore {

    /** No date, no therapist. */
    static final int NONE = Integer.MIN_VALUE;

    /** How many of the lowest bits of a form's number are its rater. */
    static final int RATER_BITS = 3;

    private static final int RATER = (1 << RATER_BITS) - 1;
    private static final int PLACE_BITS = 32 - RATER_BITS;
    private static final int FIRST_CAPACITY = 64;

    private final TextDictionary dyads = new TextDictionary();
    private final TextDictionary therapists = new TextDictionary();
    private final IntColumn dyad = new IntColumn();
    private final IntColumn session = new IntColumn();
    private final IntColumn form = new IntColumn();
    private final IntColumn day = new IntColumn();
    private final IntColumn therapist = new IntColumn();
    private final IntColumn line = new IntColumn();
    private final IntColumn flags = new IntColumn();
    private final ValueColumn values;
    private int size;
    /** Record plus 1 by open addressing; 0 is free. */
    private int[] slots = new int[FIRST_CAPACITY];

    RecordStore(ValueColumn values) {
        this.values = values;
    }

    TextDictionary dyads() {
        return dyads;
    }

    TextDictionary therapists() {
        return therapists;
    }

    ValueColumn values() {
        return values;
    }

    int size() {
        return size;
    }

    /** The record of this key, or -1. */
    int find(int ofDyad, int ofSession, int ofForm) {
        return slots[slot(ofDyad, ofSession, ofForm)] - 1;
    }

    /** Adds a record of a key that is not there yet, without date, therapist, flags and values. */
    int add(int ofDyad, int ofSession, int ofForm, long atLine) {
        int record = size++;
        dyad.set(record, ofDyad);
        session.set(record, ofSession);
        form.set(record, ofForm);
        day.set(record, NONE);
        therapist.set(record, NONE);
        line.set(record, (int) Math.min(atLine, Integer.MAX_VALUE));
        flags.set(record, 0);
        values.clear(record);
        slots[slot(ofDyad, ofSession, ofForm)] = size;
        if (2L * size > slots.length) {
            grow();
        }
        return record;
    }

    int dyad(int record) {
        return dyad.get(record);
    }

    int session(int record) {
        return session.get(record);
    }

    int form(int record) {
        return form.get(record);
    }

    /** The day of the session as an epoch day, or {@link #NONE}. */
    int day(int record) {
        return day.get(record);
    }

    void day(int record, int epochDay) {
        day.set(record, epochDay);
    }

    /** The number of the therapist, or {@link #NONE}. */
    int therapist(int record) {
        return therapist.get(record);
    }

    void therapist(int record, int ordinal) {
        therapist.set(record, ordinal);
    }

    int line(int record) {
        return line.get(record);
    }

    boolean has(int record, int flag) {
        return (flags.get(record) & flag) != 0;
    }

    void flag(int record, int flag) {
        flags.set(record, flags.get(record) | flag);
    }

    void clear() {
        size = 0;
        dyads.clear();
        therapists.clear();
        if (slots.length > FIRST_CAPACITY) {
            slots = new int[FIRST_CAPACITY];
        } else {
            Arrays.fill(slots, 0);
        }
    }

    /** All records: dyads as they first appear, sessions ascending, raters in their order, then as in the file. */
    int[] ordered() {
        int[] next = new int[dyads.size() + 1];
        for (int record = 0; record < size; record++) {
            next[dyad(record) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] order = new int[size];
        for (int record = 0; record < size; record++) {
            order[next[dyad(record)]++] = record;
        }
        for (int from = 0; from < size; ) {
            int to = endOfDyad(order, from);
            sort(order, from, to);
            from = to;
        }
        return order;
    }

    /** Where the records of the dyad that begins at a place of the order end, exclusive. */
    int endOfDyad(int[] order, int from) {
        int to = from + 1;
        while (to < order.length && dyad(order[to]) == dyad(order[from])) {
            to++;
        }
        return to;
    }

    private void sort(int[] order, int from, int to) {
        // 31 bits of session, 3 of rater, 29 of the place in the dyad.
        long[] keys = new long[to - from];
        boolean sorted = true;
        for (int i = 0; i < keys.length; i++) {
            int record = order[from + i];
            keys[i] = (long) session(record) << 32 | (long) (form(record) & RATER) << PLACE_BITS | i;
            sorted &= i == 0 || keys[i - 1] < keys[i];
        }
        if (sorted) {
            return;
        }
        Arrays.sort(keys);
        int[] before = Arrays.copyOfRange(order, from, to);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = before[(int) keys[i] & (1 << PLACE_BITS) - 1];
        }
    }

    private int slot(int ofDyad, int ofSession, int ofForm) {
        long hash = ((ofDyad * 0x9E3779B97F4A7C15L + ofSession) * 0x9E3779B97F4A7C15L + ofForm) * 0xFF51AFD7ED558CCDL;
        int slot = (int) (hash >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, ofDyad, ofSession, ofForm)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int record, int ofDyad, int ofSession, int ofForm) {
        return session(record) == ofSession && dyad(record) == ofDyad && form(record) == ofForm;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int record = 0; record < size; record++) {
            slots[slot(dyad(record), session(record), form(record))] = record + 1;
        }
    }

    /** Grows by blocks, so that no copy of everything is ever needed. */
    private static final class IntColumn {

        private static final int BITS = 12;

        private int[][] blocks = new int[16][];

        int get(int record) {
            return blocks[record >> BITS][record & (1 << BITS) - 1];
        }

        void set(int record, int value) {
            int block = record >> BITS;
            if (block >= blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            }
            if (blocks[block] == null) {
                blocks[block] = new int[1 << BITS];
            }
            blocks[block][record & (1 << BITS) - 1] = value;
        }
    }
}
