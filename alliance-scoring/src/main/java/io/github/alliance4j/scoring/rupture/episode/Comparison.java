package io.github.alliance4j.scoring.rupture.episode;

import org.jspecify.annotations.Nullable;

/** What each session is compared with, session by session: reference, scale and distance. */
final class Comparison {

    private final Choices choices;
    private final @Nullable Whole whole;
    private final boolean looksBack;
    private final Running earlier;
    private final Recent recent;
    private double reference;
    private double scale;
    private double distance;

    /** With the whole series in the retrospective form, without it in the causal one. */
    Comparison(Choices choices, @Nullable Whole whole) {
        this.choices = choices;
        this.whole = whole;
        this.looksBack = choices.looksBack();
        this.earlier = new Running(choices);
        this.recent = new Recent(choices);
    }

    /** Compares the next session; false where it has nothing to be compared with. Then {@link #add} it. */
    boolean judge(int session, double y) {
        scale = whole == null ? earlierScale() : whole.scale();
        reference = scale > 0 ? reference(session, y) : Double.NaN;
        distance = (reference - y) / scale;
        boolean judged = Math.abs(distance) < Double.POSITIVE_INFINITY;
        distance = judged ? distance : 0;
        return judged;
    }

    void add(int session, double y) {
        if (looksBack) {
            earlier.add(session, y);
        }
        recent.add(session, y);
    }

    private double earlierScale() {
        Scale kind = choices.scale();
        if (kind.isGiven()) {
            return kind.least();
        }
        return earlier.count() < choices.minEarlier() ? 0 : kind.of(earlier.own(kind.kind()));
    }

    /** Not a number where there is none. */
    private double reference(int session, double y) {
        Reference kind = choices.reference();
        return switch (kind.kind()) {
            case NORM -> kind.level();
            case PREVIOUS -> earlier.isNeighbour(session) ? earlier.last() : Double.NaN;
            case START_OF_FALL -> earlier.isNeighbour(session) ? earlier.fallStart(y) : Double.NaN;
            case RUNNING_MAXIMUM -> earlier.count() > 0 ? earlier.highest() : Double.NaN;
            case MEAN_OF_PREVIOUS -> earlier.count() >= kind.sessions() ? recent.mean(1, kind.sessions()) : Double.NaN;
            case OWN_MEAN -> whole == null ? earlierMean() : whole.mean();
            case EARLIER_MEAN -> earlierMean();
            case LINE -> whole == null ? earlierLine(session) : whole.line(session);
        };
    }

    private double earlierMean() {
        return earlier.count() >= choices.minEarlier() ? earlier.mean() : Double.NaN;
    }

    private double earlierLine(int session) {
        return earlier.count() >= choices.minEarlier() ? earlier.line(session) : Double.NaN;
    }

    boolean isFlagged(double y, double span) {
        return choices.threshold().isMet(reference, scale, y, span);
    }

    double reference() {
        return reference;
    }

    double scale() {
        return scale;
    }

    /** How many scale units below the reference the judged session lies; 0 where it could not be judged. */
    double distance() {
        return distance;
    }

    Running earlier() {
        return earlier;
    }

    Recent recent() {
        return recent;
    }
}
