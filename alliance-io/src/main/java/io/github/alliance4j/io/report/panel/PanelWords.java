package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.PassedOver;
import io.github.alliance4j.scoring.panel.PanelFit;
import java.util.stream.Collectors;

/** What the parts of a panel are worded with. */
final class PanelWords {

    private static final double SMALL = 0.1;

    private PanelWords() {}

    /** A change a session, with a decimal more where it is small. */
    static String rate(double value) {
        return Figures.rate(value, Math.abs(value) < SMALL ? 3 : 2);
    }

    /** {@code 95 % interval 0.011 to 0.032}. */
    static String interval(PanelFit fit, Interval interval) {
        int decimals = Math.max(Math.abs(interval.low()), Math.abs(interval.high())) < SMALL ? 3 : 2;
        return confidence(fit) + " % interval " + Figures.rate(interval.low(), decimals) + " to "
                + Figures.rate(interval.high(), decimals);
    }

    /** {@code 95 % interval 3 to 21 %}. */
    static String shares(PanelFit fit, Interval interval) {
        return confidence(fit) + " % interval " + percent(interval.low()) + " to " + percent(interval.high()) + " %";
    }

    static String confidence(PanelFit fit) {
        return Figures.of(100 * fit.model().confidence());
    }

    /** A share in percent, without the sign. */
    static String percent(double share) {
        return Figures.rate(100 * share, 0);
    }

    /** {@code 48 dyads, 690 scores}. */
    static String size(ClinicPanel panel) {
        return Figures.count(panel.dyads(), "dyad", "dyads") + ", " + Figures.count(panel.scores(), "score", "scores");
    }

    static String noFit(ClinicPanel panel) {
        return size(panel) + ". No model: " + panel.fit().reason() + ".";
    }

    /** Richer models and why they are not there; empty if there is none. */
    static String passedOver(ClinicPanel panel) {
        return panel.passedOver().stream().map(PanelWords::words).collect(Collectors.joining(" "));
    }

    private static String words(PassedOver one) {
        return "Not evaluable is the model with " + one.model().words() + ": " + one.reason() + ".";
    }

    /** Whether all of an interval lies on one side of 0. */
    static boolean isClear(Interval interval) {
        return interval.low() > 0 || interval.high() < 0;
    }
}
