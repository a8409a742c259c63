package io.github.alliance4j.io.report.outcome;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.outcome.ChangeByRepair;
import io.github.alliance4j.scoring.outcome.Effect;
import io.github.alliance4j.scoring.outcome.LaggedEffects;
import io.github.alliance4j.scoring.outcome.ModalityEffect;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
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
    private final AnalysisResult result;

    /** What was found, one entry a rater and form of the alliance, and the analysis of that alliance. */
    public OutcomeSection(List<OutcomeFindings> all, AnalysisResult result) {
        this.all = all;
        this.result = result;
    }

    /** Writes the section; nothing without an outcome. */
    public void write(Html html) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        html.raw("<section id=\"outcome\" aria-labelledby=\"outcome-h\"><h2 id=\"outcome-h\">Alliance and outcome</h2>")
                .raw("<p class=\"note\">")
                .text("Outcome is "
                        + all.get(0).firstOutcome().map(OutcomeWords::outcome).orElse("not there")
                        + ". A point is one of that score or of the alliance named below. Positive is good, whichever end of"
                        + " the outcome's scores is the good one. Brackets are "
                        + Figures.of(100 * all.get(0).analysis().confidence())
                        + " % intervals. Nothing here proves a cause: what changes alliance and"
                        + " outcome together is not taken out.")
                .raw("</p>");
        for (OutcomeFindings found : all) {
            write(html, found);
        }
        html.raw("</section>\n");
    }

    private void write(Html html, OutcomeFindings found) throws IOException {
        html.raw("<div class=\"criterion\"><h3>")
                .text(OutcomeWords.whose(found))
                .raw("</h3><p>")
                .text("Alliance is the scale " + result.scale()
                        + OutcomeWords.points(Optional.of(result.metric()), found.allianceRange()) + ". "
                        + both(found))
                .raw("</p><ul>");
        answer(html, "Next session", found.lagged(), one -> lagged(html, one, found.laggedWithOwnLines()));
        answer(html, "Next session, with each dyad's own line", found.laggedWithOwnLines(), one -> ownLines(html, one));
        answer(html, "Same session", found.sameSession(), one -> sameSession(html, one));
        Optional<Evaluation<ModalityEffect.Result>> modality = found.modality();
        if (modality.isPresent()) {
            answer(html, "Remote and in person", modality.get(), one -> modality(html, one));
        }
        html.raw("</ul>");
        new CorrelationTable(found).write(html);
        Optional<Evaluation<ChangeByRepair.Result>> repair = found.changeByRepair();
        if (repair.flatMap(Evaluation::value).isPresent()) {
            new RepairTable(repair.flatMap(Evaluation::value).orElseThrow(), found).write(html, result.criteria());
        } else if (repair.isPresent()) {
            html.raw("<p class=\"sub\">")
                    .text("Change by repair: not evaluable: " + repair.get().reason() + ".")
                    .raw("</p>");
        }
        html.raw("</div>");
    }

    private static String both(OutcomeFindings found) {
        return found.courses().isEmpty()
                ? "No dyad has both, so nothing can be told: the outcome is of "
                        + Figures.count(found.dyadsWithOutcome(), "other dyad", "other dyads") + "."
                : Figures.count(found.courses().size(), "dyad", "dyads") + " with both, "
                        + Figures.count(found.sessions(), "session", "sessions") + ".";
    }

    private static <T> void answer(Html html, String name, Evaluation<T> answer, Answer<T> words) throws IOException {
        if (answer.value().isPresent()) {
            words.write(answer.value().get());
        } else {
            item(html, name + ": not evaluable: " + answer.reason() + ".");
        }
    }

    private static void lagged(Html html, LaggedEffects.Result found, Evaluation<LaggedEffects.Result> ownLines)
            throws IOException {
        item(
                html,
                OutcomeWords.effect(
                        "After a session with a better alliance than usual",
                        "the outcome of the next session",
                        found.allianceOnOutcome(),
                        ownLines.map(LaggedEffects.Result::allianceOnOutcome)));
        item(
                html,
                OutcomeWords.effect(
                        "After a session with a better outcome than usual",
                        "the alliance of the next session",
                        found.outcomeOnAlliance(),
                        ownLines.map(LaggedEffects.Result::outcomeOnAlliance)));
        for (String note : found.notes()) {
            item(html, note);
        }
    }

    private static void ownLines(Html html, LaggedEffects.Result found) throws IOException {
        Effect outcome = found.allianceOnOutcome();
        Effect alliance = found.outcomeOnAlliance();
        item(
                html,
                "The same with each dyad's own line over sessions taken out: outcome of the next session "
                        + OutcomeWords.numbers(outcome)
                        + ", alliance of the next session "
                        + OutcomeWords.numbers(alliance)
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
                        + OutcomeWords.numbers(effect) + ". " + ModalityEffect.LIMITS);
    }

    private static void item(Html html, String words) throws IOException {
        html.raw("<li>").text(words).raw("</li>");
    }
}
