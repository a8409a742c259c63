/** What every format shares: faults of files, whole output files, identifiers and numbers as text. */
@NullMarked
package io.github.alliance4j.io;

import org.jspecify.annotations.NullMarked;
