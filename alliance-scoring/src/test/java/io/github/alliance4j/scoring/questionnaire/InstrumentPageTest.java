package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps docs/instruments.md what the definitions say. {@code -Dalliance.docs.write=true} writes it anew. */
class InstrumentPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/instruments.md");

    private static String page() {
        return InstrumentPage.of(InstrumentCatalog.builtIn().instruments());
    }

    static List<Instrument> forms() {
        return Forms.all();
    }

    @Test
    void pageIsWhatTheDefinitionsSay() throws IOException {
        if (Boolean.getBoolean("alliance.docs.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE).lines())
                .containsExactlyElementsOf(page().lines().toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsTold(Instrument form) {
        String page = page();
        String from = page.substring(page.indexOf("\n## " + form.id() + "\n"));
        String section = from.substring(0, from.indexOf("\n## ", 1));
        assertThat(section)
                .contains(form.name(), form.rights().holder(), form.rights().terms());
        assertThat(form.facts()).allSatisfy(fact -> assertThat(section).contains("| " + fact.note() + " |"));
        assertThat(form.citations()).allSatisfy(citation -> assertThat(section).contains(citation.text()));
        assertThat(form.scales())
                .extracting(Subscale::id)
                .allSatisfy(scale -> assertThat(section).contains("| " + scale));
    }

    @Test
    void rangesOfScoresAreThoseOfTheirUnit() {
        assertThat(page())
                .contains("| total | 1 to 12 | 12 to 60 | 1 to 5 | no rule stated |")
                .contains("| goal-task (composite) | 1, 2, 4, 6, 8, 10, 11, 12 | 8 to 40 | 1 to 5 | no rule stated |")
                .contains("| total only | mean times 10, 0 to 40 | **lower** | solid |")
                .contains("| total | 1 to 34 | 0 to 136 | 0 to 4 | at most 3 |")
                .contains("| total | 1 to 4 | 0 to 40 | 0 to 10 | none |");
    }

    @Test
    void rightsOfWhichNothingIsKnownAreSaidOnce() {
        assertThat(page())
                .contains("* Rights: not stated in the sources read (UNCONFIRMED).")
                .doesNotContain("read; not stated");
    }

    @Test
    void formsThatDoNotShipStandThereWithTheirReasons() {
        for (UnshippedInstrument form : UnshippedInstrument.all()) {
            assertThat(page()).contains("| `" + form.id() + "` | " + form.name() + " | " + form.reason() + " |");
        }
    }

    @Test
    void noTableIsBrokenByAStrayBar() {
        for (String line : page().lines().filter(l -> l.startsWith("|")).toList()) {
            assertThat(line.chars().filter(c -> c == '|').count()).as(line).isIn(4L, 6L, 9L);
        }
    }
}
