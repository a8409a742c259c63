package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.scoring.congruence.panel.Estimate;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.congruence.panel.SurfaceShape;
import java.util.List;
import java.util.Locale;

/** What the shapes of a response surface say, each with its number and interval. */
final class SurfaceSentences {

    private final ResponseSurface.Result fit;
    private final SurfaceNames names;

    SurfaceSentences(ResponseSurface.Result fit, SurfaceNames names) {
        this.fit = fit;
        this.names = names;
    }

    List<String> all() {
        String outcome = names.outcome();
        return List.of(
                sentence(
                        SurfaceShape.A1,
                        "Where both agree, " + outcome + " is higher the higher both score",
                        "Where both agree, " + outcome + " is lower the higher both score",
                        "Where both agree, " + outcome + " has no clear slope with their score"),
                sentence(
                        SurfaceShape.A3,
                        outcome + " is higher where " + names.first() + " scores above " + names.second(),
                        outcome + " is higher where " + names.second() + " scores above " + names.first(),
                        "Which of the two scores higher makes no clear difference"),
                sentence(
                        SurfaceShape.A4,
                        "Disagreement to either side goes with a higher " + outcome,
                        "Disagreement to either side goes with a lower " + outcome,
                        "Disagreement itself, to either side, makes no clear difference"));
    }

    private String sentence(SurfaceShape shape, String above, String below, String unclear) {
        Estimate estimate = fit.shape(shape);
        String words =
                estimate.interval().low() > 0 ? above : estimate.interval().high() < 0 ? below : unclear;
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " ("
                + shape.name().toLowerCase(Locale.ROOT) + " = " + Figures.rate(estimate.value(), 2) + ", interval "
                + Figures.rate(estimate.interval().low(), 2) + " to "
                + Figures.rate(estimate.interval().high(), 2)
                + ", " + Figures.p(estimate.p()) + ").";
    }
}
