/** What every API shares: node ids, selections and level loaders, cursors, errors. */
@NullMarked
@DefaultNonNull
package dev.dictum.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
