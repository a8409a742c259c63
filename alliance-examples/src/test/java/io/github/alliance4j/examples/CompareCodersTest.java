package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCodersTest {

    @TempDir
    private Path folder;

    @Test
    void theSampleHasAnAlphaWithInterval() throws IOException {
        assertThat(CompareCoders.compare(Repository.root().resolve("alliance-examples/samples/synthetic-codes.csv")))
                .startsWith("0.737")
                .contains("Interval[low=0.58");
    }

    @Test
    void oneCoderSaysNothingOfAgreement() throws IOException {
        Path file = Files.writeString(
                folder.resolve("codes.csv"), "dyad,session,coder,code,value\nC017,5,anna,resolution,4\n");

        assertThat(CompareCoders.compare(file)).contains("only 1 coder gave this code");
    }
}
