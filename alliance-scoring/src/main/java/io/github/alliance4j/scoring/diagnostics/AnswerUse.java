package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.AnswerScale;
import java.util.List;
import java.util.Optional;

/** How many raw answers were given, how often each one on a scale of whole numbers, and what was given outside of it. */
final class AnswerUse {

    /** Scales with more values than this are treated as continuous. */
    private static final int MOST_VALUES = 1000;

    private final AnswerScale scale;
    /** By distance from the lower end; empty where the values cannot be counted one by one. */
    private final long[] counts;

    private long dyads;
    private long accepted;
    private long refused;
    private long below;
    private long above;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    AnswerUse(AnswerScale scale) {
        this.scale = scale;
        boolean countable = scale.kind() == AnswerScale.Kind.WHOLE && scale.span() < MOST_VALUES;
        this.counts = new long[countable ? (int) scale.span() + 1 : 0];
    }

    /** Whether single answers can be counted. */
    boolean isCounted() {
        return counts.length > 0;
    }

    void dyad(List<FilledForm> forms) {
        long before = accepted;
        for (FilledForm form : forms) {
            for (int i = 0; i < form.size(); i++) {
                take(form.raw(i));
            }
        }
        dyads += accepted > before ? 1 : 0;
    }

    private void take(double raw) {
        if (Double.isNaN(raw)) {
            return;
        }
        if (isCounted()) {
            counts[(int) raw]++;
        }
        accepted++;
        see(raw + scale.min());
    }

    void refused(RefusedAnswers answers) {
        refused += answers.all();
        below += answers.below();
        above += answers.above();
        see(answers.lowest());
        see(answers.highest());
    }

    private void see(double answer) {
        lowest = Math.min(lowest, answer);
        highest = Math.max(highest, answer);
    }

    /** Why nothing can be said of an answer that nobody gives, or nothing if it can. */
    Optional<String> shortage(DiagnosticRules rules) {
        Shortage shortage = new Shortage(rules);
        return shortage.of(accepted, "answer", DiagnosticBound.FEWEST_ANSWERS)
                .or(() -> shortage.of(dyads, "dyad", DiagnosticBound.FEWEST_DYADS));
    }

    /** The dyads with an accepted answer. */
    long dyads() {
        return dyads;
    }

    /** The answers in accepted forms. */
    long accepted() {
        return accepted;
    }

    /** All answers that are numbers of the right kind. */
    long all() {
        return accepted + refused;
    }

    long below() {
        return below;
    }

    long above() {
        return above;
    }

    /** The share of all answers that lie outside the range. */
    double outsideShare() {
        return all() == 0 ? 0 : (double) (below + above) / all();
    }

    /** The lowest answer anywhere. */
    double lowest() {
        return lowest;
    }

    /** The highest answer anywhere. */
    double highest() {
        return highest;
    }

    /** The share of an answer of the scale among the accepted ones. */
    double share(double answer) {
        return accepted == 0 ? 0 : (double) counts[(int) (answer - scale.min())] / accepted;
    }
}
