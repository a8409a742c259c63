/** Runs reference cases from other software against the library. */
@NullMarked
package io.github.alliance4j.scoring.reference;

import org.jspecify.annotations.NullMarked;
