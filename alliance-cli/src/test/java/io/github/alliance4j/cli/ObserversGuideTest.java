package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide's page on observers says what its commands say. */
class ObserversGuideTest {

    private static final Path CODES = SampleClinic.WHOLE.resolveSibling("synthetic-codes.csv");
    private static final Pattern COMMAND = Pattern.compile("(?m)^alliance (.*)$");

    @TempDir
    private Path folder;

    private final List<Run> runs = new ArrayList<>();
    private String page = "";

    @BeforeEach
    void runTheCommands() throws IOException {
        page = Files.readString(Path.of("..", "docs", "guide", "observers.md"));
        Matcher command = COMMAND.matcher(page);
        while (command.find()) {
            List<Object> words = new ArrayList<>();
            for (String word : command.group(1).split(" ", -1)) {
                words.add(
                        word.startsWith("synthetic-")
                                ? SampleClinic.WHOLE.resolveSibling(word)
                                : word.matches("[a-z]+\\.(csv|json|txt)") ? folder.resolve(word) : word);
            }
            Run run = Run.of(words.toArray());
            assertThat(run.status()).as(run.err()).isZero();
            runs.add(run);
        }
        assertThat(runs).hasSize(3);
    }

    @Test
    void theTableIsThatOfTheCommand() throws IOException {
        List<String> quoted = page.substring(page.indexOf("```text\n") + 8)
                .lines()
                .takeWhile(line -> !line.equals("```"))
                .toList();

        assertThat(quoted).hasSize(7);
        assertThat(runs.get(0).lines()).containsSubsequence(quoted);
        assertThat(Files.readString(folder.resolve("raters.txt")))
                .isEqualTo(runs.get(0).out());
    }

    @Test
    void theRowsOfTheFileAreQuoted() throws IOException {
        List<String> quoted = page.substring(page.indexOf("```csv\n") + 7)
                .lines()
                .takeWhile(line -> !line.equals("```"))
                .toList();

        assertThat(quoted).hasSize(3);
        assertThat(Files.readAllLines(CODES)).containsSubsequence(quoted);
    }

    @Test
    void theRareCodeIsToldAsTheJsonHasIt() throws IOException {
        JsonNode rare = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("raters.json")))
                .get("codes")
                .valueStream()
                .filter(code -> code.get("code").asString().equals("complaint_about_activities")
                        && code.get("reading").asString().equals("seen"))
                .findFirst()
                .orElseThrow();

        String words = page.replace("\n", " ").replaceAll(" +", " ");
        assertThat(words)
                .contains(
                        "is coded alike in %.0f %%, but alpha is only %.2f, and its interval reaches from %.2f to %.2f: %d sessions"
                                .formatted(
                                        100 * rare.at("/equal/share").asDouble(),
                                        rare.at("/alpha/value").asDouble(),
                                        rare.at("/alpha/interval/low").asDouble(),
                                        rare.at("/alpha/interval/high").asDouble(),
                                        rare.get("pairable_units").asInt()));
    }

    private static double alpha(String json, String code, String reading) {
        return JsonMapper.shared()
                .readTree(json)
                .get("codes")
                .valueStream()
                .filter(one -> one.get("code").asString().equals(code)
                        && one.get("reading").asString().equals(reading))
                .findFirst()
                .orElseThrow()
                .at("/alpha/value")
                .asDouble();
    }

    @Test
    void whatBecomesOfAlphaWithoutZerosIsTold() throws IOException {
        Path stripped = Files.write(
                folder.resolve("stripped.csv"),
                Files.readAllLines(CODES).stream()
                        .filter(row -> !row.matches("([^,]*,){4}0,.*"))
                        .toList());
        String without = Run.of("raters", stripped).out();
        String with = Files.readString(folder.resolve("raters.json"));

        assertThat(page.replace("\n", " "))
                .contains("from %.2f to %.2f for `minimal_response`, from %.2f to %.2f for `complaint_about_activities`"
                        .formatted(
                                alpha(with, "minimal_response", "frequency"),
                                alpha(without, "minimal_response", "frequency"),
                                alpha(with, "complaint_about_activities", "frequency"),
                                alpha(without, "complaint_about_activities", "frequency")));
        assertThat(without).contains("far too low or too high");
    }

    @Test
    void scoresOfTheObserversAreATrendOfEachDyad() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("observer.csv"))).hasSizeGreaterThan(60);
        assertThat(Files.readAllLines(folder.resolve("trends.csv"))).hasSize(21);
    }

    @Test
    void partOfTheJsonIsQuotedOnItsPage() throws IOException {
        String format = Files.readString(Path.of("..", "docs", "formats", "raters-json.md"));
        String quoted = format.substring(format.indexOf("```json\n") + 8, format.lastIndexOf("```"));

        assertThat(Files.readString(folder.resolve("raters.json"))).contains(quoted);
    }
}
