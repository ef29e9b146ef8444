/**
 * Who said what: text in, quotations and bylines out. Pure: no framework, no database, no clock.
 *
 * <p>Offsets inside the package are UTF-16 indices; what leaves it counts code points.
 */
@NullMarked
package dev.dictum.quote.extraction;

import org.jspecify.annotations.NullMarked;
