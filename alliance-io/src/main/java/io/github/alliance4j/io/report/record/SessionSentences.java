package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** How the sessions were held, which were missed, and when the therapist changed. */
final class SessionSentences {

    private final Alliance record;

    SessionSentences(Alliance record) {
        this.record = record;
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        long held = record.sessions().stream().filter(Session::tookPlace).count();
        sentences.add(Figures.count(record.sessions().size(), "session", "sessions") + " in the record, " + held
                + " took place.");
        for (Attendance attendance : Attendance.values()) {
            if (attendance != Attendance.ATTENDED) {
                add(sentences, Labels.plain(attendance), session -> session.attendance() == attendance);
            }
        }
        for (Modality modality : Modality.values()) {
            add(sentences, Labels.plain(modality), session -> session.modality().equals(Optional.of(modality)));
        }
        record.therapistChanges()
                .forEach(change -> sentences.add("The therapist changed after session " + change.session()
                        + ". The former one's words count no longer, and the bond begins anew."));
        return sentences;
    }

    private void add(List<String> sentences, String words, Predicate<Session> which) {
        List<Integer> numbers = record.sessions().stream()
                .filter(which)
                .map(session -> session.number().value())
                .toList();
        if (!numbers.isEmpty()) {
            sentences.add(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ": "
                    + Wording.sessions(numbers) + ".");
        }
    }
}
