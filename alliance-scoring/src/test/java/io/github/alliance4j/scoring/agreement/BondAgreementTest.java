package io.github.alliance4j.scoring.agreement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.PARENT;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.scoring.agreement.Records.NONE;
import static io.github.alliance4j.scoring.agreement.Records.begin;
import static io.github.alliance4j.scoring.agreement.Records.facet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.BondFacet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BondAgreementTest {

    private static Figure level(Alliance record) {
        return BondAgreement.level().assess(record);
    }

    private static Figure similarity(Alliance record) {
        return BondAgreement.similarity().assess(record);
    }

    @Test
    void workedRecordGivesTheFiguresByHand() {
        Alliance record = Records.worked();
        assertThat(level(record).pomp()).hasValue(62.5); // trust 50, safety 75
        assertThat(level(record).standardError().orElseThrow()).isCloseTo(12.5, within(1e-12));
        assertThat(level(record)).hasToString("PRORATED, 2 of 3");
        assertThat(similarity(record).pomp()).hasValue(75); // trust 50, safety 100
        assertThat(similarity(record).standardError().orElseThrow()).isCloseTo(25, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 100, 100", "0, 0, 0, 100", "4, 0, 0, 0", "0, 4, 0, 0", "3, 2, 50, 75"})
    void oneFacetByBoth(int client, int therapist, double level, double similarity) {
        AllianceBuilder record = begin();
        facet(record, BondFacet.TRUST, client, therapist);
        assertThat(level(record.build()).pomp()).hasValue(level);
        assertThat(similarity(record.build()).pomp()).hasValue(similarity);
        assertThat(level(record.build())).hasToString("COMPLETE, 1 of 1");
    }

    @Test
    void sideThatIsSilentIsMissingAndNotZero() {
        AllianceBuilder record = begin();
        facet(record, BondFacet.TRUST, 4, NONE);
        facet(record, BondFacet.SAFETY, NONE, 4);
        assertThat(level(record.build())).hasToString("NOT_SCORABLE, 0 of 2: a voice is missing on all rated facets");
        assertThat(BondAgreement.levelBy(CLIENT).assess(record.build()).pomp()).hasValue(100);
        assertThat(BondAgreement.levelBy(CLIENT).assess(record.build())).hasToString("PRORATED, 1 of 2");
    }

    @Test
    void noFacetRatedIsNotApplicable() {
        assertThat(level(begin().build())).hasToString("NOT_SCORABLE, 0 of 0: there are no rated facets");
        assertThat(similarity(begin().build()).isApplicable()).isFalse();
        assertThat(BondAgreement.facets(begin().build())).isEmpty();
    }

    @Test
    void facetProfileKeepsTheSidesApart() {
        assertThat(BondAgreement.facets(Records.worked()))
                .containsExactly(
                        Map.entry(BondFacet.TRUST, new Voices<>(Optional.of(100.0), Optional.of(50.0))),
                        Map.entry(BondFacet.SAFETY, new Voices<>(Optional.of(75.0), Optional.of(75.0))),
                        Map.entry(BondFacet.EMPATHY, new Voices<>(Optional.of(25.0), Optional.empty())));
    }

    @Test
    void viewOfOneSideLeavesTheOtherOut() {
        Alliance record = Records.worked();
        Figure client = BondAgreement.levelBy(CLIENT).assess(record); // 100, 75, 25
        assertThat(client.pomp().orElseThrow()).isCloseTo(200.0 / 3, within(1e-12));
        assertThat(BondAgreement.levelBy(THERAPIST).assess(record).pomp()).hasValue(62.5);
        assertThat(BondAgreement.levelBy(THERAPIST).assess(record)).hasToString("PRORATED, 2 of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BondAgreement.levelBy(PARENT))
                .withMessage("A record has the voices of client and therapist, not of PARENT");
    }

    @Test
    void bondBeginsAnewForBothWithANewTherapist() {
        AllianceBuilder record = begin();
        facet(record, BondFacet.TRUST, 4, 4);
        record.session(2).changeTherapist(TherapistId.of("T2")).session(3);
        assertThat(level(record.build().allianceAt(2)).pomp()).hasValue(100);
        assertThat(level(record.build()).isApplicable()).isFalse();
        facet(record, BondFacet.TRUST, 2, 3);
        assertThat(level(record.build()).pomp()).hasValue(50);
    }

    @Test
    void measuresAreNamedAndSpeakOfTheBond() {
        assertThat(BondAgreement.level().name()).isEqualTo("bond-level");
        assertThat(BondAgreement.similarity().name()).isEqualTo("bond-similarity");
        assertThat(BondAgreement.levelBy(THERAPIST).name()).isEqualTo("bond-level-by-therapist");
        assertThat(BondAgreement.level().component()).isEqualTo(Component.BOND);
    }
}
