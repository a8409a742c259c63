/**
 * The alliance itself: the record of one dyad with its sessions, goals, tasks, bond, feedback, ruptures and repairs, as of
 * any session, with both voices kept apart. The words it is made of are in {@code term}, the events that give it in
 * {@code event}.
 */
@NullMarked
package io.github.alliance4j.model.alliance;

import org.jspecify.annotations.NullMarked;
