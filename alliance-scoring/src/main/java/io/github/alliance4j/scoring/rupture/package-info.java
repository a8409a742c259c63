/**
 * Rules that find ruptures and their repairs in a series, each with its evidence and with how often it fires where
 * nothing happened.
 */
@NullMarked
package io.github.alliance4j.scoring.rupture;

import org.jspecify.annotations.NullMarked;
