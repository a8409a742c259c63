package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.EventRefusedException;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.problem.Position;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads one record. A contradiction is told at the event that contradicts those before it. */
final class RecordReader {

    private final StrictJson json;
    private final List<AllianceEvent> events = new ArrayList<>();
    private final IdentityHashMap<AllianceEvent, Position> places = new IdentityHashMap<>();
    private Optional<DyadId> dyad = Optional.empty();

    private RecordReader(StrictJson json) {
        this.json = json;
    }

    static Alliance read(StrictJson json) {
        return new RecordReader(json).record();
    }

    private Alliance record() {
        json.object(
                AllianceJson.HEAD.readers(
                        json,
                        Map.of(
                                "dyad",
                                        () -> dyad =
                                                Optional.of(Keys.DYAD.reader().apply(json)),
                                "events", () -> json.each(this::event))),
                Set.of("format", "format_version", "dyad", "events"));
        try {
            return Alliance.replay(dyad.orElseThrow(), events);
        } catch (EventRefusedException e) {
            throw json.refusal(Objects.requireNonNull(places.get(e.event()), "event"), String.valueOf(e.getMessage()));
        }
    }

    private void event() {
        Position start = json.position();
        AllianceEvent event = EventReader.read(json);
        events.add(event);
        places.put(event, start);
    }
}
