package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A report of which some dyads have a record. */
class RecordReportTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);
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

    /** The same page, where the record of a dyad names a day and each form of it another. */
    private static List<String> contradictions(int sessions) {
        DyadId dyad = DyadId.of("<i>open");
        AllianceBuilder record = Alliance.builder(dyad);
        List<ScoreSheet> forms = new ArrayList<>();
        for (int session = 1; session <= sessions; session++) {
            record.session(session, DAY.plusWeeks(session), Modality.IN_PERSON);
            forms.add(Scorer.withDefaults()
                    .score(ResponseSet.builder(Instruments.SRS)
                            .dyad(dyad)
                            .session(session)
                            .rater(Rater.CLIENT)
                            .date(DAY)
                            .answers(8, 8, 8, 8)
                            .build()));
        }
        AllianceRecords compared = AllianceRecords.of(List.of(record.build())).comparedWith(forms);
        return Clinics.elements(
                        Clinics.parse(Clinics.page(CLINIC, Clinics.input().with(compared))), "li")
                .stream()
                .map(Element::getTextContent)
                .filter(text -> text.contains("another day") || text.endsWith(" more"))
                .toList();
    }

    @Test
    void contradictionIsNamedWithDyadAndSessionAsText() {
        assertThat(contradictions(1)).containsExactly("<i>open session 1: the form states another day than the record");
    }

    @Test
    void ofManyContradictionsTheFirstFiftyAreNamedAndTheOthersCounted() {
        assertThat(contradictions(50)).hasSize(50).noneMatch(text -> text.endsWith(" more"));
        assertThat(contradictions(52)).hasSize(51).last().isEqualTo("and 2 more");
    }

    @Test
    void recordsWithoutAContradictionSayNothingOfThem() {
        assertThat(page("open")).doesNotContain("cannot both be right");
    }
}
