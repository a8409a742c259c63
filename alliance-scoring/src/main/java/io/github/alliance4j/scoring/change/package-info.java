/** How large a change must be before it is more than measurement error. */
@NullMarked
package io.github.alliance4j.scoring.change;

import org.jspecify.annotations.NullMarked;
