/** Quotes: who said what where, lists of it, corrections, and what extraction brings. */
@NullMarked
@DefaultNonNull
package dev.dictum.quote;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
