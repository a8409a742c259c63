/** How the level of one series moves when nothing says that it moves along a line: structural time-series models. */
@NullMarked
package io.github.alliance4j.scoring.trend.statespace;

import org.jspecify.annotations.NullMarked;
