package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.scoring.internal.Confidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Do several coders of the same sessions give the same codes? Answers for each code, with the statistics that fit it:
 *
 * <pre>
 * reading     of                      alpha      kappa of 2           kappa of 3+   ICC(2,1)   rwg
 * FREQUENCY   markers, strategies     ratio      -                    -             yes        -
 * SEEN        the same, above 0 or 0  nominal    Cohen                Fleiss        -          -
 * RATING      ratings on 1 to 5       ordinal    Cohen, quadratic     -             yes        yes
 * VALUE       codes of your own       as stated  nominal, ordinal     nominal       interval,  -
 *                                                (quadratic)                        ratio
 * </pre>
 *
 * <p>A unit is a session that any coder gave the code; only sessions with the code from two coders tell of agreement. A code that a
 * coder did not give is missing, not 0. Intervals of alpha leave out dyad by dyad, since sessions of one dyad are not
 * independent; those of kappa and of the intraclass correlation take every session for itself: where
 * {@link Result#isIndependent()} is false they are too narrow, and their p too small. Where a code is seen in less than a fifth of the
 * codings of fewer than 50 dyads, the interval of alpha holds the truth less often than it says. What is not defined for a code says why; nothing is judged by a band.
 *
 * <p>Defaults (LIBRARY DEFAULT): confidence .95, quadratic weights for ordered categories. The methods and their sources: {@link
 * io.github.alliance4j.scoring.raters.KrippendorffAlpha}, {@link io.github.alliance4j.scoring.raters.CohenKappa}, {@link
 * io.github.alliance4j.scoring.raters.FleissKappa}, {@link io.github.alliance4j.scoring.reliability.IntraclassCorrelation}, {@link
 * io.github.alliance4j.scoring.raters.WithinGroupAgreement}. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ObserverAgreement {

    private static final String ZEROS_MISSING =
            "No frequency is 0. A coder who looked for a code and did not see it gives a 0;"
                    + " where zeros are left out, sessions in which only one coder saw it do not count; whether coders agree"
                    + " that it was there cannot be told, and the numbers for how often can be far too low or too high.";
    private static final String NOT_INDEPENDENT =
            "Some dyads have several sessions. The intervals of alpha mind that; those"
                    + " of kappa and of the intraclass correlation do not: they are too narrow, and their p are too small.";
    private static final String RARE =
            "Some codes were seen in less than a fifth of the codings, and there are fewer than "
                    + CodeAgreement.FEW_DYADS
                    + " dyads: the intervals of their alpha (seen) hold the truth less often than stated, and"
                    + " those that miss it mostly lie below it.";

    private static final ObserverAgreement DEFAULTS = new ObserverAgreement(0.95);

    private final double confidence;

    private ObserverAgreement(double confidence) {
        this.confidence = confidence;
    }

    /**
     * The method with 95 % intervals.
     *
     * @return the method
     */
    public static ObserverAgreement withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another confidence.
     *
     * @param newConfidence the confidence of every interval, above 0 and below 1
     * @return the method
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ObserverAgreement withConfidence(double newConfidence) {
        return new ObserverAgreement(Confidence.check(newConfidence));
    }

    /**
     * The confidence of every interval.
     *
     * @return above 0 and below 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * Assesses codes of the Rupture Resolution Rating System.
     *
     * @param sessions what each coder noted of each session, of one scheme
     * @return an answer for each code that was given
     * @throws IllegalArgumentException if there are no sessions, they are of different schemes, or a coder coded one session twice
     */
    public Result assess(Collection<CodedSession> sessions) {
        CodingScheme scheme = sessions.stream()
                .map(one -> one.codes().scheme())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no coded sessions"));
        if (sessions.stream().anyMatch(one -> one.codes().scheme() != scheme)) {
            throw new IllegalArgumentException("The codes are of two schemes; they never mix");
        }
        return assess(
                CodeBook.of(scheme),
                sessions.stream().flatMap(one -> one.observations().stream()).toList());
    }

    /**
     * Assesses codes of any scheme.
     *
     * @param book which codes there are and what their numbers mean
     * @param observations the numbers, in any order
     * @return an answer for each code that was given: those of a published scheme in its order, else in order of first occurrence
     * @throws IllegalArgumentException if a code is not in the book, a number is none of its code, or a coder gave a code twice for
     *     one session
     */
    public Result assess(CodeBook book, Collection<Observation> observations) {
        Map<ObserverCode, CodeTable> tables = new LinkedHashMap<>();
        book.codes().forEach(code -> tables.put(code, new CodeTable()));
        for (Observation one : observations) {
            ObserverCode code = book.code(one.code())
                    .filter(known -> known.refusal(one.value()).isEmpty())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A code is not of the scheme " + book + ", or its number is not on its scale"));
            tables.computeIfAbsent(code, first -> new CodeTable()).add(one);
        }
        List<CodeAgreement> answers = new ArrayList<>();
        tables.forEach((code, table) -> {
            if (table.units() > 0) {
                code.readings().forEach(reading -> answers.add(answer(code, reading, table)));
            }
        });
        return new Result(book, observations, answers);
    }

    private CodeAgreement answer(ObserverCode code, CodeReading reading, CodeTable table) {
        return new CodeAgreement(code, reading, table, new CodeStatistics(code, reading, table, confidence));
    }

    /**
     * The answers, and what was coded by how many. Names neither dyads nor coders. Immutable, thread-safe.
     *
     * @since 0.1
     */
    public static final class Result {

        private final CodeBook book;
        private final int coders;
        private final int dyads;
        private final int sessions;
        private final boolean zeros;
        private final List<CodeAgreement> codes;

        private Result(CodeBook book, Collection<Observation> observations, List<CodeAgreement> codes) {
            this.book = Objects.requireNonNull(book, "book");
            this.coders = (int)
                    observations.stream().map(Observation::coder).distinct().count();
            this.dyads = (int)
                    observations.stream().map(Observation::dyad).distinct().count();
            this.sessions = (int)
                    observations.stream().map(CodeTable.Unit::of).distinct().count();
            this.zeros = observations.stream().anyMatch(one -> one.value() == 0);
            this.codes = List.copyOf(codes);
        }

        /**
         * Which codes there were to give.
         *
         * @return the book
         */
        public CodeBook book() {
            return book;
        }

        /**
         * How many people coded.
         *
         * @return 0 or more
         */
        public int coders() {
            return coders;
        }

        /**
         * How many dyads have a coded session.
         *
         * @return 0 or more
         */
        public int dyads() {
            return dyads;
        }

        /**
         * How many sessions have a code.
         *
         * @return 0 or more
         */
        public int sessions() {
            return sessions;
        }

        /**
         * Whether no dyad has two coded sessions.
         *
         * @return true if all sessions are of different dyads
         */
        public boolean isIndependent() {
            return sessions == dyads;
        }

        /**
         * The answers.
         *
         * @return one a code and reading
         */
        public List<CodeAgreement> codes() {
            return codes;
        }

        /**
         * One of the answers.
         *
         * @param code the code's name
         * @param reading how its numbers are read
         * @return the answer
         * @throws IllegalArgumentException if nobody gave the code, or it is not read so
         */
        public CodeAgreement code(String code, CodeReading reading) {
            return codes.stream()
                    .filter(one -> one.code().name().equals(code) && one.reading() == reading)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nobody gave such a code, read as " + reading));
        }

        /**
         * What to mind, in sentences.
         *
         * @return none, or that zeros seem to be left out, that sessions are not independent, or that codes are too rare for the
         *     intervals of their alpha
         */
        public List<String> notes() {
            List<String> notes = new ArrayList<>();
            boolean frequencies = codes.stream().anyMatch(code -> code.reading() == CodeReading.FREQUENCY);
            if (frequencies && !zeros) {
                notes.add(ZEROS_MISSING);
            }
            if (!isIndependent()) {
                notes.add(NOT_INDEPENDENT);
            }
            if (codes.stream().anyMatch(CodeAgreement::isRareInFewDyads)) {
                notes.add(RARE);
            }
            return List.copyOf(notes);
        }
    }
}
