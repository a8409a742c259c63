package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Fact;

/**
 * A sign that is said to come before a client leaves early. A sign, not a chance: no probability is given, since none
 * holds beyond the clinic it was counted in.
 *
 * @since 0.1
 */
public enum DropoutMarker {
    /** The client has missed the last appointments in a row. */
    MISSED_IN_A_ROW(EvidenceMark.LIBRARY_DEFAULT, "no paper was read that states it"),
    /** The client has missed a large share of the last appointments. */
    OFTEN_MISSED(EvidenceMark.LIBRARY_DEFAULT, "no paper was read that states it"),
    /** A stated rupture has waited for a repair, stated at more than the weakest degree. */
    RUPTURE_OPEN(
            EvidenceMark.VERIFIED,
            "higher resolution goes with staying (128 patients, first 6 sessions; abstract of Muran et al. 2009); the"
                    + " number of sessions is ours"),
    /** Feedback of the client has waited to be taken up. */
    FEEDBACK_OPEN(EvidenceMark.LIBRARY_DEFAULT, "no paper was read that states it"),
    /** The last alliance score is below a level that the caller states. */
    LOW_LEVEL(
            EvidenceMark.UNCONFIRMED,
            "Sharf et al. 2010, 11 studies, d = .55 from recollection; Sijercic 2021 found the mean to predict, the last"
                    + " score and its change not (one secondary source)");

    private final EvidenceMark mark;
    private final String note;

    DropoutMarker(EvidenceMark mark, String note) {
        this.mark = mark;
        this.note = note;
    }

    /**
     * How well it is sourced that the marker has to do with drop-out.
     *
     * @return mark and note
     */
    public Fact relation() {
        return new Fact("relation with drop-out", mark, note);
    }
}
