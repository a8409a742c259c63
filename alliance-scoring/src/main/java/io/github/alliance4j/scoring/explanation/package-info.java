/** What a rule says of a series, in plain English sentences. */
@NullMarked
package io.github.alliance4j.scoring.explanation;

import org.jspecify.annotations.NullMarked;
