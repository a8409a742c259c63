package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import io.github.alliance4j.scoring.congruence.panel.LaggedActorPartnerFit;
import io.github.alliance4j.scoring.congruence.panel.LaggedEffect;
import io.github.alliance4j.scoring.congruence.panel.PartnerRatio;
import java.io.IOException;
import java.util.List;

/** What goes from one session to the next with one's own view and with the other's: a table, sentences, and their limits. */
final class VoicesEffects {

    private static final String LIMITS =
            "A lag is no cause: what moves both voices, one a session later, looks the same. A straight line over sessions that"
                    + " all dyads share was taken out first. What each dyad drifts beyond it was not, and where both voices of a"
                    + " dyad drift alike, that looks like an effect of each on the other. In simulated clinics without any such"
                    + " effect, 6 in 100 were found all the same where nothing drifted, 14 in 100 where dyads drifted a little"
                    + " and 68 in 100 where they drifted much.";

    private final ClinicCongruence clinic;

    VoicesEffects(ClinicCongruence clinic) {
        this.clinic = clinic;
    }

    void write(Html html) throws IOException {
        html.raw("<h3>From one session to the next</h3>");
        var model = clinic.laggedActorPartner();
        if (model.value().isPresent()) {
            write(html, model.value().get());
        } else {
            html.raw("<p>")
                    .text("Whether one voice goes before the other cannot be said: " + model.reason() + ".")
                    .raw("</p>");
        }
    }

    private void write(Html html, LaggedActorPartnerFit fit) throws IOException {
        html.raw("<p>")
                .text(
                        Figures.count(fit.dyads(), "dyad", "dyads") + ", " + Figures.count(fit.steps(), "step", "steps")
                                + " between consecutive sessions that both rated: those of each dyad's longest stretch without a gap.")
                .raw("</p>");
        table(html, fit);
        html.raw("<ul>");
        for (Role role : Role.values()) {
            html.raw("<li>").text(sentence(role, fit.partner(role))).raw("</li>");
        }
        html.raw("</ul><p class=\"sub\">").text(LIMITS).raw("</p>");
    }

    private void table(Html html, LaggedActorPartnerFit fit) throws IOException {
        html.scrolling("wide", "Effects from one session to the next");
        html.raw("<table><caption>")
                .text(
                        "By how much a score moves where a score of the session before is 1 point higher; in brackets the "
                                + Figures.of(100 * clinic.confidence())
                                + " % interval. k: the other's effect as a share of one's own.")
                .raw("</caption><thead><tr>");
        for (String name : List.of("Score of", "Own score before (actor)", "The other\u2019s (partner)", "k")) {
            html.raw("<th scope=\"col\">").text(name).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (Role role : Role.values()) {
            html.raw("<tr><th scope=\"row\">")
                    .text(DyadVoices.word(rater(role)))
                    .raw("</th>")
                    .raw(cell(fit.actor(role).value(), fit.actor(role).interval()))
                    .raw(cell(fit.partner(role).value(), fit.partner(role).interval()))
                    .raw(fit.ratio(role).value().map(VoicesEffects::cell).orElse("<td class=\"no\">not evaluable</td>"))
                    .raw("</tr>");
        }
        html.raw("</tbody></table></div>");
    }

    private static String cell(PartnerRatio ratio) {
        return cell(ratio.value(), ratio.interval());
    }

    private static String cell(double value, Interval interval) {
        return "<td>" + Figures.rate(value, 2) + " (" + Figures.rate(interval.low(), 2) + " to "
                + Figures.rate(interval.high(), 2) + ")</td>";
    }

    private String sentence(Role role, LaggedEffect partner) {
        String one = DyadVoices.word(rater(role));
        String other = DyadVoices.word(rater(role == Role.FIRST ? Role.SECOND : Role.FIRST));
        String words = partner.interval().low() > 0
                ? " is higher"
                : partner.interval().high() < 0 ? " is lower" : " is neither clearly higher nor clearly lower";
        return "After a session in which the " + other + " scores higher than usual, the " + one + "'s next score"
                + words + ", given the " + one + "'s own score before (" + Figures.p(partner.p()) + ").";
    }

    private Rater rater(Role role) {
        return role == Role.FIRST ? clinic.raters().first() : clinic.raters().second();
    }
}
