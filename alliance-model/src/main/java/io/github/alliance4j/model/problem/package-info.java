/** What went right and what did not: a value together with the typed, positioned problems met on the way to it. */
@NullMarked
package io.github.alliance4j.model.problem;

import org.jspecify.annotations.NullMarked;
