package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Moments;

/** What a finished series says of all its sessions: its scale and, where the reference asks for them, mean and line. */
final class Whole {

    private final Running all;
    private final double mean;
    private final double scale;

    private Whole(Running all, double mean, double scale) {
        this.all = all;
        this.mean = mean;
        this.scale = scale;
    }

    /** Of the first {@code n} sessions. */
    static Whole of(Choices choices, int[] sessions, double[] y, int n) {
        Running all = new Running(choices);
        boolean needsSums = choices.reference().kind() == Reference.Kind.LINE
                || !(choices.scale().isGiven() || choices.scale().kind() == Scale.Kind.WITHIN_SD);
        for (int i = 0; needsSums && i < n; i++) {
            all.add(sessions[i], y[i]);
        }
        double mean = n == 0 ? 0 : Moments.mean(y, 0, n);
        return new Whole(all, mean, choices.scale().of(own(choices.scale(), all, y, n)));
    }

    /** The standard deviation by two passes, as everywhere where all scores are at hand. */
    private static double own(Scale scale, Running all, double[] y, int n) {
        if (scale.kind() != Scale.Kind.WITHIN_SD) {
            return all.own(scale.kind());
        }
        return (n < 2 || Moments.isConstant(y, 0, n)) ? 0 : Moments.standardDeviation(y, 0, n);
    }

    double mean() {
        return mean;
    }

    double line(int session) {
        return all.line(session);
    }

    /** 0 where there is none. */
    double scale() {
        return scale;
    }
}
