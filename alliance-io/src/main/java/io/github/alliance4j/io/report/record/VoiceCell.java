package io.github.alliance4j.io.report.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What one of the two said of one thing, by session. What was said before the therapist changed is set apart. */
final class VoiceCell {

    /** Longer histories are cut in the middle. */
    private static final int SHOWN = 6;

    private static final String UNHEARD = "not heard";

    private final TreeMap<Integer, List<Spoken>> byEnd;
    private final int last;

    /** The cell of one voice; a word counts up to the session that the function gives. */
    VoiceCell(List<? extends Spoken> said, ToIntFunction<Spoken> lastOf, int last) {
        this.byEnd = said.stream()
                .collect(Collectors.groupingBy(
                        word -> Math.min(last, lastOf.applyAsInt(word)), TreeMap::new, Collectors.toList()));
        this.last = last;
    }

    boolean isEmpty() {
        return byEnd.isEmpty();
    }

    String inWords() {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<Integer, List<Spoken>> former : byEnd.headMap(last).entrySet()) {
            parts.add("up to session " + former.getKey() + ": " + history(former.getValue()));
        }
        String now = byEnd.containsKey(last) ? history(byEnd.get(last)) : UNHEARD;
        return parts.isEmpty() ? now : String.join("; ", parts) + "; since then: " + now;
    }

    private static String history(List<Spoken> said) {
        if (said.size() <= SHOWN) {
            return listed(said);
        }
        return listed(said.subList(0, 1)) + ", \u2026, " + listed(said.subList(said.size() - SHOWN + 2, said.size()));
    }

    private static String listed(List<Spoken> said) {
        return said.stream()
                .map(word -> word.inWords() + " (" + word.session() + ")")
                .collect(Collectors.joining(", "));
    }
}
