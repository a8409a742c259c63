/** Programs behind the figures of docs/performance.md. */
@NullMarked
package io.github.alliance4j.examples.performance;

import org.jspecify.annotations.NullMarked;
