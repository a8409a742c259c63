/**
 * The words of a record: the codes of goals, tasks, feedback and ruptures, a rating on its scale, and the lists from
 * which kinds, facets, markers and strategies are chosen.
 */
@NullMarked
package io.github.alliance4j.model.alliance.term;

import org.jspecify.annotations.NullMarked;
