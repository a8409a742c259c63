package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Forms of one factor: person and session level, item noise, rounded and cut off at the ends; raw as a file holds them. */
final class SyntheticForms {

    private final Instrument instrument;
    private final Random random;
    /** Mean, and standard deviations of persons, sessions and items, as parts of the span. */
    double level = .7;

    double persons = .15;
    double sessions = .08;
    double noise = .12;

    SyntheticForms(Instrument instrument, long seed) {
        this.instrument = instrument;
        this.random = new Random(seed);
    }

    /** As many dyads, each with as many sessions. */
    List<List<ResponseSet>> clinic(int dyads, int perDyad) {
        List<List<ResponseSet>> clinic = new ArrayList<>();
        for (int d = 0; d < dyads; d++) {
            double person = persons * random.nextGaussian();
            List<ResponseSet> forms = new ArrayList<>();
            for (int s = 1; s <= perDyad; s++) {
                double own = level + person + sessions * random.nextGaussian();
                forms.add(form(instrument, d, s, item -> own + noise * random.nextGaussian()));
            }
            clinic.add(forms);
        }
        return clinic;
    }

    /** One form from a keyed place between 0 and 1 for each item. */
    static ResponseSet form(Instrument instrument, int dyad, int session, DoubleUnaryOperator place) {
        AnswerScale scale = instrument.answers();
        ResponseSet.Builder form = ResponseSet.builder(instrument)
                .rater(instrument.raters().iterator().next())
                .dyad("D" + dyad)
                .session(session);
        for (Item item : instrument.items()) {
            double cut = Math.max(0, Math.min(1, place.applyAsDouble(item.number())));
            double keyed = scale.min() + cut * scale.span();
            double answer = scale.kind() == AnswerScale.Kind.WHOLE ? Math.rint(keyed) : Math.rint(keyed * 10) / 10;
            form.answer(item.number(), item.isReversed() ? scale.reverse(answer) : answer);
        }
        return form.build();
    }

    /** One form of these raw answers. */
    static ResponseSet raw(Instrument instrument, int dyad, int session, double... answers) {
        return ResponseSet.builder(instrument)
                .rater(instrument.raters().iterator().next())
                .dyad("D" + dyad)
                .session(session)
                .answers(answers)
                .build();
    }

    /** The same forms with some items turned, as an export that reverses them gives. */
    static List<List<ResponseSet>> turned(List<List<ResponseSet>> clinic, int... items) {
        return mapped(clinic, (item, answer, scale) -> {
            for (int turned : items) {
                if (turned == item) {
                    return scale.reverse(answer);
                }
            }
            return answer;
        });
    }

    interface Change {
        double of(int item, double answer, AnswerScale scale);
    }

    /** The same forms with changed raw answers. */
    static List<List<ResponseSet>> mapped(List<List<ResponseSet>> clinic, Change change) {
        return clinic.stream()
                .map(forms -> forms.stream()
                        .map(form -> mapped(form, form.instrument(), change))
                        .toList())
                .toList();
    }

    /** The same answers, changed, on another form. */
    static ResponseSet mapped(ResponseSet form, Instrument to, Change change) {
        ResponseSet.Builder copy =
                ResponseSet.builder(to).rater(form.rater()).dyad(form.dyad()).session(form.session());
        for (Item item : to.items()) {
            form.answer(item.number())
                    .ifPresent(answer -> copy.answer(
                            item.number(),
                            change.of(item.number(), answer, form.instrument().answers())));
        }
        return copy.build();
    }

    static DataDiagnostics diagnose(DiagnosticRules rules, List<List<ResponseSet>> clinic, RefusedAnswers... refused) {
        DiagnosticCollector collector = DiagnosticCollector.of(rules);
        clinic.forEach(collector::dyad);
        for (RefusedAnswers answers : refused) {
            collector.refused(answers);
        }
        return collector.diagnose();
    }

    static DataDiagnostics diagnose(List<List<ResponseSet>> clinic, RefusedAnswers... refused) {
        return diagnose(DiagnosticRules.withDefaults(), clinic, refused);
    }

    static List<DiagnosticKind> kinds(DataDiagnostics diagnostics) {
        return diagnostics.diagnostics().stream().map(Diagnostic::kind).toList();
    }

    /** What one check, or several, found. */
    static List<Diagnostic> found(DataDiagnostics diagnostics, DiagnosticCheck... checks) {
        return diagnostics.diagnostics().stream()
                .filter(diagnostic -> List.of(checks).contains(diagnostic.kind().check()))
                .toList();
    }

    /** Why a check was not made; the empty text if it was. */
    static String reason(DataDiagnostics diagnostics, DiagnosticCheck check) {
        return diagnostics.checks().stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow()
                .found()
                .reason();
    }
}
