/**
 * Sudden losses and gains between two neighbouring sessions: the rules of Tang and DeRubeis (1999), both directions by one
 * algorithm, as a detector of ruptures and as a table of every interval.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture.sudden;

import org.jspecify.annotations.NullMarked;
