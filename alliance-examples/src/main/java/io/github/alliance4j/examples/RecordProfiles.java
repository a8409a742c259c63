package io.github.alliance4j.examples;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.agreement.AgreementScorer;
import io.github.alliance4j.scoring.agreement.AgreementSheet;
import io.github.alliance4j.scoring.profile.CombinedProfile;
import io.github.alliance4j.scoring.profile.ProfileSource;
import io.github.alliance4j.scoring.profile.Weighting;
import io.github.alliance4j.scoring.profile.WitnessShare;
import java.util.List;

/** The profile that a record gives, and the record as one witness beside forms. */
final class RecordProfiles {

    private RecordProfiles() {}

    static List<AllianceProfile> profiles(Alliance record) {
        // region:profiles
        List<AllianceProfile> profiles = AgreementScorer.withDefaults().scoreEach(record).stream()
                .map(AgreementSheet::profile)
                .toList();
        // overall in sessions 3, 5, 7 and 10: 55.6, 38.9, 72.2 and 91.7 percent of the maximum possible
        // endregion
        return profiles;
    }

    static ProfileSource witnesses(Alliance record, List<AllianceProfile> forms) {
        // region:witnesses
        ProfileSource witnesses =
                ProfileSource.of(forms).and(AgreementScorer.withDefaults().source(record));
        // witnesses.at(session): the client's form, the therapist's form and the record, side by side
        // endregion
        return witnesses;
    }

    static List<WitnessShare> together(ProfileSource witnesses, SessionNumber session) {
        // region:together
        CombinedProfile together =
                witnesses.combinedAt(session, Weighting.PRECISION).value().orElseThrow();
        List<WitnessShare> shares = together.overall().shares(); // every witness with its weight
        // endregion
        return shares;
    }
}
