package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes events line by line and makes one record a dyad from those that fit together. */
final class EventLog {

    private final String file;
    private final Map<DyadId, List<AllianceEvent>> dyads = new LinkedHashMap<>();
    private final IdentityHashMap<AllianceEvent, Position> places = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    EventLog(String file) {
        this.file = file;
    }

    void take(EventLines line) {
        Position at = Position.ofLine(file, line.number());
        if (line.isTooLong()) {
            refuse(
                    ProblemCode.LINE_TOO_LONG,
                    at,
                    "the line is longer than " + JsonDocument.EVENT.mostCharacters() + " characters");
        } else if (line.isDamaged()) {
            refuse(ProblemCode.BAD_ENCODING, at, "the line holds bytes that are no UTF-8 text");
        } else {
            take(at, line.text());
        }
    }

    private void take(Position at, String text) {
        try {
            DyadEvent read = JsonDocument.EVENT.readLine(text, at, EventReader::readLine);
            dyads.computeIfAbsent(read.dyad(), dyad -> new ArrayList<>()).add(read.event());
            places.put(read.event(), at);
        } catch (FormatException e) {
            problems.add(e.problem());
        }
    }

    private void refuse(ProblemCode code, Position at, String rule) {
        problems.add(new Problem(code, at, rule));
    }

    Outcome<List<Alliance>> outcome() {
        List<Alliance> records = new ArrayList<>();
        dyads.forEach((dyad, events) -> {
            Alliance record = fitting(dyad, events);
            if (!record.events().isEmpty()) {
                records.add(record);
            }
        });
        problems.sort(Comparator.comparingLong(problem -> problem.position().line()));
        return new Outcome<>(List.copyOf(records), places.size(), problems.size(), problems);
    }

    private Alliance fitting(DyadId dyad, List<AllianceEvent> events) {
        return Alliance.replay(dyad, events, refusal -> {
            Position at = Objects.requireNonNull(places.remove(refusal.event()), "event");
            refuse(ProblemCode.BAD_RECORD, at, String.valueOf(refusal.getMessage()));
        });
    }
}
