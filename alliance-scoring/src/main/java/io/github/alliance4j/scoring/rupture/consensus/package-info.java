/** Several rupture criteria together: what they agree on, and how far they agree over a panel. */
@NullMarked
package io.github.alliance4j.scoring.rupture.consensus;

import org.jspecify.annotations.NullMarked;
