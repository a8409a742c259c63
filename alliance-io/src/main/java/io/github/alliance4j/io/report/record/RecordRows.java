package io.github.alliance4j.io.report.record;

import static java.util.function.Predicate.not;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Bond;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of a record: what is drawn of it, and where. */
final class RecordRows {

    private static final int MOST_THINGS = 6;
    private static final int MOST_STATEMENTS = 4;

    private final Alliance record;
    private final ChartScale scale;
    private final Tenures tenures;

    RecordRows(Alliance record, ChartScale scale, Tenures tenures) {
        this.record = record;
        this.scale = scale;
        this.tenures = tenures;
    }

    /** The groups that have a row, the sessions first. */
    List<RowGroup> groups() {
        List<BondFacet> facets = Arrays.stream(BondFacet.values())
                .filter(facet -> !record.bond().ratings(facet).isEmpty())
                .toList();
        List<RowGroup> groups = List.of(
                RowGroup.of("Sessions", List.of(new SessionRow(scale, record.sessions()))),
                RowGroup.of("Goals", record.goals(), Goal::isOpen, this::goal, MOST_THINGS),
                RowGroup.of("Tasks", record.tasks(), Task::isActive, this::task, MOST_THINGS),
                RowGroup.of("Bond", facets.stream().map(this::facet).toList()),
                RowGroup.of("Feedback", record.feedback(), not(Feedback::isTakenUp), this::feedback, MOST_STATEMENTS),
                RowGroup.of("Stated", record.ruptures(), Rupture::isOpen, this::rupture, MOST_STATEMENTS));
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private int last() {
        return record.lastSession().orElseThrow().number().value();
    }

    private VoiceRow goal(Goal goal) {
        return new VoiceRow(
                scale,
                new RowName("", goal.id().toString(), Labels.plain(goal.status())),
                goal.proposedIn().value(),
                Standing.end(goal, last()),
                Word.endorsing(goal),
                tenures::onWork);
    }

    private VoiceRow task(Task task) {
        String status = task.isActive() ? "active" : task.replacedBy().isPresent() ? "replaced" : "ended";
        return new VoiceRow(
                scale,
                new RowName("", task.id().toString(), status),
                task.proposedIn().value(),
                Standing.end(task, last()),
                Word.on(task, TaskAspect.ENDORSEMENT),
                tenures::onWork);
    }

    private VoiceRow facet(BondFacet facet) {
        Bond bond = record.bond();
        List<Word> words = Word.on(bond, facet);
        return new VoiceRow(
                scale,
                new RowName("", Labels.plain(facet), ""),
                words.get(0).session(),
                last(),
                words,
                tenures::onBond);
    }

    private SpanRow feedback(Feedback feedback) {
        String style = Labels.style(Optional.of(feedback.givenBy()));
        int end = feedback.takenUpIn().map(session -> session.value()).orElse(last());
        return new SpanRow(
                scale,
                new RowName(
                        style,
                        Wording.shortTopic(feedback.topic()),
                        feedback.isTakenUp() ? "taken up" : "not taken up"),
                end,
                List.of(
                        new SpanRow.Mark("#given", feedback.givenIn().value(), style),
                        new SpanRow.Mark(feedback.isTakenUp() ? "#taken" : "#open", end, style)));
    }

    private SpanRow rupture(Rupture rupture) {
        String style = Labels.style(Optional.of(rupture.statedBy()));
        List<SpanRow.Mark> marks = new ArrayList<>();
        marks.add(new SpanRow.Mark("#onset", rupture.onset().value(), style));
        int end = rupture.onset().value();
        for (RepairStated stated : rupture.repairs()) {
            int session = stated.repair().session().value();
            marks.add(new SpanRow.Mark("#repair", session, Labels.style(Optional.of(stated.by()))));
            end = Math.max(end, session);
        }
        if (rupture.isOpen()) {
            end = last();
            marks.add(new SpanRow.Mark("#open", end, style));
        }
        return new SpanRow(scale, new RowName(style, Labels.plain(rupture.kind()), Standing.of(rupture)), end, marks);
    }
}
