package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicModel;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.FixedEstimate;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.RandomCovariance;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Which model was fitted and how that went, what it says of the mean of all dyads, and its numbers. */
final class ModelPart {

    private final ClinicPanel panel;
    private final PanelFit fit;

    ModelPart(ClinicPanel panel, PanelFit fit) {
        this.panel = panel;
        this.fit = fit;
    }

    void write(Html html) throws IOException {
        html.raw("<p class=\"chance\">").text(meanLine()).raw("</p><p class=\"sub\">");
        if (!fit.converged()) {
            html.raw("<strong class=\"badge k-open\">Not converged</strong> ");
        } else if (fit.singular()) {
            html.raw("<strong class=\"badge k-down\">Singular</strong> ");
        }
        html.text(model()).raw("</p>");
        writeNumbers(html);
    }

    private String meanLine() {
        FixedEffect start = fit.fixedEffect(Term.intercept());
        FixedEffect slope = fit.fixedEffect(Term.time());
        String size = Figures.rate(Math.abs(slope.estimate()), Math.abs(slope.estimate()) < 0.1 ? 3 : 2);
        String change = PanelWords.isClear(slope.interval())
                ? (slope.estimate() < 0 ? "falls" : "rises") + " by " + size + " points a session"
                : "shows no clear change, " + PanelWords.rate(slope.estimate()) + " points a session";
        return PanelWords.size(panel) + ". The mean of all dyads starts at " + Figures.rate(start.estimate(), 2) + " ("
                + PanelWords.interval(fit, start.interval()) + ") and " + change + " ("
                + PanelWords.interval(fit, slope.interval()) + ", "
                + Figures.p(slope.test(DegreesOfFreedom.SATTERTHWAITE).p()) + ").";
    }

    private String model() {
        String rule = "Therapists are a level of the model where every dyad has a therapist and at least "
                + panel.minTherapists() + " therapists have 2 or more dyads.";
        String passedOver = PanelWords.passedOver(panel);
        return "Model: " + panel.model().map(ClinicModel::words).orElse("") + ", by restricted likelihood (REML). "
                + panel.caveat().orElse("The fit converged.") + " " + (passedOver.isEmpty() ? "" : passedOver + " ")
                + rule;
    }

    private void writeNumbers(Html html) throws IOException {
        html.raw("<details class=\"numbers\"><summary>Numbers of this model</summary>");
        html.scrolling("wide", "Estimates of the model");
        html.raw("<table><thead><tr><th scope=\"col\">Estimate</th><th scope=\"col\">Value</th>")
                .raw("<th scope=\"col\">Standard error</th><th scope=\"col\">")
                .text(PanelWords.confidence(fit) + " % interval")
                .raw("</th><th scope=\"col\">Test</th></tr></thead><tbody>");
        for (FixedEffect effect : fit.fixedEffects()) {
            FixedEstimate.Test test = effect.test(DegreesOfFreedom.SATTERTHWAITE);
            writeRow(
                    html,
                    effect.term().equals(Term.time()) ? "mean slope, a session" : "mean at session 1",
                    effect.estimate(),
                    number(effect.standardError()),
                    Optional.of(test.interval()),
                    "t = " + Figures.rate(test.t(), 2) + ", df = " + Figures.rate(test.degreesOfFreedom(), 1) + ", "
                            + Figures.p(test.p()));
        }
        for (VarianceComponent component : fit.variances()) {
            writeRow(html, variance(component), component.variance(), "", component.interval(), "");
        }
        for (RandomCovariance covariance : fit.covariances()) {
            if (covariance.correlation().isPresent()) {
                double correlation = covariance.correlation().getAsDouble();
                writeRow(html, "correlation of level and slope", correlation, "", covariance.interval(), "");
            }
        }
        html.raw("</tbody></table></div></details>");
    }

    private static String variance(VarianceComponent component) {
        return switch (component.level()) {
            case SESSION -> "variance of sessions about the line of their dyad";
            case DYAD, THERAPIST ->
                "variance of "
                        + (component.term().equals(Term.time()) ? "slopes" : "levels at session 1") + " between "
                        + component.level().name().toLowerCase(Locale.ROOT) + "s";
        };
    }

    private static void writeRow(
            Html html, String name, double value, String error, Optional<Interval> interval, String test)
            throws IOException {
        html.raw("<tr><th scope=\"row\">")
                .text(name)
                .raw("</th><td>")
                .text(number(value))
                .raw("</td><td>")
                .text(error)
                .raw("</td><td>")
                .text(interval.map(ends -> number(ends.low()) + " to " + number(ends.high()))
                        .orElse("none"))
                .raw("</td><td>")
                .text(test)
                .raw("</td></tr>");
    }

    /** Variances of slopes are small: as many decimals as show three figures, at most 6. */
    private static String number(double value) {
        double size = Math.abs(value);
        int decimals = size > 0 && size < 1 ? (int) Math.ceil(2 - StrictMath.log10(size)) : 2;
        return Figures.rate(value, Math.min(6, Math.max(2, decimals)));
    }
}
