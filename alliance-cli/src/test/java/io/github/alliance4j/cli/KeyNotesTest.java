package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form whose key is to be verified is never used without a word. */
final class KeyNotesTest {

    private static final String NOTE = "Note: verify the key of wai-srt-10 before clinical use;"
            + " 'instruments show wai-srt-10' tells what it rests on" + System.lineSeparator();

    @TempDir
    private Path folder;

    private Run run(String command, String form, String text) throws IOException {
        List<Object> args = new ArrayList<>(Arrays.asList((Object[]) command.split(" ", -1)));
        args.addAll(List.of("--instrument", form));
        if (command.equals("analyze")) {
            args.addAll(List.of("-o", folder.resolve("out")));
        }
        args.add(Files.writeString(folder.resolve("in.csv"), text));
        return Run.of(args.toArray());
    }

    private static String answers(int items) {
        StringBuilder text = new StringBuilder("dyad,session");
        for (int item = 1; item <= items; item++) {
            text.append(",i").append(item);
        }
        return text + "\nA,1" + ",3".repeat(items) + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "analyze", "validate", "reliability"})
    void keyToBeVerifiedIsToldOnStandardError(String command) throws IOException {
        Run run = run(command, "wai-srt-10", answers(10));

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEqualTo(NOTE);
        assertThat(run.out()).doesNotContain("Note:");
    }

    @Test
    void changeTellsItToo() throws IOException {
        Run run = run("change --method anchor --anchor 1", "wai-srt-10", "dyad,session,score\nA,1,2\nA,2,4\n");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains(NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "analyze", "validate", "reliability"})
    void wellSourcedKeyIsUsedWithoutAWord(String command) throws IOException {
        assertThat(run(command, "wai-sr-client", answers(12)).err()).isEmpty();
    }

    @Test
    void reportAndSummarySayWhichDefinitionsWereUsedAndHowTheirKeysStand() throws IOException {
        run("analyze", "wai-srt-10", answers(10));

        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("verify the key before clinical use");
        assertThat(Files.readString(folder.resolve("out/summary.json")))
                .contains("\"key_status\": \"VERIFY_BEFORE_CLINICAL_USE\"", "\"format_version\": 1");
    }

    @Test
    void reliabilityJsonSaysItToo() throws IOException {
        assertThat(run("reliability", "wai-srt-10", answers(10)).out())
                .contains("\"id\": \"wai-srt-10\"", "\"key_status\": \"VERIFY_BEFORE_CLINICAL_USE\"");
        assertThat(run("reliability", "wai-sr-client", answers(12)).out()).contains("\"key_status\": \"SOLID\"");
    }
}
