package io.github.alliance4j.scoring.rupture;

/**
 * Whether a criterion holds on one interval. Too little data is neither yes nor no.
 *
 * <table>
 *   <caption>Conjunction: NOT_MET beats UNDECIDED beats MET</caption>
 *   <tr><th scope="col">and</th><th scope="col">MET</th><th scope="col">NOT_MET</th><th scope="col">UNDECIDED</th></tr>
 *   <tr><th scope="row">MET</th><td>MET</td><td>NOT_MET</td><td>UNDECIDED</td></tr>
 *   <tr><th scope="row">NOT_MET</th><td>NOT_MET</td><td>NOT_MET</td><td>NOT_MET</td></tr>
 *   <tr><th scope="row">UNDECIDED</th><td>UNDECIDED</td><td>NOT_MET</td><td>UNDECIDED</td></tr>
 * </table>
 *
 * @since 0.1
 */
public enum Verdict {
    /** The criterion holds. */
    MET,
    /** The criterion does not hold. */
    NOT_MET,
    /** The data do not allow an answer. */
    UNDECIDED;

    /**
     * The verdict on two criteria together.
     *
     * @param other the other verdict
     * @return {@code NOT_MET} if either is, else {@code UNDECIDED} if either is, else {@code MET}
     */
    public Verdict and(Verdict other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == UNDECIDED || other == UNDECIDED ? UNDECIDED : MET;
    }

    /**
     * The verdict of a comparison that could be made.
     *
     * @param holds whether the criterion holds
     * @return {@code MET} if it does, else {@code NOT_MET}
     */
    public static Verdict of(boolean holds) {
        return holds ? MET : NOT_MET;
    }
}
