package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a panel: a score of a dyad in a session (or at a time), with named covariates, and the therapist of each
 * dyad if known. Rows may come in any order; within a dyad they are used in the order of time. Every number is finite: a
 * session without a score, or with a covariate missing, is not a row. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PanelData {

    private final List<DyadId> dyads;
    private final List<Optional<TherapistId>> therapists;
    private final Map<DyadId, Integer> indices;
    private final int[] start;
    private final int[] position;
    private final boolean hasSessions;
    private final double[] time;
    private final double[] score;
    private final List<String> names;
    private final double[][] covariates;

    private PanelData(Builder builder) {
        int[] dyadOrder = builder.dyadOrder();
        this.position = builder.rowOrder(dyadOrder);
        this.dyads = Arrays.stream(dyadOrder).mapToObj(builder.dyads::get).toList();
        this.indices = new HashMap<>(2 * dyads.size());
        for (int i = 0; i < dyads.size(); i++) {
            indices.put(dyads.get(i), i);
        }
        this.therapists = dyads.stream()
                .map(dyad -> Optional.ofNullable(builder.therapists.get(dyad)))
                .toList();
        this.start = builder.starts(dyadOrder);
        this.hasSessions = builder.hasSessions;
        this.time = ordered(builder.time);
        this.score = ordered(builder.score);
        this.names = List.of(builder.names);
        this.covariates = Arrays.stream(builder.covariates).map(this::ordered).toArray(double[][]::new);
    }

    private double[] ordered(double[] column) {
        double[] ordered = new double[position.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = column[position[i]];
        }
        return ordered;
    }

    /**
     * A panel without covariates from series of scores.
     *
     * @param series one series a dyad
     * @return the panel
     * @throws IllegalArgumentException if two series of a dyad differ in rater, scale or form, or give one session twice
     */
    public static PanelData of(Iterable<SessionSeries> series) {
        Builder builder = builder();
        Map<DyadId, SeriesKey> keys = new HashMap<>();
        int count = 0;
        for (SessionSeries one : Objects.requireNonNull(series, "series")) {
            count++;
            SeriesKey before = keys.putIfAbsent(one.dyad(), one.key());
            if (before != null && !before.equals(one.key())) {
                throw new IllegalArgumentException("Series " + count + " is of another rater, scale or form than an"
                        + " earlier one of its dyad; a panel takes one rater, scale and form");
            }
            for (int i = 0; i < one.size(); i++) {
                builder.inSession(one.key().dyad(), one.session(i), one.value(i));
            }
        }
        return builder.build();
    }

    /**
     * An empty builder.
     *
     * @param covariates the names of the covariates, in the order in which rows give them
     * @return the builder
     * @throws IllegalArgumentException if a name is empty, taken or there twice
     */
    public static Builder builder(String... covariates) {
        return new Builder(covariates);
    }

    /**
     * How many rows there are.
     *
     * @return the count
     */
    public int rows() {
        return score.length;
    }

    /**
     * The dyads.
     *
     * @return by therapist (those without one first), then by dyad
     */
    public List<DyadId> dyads() {
        return dyads;
    }

    /**
     * The therapist of a dyad.
     *
     * @param dyad the dyad
     * @return the therapist, if known
     */
    public Optional<TherapistId> therapist(DyadId dyad) {
        Integer index = indices.get(Objects.requireNonNull(dyad, "dyad"));
        return index == null ? Optional.empty() : therapists.get(index);
    }

    /**
     * The scores of a dyad.
     *
     * @param dyad the dyad
     * @return in the order of time; none if the dyad is not there
     */
    public double[] scores(DyadId dyad) {
        Integer index = indices.get(Objects.requireNonNull(dyad, "dyad"));
        return index == null ? new double[0] : Arrays.copyOfRange(score, start[index], start[index + 1]);
    }

    /**
     * The rows of those dyads that have enough of them.
     *
     * @param sessions how many rows a dyad must have at least
     * @return the panel of these dyads
     */
    public PanelData withAtLeast(int sessions) {
        BitSet kept = new BitSet();
        for (int i = 0; i < dyads.size(); i++) {
            kept.set(i, start[i + 1] - start[i] >= sessions);
        }
        return only(kept);
    }

    /**
     * The names of the covariates.
     *
     * @return in the order of the builder
     */
    public List<String> covariates() {
        return names;
    }

    /** Whether time is the session number less 1. */
    boolean hasSessions() {
        return hasSessions;
    }

    /** The first row of a dyad; of the number of dyads, the number of rows. */
    int start(int dyad) {
        return start[dyad];
    }

    Optional<TherapistId> therapist(int dyad) {
        return therapists.get(dyad);
    }

    /** Where the row stood among those that were added. */
    int position(int row) {
        return position[row];
    }

    /** The scores, dyad by dyad; not to be changed. */
    double[] scores() {
        return score;
    }

    /** The times, dyad by dyad; not to be changed. */
    double[] times() {
        return time;
    }

    /** A covariate, dyad by dyad; not to be changed. */
    double[] covariate(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("The panel has no covariate \"" + name + "\", only " + names);
        }
        return covariates[index];
    }

    /** An empty builder of rows like these, with further covariates after them. */
    Builder like(String... further) {
        String[] all = Stream.concat(names.stream(), Arrays.stream(further)).toArray(String[]::new);
        Builder builder = new Builder(all);
        for (int i = 0; i < dyads.size(); i++) {
            DyadId dyad = dyads.get(i);
            therapists.get(i).ifPresent(therapist -> builder.therapist(dyad, therapist));
        }
        return builder;
    }

    /** The rows of some of the dyads, in the order in which they were added. */
    PanelData only(BitSet kept) {
        if (kept.cardinality() == dyads.size()) {
            return this;
        }
        int[] order = new int[rows()];
        int[] dyadOf = new int[rows()];
        for (int i = 0; i < dyads.size(); i++) {
            for (int row = start[i]; row < start[i + 1]; row++) {
                order[position[row]] = row;
                dyadOf[row] = i;
            }
        }
        Builder builder = like();
        for (int row : order) {
            if (kept.get(dyadOf[row])) {
                copy(builder, dyadOf[row], row, score[row]);
            }
        }
        return builder.build();
    }

    /** Adds a row of a dyad to such a builder, with another score and the further covariates. */
    void copy(Builder to, int dyad, int row, double newScore, double... further) {
        double[] values = new double[covariates.length + further.length];
        for (int i = 0; i < covariates.length; i++) {
            values[i] = covariates[i][row];
        }
        System.arraycopy(further, 0, values, covariates.length, further.length);
        to.add(dyads.get(dyad), time[row], newScore, values, !hasSessions);
    }

    /** The values of a term, dyad by dyad. */
    double[] values(Term term) {
        double[] values = new double[rows()];
        Arrays.fill(values, 1);
        for (String factor : term.factors()) {
            multiply(values, factor);
        }
        return values;
    }

    private void multiply(double[] values, String factor) {
        boolean logarithm = factor.equals(Term.LOG_TIME_NAME);
        double[] by = logarithm || factor.equals(Term.TIME_NAME) ? time : covariate(factor);
        for (int i = 0; i < values.length; i++) {
            values[i] *= logarithm ? Math.log1p(by[i]) : by[i];
        }
    }

    /**
     * Collects rows. Not for several threads.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final String[] names;
        private final List<DyadId> dyads = new ArrayList<>();
        private final Map<DyadId, Integer> indices = new HashMap<>();
        private final Map<DyadId, TherapistId> therapists = new HashMap<>();
        private int rows;
        private int[] dyad = new int[16];
        private double[] time = new double[16];
        private double[] score = new double[16];
        private double[][] covariates;
        private boolean hasSessions = true;
        private boolean hasTimes;

        private Builder(String... names) {
            this.names = names.clone();
            if (new HashSet<>(List.of(names)).size() < names.length) {
                throw new IllegalArgumentException("Covariates " + List.of(names) + " name one twice");
            }
            for (String name : names) {
                Term.checkedName(name);
            }
            this.covariates = new double[names.length][16];
        }

        /**
         * Adds a row whose time is the session number less 1.
         *
         * @param of the dyad
         * @param session the session number, from 1
         * @param value the score
         * @param values the covariates, in the order of their names
         * @return this builder
         * @throws IllegalArgumentException if a number is not finite, the session is below 1, the count of covariates is
         *     wrong, or other rows give a time instead of a session
         */
        public Builder inSession(DyadId of, int session, double value, double... values) {
            if (session < 1) {
                throw new IllegalArgumentException("Row " + (rows + 1) + ": session " + session + " is below 1");
            }
            return add(of, session - 1.0, value, values, false);
        }

        /**
         * Adds a row at a time.
         *
         * @param of the dyad
         * @param at the time, in any unit
         * @param value the score
         * @param values the covariates, in the order of their names
         * @return this builder
         * @throws IllegalArgumentException if a number is not finite, the count of covariates is wrong, or other rows give
         *     a session instead of a time
         */
        public Builder atTime(DyadId of, double at, double value, double... values) {
            return add(of, at, value, values, true);
        }

        /**
         * Names the therapist of a dyad.
         *
         * @param of the dyad
         * @param therapist the therapist
         * @return this builder
         * @throws IllegalArgumentException if the dyad has another one already
         */
        public Builder therapist(DyadId of, TherapistId therapist) {
            TherapistId before = therapists.putIfAbsent(
                    Objects.requireNonNull(of, "dyad"), Objects.requireNonNull(therapist, "therapist"));
            if (before != null && !before.equals(therapist)) {
                throw new IllegalArgumentException(
                        "A dyad has two therapists; a client who changes therapist forms a second dyad");
            }
            return this;
        }

        private Builder add(DyadId of, double at, double value, double[] values, boolean timed) {
            check(value, "the score");
            check(at, "the time");
            if (values.length != names.length) {
                throw new IllegalArgumentException("Row " + (rows + 1) + " has " + values.length + " covariates where "
                        + names.length + " are named");
            }
            if (rows > 0 && timed != hasTimes) {
                throw new IllegalArgumentException(
                        "Row " + (rows + 1) + ": either all rows give a session or all give a time");
            }
            hasTimes = timed;
            hasSessions = !timed;
            grow();
            dyad[rows] = index(Objects.requireNonNull(of, "dyad"));
            time[rows] = at;
            score[rows] = value;
            for (int i = 0; i < values.length; i++) {
                check(values[i], names[i]);
                covariates[i][rows] = values[i];
            }
            rows++;
            return this;
        }

        private void check(double number, String what) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("Row " + (rows + 1) + ": " + what + " is not a finite number");
            }
        }

        private int index(DyadId of) {
            if (rows > 0 && dyads.get(dyad[rows - 1]).equals(of)) {
                return dyad[rows - 1];
            }
            Integer index = indices.putIfAbsent(of, dyads.size());
            if (index == null) {
                dyads.add(of);
                return dyads.size() - 1;
            }
            return index;
        }

        private void grow() {
            if (rows < score.length) {
                return;
            }
            int size = 2 * rows;
            dyad = Arrays.copyOf(dyad, size);
            time = Arrays.copyOf(time, size);
            score = Arrays.copyOf(score, size);
            for (int i = 0; i < covariates.length; i++) {
                covariates[i] = Arrays.copyOf(covariates[i], size);
            }
        }

        /**
         * The panel.
         *
         * @return the panel
         * @throws IllegalArgumentException if two rows of a dyad are of one session; the message names the later row
         */
        public PanelData build() {
            return new PanelData(this);
        }

        private int[] dyadOrder() {
            return IntStream.range(0, dyads.size())
                    .boxed()
                    .sorted((a, b) -> {
                        int byTherapist = therapistName(a).compareTo(therapistName(b));
                        return byTherapist != 0 ? byTherapist : dyads.get(a).compareTo(dyads.get(b));
                    })
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private String therapistName(int index) {
            TherapistId therapist = therapists.get(dyads.get(index));
            return therapist == null ? "" : therapist.value();
        }

        private int[] starts(int[] dyadOrder) {
            int[] counts = new int[dyads.size()];
            for (int i = 0; i < rows; i++) {
                counts[dyad[i]]++;
            }
            int[] starts = new int[counts.length + 1];
            for (int i = 0; i < counts.length; i++) {
                starts[i + 1] = starts[i] + counts[dyadOrder[i]];
            }
            return starts;
        }

        /** The rows dyad by dyad, each in the order of time; rows of one time in an order of their numbers. */
        private int[] rowOrder(int[] dyadOrder) {
            int[] starts = starts(dyadOrder);
            int[] next = new int[dyads.size()];
            for (int i = 0; i < next.length; i++) {
                next[dyadOrder[i]] = starts[i];
            }
            int[] order = new int[rows];
            for (int i = 0; i < rows; i++) {
                order[next[dyad[i]]++] = i;
            }
            for (int i = 0; i < dyads.size(); i++) {
                sort(order, starts[i], starts[i + 1]);
            }
            refuseSameSession(order);
            return order;
        }

        private void refuseSameSession(int[] order) {
            for (int i = 1; hasSessions && i < order.length; i++) {
                int row = order[i];
                int before = order[i - 1];
                if (dyad[row] == dyad[before] && time[row] == time[before]) {
                    throw new IllegalArgumentException("Row " + (Math.max(row, before) + 1) + ": row "
                            + (Math.min(row, before) + 1)
                            + " is of the same dyad and session; a panel takes one row a dyad and session");
                }
            }
        }

        /** By insertion: rows mostly come in order, and a dyad has few. */
        private void sort(int[] order, int from, int to) {
            for (int i = from + 1; i < to; i++) {
                int row = order[i];
                int at = i;
                while (at > from && compare(order[at - 1], row) > 0) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = row;
            }
        }

        private int compare(int one, int other) {
            int order = Double.compare(time[one], time[other]);
            order = order != 0 ? order : Double.compare(score[one], score[other]);
            for (int i = 0; order == 0 && i < covariates.length; i++) {
                order = Double.compare(covariates[i][one], covariates[i][other]);
            }
            return order;
        }
    }
}
