/** Folding of text for comparison: width, script variant, case. Pure: no framework, no database. */
@NullMarked
package dev.dictum.search.folding;

import org.jspecify.annotations.NullMarked;
