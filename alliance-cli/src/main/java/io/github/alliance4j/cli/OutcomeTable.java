package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.csv.OutcomeSelection;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.outcome.ChangeByRepair;
import io.github.alliance4j.scoring.outcome.Effect;
import io.github.alliance4j.scoring.outcome.LaggedEffects;
import io.github.alliance4j.scoring.outcome.MetaAnalyticAnchor;
import io.github.alliance4j.scoring.outcome.ModalityEffect;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeCorrelation;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import io.github.alliance4j.scoring.outcome.SameSessionEffects;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the alliance goes with as a person reads it: a block a rater and form, numbers rounded. */
final class OutcomeTable {

    private final StringBuilder text = new StringBuilder();

    private OutcomeTable() {}

    static String of(List<OutcomeFindings> found, OutcomeSelection selection, List<String> notes) {
        OutcomeTable table = new OutcomeTable();
        found.forEach(one -> table.block(one, selection));
        MetaAnalyticAnchor anchor = MetaAnalyticAnchor.ALLIANCE_OUTCOME;
        table.line("Beside it, and no norm: " + anchor + ", "
                + anchor.source().citation().text() + ", doi:"
                + anchor.source().citation().doi());
        table.line(OutcomeCorrelation.COMPARISON);
        notes.forEach(table::line);
        return table.text.toString();
    }

    private void block(OutcomeFindings found, OutcomeSelection selection) {
        line("Alliance " + found.allianceKey().map(OutcomeTable::name).orElse("") + ", outcome " + selection.id() + " "
                + selection.scale() + ": " + Words.count(found.courses().size(), "dyad") + ", "
                + Words.count(found.sessions(), "session") + " with both");
        line("  a point is one of: alliance " + points(selection.scores().metric(), found.allianceRange())
                + ", outcome " + points(selection.metric(), selection.range()));
        line(String.format(
                Locale.ROOT,
                "  %-34s %9s %19s %8s %9s",
                "",
                "estimate",
                percent(found) + " % interval",
                "p",
                "in SDs"));
        part("same session", found.sameSession(), this::sameSession);
        part("next session", found.lagged(), this::lagged);
        part("next session, each dyad's line out", found.laggedWithOwnLines(), this::laggedWithOwnLines);
        takenOut("on outcome", found, LaggedEffects.Result::allianceOnOutcome);
        takenOut("on alliance", found, LaggedEffects.Result::outcomeOnAlliance);
        correlation(found.comparable());
        anchor(MetaAnalyticAnchor.ALLIANCE_OUTCOME, found);
        found.correlations().stream()
                .filter(one -> !one.method().isComparable())
                .forEach(this::correlation);
        found.changeByRepair()
                .ifPresent(answer -> part("change by repair", answer, one -> repair(one, found.analysis())));
        found.modality().ifPresent(answer -> part("remote sessions", answer, this::modality));
        line("");
    }

    /** For example {@code mean of the items (0 to 10)}. */
    private static String points(Metric metric, Optional<ScoreRange> range) {
        String how = switch (metric) {
            case MEAN -> "mean of the items";
            case SUM -> "sum of the items";
            case POMP -> "percent of the maximum possible";
        };
        return how
                + range.map(ends -> " (" + DecimalText.of(ends.low()) + " to " + DecimalText.of(ends.high()) + ")")
                        .orElse("");
    }

    private void correlation(OutcomeFindings.Correlated one) {
        String name = "r, " + Words.of(one.method().alliance()) + " alliance, " + outcome(one.method());
        part(
                name,
                one.result(),
                result -> correlation(name, result.r(), result.interval(), Words.count(result.dyads(), "dyad")));
    }

    /** The published interval is one of 95 % always, which is said where it is not that of the column. */
    private void anchor(MetaAnalyticAnchor anchor, OutcomeFindings found) {
        String own = percent(found).equals("95") ? "" : ", 95 % interval";
        correlation("r, a meta-analysis, no norm", anchor.r(), anchor.interval(), anchor.studies() + " studies" + own);
    }

    /** The confidence in percent, for example {@code 95} or {@code 99.9}. */
    private static String percent(OutcomeFindings found) {
        return DecimalText.of(Math.rint(1e6 * found.analysis().confidence()) / 1e4);
    }

    private void correlation(String name, double r, Interval interval, String of) {
        line(String.format(
                Locale.ROOT, "  %-34s %9.3f %19s %8s %9s  %s", name, shown(r), interval(interval), "", "", of));
    }

    private static String name(SeriesKey key) {
        return key.scale()
                + key.instrument().map(id -> " of " + id).orElse("")
                + key.rater().map(rater -> " by " + Words.of(rater)).orElse("");
    }

    private <T> void part(String name, Evaluation<T> answer, Consumer<T> words) {
        answer.value().ifPresentOrElse(words, () -> line("  " + name + ": not evaluable: " + answer.reason()));
    }

    private void sameSession(SameSessionEffects.Result found) {
        effect("same session, within dyads", found.within());
        effect("same session, between dyads", found.between());
        found.notes().forEach(note -> line("  same session: " + note));
    }

    private void lagged(LaggedEffects.Result found) {
        effect("alliance on next outcome", found.allianceOnOutcome());
        effect("outcome on next alliance", found.outcomeOnAlliance());
        effect("outcome on next outcome", found.outcomeOnOutcome());
        effect("alliance on next alliance", found.allianceOnAlliance());
        line("  next session: " + Words.count(found.pairs(), "pair") + " of " + Words.count(found.dyads(), "dyad"));
        found.notes().forEach(note -> line("  " + note));
    }

    private void laggedWithOwnLines(LaggedEffects.Result found) {
        effect("each dyad's line out: on outcome", found.allianceOnOutcome());
        effect("each dyad's line out: on alliance", found.outcomeOnAlliance());
        found.notes().forEach(note -> line("  " + note));
    }

    /** What does not stay once each dyad's own line is taken out. */
    private void takenOut(String which, OutcomeFindings found, Function<LaggedEffects.Result, Effect> effect) {
        int side = found.lagged().map(effect).value().map(Effect::side).orElse(0);
        int left =
                found.laggedWithOwnLines().map(effect).value().map(Effect::side).orElse(side);
        if (side != left && side != 0) {
            line("  " + which + ": clear only with each dyad's own line left in; read it with the line out");
        }
    }

    private static String outcome(OutcomeCorrelation method) {
        return switch (method.outcome()) {
            case CHANGE -> "change";
            case ADJUSTED_CHANGE -> "adjusted change";
            case LAST -> "last outcome";
        };
    }

    private void repair(ChangeByRepair.Result found, OutcomeAnalysis analysis) {
        line("  change by repair: ruptures"
                + analysis.repairCriterion().map(id -> " by " + id).orElse("")
                + analysis.repairRater()
                        .map(rater -> " in scores of the " + Words.of(rater))
                        .orElse(""));
        ChangeByRepair.Result plain = found.unadjusted();
        for (RepairStatus group : RepairStatus.values()) {
            String name = "change, " + ruptures(group);
            found.change(group)
                    .ifPresentOrElse(
                            effect -> effect(name + " (" + found.dyads(group) + ")", effect),
                            () -> line("  " + name + ": no dyad"));
            plain.change(group).filter(effect -> found.isAdjusted()).ifPresent(this::unadjusted);
        }
        for (ChangeByRepair.Pair pair : ChangeByRepair.Pair.ALL) {
            String name = ruptures(pair.group()) + " less " + ruptures(pair.less());
            found.contrast(pair).ifPresent(effect -> effect(name, effect));
            plain.contrast(pair).filter(effect -> found.isAdjusted()).ifPresent(this::unadjusted);
        }
        if (found.leftOut() > 0) {
            line("  left out: " + Words.count(found.leftOut(), "dyad") + ", " + ChangeByRepair.LEFT_OUT);
        }
        for (RepairStatus group : RepairStatus.values()) {
            if (found.isSmall(group)) {
                line("  " + ruptures(group) + ": a group of " + Words.count(found.dyads(group), "dyad") + "; "
                        + ChangeByRepair.SMALL);
            }
        }
        if (found.isAdjusted()) {
            line("  change by repair: " + ChangeByRepair.CAUTION);
        }
    }

    private void unadjusted(Effect effect) {
        effect("  not adjusted for the first score", effect);
    }

    private static String ruptures(RepairStatus group) {
        return switch (group) {
            case NONE -> "no rupture";
            case REPAIRED -> "repaired";
            case UNREPAIRED -> "unrepaired";
            case OPEN -> "still open";
        };
    }

    private void modality(ModalityEffect.Result found) {
        effect("remote less in person, within", found.within());
        line("  " + Words.count(found.dyadsWithBoth(), "dyad") + " met both ways. " + ModalityEffect.LIMITS);
    }

    private void effect(String name, Effect effect) {
        line(String.format(
                Locale.ROOT,
                "  %-34s %9.3f %19s %8s %9.3f",
                name,
                shown(effect.estimate()),
                interval(effect.interval()),
                p(effect.p()),
                shown(effect.standardised())));
    }

    /** What rounds to 0 is shown without a sign. */
    private static double shown(double value) {
        return Math.abs(value) < 0.0005 ? 0 : value;
    }

    private static String p(double p) {
        return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String interval(Interval interval) {
        return String.format(Locale.ROOT, "[%.3f, %.3f]", shown(interval.low()), shown(interval.high()));
    }

    private void line(String line) {
        text.append(Words.legible(line)).append('\n');
    }
}
