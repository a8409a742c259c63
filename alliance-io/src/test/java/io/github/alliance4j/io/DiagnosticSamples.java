package io.github.alliance4j.io;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.diagnostics.DiagnosticCollector;
import io.github.alliance4j.scoring.diagnostics.DiagnosticRules;
import java.util.List;

/** Diagnostics with a ceiling and the item that makes it, and with checks that were not made. */
public final class DiagnosticSamples {

    private static final Instrument FORM = Instrument.builder("two-items")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(1, 5))
            .items(2)
            .build();

    private DiagnosticSamples() {}

    /** Forty forms: item 1 is always at the best end, a fifth of the forms are so wholly. */
    public static DataDiagnostics ceiling() {
        return diagnose(5, 4);
    }

    /** Forty forms in the middle. */
    public static DataDiagnostics quiet() {
        return diagnose(3, 4);
    }

    private static DataDiagnostics diagnose(double first, double second) {
        DiagnosticCollector collector = DiagnosticCollector.of(DiagnosticRules.withDefaults());
        for (int d = 0; d < 40; d++) {
            double other = d < 8 ? Math.min(5, second + 1) : 2;
            collector.dyad(List.of(ResponseSet.builder(FORM)
                    .dyad("SECRET-" + d)
                    .session(1)
                    .answers(first, other)
                    .build()));
        }
        return collector.diagnose();
    }
}
