/**
 * How the alliance came out of a rupture: the levels before it, at its lowest and after, and the rule that judges them.
 */
@NullMarked
package io.github.alliance4j.scoring.repair;

import org.jspecify.annotations.NullMarked;
