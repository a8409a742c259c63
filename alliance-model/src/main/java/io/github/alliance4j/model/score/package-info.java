/** Scores with their metric and completeness, the sheet of all scores of one form, and the alliance profile. */
@NullMarked
package io.github.alliance4j.model.score;

import org.jspecify.annotations.NullMarked;
