package io.github.alliance4j.io.json.internal;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A walk over one JSON value that takes nothing on trust: no unknown, missing or repeated property, no null, no value of
 * another kind, no text after the end. A refusal names the file, the line, the JSON pointer and the rule. Object mapping
 * would refuse the same in the words of Java classes.
 */
public final class StrictJson {

    /** What the parser says to programmers about its settings. */
    private static final Pattern HINT =
            Pattern.compile(": enable `[^`]*`( to allow)?|\\(enable [^)]*\\)|,? ?\\(?from `[^`]*`"
                    + "| ?\\((start marker )?at \\[Source.*\\]\\)");

    private final JsonParser parser;
    private final JsonDocument document;
    private final Position origin;

    /** A walk whose text begins at a line of a file, or at the first if none is named. */
    StrictJson(JsonParser parser, JsonDocument document, Position origin) {
        this.parser = parser;
        this.document = document;
        this.origin = origin;
    }

    <T> T whole(Function<StrictJson, T> content) {
        return value(json -> {
            if (parser.nextToken() == null) {
                throw refusal("the file is empty");
            }
            T value = content.apply(json);
            if (parser.nextToken() != null) {
                throw refusal("there is more after the end of the " + document.word());
            }
            return value;
        });
    }

    /** The value at hand; what the parser refuses is refused in the words and with the place of all refusals. */
    <T> T value(Function<StrictJson, T> content) {
        try {
            return content.apply(this);
        } catch (JacksonIOException e) {
            throw e;
        } catch (StreamConstraintsException e) {
            throw refusal(position(parser.currentLocation()), rule(e));
        } catch (JacksonException e) {
            throw refusal(position(e.getLocation()), "no well-formed JSON: " + rule(e));
        }
    }

    private static String rule(JacksonException e) {
        return HINT.matcher(e.getOriginalMessage().lines().findFirst().orElse(""))
                .replaceAll("");
    }

    /** Goes through an object; each property is read by its reader. */
    public void object(Map<String, Runnable> readers, Set<String> required) {
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
    public void entries(Consumer<String> reader) {
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
    public <T> List<T> array(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        each(() -> elements.add(element.get()));
        return elements;
    }

    /** Goes through an array, which may be empty. */
    public void each(Runnable element) {
        expect(JsonToken.START_ARRAY, "an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    /** Reads an array that holds no element twice. */
    public <T> Set<T> set(Supplier<T> element) {
        Set<T> seen = new LinkedHashSet<>();
        array(() -> {
            T value = element.get();
            if (!seen.add(value)) {
                throw refusal("\"" + parser.getString() + "\" stands twice");
            }
            return value;
        });
        return seen;
    }

    public String text() {
        expect(JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    public boolean truth() {
        if (parser.currentToken() != JsonToken.VALUE_TRUE) {
            expect(JsonToken.VALUE_FALSE, "true or false");
        }
        return parser.getBooleanValue();
    }

    /** A whole number written without point or exponent. */
    public int whole(int least, int most) {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        if (parser.getNumberType() != JsonParser.NumberType.INT
                || parser.getIntValue() < least
                || parser.getIntValue() > most) {
            throw refusal(parser.getString() + " is outside " + least + " to " + most);
        }
        return parser.getIntValue();
    }

    public double number() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        double value = Double.parseDouble(parser.getString());
        if (!Double.isFinite(value)) {
            throw refusal(parser.getString() + " is too large for a number, or none");
        }
        return value;
    }

    /** A number with its place and how it is written. */
    public WrittenNumber written() {
        double value = number();
        boolean isWhole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        return new WrittenNumber(parser.getString(), value, isWhole, position());
    }

    /** One of a list of words, in exactly this spelling. */
    public <E extends Enum<E>> E word(Class<E> words, Function<E, String> spelling) {
        return oneOf(List.of(words.getEnumConstants()), spelling);
    }

    /** One of a list of values, named in exactly this spelling. */
    public <T> T oneOf(List<T> values, Function<T, String> spelling) {
        return writtenWord().oneOf(this, values, spelling);
    }

    /** A word with its place, to be told later what it may be. */
    public WrittenWord writtenWord() {
        return new WrittenWord(text(), position());
    }

    /** A text that must be this one. */
    public void literal(String wanted) {
        String seen = text();
        if (!seen.equals(wanted)) {
            throw refusal("\"" + seen + "\" is not " + wanted);
        }
    }

    /** The version of a format, which must be the one that is read. */
    public void version(int known) {
        int seen = whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (seen != known) {
            throw refusal("version " + seen + " is not known; this library reads version " + known);
        }
    }

    /** Passes over the value at hand, whatever it is. */
    public void skip() {
        parser.skipChildren();
    }

    /** Makes a value whose type has rules of its own; a broken rule is a refusal here. */
    public <T> T checked(Supplier<T> value) {
        return checked(position(), value);
    }

    public <T> T checked(Position at, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw refusal(at, String.valueOf(e.getMessage()));
        }
    }

    private void expect(JsonToken wanted, String words) {
        JsonToken seen = parser.currentToken();
        if (seen != wanted) {
            throw refusal(shown(seen) + " stands where " + words + " belongs");
        }
    }

    private String shown(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return "\"" + parser.getString() + "\"";
        }
        return token == null ? "the end" : parser.getString();
    }

    /** Where the walk is: file, line and, as the column, the JSON pointer. */
    public Position position() {
        return position(parser.currentTokenLocation());
    }

    private Position position(@Nullable TokenStreamLocation at) {
        long line = at == null ? 0 : Math.max(0, at.getLineNr());
        long before = Math.max(0, origin.line() - 1);
        return new Position(origin.file(), before + line, 0, pointer());
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    public FormatException refusal(String rule) {
        return refusal(position(), rule);
    }

    public FormatException refusal(Position at, String rule) {
        return new FormatException(new Problem(document.code(), at, rule));
    }
}
