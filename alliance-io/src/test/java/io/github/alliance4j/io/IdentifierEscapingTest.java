package io.github.alliance4j.io;

import static io.github.alliance4j.io.IdentifierEscaping.RAW;
import static io.github.alliance4j.io.IdentifierEscaping.SPREADSHEET_SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierEscapingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=a, '=a", "+a, '+a", "-a, '-a", "@a, '@a", "'=a, ''=a", "''-, '''-", "'a, 'a", "a=, a=", "', '"})
    void writesOneQuoteBeforeWhatASpreadsheetWouldRun(String text, String written) {
        assertThat(SPREADSHEET_SAFE.write(text)).isEqualTo(written);
        assertThat(SPREADSHEET_SAFE.read(written)).isEqualTo(text);
        assertThat(RAW.write(text)).isEqualTo(text);
        assertThat(RAW.read(written)).isEqualTo(written);
    }

    @Property(seed = "20240129")
    void writeThenReadGivesTheTextBack(@ForAll("texts") String text) {
        assertThat(SPREADSHEET_SAFE.read(SPREADSHEET_SAFE.write(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('\'', '=', '+', '-', '@', 'a').ofMaxLength(6);
    }
}
