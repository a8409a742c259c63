/** Questionnaire answers and scores as CSV: reading that refuses single records, and the writers of every table. */
@NullMarked
package io.github.alliance4j.io.csv;

import org.jspecify.annotations.NullMarked;
