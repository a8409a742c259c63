package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.internal.Boundary;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.Optional;

/** Why a rule cannot fire on a series, whatever its scores; the empty text where it can. */
final class Obstacle {

    private static final String NO_FLOOR = " and there is no floor";

    private final Choices choices;
    private final Optional<ScoreRange> range;

    Obstacle(Choices choices, Optional<ScoreRange> range) {
        this.choices = choices;
        this.range = range;
    }

    /** What the range of the scores forbids. */
    String inRange(int n) {
        if (range.isEmpty()) {
            return choices.threshold().shareOfRange() > 0 ? "the range of the score is not known" : "";
        }
        double span = Batch.span(range);
        DropThreshold threshold = choices.threshold();
        double largest = largestDrop(span, n);
        double unit = threshold.multiple() * choices.scale().least();
        return isOutOfReach(unit, largest, threshold.isStrict()) || isOutOfReach(threshold.floor(span), largest, false)
                ? "no drop within the range of the score reaches the threshold"
                : "";
    }

    private static boolean isOutOfReach(double needed, double largest, boolean strict) {
        if (!(needed > 0)) {
            return largest < 0;
        }
        double share = Boundary.snap(largest / needed, 1);
        return strict ? share <= 1 : share < 1;
    }

    private double largestDrop(double span, int n) {
        return switch (choices.reference().kind()) {
            case OWN_MEAN -> choices.isCausal() ? span : span * Math.max(0, n - 1) / Math.max(1, n);
            case NORM -> choices.reference().level() - range.orElseThrow().low();
            case LINE -> Double.POSITIVE_INFINITY;
            default -> span;
        };
    }

    /** What can be said of a finished series before its sessions are judged. */
    String before(double[] y, Whole whole) {
        String reason = inRange(y.length);
        if (reason.isEmpty() && !Reach.ownMeanCanReach(choices, y.length)) {
            reason = "in a series of " + sessions(y.length) + " no score can lie "
                    + (choices.threshold().isStrict() ? "more than " : "as much as ")
                    + choices.threshold().multiple() + " SD below a mean that includes it";
        }
        return (reason.isEmpty() && whole.scale() == 0) ? noScale(y) : reason;
    }

    private String noScale(double[] y) {
        Scale.Kind kind = choices.scale().kind();
        if (y.length < choices.scale().sessionsNeeded()) {
            return "the scale " + kind.word() + " needs "
                    + sessions(choices.scale().sessionsNeeded()) + " or more";
        }
        if (Moments.isConstant(y, 0, y.length)) {
            return "all scores are equal" + NO_FLOOR;
        }
        return switch (kind) {
            case DIFFERENCE_SD -> "there are no two different changes between neighbouring sessions" + NO_FLOOR;
            case MSSD, MOVING_RANGE -> "no two neighbouring sessions differ" + NO_FLOOR;
            case RESIDUAL_SD -> "all scores lie on a line" + NO_FLOOR;
            default -> "the scores are too close together to compute with";
        };
    }

    /** What can be said where no session was flagged. */
    String after(int[] sessions, boolean anyJudged) {
        if (!anyJudged) {
            return choices.isCausal() ? nothingEarlier(sessions.length) : noReference();
        }
        if (!choices.isCausal() && !Reach.isPossible(choices, sessions)) {
            return "in a series of " + sessions(sessions.length) + " no drop can reach the threshold";
        }
        return "";
    }

    private String nothingEarlier(int n) {
        int needed = choices.earlierNeeded();
        if (n <= needed) {
            return "no session has " + needed + (needed == 1 ? " earlier session" : " earlier sessions");
        }
        return choices.scale().isGiven() ? noReference() : "all earlier scores are equal" + NO_FLOOR;
    }

    private String noReference() {
        Reference reference = choices.reference();
        return switch (reference.kind()) {
            case PREVIOUS, START_OF_FALL -> "there are no two neighbouring sessions";
            case RUNNING_MAXIMUM -> "no session has an earlier session";
            case MEAN_OF_PREVIOUS ->
                "no session has " + reference.sessions()
                        + (reference.sessions() == 1 ? " earlier session" : " earlier sessions");
            case EARLIER_MEAN -> "no session has " + choices.minEarlier() + " earlier sessions";
            default -> "there is no session";
        };
    }

    private static String sessions(int n) {
        return n + (n == 1 ? " session" : " sessions");
    }
}
