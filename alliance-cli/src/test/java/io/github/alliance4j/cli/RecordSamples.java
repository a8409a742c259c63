package io.github.alliance4j.cli;

import io.github.alliance4j.io.json.record.AllianceJson;
import io.github.alliance4j.io.json.record.AllianceNdjson;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A clinic of two dyads with records: the twelve sessions of the guide, and one that needs all the room there is. */
final class RecordSamples {

    static final Path TWELVE = Path.of("..", "alliance-examples", "samples", "twelve-sessions.json");

    /** As long as a code may be, and no place to break it. */
    private static final String LONG = "W".repeat(64);

    private RecordSamples() {}

    /** Analyses the clinic into a folder below the given one, and returns that folder. */
    static Path analyze(Path folder) throws IOException {
        Path log = folder.resolve("records.ndjson");
        try (Writer out = Files.newBufferedWriter(log)) {
            AllianceNdjson.write(AllianceJson.read(TWELVE), out);
            AllianceNdjson.write(crowded(), out);
        }
        Path output = folder.resolve("records");
        Run.of("analyze", "--instrument", "srs", "--record", log, "-o", output, answers(folder));
        return output;
    }

    private static Path answers(Path folder) throws IOException {
        StringBuilder wide = new StringBuilder("dyad,session,rater,i1,i2,i3,i4\n");
        int[] levels = {6, 7, 7, 6, 3, 0, 6, 7, 8, 9, 9, 9};
        for (String dyad : new String[] {"C017", "C018"}) {
            for (int session = 1; session <= levels.length; session++) {
                int level = levels[session - 1];
                wide.append(dyad).append(',').append(session).append(",client,");
                wide.append(level)
                        .append(',')
                        .append(level)
                        .append(',')
                        .append(level)
                        .append(',');
                wide.append(session % 2 + level).append('\n');
            }
        }
        return Files.writeString(folder.resolve("answers.csv"), wide);
    }

    /** More of everything than is drawn, codes of full length, every rater, a change of therapist and a missed session. */
    private static Alliance crowded() {
        AllianceBuilder record = Alliance.builder(DyadId.of("C018")).session(1);
        for (int i = 0; i < 8; i++) {
            String goal = LONG.substring(1) + i;
            record.proposeGoal(goal, Rater.CLIENT, "s".repeat(90))
                    .endorseGoal(goal, Rater.CLIENT, Rating.of(i, 0, 8))
                    .endorseGoal(goal, Rater.THERAPIST, Rating.of(8 - i, 0, 8))
                    .prioritiseGoal(goal, Rater.THERAPIST, i + 1)
                    .proposeTask(goal, Rater.THERAPIST, TaskKind.IN_SESSION, goal)
                    .rateTask(goal, TaskAspect.ENDORSEMENT, Rater.CLIENT, Rating.of(i, 0, 8));
        }
        for (BondFacet facet : BondFacet.values()) {
            record.rateBond(facet, Rater.CLIENT, Rating.of(3, 1, 5))
                    .rateBond(facet, Rater.THERAPIST, Rating.of(4, 1, 5));
        }
        record.session(2)
                .stateRupture(LONG, Rater.OBSERVER, RuptureKind.WITHDRAWAL)
                .giveFeedback(LONG, Rater.CLIENT, FeedbackTopic.of(GoalId.of(LONG.substring(1) + 3)))
                .session(3, Attendance.NO_SHOW)
                .session(4)
                .stateRepair(LONG, Rater.OBSERVER)
                .add(new TherapistChanged(SessionNumber.of(4), Optional.of(TherapistId.of("T2"))));
        for (int session = 5; session <= 12; session++) {
            record.session(session)
                    .endorseGoal(LONG.substring(1) + 7, Rater.THERAPIST, Rating.of(session, 0, 12))
                    .rateBond(BondFacet.ACCEPTANCE, Rater.CLIENT, Rating.of(session, 0, 12))
                    .rateBond(BondFacet.ACCEPTANCE, Rater.THERAPIST, Rating.of(session, 0, 12));
        }
        return record.build();
    }
}
