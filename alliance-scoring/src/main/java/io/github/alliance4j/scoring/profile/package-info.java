/**
 * Several witnesses of one alliance: the forms of client and therapist, the record of the dyad, an observer. Kept apart
 * unless their combination is asked for by name.
 */
@NullMarked
package io.github.alliance4j.scoring.profile;

import org.jspecify.annotations.NullMarked;
