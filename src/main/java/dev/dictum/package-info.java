/** The program: what the command line starts. */
@NullMarked
package dev.dictum;

import org.jspecify.annotations.NullMarked;
