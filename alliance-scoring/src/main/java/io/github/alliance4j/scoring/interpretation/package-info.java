/**
 * What a score is said to mean, by rules that name their source, how well it is sourced, and on which side of a boundary
 * a score falls that is exactly on it.
 */
@NullMarked
package io.github.alliance4j.scoring.interpretation;

import org.jspecify.annotations.NullMarked;
