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
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets Jackson 3 write and read an {@link Alliance}, alone or inside other objects, as {@link AllianceJson} does. It is
 * registered as a service, so that {@code JsonMapper.builder().findAndAddModules().build()} finds it; a mapper that looks
 * for no services takes {@code addModule(new AllianceModule())}.
 *
 * <p>The syntax is the mapper's: whether it takes comments, single quotes or a comma too many, and how long a text may be.
 * The content is as strict as there, whatever the mapper is set to. A refusal, of malformed JSON too, is a
 * {@link tools.jackson.databind.DatabindException} with the JSON pointer and the rule. The layout is the mapper's. A
 * record carries no type id: where default typing asks for one, as for a value of type {@code Object}, writing is refused.
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

        @Override
        public void serializeWithType(
                Alliance record, JsonGenerator json, SerializationContext context, TypeSerializer types) {
            context.reportBadDefinition(
                    Alliance.class,
                    "A record of an alliance carries no type id; declare it as Alliance, or write it without default typing");
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
