/** The kernel of the calibrated scan: whitened series, episode shapes, the Bayes factor and the fit of a panel. */
@NullMarked
package io.github.alliance4j.scoring.internal.scan;

import org.jspecify.annotations.NullMarked;
