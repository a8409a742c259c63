package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.change.ChangeCategory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How many persons fall into each category of a method that asks about change alone. */
final class CategoryCounts {

    private CategoryCounts() {}

    static LibraryAnswer of(Stream<ChangeCategory> categories) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("improved", 0);
        counts.put("unchanged", 0);
        counts.put("deteriorated", 0);
        categories.forEach(category -> counts.computeIfPresent(
                category.name().toLowerCase(Locale.ROOT), (name, count) -> (Integer) count + 1));
        return LibraryAnswer.of(counts);
    }
}
