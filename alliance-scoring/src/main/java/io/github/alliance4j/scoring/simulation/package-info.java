/**
 * Seeded panels with ruptures whose place is known, to find out what a rule finds: scenarios with every parameter, the
 * simulator, true ruptures, and filled forms.
 */
@NullMarked
package io.github.alliance4j.scoring.simulation;

import org.jspecify.annotations.NullMarked;
