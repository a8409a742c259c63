/** What a rule found held against what is true: false alarms, sensitivity, positive predictive value, delay and errors. */
@NullMarked
package io.github.alliance4j.scoring.evaluation;

import org.jspecify.annotations.NullMarked;
