/** All dyads of a clinic in one model for each rater: which model its data allow, and what it says of each dyad. */
@NullMarked
package io.github.alliance4j.scoring.clinic;

import org.jspecify.annotations.NullMarked;
