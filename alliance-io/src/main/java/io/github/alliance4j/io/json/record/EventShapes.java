package io.github.alliance4j.io.json.record;

import static io.github.alliance4j.io.json.record.Keys.ASPECT;
import static io.github.alliance4j.io.json.record.Keys.ATTENDANCE;
import static io.github.alliance4j.io.json.record.Keys.BY;
import static io.github.alliance4j.io.json.record.Keys.CULTURAL_MATTER;
import static io.github.alliance4j.io.json.record.Keys.DATE;
import static io.github.alliance4j.io.json.record.Keys.DEGREE;
import static io.github.alliance4j.io.json.record.Keys.FACET;
import static io.github.alliance4j.io.json.record.Keys.FEEDBACK;
import static io.github.alliance4j.io.json.record.Keys.GOAL;
import static io.github.alliance4j.io.json.record.Keys.IDENTITY;
import static io.github.alliance4j.io.json.record.Keys.INTENSITY;
import static io.github.alliance4j.io.json.record.Keys.KIND;
import static io.github.alliance4j.io.json.record.Keys.LANGUAGE;
import static io.github.alliance4j.io.json.record.Keys.MARKERS;
import static io.github.alliance4j.io.json.record.Keys.MODALITY;
import static io.github.alliance4j.io.json.record.Keys.MOVEMENT;
import static io.github.alliance4j.io.json.record.Keys.ONLINE_QUALITY;
import static io.github.alliance4j.io.json.record.Keys.ONSET;
import static io.github.alliance4j.io.json.record.Keys.RANK;
import static io.github.alliance4j.io.json.record.Keys.RATING;
import static io.github.alliance4j.io.json.record.Keys.RECEPTION;
import static io.github.alliance4j.io.json.record.Keys.REPAIRED_IN;
import static io.github.alliance4j.io.json.record.Keys.REPLACED_BY;
import static io.github.alliance4j.io.json.record.Keys.REVISED_INTO;
import static io.github.alliance4j.io.json.record.Keys.RUPTURE;
import static io.github.alliance4j.io.json.record.Keys.SERVES;
import static io.github.alliance4j.io.json.record.Keys.STATEMENT;
import static io.github.alliance4j.io.json.record.Keys.STATUS;
import static io.github.alliance4j.io.json.record.Keys.STRATEGIES;
import static io.github.alliance4j.io.json.record.Keys.SUCCESSOR;
import static io.github.alliance4j.io.json.record.Keys.TASK;
import static io.github.alliance4j.io.json.record.Keys.THERAPIST;
import static io.github.alliance4j.io.json.record.Keys.TOPIC;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.ContextNoted;
import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.event.FeedbackGiven;
import io.github.alliance4j.model.alliance.event.FeedbackTakenUp;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.GoalProposed;
import io.github.alliance4j.model.alliance.event.GoalStatusChanged;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TaskEnded;
import io.github.alliance4j.model.alliance.event.TaskProposed;
import io.github.alliance4j.model.alliance.event.TaskRated;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every sort of event as JSON. */
final class EventShapes {

    private static final List<EventShape<?>> ALL = Stream.of(
                    sessions(), goals(), tasksAndBond(), feedback(), ruptures(), circumstances())
            .flatMap(List::stream)
            .toList();

    private static final Map<Class<?>, EventShape<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventShape::type, shape -> shape));

    private EventShapes() {}

    static List<EventShape<?>> all() {
        return ALL;
    }

    static EventShape<?> of(AllianceEvent event) {
        return Optional.ofNullable(BY_TYPE.get(event.getClass())).orElseThrow();
    }

    private static List<EventShape<?>> sessions() {
        return List.of(
                EventShape.of("session_recorded", SessionRecorded.class)
                        .takes(DATE, SessionRecorded::date)
                        .takes(MODALITY, SessionRecorded::modality)
                        .takes(ATTENDANCE, event -> Optional.of(event.attendance()))
                        .takes(THERAPIST, SessionRecorded::therapist)
                        .madeBy(EventShapes::session),
                EventShape.of("therapist_changed", TherapistChanged.class)
                        .takes(SUCCESSOR, TherapistChanged::successor)
                        .madeBy(is -> new TherapistChanged(is.session(), is.find(SUCCESSOR))));
    }

    private static List<EventShape<?>> goals() {
        return List.of(
                EventShape.of("goal_proposed", GoalProposed.class)
                        .needs(GOAL, GoalProposed::goal)
                        .needs(BY, GoalProposed::by)
                        .takes(STATEMENT, GoalProposed::statement)
                        .madeBy(is -> new GoalProposed(is.session(), is.get(GOAL), is.get(BY), is.find(STATEMENT))),
                EventShape.of("goal_endorsed", GoalEndorsed.class)
                        .needs(GOAL, GoalEndorsed::goal)
                        .needs(BY, GoalEndorsed::by)
                        .needs(RATING, GoalEndorsed::rating)
                        .madeBy(is -> new GoalEndorsed(is.session(), is.get(GOAL), is.get(BY), is.get(RATING))),
                EventShape.of("goal_prioritised", GoalPrioritised.class)
                        .needs(GOAL, GoalPrioritised::goal)
                        .needs(BY, GoalPrioritised::by)
                        .needs(RANK, GoalPrioritised::rank)
                        .madeBy(is -> new GoalPrioritised(is.session(), is.get(GOAL), is.get(BY), is.get(RANK))),
                EventShape.of("goal_status_changed", GoalStatusChanged.class)
                        .needs(GOAL, GoalStatusChanged::goal)
                        .needs(STATUS, GoalStatusChanged::status)
                        .takes(REVISED_INTO, GoalStatusChanged::revisedInto)
                        .madeBy(is -> new GoalStatusChanged(
                                is.session(), is.get(GOAL), is.get(STATUS), is.find(REVISED_INTO))));
    }

    private static List<EventShape<?>> tasksAndBond() {
        return List.of(
                EventShape.of("task_proposed", TaskProposed.class)
                        .needs(TASK, TaskProposed::task)
                        .needs(BY, TaskProposed::by)
                        .needs(KIND, TaskProposed::kind)
                        .takes(SERVES, event -> some(event.serves()))
                        .takes(STATEMENT, TaskProposed::statement)
                        .madeBy(is -> new TaskProposed(
                                is.session(),
                                is.get(TASK),
                                is.get(BY),
                                is.get(KIND),
                                is.find(SERVES).orElse(Set.of()),
                                is.find(STATEMENT))),
                EventShape.of("task_rated", TaskRated.class)
                        .needs(TASK, TaskRated::task)
                        .needs(ASPECT, TaskRated::aspect)
                        .needs(BY, TaskRated::by)
                        .needs(RATING, TaskRated::rating)
                        .madeBy(is ->
                                new TaskRated(is.session(), is.get(TASK), is.get(ASPECT), is.get(BY), is.get(RATING))),
                EventShape.of("task_ended", TaskEnded.class)
                        .needs(TASK, TaskEnded::task)
                        .takes(REPLACED_BY, TaskEnded::replacedBy)
                        .madeBy(is -> new TaskEnded(is.session(), is.get(TASK), is.find(REPLACED_BY))),
                EventShape.of("bond_rated", BondRated.class)
                        .needs(FACET, BondRated::facet)
                        .needs(BY, BondRated::by)
                        .needs(RATING, BondRated::rating)
                        .madeBy(is -> new BondRated(is.session(), is.get(FACET), is.get(BY), is.get(RATING))));
    }

    private static List<EventShape<?>> feedback() {
        return List.of(
                EventShape.of("feedback_given", FeedbackGiven.class)
                        .needs(FEEDBACK, FeedbackGiven::feedback)
                        .needs(BY, FeedbackGiven::by)
                        .takes(GOAL, event -> about(event, FeedbackTopic.OfGoal.class, FeedbackTopic.OfGoal::goal))
                        .takes(TASK, event -> about(event, FeedbackTopic.OfTask.class, FeedbackTopic.OfTask::task))
                        .takes(FACET, event -> about(event, FeedbackTopic.OfBond.class, FeedbackTopic.OfBond::facet))
                        .takes(TOPIC, event -> about(event, FeedbackTopic.General.class, topic -> topic))
                        .madeBy(is -> new FeedbackGiven(is.session(), is.get(FEEDBACK), is.get(BY), topic(is))),
                EventShape.of("feedback_answered", FeedbackAnswered.class)
                        .needs(FEEDBACK, FeedbackAnswered::feedback)
                        .takes(BY, FeedbackAnswered::by)
                        .needs(RECEPTION, FeedbackAnswered::reception)
                        .madeBy(is ->
                                new FeedbackAnswered(is.session(), is.get(FEEDBACK), is.find(BY), is.get(RECEPTION))),
                EventShape.of("feedback_taken_up", FeedbackTakenUp.class)
                        .needs(FEEDBACK, FeedbackTakenUp::feedback)
                        .madeBy(is -> new FeedbackTakenUp(is.session(), is.get(FEEDBACK))));
    }

    private static List<EventShape<?>> ruptures() {
        return List.of(
                EventShape.of("rupture_stated", RuptureStated.class)
                        .needs(RUPTURE, RuptureStated::rupture)
                        .byAWitness(RuptureStated::by)
                        .needs(MOVEMENT, RuptureStated::kind)
                        .takes(MARKERS, event -> some(event.markers()))
                        .takes(ONSET, event -> unlessIn(event, event.onset()))
                        .takes(INTENSITY, RuptureStated::intensity)
                        .madeBy(EventShapes::rupture),
                EventShape.of("repair_stated", RepairStated.class)
                        .needs(RUPTURE, RepairStated::rupture)
                        .byAWitness(RepairStated::by)
                        .takes(
                                REPAIRED_IN,
                                event -> unlessIn(event, event.repair().session()))
                        .takes(STRATEGIES, event -> some(event.repair().strategies()))
                        .takes(DEGREE, event -> event.repair().degree())
                        .takes(RECEPTION, event -> event.repair().reception())
                        .madeBy(is -> new RepairStated(is.session(), is.get(RUPTURE), is.get(BY), repair(is))));
    }

    private static List<EventShape<?>> circumstances() {
        return List.of(EventShape.of("context_noted", ContextNoted.class)
                .byAWitness(ContextNoted::by)
                .takes(LANGUAGE, event -> noted(event, Context.Language.class, language -> language))
                .takes(IDENTITY, event -> noted(event, Context.Identity.class, identity -> identity))
                .takes(
                        CULTURAL_MATTER,
                        event -> noted(event, Context.CulturalMatter.class, Context.CulturalMatter::met))
                .takes(
                        ONLINE_QUALITY,
                        event -> noted(event, Context.OnlineQuality.class, Context.OnlineQuality::rating))
                .madeBy(is -> new ContextNoted(is.session(), is.get(BY), context(is))));
    }

    private static <T> Optional<Set<T>> some(Set<T> values) {
        return Optional.of(values).filter(set -> !set.isEmpty());
    }

    private static Optional<SessionNumber> unlessIn(AllianceEvent event, SessionNumber session) {
        return Optional.of(session).filter(other -> !other.equals(event.session()));
    }

    private static <F extends FeedbackTopic, T> Optional<T> about(
            FeedbackGiven event, Class<F> type, Function<F, T> value) {
        return Optional.of(event.topic())
                .filter(type::isInstance)
                .map(type::cast)
                .map(value);
    }

    private static FeedbackTopic topic(EventFields is) {
        return EventFields.only(
                "goal, task, facet, topic",
                Stream.of(
                        is.find(GOAL).map(FeedbackTopic::of),
                        is.find(TASK).map(FeedbackTopic::of),
                        is.find(FACET).map(FeedbackTopic::of),
                        is.find(TOPIC)));
    }

    private static SessionRecorded session(EventFields is) {
        SessionRecorded bare =
                SessionRecorded.of(is.session(), is.find(ATTENDANCE).orElse(Attendance.ATTENDED));
        SessionRecorded dated = is.find(DATE).map(bare::on).orElse(bare);
        SessionRecorded held = is.find(MODALITY).map(dated::with).orElse(dated);
        return is.find(THERAPIST).map(held::with).orElse(held);
    }

    private static RuptureStated rupture(EventFields is) {
        RuptureMarker[] markers = is.find(MARKERS).orElse(Set.of()).toArray(RuptureMarker[]::new);
        RuptureStated now = RuptureStated.of(is.session(), is.get(RUPTURE), is.get(BY), is.get(MOVEMENT), markers);
        RuptureStated since = is.find(ONSET).map(now::since).orElse(now);
        return is.find(INTENSITY).map(since::withIntensity).orElse(since);
    }

    private static Repair repair(EventFields is) {
        RepairStrategy[] strategies = is.find(STRATEGIES).orElse(Set.of()).toArray(RepairStrategy[]::new);
        Repair bare = Repair.in(is.find(REPAIRED_IN).orElse(is.session()), strategies);
        Repair graded = is.find(DEGREE).map(bare::withDegree).orElse(bare);
        return is.find(RECEPTION).map(graded::withReception).orElse(graded);
    }

    private static <C extends Context, T> Optional<T> noted(ContextNoted event, Class<C> type, Function<C, T> value) {
        return Optional.of(event.context())
                .filter(type::isInstance)
                .map(type::cast)
                .map(value);
    }

    private static Context context(EventFields is) {
        return EventFields.only(
                "language, identity, cultural_matter, online_quality",
                Stream.of(
                        is.find(LANGUAGE),
                        is.find(IDENTITY),
                        is.find(CULTURAL_MATTER).map(Context.CulturalMatter::new),
                        is.find(ONLINE_QUALITY).map(Context.OnlineQuality::new)));
    }
}
