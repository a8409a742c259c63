package io.github.alliance4j.io.json.internal;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** What a text is to hold: its name in messages, how long it and a text in it may be, and the code of the problems in it. */
public final class JsonDocument {

    /** The definition of one instrument. */
    public static final JsonDocument DEFINITION =
            new JsonDocument("definition", ProblemCode.BAD_DEFINITION, 1_000_000, 10_000);

    /** The record of one dyad. */
    public static final JsonDocument RECORD = new JsonDocument("record", ProblemCode.BAD_RECORD, 10_000_000, 100_000);

    /** One event of a record, on a line of its own. */
    public static final JsonDocument EVENT = new JsonDocument("event", ProblemCode.BAD_RECORD, 1_000_000, 100_000);

    /** What the monitor of one dyad has seen. */
    public static final JsonDocument STATE = new JsonDocument("state", ProblemCode.BAD_STATE, 1_000_000, 1_000);

    /** What a panel model found. */
    public static final JsonDocument FIT = new JsonDocument("fit", ProblemCode.BAD_FIT, 1_000_000, 1_000);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String word;
    private final ProblemCode code;
    private final int mostCharacters;
    private final JsonFactory factory;

    private JsonDocument(String word, ProblemCode code, int mostCharacters, int longestText) {
        this.word = word;
        this.code = code;
        this.mostCharacters = mostCharacters;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(mostCharacters)
                        .maxStringLength(longestText)
                        .maxNameLength(200)
                        .maxNumberLength(40)
                        .maxNestingDepth(10)
                        .build())
                .build();
    }

    /** How many characters a text of this sort may have. */
    public int mostCharacters() {
        return mostCharacters;
    }

    String word() {
        return word;
    }

    ProblemCode code() {
        return code;
    }

    /** What writes a text. */
    public interface Writing {

        /** Writes it. */
        void to(Appendable out) throws IOException;
    }

    /** A text of this sort that can be read again; one that is too long for that is refused. */
    public CharSequence writable(Writing content) throws IOException {
        StringBuilder text = new StringBuilder();
        content.to(text);
        if (text.length() > mostCharacters) {
            throw new IllegalArgumentException("The " + word + " is " + text.length()
                    + " characters long as JSON, and no more than " + mostCharacters + " can be read again");
        }
        return text;
    }

    /** Reads the one value of a UTF-8 file. */
    public <T> T read(Path file, Function<StrictJson, T> content) throws IOException {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(in, String.valueOf(name), content);
        } catch (CharacterCodingException e) {
            throw new FormatException(
                    new Problem(ProblemCode.BAD_ENCODING, Position.ofFile(String.valueOf(name)), "is no UTF-8 text"));
        }
    }

    /** Reads the one value of a text, to its end, and closes it. */
    public <T> T read(Reader in, String name, Function<StrictJson, T> content) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        PushbackReader text = new PushbackReader(in);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return new StrictJson(parser, this, Position.ofFile(name)).whole(content);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Reads the one value of a line of a file. */
    public <T> T readLine(String text, Position line, Function<StrictJson, T> content) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), new StringReader(text))) {
            return new StrictJson(parser, this, line).whole(content);
        }
    }

    /**
     * Reads the value at which a parser of somebody else stands. Positions have no file, and what is well-formed JSON is for
     * that parser to say.
     */
    public <T> T readFrom(JsonParser parser, Function<StrictJson, T> content) {
        return new StrictJson(parser, this, Position.ofFile("")).value(content);
    }

    /** The text of a schema that lies beside a class. */
    public static String schema(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
