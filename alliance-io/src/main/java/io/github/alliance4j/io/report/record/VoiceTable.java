package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Goals, tasks and facets of the bond in numbers: what the client said beside what the therapist said. */
final class VoiceTable {

    /** Longer histories are cut in the middle. */
    private static final int SHOWN = 6;

    private final Alliance record;

    VoiceTable(Alliance record) {
        this.record = record;
    }

    void write(Html html) throws IOException {
        html.raw("<details class=\"numbers\"><summary>Goals, tasks and bond in numbers</summary>")
                .raw("<p class=\"sub\">Percent of the maximum of the scale each was rated on; the session in brackets.")
                .raw("</p>");
        if (record.goals().isEmpty()) {
            html.raw("<p>No goal is in the record.</p>");
        } else {
            writeGoals(html);
        }
        if (record.tasks().isEmpty()) {
            html.raw("<p>No task is in the record.</p>");
        } else {
            writeTasks(html);
        }
        if (record.bond().ratings().isEmpty()) {
            html.raw("<p>No facet of the bond is rated.</p>");
        } else {
            writeBond(html);
        }
        html.raw("</details>");
    }

    private void writeGoals(Html html) throws IOException {
        begin(html, "Goals");
        for (Goal goal : record.goals()) {
            beginThing(html, goal.id().toString(), goal.statement());
            html.text("proposed by " + Wording.who(goal.proposedBy()) + " " + Wording.in(goal.proposedIn()) + "; "
                            + Standing.of(goal))
                    .raw("</span></th></tr>");
            writeWords(html, "endorsement", Word.endorsing(goal), goal.endorsement());
            html.raw("<tr><th scope=\"row\">priority</th>");
            writeRank(html, goal, Rater.CLIENT);
            writeRank(html, goal, Rater.THERAPIST);
            html.raw("</tr></tbody>");
        }
        html.raw("</table>");
    }

    private static void writeRank(Html html, Goal goal, Rater rater) throws IOException {
        html.raw(goal.priority()
                .by(rater)
                .map(word -> "<td>rank " + word.rank() + " (" + word.session() + ")</td>")
                .orElse("<td class=\"no\">not heard</td>"));
    }

    private void writeTasks(Html html) throws IOException {
        begin(html, "Tasks");
        for (Task task : record.tasks()) {
            beginThing(html, task.id().toString(), task.statement());
            String serves = task.serves().isEmpty()
                    ? "serves no goal"
                    : "serves " + Wording.list(task.serves(), Object::toString);
            html.text(Labels.plain(task.kind()) + ", " + serves + "; proposed by " + Wording.who(task.proposedBy())
                            + " " + Wording.in(task.proposedIn()) + "; " + Standing.of(task))
                    .raw("</span></th></tr>");
            for (TaskAspect aspect : TaskAspect.values()) {
                writeWords(html, Labels.plain(aspect), Word.on(task, aspect), task.rating(aspect));
            }
            html.raw("</tbody>");
        }
        html.raw("</table>");
    }

    private void writeBond(Html html) throws IOException {
        begin(html, "Bond");
        html.raw("<tbody>");
        for (BondFacet facet : BondFacet.values()) {
            List<Word> words = Word.on(record.bond(), facet);
            if (!words.isEmpty()) {
                writeWords(html, Labels.plain(facet), words, record.bond().rating(facet));
            }
        }
        html.raw("</tbody></table>");
    }

    private static void begin(Html html, String what) throws IOException {
        html.raw("<table class=\"voices\"><thead><tr><th scope=\"col\">")
                .raw(what)
                .raw("</th><th scope=\"col\">Client</th><th scope=\"col\">Therapist</th></tr></thead>");
    }

    /** The heading of a goal or task, up to the line below its name, which is left open. */
    private static void beginThing(Html html, String code, Optional<String> statement) throws IOException {
        html.raw("<tbody><tr><th scope=\"rowgroup\" colspan=\"3\">").name(code);
        if (statement.isPresent()) {
            html.raw(": ").name(statement.get());
        }
        html.raw("<br/><span class=\"sub\">");
    }

    private static void writeWords(Html html, String what, List<Word> words, Voices<?> counting) throws IOException {
        html.raw("<tr><th scope=\"row\">").text(what).raw("</th>");
        for (Rater rater : List.of(Rater.CLIENT, Rater.THERAPIST)) {
            List<Word> said = words.stream().filter(word -> word.by() == rater).toList();
            if (said.isEmpty()) {
                html.raw("<td class=\"no\">not heard</td>");
            } else {
                html.raw("<td>")
                        .raw(history(said))
                        .raw(counting.by(rater).isPresent() ? "" : "; counts no longer")
                        .raw("</td>");
            }
        }
        html.raw("</tr>");
    }

    private static String history(List<Word> said) {
        if (said.size() <= SHOWN) {
            return listed(said);
        }
        return listed(said.subList(0, 1)) + ", \u2026, " + listed(said.subList(said.size() - SHOWN + 2, said.size()));
    }

    private static String listed(List<Word> said) {
        return said.stream()
                .map(word -> Figures.of(word.pomp()) + " (" + word.session() + ")")
                .collect(Collectors.joining(", "));
    }
}
