package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.congruence.panel.Estimate;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.congruence.panel.SurfaceGeometry;
import io.github.alliance4j.scoring.congruence.panel.SurfaceShape;
import io.github.alliance4j.scoring.congruence.panel.SurfaceTerm;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A response surface in a report: its picture with a key, what it says in sentences, and its numbers. */
public final class SurfacePart {

    private final Evaluation<ResponseSurface.Result> surface;
    private final double[] first;
    private final double[] second;
    private final SurfaceNames names;

    /**
     * A surface.
     *
     * @param surface the fit, or why there is none
     * @param first the first voice that it was fitted to, a number a dyad
     * @param second the second voice
     * @param names what axes and height are called
     */
    public SurfacePart(
            Evaluation<ResponseSurface.Result> surface, double[] first, double[] second, SurfaceNames names) {
        this.surface = surface;
        this.first = first.clone();
        this.second = second.clone();
        this.names = names;
    }

    /** The surface of a criterion on two voices. */
    public static SurfacePart of(CriterionSurface criterion, RaterPair raters) {
        return new SurfacePart(
                criterion.fit(),
                criterion.first(),
                criterion.second(),
                new SurfaceNames(
                        Labels.rater(Optional.of(raters.first())),
                        Labels.rater(Optional.of(raters.second())),
                        criterion.name()));
    }

    /** On how many dyads a surface rests, as a sentence. */
    public static String matched(CriterionSurface criterion) {
        return criterion.matched() + " of " + Figures.count(criterion.voices(), "dyad", "dyads")
                + " with both voices have a score of " + criterion.name() + "; the last one counts.";
    }

    /** Writes figure, sentences and numbers; the id makes ids in the drawing. Needs {@link CongruenceStyles}. */
    public void write(Html html, String id) throws IOException {
        if (surface.value().isEmpty()) {
            html.raw("<p><span class=\"badge k-none\">Not evaluable</span> ")
                    .text("No response surface: " + surface.reason() + ".")
                    .raw("</p>");
            return;
        }
        ResponseSurface.Result fit = surface.value().get();
        SurfacePicture picture = SurfacePicture.of(fit, first, second, names);
        html.raw("<figure><figcaption>").text(picture.words()).raw("</figcaption>");
        html.scrolling("chart-surface", "Response surface");
        picture.write(html, id);
        html.raw("</div><ul class=\"key\">");
        key(html, "same", "both agree");
        key(html, "apart", "they disagree, to either side of the mean");
        key(html, "lv", "one height; thicker is higher");
        html.raw("</ul></figure><ul>");
        for (String sentence : new SurfaceSentences(fit, names).all()) {
            html.raw("<li>").text(sentence).raw("</li>");
        }
        html.raw("</ul>");
        writeNumbers(html, fit);
    }

    private static void key(Html html, String style, String words) throws IOException {
        html.raw("<li><svg viewBox=\"0 0 40 12\" aria-hidden=\"true\"><path class=\"" + style
                        + "\" d=\"M2 6H38\"/></svg> ")
                .text(words)
                .raw("</li>");
    }

    private void writeNumbers(Html html, ResponseSurface.Result fit) throws IOException {
        html.raw("<details class=\"numbers\"><summary>Numbers of this surface</summary>");
        html.scrolling("wide", "Numbers of the response surface");
        html.raw("<table><caption>")
                .text(Figures.count(fit.dyads(), "dyad", "dyads") + "; both voices less " + Figures.of(fit.centre())
                        + "; R\u00b2 " + Figures.rate(fit.rSquared(), 2) + ", F " + Figures.rate(fit.f(), 2) + ", "
                        + Figures.p(fit.p()) + ".")
                .raw("</caption><thead><tr><th scope=\"col\">Number</th><th scope=\"col\">Value</th>")
                .raw("<th scope=\"col\">Standard error</th><th scope=\"col\">Interval</th><th scope=\"col\">Test</th>")
                .raw("</tr></thead><tbody>");
        for (SurfaceShape shape : SurfaceShape.values()) {
            row(html, shape.name().toLowerCase(Locale.ROOT), fit.shape(shape));
        }
        int number = 0;
        for (SurfaceTerm term : SurfaceTerm.values()) {
            row(html, "b" + number, fit.coefficient(term));
            number++;
        }
        if (fit.geometry().value().isPresent()) {
            SurfaceGeometry geometry = fit.geometry().value().get();
            row(html, "stationary point, " + names.first(), geometry.stationaryFirst());
            row(html, "stationary point, " + names.second(), geometry.stationarySecond());
        }
        html.raw("</tbody></table></div></details>");
    }

    private static void row(Html html, String name, Estimate estimate) throws IOException {
        html.raw("<tr><th scope=\"row\">")
                .text(name)
                .raw("</th><td>")
                .text(Figures.rate(estimate.value(), 3))
                .raw("</td><td>")
                .text(Figures.rate(estimate.standardError(), 3))
                .raw("</td><td>")
                .text(Figures.rate(estimate.interval().low(), 3) + " to "
                        + Figures.rate(estimate.interval().high(), 3))
                .raw("</td><td>")
                .text(Figures.p(estimate.p()))
                .raw("</td></tr>");
    }
}
