package io.github.alliance4j.examples;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.csv.PanelCsv;
import io.github.alliance4j.io.csv.PanelSeries;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.io.json.PanelParametersJson;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.problem.Problem;
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
import io.github.alliance4j.scoring.panel.WithinBetween;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fits a panel of a clinic, keeps what it found, and asks it of one dyad. */
final class FitPanel {

    /** What is told of a dyad. */
    record Told(boolean falls, Interval expected) {}

    private FitPanel() {}

    static PanelData read(Path file) throws IOException {
        // region:read
        PanelCsv reader = PanelCsv.withDefaults().withTherapists(); // ScoreCsv, where no therapists are needed
        PanelData.Builder rows = PanelData.builder();
        reader.read(file, ScoreSelection.withDefaults().with(Rater.CLIENT), InstrumentCatalog.builtIn(), rowsOf(rows));
        PanelData panel = rows.build(); // refuses a dyad that has a session twice
        // endregion
        return panel;
    }

    // region:rows
    private static DyadSink<PanelSeries> rowsOf(PanelData.Builder rows) {
        return new DyadSink<>() {
            @Override
            public void dyad(List<PanelSeries> all) {
                for (PanelSeries one : all) {
                    SessionSeries series = one.series();
                    one.therapists().forEach(therapist -> rows.therapist(series.dyad(), therapist)); // one a dyad
                    for (int i = 0; i < series.size(); i++) {
                        rows.inSession(series.dyad(), series.session(i), series.value(i));
                    }
                }
            }

            @Override
            public void problem(Problem problem) {
                System.err.println(problem);
            }

            @Override
            public void reset() {
                throw new IllegalArgumentException("The rows of a dyad must stand together");
            }
        };
    }
    // endregion

    static PanelModel withCovariates() {
        // region:covariates
        RandomTerms lines = RandomTerms.correlated(Term.intercept(), Term.time());
        PanelModel model = PanelModel.slope()
                .withFixed(Term.intercept(), Term.logTime(), Term.covariate("group")) // of PanelData.builder("group")
                .withTherapists(lines);
        // endregion
        return model;
    }

    static boolean tellsNext(PanelData panel) {
        // region:within
        WithinBetween.Result distress =
                WithinBetween.of("distress").lagged().fit(panel).value().orElseThrow();
        double own = distress.within().estimate(); // a session above the client's own mean, and the next alliance
        double usual = distress.between().estimate(); // a client above the other clients
        // endregion
        return own < 0 && usual < 0;
    }

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
        PanelParametersJson.write(PanelParameters.from(fit), file); // no dyad, no therapist, no score
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
