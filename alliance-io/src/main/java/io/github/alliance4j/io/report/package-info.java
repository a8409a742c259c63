/** The report of a clinic as one page of HTML that needs no script and no network. */
@NullMarked
package io.github.alliance4j.io.report;

import org.jspecify.annotations.NullMarked;
