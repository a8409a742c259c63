package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the README shows does what the README says. */
class ReadmeCommandTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)alliance-cli/target/alliance (analyze .*)$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    private Object[] arguments() throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(command.find()).isTrue();
        return WORD.matcher(command.group(1))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.startsWith("alliance-examples/") ? "../" + word : word)
                .map(word ->
                        word.equals("target/clinic") ? folder.resolve("clinic").toString() : word)
                .toArray();
    }

    @Test
    void syntheticClinicIsAnalysedWithARecordOfOneDyad() throws IOException {
        Run run = Run.of(arguments());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains("Noted     1 dyad with a record of the alliance; 0 of them without forms, 47 dyads without a"
                        + " record; 0 lines refused");
        assertThat(Files.readString(folder.resolve("clinic/report.html")))
                .contains("<title>Synthetic clinic</title>")
                .containsOnlyOnce("Record of the alliance");
        assertThat(List.of("scores.csv", "episodes.csv", "trends.csv", "problems.csv", "summary.json"))
                .allMatch(name -> Files.exists(folder.resolve("clinic").resolve(name)));
    }
}
