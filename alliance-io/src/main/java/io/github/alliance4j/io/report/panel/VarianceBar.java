package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.clinic.ClinicModel;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.WholePercents;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the variance of scores is divided, as one bar with the shares in words. */
final class VarianceBar {

    private static final double WIDTH = 1000;
    private static final double GAP = 3;

    private final ClinicPanel panel;
    private final PanelFit fit;
    private final VarianceDecomposition variance;

    VarianceBar(ClinicPanel panel, PanelFit fit, VarianceDecomposition variance) {
        this.panel = panel;
        this.fit = fit;
        this.variance = variance;
    }

    void write(Html html) throws IOException {
        html.raw("<h4>Where scores differ</h4><figure><figcaption>")
                .text("The variance of scores at session " + Figures.sd(variance.time() + 1) + ", the mean of all.")
                .raw("</figcaption><svg class=\"parts\" viewBox=\"0 0 1000 32\" preserveAspectRatio=\"none\"")
                .raw(" aria-hidden=\"true\">");
        double x = 0;
        for (VarianceDecomposition.Part part : variance.parts()) {
            double width = part.share() * WIDTH;
            html.raw("<rect class=\"" + style(part) + "\" y=\"0\" height=\"32\" x=\"" + Figures.coordinate(x)
                    + "\" width=\"" + Figures.coordinate(Math.max(0, width - GAP)) + "\"/>");
            x += width;
        }
        html.raw("</svg><ul class=\"shares\">");
        List<Integer> percents = WholePercents.of(variance);
        for (int i = 0; i < percents.size(); i++) {
            VarianceDecomposition.Part part = variance.parts().get(i);
            html.raw("<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect class=\"" + style(part)
                            + "\" width=\"16\" height=\"16\"/></svg><span><strong>")
                    .text(percents.get(i) + " %")
                    .raw("</strong> ")
                    .text(meaning(part.level()))
                    .raw(" <span class=\"sub\">")
                    .text(part.interval()
                            .map(ends -> "(" + PanelWords.shares(fit, ends) + ")")
                            .orElse("(no interval: these data do not tell how far off it may be)"))
                    .raw("</span></span></li>");
        }
        html.raw("</ul></figure><p>").text(conclusion()).raw("</p>");
        String slopes = slopes();
        html.raw(slopes.isEmpty() ? "" : "<p class=\"sub\">").text(slopes).raw(slopes.isEmpty() ? "" : "</p>");
    }

    private String style(VarianceDecomposition.Part part) {
        return "part-" + part.level().name().toLowerCase(Locale.ROOT) + " " + Labels.style(panel.rater());
    }

    private String meaning(PanelLevel level) {
        return switch (level) {
            case THERAPIST -> "between therapists";
            case DYAD -> hasTherapists() ? "between dyads of one therapist" : "between dyads";
            case SESSION -> "between sessions of one dyad, noise included";
        };
    }

    private String conclusion() {
        String dyads = "Two sessions of one dyad correlate " + correlation(variance.correlationWithinDyads());
        String therapists = hasTherapists()
                ? ", two dyads of one therapist " + correlation(variance.correlationWithinTherapists())
                : "";
        return dyads + therapists + " (intraclass correlation). " + reading();
    }

    /** What may be concluded. */
    private String reading() {
        double within = variance.correlationWithinDyads().share();
        return within < 0.5
                ? "A single session tells little of its dyad: scores differ more from session to session."
                : "A single session tells much of its dyad: scores differ less from session to session than between dyads.";
    }

    private static String correlation(VarianceDecomposition.Part part) {
        return Figures.rate(part.share(), 2);
    }

    private boolean hasTherapists() {
        return panel.model().filter(ClinicModel::hasTherapists).isPresent();
    }

    /** What the slopes of dyads add, which the bar shows at one session only. */
    private String slopes() {
        int last = panel.typicalLastSession();
        Optional<Double> early = share(1);
        Optional<Double> late = share(last);
        if (panel.model().filter(ClinicModel::hasSlopes).isEmpty() || last == 1 || early.isEmpty() || late.isEmpty()) {
            return "";
        }
        double sd = fit.variance(PanelLevel.DYAD, Term.time()).standardDeviation();
        return "Dyads differ in slope too (standard deviation " + PanelWords.rate(sd) + " points a session), so their"
                + " share depends on the session: " + PanelWords.percent(early.get()) + " % at session 1, "
                + PanelWords.percent(late.get()) + " % at session " + last + ", which half of the dyads reach.";
    }

    private Optional<Double> share(int session) {
        return panel.variance(session)
                .value()
                .flatMap(at -> at.parts().stream()
                        .filter(part -> part.level() == PanelLevel.DYAD)
                        .map(VarianceDecomposition.Part::share)
                        .findFirst());
    }
}
