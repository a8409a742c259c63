package io.github.alliance4j.io.report.outcome;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.outcome.ChangeByRepair;
import io.github.alliance4j.scoring.outcome.Effect;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How dyads changed by how their ruptures ended, and every difference between two groups that have a dyad. */
final class RepairTable {

    private static final String REPAIR_WINDOW = "repair-window";

    private final ChangeByRepair.Result found;
    private final ChangeByRepair.Result plain;
    private final Optional<String> criterion;
    private final String whose;

    RepairTable(ChangeByRepair.Result found, OutcomeFindings of) {
        this.found = found;
        this.plain = found.unadjusted();
        this.criterion = of.analysis().repairCriterion();
        this.whose = OutcomeWords.whose(of);
    }

    void write(Html html, List<ChanceExpectation> criteria) throws IOException {
        head(
                html,
                "Change in outcome",
                "Ruptures" + criterion.map(id -> " by " + id).orElse(""),
                "Change");
        boolean timed = found.dyads(RepairStatus.UNREPAIRED) > 0 || setsATime(criteria);
        for (RepairStatus group : RepairStatus.values()) {
            if (timed || group != RepairStatus.UNREPAIRED) {
                row(html, OutcomeWords.ruptures(group), dyads(group), found.change(group), plain.change(group));
            }
        }
        html.raw("</tbody></table></div>");
        if (!timed) {
            sub(
                    html,
                    "This rule sets no time for a repair: a rupture that is not back by the last session is still open.");
        }
        for (RepairStatus group : RepairStatus.values()) {
            small(html, group);
        }
        if (found.leftOut() > 0) {
            sub(
                    html,
                    "Left out: " + Figures.count(found.leftOut(), "dyad", "dyads") + ", " + ChangeByRepair.LEFT_OUT
                            + ".");
        }
        for (ChanceExpectation rule : criteria) {
            chance(html, rule);
        }
        differences(html);
    }

    /** Whether the rule says after how many sessions a rupture is not repaired; so it is taken where the rule is not known. */
    private boolean setsATime(List<ChanceExpectation> criteria) {
        return criteria.stream()
                .filter(rule -> criterion.filter(rule.criterion()::equals).isPresent())
                .allMatch(rule -> rule.settings().entrySet().stream()
                        .anyMatch(setting -> setting.getKey().endsWith(REPAIR_WINDOW)
                                && !setting.getValue().equals("any")));
    }

    private void small(Html html, RepairStatus group) throws IOException {
        if (found.isSmall(group)) {
            sub(
                    html,
                    capitalized(OutcomeWords.briefly(group)) + ": a group of "
                            + Figures.count(found.dyads(group), "dyad", "dyads") + "; " + ChangeByRepair.SMALL + ".");
        }
    }

    private String dyads(RepairStatus group) {
        return found.dyads(group) == 0 ? "no dyad" : String.valueOf(found.dyads(group));
    }

    private void chance(Html html, ChanceExpectation rule) throws IOException {
        if (criterion.filter(rule.criterion()::equals).isPresent() && rule.series() > 0) {
            sub(
                    html,
                    rule.criterion() + " found something in " + rule.flagged() + " of "
                            + Figures.count(rule.series(), "series", "series")
                            + " of all raters and forms; by chance alone it would in about "
                            + Figures.sd(rule.expected()) + ".");
        }
    }

    private void differences(Html html) throws IOException {
        List<ChangeByRepair.Pair> pairs = ChangeByRepair.Pair.ALL.stream()
                .filter(pair -> found.contrast(pair).isPresent())
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        head(html, "Differences of change", "Groups", "Difference");
        for (ChangeByRepair.Pair pair : pairs) {
            row(
                    html,
                    capitalized(OutcomeWords.briefly(pair.group())) + " less " + OutcomeWords.briefly(pair.less()),
                    found.dyads(pair.group()) + " and " + found.dyads(pair.less()),
                    found.contrast(pair),
                    plain.contrast(pair));
        }
        html.raw("</tbody></table></div><p>")
                .text((found.isAdjusted() ? ChangeByRepair.CAUTION + " " : "") + "Dyads were not assigned to groups.")
                .raw("</p>");
    }

    private void head(Html html, String caption, String first, String value) throws IOException {
        html.scrolling("wide", caption + ", " + whose)
                .raw("<table><caption>")
                .text(caption)
                .raw("</caption><thead><tr><th scope=\"col\">")
                .text(first)
                .raw("</th><th scope=\"col\">Dyads</th><th scope=\"col\">")
                .text(value)
                .raw(
                        found.isAdjusted()
                                ? ", adjusted for the first score</th><th scope=\"col\">Unadjusted</th>"
                                : "</th>")
                .raw("</tr></thead><tbody>");
    }

    private void row(Html html, String name, String dyads, Optional<Effect> adjusted, Optional<Effect> unadjusted)
            throws IOException {
        html.raw("<tr><th scope=\"row\">")
                .text(name)
                .raw("</th><td class=\"n\">")
                .text(dyads)
                .raw("</td>");
        cell(html, adjusted);
        if (found.isAdjusted()) {
            cell(html, unadjusted);
        }
        html.raw("</tr>");
    }

    private static void cell(Html html, Optional<Effect> effect) throws IOException {
        html.raw("<td class=\"n\">" + effect.map(OutcomeWords::numbers).orElse("") + "</td>");
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void sub(Html html, String words) throws IOException {
        html.raw("<p class=\"sub\">").text(words).raw("</p>");
    }
}
