/** Examples that the documentation quotes, and the generator of the synthetic sample. Not published. */
@NullMarked
package io.github.alliance4j.examples;

import org.jspecify.annotations.NullMarked;
