package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.instrument.EvidenceMark;

/**
 * What the detector {@link SrsSignal} looks at.
 *
 * @since 0.1
 */
public enum SrsSignalKind {
    /** The total lies on the low side of 36: a concern. SINGLE. */
    TOTAL(EvidenceMark.SINGLE),
    /** The total dropped from one session to the next: worth a talk. UNCONFIRMED. */
    DROP(EvidenceMark.UNCONFIRMED);

    private final EvidenceMark mark;

    SrsSignalKind(EvidenceMark mark) {
        this.mark = mark;
    }

    /**
     * How well the rule is sourced.
     *
     * @return the mark
     */
    public EvidenceMark mark() {
        return mark;
    }
}
