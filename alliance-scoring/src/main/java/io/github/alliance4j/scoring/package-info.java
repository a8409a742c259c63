/** What all methods share: an answer, or a plain reason why there is none. */
@NullMarked
package io.github.alliance4j.scoring;

import org.jspecify.annotations.NullMarked;
