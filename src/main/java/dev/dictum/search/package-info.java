/** One search across articles, quotes, authors and categories, and the words it reads. */
@NullMarked
@DefaultNonNull
package dev.dictum.search;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
