package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages quote is compiled and tested; what they link to is there. */
class DocumentationTest {

    private static final Path ROOT = Repository.root();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)(#[^)]*)?\\)");

    @TestFactory
    Stream<DynamicTest> everyJavaBlockIsARegionOfATestedFile() throws IOException {
        return pages().stream()
                .flatMap(page -> Snippets.blocks(text(page)).stream()
                        .map(block -> DynamicTest.dynamicTest(
                                ROOT.relativize(page) + ":" + block.line(), () -> assertQuotes(block))));
    }

    @Test
    void thePagesQuoteSomething() throws IOException {
        assertThat(pages().stream().flatMap(page -> Snippets.blocks(text(page)).stream()))
                .isNotEmpty();
    }

    @Test
    void everyLinkToAFileLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(text(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(ROOT.relativize(page) + " -> " + link));
        }

        assertThat(broken).isEmpty();
    }

    private static void assertQuotes(Snippets.Block block) throws IOException {
        assertThat(block.source())
                .as("a comment that names the region, on the line before")
                .isPresent();
        Snippets.Source source = block.source().orElseThrow();
        assertThat(source.file()).startsWith("alliance-examples/src/main/java/");
        assertThat(block.text()).isEqualTo(Snippets.region(ROOT, source));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        Path readme = ROOT.resolve("README.md");
        if (Files.exists(readme)) {
            pages.add(readme);
        }
        return pages.stream().sorted().toList();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
