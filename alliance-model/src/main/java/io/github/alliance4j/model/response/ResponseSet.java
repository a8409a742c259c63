package io.github.alliance4j.model.response;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One filled form: the answers of one rater about one session of one dyad, as they were given. Answers are raw: nothing
 * is reversed here. An answer that is not there is explicit, and so is the reason. Immutable, thread-safe.
 *
 * <pre>{@code
 * ResponseSet form = ResponseSet.builder(Instruments.WAI_SR_CLIENT)
 *         .dyad("C017").session(3).rater(Rater.CLIENT)
 *         .answers(4, 5, 4, 4, 5, 3, 4, 4, 5, 4, 3, 4)
 *         .build();
 * }</pre>
 *
 * @since 0.1
 */
public final class ResponseSet {

    private final Instrument instrument;
    private final DyadId dyad;
    private final @Nullable TherapistId therapist;
    private final SessionNumber session;
    private final @Nullable LocalDate date;
    private final Rater rater;
    /** NaN stands for no answer; it never leaves this class. */
    private final double[] answers;

    /** Nothing where every item without an answer is missing, as on nearly all forms. */
    private final AnswerState @Nullable [] states;

    private ResponseSet(Builder builder, DyadId dyad, SessionNumber session, Rater rater) {
        this.instrument = builder.instrument;
        this.dyad = dyad;
        this.therapist = builder.therapist;
        this.session = session;
        this.date = builder.date;
        this.rater = rater;
        this.answers = builder.answers.clone();
        this.states = builder.states();
    }

    /**
     * Starts a form on which nothing is answered yet.
     *
     * @param instrument the form's definition
     * @return a builder
     */
    public static Builder builder(Instrument instrument) {
        return new Builder(instrument);
    }

    /**
     * The definition of the form.
     *
     * @return the instrument
     */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * Whose alliance it is about.
     *
     * @return the dyad
     */
    public DyadId dyad() {
        return dyad;
    }

    /**
     * The therapist of the dyad, if stated.
     *
     * @return the therapist, or nothing
     */
    public Optional<TherapistId> therapist() {
        return Optional.ofNullable(therapist);
    }

    /**
     * The session it is about.
     *
     * @return the session number
     */
    public SessionNumber session() {
        return session;
    }

    /**
     * The day of the session, if stated.
     *
     * @return the date, or nothing
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /**
     * Who answered.
     *
     * @return the rater
     */
    public Rater rater() {
        return rater;
    }

    /**
     * The raw answer to an item.
     *
     * @param item the item's number, counted from 1
     * @return the answer in the metric of the answer scale, or nothing if there is none; {@link #state} tells why
     * @throws IllegalArgumentException if the form has no such item
     */
    public OptionalDouble answer(int item) {
        double answer = answers[index(instrument, item)];
        return Double.isNaN(answer) ? OptionalDouble.empty() : OptionalDouble.of(answer);
    }

    /**
     * The raw answer to an item, for callers that go through many forms.
     *
     * @param item the item's number, counted from 1
     * @param absent what stands for no answer
     * @return the answer in the metric of the answer scale, or {@code absent} if there is none
     * @throws IllegalArgumentException if the form has no such item
     */
    public double answerOr(int item, double absent) {
        double answer = answers[index(instrument, item)];
        return Double.isNaN(answer) ? absent : answer;
    }

    /**
     * Whether an item is answered.
     *
     * @param item the item's number, counted from 1
     * @return false if there is no answer
     * @throws IllegalArgumentException if the form has no such item
     */
    public boolean isAnswered(int item) {
        return !Double.isNaN(answers[index(instrument, item)]);
    }

    /**
     * Whether an item is answered, and if not, why.
     *
     * @param item the item's number, counted from 1
     * @return the state of its answer
     * @throws IllegalArgumentException if the form has no such item
     */
    public AnswerState state(int item) {
        return state(answers, states, index(instrument, item));
    }

    /**
     * How many items are answered.
     *
     * @return between 0 and the number of items
     */
    public int answered() {
        return count(AnswerState.ANSWERED);
    }

    /**
     * How many items are in a state.
     *
     * @param state the state
     * @return between 0 and the number of items
     */
    public int count(AnswerState state) {
        int count = 0;
        for (int i = 0; i < answers.length; i++) {
            if (state(answers, states, i) == state) {
                count++;
            }
        }
        return count;
    }

    private static AnswerState state(double[] answers, AnswerState @Nullable [] states, int index) {
        if (states != null) {
            return states[index];
        }
        return Double.isNaN(answers[index]) ? AnswerState.MISSING : AnswerState.ANSWERED;
    }

    private static int index(Instrument instrument, int item) {
        if (item < 1 || item > instrument.items().size()) {
            throw new IllegalArgumentException("Instrument " + instrument.id() + " has items 1 to "
                    + instrument.items().size() + ", not " + item);
        }
        return item - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseSet that
                && instrument.equals(that.instrument)
                && dyad.equals(that.dyad)
                && Objects.equals(therapist, that.therapist)
                && session.equals(that.session)
                && Objects.equals(date, that.date)
                && rater == that.rater
                && Arrays.equals(answers, that.answers)
                && Arrays.equals(states, that.states);
    }

    @Override
    public int hashCode() {
        return Objects.hash(instrument, dyad, session, rater, Arrays.hashCode(answers));
    }

    /**
     * The kind and completeness of the form, without identifiers or answers, so that it may be logged.
     *
     * @return for example {@code wai-sr-client by CLIENT, 11 of 12 answered}
     */
    @Override
    public String toString() {
        return instrument.id() + " by " + rater + ", " + answered() + " of " + answers.length + " answered";
    }

    /**
     * Collects one form. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final Instrument instrument;
        private final double[] answers;
        private final AnswerState[] states;
        private @Nullable DyadId dyad;
        private @Nullable TherapistId therapist;
        private @Nullable SessionNumber session;
        private @Nullable LocalDate date;
        private @Nullable Rater rater;

        private Builder(Instrument instrument) {
            this.instrument = Objects.requireNonNull(instrument, "instrument");
            this.answers = new double[instrument.items().size()];
            this.states = new AnswerState[answers.length];
            Arrays.fill(answers, Double.NaN);
            Arrays.fill(states, AnswerState.MISSING);
            if (instrument.raters().size() == 1) {
                this.rater = instrument.raters().iterator().next();
            }
        }

        /**
         * Sets the dyad. Needed.
         *
         * @param id the dyad's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is not a legal identifier
         */
        public Builder dyad(String id) {
            return dyad(DyadId.of(id));
        }

        /**
         * Sets the dyad. Needed.
         *
         * @param id the dyad
         * @return this builder
         */
        public Builder dyad(DyadId id) {
            this.dyad = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the therapist. Default: not stated.
         *
         * @param id the therapist
         * @return this builder
         */
        public Builder therapist(TherapistId id) {
            this.therapist = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the session. Needed.
         *
         * @param number the session number, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is below 1
         */
        public Builder session(int number) {
            return session(SessionNumber.of(number));
        }

        /**
         * Sets the session. Needed.
         *
         * @param number the session number
         * @return this builder
         */
        public Builder session(SessionNumber number) {
            this.session = Objects.requireNonNull(number, "number");
            return this;
        }

        /**
         * Sets the day of the session. Default: not stated.
         *
         * @param day the date
         * @return this builder
         */
        public Builder date(LocalDate day) {
            this.date = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Sets who answered. Needed where the form has more than one possible rater.
         *
         * @param newRater the rater
         * @return this builder
         * @throws IllegalArgumentException if the form is not for this rater
         */
        public Builder rater(Rater newRater) {
            if (!instrument.raters().contains(Objects.requireNonNull(newRater, "newRater"))) {
                throw new IllegalArgumentException(
                        "Instrument " + instrument.id() + " is for " + instrument.raters() + ", not " + newRater);
            }
            this.rater = newRater;
            return this;
        }

        /**
         * Sets the raw answer to one item.
         *
         * @param item the item's number, counted from 1
         * @param value the answer as given, not reversed
         * @return this builder
         * @throws IllegalArgumentException if the form has no such item, or the value is not an answer on its scale; the
         *     message names the item and the range, never the value
         */
        public Builder answer(int item, double value) {
            int index = index(instrument, item);
            if (!instrument.answers().contains(value)) {
                throw new IllegalArgumentException("Instrument " + instrument.id() + ": the answer to item " + item
                        + " is not on the scale " + instrument.answers());
            }
            answers[index] = value;
            states[index] = AnswerState.ANSWERED;
            return this;
        }

        /**
         * Says that an item does not apply to this person or session: it leaves its scales for this form and is not
         * missing.
         *
         * @param item the item's number, counted from 1
         * @return this builder
         * @throws IllegalArgumentException if the form has no such item
         */
        public Builder notApplicable(int item) {
            return without(item, AnswerState.NOT_APPLICABLE);
        }

        /**
         * Says that an item was not put to this person, by the structure of the questionnaire as it was given. Items
         * behind a closed {@linkplain io.github.alliance4j.model.instrument.Gate gate} are not asked without being
         * told.
         *
         * @param item the item's number, counted from 1
         * @return this builder
         * @throws IllegalArgumentException if the form has no such item
         */
        public Builder notAsked(int item) {
            return without(item, AnswerState.NOT_ASKED);
        }

        private Builder without(int item, AnswerState state) {
            int index = index(instrument, item);
            answers[index] = Double.NaN;
            states[index] = state;
            return this;
        }

        /** The states, or nothing where the answers alone tell them. */
        private AnswerState @Nullable [] states() {
            AnswerState[] all = gatedStates();
            for (AnswerState state : all) {
                if (state == AnswerState.NOT_APPLICABLE || state == AnswerState.NOT_ASKED) {
                    return all;
                }
            }
            return null;
        }

        /** The states, with what is behind a closed gate as not asked. */
        private AnswerState[] gatedStates() {
            AnswerState[] all = states.clone();
            for (Item item : instrument.items()) {
                if (item.gate().isPresent() && isClosed(item.gate().get(), all)) {
                    int index = item.number() - 1;
                    if (all[index] == AnswerState.ANSWERED) {
                        throw new IllegalArgumentException("Instrument " + instrument.id() + ": item " + item.number()
                                + " is answered although the answer to item "
                                + item.gate().get().item() + " leaves it out");
                    }
                    all[index] = AnswerState.NOT_ASKED;
                }
            }
            return all;
        }

        /** A gate whose own item is merely missing says nothing. */
        private boolean isClosed(Gate gate, AnswerState[] all) {
            int index = gate.item() - 1;
            return switch (all[index]) {
                case ANSWERED -> !gate.opensFor(answers[index]);
                case MISSING -> false;
                case NOT_APPLICABLE, NOT_ASKED -> true;
            };
        }

        /**
         * Sets the raw answers to all items, in order.
         *
         * @param values one answer an item, as given, not reversed
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer values than items, or one is not on the scale
         */
        public Builder answers(double... values) {
            if (values.length != answers.length) {
                throw new IllegalArgumentException("Instrument " + instrument.id() + " has " + answers.length
                        + " items; " + values.length + " answers were given");
            }
            for (int i = 0; i < values.length; i++) {
                answer(i + 1, values[i]);
            }
            return this;
        }

        /**
         * Makes the form.
         *
         * @return the answers
         * @throws IllegalStateException if dyad, session or rater is not set
         * @throws IllegalArgumentException if an item is answered that another answer leaves out
         */
        public ResponseSet build() {
            return new ResponseSet(this, needed(dyad, "dyad"), needed(session, "session"), needed(rater, "rater"));
        }

        private <T> T needed(@Nullable T part, String name) {
            if (part == null) {
                throw new IllegalStateException("A form of " + instrument.id() + " needs a " + name);
            }
            return part;
        }
    }
}
