package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says of forms by published cut-offs. */
final class RulesTest {

    /** Session 1 makes exactly 36, session 2 less, session 3 more with one low line; session 4 is not scorable. */
    private static final String FORMS =
            "dyad,session,a,b,c,d\n<A>,1,9,9,9,9\n<A>,2,8,8,8,8\n<A>,3,10,10,10,8\n<A>,4,9,9,9,\n";

    @TempDir
    private Path folder;

    private Run analyze(Object... rules) throws IOException {
        Path forms = Files.writeString(folder.resolve("forms.csv"), FORMS);
        Object[] args = new Object[rules.length + 5];
        System.arraycopy(
                new Object[] {"analyze", "--instrument=srs", "-o", folder.resolve("out"), forms}, 0, args, 0, 5);
        System.arraycopy(rules, 0, args, 5, rules.length);
        return Run.of(args);
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    void ruleOfASingleItemIsToldInTheSingular() {
        assertThat(Run.of("instruments", "show", "phq-9").lines())
                .anyMatch(line -> line.startsWith("  rule       phq-9-risk: item 9 > 0 flagged ["));
    }

    @Test
    void analyzeReadsFormsByTheirPublishedRulesUnlessToldOtherwise() throws IOException {
        Run run = analyze();

        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("Cut-off   srs-total-36: 1 of 3 forms flagged, 1 not scorable");
        assertThat(written("summary.json")).contains("\"id\": \"srs-total-36\"").doesNotContain("srs-line-9");
        assertThat(written("report.html"))
                .contains("<code>srs-total-36</code>", "&lt; 36 concern: 1 form", "Source (single): openFIT")
                .contains(
                        "<bdi>&lt;A&gt;</bdi></th><td class=\"n\">2</td><td>client</td><td class=\"n\">32</td><td>concern");
    }

    @Test
    void theSideOfTheBoundaryIsSwitchable() throws IOException {
        assertThat(analyze("--rules", "srs-total-36-or-below").lines())
                .contains("Cut-off   srs-total-36-or-below: 2 of 3 forms flagged, 1 not scorable")
                .noneMatch(line -> line.contains("srs-line-9"));
        assertThat(written("report.html")).contains("&lt;= 36 concern: 2 forms");
        assertThat(written("summary.json")).contains("\"comparison\": \"<=\"").doesNotContain("srs-line-9");
    }

    @Test
    void anUnconfirmedRuleIsAppliedWhereItIsAskedFor() throws IOException {
        assertThat(analyze("--rules", "srs-line-9").lines())
                .contains("Items     srs-line-9: 2 of 4 forms flagged, 1 with an unanswered item");
        assertThat(written("summary.json")).contains("\"id\": \"srs-line-9\"").doesNotContain("srs-total-36");
        assertThat(written("report.html")).contains("unconfirmed");
    }

    @Test
    void noRuleIsAppliedWhereNoneIsAskedFor() throws IOException {
        assertThat(analyze("--rules=none").out()).doesNotContain("srs-total-36");
        assertThat(written("report.html")).contains("No cut-off was applied");
    }

    @Test
    void noCutOffExistsForAWorkingAllianceInventory() throws IOException {
        Run run = SampleClinic.analyze(SampleClinic.WHOLE, folder.resolve("out"));

        assertThat(run.lines()).noneMatch(line -> line.startsWith("Cut-off") || line.startsWith("Items"));
        assertThat(written("report.html")).contains("No cut-off was applied");
        assertThat(written("summary.json")).contains("\"cutoffs\": []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "srs-total-35 | No published rule \"srs-total-35\" for srs; there are srs-total-36, srs-total-36-or-below",
                "srs-line-9,none | No published rule \"none\"",
                "phq-9-severity | No published rule \"phq-9-severity\" for srs"
            })
    void anUnknownRuleIsRefusedBeforeAnythingIsWritten(String ids, String reason) throws IOException {
        Run run = analyze("--rules=" + ids);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void showNamesTheRulesOfAFormWithSideMarkAndSource() {
        assertThat(Run.of("instruments", "show", "srs").lines())
                .anyMatch(line -> line.startsWith("  rule       srs-total-36: scale total, sum, < 36 concern,"
                        + " >= 36 no concern [SINGLE] openFIT"))
                .anyMatch(
                        line -> line.startsWith("  rule       srs-total-36-or-below: scale total, sum, <= 36 concern,"))
                .contains("  rule       srs-line-9: items 1 2 3 4 < 9 flagged [UNCONFIRMED] Teaching pages");
    }

    @ParameterizedTest
    @CsvSource({"wai-sr-client", "wai-s-client", "wai-s-therapist", "wai-36-client", "wai-36-therapist"})
    void showSaysWhereNoRuleIsPublished(String id) {
        assertThat(Run.of("instruments", "show", id).lines()).last().isEqualTo("  rule       none published");
    }
}
