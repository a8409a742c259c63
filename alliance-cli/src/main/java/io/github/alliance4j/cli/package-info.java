/** The command {@code alliance}. */
@NullMarked
package io.github.alliance4j.cli;

import org.jspecify.annotations.NullMarked;
