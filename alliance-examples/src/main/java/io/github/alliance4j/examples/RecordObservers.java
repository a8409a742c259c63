package io.github.alliance4j.examples;

import static io.github.alliance4j.model.Rater.CLIENT;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.observer.DirectReport;
import io.github.alliance4j.scoring.observer.ThreeRsRating;
import io.github.alliance4j.scoring.observer.ThreeRsScore;
import io.github.alliance4j.scoring.observer.ThreeRsSession;

/** What a trained coder saw of a session, and what the client said right after it. */
final class RecordObservers {

    private RecordObservers() {}

    static ThreeRsSession codes(Alliance record) {
        // region:codes
        ThreeRsSession codes = ThreeRsSession.of(record.dyad(), SessionNumber.of(5), CodingScheme.THREE_RS_2015)
                .with(RuptureMarker.V2015.COMPLAINT_ABOUT_ACTIVITIES, 3)
                .with(ThreeRsRating.V2015.WITHDRAWAL_IMPACT, 2)
                .with(ThreeRsRating.V2015.CONFRONTATION_IMPACT, 4);
        // endregion
        return codes;
    }

    static AllianceProfile observed(ThreeRsSession codes) {
        // region:observed
        AllianceProfile observer = ThreeRsScore.withDefaults()
                .withCoderError(12) // of one coder, in percent of the maximum possible: yours to state
                .score(codes)
                .value()
                .orElseThrow(); // overall 25, with a standard error of 12
        // endregion
        return observer;
    }

    static Alliance stated(Alliance record, ThreeRsSession codes) {
        // region:stated
        Alliance seen = record.with(codes.rupture(RuptureId.of("seen"), RuptureKind.CONFRONTATION));
        // two ruptures now: the client's and the observer's
        // endregion
        return seen;
    }

    static AllianceProfile reported(Alliance record) {
        // region:report
        DirectReport report = DirectReport.occurred(record.dyad(), SessionNumber.of(5), CLIENT)
                .withIntensity(4)
                .withAddressed(2)
                .withResolved(1);
        AllianceProfile witness = report.profile().value().orElseThrow(); // overall 25, no standard error
        // endregion
        return witness;
    }
}
