package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records for tests, of the dyad whose scores {@code Example} makes. */
final class Records {

    static final DyadId DYAD = DyadId.of("C1");
    static final LocalDate START = LocalDate.of(2024, 1, 8);

    private Records() {}

    static AllianceBuilder builder() {
        return Alliance.builder(DYAD);
    }

    /** Sessions 1, 2, 3 and so on. */
    static Alliance of(Attendance... attendances) {
        AllianceBuilder builder = builder();
        for (int i = 0; i < attendances.length; i++) {
            builder.session(i + 1, attendances[i]);
        }
        return builder.build();
    }

    /** Sessions 1 to n, all attended. */
    static Alliance attended(int n) {
        AllianceBuilder builder = builder();
        for (int i = 1; i <= n; i++) {
            builder.session(i);
        }
        return builder.build();
    }

    /** Attended sessions 1, 2, 3 and so on, each so many days after the start. */
    static Alliance onDays(int... days) {
        AllianceBuilder builder = builder();
        for (int i = 0; i < days.length; i++) {
            builder.add(SessionRecorded.attended(i + 1).on(START.plusDays(days[i])));
        }
        return builder.build();
    }

    /** Some attended sessions with one change of therapist. */
    static Alliance changedAfter(int session, int sessions) {
        AllianceBuilder builder = builder();
        for (int i = 1; i <= sessions; i++) {
            builder.session(i);
            if (i == session) {
                builder.changeTherapist(TherapistId.of("T2"));
            }
        }
        return builder.build();
    }

    /** A random record of the given length with everything this package looks at. */
    static Alliance random(long seed, int sessions) {
        Random random = new Random(seed);
        AllianceBuilder builder = builder();
        List<String> feedback = new ArrayList<>();
        List<String> ruptures = new ArrayList<>();
        for (int i = 1; i <= sessions; i++) {
            List<Attendance> kinds = List.of(Attendance.values());
            Attendance attendance =
                    random.nextBoolean() ? Attendance.ATTENDED : kinds.get(random.nextInt(kinds.size()));
            builder.add(SessionRecorded.of(i, attendance).on(START.plusDays(7L * i + random.nextInt(3))));
            talk(random, builder, i, feedback);
            breakAndMend(random, builder, i, ruptures);
            if (random.nextInt(10) == 0) {
                builder.changeTherapist(TherapistId.of("T" + i));
            }
        }
        return builder.build();
    }

    private static void talk(Random random, AllianceBuilder builder, int session, List<String> open) {
        if (random.nextInt(3) == 0) {
            String id = "f" + session;
            builder.giveFeedback(id, random.nextBoolean() ? Rater.CLIENT : Rater.THERAPIST, FeedbackTopic.General.PACE);
            open.add(id);
        }
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            builder.answerFeedback(open.get(0), List.of(Reception.values()).get(random.nextInt(3)));
        }
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            builder.takeUpFeedback(open.remove(0));
        }
    }

    private static void breakAndMend(Random random, AllianceBuilder builder, int session, List<String> open) {
        if (random.nextInt(4) == 0) {
            String id = "r" + session;
            builder.stateRupture(id, Rater.CLIENT, RuptureKind.MIXED);
            open.add(id);
        }
        if (!open.isEmpty() && random.nextInt(4) == 0) {
            builder.stateRepair(open.remove(0), Rater.THERAPIST);
        }
    }

    /** The same record, made of its first sessions only. */
    static Alliance firstOnly(Alliance record, int through) {
        return Alliance.replay(
                record.dyad(),
                record.events().stream()
                        .filter(event -> event.session().compareTo(SessionNumber.of(through)) <= 0)
                        .toList());
    }
}
