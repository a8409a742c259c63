package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Goal;
import io.github.alliance4j.model.alliance.Task;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Goals, tasks and facets of the bond in numbers: what the client said beside what the therapist said. */
final class VoiceTable {

    private final Alliance record;
    private final Tenures tenures;
    private final int last;

    /** The numbers of a record that has a session. */
    VoiceTable(Alliance record) {
        this.record = record;
        this.tenures = new Tenures(record);
        this.last = record.lastSession().orElseThrow().number().value();
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
            writeWords(html, "endorsement", Word.endorsing(goal), tenures::onWork);
            writeWords(html, "priority", Rank.of(goal), tenures::onWork);
            html.raw("</tbody>");
        }
        html.raw("</table></div>");
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
                writeWords(html, Labels.plain(aspect), Word.on(task, aspect), tenures::onWork);
            }
            html.raw("</tbody>");
        }
        html.raw("</table></div>");
    }

    private void writeBond(Html html) throws IOException {
        begin(html, "Bond");
        html.raw("<tbody>");
        for (BondFacet facet : BondFacet.values()) {
            List<Word> words = Word.on(record.bond(), facet);
            if (!words.isEmpty()) {
                writeWords(html, Labels.plain(facet), words, tenures::onBond);
            }
        }
        html.raw("</tbody></table></div>");
    }

    private static void begin(Html html, String what) throws IOException {
        html.scrolling("wide voices", what + " in numbers")
                .raw("<table><thead><tr><th scope=\"col\">")
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

    private void writeWords(Html html, String what, List<? extends Spoken> words, ToIntFunction<Spoken> lastOf)
            throws IOException {
        html.raw("<tr><th scope=\"row\">").text(what).raw("</th>");
        for (Rater rater : List.of(Rater.CLIENT, Rater.THERAPIST)) {
            VoiceCell cell = new VoiceCell(
                    words.stream().filter(word -> word.by() == rater).toList(), lastOf, last);
            html.raw(cell.isEmpty() ? "<td class=\"no\">" : "<td>")
                    .raw(cell.inWords())
                    .raw("</td>");
        }
        html.raw("</tr>");
    }
}
