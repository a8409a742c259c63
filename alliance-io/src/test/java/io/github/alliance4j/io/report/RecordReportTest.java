package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A report of which some dyads have a record. */
class RecordReportTest {

    private static final AnalysisResult CLINIC = Clinics.result(Clinics.open("open"), Clinics.calm("quiet"));

    private static Alliance record(String dyad) {
        return Alliance.builder(DyadId.of(dyad))
                .session(1)
                .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(3, 1, 5))
                .build();
    }

    private static String page(String... dyads) {
        return Clinics.page(
                CLINIC,
                Clinics.input()
                        .with(AllianceRecords.of(
                                Stream.of(dyads).map(RecordReportTest::record).toList())));
    }

    private static String section(String page, String heading) {
        int from = page.indexOf("aria-labelledby=\"" + heading + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void withoutRecordsNothingOfThemIsThere() {
        assertThat(page())
                .isEqualTo(Clinics.page(CLINIC, Clinics.input()))
                .doesNotContain("Record of the alliance", "How to read a record", ".held", "#given");
    }

    @Test
    void dyadWithoutARecordIsUnchanged() {
        assertThat(section(page("open"), "d2h"))
                .isEqualTo(section(page(), "d2h"))
                .contains("quiet");
    }

    @Test
    void recordFollowsWhatWasFoundInTheSectionOfItsDyad() {
        String section = section(page("open"), "d1h");

        assertThat(section.indexOf("Record of the alliance")).isGreaterThan(section.indexOf("What was found"));
        assertThat(section).contains("id=\"d1rt\"");
    }

    @Test
    void pageWithRecordsIsWellFormedWithIdsThatStandOnce() {
        Document page = Clinics.parse(page("open", "quiet"));
        List<String> ids = Clinics.elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Clinics.elements(page, "use"))
                .extracting(use -> use.getAttribute("href").substring(1))
                .isSubsetOf(new HashSet<>(ids));
        assertThat(Clinics.elements(page, "script")).isEmpty();
    }

    @Test
    void legendAndStylesOfRecordsStandOnce() {
        assertThat(page("open", "quiet"))
                .containsOnlyOnce("How to read a record")
                .containsOnlyOnce(".held{");
    }

    @Test
    void dyadsWithoutFormsAreNamedAsText() {
        Document page = Clinics.parse(page("open", "<b>else", "other"));

        assertThat(Clinics.elements(page, "p", "note"))
                .extracting(Element::getTextContent)
                .contains("3 dyads have a record; 1 dyad with forms has none. Without forms, and so not shown: <b>else,"
                        + " other.");
    }
}
