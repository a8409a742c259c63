package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.io.json.internal.WrittenNumber;
import io.github.alliance4j.io.json.internal.WrittenNumbers;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.problem.Position;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** A rating with its scale: {@code {value, min, max}}, and {@code kind} where it is not in whole numbers. */
final class RatingValue {

    private static final String VALUE = "value";
    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String WHOLE = "the kind of this rating is whole";

    private final StrictJson json;
    private final WrittenNumbers numbers;
    private AnswerScale.Kind kind = AnswerScale.Kind.WHOLE;

    private RatingValue(StrictJson json) {
        this.json = json;
        this.numbers = new WrittenNumbers(json);
    }

    static Key<Rating> key(String name) {
        return new Key<>(name, json -> new RatingValue(json).read(), RatingValue::write);
    }

    private Rating read() {
        Position start = json.position();
        json.object(
                Map.of(
                        VALUE,
                        () -> numbers.read(VALUE),
                        MIN,
                        () -> numbers.read(MIN),
                        MAX,
                        () -> numbers.read(MAX),
                        "kind",
                        () -> kind = json.word(AnswerScale.Kind.class, JsonText::word)),
                Set.of(VALUE, MIN, MAX));
        AnswerScale scale = numbers.scale(start, kind, "a rating", WHOLE);
        return json.checked(start, () -> new Rating(valueOn(scale), scale));
    }

    private double valueOn(AnswerScale scale) {
        WrittenNumber value = numbers.of(VALUE);
        return scale.kind() == AnswerScale.Kind.DECIMAL ? value.value() : value.whole(json, WHOLE);
    }

    private static void write(JsonGenerator json, Rating rating) {
        json.writeStartObject();
        number(json, VALUE, rating.value(), rating.scale());
        number(json, MIN, rating.scale().min(), rating.scale());
        number(json, MAX, rating.scale().max(), rating.scale());
        if (rating.scale().kind() != AnswerScale.Kind.WHOLE) {
            json.writeStringProperty("kind", JsonText.word(rating.scale().kind()));
        }
        json.writeEndObject();
    }

    /** Whole numbers as such, so that they stay whole in a tree that is no text. */
    private static void number(JsonGenerator json, String name, double value, AnswerScale scale) {
        if (scale.kind() == AnswerScale.Kind.WHOLE) {
            json.writeNumberProperty(name, (int) value);
        } else {
            JsonText.number(json, name, value);
        }
    }
}
