/** Models of many dyads at once: who differs, who drifts, how much is the therapist and how much is noise. */
@NullMarked
package io.github.alliance4j.scoring.panel;

import org.jspecify.annotations.NullMarked;
