package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's chapter on the outcome shows what its commands print. */
class OutcomeGuideTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^alliance (.*)$");
    private static final Pattern PRINTED = Pattern.compile("(?s)```text\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void theTableIsThatOfTheCommand() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "guide", "outcome.md"));
        List<String> printed = new ArrayList<>();
        Matcher command = COMMAND.matcher(page);
        while (command.find()) {
            Run run = run(command.group(1));
            assertThat(run.status()).as(run.err()).isZero();
            printed = run.lines();
        }
        Matcher quoted = PRINTED.matcher(page);
        assertThat(quoted.find()).isTrue();
        assertThat(quoted.group(1).lines().toList()).hasSize(11).isSubsetOf(printed);
    }

    private Run run(String line) {
        List<Object> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            Object file = word.startsWith("synthetic-") ? SampleClinic.WHOLE.resolveSibling(word) : word;
            words.add(word.equals("scores.csv") ? folder.resolve(word) : file);
        }
        return Run.of(words.toArray());
    }
}
