/**
 * The V-episode engine: published rupture rules differ in what they compare a session with, in which unit, by how much,
 * and in what they take for a repair; here each of these is a choice.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture.episode;

import org.jspecify.annotations.NullMarked;
