package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.io.json.internal.WrittenNumber;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.problem.Position;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** A rating with its scale: {@code {value, min, max}}, and {@code kind} where it is not in whole numbers. */
final class RatingValue {

    private enum Part {
        VALUE,
        MIN,
        MAX
    }

    private final StrictJson json;
    private final Map<Part, WrittenNumber> parts = new EnumMap<>(Part.class);
    private AnswerScale.Kind kind = AnswerScale.Kind.WHOLE;

    private RatingValue(StrictJson json) {
        this.json = json;
    }

    static Key<Rating> key(String name) {
        return new Key<>(name, json -> new RatingValue(json).read(), RatingValue::write);
    }

    private Rating read() {
        Position start = json.position();
        json.object(
                Map.of(
                        "value", () -> parts.put(Part.VALUE, json.written()),
                        "min", () -> parts.put(Part.MIN, json.written()),
                        "max", () -> parts.put(Part.MAX, json.written()),
                        "kind", () -> kind = json.word(AnswerScale.Kind.class, JsonText::word)),
                Set.of("value", "min", "max"));
        AnswerScale scale = json.checked(start, this::scale);
        return json.checked(start, () -> new Rating(valueOn(scale), scale));
    }

    private AnswerScale scale() {
        return kind == AnswerScale.Kind.DECIMAL
                ? AnswerScale.decimal(part(Part.MIN).value(), part(Part.MAX).value())
                : AnswerScale.of(whole(Part.MIN), whole(Part.MAX));
    }

    private double valueOn(AnswerScale scale) {
        return scale.kind() == AnswerScale.Kind.DECIMAL ? part(Part.VALUE).value() : whole(Part.VALUE);
    }

    private int whole(Part part) {
        return part(part).whole(json, "the kind of this rating is whole");
    }

    private WrittenNumber part(Part part) {
        return Objects.requireNonNull(parts.get(part), part.name());
    }

    private static void write(JsonGenerator json, Rating rating) {
        json.writeStartObject();
        number(json, "value", rating.value(), rating.scale());
        number(json, "min", rating.scale().min(), rating.scale());
        number(json, "max", rating.scale().max(), rating.scale());
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
