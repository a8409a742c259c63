package io.github.alliance4j.io.json.record;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackId;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Every key an event may have, beside {@code event}, which says what happened. */
final class Keys {

    static final Key<DyadId> DYAD = Key.text("dyad", DyadId::of, DyadId::value);
    static final Key<SessionNumber> SESSION = session("session");

    /** Whose word it is; who may say it depends on the sort of event. */
    static final Key<Rater> BY = Key.word("by", Rater.class);

    static final Key<LocalDate> DATE = Key.text("date", Keys::day, LocalDate::toString);
    static final Key<Modality> MODALITY = Key.word("modality", Modality.class);
    static final Key<Attendance> ATTENDANCE = Key.word("attendance", Attendance.class);
    static final Key<TherapistId> THERAPIST = Key.text("therapist", TherapistId::of, TherapistId::value);
    static final Key<TherapistId> SUCCESSOR = Key.text("successor", TherapistId::of, TherapistId::value);

    static final Key<GoalId> GOAL = Key.text("goal", GoalId::of, GoalId::value);
    static final Key<TaskId> TASK = Key.text("task", TaskId::of, TaskId::value);
    static final Key<String> STATEMENT = Key.text("statement", text -> text, text -> text);
    static final Key<Rating> RATING = RatingValue.key("rating");
    static final Key<Integer> RANK = Key.count("rank", rank -> rank, rank -> rank);
    static final Key<GoalStatus> STATUS = Key.word("status", GoalStatus.class);
    static final Key<GoalId> REVISED_INTO = Key.text("revised_into", GoalId::of, GoalId::value);
    static final Key<TaskKind> KIND = Key.word("kind", TaskKind.class);
    static final Key<Set<GoalId>> SERVES =
            new Key<>("serves", json -> json.set(() -> GOAL.reader().apply(json)), (json, goals) -> {
                json.writeStartArray();
                goals.forEach(goal -> json.writeString(goal.value()));
                json.writeEndArray();
            });
    static final Key<TaskAspect> ASPECT = Key.word("aspect", TaskAspect.class);
    static final Key<TaskId> REPLACED_BY = Key.text("replaced_by", TaskId::of, TaskId::value);
    static final Key<BondFacet> FACET = Key.word("facet", BondFacet.class);

    static final Key<FeedbackId> FEEDBACK = Key.text("feedback", FeedbackId::of, FeedbackId::value);
    static final Key<FeedbackTopic.General> TOPIC = Key.word("topic", FeedbackTopic.General.class);
    static final Key<Reception> RECEPTION = Key.word("reception", Reception.class);

    static final Key<RuptureId> RUPTURE = Key.text("rupture", RuptureId::of, RuptureId::value);
    static final Key<RuptureKind> MOVEMENT = Key.word("movement", RuptureKind.class);
    static final Key<Set<RuptureMarker>> MARKERS =
            new SchemeCodes<>(CodingScheme::markers, RuptureMarker::scheme, RuptureMarker::name).key("markers");
    static final Key<SessionNumber> ONSET = session("onset");
    static final Key<Rating> INTENSITY = RatingValue.key("intensity");
    static final Key<SessionNumber> REPAIRED_IN = session("repaired_in");
    static final Key<Set<RepairStrategy>> STRATEGIES =
            new SchemeCodes<>(CodingScheme::strategies, RepairStrategy::scheme, RepairStrategy::name).key("strategies");
    static final Key<Rating> DEGREE = RatingValue.key("degree");

    static final Key<Context.Language> LANGUAGE = Key.word("language", Context.Language.class);
    static final Key<Context.Identity> IDENTITY = Key.word("identity", Context.Identity.class);
    static final Key<Reception> CULTURAL_MATTER = Key.word("cultural_matter", Reception.class);
    static final Key<Rating> ONLINE_QUALITY = RatingValue.key("online_quality");

    private Keys() {}

    private static Key<SessionNumber> session(String name) {
        return Key.count(name, SessionNumber::of, SessionNumber::value);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no day of the calendar written as year-month-day", e);
        }
    }
}
