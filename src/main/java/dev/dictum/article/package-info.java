/** Articles, the archive's centre: lists, filters, who contributed, where they are filed. */
@NullMarked
@DefaultNonNull
package dev.dictum.article;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
