/** What a file of answers looks like before anything is scored: turned items, shifted codes, the wrong form, careless answers. */
@NullMarked
package io.github.alliance4j.scoring.diagnostics;

import org.jspecify.annotations.NullMarked;
