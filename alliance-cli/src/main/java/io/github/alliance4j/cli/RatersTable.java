package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.observer.coders.CodeAgreement;
import io.github.alliance4j.scoring.observer.coders.CodeReading;
import io.github.alliance4j.scoring.observer.coders.ObserverAgreement;
import io.github.alliance4j.scoring.raters.KappaWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The agreement of coders as a person reads it: a line a code for alpha, then those of the other statistics; numbers rounded. */
final class RatersTable {

    private static final String ROW = "  %-38s %-9s %6s %6s  %-24s %s";
    private static final int NAME = 38;

    private final StringBuilder text = new StringBuilder();
    private final int percent;

    private RatersTable(int percent) {
        this.percent = percent;
    }

    static String of(ObserverAgreement.Result found, ObserverAgreement method, List<String> ofTheFile) {
        RatersTable table = new RatersTable((int) Math.round(100 * method.confidence()));
        table.line("Codes of " + found.book().name() + ": " + Words.count(found.coders(), "coder") + ", "
                + Words.count(found.sessions(), "session") + " of " + Words.count(found.dyads(), "dyad") + ".");
        if (found.codes().isEmpty()) {
            table.line("No code was accepted.");
        } else {
            table.codes(found.codes());
        }
        ofTheFile.forEach(note -> table.line("Note: " + note));
        found.notes().forEach(note -> table.line("Note: " + note));
        return table.text.toString();
    }

    private void codes(List<CodeAgreement> codes) {
        line(
                "Pairs: sessions with the code from 2 coders or more. Equal: the share of equal codes, chance not taken off.");
        line("Alpha takes all pairs, the others the n sessions that every coder of the code coded. Intervals: "
                + percent + " %.");
        line("");
        line(ROW, "code", "as", "pairs", "equal", "alpha", "others that fit");
        codes.forEach(this::row);
        List<String> reasons = codes.stream()
                .filter(code -> !code.alpha().isEvaluable())
                .map(code -> "  " + name(code) + ", " + reading(code) + ": "
                        + code.alpha().reason())
                .toList();
        if (!reasons.isEmpty()) {
            line("");
            line("Not evaluable:");
            reasons.forEach(this::line);
        }
        line("");
    }

    private void row(CodeAgreement code) {
        line(
                ROW,
                name(code),
                reading(code),
                code.pairableUnits(),
                code.equalShare()
                        .map(share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
                        .value()
                        .orElse("-"),
                code.alpha()
                        .map(alpha -> number(alpha.value())
                                + alpha.interval()
                                        .map(RatersTable::interval)
                                        .value()
                                        .orElse(""))
                        .value()
                        .orElse("-"),
                others(code));
    }

    /** A name may be of any length and hold anything; a line of the terminal must not. */
    private static String name(CodeAgreement code) {
        String name = code.code().name().replaceAll("\\p{Cntrl}", " ");
        return name.length() > NAME ? name.substring(0, NAME - 3) + "..." : name;
    }

    /** A code of the researcher's own is read at its level. */
    private static String reading(CodeAgreement code) {
        return code.reading() == CodeReading.VALUE ? Words.of(code.level()) : Words.of(code.reading());
    }

    private static String others(CodeAgreement code) {
        List<String> others = new ArrayList<>();
        String kappa = code.kappaWeights() == KappaWeights.UNWEIGHTED ? "kappa " : "weighted kappa ";
        code.cohen()
                .value()
                .ifPresent(found -> others.add(kappa
                        + number(found.value())
                        + interval(found.interval().map(RatersTable::cut))
                        + n(found.units())));
        code.fleiss()
                .value()
                .ifPresent(found -> others.add("Fleiss' kappa " + number(found.value()) + n(found.units())));
        code.icc()
                .value()
                .ifPresent(found -> others.add(
                        "ICC(2,1) " + number(found.value()) + interval(found.interval()) + n(found.numeratorDf() + 1)));
        code.withinGroup().value().ifPresent(mean -> others.add("mean rwg " + number(mean)));
        return String.join(", ", others);
    }

    /** An end that no kappa can reach is told as the last that one can. */
    private static Interval cut(Interval interval) {
        return new Interval(Math.max(-1, interval.low()), Math.min(1, interval.high()));
    }

    private static String n(int units) {
        return " n " + units;
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(RatersTable::interval).orElse("");
    }

    private static String interval(Interval interval) {
        return " [" + number(interval.low()) + ", " + number(interval.high()) + "]";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void line(String format, Object... parts) {
        line(String.format(Locale.ROOT, format, parts).stripTrailing());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
