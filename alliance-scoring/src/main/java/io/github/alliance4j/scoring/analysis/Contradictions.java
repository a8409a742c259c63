package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.analysis.RecordContradiction.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares records with forms, session by session. */
final class Contradictions {

    private Contradictions() {}

    static List<RecordContradiction> between(Map<DyadId, RecordAnalysis> records, Collection<ScoreSheet> sheets) {
        Map<DyadId, Map<SessionNumber, Set<Kind>>> found = new HashMap<>();
        for (ScoreSheet sheet : sheets) {
            ResponseSet form = sheet.responses();
            Optional<Session> session = Optional.ofNullable(records.get(form.dyad()))
                    .flatMap(analysis -> analysis.record().session(form.session()));
            if (session.isPresent()) {
                found.computeIfAbsent(form.dyad(), dyad -> new TreeMap<>())
                        .computeIfAbsent(form.session(), number -> EnumSet.noneOf(Kind.class))
                        .addAll(kinds(session.get(), form));
            }
        }
        List<RecordContradiction> listed = new ArrayList<>();
        for (DyadId dyad : records.keySet()) {
            found.getOrDefault(dyad, Map.of())
                    .forEach((session, kinds) ->
                            kinds.forEach(kind -> listed.add(new RecordContradiction(dyad, session, kind))));
        }
        return listed;
    }

    private static Set<Kind> kinds(Session session, ResponseSet form) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!session.tookPlace()) {
            kinds.add(Kind.ATTENDANCE);
        }
        if (differ(session.date(), form.date())) {
            kinds.add(Kind.DATE);
        }
        if (differ(session.therapist(), form.therapist())) {
            kinds.add(Kind.THERAPIST);
        }
        return kinds;
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
