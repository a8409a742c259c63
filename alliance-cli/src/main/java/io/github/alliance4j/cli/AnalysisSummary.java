package io.github.alliance4j.cli;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.model.score.Completeness;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.analysis.ClinicCalibration;
import io.github.alliance4j.scoring.analysis.Concern;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CongruenceAspect;
import io.github.alliance4j.scoring.clinic.CongruenceTally;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.LaggedEffect;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An analysis in a few lines for the terminal. */
final class AnalysisSummary {

    private AnalysisSummary() {}

    static void print(
            AnalysisResult result, AnalysisInput input, Optional<String> noted, Path report, PrintWriter out) {
        out.println("Records   " + input.records().accepted() + " accepted, "
                + input.records().refused() + " refused");
        out.println("Dyads     " + result.dyads().size());
        out.println("Forms     "
                + Arrays.stream(Completeness.values())
                        .map(completeness -> forms(result, completeness) + " " + Words.of(completeness))
                        .collect(Collectors.joining(", ")));
        out.println("Concern   "
                + Arrays.stream(Concern.values())
                        .map(concern -> result.dyads(concern) + " " + Words.of(concern))
                        .collect(Collectors.joining(", ")));
        result.criteria().forEach(criterion -> out.println("Criterion " + inWords(criterion)));
        result.calibrations().forEach(one -> out.println("Scan      " + inWords(one)));
        result.panels().forEach(panel -> out.println("Panel     " + PanelLine.of(panel)));
        result.congruence().ifPresent(voices -> {
            out.println("Voices    " + inWords(voices));
            out.println("Voices    " + fromSessionToSession(voices));
        });
        input.outcomes().forEach(outcome -> out.println("Outcome   " + inWords(outcome)));
        input.rules().cutoffs().forEach(found -> out.println("Cut-off   " + found));
        input.rules().items().forEach(found -> out.println("Items     " + found));
        noted.ifPresent(words -> out.println("Noted     " + words));
        if (input.outcomeCounts().all() > 0) {
            out.println("Outcome   " + input.outcomeCounts().accepted() + " scores accepted, "
                    + input.outcomeCounts().refused() + " refused");
        }
        out.println("Data      " + inWords(input.diagnostics()));
        if (input.diagnostics().checked().isEmpty()) {
            DiagnosticLines.notChecked(input.diagnostics()).forEach(out::println);
        }
        out.println("Report    " + report);
        out.flush();
    }

    private static String inWords(DataDiagnostics diagnostics) {
        if (diagnostics.checked().isEmpty()) {
            return "no check was made";
        }
        int findings = diagnostics.diagnostics().size();
        return findings == 0 ? "nothing to check was found" : findings + " to check, in the report";
    }

    private static int forms(AnalysisResult result, Completeness completeness) {
        return result.dyads().stream()
                .mapToInt(dyad -> dyad.forms(completeness))
                .sum();
    }

    private static String inWords(ClinicCongruence voices) {
        CongruenceTally together = voices.tally(CongruenceAspect.TEMPORAL);
        int sessions = voices.voices().stream().mapToInt(TwoVoices::size).sum();
        return Words.of(voices.raters().first()) + " and "
                + Words.of(voices.raters().second()) + " in "
                + Words.count(voices.voices().size(), "dyad") + ", " + Words.count(sessions, "session")
                + "; rise and fall together in " + together.above() + " of " + together.evaluable()
                + ", by chance alone in about "
                + String.format(Locale.ROOT, "%.1f", voices.expectedByChance(CongruenceAspect.TEMPORAL));
    }

    private static String fromSessionToSession(ClinicCongruence voices) {
        String first = Words.of(voices.raters().first());
        String second = Words.of(voices.raters().second());
        Evaluation<LaggedActorPartnerFit> fit = voices.laggedActorPartner();
        return "from one session to the next: "
                + fit.value()
                        .map(found -> second + " on " + first + " " + inWords(found.partner(Role.FIRST)) + ", " + first
                                + " on " + second + " " + inWords(found.partner(Role.SECOND))
                                + ", in the report; no proof of a cause")
                        .orElseGet(() -> "not evaluable: " + fit.reason());
    }

    private static String inWords(LaggedEffect effect) {
        return String.format(
                Locale.ROOT,
                "%.2f [%.2f, %.2f]",
                effect.value(),
                effect.interval().low(),
                effect.interval().high());
    }

    private static String inWords(OutcomeFindings outcome) {
        return outcome.firstOutcome()
                        .flatMap(scores -> scores.key().instrument())
                        .orElse("unnamed form")
                + " beside "
                + outcome.allianceKey().flatMap(SeriesKey::rater).map(Words::of).orElse("alliance")
                + ": " + Words.count(outcome.courses().size(), "dyad") + ", "
                + Words.count(outcome.sessions(), "session") + ", in the report";
    }

    private static String inWords(ClinicCalibration one) {
        return one.rater().map(Words::of).orElse("score")
                + one.instrument().map(id -> " (" + id + ")").orElse("") + " " + one.sentence();
    }

    private static String inWords(ChanceExpectation criterion) {
        if (criterion.series() == 0) {
            return criterion.criterion() + " could judge no series";
        }
        return criterion.criterion() + " flagged " + criterion.flagged() + " of " + criterion.series()
                + " series; by chance alone it would flag about "
                + String.format(Locale.ROOT, "%.1f", criterion.expected());
    }
}
