package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Correlates each keyed item with the rest of its subscale and of the total, and the reversed items together with the
 * others. Forms of one dyad are alike, so their number is taken as {@code (sum n_d)^2 / sum n_d^2} for {@code n_d} forms
 * of dyad {@code d}: what it would be if all forms of a dyad were the same.
 */
final class ReversalCheck implements Check {

    private static final int FEWEST_ITEMS = 3;

    private final Source source;
    private final DiagnosticRules rules;
    private final boolean[] reversed;
    /** The place of each item's subscale, or -1 if there is none of three items or more. */
    private final int[] subscale;

    private final int subscales;
    private final int reversals;
    private final PairSums[] withTotal;
    private final PairSums[] withSubscale;
    private final PairSums[] withForward;
    private final PairSums groups = new PairSums();
    private long forms;
    private double squares;

    ReversalCheck(Source source, DiagnosticRules rules) {
        this.source = source;
        this.rules = rules;
        int size = source.size();
        this.reversed = new boolean[size];
        this.subscale = new int[size];
        this.withTotal = sums(size);
        this.withSubscale = sums(size);
        this.withForward = sums(size);
        List<Subscale> all = source.instrument().subscales();
        int count = 0;
        for (int i = 0; i < size; i++) {
            reversed[i] = source.instrument().items().get(i).isReversed();
            subscale[i] = place(all, i + 1);
            count += reversed[i] ? 1 : 0;
        }
        this.subscales = all.size();
        this.reversals = count;
    }

    private static PairSums[] sums(int size) {
        PairSums[] sums = new PairSums[size];
        for (int i = 0; i < size; i++) {
            sums[i] = new PairSums();
        }
        return sums;
    }

    private static int place(List<Subscale> all, int item) {
        for (int s = 0; s < all.size(); s++) {
            if (all.get(s).size() >= FEWEST_ITEMS && all.get(s).items().contains(item)) {
                return s;
            }
        }
        return -1;
    }

    @Override
    public void dyad(List<FilledForm> all) {
        long before = forms;
        for (FilledForm form : all) {
            // The same answer throughout says nothing of keys, and would make every reversed item look turned.
            if (form.isComplete() && !(reversals > 0 && form.isStraight())) {
                take(form);
                forms++;
            }
        }
        squares += (double) (forms - before) * (forms - before);
    }

    private void take(FilledForm form) {
        double forward = 0;
        double turned = 0;
        double[] sums = new double[subscales];
        for (int i = 0; i < reversed.length; i++) {
            double answer = form.keyed(i);
            if (reversed[i]) {
                turned += answer;
            } else {
                forward += answer;
            }
            if (subscale[i] >= 0) {
                sums[subscale[i]] += answer;
            }
        }
        groups.add(forward, turned);
        for (int i = 0; i < reversed.length; i++) {
            double answer = form.keyed(i);
            withTotal[i].add(answer, forward + turned - answer);
            if (subscale[i] >= 0) {
                withSubscale[i].add(answer, sums[subscale[i]] - answer);
            }
            if (reversed[i]) {
                withForward[i].add(answer, forward);
            }
        }
    }

    @Override
    public Evaluation<List<Diagnostic>> conclude() {
        Optional<String> reason = reason();
        if (reason.isPresent()) {
            return Evaluation.notEvaluable(reason.get());
        }
        FisherInterval interval = new FisherInterval(rules.bound(DiagnosticBound.CONFIDENCE), effective());
        Optional<Diagnostic> file = file(interval);
        return Evaluation.of(file.isPresent() ? List.of(file.get()) : items(interval));
    }

    private Optional<String> reason() {
        if (reversed.length < FEWEST_ITEMS) {
            return Optional.of("a form of fewer than " + FEWEST_ITEMS + " items has no rest to compare an item with");
        }
        Optional<String> few = new Shortage(rules).of(forms, "usable form", DiagnosticBound.FEWEST_FORMS);
        if (few.isPresent()) {
            return few.map(words ->
                    words + "; a form is usable if it is complete" + (reversals > 0 ? " and not straight-lined" : ""));
        }
        if (rules.suffices(effective(), DiagnosticBound.FEWEST_DYADS)) {
            return Optional.empty();
        }
        return Optional.of("the " + forms + " complete forms count as those of " + Phrase.two(effective())
                + " dyads, since forms of one dyad are alike; at least "
                + Phrase.answer(rules.bound(DiagnosticBound.FEWEST_DYADS)) + " are needed");
    }

    private double effective() {
        return squares > 0 ? (double) forms * forms / squares : 0;
    }

    /** All reversed items at once, if none of them is on the side of the others. */
    private Optional<Diagnostic> file(FisherInterval interval) {
        OptionalDouble r = groups.correlation();
        if (reversals < 2 || reversals == reversed.length || r.isEmpty() || !(interval.upper(r.getAsDouble()) < 0)) {
            return Optional.empty();
        }
        for (int i = 0; i < reversed.length; i++) {
            if (reversed[i] && !(withForward[i].correlation().orElse(-1) < 0)) {
                return Optional.empty();
            }
        }
        Map<String, Number> evidence = evidence();
        evidence.put("reversed_items", (long) reversals);
        evidence.put("r_groups", r.getAsDouble());
        evidence.put("r_groups_high", interval.upper(r.getAsDouble()));
        return Optional.of(source.diagnostic(
                DiagnosticKind.FILE_LOOKS_REVERSED_ALREADY,
                evidence,
                "After keying, the " + reversals + " reversed items together run against the others (correlation "
                        + Phrase.two(r.getAsDouble()) + " in " + forms
                        + " forms). The file seems to hold them turned already, and scoring turns them back, so that scores"
                        + " are wrong. Check whether the export reversed them; answers are read as they were ticked."));
    }

    private List<Diagnostic> items(FisherInterval interval) {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < reversed.length; i++) {
            OptionalDouble total = withTotal[i].correlation();
            OptionalDouble part = subscale[i] < 0 ? OptionalDouble.empty() : withSubscale[i].correlation();
            boolean againstPart = subscale[i] < 0 || isNegative(part, interval);
            if (isNegative(total, interval) && againstPart) {
                found.add(item(i, total.getAsDouble(), part, interval));
            }
        }
        return found;
    }

    private static boolean isNegative(OptionalDouble r, FisherInterval interval) {
        return r.isPresent() && interval.upper(r.getAsDouble()) < 0;
    }

    private Diagnostic item(int place, double total, OptionalDouble part, FisherInterval interval) {
        Map<String, Number> evidence = evidence();
        evidence.put("r_total", total);
        evidence.put("r_total_high", interval.upper(total));
        if (part.isPresent()) {
            evidence.put("r_subscale", part.getAsDouble());
            evidence.put("r_subscale_high", interval.upper(part.getAsDouble()));
        }
        String seen = "After keying, item " + (place + 1) + " runs against the other items (correlation with their sum "
                + Phrase.two(total) + " in " + forms + " forms). ";
        return reversed[place]
                ? source.diagnostic(
                        DiagnosticKind.ITEM_LOOKS_REVERSED_ALREADY,
                        place + 1,
                        evidence,
                        seen
                                + "The key reverses it, and the file seems to hold it turned already, so that scores with it"
                                + " are wrong. Check whether the export reversed it; answers are read as they were ticked.")
                : source.diagnostic(
                        DiagnosticKind.ITEM_LOOKS_UNREVERSED,
                        place + 1,
                        evidence,
                        seen
                                + "The key does not reverse it, so that scores with it are wrong if it is worded the other way"
                                + " round. Check the wording and the order of the columns, and whether the file holds it"
                                + " turned.");
    }

    private Map<String, Number> evidence() {
        Map<String, Number> evidence = new LinkedHashMap<>();
        evidence.put("forms", forms);
        evidence.put("effective_dyads", effective());
        return evidence;
    }
}
