package io.github.alliance4j.cli;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.reliability.InternalConsistency;
import io.github.alliance4j.scoring.reliability.ItemStatistics;
import io.github.alliance4j.scoring.reliability.OmegaTotal;
import io.github.alliance4j.scoring.reliability.form.FormCounts;
import io.github.alliance4j.scoring.reliability.form.FormReliability;
import io.github.alliance4j.scoring.reliability.form.OverSessions;
import io.github.alliance4j.scoring.reliability.form.ScaleReliability;
import io.github.alliance4j.scoring.reliability.form.ScoreError;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The reliability of scales as a person reads it: a block a rater and scale, numbers rounded. */
final class ReliabilityTable {

    private final StringBuilder text = new StringBuilder();

    private ReliabilityTable() {}

    static String of(List<ScaleReliability> scales, FormReliability method) {
        ReliabilityTable table = new ReliabilityTable();
        table.line(String.format(
                Locale.ROOT,
                "Forms: session %s, complete for the scale. Interval of alpha: Feldt, confidence %s. Omega: %s.",
                method.sessions(),
                method.confidence(),
                method.factorMethod()));
        if (scales.isEmpty()) {
            table.line("No form was accepted.");
        }
        scales.forEach(table::block);
        return table.text.toString();
    }

    private void block(ScaleReliability scale) {
        line("");
        line(String.format(
                Locale.ROOT,
                "%s by %s, %s: n %d, k %d",
                scale.instrument().id(),
                Words.of(scale.rater()),
                scale.scale().id(),
                scale.forms().used(),
                scale.scale().size()));
        forms(scale.forms());
        scale.consistency()
                .value()
                .ifPresentOrElse(this::consistency, () -> part("alpha", scale.consistency(), x -> ""));
        part("omega", scale.omega(), ReliabilityTable::omega);
        if (scale.consistency().isEvaluable()) {
            part("SEM", scale.measurementError(), ReliabilityTable::error);
        }
        part("over sessions", scale.overSessions(), ReliabilityTable::overSessions);
        scale.consistency().value().ifPresent(result -> items(result.items()));
    }

    private void forms(FormCounts forms) {
        field(
                "forms",
                "%d: %d used, %d blank, %d of other sessions, %d incomplete"
                        .formatted(
                                forms.given(), forms.used(), forms.blank(), forms.otherSessions(), forms.incomplete()));
        if (!forms.isIndependent()) {
            field("rows", "not independent: " + Words.count(forms.persons(), "person") + "; intervals are too narrow");
        }
    }

    private void consistency(InternalConsistency.Result result) {
        field(
                "alpha",
                number(result.alpha().raw()) + " ["
                        + number(result.alpha().feldt().low()) + ", "
                        + number(result.alpha().feldt().high()) + "], standardised "
                        + number(result.alpha().standardised()));
        field(
                "lambda-2, -6",
                number(result.lambdas().lambda2()) + ", "
                        + number(result.lambdas().lambda6())
                        + (result.lambdas().isSmoothed() ? " (lambda-6 of smoothed covariances)" : ""));
        part("odd-even", result.oddEven(), split -> number(split.spearmanBrown()) + " (Spearman-Brown)");
    }

    private static String omega(OmegaTotal.Result omega) {
        return number(omega.omega()) + (omega.isAtBound() ? " (a residual is at its bound: do not trust it)" : "");
    }

    private static String error(ScoreError error) {
        return number(error.standardErrorOfMean()) + " of the mean, " + number(error.standardErrorOfSum())
                + " of the sum";
    }

    private static String overSessions(OverSessions over) {
        List<SessionNumber> sessions = over.sessions();
        return "R_KF %s, R_1F %s, R_C %s (%d sessions from %s to %s, %d persons)"
                .formatted(
                        number(over.result().meanFixed()),
                        number(over.result().oneFixed()),
                        number(over.result().change()),
                        sessions.size(),
                        sessions.get(0),
                        sessions.get(sessions.size() - 1),
                        over.result().persons());
    }

    private void items(List<ItemStatistics> items) {
        line("  item    mean      sd  r rest  alpha if dropped");
        for (ItemStatistics item : items) {
            line(String.format(
                    Locale.ROOT,
                    "  %4d  %6s  %6s  %6s  %16s",
                    item.item(),
                    number(item.mean()),
                    number(item.standardDeviation()),
                    number(item.correctedItemTotal()),
                    number(item.alphaIfDropped())));
        }
    }

    private <T> void part(String name, Evaluation<T> part, Function<T, String> words) {
        field(name, part.map(words).value().orElseGet(() -> "not evaluable: " + part.reason()));
    }

    private void field(String name, String value) {
        line(String.format(Locale.ROOT, "  %-13s  %s", name, value));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }
}
