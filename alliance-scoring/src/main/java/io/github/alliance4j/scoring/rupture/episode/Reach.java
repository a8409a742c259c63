package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.rupture.episode.Reference.Kind;
import java.util.Arrays;

/**
 * Whether any scores at all could be flagged where the scale is that of the whole series. A drop is a weighted sum of the
 * scores, {@code a'y}; the scale is a norm of them; so the largest possible drop in scale units is the dual norm of the
 * weights. It is infinite where scores can drop without adding to the scale, such as along a straight line whose residual
 * standard deviation is the scale.
 */
final class Reach {

    /** For longer series every threshold in use can be reached; the weights of each session cost time. */
    private static final int LONGEST = 200;

    private static final double NONE = 1e-9;
    private static final double MOVING_RANGE_TO_SD = 1.128;

    private final Choices choices;
    private final int[] sessions;
    private final double[] weights;
    private final double meanTime;
    private int steps;

    private Reach(Choices choices, int[] sessions) {
        this.choices = choices;
        this.sessions = sessions;
        this.weights = new double[sessions.length];
        double sum = 0;
        for (int i = 0; i < sessions.length; i++) {
            sum += sessions[i];
            steps += (i > 0 && choices.areNeighbours(sessions[i - 1], sessions[i])) ? 1 : 0;
        }
        this.meanTime = sum / sessions.length;
    }

    /** Whether scores at these sessions can be flagged. */
    static boolean isPossible(Choices choices, int[] sessions) {
        if (isOwnMean(choices)) {
            return ownMeanCanReach(choices, sessions.length);
        }
        if (choices.scale().isGiven() || sessions.length > LONGEST) {
            return true;
        }
        Reach reach = new Reach(choices, sessions);
        for (int i = sessions.length - 1; i >= 0; i--) {
            if (reach.canFlag(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean canFlag(int i) {
        if (!weigh(i)) {
            return false;
        }
        return isReachedBy(largestDrop(), choices.threshold());
    }

    private static boolean isReachedBy(double largest, DropThreshold threshold) {
        double needed = threshold.multiple();
        double distance = Boundary.snap(largest, needed);
        return threshold.isStrict() ? distance > needed : distance >= needed;
    }

    /** Whether the rule compares with mean and standard deviation of the whole series. */
    static boolean isOwnMean(Choices choices) {
        return !choices.isCausal()
                && choices.reference().kind() == Kind.OWN_MEAN
                && choices.scale().kind() == Scale.Kind.WITHIN_SD;
    }

    /**
     * One of {@code n} scores lies at most {@code (n - 1)/sqrt(n)} SD from a mean and SD that include it; true for other
     * rules.
     */
    static boolean ownMeanCanReach(Choices choices, int n) {
        return !isOwnMean(choices) || (n > 1 && isReachedBy((n - 1) / Math.sqrt(n), choices.threshold()));
    }

    /** Sets the weights of the drop of a session; false where it has no reference. */
    private boolean weigh(int i) {
        Arrays.fill(weights, 0);
        boolean hasReference = switch (choices.reference().kind()) {
            case NORM -> true;
            case OWN_MEAN -> weighMean(0, sessions.length);
            case LINE -> weighLine(i);
            case EARLIER_MEAN -> i >= choices.minEarlier() && weighMean(0, i);
            case MEAN_OF_PREVIOUS -> weighMean(i - choices.reference().sessions(), i);
            case PREVIOUS -> weighHigh(i, Math.max(startOfRun(i), i - 1));
            case START_OF_FALL -> weighHigh(i, startOfRun(i));
            case RUNNING_MAXIMUM -> weighHigh(i, 0);
        };
        weights[i] -= 1;
        return hasReference;
    }

    private boolean weighMean(int from, int to) {
        for (int j = Math.max(0, from); j < to; j++) {
            weights[j] = 1.0 / (to - from);
        }
        return from >= 0;
    }

    private boolean weighLine(int i) {
        double squares = 0;
        for (int session : sessions) {
            squares += (session - meanTime) * (session - meanTime);
        }
        for (int j = 0; j < weights.length && squares > 0; j++) {
            weights[j] = 1.0 / weights.length + (sessions[i] - meanTime) * (sessions[j] - meanTime) / squares;
        }
        return squares > 0;
    }

    private boolean weighHigh(int i, int high) {
        weights[high] = 1;
        return high < i;
    }

    private int startOfRun(int i) {
        int start = i;
        while (start > 0 && choices.areNeighbours(sessions[start - 1], sessions[start])) {
            start--;
        }
        return start;
    }

    private double largestDrop() {
        if (Math.abs(sum()) > NONE) {
            return Double.POSITIVE_INFINITY;
        }
        int n = weights.length;
        return switch (choices.scale().kind()) {
            case WITHIN_SD -> n < 2 ? 0 : norm() * Math.sqrt(n - 1);
            case RESIDUAL_SD ->
                Math.abs(slope()) > NONE ? Double.POSITIVE_INFINITY : norm() * Math.sqrt(Math.max(0, n - 2));
            default -> largestDropBySteps();
        };
    }

    private double sum() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private double slope() {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * (sessions[j] - meanTime);
        }
        return sum;
    }

    private double norm() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    /** A drop is a weighted sum of the steps between sessions too; a step over a gap adds nothing to the scale. */
    private double largestDropBySteps() {
        double later = 0;
        double total = 0;
        double squares = 0;
        double largest = 0;
        for (int j = weights.length - 1; j > 0; j--) {
            later += weights[j];
            if (choices.areNeighbours(sessions[j - 1], sessions[j])) {
                total += later;
                squares += later * later;
                largest = Math.max(largest, Math.abs(later));
            } else if (Math.abs(later) > NONE) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return switch (choices.scale().kind()) {
            case MSSD -> Math.sqrt(2.0 * steps * squares);
            case MOVING_RANGE -> MOVING_RANGE_TO_SD * steps * largest;
            default -> Math.abs(total) > NONE ? Double.POSITIVE_INFINITY : Math.sqrt((steps - 1) * squares);
        };
    }
}
