package io.github.alliance4j.io.report.panel;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All dyads together: one part for each panel, or why there is none. */
public final class PanelSection {

    private final List<ClinicPanel> panels;
    private final List<ListedDyad> dyads;

    /** The panels, and the dyads in the order of their list. */
    public PanelSection(List<ClinicPanel> panels, List<ListedDyad> dyads) {
        this.panels = panels;
        this.dyads = dyads;
    }

    /** Writes the styles of this section. */
    public void writeStyles(Html html) throws IOException {
        html.raw(panels.isEmpty() ? "" : resource("panel.css"));
    }

    /** Writes the section. */
    public void write(Html html) throws IOException {
        html.raw("<section id=\"clinic\" aria-labelledby=\"clinic-h\"><h2 id=\"clinic-h\">All dyads together</h2>");
        if (panels.isEmpty()) {
            html.raw("<p>No model of all dyads was fitted.</p></section>\n");
            return;
        }
        html.raw(
                        "<p class=\"note\">One model holds all dyads, so that each lends strength to the others: what is said of a")
                .raw(
                        " dyad or therapist with few sessions is drawn towards the mean of all (shrunken). It describes these")
                .raw(" dyads. It neither proves a cause nor judges a person.</p>\n");
        int number = 0;
        for (ClinicPanel panel : panels) {
            number++;
            write(html, "p" + number, panel);
        }
        html.raw("</section>\n");
    }

    private void write(Html html, String id, ClinicPanel panel) throws IOException {
        html.raw("<section class=\"panel\" aria-labelledby=\"" + id + "h\"><h3 id=\"" + id + "h\">")
                .text(name(panel))
                .raw("</h3>");
        Optional<PanelFit> fit = panel.fit().value();
        if (fit.isEmpty()) {
            html.raw("<p><span class=\"badge k-none\">Not evaluable</span> ")
                    .text(PanelWords.noFit(panel))
                    .raw("</p></section>\n");
            return;
        }
        new ModelPart(panel, fit.get()).write(html);
        Optional<VarianceDecomposition> variance = panel.variance().value();
        if (variance.isPresent()) {
            new VarianceBar(panel, fit.get(), variance.get()).write(html);
        }
        new SlopeChart(panel, fit.get()).write(html, id);
        if (variance.isPresent()) {
            new TherapistTable(panel, fit.get(), variance.get()).write(html);
        }
        new DyadMultiples(panel, dyads).write(html);
        html.raw("</section>\n");
    }

    /** The rater, with the instrument where the same rater has more than one panel. */
    private String name(ClinicPanel panel) {
        long same = panels.stream()
                .filter(other -> other.rater().equals(panel.rater()))
                .count();
        return Labels.rater(panel.rater())
                + (same == 1 ? "" : panel.instrument().map(id -> ", " + id).orElse(""));
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(PanelSection.class.getResourceAsStream(name), () -> "resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
