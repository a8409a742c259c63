/** Filled forms: one set of answers of one rater about one session, as given and never changed. */
@NullMarked
package io.github.alliance4j.model.response;

import org.jspecify.annotations.NullMarked;
