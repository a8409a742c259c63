/**
 * How far client and therapist agree on goals, tasks and bond, read from the record of the alliance: the same profile
 * that a questionnaire gives, from what was done instead of what was asked.
 */
@NullMarked
package io.github.alliance4j.scoring.agreement;

import org.jspecify.annotations.NullMarked;
