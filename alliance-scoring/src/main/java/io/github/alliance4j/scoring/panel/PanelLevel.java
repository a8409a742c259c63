package io.github.alliance4j.scoring.panel;

import java.util.Locale;

/**
 * Where a variance of a panel lies.
 *
 * @since 0.1
 */
public enum PanelLevel {
    /** Between therapists. */
    THERAPIST,
    /** Between dyads, in a model with therapists between the dyads of one therapist. */
    DYAD,
    /** Between sessions of one dyad: what the model leaves over. */
    SESSION;

    /** Its name in a sentence. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
