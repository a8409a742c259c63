/** Results and definitions as JSON. */
@NullMarked
package io.github.alliance4j.io.json;

import org.jspecify.annotations.NullMarked;
