package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.problem.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets Jackson 3 write and read an {@link Alliance}, alone or inside other objects, as {@link AllianceJson} does. It is
 * registered as a service, so that {@code JsonMapper.builder().findAndAddModules().build()} finds it; a mapper that looks
 * for no services takes {@code addModule(new AllianceModule())}.
 *
 * <p>Reading is as strict as there, whatever the mapper is set to; a refusal is Jackson's own exception, with the JSON
 * pointer and the rule. The layout is the mapper's.
 *
 * @since 0.1
 */
public final class AllianceModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A module for one mapper or many. */
    public AllianceModule() {
        super("alliance4j");
        addSerializer(Alliance.class, new Writing());
        addDeserializer(Alliance.class, new Reading());
    }

    private static final class Writing extends ValueSerializer<Alliance> {

        @Override
        public void serialize(Alliance record, JsonGenerator json, SerializationContext context) {
            RecordWriter.write(json, record);
        }
    }

    private static final class Reading extends ValueDeserializer<Alliance> {

        @Override
        public Alliance deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return JsonDocument.RECORD.readFrom(parser, RecordReader::read);
            } catch (FormatException e) {
                Problem problem = e.problem();
                return context.reportInputMismatch(
                        this, "%s: %s", problem.position().columnName(), problem.message());
            }
        }
    }
}
