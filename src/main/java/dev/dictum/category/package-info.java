/** The tree of categories. */
@NullMarked
@DefaultNonNull
package dev.dictum.category;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
