/** How one series moves over time. */
@NullMarked
package io.github.alliance4j.scoring.trend;

import org.jspecify.annotations.NullMarked;
