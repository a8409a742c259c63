package io.github.alliance4j.io.json.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class AllianceModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private static final Alliance RECORD = Alliance.builder(DyadId.of("C017"))
            .session(1)
            .proposeGoal("sleep", io.github.alliance4j.model.Rater.CLIENT)
            .build();

    /** What a product keeps beside the record. */
    record Case(int number, Alliance alliance) {}

    @Test
    void serviceLoaderFindsTheModule() {
        assertThat(ServiceLoader.load(JacksonModule.class)).hasAtLeastOneElementOfType(AllianceModule.class);
    }

    @Property(tries = 100, seed = "77")
    void mapperThatLooksForServicesReadsWhatItWrites(@ForAll long seed) throws IOException {
        Alliance record = RandomRecord.of(seed);
        String text = MAPPER.writeValueAsString(record);

        assertThat(MAPPER.readValue(text, Alliance.class)).isEqualTo(record);
        assertThat(AllianceJson.read(new java.io.StringReader(text), "mapper")).isEqualTo(record);
    }

    @Property(tries = 100, seed = "78")
    void mapperReadsWhatTheWriterWrote(@ForAll long seed) throws IOException {
        Alliance record = RandomRecord.of(seed);
        StringBuilder out = new StringBuilder();
        AllianceJson.write(record, out);

        assertThat(MAPPER.readValue(out.toString(), Alliance.class)).isEqualTo(record);
    }

    @Property(tries = 100, seed = "79")
    void recordGoesThroughATree(@ForAll long seed) {
        Alliance record = RandomRecord.of(seed);
        JsonNode tree = MAPPER.valueToTree(record);

        assertThat(MAPPER.treeToValue(tree, Alliance.class)).isEqualTo(record);
    }

    @Test
    void mapperWithTheModuleAddedByHandReadsAndWrites() {
        JsonMapper own = JsonMapper.builder().addModule(new AllianceModule()).build();

        assertThat(own.readValue(own.writeValueAsString(RECORD), Alliance.class))
                .isEqualTo(RECORD);
        assertThat(own.writeValueAsString(RECORD))
                .startsWith("{\"format\":\"alliance4j-record\",\"format_version\":1,");
    }

    @Test
    void recordStandsInsideOtherObjects() {
        String text = MAPPER.writeValueAsString(List.of(new Case(1, RECORD), new Case(2, RECORD)));

        assertThat(MAPPER.readValue(text, new TypeReference<List<Case>>() {}))
                .containsExactly(new Case(1, RECORD), new Case(2, RECORD));
    }

    @Test
    void recordThatIsNullStaysNull() {
        assertThat(MAPPER.readValue("{\"number\": 1, \"alliance\": null}", Case.class)
                        .alliance())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"goal\":\"sleep\" | \"goal\":\"sleep\",\"a\":1 | /alliance/events/1/a: goal_proposed has no such property; there are by",
                "\"client\" | \"Client\" | /alliance/events/1/by: \"Client\" is none of client, therapist",
                "\"session\":1 | \"session\":NaN | /alliance/events/0/session: no well-formed JSON: Non-standard token 'NaN'",
                "\"C017\" | C017 | no well-formed JSON: Unrecognized token 'C017'",
                "\"event\":\"session_recorded\", | `` | /alliance/events/0: needs the property event",
                "\"C017\" | null | /alliance/dyad: null stands where a text belongs",
                "\"session\":1 | \"session\":\"1\" | /alliance/events/0/session: \"1\" stands where a whole number belongs",
                "\"session\":1,\"event\":\"goal | \"session\":2,\"event\":\"goal | /alliance/events/1: GoalProposed in session 2, which is not in the record"
            })
    void refusalNamesThePointerAndTheRule(String part, String broken, String rule) {
        String text = MAPPER.writeValueAsString(new Case(1, RECORD)).replace(part, broken);

        assertThatThrownBy(() -> MAPPER.readValue(text, Case.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining(rule);
    }

    @Test
    void leniencyOfTheMapperDoesNotReachTheRecord() {
        JsonMapper lenient = JsonMapper.builder()
                .findAndAddModules()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String text = MAPPER.writeValueAsString(RECORD);
        String rated = text.replace(
                "]}",
                ",{\"session\":1,\"event\":\"goal_endorsed\",\"goal\":\"sleep\",\"by\":\"client\",\"rating\":"
                        + "{\"value\":NaN,\"min\":1,\"max\":7,\"kind\":\"decimal\"}}]}");

        assertThatThrownBy(() -> lenient.readValue(rated, Alliance.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("/events/2/rating/value: NaN is too large for a number, or none");
        assertThatThrownBy(() -> lenient.readValue(text.replace("\"goal\"", "\"note\":1,\"goal\""), Alliance.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("no such property");
    }

    @Test
    void recordThatEndsTooSoonIsRefusedWithItsPointer() {
        String text = MAPPER.writeValueAsString(new Case(1, RECORD));

        assertThatThrownBy(() -> MAPPER.readValue(text.substring(0, text.length() - 4), Case.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("/alliance/events")
                .hasMessageContaining("no well-formed JSON: Unexpected end")
                .hasMessageNotContaining("start marker");
    }

    @Test
    void limitOfTheMapperIsRefusedWithThePointer() {
        JsonMapper narrow = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(30)
                                .build())
                        .build())
                .addModule(new AllianceModule())
                .build();
        String text = MAPPER.writeValueAsString(RECORD).replace("C017", "C".repeat(31));

        assertThatThrownBy(() -> narrow.readValue(text, Alliance.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("/dyad: String value length (31) exceeds the maximum allowed (30)");
    }

    @Test
    void syntaxIsTheMappers() {
        JsonMapper lenient = JsonMapper.builder()
                .findAndAddModules()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        String text = "/* case */"
                + MAPPER.writeValueAsString(RECORD).replace('"', '\'').replace("]", ",]");

        assertThat(lenient.readValue(text, Alliance.class)).isEqualTo(RECORD);
        assertThatThrownBy(() -> MAPPER.readValue(text, Alliance.class)).isInstanceOf(JacksonException.class);
    }

    /** What a product keeps without saying that it is a record. */
    record Anything(Object value) {}

    @Test
    void recordIsNotWrittenWithATypeId() {
        JsonMapper typing = JsonMapper.builder()
                .findAndAddModules()
                .activateDefaultTyping(BasicPolymorphicTypeValidator.builder()
                        .allowIfBaseType(Object.class)
                        .build())
                .build();

        assertThatThrownBy(() -> typing.writeValueAsString(new Anything(RECORD)))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("A record of an alliance carries no type id; declare it as Alliance");
        assertThat(typing.readValue(typing.writeValueAsString(RECORD), Alliance.class))
                .isEqualTo(RECORD);
    }
}
