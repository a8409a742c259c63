/** Kernels shared by the packages of this module. Not for use outside it. */
@NullMarked
package io.github.alliance4j.scoring.internal;

import org.jspecify.annotations.NullMarked;
