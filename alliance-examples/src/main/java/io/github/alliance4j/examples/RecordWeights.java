package io.github.alliance4j.examples;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.agreement.AgreementScorer;
import io.github.alliance4j.scoring.profile.CombinedPart;
import io.github.alliance4j.scoring.profile.ProfileSource;
import io.github.alliance4j.scoring.profile.Weighting;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Four witnesses of one session, each with the weight that its standard error gives it. */
final class RecordWeights {

    private static final SessionNumber SESSION = SessionNumber.of(5);

    private RecordWeights() {}

    static AllianceProfile form(DyadId dyad, Rater rater, double pomp, double standardError) {
        // region:form
        Part overall = new Part(OptionalDouble.of(pomp), OptionalDouble.of(standardError), Completeness.COMPLETE);
        AllianceProfile form =
                AllianceProfile.of(dyad, SESSION, "form", Map.of(), overall).with(rater);
        // endregion
        return form;
    }

    static Alliance bond(DyadId dyad) {
        // region:bond
        Alliance record = Alliance.builder(dyad)
                .session(5)
                .rateBond(BondFacet.TRUST, CLIENT, Rating.of(5, 1, 7))
                .rateBond(BondFacet.TRUST, THERAPIST, Rating.of(6, 1, 7))
                .rateBond(BondFacet.SAFETY, CLIENT, Rating.of(4, 1, 7))
                .rateBond(BondFacet.SAFETY, THERAPIST, Rating.of(6, 1, 7))
                .rateBond(BondFacet.FEELING_HEARD, CLIENT, Rating.of(6, 1, 7))
                .rateBond(BondFacet.FEELING_HEARD, THERAPIST, Rating.of(6, 1, 7))
                .build();
        // endregion
        return record;
    }

    static CombinedPart weighed(
            AllianceProfile client, AllianceProfile therapist, AllianceProfile observer, Alliance record) {
        // region:weights
        AgreementScorer bondOnly =
                AgreementScorer.withDefaults().with(Component.GOAL, 0).with(Component.TASK, 0);
        CombinedPart overall = ProfileSource.of(List.of(client, therapist, observer))
                .and(bondOnly.source(record))
                .combinedAt(SESSION, Weighting.PRECISION)
                .value()
                .orElseThrow()
                .overall();
        // endregion
        return overall;
    }
}
