package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {

    @Test
    void blockKnowsItsLineSourceAndText() {
        assertThat(Snippets.blocks("# Title\n\n<!-- snippet: a/B.java#c -->\n```java\nint x;\n\nint y;\n```\n"))
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.line()).isEqualTo(4);
                    assertThat(block.source()).contains(new Snippets.Source("a/B.java", "c"));
                    assertThat(block.text()).isEqualTo("int x;\n\nint y;");
                });
    }

    @Test
    void blockWithoutCommentHasNoSource() {
        assertThat(Snippets.blocks("```java\nint x;\n```\n\ntext\n```java\nint y;\n```"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(block.source()).isEmpty());
    }

    @Test
    void otherLanguagesAreNoBlocks() {
        assertThat(Snippets.blocks("```sh\nls\n```\n```\nint x;\n```\n")).isEmpty();
    }

    @Test
    void regionIsMovedToTheMargin(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("A.java"), "    // region:r\n    if (a) {\n        b();\n    }\n    // endregion\n");

        assertThat(Snippets.region(folder, new Snippets.Source("A.java", "r"))).isEqualTo("if (a) {\n    b();\n}");
    }

    @Test
    void unknownRegionIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "// region:r\n// endregion\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snippets.region(folder, new Snippets.Source("A.java", "s")))
                .withMessage("No line \"// region:s\"");
    }
}
