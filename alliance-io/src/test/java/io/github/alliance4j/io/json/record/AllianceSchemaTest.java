package io.github.alliance4j.io.json.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.alliance.Alliance;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllianceSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = REGISTRY.getSchema(AllianceJson.schema(), InputFormat.JSON);

    private static final JsonNode TREE = JsonMapper.shared().readTree(AllianceJson.schema());

    private static final Schema LINE = REGISTRY.getSchema(
            "{ \"$ref\": \"#/$defs/line\", \"$defs\": " + TREE.path("$defs") + " }", InputFormat.JSON);

    /** A session, a goal, a task, feedback and a rupture, and a place for one event more. */
    private static final String SMALL = """
            {
              "format": "alliance4j-record",
              "format_version": 1,
              "dyad": "C017",
              "events": [
                { "session": 1, "event": "session_recorded" },
                { "session": 1, "event": "goal_proposed", "goal": "g", "by": "client" },
                { "session": 1, "event": "task_proposed", "task": "t", "by": "client", "kind": "in_session" },
                { "session": 1, "event": "feedback_given", "feedback": "f", "by": "client", "topic": "pace" },
                { "session": 1, "event": "rupture_stated", "rupture": "r", "by": "client", "movement": "mixed" },
                { "session": 2, "event": "session_recorded" },
                { "session": 2, EVENT }
              ]
            }
            """;

    private static String with(String event) {
        return SMALL.replace("EVENT", event.replace('\'', '"'));
    }

    private static List<?> faults(String text) {
        return SCHEMA.validate(text, InputFormat.JSON);
    }

    private static String text(Alliance record) throws IOException {
        StringBuilder out = new StringBuilder();
        AllianceJson.write(record, out);
        return out.toString();
    }

    private static boolean isRead(String text) throws IOException {
        try {
            AllianceJson.read(new StringReader(text), "record.json");
            return true;
        } catch (FormatException e) {
            return false;
        }
    }

    @Test
    void schemaIsOneItself() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(metaSchema.validate(AllianceJson.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void schemaIsPublishedInTheDocumentation() throws IOException {
        assertThat(Path.of("..", "docs", "formats", "alliance-record.schema.json"))
                .content()
                .isEqualTo(AllianceJson.schema());
    }

    @Property(tries = 200, seed = "72")
    void everyRecordKeepsToTheSchema(@ForAll long seed) throws IOException {
        assertThat(faults(text(RandomRecord.of(seed)))).isEmpty();
    }

    @Property(tries = 50, seed = "73")
    void everyLineKeepsToTheSchemaOfALine(@ForAll long seed) throws IOException {
        StringBuilder out = new StringBuilder();
        AllianceNdjson.write(RandomRecord.of(seed), out);

        out.toString()
                .lines()
                .forEach(each -> assertThat(LINE.validate(each, InputFormat.JSON))
                        .as(each)
                        .isEmpty());
    }

    @Test
    void lineWithoutADyadOrWithAnUnknownKeyBreaksTheSchema() {
        String line = "{ \"session\": 1, \"event\": \"session_recorded\", \"dyad\": \"C017\" }";

        assertThat(LINE.validate(line, InputFormat.JSON)).isEmpty();
        assertThat(LINE.validate(line.replace("dyad", "client"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(LINE.validate(line.replace(" }", ", \"note\": 1 }"), InputFormat.JSON))
                .isNotEmpty();
    }

    static List<EventShape<?>> shapes() {
        return EventShapes.all();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void schemaNamesTheKeysOfEveryEvent(EventShape<?> shape) {
        JsonNode event = TREE.at("/$defs/" + shape.name());
        List<String> keys = new ArrayList<>(List.of("event"));
        shape.keys().forEach(key -> keys.add(key.name()));
        Set<String> needed = new TreeSet<>();
        event.path("required").forEach(name -> needed.add(name.asString()));

        assertThat(event.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(needed).isEqualTo(shape.neededKeys());
        assertThat(event.at("/properties/event/const").asString()).isEqualTo(shape.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'event': 'session_ended'",
                "'event': 'session_recorded', 'date': '1.5.2024'",
                "'event': 'session_recorded', 'date': null",
                "'event': 'session_recorded', 'date': '+12024-05-01'",
                "'event': 'session_recorded', 'date': '0000-05-01'",
                "'event': 'session_recorded', 'date': '-2024-05-01'",
                "'event': 'session_recorded', 'modality': 'zoom'",
                "'event': 'session_recorded', 'attendance': true",
                "'event': 'session_recorded', 'therapist': ' '",
                "'event': 'session_recorded', 'dyad': 'C017'",
                "'event': 'therapist_changed', 'successor': 3",
                "'event': 'therapist_changed', 'therapist': 'T1'",
                "'event': 'goal_proposed', 'goal': 'h'",
                "'event': 'goal_proposed', 'goal': 'h', 'by': 'observer'",
                "'event': 'goal_proposed', 'goal': 'h h', 'by': 'client'",
                "'event': 'goal_proposed', 'goal': 'h', 'by': 'client', 'statement': ''",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': 5",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5, 'min': 1 }",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5.5, 'min': 1, 'max': 7 }",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': '5', 'min': 1, 'max': 7 }",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5, 'min': 1, 'max': 7, 'kind': 'half' }",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5, 'min': 1, 'max': 7, 'of': 7 }",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5, 'min': 1, 'max': 3000000000 }",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5, 'min': -3000000000, 'max': 7 }",
                "'event': 'goal_prioritised', 'goal': 'g', 'by': 'client', 'rank': 0",
                "'event': 'goal_prioritised', 'goal': 'g', 'by': 'client', 'rank': 1.5",
                "'event': 'goal_status_changed', 'goal': 'g', 'status': 'closed'",
                "'event': 'goal_status_changed', 'goal': 'g', 'status': 'revised'",
                "'event': 'goal_status_changed', 'goal': 'g', 'status': 'reached', 'revised_into': 'g2'",
                "'event': 'task_proposed', 'task': 'u', 'by': 'client', 'kind': 'homework'",
                "'event': 'task_proposed', 'task': 'u', 'by': 'client', 'kind': 'in_session', 'serves': 'g'",
                "'event': 'task_proposed', 'task': 'u', 'by': 'client', 'kind': 'in_session', 'serves': [ 'g', 'g' ]",
                "'event': 'task_rated', 'task': 't', 'aspect': 'use', 'by': 'client', 'rating': { 'value': 5, 'min': 1, 'max': 7 }",
                "'event': 'task_ended'",
                "'event': 'bond_rated', 'facet': 'warmth', 'by': 'client', 'rating': { 'value': 5, 'min': 1, 'max': 7 }",
                "'event': 'feedback_given', 'feedback': 'f2', 'by': 'client'",
                "'event': 'feedback_given', 'feedback': 'f2', 'by': 'client', 'goal': 'g', 'task': 't'",
                "'event': 'feedback_answered', 'feedback': 'f', 'reception': 'warm'",
                "'event': 'feedback_taken_up', 'feedback': 'f', 'by': 'client'",
                "'event': 'rupture_stated', 'rupture': 'q', 'by': 'parent', 'movement': 'mixed'",
                "'event': 'rupture_stated', 'rupture': 'q', 'by': 'client', 'movement': 'both'",
                "'event': 'rupture_stated', 'rupture': 'q', 'by': 'client', 'movement': 'mixed', 'onset': 0",
                "'event': 'rupture_stated', 'rupture': 'q', 'by': 'client', 'movement': 'mixed', 'markers': { 'three_rs_2022': [ 'denial' ] }",
                "'event': 'rupture_stated', 'rupture': 'q', 'by': 'client', 'movement': 'mixed', 'markers': { '3rs': [] }",
                "'event': 'repair_stated', 'rupture': 'r', 'by': 'client', 'strategies': { 'three_rs_2022': [] }",
                "'event': 'repair_stated', 'rupture': 'r', 'by': 'client', 'degree': 3",
                "'event': 'context_noted', 'by': 'client'",
                "'event': 'context_noted', 'by': 'client', 'language': 'shared', 'identity': 'match'",
                "'event': 'context_noted', 'by': 'therapist', 'identity': 'match'",
                "'event': 'context_noted', 'by': 'parent', 'language': 'shared'",
                "'by': 'client', 'language': 'shared'"
            })
    void whatBreaksTheSchemaIsRefusedByTheReaderToo(String event) throws IOException {
        assertThat(isRead(with(event))).as(event).isFalse();
        assertThat(faults(with(event))).as(event).isNotEmpty();
    }

    @Test
    void statementThatIsTooLongBreaksTheSchemaAndIsRefused() throws IOException {
        String goal = "'event': 'goal_proposed', 'goal': 'h', 'by': 'client', 'statement': '";

        assertThat(isRead(with(goal + "x".repeat(100_000) + "'"))).isTrue();
        assertThat(faults(with(goal + "x".repeat(100_000) + "'"))).isEmpty();
        assertThat(isRead(with(goal + "x".repeat(100_001) + "'"))).isFalse();
        assertThat(faults(with(goal + "x".repeat(100_001) + "'"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'event': 'therapist_changed'",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 0, 'min': -2147483648, 'max': 2147483647 }",
                "'event': 'therapist_changed', 'successor': 'T2'",
                "'event': 'goal_proposed', 'by': 'therapist', 'goal': 'h', 'statement': 'sleep'",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5.5, 'min': 1, 'max': 7.5, 'kind': 'decimal' }",
                "'event': 'goal_endorsed', 'goal': 'g', 'by': 'client', 'rating': { 'value': 5, 'min': 1, 'max': 7, 'kind': 'whole' }",
                "'event': 'goal_prioritised', 'goal': 'g', 'by': 'client', 'rank': 1",
                "'event': 'goal_status_changed', 'goal': 'g', 'status': 'reached'",
                "'event': 'task_proposed', 'task': 'u', 'by': 'client', 'kind': 'between_sessions', 'serves': [ 'g' ]",
                "'event': 'task_proposed', 'task': 'u', 'by': 'client', 'kind': 'between_sessions', 'serves': []",
                "'event': 'task_ended', 'task': 't'",
                "'event': 'feedback_given', 'feedback': 'f2', 'by': 'client', 'facet': 'trust'",
                "'event': 'feedback_answered', 'feedback': 'f', 'reception': 'open'",
                "'event': 'feedback_taken_up', 'feedback': 'f'",
                "'event': 'rupture_stated', 'rupture': 'q', 'by': 'observer', 'movement': 'mixed', 'markers': {}, 'onset': 1",
                "'event': 'rupture_stated', 'rupture': 'q', 'by': 'observer', 'movement': 'withdrawal', 'markers': { 'three_rs_2022': [ 'giving_up' ] }",
                "'event': 'repair_stated', 'rupture': 'r', 'by': 'observer', 'strategies': { 'three_rs_2015': [] }",
                "'event': 'context_noted', 'by': 'client', 'identity': 'match'",
                "'event': 'context_noted', 'by': 'observer', 'cultural_matter': 'open'"
            })
    void whatKeepsToTheSchemaIsRead(String event) throws IOException {
        assertThat(faults(with(event))).as(event).isEmpty();
        assertThat(isRead(with(event))).as(event).isTrue();
    }
}
