/** The record of a dyad in the report: its timeline, its numbers and what was stated. */
@NullMarked
package io.github.alliance4j.io.report.record;

import org.jspecify.annotations.NullMarked;
