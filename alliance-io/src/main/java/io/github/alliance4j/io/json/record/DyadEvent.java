package io.github.alliance4j.io.json.record;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.alliance.event.AllianceEvent;

/**
 * An event and whose it is, as a line of a log says.
 *
 * @param dyad the dyad
 * @param event the event
 */
record DyadEvent(DyadId dyad, AllianceEvent event) {}
