package io.github.alliance4j.examples;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.json.record.AllianceNdjson;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskId;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample record of one dyad of the synthetic clinic, which the README shows. */
class SyntheticRecordTest {

    private static final Path SAMPLES = Repository.root().resolve("alliance-examples/samples");
    private static final Path SAMPLE = SAMPLES.resolve("synthetic-records.ndjson");

    /** A dyad whose client's scores fall in sessions 9 to 11 and do not come back. */
    private static final DyadId DYAD = DyadId.of("SYN-07");

    private static Alliance made() {
        AllianceBuilder record = Alliance.builder(DYAD);
        for (int session = 1; session <= 16; session++) {
            if (session == 13) {
                record.session(13, Attendance.CANCELLED_BY_CLIENT);
            } else {
                record.session(
                        session, day(session), session == 7 || session == 8 ? Modality.PHONE : Modality.IN_PERSON);
            }
            say(record, session);
        }
        return record.build();
    }

    private static void say(AllianceBuilder record, int session) {
        switch (session) {
            case 1 ->
                record.proposeGoal("friends", CLIENT)
                        .endorseGoal("friends", CLIENT, Rating.of(6, 1, 7))
                        .endorseGoal("friends", THERAPIST, Rating.of(5, 1, 7))
                        .rateBond(BondFacet.TRUST, CLIENT, Rating.of(5, 1, 7))
                        .rateBond(BondFacet.TRUST, THERAPIST, Rating.of(5, 1, 7));
            case 2 ->
                record.proposeGoal("work", THERAPIST)
                        .endorseGoal("work", THERAPIST, Rating.of(6, 1, 7))
                        .endorseGoal("work", CLIENT, Rating.of(3, 1, 7));
            case 4 ->
                record.proposeTask("calls", CLIENT, TaskKind.BETWEEN_SESSIONS, "friends")
                        .rateTask("calls", TaskAspect.ENDORSEMENT, CLIENT, Rating.of(6, 1, 7))
                        .rateTask("calls", TaskAspect.ENDORSEMENT, THERAPIST, Rating.of(6, 1, 7));
            case 6 ->
                record.rateTask("calls", TaskAspect.HELPFULNESS, CLIENT, Rating.of(5, 1, 7))
                        .rateTask("calls", TaskAspect.HELPFULNESS, THERAPIST, Rating.of(6, 1, 7));
            case 8 ->
                record.proposeTask("letter", THERAPIST, TaskKind.BETWEEN_SESSIONS, "work")
                        .rateTask("letter", TaskAspect.ENDORSEMENT, CLIENT, Rating.of(2, 1, 7))
                        .rateTask("letter", TaskAspect.ENDORSEMENT, THERAPIST, Rating.of(6, 1, 7));
            case 10 ->
                record.giveFeedback("letter", CLIENT, FeedbackTopic.of(TaskId.of("letter")))
                        .answerFeedback("letter", Reception.NEUTRAL)
                        .rateBond(BondFacet.TRUST, CLIENT, Rating.of(3, 1, 7));
            case 11 -> record.stateRupture("silence", THERAPIST, RuptureKind.WITHDRAWAL);
            case 14 -> record.takeUpFeedback("letter").endTask("letter").stateRepair("silence", THERAPIST);
            case 16 ->
                record.rateBond(BondFacet.TRUST, CLIENT, Rating.of(4, 1, 7))
                        .rateBond(BondFacet.TRUST, THERAPIST, Rating.of(6, 1, 7));
            default -> {
                // nothing was said
            }
        }
    }

    /** The day the clinic's file states for a session of the dyad. */
    private static LocalDate day(int session) {
        try {
            return Files.readAllLines(SAMPLES.resolve("synthetic-clinic.csv")).stream()
                    .map(line -> List.of(line.split(",")))
                    .filter(cells ->
                            cells.get(0).equals(DYAD.value()) && cells.get(2).equals("" + session))
                    .map(cells -> LocalDate.parse(cells.get(3)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sampleIsTheRecordOfADyadOfTheSyntheticClinic() throws IOException {
        StringBuilder out = new StringBuilder();
        AllianceNdjson.write(made(), out);

        assertThat(SAMPLE).content().isEqualTo(out.toString());
        assertThat(AllianceNdjson.read(SAMPLE).value()).containsExactly(made());
    }
}
