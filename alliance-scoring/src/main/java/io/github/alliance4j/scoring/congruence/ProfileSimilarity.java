package io.github.alliance4j.scoring.congruence;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How alike two views of one session are in goal, task and bond. The squared distance of the two profiles falls into three
 * parts, each of which means something else. With {@code k = 3} components, means {@code mx, my} of a profile, and
 * {@code Sx, Sy} the square roots of its sums of squared deviations:
 *
 * <pre>
 * D2 = sum (x - y)^2 = k (mx - my)^2 + (Sx - Sy)^2 + 2 Sx Sy (1 - r)
 *                      elevation       scatter       shape
 * </pre>
 *
 * <p>Elevation: one of the two is higher throughout. Scatter: one of them tells the components farther apart. Shape
 * ({@code r}, Pearson's over the components): they see different components as the weak one. {@code r} of three numbers is
 * near -1 or 1 by chance; no p is given. In percent of maximum possible, distances in its square. Changing the voices
 * turns the signs of the elevation and scatter differences, nothing else.
 *
 * <p>Not evaluable: a component that is missing or could not be scored in one of the profiles, which is named. The shape has
 * no value where a profile is flat (all components within 1e-12 of their size).
 *
 * <p>Source: Cronbach, L. J., and Gleser, G. C. (1953). Assessing similarity between profiles. Psychological Bulletin, 50,
 * 456-473, doi:10.1037/h0057173. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ProfileSimilarity {

    private static final double ROUNDING = 1e-12;

    private final int components;
    private final double squaredDistance;
    private final double elevation;
    private final double scatter;
    private final OptionalDouble shape;

    private ProfileSimilarity(double[] x, double[] y) {
        this.components = x.length;
        double meanX = Moments.mean(x, 0, components);
        double meanY = Moments.mean(y, 0, components);
        double scatterX = scatter(x, meanX);
        double scatterY = scatter(y, meanY);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < components; i++) {
            squares += (x[i] - y[i]) * (x[i] - y[i]);
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        this.squaredDistance = squares;
        this.elevation = meanX - meanY;
        this.scatter = scatterX - scatterY;
        boolean flat = scatterX == 0 || scatterY == 0;
        this.shape = flat
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, products / (scatterX * scatterY))));
    }

    /** The square root of the sum of squared deviations, 0 where it is rounding. */
    private static double scatter(double[] x, double mean) {
        double scatter = Math.sqrt(Moments.squaredDeviations(x, 0, x.length, mean));
        return scatter > ROUNDING * Math.abs(mean) ? scatter : 0;
    }

    /**
     * The similarity of two profiles.
     *
     * @param first one view, as a rule the client's
     * @param second the other view, as a rule the therapist's
     * @return the similarity, or why there is none
     * @throws IllegalArgumentException if the profiles are of two dyads or two sessions
     */
    public static Evaluation<ProfileSimilarity> of(AllianceProfile first, AllianceProfile second) {
        if (!first.dyad().equals(second.dyad())) {
            throw new IllegalArgumentException("The two profiles are of two dyads; they must be of one");
        }
        if (!first.session().equals(second.session())) {
            throw new IllegalArgumentException("The two profiles are of sessions " + first.session() + " and "
                    + second.session() + "; they must be of one");
        }
        Component[] components = Component.values();
        double[] x = new double[components.length];
        double[] y = new double[components.length];
        for (int i = 0; i < components.length; i++) {
            OptionalDouble ours = value(first, components[i]);
            OptionalDouble theirs = value(second, components[i]);
            if (ours.isEmpty() || theirs.isEmpty()) {
                return Evaluation.notEvaluable("one of the profiles has no value of " + components[i]);
            }
            x[i] = ours.getAsDouble();
            y[i] = theirs.getAsDouble();
        }
        return Evaluation.of(new ProfileSimilarity(x, y));
    }

    private static OptionalDouble value(AllianceProfile profile, Component component) {
        Optional<AllianceProfile.Part> part = profile.component(component);
        return part.isPresent() ? part.get().pomp() : OptionalDouble.empty();
    }

    /**
     * The squared distance of the profiles.
     *
     * @return {@code D2}, the sum over the components
     */
    public double squaredDistance() {
        return squaredDistance;
    }

    /**
     * How much higher the first profile is.
     *
     * @return {@code mx - my}
     */
    public double elevationDifference() {
        return elevation;
    }

    /**
     * How much farther the first profile spreads.
     *
     * @return {@code Sx - Sy}
     */
    public double scatterDifference() {
        return scatter;
    }

    /**
     * Whether both see the same components as high and as low.
     *
     * @return {@code r}, or nothing if a profile is flat
     */
    public OptionalDouble shape() {
        return shape;
    }

    /**
     * The part of the distance that elevation makes.
     *
     * @return {@code k (mx - my)^2}
     */
    public double elevationPart() {
        return components * elevation * elevation;
    }

    /**
     * The part of the distance that scatter makes.
     *
     * @return {@code (Sx - Sy)^2}
     */
    public double scatterPart() {
        return scatter * scatter;
    }

    /**
     * The part of the distance that shape makes.
     *
     * @return {@code 2 Sx Sy (1 - r)}, what the other two leave; at least 0, and 0 if a profile is flat
     */
    public double shapePart() {
        return shape.isEmpty() ? 0 : Math.max(0, squaredDistance - elevationPart() - scatterPart());
    }
}
