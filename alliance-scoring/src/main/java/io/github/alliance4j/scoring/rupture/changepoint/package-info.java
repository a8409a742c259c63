/**
 * Change points: a series cut into regimes by what each regime costs, several ways to search for the cuts, and the rupture
 * rules that read a fall of the level from them.
 *
 * <p>Everywhere a change is named by the first observation of the new regime, counted from 1. R packages and ruptures name
 * the last one of the old regime, which is one less.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture.changepoint;

import org.jspecify.annotations.NullMarked;
