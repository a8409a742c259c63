/**
 * Whether the two keep at the work together: attendance and its rhythm, feedback and what became of it, markers of early
 * drop-out, and when a conversation about the fit is due. Everything is as of the session that the record is seen from;
 * nothing is a probability.
 */
@NullMarked
package io.github.alliance4j.scoring.engagement;

import org.jspecify.annotations.NullMarked;
