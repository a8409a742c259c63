/** The part of a report that sets the outcome beside the alliance. */
@NullMarked
package io.github.alliance4j.io.report.outcome;

import org.jspecify.annotations.NullMarked;
