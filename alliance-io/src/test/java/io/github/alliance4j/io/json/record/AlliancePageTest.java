package io.github.alliance4j.io.json.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of docs/formats/alliance-record.md name what there is. */
class AlliancePageTest {

    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "formats", "alliance-record.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .toList();
    }

    private static Set<String> names(String... cells) {
        return CODE.matcher(String.join(" ", cells))
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<EventShape<?>> shapes() {
        return EventShapes.all();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void tableOfEventsNamesTheirKeys(EventShape<?> shape) throws IOException {
        String[] row = rows().stream()
                .filter(cells -> names(cells[1]).equals(Set.of(shape.name())))
                .findFirst()
                .orElseThrow();
        Set<String> keys = shape.keys().stream().map(Key::name).collect(Collectors.toSet());

        assertThat(names(row[2], row[3])).isEqualTo(new TreeSet<>(keys));
        assertThat(names(row[2].replaceAll("one of.*", ""))).isEqualTo(shape.neededKeys());
    }

    @Test
    void tableOfKeysNamesEveryKey() throws IOException {
        Set<String> named = new TreeSet<>();
        rows().forEach(row -> named.addAll(names(row[1])));

        EventShapes.all()
                .forEach(shape -> shape.keys().forEach(key -> assertThat(named).contains(key.name())));
    }
}
