/** The methods of trend by name. */
@NullMarked
package io.github.alliance4j.scoring.trend.catalog;

import org.jspecify.annotations.NullMarked;
