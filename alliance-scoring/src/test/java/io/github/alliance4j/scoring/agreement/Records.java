package io.github.alliance4j.scoring.agreement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskKind;

/** Records for tests. Ratings lie on 0 to 4, so that their POMP are 0, 25, 50, 75 and 100. */
final class Records {

    static final DyadId DYAD = DyadId.of("C017");
    /** A voice that is missing. */
    static final int NONE = -1;

    private Records() {}

    static AllianceBuilder begin() {
        return Alliance.builder(DYAD).session(1);
    }

    static Rating rating(int value) {
        return Rating.of(value, 0, 4);
    }

    static void goal(AllianceBuilder record, String id, int client, int therapist) {
        record.proposeGoal(id, CLIENT);
        endorse(record, id, CLIENT, client);
        endorse(record, id, THERAPIST, therapist);
    }

    static void endorse(AllianceBuilder record, String goal, Rater rater, int value) {
        if (value != NONE) {
            record.endorseGoal(goal, rater, rating(value));
        }
    }

    static void rank(AllianceBuilder record, String goal, int client, int therapist) {
        if (client != NONE) {
            record.prioritiseGoal(goal, CLIENT, client);
        }
        if (therapist != NONE) {
            record.prioritiseGoal(goal, THERAPIST, therapist);
        }
    }

    static void task(AllianceBuilder record, String id, int client, int therapist, String... goals) {
        record.proposeTask(id, THERAPIST, TaskKind.IN_SESSION, goals);
        rate(record, id, TaskAspect.ENDORSEMENT, client, therapist);
    }

    static void rate(AllianceBuilder record, String task, TaskAspect aspect, int client, int therapist) {
        if (client != NONE) {
            record.rateTask(task, aspect, CLIENT, rating(client));
        }
        if (therapist != NONE) {
            record.rateTask(task, aspect, THERAPIST, rating(therapist));
        }
    }

    static void facet(AllianceBuilder record, BondFacet facet, int client, int therapist) {
        if (client != NONE) {
            record.rateBond(facet, CLIENT, rating(client));
        }
        if (therapist != NONE) {
            record.rateBond(facet, THERAPIST, rating(therapist));
        }
    }

    /**
     * The worked record of docs/methods/agreement.md. Goals (client, therapist): sleep 100, 75; trains 50, 100; work 75, -.
     * Ranks: 1, 2; 2, 1; 3, -. Tasks: diary for sleep 100, 75; walks for trains 100, 25; letter for work 100, -. Done: diary
     * 50, 100; walks 0, 25. Helpful: diary 75, -. Bond: trust 100, 50; safety 75, 75; empathy 25, -.
     */
    static Alliance worked() {
        AllianceBuilder record = begin();
        goal(record, "sleep", 4, 3);
        goal(record, "trains", 2, 4);
        goal(record, "work", 3, NONE);
        rank(record, "sleep", 1, 2);
        rank(record, "trains", 2, 1);
        rank(record, "work", 3, NONE);
        task(record, "diary", 4, 3, "sleep");
        task(record, "walks", 4, 1, "trains");
        task(record, "letter", 4, NONE, "work");
        rate(record, "diary", TaskAspect.COMPLETION, 2, 4);
        rate(record, "walks", TaskAspect.COMPLETION, 0, 1);
        rate(record, "diary", TaskAspect.HELPFULNESS, 3, NONE);
        facet(record, BondFacet.TRUST, 4, 2);
        facet(record, BondFacet.SAFETY, 3, 3);
        facet(record, BondFacet.EMPATHY, 1, NONE);
        return record.build();
    }
}
