package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.congruence.CongruenceStyles;
import io.github.alliance4j.io.report.congruence.SurfaceNames;
import io.github.alliance4j.io.report.congruence.SurfacePart;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes a response surface as one page: lines of equal height over the scores of two voices, drawn only where there are dyads,
 * what its shapes say with their intervals, and its numbers. The page is made as {@link HtmlReport} is: it runs no script, loads
 * nothing, follows light and dark and prints. It names no dyad. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SurfaceReport {

    private static final SurfaceReport DEFAULTS = new SurfaceReport("criterion");

    private final String outcome;

    private SurfaceReport(String outcome) {
        this.outcome = outcome;
    }

    /**
     * A report that calls the height of the surface {@code criterion}.
     *
     * @return the report
     */
    public static SurfaceReport withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same report with another name of the height.
     *
     * @param newOutcome plain text, to stand within a sentence
     * @return the report
     * @throws IllegalArgumentException if it is blank
     */
    public SurfaceReport withOutcome(String newOutcome) {
        if (Objects.requireNonNull(newOutcome, "newOutcome").isBlank()) {
            throw new IllegalArgumentException("The name of an outcome must not be blank");
        }
        return new SurfaceReport(newOutcome);
    }

    /**
     * Writes the page of a criterion by its name, with how many dyads have one.
     *
     * @param criterion the surface
     * @param raters whose voices they are
     * @param out takes the page; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(CriterionSurface criterion, RaterPair raters, Appendable out) throws IOException {
        withDefaults()
                .withOutcome(criterion.name())
                .write(
                        criterion.fit(),
                        criterion.first(),
                        criterion.second(),
                        raters,
                        SurfacePart.matched(criterion),
                        out);
    }

    /**
     * Writes the page.
     *
     * @param surface the fit, or why there is none
     * @param first the first voice that it was fitted to, a number a dyad
     * @param second the second voice
     * @param raters whose voices they are
     * @param out takes the page; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public void write(
            Evaluation<ResponseSurface.Result> surface,
            double[] first,
            double[] second,
            RaterPair raters,
            Appendable out)
            throws IOException {
        write(surface, first, second, raters, "", out);
    }

    private void write(
            Evaluation<ResponseSurface.Result> surface,
            double[] first,
            double[] second,
            RaterPair raters,
            String matched,
            Appendable out)
            throws IOException {
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(raters, "raters");
        Html html = new Html(Objects.requireNonNull(out, "out"));
        SurfaceNames names = new SurfaceNames(
                Labels.rater(Optional.of(raters.first())), Labels.rater(Optional.of(raters.second())), outcome);
        Page.begin(html, "Two voices and an outcome");
        CongruenceStyles.write(html);
        Page.body(html);
        html.raw("<header><h1>Two voices and an outcome</h1></header>\n<main id=\"main\" tabindex=\"-1\">\n")
                .raw("<section aria-labelledby=\"surface-h\"><h2 id=\"surface-h\">Response surface</h2>")
                .raw(
                        "<p class=\"note\">A surface describes these dyads. It does not show that agreement causes anything, and")
                .raw(" it needs many more dyads than its six coefficients.</p><div class=\"voices\"><p>")
                .text(matched)
                .raw("</p>");
        new SurfacePart(surface, first, second, names).write(html, "surface");
        html.raw("</div></section>\n");
        Page.end(html);
    }
}
