/** Who and when: the dyad, the therapist, the rater and the session number, and the three components of the alliance. */
@NullMarked
package io.github.alliance4j.model;

import org.jspecify.annotations.NullMarked;
