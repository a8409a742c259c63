package io.github.alliance4j.io.json;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * A walk over one JSON value that takes nothing on trust: no unknown, missing or repeated property, no null, no value of
 * another kind, no text after the end. A refusal names the file, the line, the JSON pointer and the rule. Object mapping
 * would refuse the same in the words of Java classes.
 */
final class StrictJson implements Closeable {

    private static final int MOST_CHARACTERS = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_CHARACTERS)
                    .maxStringLength(10_000)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .maxNestingDepth(10)
                    .build())
            .build();

    /** What the parser says to programmers about its settings. */
    private static final Pattern HINT =
            Pattern.compile(": enable `[^`]*`( to allow)?|\\(enable [^)]*\\)|,? ?\\(?from `[^`]*`");

    private final JsonParser parser;
    private final String file;

    private StrictJson(JsonParser parser, String file) {
        this.parser = parser;
        this.file = file;
    }

    /** Reads the one value of a text. */
    static <T> T read(Reader in, String file, Function<StrictJson, T> content) throws IOException {
        try (StrictJson json = new StrictJson(FACTORY.createParser(ObjectReadContext.empty(), in), file)) {
            return json.whole(content);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private <T> T whole(Function<StrictJson, T> content) {
        try {
            if (parser.nextToken() == null) {
                throw refusal("the file is empty");
            }
            T value = content.apply(this);
            if (parser.nextToken() != null) {
                throw refusal("there is more after the end of the definition");
            }
            return value;
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            String rule = "no well-formed JSON: "
                    + HINT.matcher(e.getOriginalMessage().lines().findFirst().orElse(""))
                            .replaceAll("");
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw refusal(new Position(file, line, 0, pointer()), rule);
        }
    }

    /** Goes through an object; each property is read by its reader. */
    void object(Map<String, Runnable> readers, Set<String> required) {
        expect(JsonToken.START_OBJECT, "an object");
        Position start = position();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Runnable reader = readers.get(name);
            if (reader == null) {
                throw refusal("no such property; there are "
                        + String.join(", ", readers.keySet().stream().sorted().toList()));
            }
            take(seen, name, reader);
        }
        requireAll(required, seen, start);
    }

    /** Goes through an object whose property names are the file's own. */
    void entries(Consumer<String> reader) {
        expect(JsonToken.START_OBJECT, "an object");
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            take(seen, name, () -> reader.accept(name));
        }
    }

    private void take(Set<String> seen, String name, Runnable reader) {
        if (!seen.add(name)) {
            throw refusal("the property stands twice");
        }
        parser.nextToken();
        reader.run();
    }

    private void requireAll(Set<String> required, Set<String> seen, Position start) {
        List<String> missing =
                required.stream().filter(name -> !seen.contains(name)).sorted().toList();
        if (!missing.isEmpty()) {
            throw refusal(start, "needs the property " + String.join(", ", missing));
        }
    }

    /** Reads an array, which may be empty. */
    <T> List<T> array(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        each(() -> elements.add(element.get()));
        return elements;
    }

    /** Goes through an array, which may be empty. */
    void each(Runnable element) {
        expect(JsonToken.START_ARRAY, "an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    /** Reads an array that holds no element twice. */
    <T> Set<T> set(Supplier<T> element) {
        Set<T> seen = new LinkedHashSet<>();
        array(() -> {
            T value = element.get();
            if (!seen.add(value)) {
                throw refusal("\"" + written() + "\" stands twice");
            }
            return value;
        });
        return seen;
    }

    String text() {
        expect(JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    /** A whole number written without point or exponent. */
    int whole(int least, int most) {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        if (parser.getNumberType() != JsonParser.NumberType.INT
                || parser.getIntValue() < least
                || parser.getIntValue() > most) {
            throw refusal(parser.getString() + " is outside " + least + " to " + most);
        }
        return parser.getIntValue();
    }

    double number() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        double value = Double.parseDouble(parser.getString());
        if (Double.isInfinite(value)) {
            throw refusal(parser.getString() + " is too large for a number");
        }
        return value;
    }

    /** The text or number at hand as the file writes it. */
    String written() {
        return parser.getString();
    }

    /** Whether the number at hand is written without point or exponent. */
    boolean isWhole() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    /** One of a list of words, in exactly this spelling. */
    <E extends Enum<E>> E word(Class<E> words, Function<E, String> spelling) {
        String word = text();
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> spelling.apply(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> refusal("\"" + word + "\" is none of "
                        + String.join(
                                ", ",
                                Arrays.stream(words.getEnumConstants())
                                        .map(spelling)
                                        .toList())));
    }

    /** Makes a value whose type has rules of its own; a broken rule is a refusal here. */
    <T> T checked(Supplier<T> value) {
        return checked(position(), value);
    }

    <T> T checked(Position at, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw refusal(at, String.valueOf(e.getMessage()));
        }
    }

    private void expect(JsonToken wanted, String words) {
        JsonToken seen = parser.currentToken();
        if (seen != wanted) {
            throw refusal((seen == null ? "the end" : parser.getString()) + " stands where " + words + " belongs");
        }
    }

    /** Where the walk is: file, line and, as the column, the JSON pointer. */
    Position position() {
        return new Position(file, Math.max(0, parser.currentTokenLocation().getLineNr()), 0, pointer());
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    FormatException refusal(String rule) {
        return refusal(position(), rule);
    }

    FormatException refusal(Position at, String rule) {
        return new FormatException(new Problem(ProblemCode.BAD_DEFINITION, at, rule));
    }

    @Override
    public void close() {
        parser.close();
    }
}
