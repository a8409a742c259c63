package io.github.alliance4j.scoring.reliability;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keyed answers of persons to the items of one scale at several sessions, every person at every session with every
 * item. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RepeatedItemScores {

    private final double[][][] answers;
    private final int sessions;
    private final int items;
    private final int incomplete;

    private RepeatedItemScores(double[][][] answers, int sessions, int items, int incomplete) {
        this.answers = answers;
        this.sessions = sessions;
        this.items = items;
        this.incomplete = incomplete;
    }

    /**
     * Answers given as numbers.
     *
     * @param answers persons, then sessions, then items; already keyed
     * @return the answers
     * @throws IllegalArgumentException if persons differ in the number of sessions or items, or a number is not finite
     */
    public static RepeatedItemScores of(double[][][] answers) {
        int sessions = answers.length == 0 ? 0 : answers[0].length;
        int items = sessions == 0 ? 0 : answers[0][0].length;
        double[][][] copy = new double[answers.length][sessions][];
        for (int p = 0; p < answers.length; p++) {
            if (answers[p].length != sessions) {
                throw new IllegalArgumentException(
                        "Person " + (p + 1) + " has " + answers[p].length + " sessions; the first has " + sessions);
            }
            for (int s = 0; s < sessions; s++) {
                copy[p][s] = answers[p][s].clone();
                if (copy[p][s].length != items || !Arrays.stream(copy[p][s]).allMatch(Double::isFinite)) {
                    throw new IllegalArgumentException("Person " + (p + 1) + ", session " + (s + 1) + ": there must be "
                            + items + " finite answers");
                }
            }
        }
        return new RepeatedItemScores(copy, sessions, items, 0);
    }

    /**
     * The answers at the sessions asked for, of the dyads that answered the whole scale at each of them; the others are
     * counted in {@link #incomplete()}. Reversed items are turned here, once.
     *
     * @param forms the filled forms, all of one instrument, one a dyad and session
     * @param scale the scale
     * @param sessions the sessions that are compared
     * @return the answers
     * @throws IllegalArgumentException if the forms are of different instruments, a dyad has two forms of one session, or
     *     a session is named twice
     */
    public static RepeatedItemScores from(List<ResponseSet> forms, Subscale scale, List<SessionNumber> sessions) {
        if (sessions.stream().distinct().count() < sessions.size()) {
            throw new IllegalArgumentException("A session is named twice in " + sessions);
        }
        Map<DyadId, Map<SessionNumber, double[]>> byDyad = new LinkedHashMap<>();
        for (ResponseSet form : forms) {
            Instrument first = forms.get(0).instrument();
            if (!form.instrument().equals(first)) {
                throw new IllegalArgumentException("Forms of " + first.id() + " and of "
                        + form.instrument().id() + " cannot be in one table; their items are not the same");
            }
            double[] previous = byDyad.computeIfAbsent(form.dyad(), dyad -> new LinkedHashMap<>())
                    .put(form.session(), ItemScores.keyed(form, scale));
            if (previous != null) {
                throw new IllegalArgumentException("A dyad has two forms of session " + form.session()
                        + "; give the forms of one rater, one a session");
            }
        }
        List<double[][]> complete = new ArrayList<>();
        for (Map<SessionNumber, double[]> dyad : byDyad.values()) {
            double[][] rows = sessions.stream()
                    .filter(dyad::containsKey)
                    .map(dyad::get)
                    .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                    .toArray(double[][]::new);
            if (rows.length == sessions.size()) {
                complete.add(rows);
            }
        }
        return new RepeatedItemScores(
                complete.toArray(new double[0][][]), sessions.size(), scale.size(), byDyad.size() - complete.size());
    }

    /**
     * How many persons answered everything.
     *
     * @return the number of persons
     */
    public int persons() {
        return answers.length;
    }

    /**
     * How many sessions each person has.
     *
     * @return the number of sessions
     */
    public int sessions() {
        return sessions;
    }

    /**
     * How many items the scale has.
     *
     * @return the number of items
     */
    public int items() {
        return items;
    }

    /**
     * How many persons were left out for a missing session or answer.
     *
     * @return 0 or more
     */
    public int incomplete() {
        return incomplete;
    }

    double answer(int person, int session, int item) {
        return answers[person][session][item];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RepeatedItemScores that
                && sessions == that.sessions
                && items == that.items
                && incomplete == that.incomplete
                && Arrays.deepEquals(answers, that.answers);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(answers);
    }

    /**
     * The size of the table, without answers, so that it may be logged.
     *
     * @return for example {@code 40 persons, 3 sessions, 12 items}
     */
    @Override
    public String toString() {
        return persons() + " persons, " + sessions + " sessions, " + items + " items";
    }
}
