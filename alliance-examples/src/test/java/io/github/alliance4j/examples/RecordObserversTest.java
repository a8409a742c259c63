package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.observer.ThreeRsSession;
import org.junit.jupiter.api.Test;

class RecordObserversTest {

    private static final Alliance TOLD = TwelveSessions.told();
    private static final ThreeRsSession CODES = RecordObservers.codes(TOLD);

    @Test
    void coderSawAConfrontation() {
        assertThat(CODES.kindSeen()).contains(RuptureKind.CONFRONTATION);
    }

    @Test
    void observerIsAWitnessWithAnError() {
        AllianceProfile observer = RecordObservers.observed(CODES);

        assertThat(observer.overall().pomp()).hasValue(25);
        assertThat(observer.overall().standardError()).hasValue(12);
        assertThat(observer.rater()).contains(Rater.OBSERVER);
    }

    @Test
    void observersRuptureStandsBesideTheClients() {
        assertThat(RecordObservers.stated(TOLD, CODES).ruptures())
                .extracting(Rupture::statedBy)
                .containsExactly(Rater.CLIENT, Rater.OBSERVER);
    }

    @Test
    void clientsReportIsAWitnessWithoutAnError() {
        AllianceProfile witness = RecordObservers.reported(TOLD);

        assertThat(witness.overall().pomp()).hasValue(25);
        assertThat(witness.overall().standardError()).isEmpty();
    }
}
