package io.github.alliance4j.io.report.outcome;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.outcome.ChangeByRepair;
import io.github.alliance4j.scoring.outcome.Effect;
import io.github.alliance4j.scoring.outcome.LaggedEffects;
import io.github.alliance4j.scoring.outcome.MetaAnalyticAnchor;
import io.github.alliance4j.scoring.outcome.ModalityEffect;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import io.github.alliance4j.scoring.outcome.SameSessionEffects;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the alliance goes with in the outcome: a part for each rater and form, or nothing without an outcome. */
public final class OutcomeSection {

    /** Writes an answer into a list. */
    private interface Answer<T> {
        void write(T answer) throws IOException;
    }

    private final List<OutcomeFindings> all;
    private final List<ChanceExpectation> criteria;

    /** What was found, one entry a rater and form of the alliance, and what the criteria would find by chance. */
    public OutcomeSection(List<OutcomeFindings> all, List<ChanceExpectation> criteria) {
        this.all = all;
        this.criteria = criteria;
    }

    /** Writes the section; nothing without an outcome. */
    public void write(Html html) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        html.raw("<section id=\"outcome\" aria-labelledby=\"outcome-h\"><h2 id=\"outcome-h\">Alliance and outcome</h2>")
                .raw("<p class=\"note\">")
                .text("Outcome is "
                        + all.get(0).firstOutcome().map(OutcomeSection::name).orElse("not there")
                        + ". Positive is good, whichever end of its scores is the good one. Nothing here proves a cause:"
                        + " what changes alliance and outcome together is not taken out.")
                .raw("</p>");
        for (OutcomeFindings found : all) {
            write(html, found);
        }
        html.raw("</section>\n");
    }

    private static String name(OutcomeSeries outcome) {
        return outcome.key().instrument().orElse("of an unnamed form") + ", scale "
                + outcome.key().scale();
    }

    private void write(Html html, OutcomeFindings found) throws IOException {
        html.raw("<div class=\"criterion\"><h3>")
                .text(found.allianceKey()
                        .map(key -> Labels.rater(key)
                                + key.instrument().map(id -> ", " + id).orElse(""))
                        .orElse("No alliance"))
                .raw("</h3><p>")
                .text(Figures.count(found.courses().size(), "dyad", "dyads") + " with both, "
                        + Figures.count(found.sessions(), "session", "sessions") + ".")
                .raw("</p><ul>");
        answer(html, "Next session", found.lagged(), one -> lagged(html, one));
        answer(html, "Next session, with each dyad's own line", found.laggedWithOwnLines(), one -> ownLines(html, one));
        answer(html, "Same session", found.sameSession(), one -> sameSession(html, one));
        Optional<Evaluation<ModalityEffect.Result>> modality = found.modality();
        if (modality.isPresent()) {
            answer(html, "Remote and in person", modality.get(), one -> modality(html, one));
        }
        html.raw("</ul>");
        correlations(html, found);
        Optional<Evaluation<ChangeByRepair.Result>> repair = found.changeByRepair();
        if (repair.flatMap(Evaluation::value).isPresent()) {
            repair(
                    html,
                    repair.flatMap(Evaluation::value).orElseThrow(),
                    found.analysis().repairCriterion());
        } else if (repair.isPresent()) {
            html.raw("<p class=\"sub\">")
                    .text("Change by repair: not evaluable: " + repair.get().reason() + ".")
                    .raw("</p>");
        }
        html.raw("</div>");
    }

    private static <T> void answer(Html html, String name, Evaluation<T> answer, Answer<T> words) throws IOException {
        if (answer.value().isPresent()) {
            words.write(answer.value().get());
        } else {
            item(html, name + ": not evaluable: " + answer.reason() + ".");
        }
    }

    private static void lagged(Html html, LaggedEffects.Result found) throws IOException {
        item(
                html,
                OutcomeWords.effect(
                        "After a session with a better alliance than usual",
                        "the outcome of the next session",
                        found.allianceOnOutcome()));
        item(
                html,
                OutcomeWords.effect(
                        "After a session with a better outcome than usual",
                        "the alliance of the next session",
                        found.outcomeOnAlliance()));
    }

    private static void ownLines(Html html, LaggedEffects.Result found) throws IOException {
        Effect outcome = found.allianceOnOutcome();
        Effect alliance = found.outcomeOnAlliance();
        item(
                html,
                "The same with each dyad's own line over sessions taken out: outcome of the next session "
                        + OutcomeWords.numbers(outcome.estimate(), outcome.interval())
                        + ", alliance of the next session "
                        + OutcomeWords.numbers(alliance.estimate(), alliance.interval())
                        + ". What is gone here may come from dyads that drift their own way in both.");
    }

    private static void sameSession(Html html, SameSessionEffects.Result found) throws IOException {
        item(
                html,
                OutcomeWords.effect("In a session with a better alliance than usual", "the outcome", found.within()));
        item(html, OutcomeWords.effect("In dyads with a better alliance", "the outcome", found.between()));
        for (String note : found.notes()) {
            item(html, note);
        }
    }

    private static void modality(Html html, ModalityEffect.Result found) throws IOException {
        Effect effect = found.within();
        item(
                html,
                "Alliance in remote sessions less that in person, within the "
                        + Figures.count(found.dyadsWithBoth(), "dyad", "dyads") + " that met both ways: "
                        + OutcomeWords.numbers(effect.estimate(), effect.interval()) + ". " + ModalityEffect.LIMITS);
    }

    private static void sub(Html html, String words) throws IOException {
        html.raw("<p class=\"sub\">").text(words).raw("</p>");
    }

    private static void item(Html html, String words) throws IOException {
        html.raw("<li>").text(words).raw("</li>");
    }

    private static void correlations(Html html, OutcomeFindings found) throws IOException {
        MetaAnalyticAnchor anchor = MetaAnalyticAnchor.ALLIANCE_OUTCOME;
        html.raw("<table><thead><tr><th scope=\"col\">Correlation over dyads</th><th scope=\"col\">Dyads</th>")
                .raw("<th scope=\"col\">r with interval</th></tr></thead><tbody>");
        for (OutcomeFindings.Correlated one : found.correlations()) {
            html.raw("<tr><th scope=\"row\">")
                    .text(OutcomeWords.correlation(one))
                    .raw("</th>");
            html.raw(one.result()
                    .value()
                    .map(r -> "<td class=\"n\">" + r.dyads() + "</td><td class=\"n\">"
                            + OutcomeWords.numbers(r.r(), r.interval()) + "</td></tr>")
                    .orElse("<td class=\"n\"></td><td>not evaluable</td></tr>"));
        }
        html.raw("<tr><th scope=\"row\">Beside it, no norm: a meta-analysis</th><td class=\"n\">" + anchor.studies()
                        + " studies</td><td class=\"n\">")
                .raw(anchor.r() + " [" + anchor.interval().low() + ", "
                        + anchor.interval().high() + "]</td></tr></tbody></table><p class=\"sub\">")
                .text("Source: " + anchor.source().citation().text() + " doi:"
                        + anchor.source().citation().doi())
                .raw("</p>");
    }

    private void repair(Html html, ChangeByRepair.Result found, Optional<String> criterion) throws IOException {
        html.raw("<table><thead><tr><th scope=\"col\">")
                .text("Ruptures" + criterion.map(id -> " by " + id).orElse(""))
                .raw("</th><th scope=\"col\">Dyads</th>")
                .raw("<th scope=\"col\">Change in outcome")
                .raw(found.isAdjusted() ? ", adjusted for the first score" : "")
                .raw("</th></tr></thead><tbody>");
        for (RepairStatus group : RepairStatus.values()) {
            html.raw("<tr><th scope=\"row\">")
                    .text(OutcomeWords.ruptures(group))
                    .raw("</th><td class=\"n\">" + found.dyads(group) + "</td><td class=\"n\">")
                    .raw(found.change(group)
                            .map(effect -> OutcomeWords.numbers(effect.estimate(), effect.interval()))
                            .orElse(""))
                    .raw("</td></tr>");
        }
        html.raw("</tbody></table>");
        if (found.leftOut() > 0) {
            sub(
                    html,
                    "Left out: " + Figures.count(found.leftOut(), "dyad", "dyads") + ", " + ChangeByRepair.LEFT_OUT
                            + ".");
        }
        for (ChanceExpectation rule : criteria) {
            if (criterion.filter(rule.criterion()::equals).isPresent() && rule.series() > 0) {
                sub(
                        html,
                        rule.criterion() + " found something in " + rule.flagged() + " of "
                                + Figures.count(rule.series(), "series", "series")
                                + " of all raters and forms; by chance"
                                + " alone it would in about " + Figures.sd(rule.expected()) + ".");
            }
        }
        Optional<Effect> contrast = found.contrast(RepairStatus.REPAIRED, RepairStatus.UNREPAIRED);
        if (contrast.isPresent()) {
            html.raw("<p>")
                    .text("Repaired less unrepaired: "
                            + OutcomeWords.numbers(
                                    contrast.get().estimate(), contrast.get().interval())
                            + ". Dyads were not assigned to groups.")
                    .raw("</p>");
        }
    }
}
