/** The record of an alliance as JSON, as a log of events, and for Jackson's object mapper. */
@NullMarked
package io.github.alliance4j.io.json.record;

import org.jspecify.annotations.NullMarked;
