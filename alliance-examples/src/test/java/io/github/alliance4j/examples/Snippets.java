package io.github.alliance4j.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java blocks of a Markdown text, and the marked regions of source files that they quote. */
final class Snippets {

    private static final Pattern SOURCE = Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->");

    private Snippets() {}

    /**
     * A Java block of a page.
     *
     * @param line the line of its opening fence, counted from 1
     * @param source the file and region that the comment before it names, if there is such a comment
     * @param text what stands between the fences
     */
    record Block(int line, Optional<Source> source, String text) {}

    /**
     * A region of a file.
     *
     * @param file the file's path from the root of the repository
     * @param region the region's name
     */
    record Source(String file, String region) {}

    static List<Block> blocks(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("```java")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).strip().equals("```")) {
                    end++;
                }
                String text = String.join("\n", lines.subList(i + 1, end));
                blocks.add(new Block(i + 1, i == 0 ? Optional.empty() : source(lines.get(i - 1)), text));
                i = end;
            }
        }
        return blocks;
    }

    private static Optional<Source> source(String comment) {
        Matcher matcher = SOURCE.matcher(comment.strip());
        return matcher.matches() ? Optional.of(new Source(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The lines between the marks of a region, moved to the left margin. */
    static String region(Path root, Source source) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve(source.file()));
        int start = indexOf(lines, "// region:" + source.region(), 0);
        int end = indexOf(lines, "// endregion", start);
        return String.join("\n", lines.subList(start + 1, end)).stripIndent();
    }

    private static int indexOf(List<String> lines, String mark, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No line \"" + mark + "\"");
    }
}
