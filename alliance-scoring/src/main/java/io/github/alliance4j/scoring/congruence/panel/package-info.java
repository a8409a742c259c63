/** The two voices of many dyads at once: what is known of a clinic or a study, and not of one dyad. */
@NullMarked
package io.github.alliance4j.scoring.congruence.panel;

import org.jspecify.annotations.NullMarked;
