package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicPanel;
import io.github.alliance4j.scoring.clinic.WholePercents;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
                        .map(fit -> ": " + inWords(fit) + shares(panel) + caveat(panel))
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
        return panel.variance().value().map(PanelLine::shares).orElse("");
    }

    private static String shares(VarianceDecomposition variance) {
        List<Integer> percents = WholePercents.of(variance);
        return IntStream.range(0, percents.size())
                .mapToObj(i -> Words.of(variance.parts().get(i).level()) + " " + percents.get(i) + " %")
                .collect(Collectors.joining(", ", "; variance ", ""));
    }

    private static String caveat(ClinicPanel panel) {
        return panel.caveat().map(words -> ". " + words).orElse("");
    }
}
