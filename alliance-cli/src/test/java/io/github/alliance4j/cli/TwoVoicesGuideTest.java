package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** The guide's chapter on two voices says what its commands say. */
class TwoVoicesGuideTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^alliance (.*)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (SYN-\\d\\d) \\|(.*)\\|$");
    private static final Pattern SHAPE =
            Pattern.compile("(?m)^\\| `(a\\d)` \\| (-?[\\d.]+) \\| (-?[\\d.]+) to (-?[\\d.]+) \\|");
    private static final Pattern FORCE =
            Pattern.compile("(?m)^\\| `([a-z]\\w*_\\w+|bias)` \\| (-?[\\d.]+) \\| (-?[\\d.]+) to (-?[\\d.]+) \\|");

    private static final Pattern EFFECT = Pattern.compile(
            "(?m)^\\| `(first|second)\\.(actor|partner)` \\| (-?[\\d.]+) \\| (-?[\\d.]+) to (-?[\\d.]+) \\|");

    @TempDir
    private Path folder;

    private String page = "";

    @BeforeEach
    void runTheCommands() throws IOException {
        page = Files.readString(Path.of("..", "docs", "guide", "two-voices.md"));
        Matcher command = COMMAND.matcher(page);
        int commands = 0;
        while (command.find()) {
            commands++;
            List<Object> words = new ArrayList<>();
            for (String word : command.group(1).split(" ", -1)) {
                words.add(
                        word.startsWith("synthetic-")
                                ? SampleClinic.WHOLE.resolveSibling(word)
                                : word.matches("[a-z]+\\.(csv|json|html)|clinic") ? folder.resolve(word) : word);
            }
            Run run = Run.of(words.toArray());
            assertThat(run.status()).as(run.err()).isZero();
        }
        assertThat(commands).isEqualTo(4);
    }

    @Test
    void theTableOfDyadsIsThatOfTheCommand() throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("congruence.csv"));
        int[] columns = {2, 3, 4, 5, 6, 10, 11};
        Matcher row = ROW.matcher(page);
        int compared = 0;
        while (row.find()) {
            String dyad = row.group(1);
            String[] written = row.group(2).split("\\|", -1);
            String[] found = rows.stream()
                    .filter(line -> line.startsWith(dyad + ","))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
            for (int i = 0; i < columns.length; i++) {
                assertThat(written[i].strip())
                        .as("%s, column %d", dyad, columns[i])
                        .isEqualTo(rounded(found[columns[i]], written[i].strip()));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(4);
    }

    @Test
    void theForcesAreThoseOfTheModel() throws IOException {
        JsonNode model = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("congruence.json")))
                .get("truth_and_bias");
        Matcher force = FORCE.matcher(page);
        int compared = 0;
        while (force.find()) {
            String[] keys = {"estimate", "low", "high"};
            for (int i = 0; i < keys.length; i++) {
                String found = model.get(force.group(1)).get(keys[i]).asString();
                assertThat(force.group(i + 2)).as(force.group(1)).isEqualTo(rounded(found, force.group(i + 2)));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(3);
        assertThat(page)
                .contains(model.get("dyads").asInt() + " dyads, "
                        + model.get("rows").asInt() + " sessions that both rated");
    }

    @Test
    void theReciprocityIsThatOfTheFile() throws IOException {
        JsonNode found = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("congruence.json")))
                .at("/one_with_many/reciprocity");
        for (String level : List.of("dyadic", "sessions")) {
            assertThat(page)
                    .contains(" " + rounded(found.get(level).get("r").asString(), "0.00") + " ("
                            + rounded(found.get(level).get("low").asString(), "0.00") + " to "
                            + rounded(found.get(level).get("high").asString(), "0.00") + ")");
        }
        assertThat(found.at("/generalised/r").isNull()).isTrue();
    }

    @Test
    void theSentenceOfTheReportIsQuoted() throws IOException {
        String sentence =
                "they move apart in 1 of 47 dyads, they come closer in 2, not clear in 44; in 1 further it cannot be said."
                        + " By chance alone about 1.2 on either side.";
        assertThat(page).contains(sentence);
        assertThat(Files.readString(folder.resolve("clinic").resolve("report.html")))
                .contains(sentence);
    }

    @Test
    void theShapesAreThoseOfTheSurface() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("outcome.json")));
        Matcher shape = SHAPE.matcher(page);
        int compared = 0;
        while (shape.find()) {
            JsonNode found = json.get("response_surface").get(shape.group(1));
            String[] keys = {"estimate", "low", "high"};
            for (int i = 0; i < keys.length; i++) {
                String written = shape.group(i + 2);
                assertThat(written)
                        .as(shape.group(1))
                        .isEqualTo(rounded(found.get(keys[i]).asString(), written));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(3);
        assertThat(json.at("/criterion/matched").asInt()).isEqualTo(48);
        assertThat(json.at("/criterion/name").asString()).isEqualTo("ors");
    }

    @Test
    void theEffectsFromSessionToSessionAreThoseOfTheModel() throws IOException {
        JsonNode model = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("congruence.json")))
                .get("lagged_actor_partner");
        Matcher effect = EFFECT.matcher(page);
        int compared = 0;
        while (effect.find()) {
            JsonNode found = model.get(effect.group(1)).get(effect.group(2));
            String[] keys = {"estimate", "low", "high"};
            for (int i = 0; i < keys.length; i++) {
                String written = effect.group(i + 3);
                assertThat(written)
                        .as(effect.group(1) + " " + effect.group(2) + " " + keys[i])
                        .isEqualTo(rounded(found.get(keys[i]).asString(), written));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(4);
        JsonNode k = model.at("/first/k");
        assertThat(page)
                .contains(model.get("dyads").asInt() + " dyads, "
                        + model.get("steps").asInt() + " steps")
                .contains(rounded(k.get("estimate").asString(), "0.24") + " ("
                        + rounded(k.get("low").asString(), "-0.20") + " to "
                        + rounded(k.get("high").asString(), "1.00") + "): anything");
        assertThat(model.at("/second/k/reason").asString()).startsWith("the actor effect cannot be told from 0");
        assertThat(model.at("/second/partner/p").asDouble()).isBetween(0.025, 0.035);
    }

    @Test
    void theRefusalIsQuoted() throws IOException {
        Path scores = Files.writeString(folder.resolve("two.csv"), """
                dyad,session,rater,instrument,scale,sum,mean,pomp,answered,items,completeness
                A,1,client,wai-s-client,total,60,5,66.66666666666667,12,12,COMPLETE
                A,1,therapist,wai-srt-10,total,40,4,75,10,10,COMPLETE
                """);

        assertThat(page)
                .contains(Run.of("congruence", scores).err().lines().findFirst().orElseThrow());
    }

    private static String rounded(String found, String written) {
        if (found.isEmpty()) {
            return "";
        }
        int decimals = written.contains(".") ? written.length() - written.indexOf('.') - 1 : 0;
        return new BigDecimal(found).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
