package io.github.alliance4j.io.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers texts in the order they first appear. Looking up one that is known allocates nothing. */
final class TextDictionary {

    private static final int FIRST_CAPACITY = 64;

    private final List<String> texts = new ArrayList<>();
    /** Ordinal plus 1 by open addressing; 0 is free. */
    private int[] slots = new int[FIRST_CAPACITY];

    int size() {
        return texts.size();
    }

    String text(int ordinal) {
        return texts.get(ordinal);
    }

    /** The number of a text, which is added if it is new. */
    int ordinal(char[] text, int start, int end) {
        int slot = (int) Fingerprints.of(text, start, end) & slots.length - 1;
        while (slots[slot] != 0) {
            if (matches(texts.get(slots[slot] - 1), text, start, end)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        texts.add(new String(text, start, end - start));
        slots[slot] = texts.size();
        if (2 * texts.size() > slots.length) {
            grow();
        }
        return texts.size() - 1;
    }

    static boolean matches(String known, char[] text, int start, int end) {
        if (known.length() != end - start) {
            return false;
        }
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int ordinal = 0; ordinal < texts.size(); ordinal++) {
            char[] text = texts.get(ordinal).toCharArray();
            int slot = (int) Fingerprints.of(text, 0, text.length) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = ordinal + 1;
        }
    }

    void clear() {
        texts.clear();
        if (slots.length > FIRST_CAPACITY) {
            slots = new int[FIRST_CAPACITY];
        } else {
            Arrays.fill(slots, 0);
        }
    }
}
