package io.github.alliance4j.scoring.change;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a reliability coefficient was computed from. The kinds are not interchangeable: each leaves out other sources of
 * error, so the same change can be reliable under one and not under another.
 *
 * @since 0.1
 */
public enum ReliabilityKind {
    /** Cronbach's alpha: the items of one form at one time. Overstates the precision of a change between sessions. */
    ALPHA,
    /** McDonald's omega, from a factor model of the items at one time. As alpha, blind to error between sessions. */
    OMEGA,
    /** The correlation of two halves of the form, stepped up to its full length. */
    SPLIT_HALF,
    /** The correlation of the same form at two times. Lowered by true change between them. */
    RETEST,
    /** An intraclass correlation, of raters or of occasions. */
    ICC,
    /** Reliability of change within persons, for example Cranford's R_C. The kind that repeated ratings call for. */
    WITHIN_PERSON;

    /**
     * The name in lower case, as a command line or a file writes it.
     *
     * @return for example {@code alpha} or {@code within-person}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of this name.
     *
     * @param id the name as {@link #id()} writes it
     * @return the kind
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public static ReliabilityKind parse(String id) {
        for (ReliabilityKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Reliability kind " + id + " is unknown; the kinds are "
                + String.join(
                        ", ", Arrays.stream(values()).map(ReliabilityKind::id).toList()));
    }
}
