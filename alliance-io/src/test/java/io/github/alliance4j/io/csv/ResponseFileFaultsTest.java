package io.github.alliance4j.io.csv;

import static io.github.alliance4j.io.csv.Reading.BOTH;
import static io.github.alliance4j.io.csv.Reading.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alliance4j.io.FormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseFileFaultsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | '' | EMPTY_FILE in.csv: the file is empty",
                "blank lines | '~~~' | EMPTY_FILE in.csv: the file is empty",
                "header only | dyad,session,a,b,c | NO_RECORDS in.csv: the file has a header and no record",
                "header and blank lines | dyad,session,a,b,c~~ | NO_RECORDS in.csv: the file has a header and no record",
                "no dyad | session,a,b,c~1,1,1,1 | MISSING_COLUMN in.csv:1: column \"dyad\" is missing; every record names "
                        + "its dyad",
                "no session | dyad,a,b,c~A,1,1,1 | MISSING_COLUMN in.csv:1: column \"session\" is missing; every record "
                        + "names its session",
                "column twice | dyad,session,a,b,a~A,1,1,1,1 | DUPLICATE_COLUMN in.csv:1 a: column \"a\" stands twice, as "
                        + "column 3 and 5",
                "column twice in two cases | dyad,session,Dyad,b,c~A,1,1,1,1 | DUPLICATE_COLUMN in.csv:1 dyad: column \"Dyad\" "
                        + "stands twice, as column 1 and 3",
                "unnamed column | dyad,session,a,,c~A,1,1,1,1 | UNKNOWN_COLUMN in.csv:1 4: column 4 has no name in the "
                        + "header",
                "scale | dyad,session,scale,a,b,c~A,1,,1,1,1 | UNKNOWN_COLUMN in.csv:1 scale: column \"scale\" has no "
                        + "place in a file of answers",
                "score in long | dyad,session,item,answer,score~A,1,1,1,1 | UNKNOWN_COLUMN in.csv:1 score: column "
                        + "\"score\" has no place in a file of answers",
                "extra in long | dyad,session,item,answer,ward~A,1,1,1,1 | UNKNOWN_COLUMN in.csv:1 ward: column \"ward\" "
                        + "has no place in a long file of answers, which has item and answer",
                "item without answer | dyad,session,item~A,1,1 | MISSING_COLUMN in.csv:1 item: column \"answer\" is "
                        + "missing; a long file has both item and answer, a wide file neither",
                "too few items | dyad,session,a,b~A,1,1,1 | ITEM_COUNT in.csv:1: the file has 2 item columns, the form has "
                        + "3 items; every column without a reserved name is an item",
                "one item | dyad,session,a~A,1,1 | ITEM_COUNT in.csv:1: the file has 1 item column, the form has 3 items; every "
                        + "column without a reserved name is an item",
                "too many items | dyad,session,a,b,c,d,e,f,g,h~A,1 | ITEM_COUNT in.csv:1: the file has 8 item columns, the "
                        + "form has 3 items; every column without a reserved name is an item",
                "items in another order | dyad,session,i1,i3,i2~A,1,1,1,1 | ITEM_ORDER in.csv:1 i3: column \"i3\" stands "
                        + "where item 2 belongs; item columns come in the order of the form, and a number at the end of a name is "
                        + "that of its item in the form",
                "quote not closed in the header | dyad,\"session,a~A,1 | UNREADABLE in.csv:1: a quote is not closed; "
                        + "nothing from this line on can be read",
            })
    void faultOfTheFileIsThrown(String what, String text, String problem) {
        assertThat(Reading.word(Reading.fault(folder, text.replace('~', '\n'), CLIENT)))
                .isEqualTo(problem);
    }

    @Test
    void raterColumnIsNeededWhereTwoRatersAnswer() {
        assertThat(Reading.fault(folder, "dyad,session,a,b,c\nA,1,1,1,1\n", BOTH)
                        .message())
                .isEqualTo(
                        "column \"rater\" is missing; there are forms of several raters, so every record names its rater");
    }

    @ParameterizedTest
    @CsvSource({"a,b,c", "i1,x,i3", "i01,i02,i03", "q1_a,q2_a,q3_a", "color,for,number", "prev,4th,1x"})
    void itemNamesThatSayNoOtherItemAreTakenByPlace(String a, String b, String c) {
        assertThat(Reading.of(folder, "dyad,session," + a + "," + b + "," + c + "\nA,1,1,1,1\n", CLIENT)
                        .counts
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void reservedNamesAreFoundInAnyCaseAndTrimmed() {
        assertThat(Reading.of(folder, " DYAD , Session,RATER,a,b,c\nA,1,CLIENT,1,1,1\n", CLIENT)
                        .counts
                        .accepted())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16WithoutACharsetIsAFaultThatTellsToNameIt(String charset) {
        Path file = Reading.file(
                folder, "dyad,session,a,b,c\nA,1,1,1,1\n".getBytes(java.nio.charset.Charset.forName(charset)));

        FormatException fault = catchThrowableOfType(
                FormatException.class, () -> ResponseCsv.withDefaults().read(file, CLIENT));

        assertThat(Reading.word(fault.problem()))
                .startsWith("BAD_ENCODING")
                .endsWith("name the file's charset, for example UTF-16 or windows-1252");
        assertThat(fault).hasMessage(fault.problem().toString());
    }

    @Test
    void brokenUtf8InTheHeaderIsAFault() {
        Path file = Reading.file(folder, "dyad,session,\u00e4,b,c\nA,1,1,1,1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ResponseCsv.withDefaults().read(file, CLIENT))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("the header holds bytes that are no text in this encoding");
    }

    @Test
    void overlongHeaderIsAFault() {
        assertThat(Reading.fault(folder, "dyad,session," + "x".repeat(1_100_000) + "\nA,1,1\n", CLIENT)
                        .code())
                .hasToString("LINE_TOO_LONG");
    }

    @Test
    void absentFileIsAnIoException() {
        assertThatThrownBy(() -> ResponseCsv.withDefaults().read(folder.resolve("absent.csv"), CLIENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("absent.csv");
    }

    @Test
    void folderIsAnIoException() {
        assertThatThrownBy(() -> ResponseCsv.withDefaults().read(folder, CLIENT))
                .isInstanceOf(IOException.class);
    }
}
