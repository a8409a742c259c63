package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = REGISTRY.getSchema(InstrumentJson.schema(), InputFormat.JSON);

    /** The needed properties and a place for one more. */
    private static final String SMALL = """
            {
              "format": "alliance4j-instrument",
              "format_version": 1,
              "id": "check",
              "raters": [ "client" ],
              "items": 3,
              "range": { "min": 0, "max": 4 },
              "direction": "HIGHER_IS_BETTER",
              "subscales": { "a": [ 1 ], "b": [ 2 ] },
              "reversed": []
            }
            """;

    private static List<?> faults(String text) {
        return SCHEMA.validate(text, InputFormat.JSON);
    }

    private static String text(Instrument instrument) throws IOException {
        StringBuilder out = new StringBuilder();
        InstrumentJson.write(instrument, out);
        return out.toString();
    }

    private static Instrument read(String text) throws IOException {
        return InstrumentJson.read(new StringReader(text), "check.json");
    }

    static List<Instrument> builtIn() {
        return InstrumentCatalog.builtIn().instruments();
    }

    @Test
    void schemaIsOneItself() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(metaSchema.validate(InstrumentJson.schema(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void schemaIsPublishedInTheDocumentation() throws IOException {
        assertThat(Path.of("..", "docs", "formats", "instrument.schema.json"))
                .content()
                .isEqualTo(InstrumentJson.schema());
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInKeepsToTheSchemaAndReadsBackEqual(Instrument instrument) throws IOException {
        assertThat(faults(text(instrument))).isEmpty();
        assertThat(read(text(instrument))).isEqualTo(instrument);
    }

    @Test
    void sampleDefinitionKeepsToTheSchema() throws IOException {
        String sample = Files.readString(Path.of("..", "alliance-examples", "samples", "comfort-check.json"));
        assertThat(faults(sample)).isEmpty();
        assertThat(read(sample).id()).isEqualTo("comfort-check");
    }

    @Property(tries = 300, seed = "61")
    void everyDefinitionKeepsToTheSchemaAndReadsBackEqual(@ForAll long seed) throws IOException {
        Instrument instrument = RandomInstrument.of(seed);
        String text = text(instrument);

        assertThat(faults(text)).isEmpty();
        assertThat(read(text)).isEqualTo(instrument);
        assertThat(text(read(text))).isEqualTo(text);
    }

    @Test
    void itemsMayBeLeftOutWhereThereAreScales() throws IOException {
        String without = SMALL.replace("  \"items\": 3,\n", "");

        assertThat(faults(without)).isEmpty();
        assertThat(read(without).items()).hasSize(2);
        assertThat(faults(without.replace("{ \"a\": [ 1 ], \"b\": [ 2 ] }", "{ }")))
                .isNotEmpty();
        assertThat(faults(without.replace("\"subscales\"", "\"name\"")
                        .replace("{ \"a\": [ 1 ], \"b\": [ 2 ] }", "\"x\"")))
                .isNotEmpty();
    }

    @Test
    void neededPropertiesKeepToTheSchema() throws IOException {
        assertThat(faults(SMALL)).isEmpty();
        assertThat(read(SMALL).id()).isEqualTo("check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"wording\": []",
                "\"name\": 3",
                "\"name\": null",
                "\"respondent\": []",
                "\"composites\": { \"c\": {} }",
                "\"composites\": { \"c\": { \"items\": [ 1 ], \"weights\": { \"a\": 1 } } }",
                "\"composites\": { \"c\": { \"items\": [] } }",
                "\"composites\": { \"c\": { \"items\": [ 1, 1 ] } }",
                "\"composites\": { \"c\": { \"weights\": {} } }",
                "\"composites\": { \"c\": { \"weights\": { \"a\": 0 } } }",
                "\"composites\": { \"c\": { \"weights\": { \"a\": -1 } } }",
                "\"composites\": { \"c\": { \"weights\": { \"total\": 1 } } }",
                "\"composites\": { \"total\": { \"items\": [ 1 ] } }",
                "\"composites\": { \"C\": { \"items\": [ 1 ] } }",
                "\"gates\": [ {} ]",
                "\"gates\": [ { \"items\": [ 2 ], \"after\": 1, \"from\": 1 } ]",
                "\"gates\": [ { \"items\": [], \"after\": 1, \"from\": 1, \"to\": 4 } ]",
                "\"gates\": [ { \"items\": [ 2 ], \"after\": 0, \"from\": 1, \"to\": 4 } ]",
                "\"gates\": {}",
                "\"missing_items\": { \"at_most\": -1 }",
                "\"missing_items\": { \"at_most\": 1.5 }",
                "\"missing_items\": { \"at_most_share\": 1.5 }",
                "\"missing_items\": { \"at_most\": 1, \"at_most_share\": 0.5 }",
                "\"missing_items\": { \"most\": 1 }",
                "\"missing_items\": 1",
                "\"missing_items_by_scale\": { \"a\": {} }",
                "\"missing_items_by_scale\": { \"A\": { \"at_most\": 1 } }",
                "\"published_metric\": \"SUM\"",
                "\"published_metric\": {}",
                "\"published_metric\": { \"basis\": \"sum\" }",
                "\"published_metric\": { \"basis\": \"SUM\", \"factor\": 2 }",
                "\"published_metric\": { \"basis\": \"MEAN\", \"factor\": 0 }",
                "\"key_status\": \"GOOD\"",
                "\"rights\": { \"holder\": \"a\", \"terms\": \"b\" }",
                "\"citations\": [ { \"text\": \" \" } ]",
                "\"citations\": [ { \"text\": \"a\", \"doi\": \"doi:10.1\" } ]",
                "\"facts\": [ { \"about\": \"\", \"mark\": \"SINGLE\" } ]",
                "\"facts\": [ { \"about\": \"a\", \"mark\": \"SURE\" } ]"
            })
    void whatBreaksTheSchemaIsRefusedByTheReaderToo(String part) throws IOException {
        String broken = SMALL.replace("\"reversed\": []", part);

        assertThat(faults(broken)).as(part).isNotEmpty();
        assertThat(isRead(broken)).as(part).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"composites\": { \"c\": { \"items\": [ 3 ] } }",
                "\"composites\": { \"c\": { \"weights\": { \"a\": 0.5, \"b\": 2 } } }",
                "\"gates\": [ { \"items\": [ 2, 3 ], \"after\": 1, \"from\": 1, \"to\": 4 } ]",
                "\"missing_items\": {}",
                "\"missing_items\": { \"at_most\": 1 }",
                "\"missing_items_by_scale\": { \"total\": { \"at_most_share\": 0.25 } }",
                "\"published_metric\": { \"basis\": \"SUM\" }",
                "\"published_metric\": { \"basis\": \"MEAN\", \"factor\": 10 }"
            })
    void whatKeepsToTheSchemaIsRead(String part) throws IOException {
        String whole = SMALL.replace("\"reversed\": []", part);

        assertThat(faults(whole)).as(part).isEmpty();
        assertThat(isRead(whole)).as(part).isTrue();
    }

    private static boolean isRead(String text) throws IOException {
        try {
            read(text);
            return true;
        } catch (FormatException e) {
            return false;
        }
    }
}
