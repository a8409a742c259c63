package io.github.alliance4j.examples;

import io.github.alliance4j.io.json.PanelParametersJson;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.panel.DyadEstimate;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelParameters;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceDecomposition;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fits a panel of a clinic, keeps what it found, and asks it of one dyad. */
final class FitPanel {

    /** What is told of a dyad. */
    record Told(boolean falls, Interval expected) {}

    private FitPanel() {}

    static PanelFit fit(List<SessionSeries> clinic, Map<DyadId, TherapistId> therapists) {
        // region:fit
        PanelData.Builder rows = PanelData.builder();
        therapists.forEach(rows::therapist);
        for (SessionSeries series : clinic) {
            for (int i = 0; i < series.size(); i++) {
                rows.inSession(series.dyad(), series.session(i), series.value(i));
            }
        }
        PanelModel model = PanelModel.slope().withTherapists(RandomTerms.intercept());
        PanelFit fit = model.fit(rows.build()).value().orElseThrow(); // or read reason()
        // endregion
        return fit;
    }

    static List<VarianceDecomposition.TherapistEffect> therapists(PanelFit fit) {
        // region:therapists
        VarianceDecomposition parts = VarianceDecomposition.of(fit).value().orElseThrow();
        double shared = parts.correlationWithinTherapists().share(); // how alike two dyads of one therapist are
        // Most intervals hold 0, so there is nothing to rank.
        List<VarianceDecomposition.TherapistEffect> clear = parts.therapists().stream()
                .filter(effect -> effect.interval()
                        .filter(interval -> interval.low() > 0 || interval.high() < 0)
                        .isPresent())
                .toList();
        // endregion
        return shared > 0 ? clear : List.of();
    }

    static void keep(PanelFit fit, Path file) throws IOException {
        // region:keep
        try (Writer out = Files.newBufferedWriter(file)) {
            PanelParametersJson.write(PanelParameters.from(fit), out); // no dyad, no therapist, no score
        }
        // endregion
    }

    static Told ask(Path file, SessionSeries dyad) throws IOException {
        // region:ask
        PanelParameters clinic = PanelParametersJson.read(file);
        DyadEstimate estimate = clinic.assess(dyad).value().orElseThrow();
        boolean falls = estimate.coefficient(Term.time()).interval().high() < 0;
        Interval expected = estimate.next().interval(); // of the score in the next session
        // endregion
        return new Told(falls, expected);
    }
}
