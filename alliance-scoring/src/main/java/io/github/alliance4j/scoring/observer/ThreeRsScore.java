package io.github.alliance4j.scoring.observer;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How free of strain a session was, as its coders rate it: a profile with an overall part alone. It says nothing of goal,
 * task and bond apart, and it is not a questionnaire score: an absence of strain is not yet a good alliance. So the
 * observer is one more witness of a {@link io.github.alliance4j.scoring.profile.ProfileSource}.
 *
 * <pre>
 * p_jm    = 100 (x_jm - 1) / 4             rating of movement m by coder j
 * s_j     = max over m of p_jm             or their mean, see {@link Strain}
 * overall = 100 - (s_1 + .. + s_k) / k     0 (most strain) to 100 (least)
 * SE      = sem / sqrt(k)                  only where the error of one coder is stated
 * </pre>
 *
 * <p>{@code m} are the ratings of withdrawal and confrontation: the two impacts of the manual of 2015, the four saliences
 * of that of 2022. Frequencies, resolution and therapist contribution do not enter. The formula is a choice of this
 * library (LIBRARY DEFAULT); the manuals make no total.
 *
 * <p>The standard error is never taken from the spread of the coders: two who happen to agree would look infinitely sure.
 * State it with {@link #withCoderError}, for example from an intraclass correlation: {@code sem = SD sqrt(1 - ICC)}.
 *
 * <p>Not evaluable: no coder rated every movement. A coder who left one out does not count, and the completeness is then
 * {@link Completeness#PRORATED}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ThreeRsScore {

    private static final ThreeRsScore DEFAULTS = new ThreeRsScore(Strain.HEAVIEST, OptionalDouble.empty());

    private final Strain strain;
    private final OptionalDouble coderError;

    private ThreeRsScore(Strain strain, OptionalDouble coderError) {
        this.strain = Objects.requireNonNull(strain, "strain");
        this.coderError = coderError;
    }

    /**
     * The heaviest movement, without standard error.
     *
     * @return the method
     */
    public static ThreeRsScore withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same method with another rule of strain.
     *
     * @param newStrain how the movements become one number
     * @return the method
     */
    public ThreeRsScore with(Strain newStrain) {
        return new ThreeRsScore(newStrain, coderError);
    }

    /**
     * The same method with the error of one coder.
     *
     * @param sem the standard error of measurement of one coder's strain, in percent of maximum possible, above 0
     * @return the method
     * @throws IllegalArgumentException unless it is above 0 and finite
     */
    public ThreeRsScore withCoderError(double sem) {
        if (!(sem > 0) || Double.isInfinite(sem)) {
            throw new IllegalArgumentException("The error of a coder, " + sem + ", is not above 0 and finite");
        }
        return new ThreeRsScore(strain, OptionalDouble.of(sem));
    }

    /**
     * Scores the codes of one coder.
     *
     * @param codes the codes
     * @return the profile by {@link Rater#OBSERVER}, or why there is none
     */
    public Evaluation<AllianceProfile> score(ThreeRsSession codes) {
        return score(List.of(codes));
    }

    /**
     * Scores one session coded by several.
     *
     * @param coders the codes of each, of one dyad, session and scheme
     * @return the profile by {@link Rater#OBSERVER}, or why there is none
     * @throws IllegalArgumentException if there are no codes, or they are of different dyads, sessions or schemes
     */
    public Evaluation<AllianceProfile> score(List<ThreeRsSession> coders) {
        ThreeRsSession first = checked(coders);
        double[] strains = coders.stream()
                .map(codes -> codes.strain(strain))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (strains.length == 0) {
            return Evaluation.notEvaluable("no coder rated every movement of the scheme");
        }
        return Evaluation.of(profile(first, strains, coders.size()));
    }

    private AllianceProfile profile(ThreeRsSession codes, double[] strains, int coders) {
        double mean = Arrays.stream(strains).average().orElseThrow();
        OptionalDouble error = coderError.isPresent()
                ? OptionalDouble.of(coderError.getAsDouble() / Math.sqrt(strains.length))
                : OptionalDouble.empty();
        Completeness completeness = strains.length == coders ? Completeness.COMPLETE : Completeness.PRORATED;
        return AllianceProfile.of(
                        codes.dyad(),
                        codes.session(),
                        codes.scheme() == CodingScheme.THREE_RS_2015 ? "3rs-2015" : "3rs-2022",
                        Map.of(),
                        new AllianceProfile.Part(OptionalDouble.of(100 - mean), error, completeness))
                .with(Rater.OBSERVER);
    }

    private static ThreeRsSession checked(List<ThreeRsSession> coders) {
        if (Objects.requireNonNull(coders, "coders").isEmpty()) {
            throw new IllegalArgumentException("A session without codes cannot be scored");
        }
        ThreeRsSession first = coders.get(0);
        for (ThreeRsSession codes : coders) {
            if (!codes.dyad().equals(first.dyad()) || !codes.session().equals(first.session())) {
                throw new IllegalArgumentException("The codes are of different sessions; score one session at a time");
            }
            if (codes.scheme() != first.scheme()) {
                throw new IllegalArgumentException(
                        "The codes are of two schemes, " + first.scheme() + " and " + codes.scheme());
            }
        }
        return first;
    }
}
