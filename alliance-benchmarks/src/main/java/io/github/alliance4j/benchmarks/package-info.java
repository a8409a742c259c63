/** What the library costs, measured with JMH. */
@NullMarked
package io.github.alliance4j.benchmarks;

import org.jspecify.annotations.NullMarked;
