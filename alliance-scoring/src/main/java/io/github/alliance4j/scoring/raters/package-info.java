/**
 * How far several people who code the same sessions, clients or statements give the same codes, beyond what chance would
 * give. For scores on a continuous scale see the intraclass correlation in {@code scoring.reliability}.
 */
@NullMarked
package io.github.alliance4j.scoring.raters;

import org.jspecify.annotations.NullMarked;
