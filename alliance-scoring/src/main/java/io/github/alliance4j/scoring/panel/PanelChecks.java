package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.internal.Moments;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Whether a panel can tell what a model asks, and why not. */
final class PanelChecks {

    private PanelChecks() {}

    static int[] lowerStart(PanelData data) {
        return IntStream.rangeClosed(0, data.dyads().size()).map(data::start).toArray();
    }

    /** The first dyad of each therapist, and the number of dyads; without therapists in the model one group of all. */
    static int[] upperStart(PanelData data, PanelModel model) {
        int dyads = data.dyads().size();
        boolean nested = model.therapists().parameters() > 0;
        IntPredicate begins =
                i -> i == 0 || i == dyads || (nested && !data.therapist(i).equals(data.therapist(i - 1)));
        return IntStream.rangeClosed(0, dyads).filter(begins).toArray();
    }

    /** Why the numbers of rows and groups do not allow the model. */
    static Optional<String> refusal(PanelData data, PanelModel model) {
        int dyads = data.dyads().size();
        if (dyads < 2) {
            return Optional.of(dyads == 0 ? "there are no rows" : "there is 1 dyad; a panel model needs at least 2");
        }
        if (Moments.isConstant(data.scores(), 0, data.rows())) {
            return Optional.of("all scores are equal");
        }
        if (dyads < model.parameters()) {
            return Optional.of(dyads + " dyads are fewer than the " + model.parameters() + " parameters of the model");
        }
        return sessions(data, model).or(() -> therapists(data, model));
    }

    private static Optional<String> sessions(PanelData data, PanelModel model) {
        int terms = model.dyads().terms().size();
        int longest = 0;
        for (int i = 0; i < data.dyads().size(); i++) {
            longest = Math.max(longest, data.start(i + 1) - data.start(i));
        }
        if (terms > 0 && longest == 1) {
            return Optional.of(
                    "every dyad has 1 session: what varies between dyads and between sessions cannot be told apart");
        }
        if (longest <= terms) {
            return Optional.of("no dyad has more than " + longest + " sessions: " + terms
                    + " terms that vary between dyads cannot be told from what varies between sessions");
        }
        if (data.rows() <= model.fixed().size()) {
            return Optional.of("there are not more rows than fixed terms");
        }
        return Optional.empty();
    }

    private static Optional<String> therapists(PanelData data, PanelModel model) {
        int needed = model.therapists().parameters();
        if (needed == 0) {
            return Optional.empty();
        }
        int dyads = data.dyads().size();
        long without = IntStream.range(0, dyads)
                .filter(i -> data.therapist(i).isEmpty())
                .count();
        if (without > 0) {
            return Optional.of(without + " of " + dyads + " dyads have no therapist");
        }
        int therapists = upperStart(data, model).length - 1;
        if (therapists < 2) {
            return Optional.of("all dyads have one therapist: nothing can vary between therapists");
        }
        if (therapists == dyads && model.dyads().parameters() > 0) {
            return Optional.of(
                    "every therapist has 1 dyad: what varies between therapists and between dyads cannot be told apart");
        }
        if (therapists <= needed) {
            return Optional.of(
                    therapists + " therapists are too few for " + needed + " variances and covariances between them");
        }
        return Optional.empty();
    }

    /** Why the columns do not allow the model. */
    static Optional<String> refusal(PanelData data, PanelModel model, List<PanelColumn> columns) {
        for (PanelColumn column : columns) {
            if (!column.isFinite()) {
                return Optional.of("the term " + column.term() + " is not finite in every row");
            }
            if (column.isConstant()) {
                return Optional.of("the term " + column.term() + " is constant");
            }
        }
        return unvaried(model.dyads(), columns, lowerStart(data), PanelLevel.DYAD)
                .or(() -> unvaried(model.therapists(), columns, upperRows(data, model), PanelLevel.THERAPIST));
    }

    private static int[] upperRows(PanelData data, PanelModel model) {
        return IntStream.of(upperStart(data, model)).map(data::start).toArray();
    }

    private static Optional<String> unvaried(
            RandomTerms terms, List<PanelColumn> columns, int[] starts, PanelLevel level) {
        return columns.stream()
                .filter(column -> !column.term().isIntercept())
                .filter(column -> terms.terms().contains(column.term()))
                .filter(column -> !column.variesWithin(starts))
                .findFirst()
                .map(column -> "the term " + column.term() + " does not vary within any " + level.word()
                        + ", so it cannot vary at random between them");
    }
}
