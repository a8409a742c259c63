package io.github.alliance4j.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadFilesTest {

    private static final ReadCounts COUNTS = new ReadCounts(3, 1);

    @Test
    void namesAreCopied() {
        List<String> names = new ArrayList<>(List.of("a.csv"));
        ReadFiles files = new ReadFiles(names, COUNTS, 2);
        names.add("b.csv");

        assertThat(files.names()).containsExactly("a.csv");
        assertThat(files.records().all()).isEqualTo(4);
        assertThat(files.problems()).isEqualTo(2);
    }

    @Test
    void noFileIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadFiles(List.of(), COUNTS, 0))
                .withMessage("Numbers are read from at least one file");
    }

    @Test
    void aNegativeNumberOfProblemsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadFiles(List.of("a.csv"), COUNTS, -1))
                .withMessage("A number of problems is not negative, but -1");
    }
}
