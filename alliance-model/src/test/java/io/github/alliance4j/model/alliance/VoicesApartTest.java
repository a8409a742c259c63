package io.github.alliance4j.model.alliance;

import static io.github.alliance4j.model.alliance.Records.DYAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.ContextNoted;
import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.event.FeedbackGiven;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.GoalProposed;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.event.StatedEvent;
import io.github.alliance4j.model.alliance.event.TaskProposed;
import io.github.alliance4j.model.alliance.event.TaskRated;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** No two raters' words ever mix: where one says something else of everything, all that another says stays as it was. */
class VoicesApartTest {

    private static final Rating OTHER = Rating.of(0, 0, 9);

    @Property(seed = "31", tries = 150, shrinking = ShrinkingMode.OFF)
    void whatOneSaysDoesNotDependOnTheWordsOfAnother(@ForAll int seed) {
        List<AllianceEvent> events = Records.events(seed);
        for (Rater silenced : List.of(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER)) {
            Alliance record = Alliance.replay(DYAD, events);
            Alliance replaced = Alliance.replay(
                    DYAD, events.stream().map(event -> replace(event, silenced)).toList());
            for (Rater kept : List.of(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER)) {
                if (kept != silenced) {
                    assertThat(saidBy(kept, replaced)).isEqualTo(saidBy(kept, record));
                }
            }
            assertThat(silencedIsGone(replaced, silenced)).isTrue();
        }
    }

    @Property(seed = "32", tries = 100, shrinking = ShrinkingMode.OFF)
    void whatNobodySaysDoesNotDependOnAnyWords(@ForAll int seed) {
        List<AllianceEvent> events = Records.events(seed);
        Alliance record = Alliance.replay(DYAD, events);
        for (Rater silenced : List.of(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER)) {
            Alliance replaced = Alliance.replay(
                    DYAD, events.stream().map(event -> replace(event, silenced)).toList());
            assertThat(replaced.sessions()).isEqualTo(record.sessions());
            assertThat(replaced.therapistChanges()).isEqualTo(record.therapistChanges());
            assertThat(replaced.goals().stream().map(Goal::status))
                    .isEqualTo(record.goals().stream().map(Goal::status).toList());
            assertThat(replaced.tasks().stream().map(Task::isActive))
                    .isEqualTo(record.tasks().stream().map(Task::isActive).toList());
            assertThat(replaced.feedback().stream().map(Feedback::takenUpIn))
                    .isEqualTo(
                            record.feedback().stream().map(Feedback::takenUpIn).toList());
            assertThat(replaced.ruptures().stream().map(Rupture::onset))
                    .isEqualTo(record.ruptures().stream().map(Rupture::onset).toList());
        }
    }

    /** The same event with other words, if it is the rater's; session, codes and onset stay, so that the record holds. */
    private static AllianceEvent replace(AllianceEvent event, Rater by) {
        if (event instanceof FeedbackAnswered said) {
            return said.by().equals(Optional.of(by))
                    ? new FeedbackAnswered(said.session(), said.feedback(), said.by(), another(said.reception()))
                    : said;
        }
        return event instanceof StatedEvent stated && stated.by() == by ? otherWords(stated) : event;
    }

    private static AllianceEvent otherWords(StatedEvent event) {
        if (event instanceof GoalProposed said) {
            return new GoalProposed(said.session(), said.goal(), said.by(), Optional.of("other words"));
        } else if (event instanceof GoalEndorsed said) {
            return new GoalEndorsed(said.session(), said.goal(), said.by(), OTHER);
        } else if (event instanceof GoalPrioritised said) {
            return new GoalPrioritised(said.session(), said.goal(), said.by(), said.rank() + 9);
        } else if (event instanceof TaskProposed said) {
            return new TaskProposed(
                    said.session(), said.task(), said.by(), TaskKind.IN_SESSION, Set.of(), Optional.of("other words"));
        } else if (event instanceof TaskRated said) {
            return new TaskRated(said.session(), said.task(), said.aspect(), said.by(), OTHER);
        } else if (event instanceof BondRated said) {
            return new BondRated(said.session(), said.facet(), said.by(), OTHER);
        } else if (event instanceof FeedbackGiven said) {
            return new FeedbackGiven(said.session(), said.feedback(), said.by(), FeedbackTopic.General.OTHER);
        }
        return otherStatement(event);
    }

    private static AllianceEvent otherStatement(StatedEvent event) {
        if (event instanceof RuptureStated said) {
            return RuptureStated.of(said.session(), said.rupture(), said.by(), RuptureKind.MIXED)
                    .since(said.onset())
                    .withIntensity(OTHER);
        } else if (event instanceof RepairStated said) {
            Repair other = Repair.in(said.repair().session()).withDegree(OTHER);
            return new RepairStated(said.session(), said.rupture(), said.by(), other);
        }
        return new ContextNoted(event.session(), event.by(), Context.Language.INTERPRETED);
    }

    private static Reception another(Reception reception) {
        return reception == Reception.OPEN ? Reception.DEFENSIVE : Reception.OPEN;
    }

    /** Everything that the parts of the record give as this rater's. */
    private static List<Object> saidBy(Rater rater, Alliance record) {
        List<Object> said = new ArrayList<>();
        record.goals().forEach(goal -> addGoal(said, goal, rater));
        record.tasks().forEach(task -> addTask(said, task, rater));
        add(said, record.bond().ratings(), rater);
        for (BondFacet facet : BondFacet.values()) {
            add(said, record.bond().ratings(facet), rater);
            addVoice(said, record.bond().rating(facet), rater);
        }
        record.feedback().forEach(feedback -> addFeedback(said, feedback, rater));
        record.ruptures().forEach(rupture -> addRupture(said, rupture, rater));
        add(said, record.context(), rater);
        return said;
    }

    private static void addGoal(List<Object> said, Goal goal, Rater rater) {
        if (goal.proposedBy() == rater) {
            said.add(List.of(goal.id(), goal.statement()));
        }
        add(said, goal.endorsements(), rater);
        add(said, goal.priorities(), rater);
        addVoice(said, goal.endorsement(), rater);
        addVoice(said, goal.priority(), rater);
    }

    private static void addTask(List<Object> said, Task task, Rater rater) {
        if (task.proposedBy() == rater) {
            said.add(List.of(task.id(), task.kind(), task.serves(), task.statement()));
        }
        for (TaskAspect aspect : TaskAspect.values()) {
            add(said, task.ratings(aspect), rater);
            addVoice(said, task.rating(aspect), rater);
        }
    }

    private static void addFeedback(List<Object> said, Feedback feedback, Rater rater) {
        if (feedback.givenBy() == rater) {
            said.add(List.of(feedback.id(), feedback.givenIn(), feedback.topic(), feedback.latency()));
        }
        feedback.answers().stream()
                .filter(answer -> answer.by().equals(Optional.of(rater)))
                .forEach(said::add);
    }

    private static void addRupture(List<Object> said, Rupture rupture, Rater rater) {
        if (rupture.statedBy() == rater) {
            said.add(List.of(rupture.id(), rupture.kind(), rupture.markers(), rupture.onset(), rupture.intensity()));
        }
        add(said, rupture.repairs(), rater);
    }

    private static void add(List<Object> said, List<? extends StatedEvent> words, Rater rater) {
        words.stream().filter(word -> word.by() == rater).forEach(said::add);
    }

    private static void addVoice(List<Object> said, Voices<?> voices, Rater rater) {
        if (rater != Rater.OBSERVER) {
            said.add(voices.by(rater));
        }
    }

    /** The replacement is a real one: no rating of the silenced is left. */
    private static boolean silencedIsGone(Alliance replaced, Rater silenced) {
        return replaced.bond().ratings().stream()
                .filter(word -> word.by() == silenced)
                .allMatch(word -> word.rating().equals(OTHER));
    }
}
