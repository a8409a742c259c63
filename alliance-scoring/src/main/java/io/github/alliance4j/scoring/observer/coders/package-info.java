/**
 * Whether several coders of the same sessions give the same codes: the codes as they stand in a file of observers, by a published
 * scheme or one of the researcher's own, and for each code every statistic of agreement that fits it.
 */
@NullMarked
package io.github.alliance4j.scoring.observer.coders;

import org.jspecify.annotations.NullMarked;
