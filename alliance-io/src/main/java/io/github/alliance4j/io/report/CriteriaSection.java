package io.github.alliance4j.io.report;

import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each criterion with its source, its settings, and what it flagged beside what chance alone would flag. */
final class CriteriaSection {

    private final List<ChanceExpectation> criteria;

    CriteriaSection(List<ChanceExpectation> criteria) {
        this.criteria = criteria;
    }

    void write(Html html) throws IOException {
        html.raw("<section id=\"criteria\" aria-labelledby=\"criteria-h\">")
                .raw("<h2 id=\"criteria-h\">Criteria, beside chance</h2>");
        if (criteria.isEmpty()) {
            html.raw("<p>No criterion was applied.</p>");
        }
        for (ChanceExpectation criterion : criteria) {
            writeCriterion(html, criterion);
        }
        html.raw("</section>\n");
    }

    private static void writeCriterion(Html html, ChanceExpectation criterion) throws IOException {
        html.raw("<div class=\"criterion\"><h3><code>")
                .text(criterion.criterion())
                .raw("</code></h3>");
        Optional<RuptureCriterion> known = Arrays.stream(RuptureCriterion.values())
                .filter(shipped -> shipped.id().equals(criterion.criterion()))
                .findFirst();
        if (known.isPresent()) {
            RuptureCriterion shipped = known.get();
            html.raw("<p>")
                    .text(sentence(shipped.summary()))
                    .raw("</p><p class=\"sub\">Source (")
                    .text(Labels.plain(shipped.mark()))
                    .raw("): ")
                    .text(sentence(shipped.source()))
                    .raw("</p>");
        } else {
            html.raw("<p>A rule that does not ship with the library.</p>");
        }
        html.raw("<p class=\"chance\">").text(chance(criterion)).raw("</p>");
        if (!criterion.settings().isEmpty()) {
            html.raw("<p class=\"sub\">Settings: ").text(settings(criterion)).raw("</p>");
        }
        html.raw("</div>");
    }

    /** What was flagged, and what would be if nothing had happened. */
    static String chance(ChanceExpectation criterion) {
        if (criterion.series() == 0) {
            return "No series could be judged.";
        }
        return Figures.count(criterion.series(), "series was judged", "series were judged") + "; "
                + criterion.flagged() + (criterion.flagged() == 1 ? " has" : " have")
                + " a finding. If nothing had happened"
                + " in any of them, about " + Figures.sd(criterion.expected()) + " would have one by chance alone.";
    }

    private static String settings(ChanceExpectation criterion) {
        return criterion.settings().entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
