/** How JSON is read and written here, whatever it holds. For the packages beside this one; not exported. */
@NullMarked
package io.github.alliance4j.io.json.internal;

import org.jspecify.annotations.NullMarked;
