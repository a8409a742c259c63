/** The rupture criteria by id, with their parameters, sources and evidence marks. */
@NullMarked
package io.github.alliance4j.scoring.criterion;

import org.jspecify.annotations.NullMarked;
