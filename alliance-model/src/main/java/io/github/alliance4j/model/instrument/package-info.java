/**
 * Questionnaires as data: items, keying, scales, answer range, rights, and how well each fact is sourced. Item wording
 * is never part of a definition.
 */
@NullMarked
package io.github.alliance4j.model.instrument;

import org.jspecify.annotations.NullMarked;
