package io.github.alliance4j.scoring.reliability.form;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.reliability.ItemScores;
import io.github.alliance4j.scoring.reliability.RepeatedItemScores;
import io.github.alliance4j.scoring.reliability.SessionReliability;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of one instrument by one rater, and the only place that asks which items of a form are answered. */
final class SourceForms {

    private final int given;
    /** The answered forms of each person, by session. */
    private final Map<DyadId, List<ResponseSet>> persons;

    private final List<ResponseSet> answered;
    private final List<ResponseSet> chosen;

    private SourceForms(int given, Map<DyadId, List<ResponseSet>> persons, SessionChoice sessions) {
        this.given = given;
        this.persons = persons;
        this.answered = persons.values().stream().flatMap(List::stream).toList();
        this.chosen = persons.values().stream().flatMap(sessions::choose).toList();
    }

    static SourceForms of(List<ResponseSet> forms, SessionChoice sessions) {
        Map<DyadId, List<ResponseSet>> persons = new LinkedHashMap<>();
        forms.stream()
                .filter(form -> form.answered() > 0)
                .forEach(form -> persons.computeIfAbsent(form.dyad(), dyad -> new ArrayList<>())
                        .add(form));
        persons.values().forEach(SourceForms::order);
        return new SourceForms(forms.size(), persons, sessions);
    }

    private static void order(List<ResponseSet> person) {
        person.sort(Comparator.comparing(ResponseSet::session));
        for (int i = 1; i < person.size(); i++) {
            SessionNumber session = person.get(i).session();
            if (session.equals(person.get(i - 1).session())) {
                throw new IllegalArgumentException(
                        "A dyad has two forms of session " + session + " by one rater; give one form a session");
            }
        }
    }

    FormCounts counts(Subscale scale) {
        List<ResponseSet> used = used(scale);
        return new FormCounts(
                given,
                given - answered.size(),
                answered.size() - chosen.size(),
                chosen.size() - used.size(),
                used.size(),
                (int) used.stream().map(ResponseSet::dyad).distinct().count());
    }

    /** The keyed answers of the chosen forms that are complete. */
    ItemScores scores(Subscale scale) {
        return ItemScores.from(used(scale), scale);
    }

    private List<ResponseSet> used(Subscale scale) {
        return chosen.stream().filter(form -> isComplete(form, scale)).toList();
    }

    private static boolean isComplete(ResponseSet form, Subscale scale) {
        return scale.items().stream().allMatch(form::isAnswered);
    }

    /** The reliability over the run of sessions that most persons share. */
    Evaluation<OverSessions> overSessions(Subscale scale, SessionReliability method) {
        List<SessionNumber> occurring =
                answered.stream().map(ResponseSet::session).distinct().sorted().toList();
        Optional<SessionBlock> block = SessionBlock.largest(persons.values().stream()
                .map(person -> complete(person, scale, occurring))
                .toList());
        if (block.isEmpty()) {
            return Evaluation.notEvaluable("no 2 persons answered the whole scale at the same 2 neighbouring sessions");
        }
        List<SessionNumber> sessions =
                occurring.subList(block.get().first(), block.get().last() + 1);
        return method.assess(RepeatedItemScores.from(answered, scale, sessions))
                .map(result -> new OverSessions(sessions, result));
    }

    /** Which of the sessions are complete, by their rank. */
    private static BitSet complete(List<ResponseSet> person, Subscale scale, List<SessionNumber> occurring) {
        BitSet complete = new BitSet();
        person.stream()
                .filter(form -> isComplete(form, scale))
                .forEach(form -> complete.set(Collections.binarySearch(occurring, form.session())));
        return complete;
    }

    /** Which forms may be in one table. */
    record Source(Instrument instrument, Rater rater) {

        static Source of(ResponseSet form) {
            return new Source(form.instrument(), form.rater());
        }
    }
}
