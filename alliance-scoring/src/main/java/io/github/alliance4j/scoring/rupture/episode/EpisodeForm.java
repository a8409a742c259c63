package io.github.alliance4j.scoring.rupture.episode;

import java.util.Locale;

/**
 * What an own-mean rule compares a session with.
 *
 * @since 0.1
 */
public enum EpisodeForm {
    /** Mean and standard deviation of the whole series, later sessions included. For finished treatments. */
    RETROSPECTIVE,
    /** Mean and standard deviation of the earlier sessions only, as in live use. */
    CAUSAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
        return word;
    }
}
