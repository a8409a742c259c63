package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.Locale;
import java.util.stream.Collectors;

/** The model of all dyads of a rater in a line. */
final class PanelLine {

    private PanelLine() {}

    /** Who, what changes on the whole and where scores differ; or why there is no model. */
    static String of(ClinicPanel panel) {
        String who = panel.rater().map(Words::of).orElse("score")
                + panel.instrument().map(id -> " (" + id + ")").orElse("") + ", "
                + Words.count(panel.dyads(), "dyad");
        return who
                + panel.fit()
                        .value()
                        .map(fit -> ": " + inWords(fit) + shares(panel) + warning(fit))
                        .orElseGet(() -> ": not evaluable, " + panel.fit().reason());
    }

    private static String inWords(PanelFit fit) {
        FixedEffect slope = fit.fixedEffect(Term.time());
        Interval interval = slope.interval();
        return String.format(
                Locale.ROOT,
                "mean slope %.3f (%.3f to %.3f) a session",
                slope.estimate(),
                interval.low(),
                interval.high());
    }

    private static String shares(ClinicPanel panel) {
        return panel.variance()
                .value()
                .map(variance -> variance.parts().stream()
                        .map(PanelLine::share)
                        .collect(Collectors.joining(", ", "; variance ", "")))
                .orElse("");
    }

    private static String share(VarianceDecomposition.Part part) {
        return String.format(Locale.ROOT, "%s %.0f %%", Words.of(part.level()), 100 * part.share());
    }

    private static String warning(PanelFit fit) {
        return fit.converged() && !fit.singular() ? "" : "; " + fit.advice();
    }
}
