package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.change.PrePost;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The scores of a long table (id, time, outcome) at the two times that a case names.
 *
 * @param originalPersons how many persons have a row at either time
 * @param persons the scores of those who have both, by id, as they first appear
 */
record PrePostTable(int originalPersons, Map<String, PrePost> persons) {

    static PrePostTable from(ReferenceCase reference) {
        String preTime = reference.text("pre");
        String postTime = reference.text("post");
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Double> pre = new LinkedHashMap<>();
        Map<String, Double> post = new LinkedHashMap<>();
        for (Map<String, String> row : reference.input().rows()) {
            String time = Table.cell(row, "time");
            boolean before = sameTime(time, preTime);
            if (before || sameTime(time, postTime)) {
                String id = Table.cell(row, "id");
                seen.add(id);
                OptionalDouble score = Table.number(row, "outcome");
                score.ifPresent(value -> (before ? pre : post).put(id, value));
            }
        }
        Map<String, PrePost> both = new LinkedHashMap<>();
        for (String id : seen) {
            Double first = pre.get(id);
            Double last = post.get(id);
            if (first != null && last != null) {
                both.put(id, new PrePost(first, last));
            }
        }
        return new PrePostTable(seen.size(), both);
    }

    List<PrePost> scores() {
        return List.copyOf(persons.values());
    }

    static Direction direction(ReferenceCase reference) {
        String better = reference.text("better_is");
        return switch (better) {
            case "higher" -> Direction.HIGHER_IS_BETTER;
            case "lower" -> Direction.LOWER_IS_BETTER;
            default -> throw new IllegalArgumentException("better_is " + better + " is unknown");
        };
    }

    /** Times are names or numbers; a number may be written in two ways. */
    private static boolean sameTime(String cell, String wanted) {
        if (cell.equals(wanted)) {
            return true;
        }
        try {
            return Double.parseDouble(cell) == Double.parseDouble(wanted);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
