package io.github.alliance4j.scoring.profile;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What witnesses say of the alliance of one dyad, session by session. A witness is one source as one rater gives it: the
 * client's form, the therapist's form, the record, an observer. Witnesses are kept apart; nothing is averaged over them
 * except by {@link #combinedAt}.
 *
 * <pre>{@code
 * ProfileSource forms = ProfileSource.of(profilesOfForms);            // both raters, any session
 * ProfileSource all = forms.and(AgreementScorer.withDefaults().source(record));
 * all.at(session);                                                    // three profiles, side by side
 * all.combinedAt(session, Weighting.PRECISION);                       // one, with every witness and its weight
 * }</pre>
 *
 * <p>May be implemented by users; an implementation answers the same for the same session.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ProfileSource {

    /**
     * What each witness says of a session, side by side.
     *
     * @param session the session
     * @return one profile for each witness who speaks of it, in a fixed order; empty if none does
     */
    List<AllianceProfile> at(SessionNumber session);

    /**
     * The witnesses of these profiles.
     *
     * @param profiles profiles of one dyad, of any sessions, sources and raters
     * @return a source that gives the profiles of a session in the order of the argument
     * @throws IllegalArgumentException if they are of more than one dyad
     */
    static ProfileSource of(Collection<AllianceProfile> profiles) {
        List<AllianceProfile> all = List.copyOf(profiles);
        if (all.stream().map(AllianceProfile::dyad).distinct().count() > 1) {
            throw new IllegalArgumentException("A source of profiles speaks of one dyad; these are of several");
        }
        return session -> {
            Objects.requireNonNull(session, "session");
            return all.stream()
                    .filter(profile -> profile.session().equals(session))
                    .collect(Collectors.toUnmodifiableList());
        };
    }

    /**
     * These witnesses and others, still side by side.
     *
     * @param others more witnesses of the same dyad
     * @return a source that gives the profiles of these first, then those of the others
     */
    default ProfileSource and(ProfileSource others) {
        Objects.requireNonNull(others, "others");
        return session -> Stream.concat(at(session).stream(), others.at(session).stream())
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * One profile from all witnesses of a session.
     *
     * @param session the session
     * @param weighting how much each of them counts
     * @return the combination with every witness and its weight, or not evaluable if no witness speaks of the session
     * @throws IllegalArgumentException as for {@link CombinedProfile#of}
     */
    default Evaluation<CombinedProfile> combinedAt(SessionNumber session, Weighting weighting) {
        Objects.requireNonNull(weighting, "weighting");
        List<AllianceProfile> witnesses = at(session);
        return witnesses.isEmpty()
                ? Evaluation.notEvaluable("no witness speaks of this session")
                : Evaluation.of(CombinedProfile.of(witnesses, weighting));
    }
}
