package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.instrument.Subscale;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of all instruments as Markdown, made from the definitions alone. */
final class InstrumentPage {

    private static final String OPENING = """
            # Instruments

            <!-- Generated from the definitions by InstrumentPageTest; the way to write it anew is in CONTRIBUTING.md. -->

            The forms whose keys are built in, each with what its key rests on. The library holds numbers and keys: no wording, no norms. Cut-offs
            stand apart, each with its source, on the page of [cut-off rules](methods/cut-off-rules.md). Whoever shows a form to people needs the
            rights to it.

            Every form has one id, and no other name is taken for it. Under *key*, `solid` is well sourced, and `verify` is to be verified before
            clinical use. The [marks](methods/README.md) say how well each single fact is sourced; a weak mark inside a solid key counts.
            The *published score* is the unit in which the authors report; every score is given as sum, mean and percent of maximum possible too.
            In all alliance forms higher is better. Where no rule for missing items is stated, the caller chooses, and by default every item that
            applies is needed ([missing items](methods/missing-items.md)).

            A form of your own, or one of [those that do not ship](#forms-that-do-not-ship), is a [JSON file](formats/instrument-json.md) or a few
            lines of Java; it joins the catalogue with `InstrumentCatalog.with`. Where a part that is UNCONFIRMED here is otherwise in your clinic,
            such as answers of the SAI from 1 to 6, make a definition under an id of your own from the built-in one with `Instrument.toBuilder`
            ([scoring](methods/scoring.md#a-key-that-differs)).
            """;

    private static final String CAUTION = """
            ## Caution

            A review of 66 studies of the Working Alliance Inventory by the COSMIN standard found its content validity insufficient, its
            structural validity conflicting, that its internal consistency "could not be established", and its test-retest reliability
            conflicting: Paap, D., et al. (2022). Frontiers in Psychology, doi:10.3389/fpsyg.2022.945294 (VERIFIED).

            Alliance forms sit near their ceiling (Meier 2022, doi:10.3389/fpsyg.2022.949326, existence VERIFIED): a form filled in a straight
            line at the top says little. The [data diagnostics](methods/data-diagnostics.md) name such forms.
            """;

    private static final String UNSHIPPED = """
            ## Forms that do not ship

            They are known, but no key of them can be relied on. Asking for one is refused with its reason.

            | name | form | why |
            |---|---|---|
            """;

    private InstrumentPage() {}

    static String of(List<Instrument> forms) {
        return OPENING
                + "\n## All forms\n\n| id | rater | items | answers | scales | published total | better | key |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + forms.stream().map(InstrumentPage::row).collect(Collectors.joining())
                + "\n" + CAUTION
                + forms.stream().map(InstrumentPage::section).collect(Collectors.joining())
                + "\n" + UNSHIPPED
                + UnshippedInstrument.all().stream().map(InstrumentPage::row).collect(Collectors.joining());
    }

    private static String row(Instrument form) {
        return cells(
                "[`" + form.id() + "`](#" + form.id() + ")",
                rater(form),
                Integer.toString(form.items().size()),
                answers(form.answers()),
                scales(form),
                published(form, form.total()),
                better(form.direction()),
                key(form.keyStatus()));
    }

    private static String scales(Instrument form) {
        String subscales = form.subscales().isEmpty() ? "total only" : names(form.subscales());
        return form.composites().isEmpty() ? subscales : subscales + " (optional: " + names(form.composites()) + ")";
    }

    private static String names(List<Subscale> scales) {
        return scales.stream().map(scale -> scale.id().value()).collect(Collectors.joining(", "));
    }

    private static String row(UnshippedInstrument form) {
        return cells("`" + form.id() + "`", form.name(), form.reason());
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String section(Instrument form) {
        return "\n## " + form.id() + "\n\n" + form.name() + ". Definition version " + form.version() + ", key: "
                + (form.keyStatus() == KeyStatus.SOLID ? "solid" : "**verify before clinical use**") + ".\n\n"
                + "* Rater: " + rater(form) + ".\n"
                + "* Answers: " + answers(form.answers()) + ". Reversed: " + reversed(form) + ".\n"
                + "* Published score: " + metric(form.publishedMetric()) + ", " + better(form.direction())
                + " is better.\n"
                + "* Rights: " + rights(form.rights()) + " ("
                + mark(form.rights().mark().name()) + ").\n\n"
                + "| scale | items | sum | mean | may be missing |\n|---|---|---|---|---|\n"
                + form.scales().stream().map(scale -> scale(form, scale)).collect(Collectors.joining())
                + "\n| fact | mark | |\n|---|---|---|\n"
                + form.facts().stream().map(InstrumentPage::fact).collect(Collectors.joining())
                + "\n"
                + form.citations().stream().map(InstrumentPage::citation).collect(Collectors.joining());
    }

    private static String rights(Rights rights) {
        return rights.holder().equals(rights.terms()) ? rights.holder() : rights.holder() + "; " + rights.terms();
    }

    private static String scale(Instrument form, Subscale scale) {
        AnswerScale answers = form.answers();
        return cells(
                scale.id() + (scale.kind() == Subscale.Kind.COMPOSITE ? " (composite)" : ""),
                numbers(scale, form),
                range(answers, scale.size()),
                range(answers, 1),
                scale.missing().map(InstrumentPage::missing).orElse("no rule stated"));
    }

    private static String numbers(Subscale scale, Instrument form) {
        return scale.kind() == Subscale.Kind.TOTAL
                ? "1 to " + form.items().size()
                : scale.items().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String missing(MissingRule rule) {
        int count = rule.count().orElseThrow();
        return count == 0 ? "none" : "at most " + count;
    }

    private static String fact(Fact fact) {
        return cells(fact.about(), mark(fact.mark().name()), fact.note());
    }

    private static String citation(Citation citation) {
        return "* " + citation.text() + (citation.doi().isEmpty() ? "" : " doi:" + citation.doi()) + "\n";
    }

    private static String rater(Instrument form) {
        String raters = form.raters().stream()
                .map(Rater::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return form.respondent().isEmpty() ? raters : raters + " (" + form.respondent() + ")";
    }

    private static String answers(AnswerScale answers) {
        return range(answers, 1) + (answers.kind() == AnswerScale.Kind.DECIMAL ? ", decimals" : "");
    }

    private static String range(AnswerScale answers, double factor) {
        return (long) (answers.min() * factor) + " to " + (long) (answers.max() * factor);
    }

    private static String published(Instrument form, Subscale scale) {
        PublishedMetric metric = form.publishedMetric();
        double factor = metric.basis() == PublishedMetric.Basis.SUM ? scale.size() : metric.factor();
        return metric(metric) + ", " + range(form.answers(), factor);
    }

    private static String metric(PublishedMetric metric) {
        return metric.toString().replace(".0", "");
    }

    private static String reversed(Instrument form) {
        String items = form.items().stream()
                .filter(Item::isReversed)
                .map(item -> Integer.toString(item.number()))
                .collect(Collectors.joining(", "));
        return items.isEmpty() ? "none" : items;
    }

    private static String better(Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? "higher" : "**lower**";
    }

    private static String key(KeyStatus status) {
        return status == KeyStatus.SOLID ? "solid" : "verify";
    }

    private static String mark(String name) {
        return name.replace('_', ' ');
    }
}
