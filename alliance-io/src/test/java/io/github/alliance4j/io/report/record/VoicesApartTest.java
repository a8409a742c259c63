package io.github.alliance4j.io.report.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.alliance.term.TaskKind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** No word of one of the two gets into a cell of the other. */
class VoicesApartTest {

    private static final int CLIENT = 1;
    private static final int THERAPIST = 2;

    @Property(seed = "20240108", tries = 60)
    void cellsOfTheClientDoNotDependOnTheTherapistsWords(@ForAll long client, @ForAll long one, @ForAll long other) {
        List<String> cells = cells(record(client, one), CLIENT);

        assertThat(cells(record(client, other), CLIENT)).isEqualTo(cells);
        assertThat(cells).hasSize(7).anyMatch(cell -> cell.contains("("));
    }

    @Property(seed = "20240109", tries = 60)
    void cellsOfTheTherapistDoNotDependOnTheClientsWords(@ForAll long one, @ForAll long other, @ForAll long therapist) {
        assertThat(cells(record(one, therapist), THERAPIST)).isEqualTo(cells(record(other, therapist), THERAPIST));
    }

    @Property(seed = "20240110", tries = 60)
    void cellsOfOneChangeWithTheWordsOfTheSame(@ForAll long client, @ForAll long therapist) {
        assertThat(cells(record(client, therapist), CLIENT)).isNotEqualTo(cells(record(client + 1, therapist), CLIENT));
    }

    /** Eight sessions with a change of therapist after the fourth; each voice has its own source of chance. */
    private static Alliance record(long client, long therapist) {
        Random clients = new Random(client);
        Random therapists = new Random(therapist);
        AllianceBuilder record = Records.of("A")
                .session(1)
                .proposeGoal("trains", Rater.CLIENT)
                .proposeTask("diary", Rater.THERAPIST, TaskKind.BETWEEN_SESSIONS, "trains");
        for (int session = 1; session <= 8; session++) {
            if (session > 1) {
                record.session(session);
            }
            speak(record, Rater.CLIENT, clients);
            speak(record, Rater.THERAPIST, therapists);
            if (session == 4) {
                record.add(new TherapistChanged(SessionNumber.of(4), Optional.of(TherapistId.of("T2"))));
            }
        }
        // Facets that both rate for certain, so that the table has the same rows whatever chance says.
        return record.rateBond(BondFacet.SAFETY, Rater.CLIENT, Rating.of(clients.nextInt(1001), 0, 1000))
                .rateBond(BondFacet.SAFETY, Rater.THERAPIST, Rating.of(therapists.nextInt(1001), 0, 1000))
                .build();
    }

    private static void speak(AllianceBuilder record, Rater rater, Random random) {
        if (random.nextBoolean()) {
            record.endorseGoal("trains", rater, rating(random));
        }
        if (random.nextBoolean()) {
            record.prioritiseGoal("trains", rater, 1 + random.nextInt(9));
        }
        for (TaskAspect aspect : TaskAspect.values()) {
            if (random.nextBoolean()) {
                record.rateTask("diary", aspect, rater, rating(random));
            }
        }
        record.rateBond(BondFacet.TRUST, rater, rating(random));
    }

    private static Rating rating(Random random) {
        return Rating.of(random.nextInt(11), 0, 10);
    }

    /** The cells of one column in the tables of goals, tasks and bond. */
    private static List<String> cells(Alliance record, int column) {
        return Clinics.elements(Records.section(record), "td").stream()
                .map(Node::getParentNode)
                .distinct()
                .filter(VoicesApartTest::isOfVoices)
                .map(row -> row.getChildNodes().item(column).getTextContent())
                .toList();
    }

    private static boolean isOfVoices(Node row) {
        Element box = (Element) row.getParentNode().getParentNode().getParentNode();
        return box.getAttribute("class").equals("wide voices");
    }
}
