package io.github.alliance4j.model.alliance;

/**
 * The part of a record that is looked at.
 *
 * @param through the last session that counts, 0 for none
 * @param pairSince the last session with a former therapist, 0 for none
 */
record Window(int through, int pairSince) {}
