/**
 * What observers code and what client and therapist report of ruptures right after a session, as values, as evidence for
 * a profile, and as stated ruptures where the caller asks for it.
 */
@NullMarked
package io.github.alliance4j.scoring.observer;

import org.jspecify.annotations.NullMarked;
