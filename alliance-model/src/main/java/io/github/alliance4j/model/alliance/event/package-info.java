/**
 * What can happen in a record: immutable events, each noted in one session. Replayed in order they give the record.
 */
@NullMarked
package io.github.alliance4j.model.alliance.event;

import org.jspecify.annotations.NullMarked;
