package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.problem.Position;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one event. Its properties may stand in any order, so they are judged when all of them are known. */
final class EventReader {

    private static final Set<String> OF_AN_EVENT = Set.of(Keys.SESSION.name(), EventShape.EVENT);
    private static final Set<String> OF_A_LINE = Set.of(Keys.DYAD.name(), Keys.SESSION.name(), EventShape.EVENT);

    private static final Map<String, Key<?>> KEYS = Stream.concat(
                    Stream.of(Keys.DYAD, Keys.SESSION),
                    EventShapes.all().stream().flatMap(shape -> shape.keys().stream()))
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Key::name, Function.identity()));

    private final StrictJson json;
    private final EventFields fields = new EventFields();
    private Optional<EventShape<?>> shape = Optional.empty();

    private EventReader(StrictJson json) {
        this.json = json;
    }

    /** Reads an event of a record. */
    static AllianceEvent read(StrictJson json) {
        return new EventReader(json).event(OF_AN_EVENT);
    }

    /** Reads an event that says itself whose it is. */
    static DyadEvent readLine(StrictJson json) {
        EventReader reader = new EventReader(json);
        AllianceEvent event = reader.event(OF_A_LINE);
        return new DyadEvent(reader.fields.get(Keys.DYAD), event);
    }

    private AllianceEvent event(Set<String> common) {
        Position start = json.position();
        json.entries(this::property);
        requireAll(common, start);
        return shape.orElseThrow().read(json, start, fields, common);
    }

    private void property(String name) {
        fields.note(name, json.position());
        if (name.equals(EventShape.EVENT)) {
            shape = Optional.of(json.oneOf(EventShapes.all(), EventShape::name));
        } else if (name.equals(Keys.BY.name())) {
            fields.readBy(json);
        } else {
            Optional.ofNullable(KEYS.get(name)).ifPresentOrElse(key -> fields.read(key, json), json::skip);
        }
    }

    private void requireAll(Set<String> common, Position start) {
        Set<String> missing = new TreeSet<>(common);
        missing.removeAll(fields.places().keySet());
        if (!missing.isEmpty()) {
            throw json.refusal(start, "needs the property " + String.join(", ", missing));
        }
    }
}
