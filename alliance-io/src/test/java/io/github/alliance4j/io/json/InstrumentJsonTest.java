package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InstrumentJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void smallFormHasThisText() throws IOException {
        Instrument form = Instrument.builder("clinic-check-2")
                .name("Clinic check")
                .version("3")
                .raters(Rater.THERAPIST, Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .subscale(Component.TASK, 1)
                .subscale(Component.BOND, 2)
                .reversed(2)
                .rights(new Rights("Our clinic", "internal use", EvidenceMark.VERIFIED))
                .citation(new Citation("A paper.", "10.1000/x/y"))
                .fact("range", EvidenceMark.SINGLE, "the manual")
                .build();

        assertThat(text(List.of(form))).isEqualTo("""
                        [ {
                          "format": "alliance4j-instrument",
                          "format_version": 1,
                          "id": "clinic-check-2",
                          "name": "Clinic check",
                          "version": "3",
                          "raters": [ "client", "therapist" ],
                          "respondent": "",
                          "items": 2,
                          "range": {
                            "min": 1,
                            "max": 5,
                            "kind": "WHOLE"
                          },
                          "subscales": {
                            "task": [ 1 ],
                            "bond": [ 2 ]
                          },
                          "composites": {},
                          "reversed": [ 2 ],
                          "gates": [],
                          "missing_items": {},
                          "missing_items_by_scale": {},
                          "direction": "HIGHER_IS_BETTER",
                          "published_metric": {
                            "basis": "MEAN",
                            "factor": 1
                          },
                          "key_status": "NOT_REVIEWED",
                          "rights": {
                            "holder": "Our clinic",
                            "terms": "internal use",
                            "mark": "VERIFIED"
                          },
                          "citations": [ {
                            "text": "A paper.",
                            "doi": "10.1000/x/y"
                          } ],
                          "facts": [ {
                            "about": "range",
                            "mark": "SINGLE",
                            "note": "the manual"
                          } ]
                        } ]
                        """);
    }

    @Test
    void noInstrumentsAreAnEmptyArray() throws IOException {
        assertThat(text(List.of())).isEqualTo("[]\n");
    }

    @Test
    void formWithoutSubscalesAndSourcesHasEmptyParts() throws IOException {
        Instrument form = Instrument.builder("line")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.decimal(0, 0.5))
                .items(1)
                .build();

        assertThat(text(List.of(form)))
                .contains("\"max\": 0.5,")
                .contains("\"kind\": \"DECIMAL\"")
                .contains("\"subscales\": {},")
                .contains("\"reversed\": [],")
                .contains("\"citations\": [],")
                .contains("\"facts\": []\n");
    }

    @Test
    void partsOfAGatedFormHaveThisText() throws IOException {
        Instrument form = Instrument.builder("gated")
                .raters(Rater.PARENT)
                .answers(AnswerScale.of(0, 4))
                .items(4)
                .subscale(ScaleId.of("a"), 1)
                .subscale(ScaleId.of("b"), 2, 3)
                .composite(ScaleId.of("overlap"), 3, 4)
                .composite(ScaleId.of("even"), Map.of(ScaleId.of("a"), 1.5))
                .askedIf(new Gate(1, 1, 4), 2, 3)
                .missing(ScaleId.of("b"), MissingRule.atMost(1))
                .missing(ScaleId.TOTAL, MissingRule.atMostShare(0.25))
                .build();

        assertThat(text(List.of(form))).contains("""
                          "composites": {
                            "overlap": {
                              "items": [ 3, 4 ]
                            },
                            "even": {
                              "weights": {
                                "a": 1.5
                              }
                            }
                          },
                        """).contains("""
                          "gates": [ {
                            "items": [ 2, 3 ],
                            "after": 1,
                            "from": 1,
                            "to": 4
                          } ],
                          "missing_items": {},
                          "missing_items_by_scale": {
                            "b": {
                              "at_most": 1
                            },
                            "total": {
                              "at_most_share": 0.25
                            }
                          },
                        """);
    }

    @Test
    void ruleOfAllScalesIsWrittenOnce() throws IOException {
        assertThat(text(List.of(Instruments.SRS))).contains("""
                          "missing_items": {
                            "at_most": 0
                          },
                          "missing_items_by_scale": {},
                        """);
    }

    /** One rule for all would not reach the weighted composite when it is read back. */
    @Test
    void ruleThatAWeightedCompositeSharesIsWrittenByScale() throws IOException {
        ScaleId part = ScaleId.of("a");
        ScaleId even = ScaleId.of("even");
        Instrument form = Instrument.builder("shared")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 4))
                .subscale(part, 1, 2)
                .composite(even, Map.of(part, 1.0))
                .missing(MissingRule.atMost(1))
                .missing(even, MissingRule.atMost(1))
                .build();

        assertThat(text(List.of(form))).contains("""
                          "missing_items": {},
                          "missing_items_by_scale": {
                            "a": {
                              "at_most": 1
                            },
                            "even": {
                              "at_most": 1
                            },
                            "total": {
                              "at_most": 1
                            }
                          },
                        """);
    }

    @Test
    void builtInInstrumentsReadBackInTheirOrder() throws IOException {
        List<Instrument> all = InstrumentCatalog.builtIn().instruments();

        JsonNode read = JSON.readTree(text(all));

        assertThat(read.valueStream().map(node -> node.get("id").asString()))
                .containsExactlyElementsOf(all.stream().map(Instrument::id).toList());
    }

    @Test
    void keysOfTheShortFormReadBackAsTheyAre() throws IOException {
        JsonNode read = JSON.readTree(text(List.of(Instruments.WAI_S_CLIENT))).get(0);

        assertThat(numbers(read.get("subscales").get("goal"))).containsExactly(4, 6, 10, 11);
        assertThat(numbers(read.get("reversed"))).containsExactly(4, 10);
        assertThat(read.get("items").asInt()).isEqualTo(12);
        assertThat(read.get("range").get("max").asInt()).isEqualTo(7);
    }

    @Test
    void oddCharactersSurvive() throws IOException {
        String odd = "quote \" backslash \\ tab \t line\nend\r bell \u0007 <script> \u2028 \u00e9 \uD83D\uDE42";
        Instrument form = Instrument.builder("odd")
                .name(odd)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(1)
                .build();

        String text = text(List.of(form));

        assertThat(JSON.readTree(text).get(0).get("name").asString()).isEqualTo(odd);
        assertThat(text).contains("quote \\\" backslash \\\\ tab \\t line\\nend\\r bell \\u0007 <script>");
    }

    @Test
    void textHasNoCarriageReturn() throws IOException {
        assertThat(text(InstrumentCatalog.builtIn().instruments())).doesNotContain("\r");
    }

    private static List<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).toList();
    }

    private static String text(List<Instrument> instruments) throws IOException {
        StringBuilder out = new StringBuilder();
        InstrumentJson.write(instruments, out);
        return out.toString();
    }
}
