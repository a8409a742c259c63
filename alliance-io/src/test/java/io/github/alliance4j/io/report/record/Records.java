package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.RepairStrategy;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.agreement.AgreementScorer;
import io.github.alliance4j.scoring.analysis.RecordAnalysis;
import java.io.IOException;
import java.util.List;
import org.w3c.dom.Document;

/** Records, and what the report makes of them. */
final class Records {

    private Records() {}

    static AllianceBuilder of(String dyad) {
        return Alliance.builder(DyadId.of(dyad));
    }

    /** Six sessions: the third missed, a task replaced, feedback taken up, a rupture with its repair. */
    static Alliance mended() {
        return of("C001")
                .session(1)
                .proposeGoal("trains", Rater.CLIENT, "ride the train")
                .proposeGoal("sleep", Rater.THERAPIST)
                .endorseGoal("trains", Rater.CLIENT, Rating.of(5, 1, 5))
                .endorseGoal("trains", Rater.THERAPIST, Rating.of(4, 1, 5))
                .endorseGoal("sleep", Rater.THERAPIST, Rating.of(4, 1, 5))
                .prioritiseGoal("trains", Rater.CLIENT, 1)
                .proposeTask("diary", Rater.THERAPIST, TaskKind.BETWEEN_SESSIONS, "trains")
                .rateTask("diary", TaskAspect.ENDORSEMENT, Rater.CLIENT, Rating.of(2, 1, 5))
                .rateTask("diary", TaskAspect.COMPLETION, Rater.CLIENT, Rating.of(0, 0, 2))
                .rateBond(BondFacet.FEELING_HEARD, Rater.CLIENT, Rating.of(3, 1, 5))
                .rateBond(BondFacet.FEELING_HEARD, Rater.THERAPIST, Rating.of(4, 1, 5))
                .session(2)
                .stateRupture(
                        "homework",
                        Rater.CLIENT,
                        RuptureKind.CONFRONTATION,
                        RuptureMarker.V2015.COMPLAINT_ABOUT_ACTIVITIES)
                .giveFeedback("too-much", Rater.CLIENT, FeedbackTopic.of(TaskId.of("diary")))
                .answerFeedback("too-much", Reception.DEFENSIVE)
                .rateBond(BondFacet.FEELING_HEARD, Rater.CLIENT, Rating.of(1, 1, 5))
                .session(3, Attendance.NO_SHOW)
                .session(4)
                .takeUpFeedback("too-much")
                .proposeTask("one-stop", Rater.CLIENT, TaskKind.IN_SESSION, "trains", "sleep")
                .replaceTask("diary", "one-stop")
                .stateRepair("homework", Rater.THERAPIST, RepairStrategy.V2015.CHANGES_TASK_OR_GOAL)
                .session(5, Attendance.LATE)
                .setGoal("sleep", GoalStatus.DROPPED)
                .session(6)
                .build();
    }

    static RecordAnalysis read(Alliance record) {
        return RecordAnalysis.of(record, AgreementScorer.withDefaults());
    }

    static Document section(Alliance record, SessionSeries... forms) {
        StringBuilder out = new StringBuilder();
        try {
            new RecordSection(read(record), List.of(forms)).write(new Html(out), "x");
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder does not fail", e);
        }
        return Clinics.parse(out.toString());
    }

    static String words(Alliance record) {
        return section(record).getDocumentElement().getTextContent();
    }
}
