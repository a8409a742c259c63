/** The kernel of the linear mixed model: groups in groups, on plain numbers. Not for use outside the module. */
@NullMarked
package io.github.alliance4j.scoring.internal.mixed;

import org.jspecify.annotations.NullMarked;
