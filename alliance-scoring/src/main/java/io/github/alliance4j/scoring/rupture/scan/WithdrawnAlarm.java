package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.scoring.rupture.RuptureFinding;

/**
 * An alarm that later sessions did not bear out.
 *
 * @param finding the episode as it stood before, with the Bayes factor and the probability of the session that took it back
 * @param alarm the session of the alarm
 * @param session the session at which it was withdrawn
 */
record WithdrawnAlarm(RuptureFinding finding, int alarm, int session) {}
