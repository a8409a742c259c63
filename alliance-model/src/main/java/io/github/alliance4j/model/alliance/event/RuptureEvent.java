package io.github.alliance4j.model.alliance.event;

import io.github.alliance4j.model.alliance.term.RuptureId;

/**
 * An event in the life of one rupture.
 *
 * @since 0.1
 */
public sealed interface RuptureEvent extends StatedEvent permits RuptureStated, RepairStated {

    /**
     * The rupture it is about.
     *
     * @return the id
     */
    RuptureId rupture();
}
