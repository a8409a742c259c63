/** The parts of a report that compare two voices. */
@NullMarked
package io.github.alliance4j.io.report.congruence;

import org.jspecify.annotations.NullMarked;
