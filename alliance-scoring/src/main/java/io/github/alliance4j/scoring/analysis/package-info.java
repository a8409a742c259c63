/** The whole way from scored forms to what a clinic wants to know: series, trends, findings, and who needs attention. */
@NullMarked
package io.github.alliance4j.scoring.analysis;

import org.jspecify.annotations.NullMarked;
