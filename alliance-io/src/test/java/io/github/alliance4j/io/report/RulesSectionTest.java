package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.RuleSamples;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.interpretation.CutoffRules;
import io.github.alliance4j.scoring.interpretation.ItemFlagRule;
import io.github.alliance4j.scoring.interpretation.RuleBook;
import io.github.alliance4j.scoring.interpretation.RuleFindings;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RulesSectionTest {

    private static Document section(RuleFindings findings) throws IOException {
        StringBuilder out = new StringBuilder();
        new RulesSection(findings).write(new Html(out));
        return Clinics.parse(out.toString());
    }

    private static String words(Document section) {
        return section.getDocumentElement().getTextContent();
    }

    /** The cells of every row, a line each. */
    private static List<String> rows(Document section) {
        return Clinics.elements(section, "tr").stream()
                .map(row -> IntStream.range(0, row.getChildNodes().getLength())
                        .mapToObj(i -> row.getChildNodes().item(i).getTextContent())
                        .toList()
                        .toString())
                .toList();
    }

    @Test
    void namesEveryRuleWithItsSourceMarkAndSide() throws IOException {
        Document section = section(RuleSamples.srs("A"));

        assertThat(Clinics.elements(section, "code"))
                .extracting(Element::getTextContent)
                .containsExactly("srs-total-36", "srs-line-9");
        assertThat(Clinics.elements(section, "li"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "< 36 concern: 1 form",
                        ">= 36 no concern: 2 forms",
                        "Any of the items 1, 2, 3, 4 < 9: 2 of 4 forms");
        assertThat(words(section))
                .contains("srs, scale total, sum of the items")
                .contains("Source (single): openFIT, knowledge base KA-01028")
                .contains("on which side 36 itself falls is disputed")
                .contains("Source (unconfirmed): Teaching pages")
                .contains("1 form could not be scored; of them nothing is said.")
                .contains("1 form left such an item unanswered; no flag is no all-clear.");
    }

    @Test
    void listsEveryFlaggedSessionByDyadSessionAndRater() throws IOException {
        assertThat(rows(section(RuleSamples.srs("A"))))
                .containsExactly(
                        "[Dyad, Session, Rater, Score, Band]",
                        "[A, 2, client, 29.75, concern]",
                        "[Dyad, Session, Rater, Items]",
                        "[A, 2, client, 1, 3]",
                        "[A, 3, client, 1]");
    }

    @Test
    void tellsWhichSideWasChosen() throws IOException {
        RuleFindings other = RuleBook.published(List.of(Instruments.SRS), List.of("srs-total-36-or-below"))
                .assess(List.of());

        assertThat(words(section(other)))
                .contains("srs-total-36-or-below", "<= 36 concern: 0 forms", "> 36 no concern: 0 forms");
    }

    @Test
    void aRuleThatFlagsNothingHasNoTable() throws IOException {
        Document section = section(RuleBook.published(List.of(Instruments.SRS), List.of("srs-total-36", "srs-line-9"))
                .assess(List.of()));

        assertThat(Clinics.elements(section, "table")).isEmpty();
        assertThat(words(section)).contains("0 of 0 forms").doesNotContain("unanswered", "could not be scored");
    }

    @Test
    void saysWhereNoRuleWasApplied() throws IOException {
        assertThat(words(section(RuleFindings.none())))
                .contains("No cut-off was applied: none is published for these forms, or none was asked for.")
                .doesNotContain("convention");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "]]></style><!--", "\"><img src=x>", "&lt;", "\u05D3\u05D9"})
    void showsAnyIdentifierAsText(String dyad) throws IOException {
        Document section = section(RuleSamples.srs(dyad));

        assertThat(Clinics.elements(section, "script")).isEmpty();
        assertThat(Clinics.elements(section, "img")).isEmpty();
        assertThat(Clinics.elements(section, "bdi"))
                .hasSize(3)
                .allMatch(name -> name.getTextContent().equals(dyad));
    }

    @Test
    void showsTheWordsOfARuleOfOnesOwnAsText() throws IOException {
        Instrument form = Instrument.builder("own-form")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 3))
                .items(2)
                .build();
        CutoffRules rules = CutoffRules.builder("<id>")
                .appliesTo("own-form", ScaleId.TOTAL, Metric.MEAN)
                .upTo(1.5, "<low>")
                .above(1.5, "<high>")
                .source(new Citation("<b>source</b>", "10.1/<x>"), EvidenceMark.SINGLE)
                .note("<i>note</i>")
                .build();
        ItemFlagRule item = new ItemFlagRule(
                "<item>",
                "own-form",
                List.of(2),
                Comparison.GREATER_OR_EQUAL,
                1,
                new RuleSource(Citation.of("<u>"), EvidenceMark.LIBRARY_DEFAULT, ""));
        ResponseSet answers =
                ResponseSet.builder(form).dyad("A").session(7).answers(0, 1).build();

        Document section = section(RuleBook.of(List.of(rules), List.of(item))
                .assess(List.of(Scorer.withDefaults().score(answers))));

        assertThat(words(section))
                .contains("<id>", "own-form, scale total", "<= 1.5 <low>: 1 form", "> 1.5 <high>: 0 forms")
                .contains("Source (single): <b>source</b> doi:10.1/<x>", "<i>note</i>")
                .contains("Item 2 >= 1: 1 of 1 form", "Source (library default): <u>");
        assertThat(Clinics.elements(section, "b")).isEmpty();
        assertThat(rows(section)).contains("[A, 7, client, 0.5, <low>]", "[A, 7, client, 2]");
    }
}
