package io.github.alliance4j.io.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.Clinics;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    private static String text(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new Html(out).text(text);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            <b>  | &lt;b&gt;
            a&b  | a&amp;b
            "x"  | &quot;x&quot;
            'x'  | &#39;x&#39;
            """)
    void escapesWhatHasAMeaningInMarkup(String text, String expected) throws IOException {
        assertThat(text(text)).isEqualTo(expected);
    }

    @Test
    void writesLineBreaksAsSpaces() throws IOException {
        assertThat(text("a\nb\tc\rd")).isEqualTo("a b c d");
    }

    @Test
    void replacesControlCharacters() throws IOException {
        assertThat(text("a\0b\u0007c\u0085d\u007F")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
    }

    @Test
    void replacesHalvesOfSurrogatePairsAndKeepsWholeOnes() throws IOException {
        assertThat(text("\uD83D-\uDE00-\uD83D\uDE00")).isEqualTo("\uFFFD-\uFFFD-\uD83D\uDE00");
    }

    @Test
    void replacesNonCharacters() throws IOException {
        assertThat(text("\uFFFE\uFFFF\uFDD0")).isEqualTo("\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void replacesMarksThatReorderText() throws IOException {
        assertThat(text("a\u202Eb\u2069c")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void isolatesNamesFromTheTextAroundThem() throws IOException {
        StringBuilder out = new StringBuilder();
        new Html(out).name("<\u05D3>");
        assertThat(out).hasToString("<bdi>&lt;\u05D3&gt;</bdi>");
    }

    @Property(seed = "20240129")
    void anyTextIsWellFormedInATagAndInAnAttribute(@ForAll String anything) throws IOException {
        String escaped = text(anything);
        Clinics.parse("<a b=\"" + escaped + "\">" + escaped + "</a>");
    }
}
