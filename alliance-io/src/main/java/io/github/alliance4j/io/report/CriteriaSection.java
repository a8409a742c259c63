package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.ChanceExpectation;
import io.github.alliance4j.scoring.analysis.ChanceNoise;
import io.github.alliance4j.scoring.analysis.ClinicCalibration;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each criterion with its source, its settings, and what it flagged beside what chance alone would flag. */
final class CriteriaSection {

    private final List<ChanceExpectation> criteria;
    private final List<ClinicCalibration> calibrations;

    CriteriaSection(AnalysisResult result) {
        this.criteria = result.criteria();
        this.calibrations = result.calibrations();
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

    private void writeCriterion(Html html, ChanceExpectation criterion) throws IOException {
        html.raw("<div class=\"criterion\"><h3><code>")
                .text(criterion.criterion())
                .raw("</code></h3>");
        Optional<RuptureCriterion> known = RuptureCriterion.find(criterion.criterion());
        if (known.isPresent()) {
            writeSource(html, known.get(), criterion);
        } else {
            html.raw("<p>A rule that does not ship with the library.</p>");
        }
        html.raw("<p class=\"chance\">").text(chance(criterion)).raw("</p>");
        if (criterion.noise() == ChanceNoise.CALIBRATED) {
            writeCalibrations(html, criterion);
        }
        if (!criterion.byLength().isEmpty()) {
            html.raw("<p class=\"sub\">").text(simulation(criterion)).raw("</p>");
        }
        if (!criterion.settings().isEmpty()) {
            html.raw("<p class=\"sub\">Settings: ").text(settings(criterion)).raw("</p>");
        }
        html.raw("</div>");
    }

    /** The rate is not simulated; what it rests on is told instead. */
    private void writeCalibrations(Html html, ChanceExpectation criterion) throws IOException {
        html.raw(
                        "<p class=\"sub\">By chance: the rate that was asked for; the rule is calibrated to keep it. A finding tells")
                .raw(" how probable a rupture is after all the scores of the dyad are seen.</p>");
        List<String> lines = calibrations.stream()
                .filter(one -> one.criterion().equals(criterion.criterion()))
                .map(CriteriaSection::line)
                .distinct()
                .toList();
        for (String line : lines) {
            html.raw("<p class=\"sub\">").text(line).raw("</p>");
        }
    }

    private static String line(ClinicCalibration one) {
        return Labels.rater(one.rater())
                + one.instrument().map(id -> " (" + id + ")").orElse("") + ": " + one.sentence()
                + (one.calibration().isEvaluable() ? ". Standard errors in brackets." : ".");
    }

    /** The mark is that of the rule as it is set: one whose flag was changed is nobody's published rule. */
    private static void writeSource(Html html, RuptureCriterion shipped, ChanceExpectation criterion)
            throws IOException {
        EvidenceMark mark = shipped.mark(criterion.settings());
        html.raw("<p>")
                .text(sentence(shipped.summary()))
                .raw("</p><p class=\"sub\">Source (")
                .text(Labels.plain(mark))
                .raw("): ")
                .text(sentence(shipped.source()));
        if (mark == EvidenceMark.LIBRARY_DEFAULT && mark != shipped.mark()) {
            html.text(" Changed from the published rule.");
        }
        html.raw("</p>");
        if (mark == EvidenceMark.UNCONFIRMED) {
            html.raw(
                            "<p><strong class=\"badge k-down\">UNCONFIRMED</strong> recalled, not read: check the source before")
                    .raw(" relying on this rule.</p>");
        }
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

    /** How the number by chance was found, and what it leaves out. */
    static String simulation(ChanceExpectation criterion) {
        Collection<ChanceRate> rates = criterion.byLength().values();
        int replications =
                rates.stream().mapToInt(ChanceRate::replications).min().orElse(0);
        double error =
                rates.stream().mapToDouble(ChanceRate::standardError).max().orElse(0);
        return "By chance: simulated with " + replications + " series for each length, of independent normal noise "
                + ground(criterion) + "; the simulation's standard error of a rate is at most " + thousandths(error)
                + ".";
    }

    private static String ground(ChanceExpectation criterion) {
        return switch (criterion.noise()) {
            case PLAIN, CALIBRATED -> "without answer steps, ceilings or dependence between sessions";
            case ON_SCALE ->
                "about the mean of the scores, within the ends and on the answer steps of their scale where"
                        + " these are known, without dependence between sessions";
        };
    }

    /** Rounded up, since the error is said to be at most this. */
    private static String thousandths(double error) {
        return BigDecimal.valueOf(error).setScale(3, RoundingMode.CEILING).toPlainString();
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
