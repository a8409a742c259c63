/** The part of the report about all dyads together: panel models, drawn and worded. */
@NullMarked
package io.github.alliance4j.io.report.panel;

import org.jspecify.annotations.NullMarked;
