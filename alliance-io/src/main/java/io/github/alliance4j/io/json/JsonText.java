package io.github.alliance4j.io.json;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.scoring.Evaluation;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The one way JSON is laid out here: two spaces, {@code \n} on every platform, numbers as in every other file. */
final class JsonText {

    // A slash needs no escape in JSON, and references are full of them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private static final ObjectWriteContext CONTEXT = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return LAYOUT.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private JsonText() {}

    /** Writes one value and the end of its last line. The output is neither flushed nor closed. */
    static void write(Appendable out, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(CONTEXT, new AppendableWriter(out))) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.append('\n');
    }

    /** Writes a finite number. */
    static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        json.writeNumber(DecimalText.of(value));
    }

    /** Writes a finite number, or null where it is not defined. */
    static void number(JsonGenerator json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            number(json, name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** Writes an answer as an object that says first that there is one, or the reason why there is none. */
    static <T> void evaluation(JsonGenerator json, String name, Evaluation<T> evaluation, Consumer<T> answer) {
        json.writeObjectPropertyStart(name);
        json.writeBooleanProperty("evaluable", evaluation.isEvaluable());
        evaluation.value().ifPresentOrElse(answer, () -> json.writeStringProperty("reason", evaluation.reason()));
        json.writeEndObject();
    }

    /** A constant as tables write it, for example {@code client}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Lets a writer's text go to anything that takes text. */
    private static final class AppendableWriter extends Writer {

        private final Appendable out;

        AppendableWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int start, int length) throws IOException {
            out.append(new String(text, start, length));
        }

        @Override
        public void flush() {
            // The owner of the output flushes it.
        }

        @Override
        public void close() {
            // The owner of the output closes it.
        }
    }
}
