package io.github.alliance4j.io.json;

import io.github.alliance4j.model.problem.Position;
import java.util.Map;

/** Numbers of items as a file lists them, each with its place. */
record NumberList(Map<Integer, Position> places) {

    int[] numbers() {
        return places.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    int highest() {
        return places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
