/** Scores of one dyad, rater, instrument and scale in session order, with explicit gaps. */
@NullMarked
package io.github.alliance4j.model.series;

import org.jspecify.annotations.NullMarked;
