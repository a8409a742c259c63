package io.github.alliance4j.io.json.internal;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.scoring.Evaluation;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How JSON is laid out here: two spaces, {@code \n} on every platform, numbers as in every other file. */
public final class JsonText {

    // A slash needs no escape in JSON, and references are full of them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private static final DefaultPrettyPrinter PLAIN = new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator(""));

    private static final ObjectWriteContext INDENTED =
            context(PLAIN.withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private static final ObjectWriteContext LISTED =
            context(PLAIN.withObjectIndenter(new DepthIndenter(1)).withArrayIndenter(new DepthIndenter(2)));

    private static final ObjectWriteContext ONE_LINE =
            context(PLAIN.withObjectIndenter(new DepthIndenter(-1)).withArrayIndenter(new DepthIndenter(-1)));

    private JsonText() {}

    private static ObjectWriteContext context(DefaultPrettyPrinter layout) {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return layout.createInstance();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    /** Writes one value, a property a line, and the end of its last line. The output is neither flushed nor closed. */
    public static void write(Appendable out, Consumer<JsonGenerator> content) throws IOException {
        write(out, INDENTED, content);
    }

    /** Writes one object as {@link #write} does, but a property of the object, or an element of an array in it, a line. */
    public static void writeListed(Appendable out, Consumer<JsonGenerator> content) throws IOException {
        write(out, LISTED, content);
    }

    /** Writes one value on one line, and the end of the line. */
    public static void writeLine(Appendable out, Consumer<JsonGenerator> content) throws IOException {
        write(out, ONE_LINE, content);
    }

    private static void write(Appendable out, ObjectWriteContext layout, Consumer<JsonGenerator> content)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(layout, new AppendableWriter(out))) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.append('\n');
    }

    /** Writes a finite number: its text, or itself into what is no text, such as a tree. */
    public static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        element(json, value);
    }

    /** Writes a finite number as an element of an array. */
    public static void element(JsonGenerator json, double value) {
        if (json.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            json.writeNumber(DecimalText.of(value));
        } else {
            json.writeNumber(value);
        }
    }

    /** Writes a finite number, or null where it is not defined. */
    public static void number(JsonGenerator json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            number(json, name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** Writes a text, or null where it is not known. */
    public static void text(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** Writes an answer as an object that says first that there is one, or the reason why there is none. */
    public static <T> void evaluation(JsonGenerator json, String name, Evaluation<T> evaluation, Consumer<T> answer) {
        json.writeObjectPropertyStart(name);
        json.writeBooleanProperty("evaluable", evaluation.isEvaluable());
        evaluation.value().ifPresentOrElse(answer, () -> json.writeStringProperty("reason", evaluation.reason()));
        json.writeEndObject();
    }

    /** A constant as tables write it, for example {@code client}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Begins a line down to a depth, and sets a space below it. */
    private record DepthIndenter(int depth) implements DefaultPrettyPrinter.Indenter {

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            json.writeRaw(level <= depth ? "\n" + "  ".repeat(level) : " ");
        }

        @Override
        public boolean isInline() {
            return false;
        }
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
