/** From answers to scores: the built-in catalogue of instruments, the scorer, and the assembly of series. */
@NullMarked
package io.github.alliance4j.scoring.questionnaire;

import org.jspecify.annotations.NullMarked;
