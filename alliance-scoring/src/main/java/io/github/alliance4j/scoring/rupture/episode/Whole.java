package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a finished series says of all its sessions: its scale and, where the reference asks for them, mean and line. */
final class Whole {

    /** Where line or scale need them. */
    private final @Nullable Running sums;

    private final double mean;
    private final double scale;

    private Whole(@Nullable Running sums, double mean, double scale) {
        this.sums = sums;
        this.mean = mean;
        this.scale = scale;
    }

    /** Of the first {@code n} sessions. */
    static Whole of(Choices choices, int[] sessions, double[] y, int n) {
        boolean needsSums = choices.reference().kind() == Reference.Kind.LINE
                || !(choices.scale().isGiven() || choices.scale().kind() == Scale.Kind.WITHIN_SD);
        Running sums = needsSums ? sums(choices, sessions, y, n) : null;
        double own = choices.scale().isGiven() ? 0 : own(choices.scale().kind(), sums, y, n);
        return new Whole(
                sums, n == 0 ? 0 : Moments.mean(y, 0, n), choices.scale().of(own));
    }

    private static Running sums(Choices choices, int[] sessions, double[] y, int n) {
        Running sums = new Running(choices);
        for (int i = 0; i < n; i++) {
            sums.add(sessions[i], y[i]);
        }
        return sums;
    }

    /** The standard deviation by two passes, as everywhere where all scores are at hand. */
    private static double own(Scale.Kind kind, @Nullable Running sums, double[] y, int n) {
        if (sums != null && kind != Scale.Kind.WITHIN_SD) {
            return sums.own(kind);
        }
        return (n < 2 || Moments.isConstant(y, 0, n)) ? 0 : Moments.standardDeviation(y, 0, n);
    }

    /** For references that follow the form. */
    double reference(Reference reference, int session) {
        return reference.kind() == Reference.Kind.LINE ? line(session) : mean;
    }

    double mean() {
        return mean;
    }

    double line(int session) {
        return Objects.requireNonNull(sums, "sums").line(session);
    }

    /** 0 where there is none. */
    double scale() {
        return scale;
    }
}
