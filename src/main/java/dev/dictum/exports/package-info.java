/** Takes the archive out: JSON Lines, Markdown posts, quotes as CSV. */
@NullMarked
package dev.dictum.exports;

import org.jspecify.annotations.NullMarked;
