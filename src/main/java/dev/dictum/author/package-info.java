/** People, organisations and outlets that wrote, edited, published or spoke. */
@NullMarked
@DefaultNonNull
package dev.dictum.author;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
