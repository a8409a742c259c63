/** What every part of the report draws and words with. */
@NullMarked
package io.github.alliance4j.io.report.internal;

import org.jspecify.annotations.NullMarked;
